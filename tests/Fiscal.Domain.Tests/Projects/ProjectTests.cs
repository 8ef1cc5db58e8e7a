using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using NodaTime;

namespace Fiscal.Domain.Tests.Projects;

public sealed class ProjectTests
{
    private static readonly Recording Now = new(Instant.FromUtc(2026, 11, 1, 1, 0), "test", "登记", FactSource.Entered);

    [Theory]
    [InlineData("49999999.99", null)]
    [InlineData("50000000", ReviewLevel.City)]
    [InlineData("199999999.99", ReviewLevel.City)]
    [InlineData("200000000", ReviewLevel.Province)]
    public void The_threshold_itself_needs_the_review(string total, ReviewLevel? level) => Assert.Equal(level, ProjectRuleFigures.Usual.LevelFor(ReferenceTables.Number(total)));

    [Fact]
    public void Sources_must_sum_to_the_total()
    {
        Assert.Equal("project.sources-do-not-sum", Refused(100, ("专项债券", 60), ("自有资金", 39.99m)));
        Assert.Equal("project.source-twice", Refused(100, ("专项债券", 60), ("专项债券", 40)));
        Assert.Equal("project.total-not-positive", Refused(0));
        Assert.Equal(2, Project(100, ("专项债券", 60), ("自有资金", 40)).Figures.SourcesOf().Count);
    }

    [Fact]
    public void Only_a_passed_review_of_the_level_or_a_higher_one_clears_a_project()
    {
        var project = Project(60_000_000, ("专项债券", 60_000_000)).Figures;
        Assert.True(Cleared(project).LacksReview);
        Assert.True(Cleared(project, Review(ReviewLevel.County)).LacksReview);
        Assert.True(Cleared(project, Review(ReviewLevel.City, ReviewResult.Refused)).LacksReview);
        Assert.False(Cleared(project, Review(ReviewLevel.City)).LacksReview);
        Assert.False(Cleared(project, Review(ReviewLevel.Province)).LacksReview);
        Assert.True(Cleared(Project(200_000_000, ("专项债券", 200_000_000)).Figures, Review(ReviewLevel.Province)).LacksReview); // it grew past what was reviewed
        Assert.False(Cleared(Project(60_000_001, ("专项债券", 60_000_001)).Figures, Review(ReviewLevel.City)).LacksReview);
        Assert.Null(Cleared(Project(49_999_999.99m, ("专项债券", 49_999_999.99m)).Figures).Needed);
    }

    [Fact]
    public void The_negative_list_is_searched_and_the_rules_decide_what_follows()
    {
        var building = Project(100, ("专项债券", 100)).Figures with { Sector = "楼堂馆所", HasRevenue = true };
        Assert.Equal("楼堂馆所", ProjectRuleFigures.Usual.ListedAs(building));
        Assert.Equal("完全无收益", ProjectRuleFigures.Usual.ListedAs(building with { Sector = "供水", HasRevenue = false }));
        Assert.Null(ProjectRuleFigures.Usual.ListedAs(building with { Sector = "供水" }));
        Cleared(building).Require("P1", building, ProjectRuleFigures.Usual); // only flagged
        Assert.Equal("project.on-negative-list", Assert.Throws<BusinessRuleException>(() => Cleared(building).Require("P1", building, ProjectRuleFigures.Usual with { Gate = ProjectGate.Refuse })).Code);
    }

    [Fact]
    public void Affordability_is_known_only_with_both_figures()
    {
        var project = Project(100, ("专项债券", 100)).Figures with { AnnualSupportYuan = 3 };
        Assert.Null(project.SupportPercent);
        Assert.Equal(0.3m, (project with { BudgetExpenditureYuan = 1000 }).SupportPercent);
    }

    private static ProjectClearance Cleared(ProjectFigures project, params FundingReview[] reviews) => ProjectClearance.Of(project, reviews, ProjectRuleFigures.Usual);

    private static FundingReview Review(ReviewLevel level, ReviewResult result = ReviewResult.Passed) => new("430000", "P1", level, new() { Result = result, TotalYuan = 60_000_000 }, new(2026, 3, 1), Now);

    private static string Refused(decimal total, params (string, decimal)[] sources) => Assert.Throws<BusinessRuleException>(() => Project(total, sources)).Code;

    private static GovernmentProject Project(decimal total, params (string Source, decimal Yuan)[] sources) => new(
        "430000", "P1", new ProjectFigures { Name = "水厂", UnitName = "水务局", TotalYuan = total }.With([.. sources.Select(s => new ProjectFunding(s.Source, s.Yuan))], [new("可研批复", "发改〔2026〕1号", new(2026, 1, 5))]),
        new(2026, 3, 1), Now);
}
