using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.MonthCloses;

/// <summary>
/// A month's book closed (月结): what was known then is what the month's figures rest on. It closes every month before it too.
/// Reopening it (反月结) takes two people; the row keeps every step, and closing again makes a new row.
/// </summary>
public sealed class MonthClose : IRegional
{
    private MonthClose() { } // EF

    private MonthClose(string regionCode, LocalDate month, string closedBy, Instant closedAt) =>
        (RegionCode, Month, ClosedBy, ClosedAt) = (regionCode, month, closedBy, closedAt);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>First day of the closed month.</summary>
    public LocalDate Month { get; private set; }

    /// <summary>The instant of the save that closed it: facts recorded by then count in the month, later ones do not.</summary>
    [SetBySave]
    public Instant ClosedAt { get; private set; }

    public string ClosedBy { get; private set; } = "";
    public string? ReopeningReason { get; private set; }
    public string? ReopeningRequestedBy { get; private set; }
    [SetBySave]
    public Instant? ReopeningRequestedAt { get; private set; }
    public string? ReopenedBy { get; private set; }
    [SetBySave]
    public Instant? ReopenedAt { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public bool IsClosed => ReopenedAt is null;

    /// <summary>The first day that is open again.</summary>
    public LocalDate OpenFrom => Month.PlusMonths(1);

    /// <summary>Closes a month that is over and later than the last closed one.</summary>
    /// <param name="last">The last closed month of the region; null if none is.</param>
    public static MonthClose Of(string regionCode, LocalDate month, MonthClose? last, LocalDate today, string by, Instant at)
    {
        if (today < month.PlusMonths(1))
            throw MonthCloseErrors.NotOver(month, today);
        if (last is not null && month <= last.Month)
            throw MonthCloseErrors.AlreadyClosed(month, last.Month);
        return new(regionCode, month, by, at);
    }

    /// <summary>Asks for the month to be opened again (申请反月结).</summary>
    public void RequestReopening(string reason, MonthClose last, string by, Instant at)
    {
        CanReopen(last);
        if (ReopeningRequestedBy is not null)
            throw MonthCloseErrors.AlreadyRequested(Month, ReopeningRequestedBy);
        (ReopeningReason, ReopeningRequestedBy, ReopeningRequestedAt) = (reason, by, at);
        Version++;
    }

    /// <summary>Opens the month again (批准反月结): another person than the one who asked.</summary>
    public void Reopen(MonthClose last, string by, Instant at)
    {
        CanReopen(last);
        if (ReopeningRequestedBy is null)
            throw MonthCloseErrors.NotRequested(Month);
        if (ReopeningRequestedBy == by)
            throw MonthCloseErrors.OwnRequest(Month);
        (ReopenedBy, ReopenedAt) = (by, at);
        Version++;
    }

    private void CanReopen(MonthClose last)
    {
        if (!IsClosed)
            throw MonthCloseErrors.AlreadyReopened(Month);
        if (last.Month > Month)
            throw MonthCloseErrors.LaterMonthClosed(Month, last.Month);
    }
}
