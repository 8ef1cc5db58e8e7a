using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>A warning with everything that happened to it (预警及办理记录).</summary>
public sealed record GetWarning(int Id) : IQuery<WarningDetail>;

public sealed record WarningDetail(WarningRow Warning, IReadOnlyList<WarningEventRow> Events);

/// <param name="HappenedOn">The day evaluated, or of the act.</param>
public sealed record WarningEventRow(
    int Number, WarningEventKind Kind, string KindName, LocalDate HappenedOn, string? Note, WarningSeverity Severity, WarningState State, bool Holds, Role OwnerRole, string? OwnerName, LocalDate DueOn,
    decimal? MetricValue, decimal? Threshold, string Message, string Route, string RuleCode, int RuleId, string By, Instant At);

public sealed class GetWarningHandler(WarningSteps steps) : IRequestHandler<GetWarning, WarningDetail>
{
    public Task<WarningDetail> Handle(GetWarning query, CancellationToken ct) => steps.Detail(query.Id, ct);
}

/// <summary>What the acts on one warning have in common.</summary>
public sealed class WarningSteps(FiscalDbContext db, CurrentUser user, IClock clock)
{
    /// <summary>Does one thing to a warning that the user saw at this version, and saves.</summary>
    public async Task<WarningDetail> Take(int id, int version, Func<Warning, WarningActor, Task> act, CancellationToken ct)
    {
        var warning = await db.Warnings.SingleOrDefaultAsync(w => w.Id == id, ct) ?? throw NotFound(id);
        db.Entry(warning).Property(w => w.Version).OriginalValue = version;
        var now = clock.GetCurrentInstant();
        await act(warning, new(user.UserName, now.InChina(), now));
        await db.SaveChangesAsync(ct);
        return await Detail(id, ct);
    }

    public async Task<WarningDetail> Detail(int id, CancellationToken ct)
    {
        var row = await db.WarningsAt(new(OpenEnd.EveryDay, OpenEnd.AllKnown)).Where(w => w.Warning.Id == id).Select(WarningRows.Row).SingleOrDefaultAsync(ct) ?? throw NotFound(id);
        var events = await db.WarningEvents.AsNoTracking().Where(e => e.WarningId == id).OrderBy(e => e.Number).ToListAsync(ct);
        return new(row, [.. events.Select(e => new WarningEventRow(
            e.Number, e.Kind, e.Kind.DisplayName(), e.HappenedOn, e.Note, e.Standing.Severity, e.Standing.State, e.Standing.Holds, e.Standing.OwnerRole, e.Standing.OwnerName, e.Standing.DueOn,
            e.Standing.MetricValue, e.Standing.Threshold, e.Standing.Message, e.Standing.Route, e.Standing.RuleCode, e.Standing.RuleId, e.By, e.At))]);
    }

    private static NotFoundException NotFound(int id) => new($"预警 {id} 不存在。", "warning.not-found");
}
