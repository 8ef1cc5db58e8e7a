using System.Linq.Expressions;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>The warnings of regions as they stood on a day, as known at an instant (预警清单); the most severe first.</summary>
/// <param name="Owner">A role by its English name, or a user name.</param>
/// <param name="Subject">Part of what the warning is about, by name or key.</param>
/// <param name="Holds">True: only those whose condition was still met.</param>
public sealed record ListWarnings(
    string? RegionCode = null, Choice<WarningState>? State = null, Choice<WarningSeverity>? Severity = null, Choice<WarningKind>? Kind = null, string? Owner = null, string? Subject = null,
    int? DebtId = null, bool? Holds = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<WarningPage>, IPaged;

/// <param name="EvaluatedOn">The last day evaluated of any of the regions; null: never, so that an empty list says nothing.</param>
public sealed record WarningPage(IReadOnlyList<WarningRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, LocalDate? EvaluatedOn);

/// <param name="Holds">The condition was met when it was last evaluated.</param>
/// <param name="MetricValue">In the unit of the threshold or in days; null where there is nothing to measure.</param>
/// <param name="Route">Where to see the figures.</param>
/// <param name="SeenOn">The last day for which the condition was found.</param>
public sealed record WarningRow(
    int Id, string RegionCode, WarningKind Kind, string KindName, WarningSeverity Severity, string SeverityName, WarningState State, string StateName, bool Holds,
    string SubjectKey, string SubjectName, int? DebtId, int? PartyId, decimal? MetricValue, decimal? Threshold, string Message, string Route, string RuleCode, int RuleId,
    Role OwnerRole, string? OwnerName, LocalDate DueOn, LocalDate RaisedOn, LocalDate SeenOn, int Escalations, Instant RaisedAt, int Version);

public sealed class ListWarningsValidator : AbstractValidator<ListWarnings>
{
    public ListWarningsValidator() => this.RulesForPaging();
}

public sealed class ListWarningsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListWarnings, WarningPage>
{
    public async Task<WarningPage> Handle(ListWarnings query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var (standing, evaluations) = (db.WarningsAt(clocks), db.WarningEvaluations.Where(e => e.AsOf <= clocks.AsOf && e.EvaluatedAt <= clocks.KnownAt));
        if (query.RegionCode is { } code)
        {
            db.Scope.Require(code);
            var regions = await db.WithDescendants(code, ct);
            (standing, evaluations) = (standing.Where(w => regions.Contains(w.Warning.RegionCode)), evaluations.Where(e => regions.Contains(e.RegionCode)));
        }
        var page = await Ordered(Filter(standing, query)).Select(WarningRows.Row).ToPageAsync(query, ct);
        return new(page.Items, page.Total, page.Page, page.PageSize, clocks.AsOf, clocks.KnownAt, await evaluations.MaxAsync(e => (LocalDate?)e.AsOf, ct));
    }

    private static IQueryable<StandingWarning> Filter(IQueryable<StandingWarning> warnings, ListWarnings query)
    {
        if (query.State is { } state) warnings = warnings.Where(w => w.Event.Standing.State == state.Value);
        if (query.Severity is { } severity) warnings = warnings.Where(w => w.Event.Standing.Severity == severity.Value);
        if (query.Kind is { } kind) warnings = warnings.Where(w => w.Warning.Kind == kind.Value);
        if (query.Holds is { } holds) warnings = warnings.Where(w => w.Event.Standing.Holds == holds);
        if (query.DebtId is { } debt) warnings = warnings.Where(w => w.Warning.DebtId == debt);
        if (query.Subject is { } subject) warnings = warnings.Where(w => w.Warning.SubjectName.Contains(subject) || w.Warning.SubjectKey.Contains(subject));
        if (query.Owner is not { } owner) return warnings;
        return Choice<Role>.TryParse(owner, null, out var role) ? warnings.Where(w => w.Event.Standing.OwnerRole == role.Value) : warnings.Where(w => w.Event.Standing.OwnerName == owner);
    }

    private static IOrderedQueryable<StandingWarning> Ordered(IQueryable<StandingWarning> warnings) => warnings
        .OrderBy(w => w.Event.Standing.State == WarningState.Closed)
        .ThenBy(w => w.Event.Standing.Severity == WarningSeverity.Severe ? 0 : w.Event.Standing.Severity == WarningSeverity.Alert ? 1 : 2)
        .ThenBy(w => w.Event.Standing.DueOn).ThenBy(w => w.Warning.Id);
}

/// <summary>A warning and the last event that counts.</summary>
internal sealed class StandingWarning
{
    public required Warning Warning { get; init; }
    public required WarningEvent Event { get; init; }
}

internal static class WarningReading
{
    /// <summary>Warnings as they stood on a day, by the events recorded up to an instant.</summary>
    public static IQueryable<StandingWarning> WarningsAt(this FiscalDbContext db, TwoClocks clocks) =>
        from warning in db.Warnings
        join step in db.WarningEvents on warning.Id equals step.WarningId
        where step.HappenedOn <= clocks.AsOf && step.At <= clocks.KnownAt
            && !db.WarningEvents.Any(later => later.WarningId == step.WarningId && later.Number > step.Number && later.HappenedOn <= clocks.AsOf && later.At <= clocks.KnownAt)
        select new StandingWarning { Warning = warning, Event = step };
}

internal static class WarningRows
{
    public static readonly Expression<Func<StandingWarning, WarningRow>> Row = w => new WarningRow(
        w.Warning.Id, w.Warning.RegionCode, w.Warning.Kind, w.Warning.Kind.DisplayName(), w.Event.Standing.Severity, w.Event.Standing.Severity.DisplayName(),
        w.Event.Standing.State, w.Event.Standing.State.DisplayName(), w.Event.Standing.Holds, w.Warning.SubjectKey, w.Warning.SubjectName, w.Warning.DebtId, w.Warning.PartyId,
        w.Event.Standing.MetricValue, w.Event.Standing.Threshold, w.Event.Standing.Message, w.Event.Standing.Route, w.Event.Standing.RuleCode, w.Event.Standing.RuleId,
        w.Event.Standing.OwnerRole, w.Event.Standing.OwnerName, w.Event.Standing.DueOn, w.Warning.RaisedOn, w.Event.Standing.SeenOn, w.Event.Standing.Escalations, w.Warning.RaisedAt, w.Event.Number);
}
