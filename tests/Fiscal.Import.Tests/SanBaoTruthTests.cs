using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The county's 三保 table: subtotals above, standards by month and year, the two standards apart.</summary>
public sealed class SanBaoTruthTests
{
    private const string File = "10-三保预算与执行表.xlsx";
    private static readonly InterpretedWorkbook Table = Samples.Read(File);

    [Fact]
    public void Every_item_is_read_field_by_field_under_its_headings()
    {
        var truth = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((25, 25), (truth.Count, Table.Of<SanBaoRow>().Count()));
        Assert.All(truth.Zip(Table.Of<SanBaoRow>()), pair =>
        {
            var (t, (row, item)) = pair;
            Assert.Equal((t.GetProperty("row").GetInt32(), t.Text("category"), t.Text("group"), t.Text("name")), (row.Row, item.Category.DisplayName(), item.Group, item.Name));
            Assert.Equal((t.Text("target"), t.Decimal("count"), t.Text("unit"), t.GetProperty("months").GetInt32(), 2026),
                (item.Figures.Beneficiary, item.Figures.Quantity, item.Figures.StandardUnit, item.Figures.PeriodsPerYear, item.Year));
            Assert.Equal((t.Decimal("nationalStandard"), t.Decimal("nationalNeed"), t.Decimal("nationalBudget"), t.Decimal("nationalGap")),
                (item.Figures.NationalStandardYuan, item.Figures.NationalNeedYuan, item.Figures.NationalBudgetYuan, item.Figures.NationalGapYuan));
            Assert.Equal((t.Decimal("provincialStandard"), t.Decimal("provincialNeed"), t.Decimal("provincialBudget"), t.Decimal("provincialGap")),
                (item.Figures.ProvincialStandardYuan, item.Figures.ProvincialNeedYuan, item.Figures.ProvincialBudgetYuan, item.Figures.ProvincialGapYuan));
            Assert.Equal((t.Decimal("need"), t.Decimal("budget"), t.Decimal("spent")), (item.Figures.NeedYuan, item.Figures.BudgetYuan, item.Figures.SpentYuan));
            var progress = SanBaoPaces.ProgressPercent(item.Figures.SpentYuan, item.Figures.BudgetYuan);
            Assert.Equal((t.Decimal("progressPercent"), t.Text("progressState")),
                (progress, SanBaoPaces.Of(progress, SanBaoPaces.ElapsedPercent(2026, Table.AsOf!.Value), 8)!.Value.DisplayName()));
        });
    }

    [Fact]
    public void Gaps_are_of_each_item_and_the_totals_foot()
    {
        var totals = Samples.Truth(File).GetProperty("totals");
        var items = Table.Of<SanBaoRow>().Select(i => i.Content.Figures).ToList();

        Assert.Equal((totals.Decimal("hardGap"), totals.Decimal("softGap")), (items.Sum(i => i.NationalGapYuan), items.Sum(i => i.ProvincialGapYuan)));
        Assert.Equal((totals.Decimal("need"), totals.Decimal("budget"), totals.Decimal("spent")), (items.Sum(i => i.NeedYuan), items.Sum(i => i.BudgetYuan), items.Sum(i => i.SpentYuan)));
    }

    [Fact]
    public void Headings_totals_and_notes_are_no_items() =>
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.GetProperty("row").GetInt32(), n.Text("reason"))).Order(),
            Table.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Reason)).Order());

    [Fact]
    public void It_is_recognised_with_its_day_unit_and_sender_and_nothing_is_wrong()
    {
        Assert.Equal((WorkbookKind.SanBaoBudget, "san-bao-budget", "示范县财政局"), (Table.Kind, Table.Layout, Table.Institution));
        Assert.Equal((new LocalDate(2026, 10, 31), AmountUnit.TenThousandYuan), (Table.AsOf, Table.Unit));
        Assert.All(Table.Findings, f => Assert.True(f.Severity == Severity.Info, f.Message));
    }
}
