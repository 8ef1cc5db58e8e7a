using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Bases;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Exposures;

/// <summary>The debts that explain the gap between two totals (差额分析): two days, two states of knowledge, two bases, or all of these.</summary>
public sealed record BridgeExposures(
    DateOnly? FromAsOf = null, DateOnly? ToAsOf = null, DateTimeOffset? FromKnownAt = null, DateTimeOffset? ToKnownAt = null,
    string? FromBasis = null, string? ToBasis = null, string? RegionCode = null, int Page = 1, int PageSize = 50) : IQuery<ExposureBridge>, IPaged;

/// <summary>Why a debt counts differently (差额原因).</summary>
public enum BridgeCause
{
    [Display(Name = "新纳入台账")] Entered,
    [Display(Name = "移出台账")] Left,
    [Display(Name = "余额变动")] BalanceChanged,
    [Display(Name = "结清")] Settled,
    [Display(Name = "分类调整后纳入")] ReclassifiedIn,
    [Display(Name = "分类调整后移出")] ReclassifiedOut,
    [Display(Name = "口径不同而纳入")] EnteredBasis,
    [Display(Name = "口径不同而移出")] LeftBasis,
}

/// <param name="DifferenceYuan">To minus from, over all pages.</param>
/// <param name="Items">Only debts that differ, largest difference first.</param>
public sealed record ExposureBridge(
    BridgeSide From, BridgeSide To, decimal DifferenceYuan, IReadOnlyList<BridgeCauseRow> Causes, IReadOnlyList<BridgeRow> Items, int Total, int Page, int PageSize);

public sealed record BridgeSide(LocalDate AsOf, Instant KnownAt, BasisRow Basis, ExposureTotals Totals);

public sealed record BridgeCauseRow(BridgeCause Cause, string CauseName, int Count, decimal DifferenceYuan);

public sealed record BridgeRow(
    int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName,
    decimal FromYuan, decimal ToYuan, decimal DifferenceYuan, BridgeCause Cause, string CauseName);

public sealed class BridgeExposuresValidator : AbstractValidator<BridgeExposures>
{
    public BridgeExposuresValidator() => this.RulesForPaging();
}

public sealed class BridgeExposuresHandler(FiscalDbContext db, IClock clock) : IRequestHandler<BridgeExposures, ExposureBridge>
{
    public async Task<ExposureBridge> Handle(BridgeExposures query, CancellationToken ct)
    {
        var fromBasis = query.FromBasis ?? ShippedBases.AllDebt;
        var from = await Read(query.RegionCode, query.FromAsOf ?? query.ToAsOf, query.FromKnownAt, fromBasis, ct);
        var to = await Read(query.RegionCode, query.ToAsOf, query.ToKnownAt, query.ToBasis ?? fromBasis, ct);

        var steps = from.Debts.Keys.Union(to.Debts.Keys)
            .Select(id => new Step(id, from.Debts.GetValueOrDefault(id), to.Debts.GetValueOrDefault(id), from.Basis)).Where(s => s.DifferenceYuan != 0)
            .OrderByDescending(s => Math.Abs(s.DifferenceYuan)).ThenBy(s => s.DebtId).ToList();
        var causes = steps.GroupBy(s => s.Cause).OrderBy(g => g.Key)
            .Select(g => new BridgeCauseRow(g.Key, g.Key.DisplayName(), g.Count(), g.Sum(s => s.DifferenceYuan))).ToList();
        var page = steps.OnPage(query).ToList();
        var names = await db.NamesOf(page.Select(s => s.DebtId), ct);
        return new(
            from.Answer, to.Answer, to.Answer.Totals.OutstandingYuan - from.Answer.Totals.OutstandingYuan, causes,
            [.. page.Select(s => Row(s, names[s.DebtId]))], steps.Count, query.Page, query.PageSize);
    }

    private async Task<Side> Read(string? regionCode, DateOnly? day, DateTimeOffset? known, string code, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(day, known, clock, ct);
        var basis = await db.BasisAt(code, asOf, known, ct);
        var debts = await (await db.PositionsOf(regionCode, asOf, knownAt, ct)).ToExposedDebts(ct);
        return new(
            basis, new(asOf, knownAt, basis.Row(), SummarizeExposuresHandler.Totals(debts.CountedIn(basis))),
            debts.ToDictionary(d => d.DebtId, d => new Standing(d, d.ComponentIn(basis))));
    }

    private static BridgeRow Row(Step step, DebtNames names) => new(
        step.DebtId, names.ContractNumber, names.DrawdownNumber, names.DebtorName, names.CreditorName,
        step.From?.CountedYuan ?? 0, step.To?.CountedYuan ?? 0, step.DifferenceYuan, step.Cause, step.Cause.DisplayName());

    private sealed record Side(ExposureBasis Basis, BridgeSide Answer, Dictionary<int, Standing> Debts);

    /// <summary>A debt on the book of one side; no component = the basis leaves it out.</summary>
    private sealed record Standing(ExposedDebt Debt, BasisComponent? Component)
    {
        public decimal CountedYuan => Component is null ? 0 : Debt.OutstandingYuan;
    }

    /// <summary>A side is null where the debt is not on that side's book.</summary>
    private sealed record Step(int DebtId, Standing? From, Standing? To, ExposureBasis FromBasis)
    {
        public decimal DifferenceYuan => (To?.CountedYuan ?? 0) - (From?.CountedYuan ?? 0);

        public BridgeCause Cause => (From, To) switch
        {
            (null, _) => BridgeCause.Entered,
            (_, null) => BridgeCause.Left,
            ({ Component: null }, { Component: not null }) => WasReclassified ? BridgeCause.ReclassifiedIn : BridgeCause.EnteredBasis,
            ({ Component: not null }, { Component: null }) => WasReclassified ? BridgeCause.ReclassifiedOut : BridgeCause.LeftBasis,
            (_, { CountedYuan: 0 }) => BridgeCause.Settled,
            _ => BridgeCause.BalanceChanged,
        };

        // By one and the same basis it would have crossed the line too.
        private bool WasReclassified => From!.Component is null != To!.Debt.ComponentIn(FromBasis) is null;
    }
}
