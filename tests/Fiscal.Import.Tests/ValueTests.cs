using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Import.Tests;

/// <summary>Ways to write a value, each through a whole workbook.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("7250.00", "万元", "72500000.00")]
    [InlineData("7,250.00", "万元", "72500000.00")]
    [InlineData("７，２５０．００", "万元", "72500000.00")]
    [InlineData(" 7250 ", "千元", "7250000.00")]
    [InlineData("1.235", "亿元", "123500000.00")]
    [InlineData("1.235亿", "元", "123500000.00")]
    [InlineData("1.235亿元", "万元", "123500000.00")]
    [InlineData("1亿2350万元", "元", "123500000.00")]
    [InlineData("7250万", "元", "72500000.00")]
    [InlineData("￥7,250.00", "元", "7250.00")]
    [InlineData("人民币7250元整", "元", "7250.00")]
    [InlineData("壹亿贰仟叁佰伍拾万元整", "万元", "123500000.00")]
    [InlineData("柒仟贰佰伍拾元零伍分", "元", "7250.05")]
    [InlineData("人民币壹拾万零叁拾元捌角", "元", "100030.80")]
    [InlineData("-", "元", "0.00")]
    [InlineData("—", "元", "0.00")]
    [InlineData("1,2350,0000.00", "元", "123500000.00")]
    [InlineData("682.02111", "万元", "6820211.10")]
    public void Amounts_are_read(string written, string unit, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), One(written, unit: unit).OutstandingYuan);

    [Theory]
    [InlineData("(1,234.50)")]
    [InlineData("（1,234.50）")]
    [InlineData("1,234.50-")]
    [InlineData("-1234.5")]
    [InlineData("－１，２３４．５０")]
    public void Negative_amounts_are_negative_and_so_no_balance(string written) => Refused(written, "import.negative-amount");

    [Theory]
    [InlineData("1.234,50")]
    [InlineData("12,34.5")]
    [InlineData("约500")]
    [InlineData("500左右")]
    [InlineData("1O0")]
    [InlineData("万元")]
    [InlineData("壹贰叁")]
    public void What_is_no_clear_amount_is_refused(string written) => Refused(written, "import.amount-unreadable");

    [Theory]
    [InlineData("7250.000000000001", "72500000")]
    [InlineData("2590.0000000000005", "25900000")]
    [InlineData("0.30000000000000004", "3000")]
    [InlineData("1.6E3", "16000000")]
    [InlineData("0.9999999999999999", "10000")]
    [InlineData("9.999999999999999", "100000")]
    [InlineData("99999.123456789012", "999991234.57")]
    public void Noise_of_binary_fractions_is_removed(string stored, string yuan) =>
        Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), One(new Styled(decimal.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture), 4), unit: "万元").OutstandingYuan);

    [Theory]
    [InlineData("4.350000000000001", "4.35")]
    [InlineData("10.00000000000001", "10")]
    [InlineData("4.35000000000001", "4.35000000000001")] // fifteen digits are kept
    public void A_rate_keeps_the_fifteen_digits_that_a_spreadsheet_does(string stored, string percent)
    {
        var workbook = new Xlsx().Sheet("明细", [["借款人", "借据号", "贷款余额（元）", "执行利率(%)"], ["甲", "J1", 1, decimal.Parse(stored, CultureInfo.InvariantCulture)]]).Read();
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), Assert.Single(workbook.Of<DebtRow>()).Content.AnnualRatePercent);
    }

    [Theory]
    [InlineData("2023.5.1", "2023-05-01")]
    [InlineData("2023/5/1", "2023-05-01")]
    [InlineData("2023-05-01", "2023-05-01")]
    [InlineData("20230501", "2023-05-01")]
    [InlineData("2023年5月1日", "2023-05-01")]
    [InlineData("2023 年 5 月 1 日", "2023-05-01")]
    [InlineData("２０２３．５．１", "2023-05-01")]
    [InlineData("2023-05-01 ", "2023-05-01")]
    [InlineData("2023-05-01 00:00:00", "2023-05-01")]
    [InlineData("2023-05-01T00:00:00", "2023-05-01")]
    [InlineData("2020-02-29", "2020-02-29")]
    [InlineData("99991231", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("长期", null)]
    [InlineData("—", null)]
    [InlineData("无", null)]
    public void Dates_are_read(string written, string? iso)
    {
        var expected = iso is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(iso).Value;
        Assert.Equal(expected, One("1", maturity: written).MaturityDate);
    }

    [Theory]
    [InlineData("2023-02-29")]
    [InlineData("5/1/2023")]
    [InlineData("23.5.1")]
    [InlineData("2023.05.1.2")]
    [InlineData("2023-13-01")]
    [InlineData("明年到期")]
    public void What_is_no_clear_date_is_refused(string written)
    {
        var finding = Assert.Single(Workbook("1", "元", written, "4.35").Read().Findings, f => f.Severity == Severity.Error);
        Assert.Equal(("import.date-unreadable", "D3", written), (finding.Code, finding.Cell, finding.Raw));
    }

    [Theory]
    [InlineData(45047, false, "2023-05-01")]
    [InlineData(43585, true, "2023-05-01")]
    [InlineData(20230501, false, "2023-05-01")]
    [InlineData(99991231, false, null)]
    public void Numeric_dates_are_read_by_the_workbooks_epoch(int stored, bool date1904, string? iso)
    {
        var workbook = new Xlsx { Date1904 = date1904 }.Sheet("明细", Rows("1", "元", new Styled(stored, 14), "4.35")).Read();
        Assert.Equal(iso is null ? null : LocalDatePattern.Iso.Parse(iso).Value, Assert.Single(workbook.Of<DebtRow>()).Content.MaturityDate);
    }

    [Theory]
    [InlineData("4.35%", "年利率", "4.35")]
    [InlineData("4.35", "年利率(%)", "4.35")]
    [InlineData("4.35", "年利率", "4.35")]
    [InlineData("４．３５％", "年利率", "4.35")]
    [InlineData("43.5‰", "年利率", "4.35")]
    [InlineData("4.0", "执行月利率(‰)", "4.80")]
    [InlineData("4.0‰", "月利率", "4.80")]
    [InlineData("0.4%", "月利率", "4.80")]
    [InlineData("0.0435", "年利率", "4.35")]
    [InlineData("年利率4.35%", "执行利率", "4.35")]
    [InlineData("0", "年利率", "0")]
    public void Plain_rates_are_read(string written, string header, string percent)
    {
        var debt = One("1", rate: written, rateHeader: header);
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), debt.AnnualRatePercent);
        Assert.Null(debt.RateIndex);
    }

    [Theory]
    [InlineData("LPR+55BP", "浮动（5年期以上LPR）", "LPR5Y", "55", "4.05")]
    [InlineData("LPR+55bp", "浮动（1年期LPR）", "LPR1Y", "55", "3.55")]
    [InlineData("1年期LPR+95BP", "", "LPR1Y", "95", "3.95")]
    [InlineData("一年期LPR加95个基点", "", "LPR1Y", "95", "3.95")]
    [InlineData("LPR+0.55%", "浮动（5年期以上LPR）", "LPR5Y", "55", "4.05")]
    [InlineData("LPR+0.5", "浮动（5年期以上LPR）", "LPR5Y", "50", "4.00")]
    [InlineData("3.50%+45BP", "浮动（5年期以上LPR）", "LPR5Y", "45", "3.95")]
    [InlineData("3.85%+50BP", "浮动（1年期LPR）", "LPR1Y", "50", "4.35")]
    [InlineData("LPR 加 10个基点", "浮动（5年期以上LPR）", "LPR5Y", "10", "3.60")]
    [InlineData("五年期LPR下浮10BP", "", "LPR5Y", "-10", "3.40")]
    [InlineData("5年期以上LPR-10BP", "", "LPR5Y", "-10", "3.40")]
    [InlineData("LPR(5Y)+25BP", "", "LPR5Y", "25", "3.75")]
    [InlineData("1YLPR", "", "LPR1Y", "0", "3.00")]
    [InlineData("LPR加0.25个百分点", "浮动（1年期LPR）", "LPR1Y", "25", "3.25")]
    [InlineData("1YLPR*1.1", "", "LPR1Y", null, "3.30")]
    [InlineData("1年期LPR上浮10%", "", "LPR1Y", null, "3.30")]
    public void Floating_rates_are_read_with_the_index_that_a_note_gives(string written, string pricing, string index, string? spread, string percent)
    {
        var debt = One("1", rate: written, pricing: pricing);
        Assert.Equal((index, true), (debt.RateIndex.ToString(), debt.IsFloating));
        Assert.Equal(spread is null ? null : decimal.Parse(spread, CultureInfo.InvariantCulture), debt.SpreadBp);
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), debt.AnnualRatePercent);
    }

    [Theory]
    [InlineData("43.5")]
    [InlineData("0.5")]
    [InlineData("LPR+3")]
    [InlineData("LPR上浮0.55%")]
    [InlineData("按合同约定")]
    [InlineData("4.35/4.90")]
    public void What_two_people_could_read_differently_is_refused(string written) =>
        Assert.Equal("import.rate-unreadable", Assert.Single(Workbook("1", "元", "2027-01-01", written).Read().Findings, f => f.Severity == Severity.Error).Code);

    [Fact]
    public void Without_a_note_the_callers_LPR_of_the_day_counts_and_without_either_the_rate_stays_open()
    {
        List<object?[]> rows = [.. Rows("1", "元", "2027-01-01", "5年期LPR+55BP").SkipLast(1)];
        using var file = new Xlsx().Sheet("明细", rows).Save();

        var open = Samples.Interpreter().Interpret(file, "来文.xlsx", new());
        var known = new WorkbookInterpreter(Layouts.Shipped, new(), (_, day) => day == new LocalDate(2026, 10, 31) ? 3.5m : null).Interpret(file, "来文.xlsx", new());

        Assert.Null(Assert.Single(open.Of<DebtRow>()).Content.AnnualRatePercent);
        Assert.Contains(open.Findings, f => f.Code == "import.rate-unresolved" && f.Severity == Severity.Warning);
        Assert.Equal(4.05m, Assert.Single(known.Of<DebtRow>()).Content.AnnualRatePercent);
    }

    [Theory]
    [InlineData(1234567890123.0, "1234567890123")]
    [InlineData(20250007.0, "20250007")]
    public void Short_numeric_identifiers_become_text(double stored, string text)
    {
        var rows = Rows("1", "元", "2027-01-01", "4.35").ToList();
        rows[2][1] = (decimal)stored;
        Assert.Equal(text, Assert.Single(new Xlsx().Sheet("明细", rows).Read().Of<DebtRow>()).Content.DrawdownNumber);
    }

    private static DebtRow One(object outstanding, string unit = "元", object? maturity = null, string rate = "4.35", string rateHeader = "执行利率", string pricing = "")
    {
        var workbook = Workbook(outstanding, unit, maturity ?? "2027-01-01", rate, rateHeader, pricing).Read();
        Assert.DoesNotContain(workbook.Findings, f => f.Severity == Severity.Error);
        return Assert.Single(workbook.Of<DebtRow>()).Content;
    }

    private static void Refused(string written, string code)
    {
        var workbook = Workbook(written, "元", "2027-01-01", "4.35").Read();
        var finding = Assert.Single(workbook.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, "C3", written), (finding.Code, finding.Cell, finding.Raw));
        Assert.Equal(RowFate.Rejected, workbook.Rows[0].Fate);
        Assert.Null(workbook.Rows[0].Content);
    }

    private static Xlsx Workbook(object outstanding, string unit, object maturity, string rate, string rateHeader = "执行利率", string pricing = "") =>
        new Xlsx().Sheet("明细", Rows(outstanding, unit, maturity, rate, rateHeader, pricing));

    private static IEnumerable<object?[]> Rows(object outstanding, string unit, object maturity, string rate, string rateHeader = "执行利率", string pricing = "") =>
    [
        ["截至2026年10月31日", null, $"单位：{unit}"],
        ["借款人", "借据号", "贷款余额", "到期日", rateHeader, "定价方式"],
        ["某公司", "JJ-001", outstanding, maturity, rate, pricing],
        ["注：LPR（1年期3.00%、5年期以上3.50%）"],
    ];
}
