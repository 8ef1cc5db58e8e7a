using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The plan for resolving hidden debt: a unit's balances are merged over its methods and count once.</summary>
public sealed class ResolutionTruthTests
{
    private const string File = "13-化债年度计划与进度.xlsx";
    private static readonly InterpretedWorkbook Plan = Samples.Read(File);

    [Fact]
    public void Every_method_of_every_unit_is_read_field_by_field()
    {
        var truth = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((13, 13), (truth.Count, Plan.Of<ResolutionRow>().Count()));
        Assert.All(truth.Zip(Plan.Of<ResolutionRow>()), pair =>
        {
            var (t, (row, line)) = pair;
            Assert.Equal((t.GetProperty("row").GetInt32(), t.Text("debtor"), 2026), (row.Row, line.UnitName, line.Year));
            Assert.Equal((t.Text("method") == "地方政府债券置换" ? "以政府债券置换" : t.Text("method"), t.GetProperty("reduces").GetBoolean()), (line.Method.DisplayName(), line.Method.ReducesHiddenDebt()));
            Assert.Equal((t.Decimal("plan"), t.Decimal("claimed")), (line.Figures.PlannedYuan, line.Figures.ClaimedYuan));
        });
    }

    [Fact]
    public void A_units_balances_stand_once_and_the_totals_foot()
    {
        var totals = Samples.Truth(File).GetProperty("totals");
        var lines = Plan.Of<ResolutionRow>().Select(r => r.Content).ToList();

        Assert.Equal(5, lines.Count(l => l.Balances.OpeningYuan is not null));
        Assert.Equal((totals.Decimal("opening"), totals.Decimal("closingClaimed")), (lines.Sum(l => l.Balances.OpeningYuan), lines.Sum(l => l.Balances.ClosingYuan)));
        var reducing = lines.Where(l => l.Method.ReducesHiddenDebt()).ToList();
        Assert.Equal((totals.Decimal("plannedReduction"), totals.Decimal("claimedReduction")), (reducing.Sum(l => l.Figures.PlannedYuan), reducing.Sum(l => l.Figures.ClaimedYuan)));
    }

    [Fact]
    public void It_is_recognised_and_subtotals_without_rolling_over_are_right()
    {
        Assert.Equal((WorkbookKind.ResolutionPlan, "resolution-plan", AmountUnit.TenThousandYuan), (Plan.Kind, Plan.Layout, Plan.Unit));
        Assert.Equal((new LocalDate(2026, 10, 31), "示范县防范化解政府债务风险领导小组办公室"), (Plan.AsOf, Plan.Institution));
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.GetProperty("row").GetInt32(), n.Text("reason"))),
            Plan.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Reason)));
        Assert.Equal(["import.as-of-unlabelled"], Plan.Findings.Where(f => f.Severity != Severity.Info).Select(f => f.Code));
    }
}
