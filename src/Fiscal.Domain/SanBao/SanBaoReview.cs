using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>What was done in a review of a budget by the higher bureau (事前审核环节).</summary>
public enum ReviewStepKind
{
    [Display(Name = "报审")] Submitted,
    [Display(Name = "审核通过")] Passed,
    [Display(Name = "退回")] SentBack,
}

/// <summary>
/// One step of the review of a year's 三保 budget (三保预算事前审核): a county submits, the bureau above it passes or sends back. A
/// submission names the day of its figures; with the instant it was recorded at they can be read again as they were.
/// </summary>
public sealed class SanBaoReviewStep : Fact
{
    public const int MaxOpinionLength = 1000;

    private SanBaoReviewStep() { } // EF

    private SanBaoReviewStep(string regionCode, LocalDate on, Recording recording) : base(regionCode, on, recording)
    {
    }

    public int Year { get; private set; }

    /// <summary>1, 2, 3 … of the region and year: two who act at once are told apart by it.</summary>
    public int Number { get; private set; }

    public ReviewStepKind Kind { get; private set; }

    /// <summary>Of a submission: the day that its figures are as of.</summary>
    public LocalDate FiguresOn { get; private set; }

    /// <summary>Of a decision: the submission that it is about.</summary>
    public long? SubmissionId { get; private set; }

    public string? Opinion { get; private set; }

    public override string Subject => $"{Year} 年三保预算事前审核";

    /// <param name="last">The last step of the region and year so far.</param>
    public static SanBaoReviewStep Submit(string regionCode, int year, SanBaoReviewStep? last, LocalDate figuresOn, string? note, LocalDate today, Recording recording)
    {
        if (last is { Kind: ReviewStepKind.Submitted }) throw SanBaoErrors.AlreadySubmitted(year);
        return new(regionCode, today, recording) { Year = year, Number = (last?.Number ?? 0) + 1, Kind = ReviewStepKind.Submitted, FiguresOn = figuresOn, Opinion = note };
    }

    /// <summary>Decides on this submission (审核意见).</summary>
    public SanBaoReviewStep Decide(bool passes, string opinion, SanBaoReviewStep last, LocalDate today, Recording recording)
    {
        if (Kind != ReviewStepKind.Submitted || last.Id != Id) throw SanBaoErrors.NotToBeDecided(Id, last.Kind);
        return new(RegionCode, today, recording)
        {
            Year = Year, Number = last.Number + 1, Kind = passes ? ReviewStepKind.Passed : ReviewStepKind.SentBack, FiguresOn = FiguresOn, SubmissionId = Id, Opinion = opinion,
        };
    }
}
