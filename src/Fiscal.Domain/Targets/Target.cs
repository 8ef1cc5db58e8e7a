using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Targets;

/// <summary>What a target asks of its metric (目标要求).</summary>
public enum TargetComparator
{
    [Display(Name = "不低于")] AtLeast,
    [Display(Name = "不高于")] AtMost,
    [Display(Name = "在区间内")] Within,
    [Display(Name = "逐期下降")] Falling,
    [Display(Name = "逐期不升")] NotRising,
    [Display(Name = "期间下降幅度")] FallBy,
}

/// <summary>How long the periods of a series are (比较周期).</summary>
public enum SeriesStep
{
    [Display(Name = "逐月")] Month = 1,
    [Display(Name = "逐季")] Quarter = 3,
    [Display(Name = "逐半年")] HalfYear = 6,
    [Display(Name = "逐年")] Year = 12,
}

/// <summary>How a fall in percent is read where the metric is a percentage itself (降幅算法).</summary>
public enum FallReading
{
    [Display(Name = "相对下降")] Relative,
    [Display(Name = "下降百分点")] Points,
}

/// <summary>What a target says (目标内容). Values in <see cref="Unit"/>.</summary>
/// <param name="Code">Its name among the targets of a region: rows of one code are versions of one target (目标代码).</param>
/// <param name="Value">Null where the series is compared with itself, or the year's plan gives it.</param>
/// <param name="UpperValue">End of the range of <see cref="TargetComparator.Within"/> and <see cref="TargetComparator.FallBy"/>.</param>
/// <param name="Reading">Null: nobody settled it, so both are worked out.</param>
/// <param name="ScopeFromYuan">Only what is of this size or more counts (起点金额).</param>
/// <param name="PeriodTo">Last day, which counts (期限).</param>
/// <param name="BaselineOn">The day that a fall is counted from; null: the day before the period.</param>
/// <param name="CopiedFrom">The example that it was copied from (示例来源).</param>
public sealed record TargetTerms(
    string Code, string Name, TargetMetric Metric, TargetComparator Comparator, TargetUnit Unit, decimal? Value, decimal? UpperValue, SeriesStep Step, FallReading? Reading,
    int? DebtorId, string? Department, decimal? ScopeFromYuan, LocalDate PeriodFrom, LocalDate PeriodTo, LocalDate? BaselineOn, string? Note, string? CopiedFrom)
{
    public LocalDate Baseline => BaselineOn ?? PeriodFrom.PlusDays(-1);
}

/// <summary>
/// One version of a target of a region (目标), in force from <see cref="Fact.EffectiveOn"/> on. A later version replaces the one before
/// from its own first day; what was judged by the earlier one stays so for whoever asks as of then.
/// </summary>
public sealed class Target : Fact
{
    /// <summary>Longest code, name and note.</summary>
    public const int MaxCodeLength = 40, MaxNameLength = 100, MaxNoteLength = 400;

    /// <summary>Longest period; each step of a series is a look at the book.</summary>
    public const int MaxYears = 5;

    private readonly List<TargetCreditor> _creditors = [];

    private Target() { } // EF

    /// <param name="creditorIds">Whose figures count together; none: of all.</param>
    /// <param name="recording">Its document is the 文号.</param>
    public Target(string regionCode, TargetTerms terms, IEnumerable<int> creditorIds, LocalDate validFrom, LocalDate? validTo, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Terms, ValidTo, IsUnverified) = (terms, validTo, isUnverified);
        _creditors.AddRange(creditorIds.Distinct().Order().Select(id => new TargetCreditor(id)));
        TargetRules.Require(this);
    }

    public TargetTerms Terms { get; private set; } = null!;

    /// <summary>First day from which it no longer applies (失效日); null while it has no end.</summary>
    public LocalDate? ValidTo { get; private set; }

    /// <summary>Figure or reading not settled by a paper (待核).</summary>
    public bool IsUnverified { get; private set; }

    public IReadOnlyList<TargetCreditor> Creditors => _creditors;

    public override string Subject => $"目标“{Terms.Name}”";

    /// <summary>
    /// The versions in force on a day: of each code the last to begin by then, of these the last recorded; none where that one has ended.
    /// </summary>
    public static IEnumerable<Target> InForce(IEnumerable<Target> versions, LocalDate day) => versions.Where(t => t.EffectiveOn <= day)
        .GroupBy(t => (t.RegionCode, t.Terms.Code)).Select(g => g.Latest()!)
        .Where(t => !(t.ValidTo <= day)).OrderBy(t => t.RegionCode, StringComparer.Ordinal).ThenBy(t => t.Terms.Code, StringComparer.Ordinal);
}

/// <summary>A creditor whose figures a target counts (目标所涉债权人).</summary>
public sealed class TargetCreditor
{
    private TargetCreditor() { } // EF

    internal TargetCreditor(int partyId) => PartyId = partyId;

    public long TargetId { get; private set; }
    public int PartyId { get; private set; }
}

/// <summary>
/// What somebody states that a target's metric was on a day, by a document (目标实际数): of what Fiscal does not hold. Of a day the last statement counts.
/// </summary>
public sealed class TargetActual : Fact
{
    private TargetActual() { } // EF

    public TargetActual(Target target, decimal value, LocalDate statedOn, Recording recording)
        : base(target.RegionCode, statedOn, recording) => (Code, Name, Value) = (target.Terms.Code, target.Terms.Name, value);

    /// <summary>Of every version of the target of this code.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>In the target's unit; of a cumulative metric from the first day of the period on.</summary>
    public decimal Value { get; private set; }

    public override string Subject => $"目标“{Name}”的实际数";
}
