using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>The same of every company of a region that left the list by its recorded steps.</summary>
public sealed record ObserveExits(string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ExitObservations>;

/// <param name="Open">Findings that nobody explained, over all companies.</param>
public sealed record ExitObservations(IReadOnlyList<ExitObservationRow> Items, int Total, LocalDate AsOf, Instant KnownAt, int Open);

/// <param name="ExitedOn">Null: it has not left by the recorded steps, and nothing is looked for.</param>
/// <param name="ObservedUntil">Last day of the observation; null before it began.</param>
/// <param name="Rules">What is looked for, by the rules in force.</param>
public sealed record ExitObservationRow(
    int PartyId, string Name, string RegionCode, LocalDate AsOf, Instant KnownAt, ExitProgress Reached, LocalDate? ExitedOn, LocalDate? ObservedUntil, int Open, IReadOnlyList<ExitFindingRow> Findings,
    IReadOnlyList<FalseExitRuleRow> Rules, int RulesId, string? Mark);

/// <param name="FactKind">Null: a guarantee that was stated, see /api/guarantees.</param>
/// <param name="Route">Where to read the fact.</param>
/// <param name="IsOpen">Nobody explained it, or it can't be explained.</param>
public sealed record ExitFindingRow(
    string Key, FalseExitRule Rule, string RuleName, LocalDate On, int DebtId, string DrawdownNumber, FactKind? FactKind, long FactId, decimal? AmountYuan, string What, string Route, bool IsOpen,
    ExitExplained? Explanation);

/// <summary>A sign of a false exit that is looked for (监测规则).</summary>
public sealed record FalseExitRuleRow(FalseExitRule Rule, string Name, bool IsUsed, string LooksFor);

public sealed class ObserveExitsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ObserveExits, ExitObservations>
{
    public async Task<ExitObservations> Handle(ObserveExits query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var items = await db.ObservationsOf(query.RegionCode, clocks, ct);
        return new(items, items.Count, clocks.AsOf, clocks.KnownAt, items.Sum(i => i.Open));
    }
}

internal static class ObservationReading
{
    public static async Task<List<ExitObservationRow>> ObservationsOf(this FiscalDbContext db, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var items = new List<ExitObservationRow>();
        foreach (var steps in (await db.PlatformsOf(regionCode, clocks, ct)).Steps.Where(s => PlatformExit.ExitOf(s) is not null).OrderBy(s => s.Key))
            items.Add(await db.ObservationOf(await db.Parties.SingleAsync(p => p.Id == steps.Key, ct), [.. steps], clocks, ct));
        return items;
    }

    public static async Task<ExitObservationRow> ObservationOf(this FiscalDbContext db, Party party, IReadOnlyList<PlatformExitStep> steps, TwoClocks clocks, CancellationToken ct)
    {
        var rules = await db.ExitRulesOf(party.RegionCode, clocks.AsOf, ct);
        var exit = PlatformExit.ExitOf(steps);
        var observed = exit is null ? null : await db.ObservedOf(party, exit, rules.Terms, clocks, await db.DebtsWithFactsOf(party.Id, ct), ct);
        List<ExitFindingRow> findings = observed is null ? [] : [.. observed.Findings.Select(f => Row(f, observed))];
        return new(
            party.Id, party.Name, party.RegionCode, clocks.AsOf, clocks.KnownAt, PlatformExit.Reached(steps), exit?.EffectiveOn, PlatformExit.ObservationEnds(steps, rules.Terms)?.PlusDays(-1),
            findings.Count(f => f.IsOpen), findings, [.. Enum.GetValues<FalseExitRule>().Select(r => new FalseExitRuleRow(r, r.DisplayName(), rules.Terms.Uses(r), LooksFor(r, rules.Terms)))],
            rules.Id, ExitRulesRow.Of(rules).Mark);
    }

    private static ExitFindingRow Row(ExitFinding f, Observed observed)
    {
        var said = observed.Explanations.GetValueOrDefault(f.Key);
        return new(
            f.Key, f.Rule, f.Rule.DisplayName(), f.On, f.DebtId, f.DrawdownNumber, f.FactKind, f.FactId, f.AmountYuan, f.What,
            f.FactKind switch { FactKind.Entry => $"/api/debts/{f.DebtId}/ledger", null => $"/api/guarantees?debtId={f.DebtId}", _ => $"/api/debts/{f.DebtId}" }, !observed.IsExplained(f),
            said is null ? null : new(said.Id, f.Key, said.Figures.Text, said.Source.Document ?? "", said.EffectiveOn, said.RecordedBy));
    }

    private static string LooksFor(FalseExitRule rule, ExitTerms terms) => rule switch
    {
        FalseExitRule.NewBorrowing => "退出日以后的提款，以及退出日以后放款、随台账登记的债务；置换转入不计",
        FalseExitRule.GovernmentGuarantee => $"退出日以后由机关、上级财政担保，或担保人名称含：{string.Join("、", terms.GovernmentWords)}",
        FalseExitRule.BudgetRepayment => $"退出日以后的还款，化解方式为安排财政资金偿还，或资金来源、付款人、付款账户含：{string.Join("、", terms.BudgetWords)}",
        FalseExitRule.HiddenDebtBack => "退出日以后认定为隐性债务，或退出登记以后才补登的隐性债务；余额未清零的不能以说明代替",
        _ => $"退出日以后放款的债务，用途含：{string.Join("、", terms.PublicUseWords)}",
    };
}
