using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>The end of a span that nothing has ended yet (至今): the last day and instant that every database can keep.</summary>
public static class OpenEnd
{
    public static readonly LocalDate Day = new(9999, 12, 31);

    /// <summary>To 100 ns, as <c>datetime2(7)</c> keeps it.</summary>
    public static readonly Instant Instant = Instant.FromUtc(9999, 12, 31, 23, 59, 59) + Duration.FromTicks(9_999_999);

    /// <summary>As of this day is: by all that took or will take effect.</summary>
    public static readonly LocalDate EveryDay = Day.PlusDays(-1);

    /// <summary>As known at this instant is: by all that is known.</summary>
    public static readonly Instant AllKnown = Instant - Duration.FromTicks(1);
}

/// <summary>A row of a read model, believed from an instant until another took its place (认知期间).</summary>
public interface IBelieved
{
    /// <summary>First instant at which it was believed.</summary>
    Instant KnownFrom { get; }

    /// <summary>First instant at which it was no longer believed; <see cref="OpenEnd.Instant"/> while it is.</summary>
    Instant KnownTo { get; }
}
