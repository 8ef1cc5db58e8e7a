using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>
/// A doubt whether a reduction is real (虚假化债疑点), or a rule that could not be judged. One for each rule and reduction, found once: what was
/// explained stays explained until the facts under it change. Every step stays, with the evidence of its time.
/// </summary>
public sealed class AuthenticityFinding : IRegional
{
    public const int MaxReasonLength = 2000;

    /// <summary>Who finds (系统核查).</summary>
    public const string Finder = "system";

    private readonly List<FindingStep> _steps = [];
    private readonly List<FindingDebt> _debts = [];

    private AuthenticityFinding() { } // EF

    public AuthenticityFinding(JudgedSubject subject, RuleVerdict verdict, int ruleSetId, Instant at)
    {
        (RegionCode, Rule, SubjectKey, PartyId, DebtId) = (subject.RegionCode, verdict.Rule, subject.Key, subject.PartyId, subject.DebtId);
        (MeasureId, Method, OccurredOn, FoundAt) = (subject.MeasureId, subject.Method, subject.On, at);
        Take(FindingStepKind.Found, FindingStatus.Pending, verdict, verdict.Text, ruleSetId, Finder, at);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public AuthenticityRule Rule { get; private set; }

    /// <summary>What was judged, within the region (核查对象).</summary>
    public string SubjectKey { get; private set; } = "";

    public int PartyId { get; private set; }

    /// <summary>Null for what a plan claims.</summary>
    public int? DebtId { get; private set; }

    public int? MeasureId { get; private set; }
    public ResolutionMethod? Method { get; private set; }

    /// <summary>The day of the reduction: the first clock.</summary>
    public LocalDate OccurredOn { get; private set; }

    [SetBySave]
    public Instant FoundAt { get; private set; }

    /// <summary>How many debts its path ever named: who does not see all of them does not see it.</summary>
    public int DebtCount { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<FindingStep> Steps => _steps;
    public IReadOnlyList<FindingDebt> Debts => _debts;

    /// <summary>How it stands.</summary>
    public FindingStep Last => _steps.MaxBy(s => s.Number)!;

    /// <summary>The rule was asked again, of the same thing.</summary>
    /// <param name="verdict">Null: what was judged is no more.</param>
    /// <param name="ruleSetId">By which thresholds: while the finding stands, those that found it.</param>
    /// <returns>Whether anything changed.</returns>
    public bool Learn(RuleVerdict? verdict, int ruleSetId, Instant at)
    {
        var (last, stands) = (Last, verdict is { Outcome: RuleOutcome.Hit or RuleOutcome.NotJudged });
        if (!stands)
        {
            if (last.Status == FindingStatus.Lapsed) return false;
            Take(FindingStepKind.Lapsed, FindingStatus.Lapsed, last, verdict is null ? "所依据的减少已经冲正或不再属于隐性债务减少，疑点不再成立。" : "依据的事实已经补正，按原标准不再命中。", Finder, at);
            return true;
        }
        var (before, now) = (last.Evidence.Basis, verdict!.Evidence.Basis);
        if (last.Status != FindingStatus.Lapsed && last.Outcome == verdict.Outcome && before.SequenceEqual(now)) return false;
        string[] parts = [Words("新增", now.Except(before)), Words("不再包括", before.Except(now))];
        var why = string.Join("，", parts.Where(p => p.Length > 0));
        Take(FindingStepKind.Renewed, FindingStatus.Pending, verdict, $"{(why.Length > 0 ? $"依据的事实有变动（{why}），重新待查。" : "再次命中，重新待查。")}{verdict.Text}", ruleSetId, Finder, at);
        return true;
    }

    /// <summary>Somebody says what it is (认定、排除、退回). Who entered the reduction does not judge it.</summary>
    public void Decide(FindingStatus to, string reason, string by, Instant at)
    {
        var last = Last;
        if (last.Status == FindingStatus.Lapsed) throw AuthenticityErrors.Lapsed(Id);
        if (to == FindingStatus.Lapsed || to == last.Status) throw AuthenticityErrors.NoDecision(Id, last.Status, to);
        if (last.Outcome == RuleOutcome.NotJudged && to == FindingStatus.Confirmed) throw AuthenticityErrors.NotJudged(Id);
        if (last.Evidence.Makers.Contains(by) && to != FindingStatus.Confirmed) throw AuthenticityErrors.OwnReduction(Id, by);
        var kind = to switch { FindingStatus.Confirmed => FindingStepKind.Confirmed, FindingStatus.Excluded => FindingStepKind.Excluded, _ => FindingStepKind.Returned };
        Take(kind, to, last, reason, by, at);
    }

    private void Take(FindingStepKind kind, FindingStatus status, FindingStep standing, string text, string by, Instant at) =>
        Take(kind, status, new(Rule, standing.Outcome, text, standing.AmountYuan, standing.Evidence), text, standing.RuleSetId, by, at);

    private void Take(FindingStepKind kind, FindingStatus status, RuleVerdict verdict, string text, int ruleSetId, string by, Instant at)
    {
        if (_steps.Count > 0) Last.End(at);
        Version++;
        _steps.Add(new(RegionCode, Version, kind, status, verdict, text.Length > MaxReasonLength ? text[..MaxReasonLength] : text, ruleSetId, by, at));
        foreach (var debt in verdict.Evidence.Path.Select(p => p.DebtId).OfType<int>().Distinct().Where(d => _debts.TrueForAll(x => x.DebtId != d)).ToList())
            _debts.Add(new(RegionCode, debt));
        DebtCount = _debts.Count;
    }

    private static string Words(string verb, IEnumerable<string> facts) => facts.Take(6).ToList() is { Count: > 0 } some ? verb + string.Join("、", some) : "";
}

/// <summary>One step in the life of a finding (疑点办理记录), true from its instant until the next. Never changed but for its end.</summary>
public sealed class FindingStep : IRegional
{
    private FindingStep() { } // EF

    internal FindingStep(string regionCode, int number, FindingStepKind kind, FindingStatus status, RuleVerdict verdict, string text, int ruleSetId, string by, Instant at)
    {
        (RegionCode, Number, Kind, Status, Outcome, AmountYuan) = (regionCode, number, kind, status, verdict.Outcome, verdict.AmountYuan);
        (Text, RuleSetId, By, At, Evidence) = (text, ruleSetId, by, at, verdict.Evidence);
    }

    public int FindingId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Number { get; private set; }
    public FindingStepKind Kind { get; private set; }
    public FindingStatus Status { get; private set; }
    public RuleOutcome Outcome { get; private set; }

    /// <summary>In doubt, in yuan: the reduction, or the part of it that is.</summary>
    public decimal AmountYuan { get; private set; }

    /// <summary>What was found, or why it was decided so.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The version of the tests that found it; it stays that one.</summary>
    public int RuleSetId { get; private set; }

    public FindingEvidence Evidence { get; private set; } = new([], [], []);
    public string By { get; private set; } = "";

    /// <summary>The second clock.</summary>
    [SetBySave]
    public Instant At { get; private set; }

    /// <summary>Null while it stands.</summary>
    [SetBySave]
    public Instant? EndedAt { get; private set; }

    internal void End(Instant at) => EndedAt = at;
}

/// <summary>A debt on the path of a finding (疑点所涉债务).</summary>
public sealed class FindingDebt : IRegional
{
    private FindingDebt() { } // EF

    internal FindingDebt(string regionCode, int debtId) => (RegionCode, DebtId) = (regionCode, debtId);

    public int FindingId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int DebtId { get; private set; }
}
