using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Warnings;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.WarningRules;

/// <summary>The rules of warnings that count in a region on a day (现行预警标准), and every version.</summary>
public sealed record ListWarningRules(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<WarningRuleList>;

/// <param name="Items">In force that day, one for each code.</param>
/// <param name="Rows">Every version, the last to begin first.</param>
public sealed record WarningRuleList(LocalDate AsOf, string? RegionCode, IReadOnlyList<WarningRuleRow> Items, int Total, IReadOnlyList<WarningRuleRow> Rows);

/// <param name="RegionCode">Null: for every region.</param>
/// <param name="Mark">【待核】 while no paper settles the figures; otherwise null.</param>
/// <param name="ThresholdUnit">Null: the kind takes no threshold.</param>
/// <param name="DaysName">What the days are; empty where the kind takes none.</param>
public sealed record WarningRuleRow(
    int Id, string? RegionCode, string Code, WarningKind Kind, string KindName, decimal? Threshold, ThresholdUnit? ThresholdUnit, int? Days, string DaysName, DebtClass? DebtClass,
    RemittanceCounting? Counting, WarningSeverity Severity, string SeverityName, Role OwnerRole, string? OwnerName, int DaysToDue, int EscalationDays, Role EscalatedRole,
    bool IsOff, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo, Instant RecordedAt, string RecordedBy)
{
    internal static WarningRuleRow Of(WarningRule r)
    {
        var (t, kind) = (r.Terms, WarningKindRule.Of(r.Terms.Kind));
        return new(
            r.Id, r.RegionCode, t.Code, t.Kind, t.Kind.DisplayName(), t.Threshold, kind.Unit, t.Days, kind.DaysName, t.DebtClass,
            t.Kind == WarningKind.RemittanceDue ? t.Counting : null, t.Severity, t.Severity.DisplayName(), t.OwnerRole, t.OwnerName, t.DaysToDue, t.EscalationDays, t.EscalatedRole,
            r.IsOff, r.Source, r.IsUnverified, r.IsUnverified ? BasisReading.NotYetChecked : null, r.ValidFrom, r.ValidTo, r.RecordedAt, r.RecordedBy);
    }
}

public sealed class ListWarningRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListWarningRules, WarningRuleList>
{
    public async Task<WarningRuleList> Handle(ListWarningRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var regions = query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [];
        var rows = (await db.WarningRules.AsNoTracking().ToListAsync(ct)).FindAll(r => r.RegionCode is null || regions.Contains(r.RegionCode) || db.Scope.Sees(r.RegionCode));
        var inForce = WarningRule.InForce(rows, regions, asOf);
        return new(asOf, query.RegionCode, [.. inForce.Select(WarningRuleRow.Of)], inForce.Count,
            [.. rows.OrderByDescending(r => r.ValidFrom).ThenBy(r => r.Terms.Code, StringComparer.Ordinal).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(WarningRuleRow.Of)]);
    }
}
