using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Projects;

/// <summary>Who reviews where a project's money comes from (论证层级), in order.</summary>
public enum ReviewLevel
{
    [Display(Name = "县级")] County = 1,
    [Display(Name = "市级")] City = 2,
    [Display(Name = "省级")] Province = 3,
}

/// <summary>What a review came to (论证结论).</summary>
public enum ReviewResult
{
    [Display(Name = "通过")] Passed,
    [Display(Name = "未通过")] Refused,
}

/// <summary>A review of a project's funding (资金来源论证).</summary>
public sealed record ReviewFigures
{
    public ReviewResult Result { get; init; }

    /// <summary>Total investment that was reviewed, in yuan (论证的总投资): a project that grows beyond it is reviewed again.</summary>
    public decimal TotalYuan { get; init; }

    public string? Opinion { get; init; }
}

/// <summary>What a level said on a project's funding on a day. The last statement holds.</summary>
public sealed class FundingReview : StatedFact
{
    private FundingReview() { } // EF

    public FundingReview(string regionCode, string projectKey, ReviewLevel level, ReviewFigures figures, LocalDate reviewedOn, Recording recording)
        : base(regionCode, reviewedOn, recording) => (ProjectKey, Level, Figures) = (projectKey, level, figures);

    public string ProjectKey { get; private set; } = "";
    public ReviewLevel Level { get; private set; }
    public ReviewFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, ProjectKey, Level);
    public override object Said => Figures;
    public override string Subject => $"项目 {ProjectKey} 的{Level.DisplayName()}资金来源论证";

    public override FundingReview Reversal(Recording recording) => new(RegionCode, ProjectKey, Level, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
