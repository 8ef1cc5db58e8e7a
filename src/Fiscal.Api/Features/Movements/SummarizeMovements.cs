using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Movements;

/// <summary>What the rows of a movement table are told apart by (分组).</summary>
public enum MovementGroup { None, DebtClass, Instrument, Debtor, Creditor, CreditorKind, Region }

/// <summary>How balances moved from the first day to the last, both included (余额变动表).</summary>
public sealed record SummarizeMovements(
    DateOnly? From = null, DateOnly? To = null, string? RegionCode = null, Choice<MovementGroup>? GroupBy = null,
    DateTimeOffset? KnownAt = null, DateTimeOffset? OpeningKnownAt = null) : IQuery<MovementTable>, IMovementPeriod;

/// <param name="Total">Number of groups.</param>
public sealed record MovementTable(
    IReadOnlyList<MovementRow> Items, int Total, LocalDate From, LocalDate To, Instant KnownAt, Instant OpeningKnownAt, Movement Totals);

/// <param name="Group">A name, code or English enum name; null without grouping.</param>
/// <param name="GroupName">The group in Chinese.</param>
/// <param name="Count">Debts that had a balance in the group or moved in it.</param>
public sealed record MovementRow(
    string? Group, string? GroupName, int Count,
    decimal OpeningYuan, decimal CorrectedYuan, decimal BroughtInYuan, decimal DrawnYuan, decimal CapitalisedYuan, decimal RefinancedInYuan,
    decimal RepaidYuan, decimal RefinancedOutYuan, decimal WrittenOffYuan, decimal ReclassifiedYuan, decimal ClosingYuan,
    decimal InterestPaidYuan, decimal PenaltyPaidYuan, decimal FeesPaidYuan)
{
    internal static MovementRow Of((string? Key, string? Name) group, int count, Movement m) => new(
        group.Key, group.Name, count,
        m.OpeningYuan, m.CorrectedYuan, m.BroughtInYuan, m.DrawnYuan, m.CapitalisedYuan, m.RefinancedInYuan,
        m.RepaidYuan, m.RefinancedOutYuan, m.WrittenOffYuan, m.ReclassifiedYuan, m.ClosingYuan,
        m.InterestPaidYuan, m.PenaltyPaidYuan, m.FeesPaidYuan);
}

public sealed class SummarizeMovementsValidator : AbstractValidator<SummarizeMovements>
{
    public SummarizeMovementsValidator() => this.RulesForPeriod();
}

public sealed class SummarizeMovementsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeMovements, MovementTable>
{
    public async Task<MovementTable> Handle(SummarizeMovements query, CancellationToken ct)
    {
        var period = await db.PeriodOf(query, clock, ct);
        List<string>? regions = query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null;
        var movements = await db.MovementsOf(new(regions), period, ct);
        var groupOf = await Groups(query.GroupBy?.Value ?? MovementGroup.None, regions, ct);

        var items = movements.GroupBy(groupOf)
            .OrderBy(g => g.Key.Key, StringComparer.Ordinal)
            .Select(g => MovementRow.Of(g.Key, g.Select(m => m.DebtId).Distinct().Count(), g.Select(m => m.Movement).Sum()))
            .ToList();
        return new(items, items.Count, period.From, period.To, period.KnownAt, period.OpeningKnownAt, movements.Select(m => m.Movement).Sum());
    }

    private async Task<Func<DebtMovement, (string? Key, string? Name)>> Groups(MovementGroup groupBy, List<string>? regions, CancellationToken ct)
    {
        if (groupBy == MovementGroup.None) return _ => (null, null);
        if (groupBy == MovementGroup.DebtClass) return m => (m.Group.Class.ToString(), m.Group.Class.DisplayName());
        if (groupBy == MovementGroup.Instrument) return m => (m.Group.Instrument.ToString(), m.Group.Instrument.DisplayName());

        IQueryable<Debt> debts = regions is null ? db.Debts : db.Debts.Where(d => regions.Contains(d.RegionCode));
        var named = await (groupBy switch
        {
            MovementGroup.Debtor => debts.Select(d => new Named(d.Id, d.Contract.Debtor.Name, null)),
            MovementGroup.Creditor => debts.Select(d => new Named(d.Id, d.Contract.Creditor.Name, null)),
            MovementGroup.CreditorKind => debts.Select(d => new Named(d.Id, null, d.Contract.Creditor.Kind)),
            MovementGroup.Region => debts.Select(d => new Named(d.Id, d.RegionCode, null)),
            _ => throw new ArgumentOutOfRangeException(nameof(groupBy), groupBy, null),
        }).ToListAsync(ct);
        var names = named.ToDictionary(n => n.DebtId, n => (n.Name ?? n.Kind.ToString(), n.Name ?? n.Kind!.Value.DisplayName()));
        return m => names[m.DebtId];
    }

    private sealed record Named(int DebtId, string? Name, PartyKind? Kind);
}
