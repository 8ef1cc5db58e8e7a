using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Projects;

/// <summary>What happens to a debt of a project that lacks its review or is on the negative list (把关方式).</summary>
public enum ProjectGate
{
    [Display(Name = "提示")] Flag,
    [Display(Name = "拒绝")] Refuse,
}

/// <summary>From a total investment on, which counts, a level reviews (论证门槛).</summary>
public sealed record ReviewStep(decimal FromYuan, ReviewLevel Level);

/// <summary>The rules by which a region judges its projects (项目管理规则).</summary>
public sealed record ProjectRuleFigures
{
    /// <summary>What counts where a region recorded none: 沅政办发〔2023〕5号 附件4第一条, 国办发〔2024〕52号; not settled for others (待核).</summary>
    public static readonly ProjectRuleFigures Usual = new ProjectRuleFigures { Gate = ProjectGate.Flag, NoRevenueListed = true }.With(
        [new(50_000_000, ReviewLevel.City), new(200_000_000, ReviewLevel.Province)], ["楼堂馆所", "形象工程", "政绩工程", "商业房地产", "一般竞争性产业"]);

    public ProjectGate Gate { get; init; }

    /// <summary>A project that earns nothing is on the list (完全无收益).</summary>
    public bool NoRevenueListed { get; init; }

    /// <summary>Steps and words as JSON.</summary>
    public string Steps { get; init; } = "[]";
    public string NegativeList { get; init; } = "[]";

    public ProjectRuleFigures With(IReadOnlyList<ReviewStep> steps, IReadOnlyList<string> negativeList) =>
        this with { Steps = JsonSerializer.Serialize(steps, ProjectJson.Options), NegativeList = JsonSerializer.Serialize(negativeList, ProjectJson.Options) };

    public IReadOnlyList<ReviewStep> StepsOf() => JsonSerializer.Deserialize<List<ReviewStep>>(Steps, ProjectJson.Options)!;

    public IReadOnlyList<string> NegativeListOf() => JsonSerializer.Deserialize<List<string>>(NegativeList, ProjectJson.Options)!;

    /// <summary>The highest step that the total reaches; null: below the first.</summary>
    public ReviewLevel? LevelFor(decimal totalYuan) => StepsOf().Where(s => totalYuan >= s.FromYuan).Select(s => (ReviewLevel?)s.Level).Max();

    /// <summary>Why a project is on the negative list; null: it is not. Words are looked for in its sector and name.</summary>
    public string? ListedAs(ProjectFigures project)
    {
        if (NoRevenueListed && project.HasRevenue == false) return "完全无收益";
        var text = TextKey.Of(project.Sector + project.Name);
        return NegativeListOf().FirstOrDefault(w => text.Contains(TextKey.Of(w), StringComparison.Ordinal));
    }
}

/// <summary>One version of a region's rules, in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class ProjectRules : Fact
{
    private ProjectRules() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public ProjectRules(string regionCode, ProjectRuleFigures figures, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Figures, IsUnverified) = (figures, isUnverified);
        var steps = figures.StepsOf();
        if (steps.Any(s => s.FromYuan < 0)) throw ProjectErrors.RulesOfNoSense("论证门槛不得小于零");
        if (steps.OrderBy(s => s.FromYuan).Zip(steps.OrderBy(s => s.FromYuan).Skip(1)).Any(p => p.First.FromYuan == p.Second.FromYuan || p.First.Level >= p.Second.Level))
            throw ProjectErrors.RulesOfNoSense("论证门槛应随层级升高");
    }

    public ProjectRuleFigures Figures { get; private set; } = new();

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public override string Subject => "项目管理规则";
}

/// <summary>Whether a project may borrow (举债条件).</summary>
/// <param name="Needed">The level that has to have passed it; null: none.</param>
/// <param name="ReviewedOn">The day on which that level passed it; null: it did not.</param>
/// <param name="Listed">Why it is on the negative list.</param>
public sealed record ProjectClearance(ReviewLevel? Needed, LocalDate? ReviewedOn, string? Listed)
{
    /// <summary>Nobody says what the project costs: whether it needs a review can't be told.</summary>
    public bool IsTotalUnknown { get; init; }

    public bool LacksReview => Needed is not null && ReviewedOn is null;

    /// <param name="reviews">Those that stand on the day. A review of that level or a higher one counts, if it saw at least this total or one that needs no more.</param>
    public static ProjectClearance Of(ProjectFigures project, IEnumerable<FundingReview> reviews, ProjectRuleFigures rules)
    {
        var needed = project.TotalYuan is { } total ? rules.LevelFor(total) : null;
        var passed = needed is null ? null : reviews
            .Where(r => r.Level >= needed && r.Figures.Result == ReviewResult.Passed && (r.Figures.TotalYuan >= project.TotalYuan || rules.LevelFor(r.Figures.TotalYuan) == needed))
            .Select(r => (LocalDate?)r.EffectiveOn).Min();
        return new(needed, passed, rules.ListedAs(project)) { IsTotalUnknown = project.TotalYuan is null };
    }

    /// <summary>Refuses, where the rules say so.</summary>
    public void Require(string code, ProjectFigures project, ProjectRuleFigures rules)
    {
        if (rules.Gate != ProjectGate.Refuse) return;
        if (LacksReview) throw ProjectErrors.ReviewNeeded(code, project.TotalYuan!.Value, Needed!.Value);
        if (Listed is { } word) throw ProjectErrors.OnNegativeList(code, word);
    }
}
