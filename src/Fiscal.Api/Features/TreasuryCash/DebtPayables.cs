using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Simulations;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.TreasuryCash;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>What the debts of a region cost its treasury (债务应付取数): paid since the balance, and due, with signed measures carried out on their days.</summary>
internal sealed class DebtPayables(FiscalDbContext db, string region, TwoClocks clocks, CashBasis basis)
{
    private sealed record Due(int DebtId, string Name, DebtClass Class, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, PayableOrigin Origin);

    private readonly List<string> _notes = [];

    public async Task<CashPayables> Of(LocalDate balanceOn, LocalDate to, CancellationToken ct)
    {
        var made = await Made(balanceOn, ct);
        var due = (await db.DutiesAt(clocks.AsOf, clocks.KnownAt).Where(d => d.RegionCode == region && d.DueOn <= to).AsNoTracking()
            .Select(d => new Due(d.DebtId, d.Debt.Contract.Debtor.Name + "（" + d.Debt.Contract.Creditor.Name + " " + d.Debt.DrawdownNumber + "）", d.Class, d.DueOn, d.PrincipalYuan, d.InterestYuan, PayableOrigin.Ledger))
            .ToListAsync(ct));
        var (touched, changed) = await AfterMeasures(to, ct);
        // Arrears and plan may meet on a day: one payment.
        due = [.. due.Where(d => !touched.Contains(d.DebtId)).GroupBy(d => (d.DebtId, d.DueOn)).Select(g => g.First() with { PrincipalYuan = g.Sum(d => d.PrincipalYuan), InterestYuan = g.Sum(d => d.InterestYuan) }), .. changed];
        var left = due.Where(d => !basis.Counts(d.Class)).GroupBy(d => d.Class).OrderBy(g => g.Key);
        _notes.AddRange(left.Select(g => $"{g.Key.DisplayName()}不由财政偿还，期间应还本息 {g.Sum(d => d.PrincipalYuan + d.InterestYuan):N2} 元没有计入。"));
        return new([.. made, .. due.Where(d => basis.Counts(d.Class)).SelectMany(Payables)], _notes, []);
    }

    // What is not paid by the day asked about cannot be paid before the day after.
    private IEnumerable<CashPayable> Payables(Due due)
    {
        LocalDate? from = due.DueOn <= clocks.AsOf ? clocks.AsOf.PlusDays(1) : null;
        var (key, (interest, principal)) = ($"debt-{due.DebtId}-{due.DueOn:uuuuMMdd}", (PayableKinds.Interest(due.Class), PayableKinds.Principal(due.Class)));
        if (due.InterestYuan > 0) yield return new($"{key}-interest", $"{due.Name}付息", interest, due.DueOn, from, due.InterestYuan, due.Origin, due.DebtId);
        if (due.PrincipalYuan > 0) yield return new($"{key}-principal", $"{due.Name}还本", principal, due.DueOn, from, due.PrincipalYuan, due.Origin, due.DebtId);
    }

    private async Task<List<CashPayable>> Made(LocalDate balanceOn, CancellationToken ct) =>
        [.. (await db.MadePaymentsOf(region, balanceOn.PlusDays(1), clocks.AsOf, clocks.KnownAt, basis, ct)).Select(m => new CashPayable(
            $"paid-{m.DebtId}-{m.PaidOn:uuuuMMdd}-{m.Kind}", $"{m.Name}（已付）", m.Kind, m.PaidOn, null, m.AmountYuan, PayableOrigin.Made, m.DebtId))];

    /// <summary>The debts that signed measures touch, and what they and the new ones cost then. A measure that the book does not allow is left out and named.</summary>
    private async Task<(HashSet<int> Touched, List<Due> Due)> AfterMeasures(LocalDate to, CancellationToken ct)
    {
        var signed = await Signed(ct);
        if (signed.Count == 0) return ([], []);
        var references = (await db.AllReferenceRows(ct)).At(clocks.KnownAt);
        while (signed.Count > 0)
        {
            var touched = signed.SelectMany(s => s.Proposal.Actions).Select(a => a.DebtId).ToHashSet();
            var (due, refused) = await db.TryOut(() => Tried(signed, touched, references, to, ct));
            if (refused is not { } no)
            {
                _notes.Add($"已签约措施按拟实施日计入：{string.Join("、", signed.Select(s => $"“{s.Measure.Title}”"))}。");
                return (touched, due);
            }
            signed.Remove(no.Signed);
            _notes.Add($"已签约措施“{no.Signed.Measure.Title}”没有计入：{no.Why}");
        }
        return ([], []);
    }

    private async Task<(List<Due> Due, ((Measure Measure, MeasureProposal Proposal) Signed, string Why)? Refused)> Tried(
        List<(Measure Measure, MeasureProposal Proposal)> signed, HashSet<int> touched, ReferenceTables references, LocalDate to, CancellationToken ct)
    {
        var parties = await db.Parties.Where(p => p.RegionCode == region).ToDictionaryAsync(p => p.Id, ct);
        var copies = await db.CopiesOf(region, touched, clocks, ct);
        var tried = new Branch(clocks.AsOf, copies, references.Calendar, references.Fixings);
        return Refused(signed, tried, copies, parties) is { } refused ? ([], refused) : (Changed(tried, to), null);
    }

    private static ((Measure Measure, MeasureProposal Proposal) Signed, string Why)? Refused(
        List<(Measure Measure, MeasureProposal Proposal)> signed, Branch tried, Dictionary<int, Debt> copies, Dictionary<int, Domain.Parties.Party> parties)
    {
        foreach (var (measure, proposal) in signed)
        {
            try
            {
                if (proposal.Actions.FirstOrDefault(a => !copies.ContainsKey(a.DebtId)) is { } unknown) throw MeasureErrors.UnknownDebt(unknown.DebtId);
                tried.Apply(measure.Kind, measure.Method, proposal, d => parties.GetValueOrDefault(d.CreditorId) ?? throw MeasureErrors.UnknownCreditor(d.Number, d.CreditorId));
            }
            catch (BusinessRuleException refusal)
            {
                return ((measure, proposal), refusal.Message);
            }
        }
        return null;
    }

    // A new debt has no number yet: it goes by its place.
    private static List<Due> Changed(Branch tried, LocalDate to)
    {
        var places = tried.Debts.Where(d => d.Id == 0).Select((d, i) => (d, i)).ToDictionary(p => p.d, p => -1 - p.i);
        return [.. tried.Payments().Where(p => p.DueOn <= to).GroupBy(p => (Debt: p.Of!, p.DueOn)).Select(g => new Due(
            places.GetValueOrDefault(g.Key.Debt, g.Key.Debt.Id), $"{g.Key.Debt.Contract.Debtor.Name}（{g.Key.Debt.DrawdownNumber}，措施后）", g.Key.Debt.AtPresent.Class, g.Key.DueOn,
            g.Sum(p => p.PrincipalYuan), g.Sum(p => p.InterestYuan), PayableOrigin.Measure))];
    }

    /// <summary>Signed by the day asked about, as known then, and not yet carried out; by the day on which they are to be.</summary>
    private async Task<List<(Measure Measure, MeasureProposal Proposal)>> Signed(CancellationToken ct)
    {
        var ids = await db.Measures.Where(m => m.RegionCode == region && m.Stage != MeasureStage.Drafted && m.Stage != MeasureStage.Negotiating).Select(m => m.Id).ToListAsync(ct);
        if (ids.Count == 0) return [];
        var measures = await db.Measures.Where(m => ids.Contains(m.Id)).Include(m => m.Steps).Include(m => m.Proposals).AsNoTracking().AsSplitQuery().ToListAsync(ct);
        var signed = new List<(Measure, MeasureProposal Proposal)>();
        foreach (var measure in measures)
        {
            var known = measure.Steps.Where(s => s.RecordedAt <= clocks.KnownAt && s.StepOn <= clocks.AsOf).ToList();
            if (known.LastOrDefault() is not { Stage: MeasureStage.Signed } || known.FindLast(s => s is { Stage: MeasureStage.Signed, ProposalNumber: not null }) is not { } step) continue;
            signed.Add((measure, measure.Proposals[step.ProposalNumber!.Value - 1]));
        }
        return [.. signed.OrderBy(s => s.Proposal.PlannedOn)];
    }
}

internal static class MadePayments
{
    private static readonly EntryKind[] Kinds = [EntryKind.PrincipalRepayment, EntryKind.InterestPayment, EntryKind.PenaltyPayment, EntryKind.FeePayment];
    private static readonly PaymentKind?[] OfOtherDebts = [PaymentKind.Refinancing, PaymentKind.RolloverWithoutRepayment, PaymentKind.BondSwap];

    /// <summary>What was paid on debts out of own money, by debt, day and kind; what was taken back is not there.</summary>
    public static async Task<List<MadePayment>> MadePaymentsOf(this FiscalDbContext db, string region, LocalDate from, LocalDate to, Instant knownAt, CashBasis basis, CancellationToken ct)
    {
        if (from > to) return [];
        var entries = await db.LedgerEntries
            .Where(e => e.RegionCode == region && e.EffectiveOn >= from && e.EffectiveOn <= to && e.RecordedAt <= knownAt && Kinds.Contains(e.Kind) && !OfOtherDebts.Contains(e.PaymentKind))
            .Select(e => new { e.Id, e.DebtId, e.Kind, e.AmountYuan, e.EffectiveOn }).ToListAsync(ct);
        var debts = await db.PositionsAt(to, knownAt).Where(p => p.Debt.RegionCode == region)
            .Select(p => new { p.Debt.Id, p.Class, Name = p.Debtor.Name + "（" + p.Creditor.Name + " " + p.Debt.DrawdownNumber + "）" }).ToDictionaryAsync(p => p.Id, ct);
        return [.. entries.Where(e => debts.TryGetValue(e.DebtId, out var debt) && basis.Counts(debt.Class))
            .GroupBy(e => (e.DebtId, e.EffectiveOn, IsPrincipal: e.Kind == EntryKind.PrincipalRepayment))
            .Select(g => (g.Key, Debt: debts[g.Key.DebtId], Yuan: g.Sum(e => e.AmountYuan), Ids: g.Select(e => e.Id).Order().ToList())).Where(g => g.Yuan > 0)
            .Select(g => new MadePayment(
                g.Debt.Name + (g.Key.IsPrincipal ? "还本" : "付息"), g.Key.IsPrincipal ? PayableKinds.Principal(g.Debt.Class) : PayableKinds.Interest(g.Debt.Class), g.Key.EffectiveOn, g.Yuan, g.Key.DebtId, g.Ids))
            .OrderBy(m => m.PaidOn).ThenBy(m => m.DebtId).ThenBy(m => m.Kind)];
    }
}
