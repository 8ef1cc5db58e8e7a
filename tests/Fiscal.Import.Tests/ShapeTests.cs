using System.Text;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Shapes of tables that other senders use.</summary>
public sealed class ShapeTests
{
    [Fact]
    public void Three_header_rows_groups_a_blank_column_and_merged_contracts()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["桃源县平台贷款明细表"],
            ["填报单位：桃源银行股份有限公司桃源支行", null, null, "截止日期：2026年9月30日", null, null, null, "单位：万元、%"],
            ["序号", "借款企业", "合同信息", null, null, "借据信息", null, null, "利率"],
            [null, null, "合同号", "合同金额", null, "借据编号", "放款", null, "执行利率", "余额", null],
            [null, null, null, null, null, null, "日期", "金额", null, "贷款余额", "其中：逾期"],
            [1, "桃源城建集团", "HT1", 1000, null, "JJ1", "2024.1.5", 600, "4.1%", 500, null],
            [2, null, null, null, null, "JJ2", "2024.2.5", 400, "4.1%", 400, 10],
            ["合  计", null, null, null, null, null, null, 1000, null, 900, 10],
        ], ["A3:A5", "B3:B5", "C3:D3", "C4:C5", "D4:D5", "F3:H3", "F4:F5", "G4:H4", "I4:I5", "J4:K4", "B6:B7", "C6:C7", "D6:D7"]).Read();

        Assert.False(workbook.HasErrors);
        Assert.Equal("桃源银行股份有限公司桃源支行", workbook.Institution);
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.total-mismatch");
        Assert.Equal([("桃源城建集团", "HT1", "JJ1", 10_000_000m, 6_000_000m, 5_000_000m, 0m), ("桃源城建集团", "HT1", "JJ2", 10_000_000m, 4_000_000m, 4_000_000m, 100_000m)],
            workbook.Of<DebtRow>().Select(d => d.Content).Select(d => (d.DebtorName, d.ContractNumber, d.DrawdownNumber, d.ContractAmountYuan!.Value, d.PrincipalYuan!.Value, d.OutstandingYuan!.Value, d.OverduePrincipalYuan!.Value)));
    }

    [Fact]
    public void Amounts_of_a_drawdown_are_never_filled_down()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["借款人", "借据号", "贷款余额（元）"], ["某公司", "J1", 100], ["某公司", "J2", null],
        ], ["C2:C3"]).Read();
        Assert.Equal([RowFate.Accepted, RowFate.Rejected], workbook.Rows.Select(r => r.Fate));
        Assert.Contains(workbook.Findings, f => f.Code == "import.required-missing" && f.Cell == "C3");
    }

    [Fact]
    public void Two_tables_in_one_sheet_are_both_read()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["单位：元"],
            ["一、经营性"], ["借款人", "借据号", "贷款余额"], ["甲公司", "J1", 100], ["合计", null, 100], [],
            ["二、其他"], ["借据号", "借款人", "到期日", "贷款余额"], ["J2", "乙公司", "2027-01-01", 200], ["合计", null, null, 200],
        ]).Read();
        Assert.Equal([("甲公司", "J1", 100m), ("乙公司", "J2", 200m)], workbook.Of<DebtRow>().Select(d => (d.Content.DebtorName, d.Content.DrawdownNumber, d.Content.OutstandingYuan!.Value)));
        Assert.DoesNotContain(workbook.Findings, f => f.Severity == Severity.Error || f.Code == "import.total-mismatch");
    }

    [Fact]
    public void A_repeated_header_and_a_row_of_column_numbers_are_no_data()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["单位：元"], ["借款人", "借据号", "贷款余额"], ["1", "2", "3"], ["甲公司", "J1", 100], ["借款人", "借据号", "贷款余额"], ["乙公司", "J2", 200],
        ]).Read();
        Assert.Equal([4, 6], workbook.Of<DebtRow>().Select(d => d.Row.Row));
        Assert.Equal("栏次", Assert.Single(workbook.Rows, r => r.Fate == RowFate.Skipped).Reason);
    }

    [Fact]
    public void Totals_by_any_name_and_group_headings_are_skipped_with_a_reason()
    {
        var workbook = new Xlsx().Sheet("明细", [
            ["单位：元"], ["序号", "借款人", "借据号", "贷款余额"],
            ["一、平台公司"], [1, "甲公司", "J1", 100], [null, "甲公司小计", null, 100], ["总计（1笔）", null, null, 100], ["注：1.数据仅供参考。"], ["　2.另行对账。"], ["复核：", null, "制表："],
        ]).Read();
        Assert.Equal(["分组标题", "小计", "合计", "表下注释", "表下注释", "表下注释"], workbook.Rows.Where(r => r.Fate == RowFate.Skipped).Select(r => r.Reason));
        Assert.Single(workbook.Of<DebtRow>());
    }

    [Fact]
    public void A_ledger_without_drawdowns_uses_the_contract_number()
    {
        var workbook = new Xlsx().Sheet("明细", [["借款人", "合同编号", "贷款余额（元）"], ["甲公司", "HT1", 1]]).Read();
        Assert.Equal("HT1", Assert.Single(workbook.Of<DebtRow>()).Content.DrawdownNumber);
    }

    [Fact]
    public void Foreign_currency_is_an_error_and_every_way_to_write_renminbi_is_not()
    {
        var workbook = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）", "币种"], ["甲", "J1", 1, "美元"], ["甲", "J2", 1, "人民币"], ["甲", "J3", 1, "CNY"], ["甲", "J4", 1, null]]).Read();
        Assert.Equal("D2", Assert.Single(workbook.Findings, f => f.Code == "import.currency-unsupported").Cell);
        Assert.Equal(["J2", "J3", "J4"], workbook.Of<DebtRow>().Select(d => d.Content.DrawdownNumber));
    }

    [Fact]
    public void Columns_may_have_units_of_their_own_and_a_place_name_is_no_unit()
    {
        var workbook = new Xlsx().Sheet("明细", [["填报单位：元氏县某某银行"], ["借款人", "借据号", "合同金额（亿元）", "贷款余额/万元"], ["甲", "J1", 1.5m, 300]]).Read();
        var debt = Assert.Single(workbook.Of<DebtRow>()).Content;
        Assert.Equal((150_000_000m, 3_000_000m), (debt.ContractAmountYuan, debt.OutstandingYuan));
        Assert.Equal("元氏县某某银行", workbook.Institution);
    }

    [Theory]
    [InlineData("万元", "%")]
    [InlineData("（万元）", "（%）")]
    public void Units_may_stand_in_a_row_of_their_own_under_the_header(string unit, string percent)
    {
        var workbook = new Xlsx().Sheet("明细", [["某行台账"], ["借款人", "借据号", "贷款余额", "年利率"], [null, null, unit, percent], ["甲", "J1", 300, 4.1m]]).Read();
        var debt = Assert.Single(workbook.Of<DebtRow>()).Content;
        Assert.Equal((3_000_000m, 4.1m), (debt.OutstandingYuan, debt.AnnualRatePercent));
        Assert.False(workbook.HasErrors);
    }

    [Fact]
    public void Two_columns_of_one_meaning_that_disagree_are_an_error()
    {
        var workbook = new Xlsx().Sheet("明细", [["单位：元"], ["借款人", "借据号", "本行贷款余额", "我行贷款余额"], ["甲", "J1", 300, 200]]).Read();
        Assert.Contains(workbook.Findings, f => f is { Code: "import.column-contested", Severity: Severity.Error, Cell: "D3" });
    }

    [Theory]
    [InlineData("utf-8", ',')]
    [InlineData("utf-16", '\t')]
    [InlineData("GB18030", ';')]
    public void Delimited_text_is_read_in_any_encoding(string encoding, char delimiter)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var text = $"数据日期：2026-09-30,单位：万元,\r\n借款人,借据号,贷款余额,备注,\r\n㵲溪公司,J1,\"1{(delimiter == ';' ? "" : ",")}234.5\",\"两\n行\",\r\n\r\n乙公司,J2,2,,\r\n".Replace(',', delimiter);
        if (delimiter != ',') text = text.Replace($"1{delimiter}234.5", "1,234.5", StringComparison.Ordinal);
        var codec = Encoding.GetEncoding(encoding);
        using var stream = new MemoryStream([.. codec.GetPreamble(), .. codec.GetBytes(text)]);

        var workbook = Samples.Interpreter().Interpret(stream, "台账.csv", new());

        Assert.False(workbook.HasErrors);
        Assert.Equal([("㵲溪公司", 3, 12_345_000m), ("乙公司", 6, 20_000m)], workbook.Of<DebtRow>().Select(d => (d.Content.DebtorName!, d.Row.Row, d.Content.OutstandingYuan!.Value)));
    }

    [Fact]
    public void A_plan_with_drawdowns_in_a_column_needs_no_heading()
    {
        var workbook = new Xlsx().Sheet("计划", [
            ["还款计划（单位：万元）"], ["借据编号", "期数", "还款日期", "本金", "利息", "本息合计"],
            ["J1", 1, "2026-12-21", 100, 1.5m, 101.5m], ["J1", 2, "2027-03-21", null, 1.2m, 1.3m],
        ]).Read();
        Assert.Equal(WorkbookKind.RepaymentPlan, workbook.Kind);
        Assert.Equal([new("J1", 1, new(2026, 12, 21), 1_000_000, 15_000, null, false), new("J1", 2, new(2027, 3, 21), 0, 12_000, null, false)], workbook.Of<PlanRow>().Select(p => p.Content));
        Assert.Equal("F4", Assert.Single(workbook.Findings, f => f.Code == "import.plan-sum-mismatch").Cell);
    }

    [Fact]
    public void Plans_with_labels_in_one_cell_stand_one_below_the_other()
    {
        object?[][] Block(string drawdown, int first) => [
            ["贷款还款计划"], [$"借款人：甲公司   合同号：HT1   借据号：{drawdown}"], ["贷款金额", 300, "贷款余额", 200, "年利率(%)", 4.2m], ["放款日", "2025-01-01", "到期日", "2027-01-01", "单位", "元"],
            ["期数", "应还日期", "应还本金", "应还利息", "剩余本金", "还款状态"], [1, "2026-01-01", 100, 9, 200, first == 0 ? "已还" : "逾期"], [2, "2027-01-01", 200, 6, first, "未还"], ["合计", null, 300, 15]];
        var workbook = new Xlsx().Sheet("计划", [.. Block("J1", 0), [], .. Block("J2", 1)]).Read();

        Assert.Equal(["J1", "J2"], workbook.Of<DebtRow>().Select(d => d.Content.DrawdownNumber));
        Assert.All(workbook.Of<DebtRow>(), d => Assert.Equal((300m, 200m, 4.2m, new LocalDate(2027, 1, 1)), (d.Content.PrincipalYuan, d.Content.OutstandingYuan, d.Content.AnnualRatePercent, d.Content.MaturityDate)));
        Assert.Equal([("J1", true), ("J1", false), ("J2", false), ("J2", false)], workbook.Of<PlanRow>().Select(p => (p.Content.DrawdownNumber, p.Content.IsPaid)));
        Assert.Equal(16, Assert.Single(workbook.Findings, f => f.Code == "import.plan-balance-mismatch").Row);
    }

    [Fact]
    public void A_plan_states_its_day_in_a_label_and_its_remarks_are_no_labels()
    {
        var workbook = new Xlsx().Sheet("计划", [
            ["贷款还款计划"], ["数据日期", "2026-09-30", "金额单位", "元"], ["借款人", "甲公司", "借据号", "J1"], ["贷款金额", 300, "贷款余额", 300],
            ["期数", "应还日期", "应还本金", "应还利息", "说明"], [1, "2027-01-01", 300, 9, "备注：提前还款须申请"], ["合计", null, 300, 9],
        ]).Read();
        Assert.Equal(new LocalDate(2026, 9, 30), workbook.AsOf);
        Assert.Equal(300m, Assert.Single(workbook.Of<PlanRow>()).Content.PrincipalYuan);
        Assert.False(workbook.HasErrors);
    }

    [Fact]
    public void A_book_of_another_county_reads_with_its_sheets_and_columns_in_any_order()
    {
        var workbook = new Xlsx()
            .Sheet("欠款情况", [["借据号", "债务编号", "欠息金额", "欠本金额", "应还日"], ["J1", "Z1", 0.5m, 10, "2026-06-20"]])
            .Sheet("债务", [["债务编号", "借据号", "债务单位", "余额", "借据金额", "责任分类", "还款方式", "利率类型", "加点BP", "执行利率%"], ["Z1", "J1", "甲公司", 100, 200, "担保债务", "等额租金（期初付）", "LPR1Y", 30, 3.3m]])
            .Sheet("单位名录", [["单位类型", "单位名称"], ["融资平台公司", "甲公司"]])
            .Sheet("还款", [["债务编号", "借据号", "应还日", "实还日", "还本金额", "付息金额", "还款类型", "隐债化解方式"], ["Z1", "J1", "2026-03-20", "2026-03-20", 100, 1, "提前还本", "地方政府债券置换"]])
            .Sheet("说明", [["本表由某某局填报"]])
            .Read();

        Assert.Equal(WorkbookKind.BureauBook, workbook.Kind);
        Assert.False(workbook.HasErrors);
        var debt = Assert.Single(workbook.Of<DebtRow>()).Content;
        Assert.Equal(("Z1", DebtClass.Guarantee, RepaymentMethod.FixedInstalment, true, RateIndex.LPR1Y, 30m, 3.3m),
            (debt.Code, debt.Class, debt.Repayment, debt.PaidInAdvance, debt.RateIndex, debt.SpreadBp, debt.AnnualRatePercent));
        Assert.Equal(PartyKind.Platform, Assert.Single(workbook.Of<PartyRow>()).Content.Kind);
        Assert.Equal(new ArrearsRow("J1", new(2026, 6, 20), 10, 0.5m, "Z1"), Assert.Single(workbook.Of<ArrearsRow>()).Content);
        Assert.Equal((PaymentKind.Prepayment, ResolutionMethod.GovernmentBondSwap), (workbook.Of<PaymentRow>().Single().Content.Kind, workbook.Of<PaymentRow>().Single().Content.Method));
    }

    [Fact]
    public void Unknown_words_are_warned_about_once_and_left_empty()
    {
        var workbook = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）", "担保方式"], ["甲", "J1", 1, "亲友作保"], ["甲", "J2", 1, "保证"], ["甲", "J3", 1, "亲友作保"], ["甲", "J4", 1, "保证"]]).Read();
        Assert.Equal(("import.word-unknown", "D2", "亲友作保"), workbook.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Cell, f.Raw)).Single());
        Assert.Equal([null, GuaranteeKind.Suretyship, null, GuaranteeKind.Suretyship], workbook.Of<DebtRow>().Select(r => r.Content.Guarantee));
    }

    [Fact]
    public void A_bare_date_is_taken_with_a_warning_and_different_dates_are_not_taken()
    {
        object?[][] table = [["借款人", "借据号", "贷款余额（元）"], ["甲", "J1", 1]];
        var bare = new Xlsx().Sheet("明细", [["某行贷款表"], ["2026年9月30日"], .. table]).Read();
        Assert.Equal(new LocalDate(2026, 9, 30), bare.AsOf);
        Assert.Contains(bare.Findings, f => f.Code == "import.as-of-unlabelled");

        var two = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）", "采集日期"], ["甲", "J1", 1, "20260930"], ["甲", "J2", 1, "20261031"]]).Read();
        Assert.Null(two.AsOf);
        Assert.Contains(two.Findings, f => f.Code == "import.as-of-conflict");
    }
}
