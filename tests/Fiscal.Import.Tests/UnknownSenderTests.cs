using System.Globalization;
using System.Text;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Workbooks of senders that the program has never seen, each with its truth: nothing is read wrongly, and what is read is all there is.</summary>
public sealed class UnknownSenderTests
{
    private sealed record Truth(string Debtor, string Number, decimal? Principal, decimal Outstanding, string? Start, string? Maturity, decimal? Rate, string? Contract = null);

    [Fact]
    public void A_joint_stock_bank_with_its_header_in_row_twelve_and_a_printed_frame()
    {
        var workbook = new Xlsx().Sheet("授信业务余额表", [
            ["浩瀚银行股份有限公司星城分行"], [], ["对公授信业务余额明细表"], [], ["报表编号：XD-0917", null, null, "密级：内部"], ["统计时点：2026年9月30日"], [], ["客户经理：张三", null, "金额单位：人民币万元"], [], [], [],
            ["No", "授信客户", "业务合同号", "放款号", "发放\n本金", "贷款结余", "起算日", "最终到期日", "执行利率水平(%)", "风险缓释方式", "行内评级"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)"],
            [1, "青石县水利投资有限公司", "HH2024字第018号", "HH2024018-01", "8,000.00", "7,600.00", "2024.03.11", "2034.03.10", 3.95m, "抵押+保证", "A"],
            [2, "青石县水利投资有限公司", "HH2024字第018号", "HH2024018-02", "2,000.00", "1,999.99", "2024.06.01", "2034.03.10", "LPR(5Y)+45BP", "抵押+保证", "A"],
            [3, "青石县文旅发展集团有限公司", "HH2025字第003号", "HH2025003-01", 12500.5m, 12500.5m, "20250115", "20280114", "4.20%", "保证", "B"],
            [null, null, "本页小计", null, 22500.5m, 22100.49m], [null, null, "累计", "共3笔", 22500.5m, 22100.49m],
            ["制表：李四", null, null, "复核：王五"], ["注：五年期LPR为3.50%，一年期LPR为3.00%。"],
        ], ["A1:K1", "A3:K3"]).Read();

        Same(workbook,
            new("青石县水利投资有限公司", "HH2024018-01", 80_000_000m, 76_000_000m, "2024-03-11", "2034-03-10", 3.95m, "HH2024字第018号"),
            new("青石县水利投资有限公司", "HH2024018-02", 20_000_000m, 19_999_900m, "2024-06-01", "2034-03-10", 3.95m, "HH2024字第018号"),
            new("青石县文旅发展集团有限公司", "HH2025003-01", 125_005_000m, 125_005_000m, "2025-01-15", "2028-01-14", 4.20m, "HH2025字第003号"));
        Assert.Equal(("浩瀚银行股份有限公司星城分行", new LocalDate(2026, 9, 30)), (workbook.Institution, workbook.AsOf!.Value));
    }

    [Fact]
    public void A_foreign_bank_with_headings_in_English()
    {
        var workbook = new Xlsx().Sheet("Loans", [
            ["Facility Utilisation Report", null, "As Of Date: 2026-09-30"], ["单位：元"],
            ["No", "Borrower", "Loan Agreement No.", "Drawdown No.", "Original Principal", "Outstanding Balance", "Value Date", "Final Maturity", "Rate (%)", "CCY", "Remarks"],
            [1, "青石县城建投资有限公司", "FA-2023-77", "FA-2023-77/1", "50,000,000.00", "42,500,000.00", "2023-04-01", "2028-04-01", "4.15", "CNY", null],
            [2, "青石县城建投资有限公司", "FA-2023-77", "FA-2023-77/2", "10,000,000.00", "(0.00)", "2023-05-01", "2026-05-01", "4.15", "RMB", "Repaid"],
            ["Subtotal", null, null, null, "60,000,000.00", "42,500,000.00"], ["Grand Total", null, null, null, "60,000,000.00", "42,500,000.00"],
        ]).Read();

        Same(workbook,
            new("青石县城建投资有限公司", "FA-2023-77/1", 50_000_000m, 42_500_000m, "2023-04-01", "2028-04-01", 4.15m, "FA-2023-77"),
            new("青石县城建投资有限公司", "FA-2023-77/2", 10_000_000m, 0m, "2023-05-01", "2026-05-01", 4.15m, "FA-2023-77"));
    }

    [Fact]
    public void A_lessor_in_hundred_millions_with_groups_above_their_rows()
    {
        var workbook = new Xlsx().Sheet("项目台账", [
            ["海纳融资租赁有限公司存量项目一览表（金额单位：亿元）"], ["截至 2026-09-30"],
            ["序号", "承租人名称", "融资租赁合同编号", "投放本金", "剩余本金", "起租日", "到期日", "年化率"],
            ["一", "水务板块", null, 3.2m, 2.75m],
            [1, "青石县自来水有限公司", "HN-2024-001", 1.2m, 0.9m, "2024/1/15", "2029/1/15", "5.60%"],
            [2, "青石县净水有限公司", "HN-2024-002", 2m, 1.85m, "2024/2/15", "2029/2/15", "5.85%"],
            ["二", "交通板块", null, 0.8m, 0.8m],
            [3, "青石县公交有限公司", "HN-2025-001", 0.8m, 0.8m, "2025/3/1", "2028/3/1", "5.40%"],
            [null, "总 计", null, 4m, 3.55m],
        ]).Read();

        Same(workbook,
            new("青石县自来水有限公司", "HN-2024-001", 120_000_000m, 90_000_000m, "2024-01-15", "2029-01-15", 5.60m),
            new("青石县净水有限公司", "HN-2024-002", 200_000_000m, 185_000_000m, "2024-02-15", "2029-02-15", 5.85m),
            new("青石县公交有限公司", "HN-2025-001", 80_000_000m, 80_000_000m, "2025-03-01", "2028-03-01", 5.40m));
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.total-mismatch");
    }

    [Fact]
    public void A_trust_as_csv_with_serials_for_dates_and_units_in_the_headers()
    {
        var csv = "大洋信托有限责任公司项目存续情况表,,,,,,,\n数据日期：2026-09-30,,,,,,,\n项目名称,融资方,信托合同编号,放款流水号,成立规模（亿元）,存续规模（万元）,成立日,信托到期日,融资成本\n"
            + "大洋·青石1号,青石县产业投资有限公司,DY-1,DY-1-1,1.5,\"15,000.00\",45047,46873,6.8%\n大洋·青石2号,青石县产业投资有限公司,DY-2,DY-2-1,0.8,\"6,500.00\",45400,46860,68‰\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var workbook = Samples.Interpreter().Interpret(stream, "大洋信托.csv", new());

        Same(workbook,
            new("青石县产业投资有限公司", "DY-1-1", 150_000_000m, 150_000_000m, "2023-05-01", "2028-04-30", 6.8m, "DY-1"),
            new("青石县产业投资有限公司", "DY-2-1", 80_000_000m, 65_000_000m, "2024-04-18", "2028-04-17", 6.8m, "DY-2"));
        Assert.Equal(4, workbook.Findings.Count(f => f.Code == "import.date-serial"));
    }

    [Fact]
    public void A_company_with_two_tables_on_one_sheet_hidden_rows_and_parts_below_its_total()
    {
        var workbook = new Xlsx().Sheet("融资", [
            ["青石县城乡建设集团有限公司有息债务明细（2026年9月30日）"], ["单位：万元"],
            ["一、银行贷款"], ["债权银行", "举债单位", "贷款编号", "借入金额", "尚欠本金", "借入日期", "到期日", "利率"],
            ["浩瀚银行", "青石县城乡建设集团有限公司", "D-001", 5000, 4000, "2023-01-05", "2028-01-05", "4.5%"],
            ["浩瀚银行", "青石县环卫有限公司", "D-002", 300, 0, "2022-01-05", "2025-01-05", "4.5%"],
            ["小计", null, null, 5300, 4000], ["其中：一年内到期", null, null, null, 500], [],
            ["二、非银行融资"], ["融资机构", "举债单位", "合同编号", "借入金额", "尚欠本金", "借入日期", "到期日", "资金成本"],
            ["海纳融资租赁有限公司", "青石县环卫有限公司", "Z-001", 1000, 1000, "2024-01-05", "2027-01-05", "6.0%"],
            ["小计", null, null, 1000, 1000], ["总计", null, null, 6300, 5000],
        ], null, false, 6).Read();

        Same(workbook,
            new("青石县城乡建设集团有限公司", "D-001", 50_000_000m, 40_000_000m, "2023-01-05", "2028-01-05", 4.5m),
            new("青石县环卫有限公司", "D-002", 3_000_000m, 0m, "2022-01-05", "2025-01-05", 4.5m),
            new("青石县环卫有限公司", "Z-001", 10_000_000m, 10_000_000m, "2024-01-05", "2027-01-05", 6.0m));
        Assert.Contains(workbook.Findings, f => f.Code == "import.hidden-row" && f.Row == 6);
    }

    [Fact]
    public void A_return_to_the_supervisor_is_a_kind_of_its_own()
    {
        var workbook = new Xlsx().Sheet("G52附", [
            ["G52 地方政府融资平台及支出责任债务持有情况明细"], ["填报机构：浩瀚银行股份有限公司星城分行", null, "报表日期：2026-09-30", null, "货币单位：万元"],
            ["融资平台名称", "平台层级", "业务类型", "业务编号", "业务金额", "持有余额", "业务起始日", "业务到期日", "利率(%)", "五级分类", "是否政府承诺偿还"],
            ["青石县水利投资有限公司", "县级", "固定资产贷款", "YW-01", "8000.00", "7600.00", "2024-03-11", "2034-03-10", "3.95", "正常", "否"],
            ["青石县文旅发展集团有限公司", "县级", "流动资金贷款", "YW-02", "500.00", "500.00", "2026-01-20", "2027-01-19", "3.10", "正常", "否"],
            ["合计", null, null, null, "8500.00", "8100.00"],
        ]).Read();

        Assert.Equal((WorkbookKind.DebtReturn, "g52-return"), (workbook.Kind, workbook.Layout));
        Same(workbook,
            new("青石县水利投资有限公司", "YW-01", 80_000_000m, 76_000_000m, "2024-03-11", "2034-03-10", 3.95m),
            new("青石县文旅发展集团有限公司", "YW-02", 5_000_000m, 5_000_000m, "2026-01-20", "2027-01-19", 3.10m));
    }

    [Fact]
    public void A_list_of_opening_balances_is_a_kind_of_its_own()
    {
        var workbook = new Xlsx().Sheet("期初", [
            ["债务总账期初余额表"], ["截止日：2025-12-31", null, "单位：元"],
            ["债务单位", "债权人", "合同编号", "借据编号", "借款本金", "年初余额", "借款起始日", "借款到期日", "年利率(%)"],
            ["青石县水利投资有限公司", "浩瀚银行股份有限公司", "HT-9", "JJ-9-1", 30_000_000, 21_000_000.55m, "2021-07-01", "2031-06-30", 4.05m],
            ["青石县水利投资有限公司", "浩瀚银行股份有限公司", "HT-9", "JJ-9-2", 10_000_000, 10_000_000, "2022-07-01", "2031-06-30", 4.05m],
            ["合计", null, null, null, 40_000_000, 31_000_000.55m],
        ]).Read();

        Assert.Equal((WorkbookKind.OpeningBalances, "opening-balances"), (workbook.Kind, workbook.Layout));
        Same(workbook,
            new("青石县水利投资有限公司", "JJ-9-1", 30_000_000m, 21_000_000.55m, "2021-07-01", "2031-06-30", 4.05m, "HT-9"),
            new("青石县水利投资有限公司", "JJ-9-2", 10_000_000m, 10_000_000m, "2022-07-01", "2031-06-30", 4.05m, "HT-9"));
    }

    [Fact]
    public void A_cooperative_bank_whose_debtor_is_merged_down_and_whose_total_has_no_word()
    {
        var workbook = new Xlsx().Sheet("Sheet1", [
            [null, null, "青石农村信用合作联社对公贷款"], ["单位:千元", null, null, null, "日期:2026-09-30"],
            ["户名", "贷款账户", null, "金额", null, "期限", null, "月利率‰"], [null, "合同号", "借据号码", "贷款金额", "贷款余额", "发放日期", "到期日期", null],
            ["青石县第一人民医院", "QS-1", "QS-1-1", 5000, 4500, "2025-01-10", "2028-01-09", 4.25m],
            [null, "QS-1", "QS-1-2", 2000, 2000, "2025-02-10", "2028-01-09", 4.25m],
            ["青石县职业中专", "QS-2", "QS-2-1", 800, 800, "2025-03-10", "2026-12-31", "4.5‰"],
            [null, null, null, 7800, 7300],
        ], ["A3:A4", "B3:C3", "D3:E3", "F3:G3", "H3:H4", "A5:A6"]).Read();

        Same(workbook,
            new("青石县第一人民医院", "QS-1-1", 5_000_000m, 4_500_000m, "2025-01-10", "2028-01-09", 5.10m, "QS-1"),
            new("青石县第一人民医院", "QS-1-2", 2_000_000m, 2_000_000m, "2025-02-10", "2028-01-09", 5.10m, "QS-1"),
            new("青石县职业中专", "QS-2-1", 800_000m, 800_000m, "2025-03-10", "2026-12-31", 5.40m, "QS-2"));
    }

    [Fact]
    public void Contradicting_columns_wrong_rows_and_lost_digits_are_refused_and_the_good_rows_read()
    {
        var workbook = new Xlsx().Sheet("台账", [
            ["单位：元"], ["举债主体", "借据编号", "举借金额", "债务余额", "举借日期", "到期日", "利率"],
            ["甲公司", "K-1", 100, 90, "2024-01-05", "2029-01-05", "4.1%"],
            ["乙公司", 1234567890123456789m, 100, 90, "2024-01-05", "2029-01-05", "4.1%"],
            ["丙公司", "K-3", 100, 9000, "2024-01-05", "2029-01-05", "4.1%"],
            ["丁公司", "K-4", 100, 90, "2029-01-05", "2024-01-05", "4.1%"],
            ["戊公司", "K-5", "约100", 90, "2024-01-05", "2029-01-05", "4.1%"],
            ["己公司", "K-6", 100, 90, "2024-01-05", "2029-01-05", "41"],
            ["庚公司", "K-7", 100, new Formula("D3/0", "#DIV/0!"), "2024-01-05", "2029-01-05", "4.1%"],
            [null, "K-8", 100, 90, "2024-01-05", "2029-01-05", "4.1%"],
            ["辛公司", "K-9", 100, 90, "2024-01-05", "2029-01-05", "4.1%"], ["辛公司", "K-9", 100, 80, "2024-01-05", "2029-01-05", "4.1%"],
        ]).Read();

        Assert.Equal(["K-1"], workbook.Of<DebtRow>().Select(d => d.Content.DrawdownNumber));
        Assert.Equal(["import.amount-unreadable", "import.balance-beyond-principal", "import.cell-error", "import.digits-lost", "import.duplicate-conflict", "import.duplicate-conflict",
            "import.maturity-before-start", "import.rate-unreadable", "import.required-missing"], workbook.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_ledger_without_any_number_is_read_for_a_person_to_match()
    {
        var workbook = new Xlsx().Sheet("融资记录", [
            ["青石县国有企业融资记录台账"], ["借款企业", "贷款机构", "融资类型", "融资金额(万元)", "融资余额(万元)", "利率(%)", "担保方式", "起始日期", "到期日期", "状态"],
            ["青石县水利投资有限公司", "浩瀚银行", "银行贷款", 8000, 7600, 3.95m, "抵押", "2024-03-11", "2034-03-10", "正常"],
            ["青石县水利投资有限公司", "大洋信托有限公司", "信托", 3000, 3000, 6.8m, "保证", "2025-03-11", "2027-03-10", "正常"], ["合计", null, null, 11000, 10600],
        ]).Read();

        Assert.Equal("unnumbered-ledger", workbook.Layout);
        Assert.False(workbook.HasErrors);
        Assert.Equal([("浩瀚银行", 80_000_000m, 76_000_000m, 3.95m), ("大洋信托有限公司", 30_000_000m, 30_000_000m, 6.8m)],
            workbook.Of<DebtRow>().Select(d => (d.Content.CreditorName!, d.Content.PrincipalYuan!.Value, d.Content.OutstandingYuan!.Value, d.Content.AnnualRatePercent!.Value)));
        Assert.All(workbook.Of<DebtRow>(), d => Assert.Null(d.Content.DrawdownNumber));
    }

    [Theory]
    [InlineData("人员花名册", "姓名", "部门", "入职时间")]
    [InlineData("商品目录", "名称", "单价", "数量")]
    public void What_is_no_ledger_is_refused_with_what_is_missing(params string[] cells)
    {
        var refusal = Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("表", [[cells[0]], [.. cells.Skip(1).Cast<object?>()], ["甲", "乙", "丙"]]).Read());
        Assert.Equal("import.header-not-recognized", refusal.Code);
        Assert.NotEmpty(Assert.IsAssignableFrom<IEnumerable<string>>(refusal.Details["missing"]));
        Assert.Equal(cells.Skip(1), Assert.IsAssignableFrom<IReadOnlyList<ImportQuestion>>(refusal.Details["columns"]).Select(c => c.Header!));
    }

    private static void Same(InterpretedWorkbook workbook, params Truth[] truth)
    {
        Assert.Equal([], workbook.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Message));
        Assert.Equal(truth.Select(t => Written(t, t.Contract is not null)), workbook.Of<DebtRow>().Zip(truth, (d, t) => Written(new(
            d.Content.DebtorName!, d.Content.DrawdownNumber!, d.Content.PrincipalYuan, d.Content.OutstandingYuan!.Value, Iso(d.Content.StartDate), Iso(d.Content.MaturityDate),
            d.Content.AnnualRatePercent, d.Content.ContractNumber), t.Contract is not null)).Concat(workbook.Of<DebtRow>().Skip(truth.Length).Select(d => $"more: row {d.Row.Row}")));
        Assert.Equal(truth.Length, workbook.Of<DebtRow>().Count());
    }

    private static string Written(Truth t, bool contract) => string.Create(CultureInfo.InvariantCulture,
        $"{t.Debtor}|{t.Number}|{t.Principal:0.00}|{t.Outstanding:0.00}|{t.Start}|{t.Maturity}|{t.Rate:0.00##}|{(contract ? t.Contract : "")}");

    private static string? Iso(LocalDate? date) => date is { } day ? $"{day.Year:0000}-{day.Month:00}-{day.Day:00}" : null;
}
