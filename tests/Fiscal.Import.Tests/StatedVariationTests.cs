using Fiscal.Domain.Ledger;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.SanBao;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>三保 tables, lists of platforms and resolution plans of other counties: read the same, or asked about; never read wrong.</summary>
public sealed class StatedVariationTests
{
    private static readonly object?[] Title = ["青石县2026年“三保”支出预算表"];
    private static readonly object?[] InWan = ["截至2026年9月30日", null, "单位：万元"];

    [Fact]
    public void Categories_in_a_column_and_headers_in_one_row_are_read()
    {
        var read = new Xlsx().Sheet("表1",
        [
            Title, InWan,
            ["三保类别", "保障项目", "国标需求数", "国标预算数", "省级提标需求数", "省级提标预算数", "人数", "国标标准", "计量单位", "1—9月累计支出"],
            ["保工资", "1.基本工资", 120m, 100m, null, null, 50m, 2000m, "元/人·月", 70m],
            [null, "2.津贴补贴", 60m, 60m, 12m, 6m, "50人", "1000元", "元/人·月", 50m],
            ["保运转", "公用经费", 50m, 50m, 0m, 0m, 50m, 10000m, "元/人·年", 30m],
            ["合计", null, 230m, 210m, 12m, 6m, null, null, null, 150m],
        ], ["A4:A5"]).Read();

        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Info);
        Assert.Equal(
            [
                (SanBaoCategory.Wages, "基本工资", 1_200_000m, 200_000m, 0m, 700_000m),
                (SanBaoCategory.Wages, "津贴补贴", 600_000m, 0m, 60_000m, 500_000m),
                (SanBaoCategory.Operations, "公用经费", 500_000m, 0m, 0m, 300_000m),
            ],
            read.Of<SanBaoRow>().Select(r => (r.Content.Category, r.Content.Name, r.Content.Figures.NationalNeedYuan, r.Content.Figures.NationalGapYuan,
                r.Content.Figures.ProvincialGapYuan, r.Content.Figures.SpentYuan!.Value)));
    }

    [Theory]
    [InlineData("（一）保工资", "1.在职人员", "（1）基本工资")]
    [InlineData("保工资", "在职人员", "基本工资")]
    [InlineData("一、保工资支出", "（一）在职人员", "1、基本工资")]
    public void Headings_are_told_from_items_by_what_stands_below(string category, string group, string item)
    {
        var read = SanBao(
            [category, null, null, 180m, 160m], [group, null, null, 180m, 160m],
            [item, 50m, "元/人·月", 120m, 100m], ["其中：教师", 20m, "元/人·月", 48m, 40m], ["其他工资", null, null, 60m, 60m]);

        Assert.DoesNotContain(read.Findings, f => f.Severity == Severity.Error);
        Assert.Equal([("基本工资", 1_200_000m), ("其他工资", 600_000m)], read.Of<SanBaoRow>().Select(r => (r.Content.Name, r.Content.Figures.NationalNeedYuan)));
        Assert.All(read.Of<SanBaoRow>(), r => Assert.Equal(SanBaoCategory.Wages, r.Content.Category));
        Assert.Equal("其中项", Assert.Single(read.Rows, r => r.Row == 7).Reason);
    }

    [Fact]
    public void A_heading_that_does_not_sum_its_items_is_named_at_its_cell()
    {
        var read = SanBao(["一、保工资", null, null, 130m, 100m], ["基本工资", 50m, "元/人·月", 120m, 100m]);

        var finding = Assert.Single(read.Findings, f => f.Severity != Severity.Info);
        Assert.Equal(("import.heading-total-mismatch", Severity.Warning, "D4"), (finding.Code, finding.Severity, finding.Cell));
    }

    [Fact]
    public void A_need_in_another_unit_than_its_arithmetic_is_refused() =>
        Refused(SanBao(["一、保工资", null, null, null, null], ["基本工资", 50m, "元/人·月", 1_200_000m, 1_000_000m]), "import.need-in-other-unit", "D5");

    [Fact]
    public void A_provincial_part_that_contains_the_national_one_is_refused() =>
        Refused(new Xlsx().Sheet("表1",
        [
            Title, InWan, ["大类", "项目", "国家标准需求", "国家标准预算", "省级标准需求", "省级标准预算", "合计需求"],
            ["保工资", "基本工资", 100m, 100m, 120m, 120m, 120m],
        ]).Read(), "import.provincial-includes-national", "E4");

    [Fact]
    public void Amounts_without_a_unit_are_asked_about() => Refused(new Xlsx().Sheet("表1",
        [Title, ["单位：人、元、万元、亿元"], ["大类", "项目", "国标需求", "国标预算", "人数"], ["保工资", "基本工资", 100m, 100m, 50m]]).Read(), "import.unit-missing", null);

    [Fact]
    public void An_item_without_a_category_or_a_budget_is_refused()
    {
        Refused(SanBao(["基本工资", 50m, "元/人·月", 120m, 100m]), "import.category-missing", "A4");
        Refused(SanBao(["一、保工资", null, null, null, null], ["1.基本工资", 50m, "元/人·月", null, null]), "import.required-missing", "E5");
        Refused(SanBao(["一、保工资", null, null, null, null], ["1.基本工资", -50m, "元/人·月", 120m, 100m]), "import.negative-amount", "B5");
    }

    [Fact]
    public void Spending_of_one_month_is_not_taken_for_that_of_the_year()
    {
        var read = new Xlsx().Sheet("表1",
            [Title, InWan, ["大类", "项目", "国标需求", "国标预算", "10月支出"], ["保工资", "基本工资", 100m, 100m, 8m]]).Read();

        Assert.Null(Assert.Single(read.Of<SanBaoRow>()).Content.Figures.SpentYuan);
    }

    [Fact]
    public void A_table_that_does_not_keep_the_standards_apart_is_refused_by_name()
    {
        var refusal = Assert.Throws<Fiscal.Domain.BusinessRuleException>(() =>
            new Xlsx().Sheet("表1", [Title, InWan, ["大类", "项目", "需求", "预算"], ["保工资", "基本工资", 100m, 100m]]).Read());

        Assert.Equal("import.header-not-recognized", refusal.Code);
    }

    [Theory]
    [InlineData("2027年6月底前", "2027-06-30")]
    [InlineData("2027年底", "2027-12-31")]
    [InlineData("2028年2月末前", "2028-02-29")]
    [InlineData("2027年上半年", "2027-06-30")]
    [InlineData("2027年第三季度", "2027-09-30")]
    [InlineData("2027-06", "2027-06-30")]
    [InlineData("2027年６月15日前", "2027-06-15")]
    public void A_deadline_in_words_is_its_last_day(string written, string day)
    {
        var read = Platforms(["甲公司", "二级", "80%", "是", 5m, 100m, "重组", written, "—", "未退出"]);

        var company = Assert.Single(read.Of<PlatformRow>()).Content.Figures;
        Assert.Equal((day, (LocalDate?)null), (NodaTime.Text.LocalDatePattern.Iso.Format(company.TargetOn!.Value), company.CompletedOn));
        Assert.Equal((2, 80m, 50_000m, ExitMethod.Reorganisation, ExitProgress.Listed), (company.Level!.Value, company.SharePercent!.Value, company.HiddenYuan!.Value, company.Method!.Value, company.Progress!.Value));
    }

    [Theory]
    [InlineData("2027年6月前", "—", "二级", "80%", "import.date-without-day", "H4")]
    [InlineData("尽快", "—", "二级", "80%", "import.date-unreadable", "H4")]
    [InlineData("2027年底", "2026年3月", "二级", "80%", "import.date-without-day", "I4")]
    [InlineData("2027年底", "—", "子公司", "80%", "import.level-unreadable", "B4")]
    [InlineData("2027年底", "—", "二级", "180%", "import.share-unreadable", "C4")]
    public void What_two_people_could_read_differently_is_asked_about(string target, string done, string level, string share, string code, string cell) =>
        Refused(Platforms(["甲公司", level, share, "是", 5m, 100m, "重组", target, done, "未退出"]), code, cell);

    [Fact]
    public void A_company_without_hidden_debt_that_has_a_balance_is_pointed_out()
    {
        var read = Platforms(["└ 甲公司", 1m, 0.8m, "否", 5m, 100m, "重组", "2027年底", null, "未退出"]);

        Assert.Equal(["import.hidden-contradicts", "import.share-fraction"], read.Findings.Where(f => f.Severity == Severity.Warning).Select(f => f.Code).Order());
        Assert.Equal(("甲公司", 80m), (read.Of<PlatformRow>().Single().Content.Name, read.Of<PlatformRow>().Single().Content.Figures.SharePercent));
    }

    [Fact]
    public void Balances_repeated_on_every_row_of_a_unit_count_once()
    {
        var read = Plan(
            ["甲公司", "财政资金偿还", 1000m, 100m, 80m, 920m], ["甲公司", "借新还旧", 1000m, 50m, 50m, 920m],
            ["乙公司", "债券置换", 500m, 500m, 500m, 0m], ["合计", null, 1500m, 650m, 630m, 920m]);

        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Info);
        Assert.Equal([ResolutionMethod.FiscalFunds, ResolutionMethod.Rollover, ResolutionMethod.GovernmentBondSwap], read.Of<ResolutionRow>().Select(r => r.Content.Method));
    }

    [Fact]
    public void A_unit_written_only_in_its_first_row_is_that_of_the_rows_below_until_a_total()
    {
        var read = Plan(["甲公司", "1.财政资金偿还", 1000m, 100m, 80m, 920m], [null, "2.借新还旧", null, 50m, 50m, null], ["甲公司小计", null, 1000m, 100m, 80m, 920m], [null, "3.债券置换", null, 5m, 5m, null]);

        Assert.Equal([("甲公司", ResolutionMethod.FiscalFunds), ("甲公司", ResolutionMethod.Rollover)], read.Of<ResolutionRow>().Select(r => (r.Content.UnitName, r.Content.Method)));
        Assert.Equal([(Severity.Info, "import.unit-from-above", "A5"), (Severity.Error, "import.required-missing", "A7")], read.Findings.Where(f => f.Row >= 5).Select(f => (f.Severity, f.Code, f.Cell!)));
    }

    [Fact]
    public void A_total_that_no_way_of_adding_explains_is_named()
    {
        var read = Plan(["甲公司", "财政资金偿还", 1000m, 100m, 80m, 920m], ["甲公司", "展期", null, 50m, 50m, null], ["合计", null, 1000m, 120m, 80m, 920m]);

        Assert.Equal(["D6"], read.Findings.Where(f => f.Code == "import.total-mismatch").Select(f => f.Cell));
    }

    [Fact]
    public void A_closing_balance_that_the_methods_do_not_give_is_named()
    {
        var read = Plan(["甲公司", "财政资金偿还", 1000m, 100m, 80m, 900m], ["甲公司", "展期", null, 50m, 50m, null]);

        var finding = Assert.Single(read.Findings, f => f.Severity != Severity.Info);
        Assert.Equal(("import.resolution-does-not-foot", "F4"), (finding.Code, finding.Cell));
        Assert.Contains("9,200,000.00", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_balances_of_one_unit_or_an_unknown_method_are_refused()
    {
        Refused(Plan(["甲公司", "财政资金偿还", 1000m, 100m, 80m, 920m], ["甲公司", "展期", 900m, 50m, 50m, 920m]), "import.unit-balance-conflict", "C5");
        Refused(Plan(["甲公司", "想办法偿还", 1000m, 100m, 80m, 920m]), "import.method-unknown", "B4");
        Refused(Plan(["甲公司", "财政资金偿还和借新还旧", 1000m, 100m, 80m, 920m]), "import.method-unknown", "B4");
    }

    [Fact]
    public void The_end_of_the_year_before_is_the_opening_and_another_years_column_is_asked_about()
    {
        string[] headers = ["责任单位", "化解途径", "2025年末隐性债务余额", "2026年计划", "2026年1-9月累计完成", "2026年9月末隐性债务余额"];
        var read = new Xlsx().Sheet("计划", [["青石县2026年化债计划"], InWan, headers, ["甲公司", "安排财政资金偿还（含预算）", 1000m, 100m, 80m, 920m]]).Read();

        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Info);
        var line = Assert.Single(read.Of<ResolutionRow>()).Content;
        Assert.Equal((10_000_000m, 9_200_000m, 800_000m, 1_000_000m), (line.Balances.OpeningYuan!.Value, line.Balances.ClosingYuan!.Value, line.Figures.ClaimedYuan!.Value, line.Figures.PlannedYuan!.Value));

        headers[4] = "2025年累计完成";
        var stale = new Xlsx().Sheet("计划", [["青石县2026年化债计划"], InWan, headers, ["甲公司", "财政资金偿还", 1000m, 100m, 80m, 920m]]).Read();
        Assert.Equal(("import.column-of-other-year", "E3"), stale.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.Cell)).Single());
    }

    [Fact]
    public void A_csv_in_yuan_with_subtotals_below_and_other_words_is_read()
    {
        var csv = """
            填报单位：青石县财政局,,,,,,,
            单位：元,,,,,,,
            大类,领域,支出项目,国标测算需求,国标年初预算,提标测算需求,提标年初预算,累计支出数
            保基本民生,教育,学前资助,"1,000,000.00","1,000,000.00",0,0,"800,000.00"
            保基本民生,教育,营养改善,500000,400000,-,-,300000
            ,,教育小计,1500000,1400000,0,0,1100000
            保运转,机关,公用经费,200000,200000,50000,30000,150000
            ,,机关小计,200000,200000,50000,30000,150000
            总计,,,1700000,1600000,50000,30000,1250000
            """;
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(csv));

        var read = Samples.Interpreter().Interpret(stream, "青石县三保.csv", new());

        Assert.DoesNotContain(read.Findings, f => f.Severity != Severity.Info);
        Assert.Equal([("教育", "学前资助", 0m, 0m), ("教育", "营养改善", 100_000m, 0m), ("机关", "公用经费", 0m, 20_000m)],
            read.Of<SanBaoRow>().Select(r => (r.Content.Group!, r.Content.Name, r.Content.Figures.NationalGapYuan, r.Content.Figures.ProvincialGapYuan)));
        Assert.Equal("青石县财政局", read.Institution);
    }

    private static InterpretedWorkbook SanBao(params object?[][] rows) =>
        new Xlsx().Sheet("表1", [Title, InWan, ["项目", "人数", "计量单位", "国标需求", "国标预算", "国标标准"], .. rows.Select(r => (object?[])[.. r, r[1] is null ? null : 2000m])]).Read();

    private static InterpretedWorkbook Platforms(params object?[][] rows) => new Xlsx().Sheet("名单",
        [["青石县融资平台公司名单"], InWan, ["平台名称", "级次", "股权比例", "是否承担隐债", "隐债余额", "经营性债务", "压降方式", "完成时限", "实际退出时间", "退出状态"], .. rows]).Read();

    private static InterpretedWorkbook Plan(params object?[][] rows) => new Xlsx().Sheet("计划",
        [["青石县2026年化债计划"], InWan, ["债务单位", "化债方式", "年初余额", "年度任务", "累计完成", "期末余额"], .. rows]).Read();

    private static void Refused(InterpretedWorkbook read, string code, string? cell)
    {
        var error = Assert.Single(read.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, cell), (error.Code, error.Cell));
        Assert.DoesNotContain(read.Rows, r => r.Fate == RowFate.Accepted && r.Row == error.Row && code != "import.unit-balance-conflict");
    }
}
