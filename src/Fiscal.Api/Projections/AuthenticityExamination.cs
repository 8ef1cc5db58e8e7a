using Fiscal.Api.Features;
using Fiscal.Api.Features.ResolutionPlans;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Projections;

/// <summary>One thing judged, with what every rule says (核查结论).</summary>
internal sealed record Examined(JudgedSubject Subject, IReadOnlyList<RuleVerdict> Verdicts);

/// <param name="NewCount">Findings added to the context; <paramref name="ChangedCount"/> those that took a step.</param>
internal sealed record Examination(IReadOnlyList<Examined> Subjects, int NewCount, int ChangedCount);

/// <summary>Asks the tests about reductions of hidden debt and keeps what they find (真实性核查): with every save that moves one, and in a sweep.</summary>
internal static class AuthenticityExamination
{
    /// <summary>What a save touches is looked at within it. Runs when its rows have their keys, in the transaction of the save.</summary>
    /// <param name="claims">Lines of plans that the save adds.</param>
    public static async Task ExamineTouched(this FiscalDbContext db, IReadOnlyList<TouchedDebt> touched, IReadOnlyList<ResolutionPlanLine> claims, Instant at, CancellationToken ct)
    {
        if (db.Scope.IsLimited) return; // sees a part of the region: the monthly sweep will look
        foreach (var region in touched.Select(t => t.Debt.RegionCode).Concat(claims.Select(c => c.RegionCode)).Distinct())
        {
            var debts = touched.Where(t => t.Debt.RegionCode == region).Select(t => t.Debt).ToList();
            var lines = claims.Where(c => c.RegionCode == region).ToList();
            var ids = debts.Where(d => d.Classifications.Any(c => c.Class == DebtClass.Hidden)).Select(d => d.Id).ToHashSet();
            var drawn = debts.SelectMany(d => d.Entries).Where(e => e.RecordedAt == at && e.Kind is EntryKind.Drawdown or EntryKind.RefinancedIn or EntryKind.Opening).ToList();
            ids.UnionWith(await db.DebtsReducedNear(region, drawn, AuthenticityRuleSet.MostDays, ct));
            foreach (var some in debts.Select(d => d.Id).Chunk(BookProjection.DebtsAtATime))
                ids.UnionWith(await db.AuthenticityFindings.Where(f => f.DebtId != null && f.Debts.Any(d => some.Contains(d.DebtId))).Select(f => f.DebtId!.Value).Distinct().ToListAsync(ct));
            if (ids.Count == 0 && lines.Count == 0) continue;
            var examination = await db.Examine(region, ids, lines.Select(l => l.Year).Concat(debts.Where(d => ids.Contains(d.Id)).SelectMany(d => d.Entries).Where(e => e.RecordedAt == at).Select(e => e.EffectiveOn.Year)), at, ct);
            if (examination.NewCount + examination.ChangedCount == 0) continue;
            db.ChangeTracker.DetectChanges();
            await db.SaveRows(ct);
        }
    }

    /// <summary>Adds to the context what is found of these debts, and of the claims of these years; the caller saves.</summary>
    public static async Task<Examination> Examine(this FiscalDbContext db, string regionCode, IEnumerable<int> debtIds, IEnumerable<int> ofYears, Instant at, CancellationToken ct)
    {
        var years = ofYears.Distinct().Order().ToList();
        var rules = (await db.AuthenticityRuleSets.AsNoTracking().ToListAsync(ct)).ToDictionary(r => r.Id);
        var regions = await db.WithAncestors(regionCode, ct);
        AuthenticityRuleSet? InForce(LocalDate day) => rules.Values.InForce(regions, day);

        var debts = await db.DebtsToJudge(regionCode, debtIds, ct);
        var reductions = debts.SelectMany(HiddenReduction.Of).ToList();
        var alike = await db.DebtsToJudge(regionCode, (await db.DebtsReducedAlike(regionCode, reductions, ct)).Except(debts.Select(d => d.Id)), ct);
        var others = reductions.Concat(alike.SelectMany(HiddenReduction.Of)).ToList();
        var context = reductions.Count == 0 ? null : await db.JudgingContextOf(regionCode, reductions, others, rules.Values.Max(r => (int?)r.WindowDays) ?? 0, ct);
        var claims = new List<(ResolutionPlanLine Line, HiddenDebtEvidence Booked)>();
        foreach (var year in years) claims.AddRange(await db.ClaimsOf(regionCode, year, ct));

        var keeper = new FindingKeeper(db, rules, await db.FindingsOf(regionCode, debts, years, ct), at);
        var examined = new List<Examined>();
        foreach (var reduction in reductions)
            if (InForce(reduction.On) is { } inForce)
                examined.Add(keeper.Keep(inForce, by => new AuthenticityJudge(reduction, by, context!) is var judge ? new(judge.Subject, judge.Verdicts()) : default!));
        foreach (var (line, booked) in claims)
            if (InForce(line.EffectiveOn) is { } inForce)
                examined.Add(keeper.Keep(inForce, by => PlanClaims.Judge(line, booked, by) is var (subject, verdict) ? new(subject, [verdict]) : default!));
        keeper.LapseTheRest();
        return new(examined, keeper.NewCount, keeper.ChangedCount);
    }

    /// <summary>What units last claimed for a year, and what the ledger shows up to the day of the claim.</summary>
    private static async Task<List<(ResolutionPlanLine, HiddenDebtEvidence)>> ClaimsOf(this FiscalDbContext db, string regionCode, int year, CancellationToken ct)
    {
        var stated = db.ResolutionPlanLines.Where(l => l.RegionCode == regionCode && l.Year == year).Standing();
        var lines = await stated.LastOfEach().Include(l => l.Party).AsNoTracking().ToListAsync(ct);
        var claims = new List<(ResolutionPlanLine, HiddenDebtEvidence)>();
        foreach (var day in lines.GroupBy(l => l.EffectiveOn))
        {
            var booked = await db.HiddenDebtOf([.. day.Select(l => l.PartyId).Distinct()], year, new(day.Key, OpenEnd.AllKnown), ct);
            claims.AddRange(day.Select(l => (l, booked[l.PartyId])));
        }
        return claims;
    }

    private static async Task<List<AuthenticityFinding>> FindingsOf(this FiscalDbContext db, string regionCode, List<Debt> debts, List<int> years, CancellationToken ct)
    {
        var kept = db.AuthenticityFindings.Where(f => f.RegionCode == regionCode).Include(f => f.Steps).Include(f => f.Debts).AsSingleQuery();
        var found = new List<AuthenticityFinding>();
        foreach (var some in debts.Select(d => d.Id).Chunk(BookProjection.DebtsAtATime))
            found.AddRange(await kept.Where(f => f.DebtId != null && some.Contains(f.DebtId.Value)).ToListAsync(ct));
        foreach (var infix in years.Select(y => $"/{y}/"))
            found.AddRange(await kept.Where(f => f.DebtId == null && f.SubjectKey.Contains(infix)).ToListAsync(ct));
        return found;
    }
}

/// <summary>Ties what was judged now to what was found before (疑点延续).</summary>
internal sealed class FindingKeeper(FiscalDbContext db, IReadOnlyDictionary<int, AuthenticityRuleSet> rules, IReadOnlyList<AuthenticityFinding> before, Instant at)
{
    private readonly ILookup<string, AuthenticityFinding> _before = before.ToLookup(f => f.SubjectKey);
    private readonly HashSet<string> _judged = [];

    public int NewCount { get; private set; }
    public int ChangedCount { get; private set; }

    /// <returns>By the thresholds in force; a finding that stands is asked by those that found it.</returns>
    public Examined Keep(AuthenticityRuleSet inForce, Func<AuthenticityThresholds, Examined> judge)
    {
        var now = judge(inForce.Thresholds);
        _judged.Add(now.Subject.Key);
        var known = _before[now.Subject.Key].ToDictionary(f => f.Rule);
        foreach (var verdict in now.Verdicts)
        {
            var stands = verdict.Outcome is RuleOutcome.Hit or RuleOutcome.NotJudged;
            if (!known.TryGetValue(verdict.Rule, out var finding))
            {
                if (!stands) continue;
                db.AuthenticityFindings.Add(new(now.Subject, verdict, inForce.Id, at));
                NewCount++;
                continue;
            }
            var (own, status) = (finding.Last.RuleSetId, finding.Last.Status);
            var again = own == inForce.Id || (status == FindingStatus.Lapsed && stands) ? (Verdict: verdict, By: inForce.Id)
                : (Verdict: judge(rules[own].Thresholds).Verdicts.First(v => v.Rule == verdict.Rule), By: own);
            if (finding.Learn(again.Verdict, again.By, at)) ChangedCount++;
        }
        return now;
    }

    /// <summary>What was found of reductions that are no more.</summary>
    public void LapseTheRest()
    {
        foreach (var finding in before.Where(f => !_judged.Contains(f.SubjectKey)))
            if (finding.Learn(null, finding.Last.RuleSetId, at)) ChangedCount++;
    }
}
