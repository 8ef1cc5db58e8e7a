using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What observation shows of a company that left the list (观察结果).</summary>
internal sealed record Observed(IReadOnlyList<ExitFinding> Findings, IReadOnlyDictionary<string, ExitExplanation> Explanations)
{
    public bool IsExplained(ExitFinding finding) => Explanations.ContainsKey(finding.Key) && !IsHiddenStill(finding);

    /// <summary>No word takes the place of paying it back.</summary>
    public static bool IsHiddenStill(ExitFinding finding) => finding.Rule == FalseExitRule.HiddenDebtBack && finding.AmountYuan > 0;

    public IEnumerable<ExitFinding> Open => Findings.Where(f => !IsExplained(f));
}

internal static class ExitReading
{
    /// <summary>The answers of a company's creditors by a day, beside what the ledger shows.</summary>
    public static async Task<ConsentTally> TallyOf(this FiscalDbContext db, int companyId, ExitTerms terms, TwoClocks clocks, CancellationToken ct)
    {
        var owed = await db.PositionsAt(clocks.AsOf, clocks.KnownAt).Where(p => p.Debtor.Id == companyId && p.OutstandingYuan > 0 && ConsentTally.FinancialKinds.Contains(p.Creditor.Kind))
            .GroupBy(p => new { p.Creditor.Id, p.Creditor.Name }).Select(g => new { g.Key.Id, g.Key.Name, Yuan = g.Sum(p => p.OutstandingYuan) }).ToListAsync(ct);
        var answers = await db.CreditorConsents.StatedBy(clocks).Where(c => c.CompanyId == companyId).Include(c => c.Creditor).AsNoTracking().ToListAsync(ct);
        var last = answers.GroupBy(a => a.CreditorId).Select(g => g.Latest()!);
        return ConsentTally.Of(owed.Select(o => new OwedCreditor(o.Id, o.Name, o.Yuan)), last, terms, clocks.AsOf);
    }

    /// <summary>What a step of a company is checked against.</summary>
    /// <param name="clocks">The step's day, and all that is known.</param>
    public static async Task<ExitEvidence> EvidenceOf(
        this FiscalDbContext db, Party party, IReadOnlyList<PlatformExitStep> live, ExitTerms terms, TwoClocks clocks, LocalDate today, CancellationToken ct)
    {
        var opened = await db.LedgerEntries.Where(e => e.RegionCode == party.RegionCode && e.RecordedAt <= clocks.KnownAt).MinAsync(e => (LocalDate?)e.EffectiveOn, ct);
        var listed = await db.PlatformListings.StatedBy(clocks).AnyAsync(l => l.PartyId == party.Id, ct);
        var debts = await db.DebtsWithFactsOf(party.Id, ct);
        var observed = PlatformExit.ExitOf(live) is { } exit ? await db.ObservedOf(party, exit, terms, clocks with { AsOf = today }, debts, ct) : new([], new Dictionary<string, ExitExplanation>());
        return new(
            today, listed, opened, Standing(debts, clocks.AsOf, DebtClass.Hidden), Standing(debts, today, DebtClass.Hidden), Standing(debts, clocks.AsOf, DebtClass.Unclassified), Unproven(debts, clocks.AsOf),
            await db.TallyOf(party.Id, terms, clocks, ct), [.. observed.Open.Select(f => $"{f.What}（借据 {f.DrawdownNumber}）")],
            [.. observed.Findings.Where(observed.IsExplained).Select(f => observed.Explanations[f.Key].RecordedBy).Distinct()]);
    }

    /// <summary>Signs of a false exit by a day, and what was said to them.</summary>
    public static async Task<Observed> ObservedOf(
        this FiscalDbContext db, Party party, PlatformExitStep exit, ExitTerms terms, TwoClocks clocks, IReadOnlyList<Debt> debts, CancellationToken ct)
    {
        var guarantors = await db.SeenGuarantorsOf(party.RegionCode, debts, clocks, ct);
        var findings = ExitObservation.Of(debts, guarantors, exit.EffectiveOn, exit.RecordedAt, clocks.AsOf, clocks.KnownAt, terms);
        var explanations = await db.ExitExplanations.StatedBy(clocks).Where(e => e.PartyId == party.Id).AsNoTracking().ToListAsync(ct);
        return new(findings, explanations.GroupBy(e => e.Figures.Key).ToDictionary(g => g.Key, g => g.Latest()!));
    }

    public static async Task<List<Debt>> DebtsWithFactsOf(this FiscalDbContext db, int partyId, CancellationToken ct)
    {
        var debts = await db.Debts.Include(d => d.Contract).Where(d => d.Contract.DebtorId == partyId).OrderBy(d => d.Id).ToListAsync(ct);
        await db.LoadFacts(debts, f => f.Debt.Contract.DebtorId == partyId, ct);
        return debts;
    }

    private static List<StandingDebt> Standing(List<Debt> debts, LocalDate day, DebtClass debtClass) => [.. debts
        .Select(d => (Debt: d, On: d.On(day))).Where(d => d.On is { TermsVersion: not null } on && on.Class == debtClass && on.OutstandingYuan > 0)
        .Select(d => new StandingDebt(d.Debt.Id, d.Debt.DrawdownNumber, d.On!.OutstandingYuan))];

    // What was hidden once and no longer is must rest on a paper: the last entry's where it was paid, the classification's where it is of another class.
    private static List<StandingDebt> Unproven(List<Debt> debts, LocalDate day)
    {
        var found = new List<StandingDebt>();
        foreach (var debt in debts)
        {
            var classes = debt.LiveFacts().OfType<DebtClassification>().Where(c => c.EffectiveOn <= day).OrderBy(c => c.EffectiveOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id).ToList();
            if (!classes.Exists(c => c.Class == DebtClass.Hidden) || debt.On(day) is not { TermsVersion: not null } on) continue;
            var isProven = on.OutstandingYuan == 0 ? on.IsDocumented || on.ConfirmedOn is not null
                : on.Class == DebtClass.Hidden || classes[^1] is { Document: not null } or { Source.Document: not null } or { Source.ImportBatchId: not null };
            if (!isProven) found.Add(new(debt.Id, debt.DrawdownNumber, on.OutstandingYuan));
        }
        return found;
    }
}
