using NodaTime;

namespace Fiscal.Domain.Approvals;

/// <summary>
/// One version of when a command needs other people than who entered it (审批策略), for every region or for one and those below.
/// Rows are only added; what was held under an earlier one keeps its verdict.
/// </summary>
public sealed class ApprovalPolicy : ReferenceRow, IRegionalPolicy
{
    /// <summary>Names every command that can be held.</summary>
    public const string EveryCommand = "*";

    /// <summary>Longest <see cref="Command"/>.</summary>
    public const int MaxCommandLength = 60;

    /// <summary>Longest <see cref="Note"/>.</summary>
    public const int MaxNoteLength = 400;

    private ApprovalPolicy() { } // EF

    /// <param name="regionCode">Null: national.</param>
    /// <param name="secondFromYuan">Null: no second person. Zero: always.</param>
    /// <param name="thirdFromYuan">Null: never a third person.</param>
    /// <param name="source">The paper behind it (文号).</param>
    public ApprovalPolicy(
        string command, string? regionCode, decimal? secondFromYuan, decimal? thirdFromYuan, LocalDate validFrom, LocalDate? validTo, string? note,
        string source, Instant recordedAt, string recordedBy)
        : base(source, recordedAt, recordedBy)
    {
        (Command, RegionCode, SecondFromYuan, ThirdFromYuan, ValidFrom, ValidTo, Note) =
            (command, regionCode, secondFromYuan, thirdFromYuan, validFrom, validTo, note?.Trim());
        if (validTo <= validFrom) throw ApprovalErrors.PolicyEndsBeforeItBegins(validFrom, validTo.Value);
        if (thirdFromYuan is { } third && !(secondFromYuan <= third)) throw ApprovalErrors.ThirdBelowSecond();
    }

    /// <summary>English name of the command, or <see cref="EveryCommand"/>.</summary>
    public string Command { get; private set; } = "";

    /// <summary>Null: national.</summary>
    public string? RegionCode { get; private set; }

    /// <summary>From this amount in yuan on a second person has to approve (双人起点金额); null: none has to.</summary>
    public decimal? SecondFromYuan { get; private set; }

    /// <summary>From this amount in yuan on a third one too (三人起点金额); null: never.</summary>
    public decimal? ThirdFromYuan { get; private set; }

    /// <summary>First day on which it applies (生效日).</summary>
    public LocalDate ValidFrom { get; private set; }

    /// <summary>First day from which it no longer applies (失效日); null while it has no end.</summary>
    public LocalDate? ValidTo { get; private set; }

    public string? Note { get; private set; }

    /// <summary>How many others have to approve a command of this amount: 0, 1 or 2.</summary>
    public int ApprovalsFor(decimal amountYuan) =>
        ThirdFromYuan <= amountYuan ? 2 : SecondFromYuan <= amountYuan ? 1 : 0;

    /// <summary>Of all rows the one that counts for a command on a day, whether it names the command or all.</summary>
    /// <inheritdoc cref="RegionalPolicies.InForce{T}" path="/param"/>
    public static ApprovalPolicy? InForce(IEnumerable<ApprovalPolicy> rows, string command, IReadOnlyList<string> regions, LocalDate day) =>
        rows.Where(r => r.Command == command || r.Command == EveryCommand).InForce(regions, day);
}
