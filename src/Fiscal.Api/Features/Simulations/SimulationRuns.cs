using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Simulations;

/// <summary>
/// Works simulations out (试算). The book is summed once; a branch takes the debts it touches out of the sums, works them out on copies and adds
/// them again. Nothing is saved, and nothing stays tracked.
/// </summary>
public sealed class SimulationRuns(FiscalDbContext db, MeasureProposals proposals)
{
    private sealed record Named(string Title, ActionKind Kind, Domain.Ledger.ResolutionMethod? Method, MeasureProposal Proposal);

    public async Task<SimulationResult> Run(Simulation simulation, SimulationDefinition definition, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        var (region, clocks) = (simulation.RegionCode, new TwoClocks(simulation.AsOf, simulation.KnownAt));
        var book = await Sums(region, clocks, null, ct);
        var ratio = await SimulatedRatio.Of(db, region, clocks, ct);
        var before = book.Figures(clocks.AsOf, definition.Months, definition.MonthlyFundsYuan, ratio.PercentOf);
        var references = (await db.AllReferenceRows(ct)).At(clocks.KnownAt);
        var parties = await db.Parties.Where(p => p.RegionCode == region).AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var branches = new List<BranchResult>();
        foreach (var branch in definition.Branches)
        {
            branches.Add(await Run(branches.Count + 1, branch, definition, region, clocks, book, before, ratio, references, parties, ct));
            db.ChangeTracker.Clear();
        }
        return new(
            simulation.Id, region, simulation.Name, clocks.AsOf, clocks.KnownAt, definition.Months, definition.MonthlyFundsYuan, simulation.MadeBy, simulation.MadeAt,
            simulation.AdoptedBranch, simulation.Version, before, branches, [.. Missing(definition, ratio)]);
    }

    private static IEnumerable<string> Missing(SimulationDefinition definition, SimulatedRatio ratio)
    {
        if (ratio.Missing is { } missing) yield return missing;
        if (definition.MonthlyFundsYuan is null) yield return "现金缺口：未填每月可用偿债资金 monthlyFundsYuan，不测算。";
    }

    private async Task<BranchResult> Run(
        int number, BranchInput branch, SimulationDefinition definition, string region, TwoClocks clocks, BookSums book, BranchFigures before, SimulatedRatio ratio, ReferenceTables references,
        Dictionary<int, Party> parties, CancellationToken ct)
    {
        var notApplied = new List<string>();
        var measures = WithoutLeaving(await MeasuresOf(branch, region, ct), branch.Stress, await LendersOf(branch, region, ct), notApplied);
        var touched = measures.SelectMany(m => m.Proposal.Actions).Select(a => a.DebtId).ToHashSet();
        if (branch.Stress is { LprShiftBp: not 0 }) touched.UnionWith(await db.Debts.Where(d => d.RegionCode == region && d.TermsVersions.Any(t => t.Terms.IsFloating)).Select(d => d.Id).ToListAsync(ct));
        var copies = await db.CopiesOf(region, touched, clocks, ct);
        var fixings = branch.Stress is { LprShiftBp: not 0 and var shift } ? references.Fixings.Shifted(clocks.AsOf, shift) : references.Fixings;
        var tried = new Branch(clocks.AsOf, copies, references.Calendar, fixings, branch.Stress?.LprShiftBp ?? 0);
        foreach (var measure in measures.OrderBy(m => m.Proposal.PlannedOn))
        {
            try
            {
                MeasureRules.Check(measure.Kind, measure.Method, measure.Proposal);
                if (measure.Proposal.Actions.FirstOrDefault(a => !copies.ContainsKey(a.DebtId)) is { } unknown) throw MeasureErrors.UnknownDebt(unknown.DebtId);
                tried.Apply(measure.Kind, measure.Method, measure.Proposal, d => parties.GetValueOrDefault(d.CreditorId) ?? throw MeasureErrors.UnknownCreditor(d.Number, d.CreditorId));
            }
            catch (BusinessRuleException refused)
            {
                return new(number, branch.Name, new(measure.Title, refused.Code, refused.Message), null, null, notApplied, touched.Count);
            }
        }
        var sums = book.Copy();
        await Take(sums, region, clocks, [.. touched], -1, ct);
        foreach (var payment in tried.Payments()) sums.AddDue(payment);
        foreach (var (debt, now) in tried.Debts.Select(d => (d, d.AtPresent)).Where(d => d.AtPresent.Terms is not null))
            sums.AddBalance(now.Terms!.Instrument, now.Class, debt.Contract.Debtor?.Kind == PartyKind.Platform, now.OutstandingYuan, now.Terms.AnnualRatePercent is null ? 0 : now.OutstandingYuan, now.OutstandingYuan * (now.Terms.AnnualRatePercent ?? 0));
        var funds = definition.MonthlyFundsYuan * (1 - (branch.Stress?.RevenueFallPercent ?? 0) / 100);
        var after = sums.Figures(clocks.AsOf, definition.Months, funds is { } yuan ? Math.Round(yuan, 2, MidpointRounding.AwayFromZero) : null, ratio.PercentOf);
        return new(number, branch.Name, null, after, BranchDifference.Of(before, after), notApplied, touched.Count);
    }

    private async Task<List<Named>> MeasuresOf(BranchInput branch, string region, CancellationToken ct)
    {
        var found = new List<Named>();
        foreach (var id in branch.MeasureIds ?? [])
        {
            var measure = await db.MeasureOf(id, ct);
            if (measure.RegionCode != region) throw new NotFoundException($"措施 {id} 不存在。", "measure.not-found");
            found.Add(new(measure.Title, measure.Kind, measure.Method, measure.Planned));
        }
        found.AddRange((branch.Drafts ?? []).Select(d => new Named(d.Title, d.Kind, d.Method, proposals.Of(region, d))));
        return found;
    }

    private async Task<Dictionary<int, int>> LendersOf(BranchInput branch, string region, CancellationToken ct) => branch.Stress?.NotRenewingCreditorIds is not { Count: > 0 } leaving ? []
        : await db.Debts.Where(d => d.RegionCode == region && leaving.Contains(d.Contract.CreditorId)).Select(d => new { d.Id, d.Contract.CreditorId }).ToDictionaryAsync(d => d.Id, d => d.CreditorId, ct);

    /// <summary>Leaves out what a lender that does not renew would have to agree to (抽贷).</summary>
    private List<Named> WithoutLeaving(List<Named> measures, StressInput? stress, Dictionary<int, int> leaving, List<string> notApplied)
    {
        if (stress?.NotRenewingCreditorIds is not { Count: > 0 } lenders) return measures;
        var left = new List<Named>();
        foreach (var measure in measures)
        {
            var (proposal, kind) = (measure.Proposal, measure.Kind);
            bool Refuses(MeasureAction a) => kind.IsSwap() ? proposal.IntoOf(a) is { } into && lenders.Contains(into.CreditorId)
                : kind is ActionKind.Extension or ActionKind.RateCut or ActionKind.Restructuring && leaving.ContainsKey(a.DebtId);
            var kept = proposal.Actions.Where(a => !Refuses(a)).ToList();
            if (kept.Count < proposal.Actions.Count) notApplied.Add($"{measure.Title}：{proposal.Actions.Count - kept.Count} 笔因债权人不再续贷未实施。");
            if (kept.Count == proposal.Actions.Count) left.Add(measure);
            else if (kept.Count > 0)
                left.Add(measure with { Proposal = proposals.Of(
                    proposal.RegionCode, proposal.PlannedOn, kept.ConvertAll(ActionInput.Of), [.. proposal.NewDebts.Where(d => kept.Exists(a => proposal.IntoOf(a) == d)).Select(NewDebtInput.Of)]) });
        }
        return left;
    }

    private async Task<BookSums> Sums(string region, TwoClocks clocks, int[]? ids, CancellationToken ct)
    {
        var sums = new BookSums();
        await Take(sums, region, clocks, ids, 1, ct);
        return sums;
    }

    /// <summary>Adds what the read models have of the region or of some debts in it, or takes it out.</summary>
    private async Task Take(BookSums sums, string region, TwoClocks clocks, int[]? ids, int sign, CancellationToken ct)
    {
        foreach (var some in ids?.Chunk(BookProjection.DebtsAtATime) ?? [null!])
        {
            var duties = db.DutiesAt(clocks.AsOf, clocks.KnownAt).Where(d => d.RegionCode == region);
            var positions = db.PositionsAt(clocks.AsOf, clocks.KnownAt).Where(p => p.Debt.RegionCode == region);
            if (some is not null) (duties, positions) = (duties.Where(d => some.Contains(d.DebtId)), positions.Where(p => some.Contains(p.Debt.Id)));
            foreach (var d in await duties.GroupBy(d => new { d.DueOn, d.Origin }).Select(g => new { g.Key.DueOn, g.Key.Origin, Principal = g.Sum(d => d.PrincipalYuan), Interest = g.Sum(d => d.InterestYuan) }).ToListAsync(ct))
                sums.AddDue(new(d.DueOn, d.Principal, d.Interest, d.Origin == DueOrigin.Arrears), sign);
            foreach (var p in await positions.Select(p => new { p.Terms.Instrument, p.Class, p.Debtor.Kind, p.OutstandingYuan, p.Terms.AnnualRatePercent }).ToListAsync(ct))
                sums.AddBalance(p.Instrument, p.Class, p.Kind == PartyKind.Platform, p.OutstandingYuan, p.AnnualRatePercent is null ? 0 : p.OutstandingYuan, p.OutstandingYuan * (p.AnnualRatePercent ?? 0), sign);
        }
    }
}
