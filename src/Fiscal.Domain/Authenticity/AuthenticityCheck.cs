using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>A sweep over a region's reductions of a month (月度真实性核查): what was asked, and what came of it.</summary>
public sealed class AuthenticityCheck : IRegional
{
    private readonly List<CheckedRule> _rules = [];

    private AuthenticityCheck() { } // EF

    public AuthenticityCheck(string regionCode, LocalDate month, int reductionCount, decimal reductionYuan, IEnumerable<CheckedRule> rules, string by, Instant at)
    {
        (RegionCode, Month, ReductionCount, ReductionYuan, CheckedBy, CheckedAt) = (regionCode, month, reductionCount, reductionYuan, by, at);
        _rules.AddRange(rules);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Its first day.</summary>
    public LocalDate Month { get; private set; }

    /// <summary>Reductions of the month.</summary>
    public int ReductionCount { get; private set; }

    public decimal ReductionYuan { get; private set; }

    /// <summary>Findings that were not there before, and those that changed (新发现、有变动的疑点).</summary>
    public int NewCount { get; private set; }

    public int ChangedCount { get; private set; }
    public IReadOnlyList<CheckedRule> Rules => _rules;
    public string CheckedBy { get; private set; } = "";

    [SetBySave]
    public Instant CheckedAt { get; private set; }

    public void Found(int newOnes, int changed) => (NewCount, ChangedCount) = (newOnes, changed);

    /// <summary>A later sweep came to nothing else.</summary>
    public bool SaysTheSameAs(AuthenticityCheck other) => (RegionCode, Month, ReductionCount, ReductionYuan) == (other.RegionCode, other.Month, other.ReductionCount, other.ReductionYuan)
        && _rules.OrderBy(r => r.Rule).Select(r => r.Counts).SequenceEqual(other._rules.OrderBy(r => r.Rule).Select(r => r.Counts));
}

/// <summary>What one rule came to in a sweep (规则核查结果): reductions and claims by outcome.</summary>
public sealed class CheckedRule
{
    private CheckedRule() { } // EF

    public CheckedRule(AuthenticityRule rule, int clear, int hits, int notJudged, int notApplicable, decimal hitYuan, decimal notJudgedYuan, string? missing) =>
        (Rule, ClearCount, HitCount, NotJudgedCount, NotApplicableCount, HitYuan, NotJudgedYuan, Missing) = (rule, clear, hits, notJudged, notApplicable, hitYuan, notJudgedYuan, missing);

    public const int MaxMissingLength = 400;

    public int CheckId { get; private set; }
    public AuthenticityRule Rule { get; private set; }
    public int ClearCount { get; private set; }
    public int HitCount { get; private set; }
    public int NotJudgedCount { get; private set; }
    public int NotApplicableCount { get; private set; }
    public decimal HitYuan { get; private set; }
    public decimal NotJudgedYuan { get; private set; }

    /// <summary>What the rule lacks (所缺资料); null where it could always be judged.</summary>
    public string? Missing { get; private set; }

    internal (AuthenticityRule, int, int, int, int, decimal, decimal, string?) Counts =>
        (Rule, ClearCount, HitCount, NotJudgedCount, NotApplicableCount, HitYuan, NotJudgedYuan, Missing);
}
