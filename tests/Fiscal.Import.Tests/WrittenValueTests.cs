using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Import.Tests;

/// <summary>One table for each kind of value: every way to write it, and what it reads as, or the finding that asks.</summary>
public sealed class WrittenValueTests
{
    [Theory]
    [InlineData("1.235亿", "元", "123500000")]
    [InlineData("1.235 亿元", "万元", "123500000")]
    [InlineData("１．２３５亿", "元", "123500000")]
    [InlineData("壹亿贰仟万元整", "元", "120000000")]
    [InlineData("人民币壹亿贰仟万元整", "万元", "120000000")]
    [InlineData("壹亿元整", "元", "100000000")]
    [InlineData("叁仟伍佰万圆整", "元", "35000000")]
    [InlineData("一亿二千三百万元", "元", "123000000")]
    [InlineData("壹拾贰万叁仟肆佰伍拾陆元柒角捌分", "元", "123456.78")]
    [InlineData("贰仟零伍万元正", "元", "20050000")]
    [InlineData("１，２３４．５０", "元", "1234.50")]
    [InlineData("1,234.50", "万元", "12345000")]
    [InlineData("1，234.50", "元", "1234.50")]
    [InlineData("1 234 567.89", "元", "1234567.89")]
    [InlineData("¥1,234.50", "元", "1234.50")]
    [InlineData("￥1,234.50元", "元", "1234.50")]
    [InlineData("RMB 1,234.50", "元", "1234.50")]
    [InlineData("+1234.5", "元", "1234.50")]
    [InlineData("1234.5万", "元", "12345000")]
    [InlineData("1234.5万元", "元", "12345000")]
    [InlineData("0.5千元", "元", "500")]
    [InlineData("－", "元", "0")]
    [InlineData("--", "万元", "0")]
    [InlineData("0", "亿元", "0")]
    [InlineData(".5", "万元", null)]
    [InlineData("1,23.5", "元", null)]
    [InlineData("1.2.3", "元", null)]
    [InlineData("12万3", "元", null)]
    [InlineData("100+200", "元", null)]
    [InlineData("1000（含展期）", "元", null)]
    [InlineData("壹亿", "元", null)]
    [InlineData("二〇二四", "元", null)]
    [InlineData("100USD", "元", null)]
    [InlineData("$100", "元", null)]
    [InlineData("100,00", "元", null)]
    [InlineData("1e400", "元", null)]
    public void Amounts(string written, string unit, string? yuan)
    {
        var workbook = Workbook(balance: written, unit: unit);
        if (yuan is null) Asked(workbook, "import.amount-unreadable", "C3", written);
        else Assert.Equal(decimal.Parse(yuan, CultureInfo.InvariantCulture), Read(workbook).OutstandingYuan);
    }

    [Theory]
    [InlineData("(1,234.50)")]
    [InlineData("（１，２３４．５０）")]
    [InlineData("1,234.50-")]
    [InlineData("-1,234.50")]
    [InlineData("−1234.50")]
    [InlineData("(1.235亿)")]
    public void A_negative_balance_is_asked_about(string written) => Asked(Workbook(balance: written), "import.negative-amount", "C3", written);

    [Theory]
    [InlineData("2023.5.1", "2023-05-01")]
    [InlineData("2023/5/1", "2023-05-01")]
    [InlineData("2023-5-1", "2023-05-01")]
    [InlineData("20230501", "2023-05-01")]
    [InlineData("2023年5月1日", "2023-05-01")]
    [InlineData("2023年05月01号", "2023-05-01")]
    [InlineData("2023、5、1", "2023-05-01")]
    [InlineData("２０２３年５月１日", "2023-05-01")]
    [InlineData("2023/05/01 12:30:00", "2023-05-01")]
    [InlineData("99991231", null)]
    [InlineData("9999-12-31", null)]
    [InlineData("长期", null)]
    [InlineData("/", null)]
    public void Dates(string written, string? iso) =>
        Assert.Equal(iso is null ? (LocalDate?)null : LocalDatePattern.Iso.Parse(iso).Value, Read(Workbook(maturity: written)).MaturityDate);

    [Theory]
    [InlineData("2023-05", "import.date-without-day")]
    [InlineData("2023年5月", "import.date-without-day")]
    [InlineData("202305", "import.date-without-day")]
    [InlineData("2027年6月底前", "import.date-without-day")]
    [InlineData("01/05/2023", "import.date-unreadable")]
    [InlineData("23-05-01", "import.date-unreadable")]
    [InlineData("2023年", "import.date-unreadable")]
    [InlineData("2023-05-32", "import.date-unreadable")]
    [InlineData("2023-02-30", "import.date-unreadable")]
    [InlineData("2023-05-01至2024-05-01", "import.date-unreadable")]
    [InlineData("0023-05-01", "import.date-unreadable")]
    [InlineData("3023-05-01", "import.date-unreadable")]
    [InlineData("1926-05-01", "import.date-out-of-range")]
    [InlineData("2099-12-31", "import.date-out-of-range")]
    [InlineData("12345", "import.date-unreadable")]
    public void Dates_that_are_asked_about(string written, string code) => Asked(Workbook(maturity: written), code, "D3", written);

    [Fact]
    public void The_serial_of_a_spreadsheet_in_a_text_cell_is_read_with_a_warning()
    {
        var workbook = Workbook(maturity: "44927");
        Assert.Equal(new LocalDate(2023, 1, 1), Read(workbook).MaturityDate);
        Assert.Equal(("import.date-serial", "D3"), workbook.Findings.Where(f => f.Severity == Severity.Warning).Select(f => (f.Code, f.Cell)).Single());
    }

    [Theory]
    [InlineData("4.35%", "年利率", "4.35")]
    [InlineData("年利率4.35%", "利率", "4.35")]
    [InlineData("4.35%/年", "利率", "4.35")]
    [InlineData("年化4.35%", "利率", "4.35")]
    [InlineData("4.35％", "利率", "4.35")]
    [InlineData("4.35%(固定)", "利率", "4.35")]
    [InlineData("固定4.35%", "利率", "4.35")]
    [InlineData("固定利率4.35%", "利率", "4.35")]
    [InlineData("0.0435", "利率", "4.35")]
    [InlineData("4.35", "利率", "4.35")]
    [InlineData("43.5‰", "利率", "4.35")]
    [InlineData("月息4‰", "利率", "4.80")]
    [InlineData("月利率4‰", "利率", "4.80")]
    [InlineData("月息0.4%", "利率", "4.80")]
    [InlineData("4‰", "月利率", "4.80")]
    [InlineData("4", "月利率（‰）", "4.80")]
    [InlineData("0.4", "月利率（%）", "4.80")]
    public void Fixed_rates(string written, string header, string percent)
    {
        var debt = Read(Workbook(rate: written, header: header));
        Assert.Equal(decimal.Parse(percent, CultureInfo.InvariantCulture), debt.AnnualRatePercent);
        Assert.Null(debt.RateIndex);
    }

    [Theory]
    [InlineData("五年期LPR下浮10BP", "LPR5Y", "-10", "3.40")]
    [InlineData("5年期以上LPR减10BP", "LPR5Y", "-10", "3.40")]
    [InlineData("1YLPR*1.1", "LPR1Y", null, "3.30")]
    [InlineData("1年期LPR×1.1", "LPR1Y", null, "3.30")]
    [InlineData("1年期LPR的1.1倍", "LPR1Y", null, "3.30")]
    [InlineData("LPR（5Y）+0.55%", "LPR5Y", "55", "4.05")]
    [InlineData("LPR(1Y)+55bps", "LPR1Y", "55", "3.55")]
    [InlineData("LPR1Y+55BP", "LPR1Y", "55", "3.55")]
    [InlineData("LPR5Y-20BP", "LPR5Y", "-20", "3.30")]
    [InlineData("5Y LPR + 55 BP", "LPR5Y", "55", "4.05")]
    [InlineData("五年期以上LPR＋５５ＢＰ", "LPR5Y", "55", "4.05")]
    [InlineData("1年期贷款市场报价利率加55个基点", "LPR1Y", "55", "3.55")]
    [InlineData("5年期以上贷款市场报价利率（LPR）+55BP", "LPR5Y", "55", "4.05")]
    [InlineData("同期1年期LPR+0.55个百分点", "LPR1Y", "55", "3.55")]
    [InlineData("1年期LPR+55BP，按季付息", null, null, null)]
    public void Floating_rates(string written, string? index, string? spread, string? percent)
    {
        var workbook = Workbook(rate: written, header: "执行利率");
        if (index is null)
        {
            Asked(workbook, "import.rate-unreadable", "E3", written);
            return;
        }
        var debt = Read(workbook);
        Assert.Equal((index, true), (debt.RateIndex.ToString(), debt.IsFloating));
        Assert.Equal(spread is null ? null : decimal.Parse(spread, CultureInfo.InvariantCulture), debt.SpreadBp);
        Assert.Equal(decimal.Parse(percent!, CultureInfo.InvariantCulture), debt.AnnualRatePercent);
    }

    [Theory]
    [InlineData("43.5")]
    [InlineData("0.435")]
    [InlineData("435%")]
    [InlineData("4.35%-4.90%")]
    [InlineData("4.35~4.90")]
    [InlineData("基准利率上浮10%")]
    [InlineData("面议")]
    [InlineData("2024年起4.35%")]
    public void Rates_that_are_asked_about(string written) => Asked(Workbook(rate: written), "import.rate-unreadable", "E3", written);

    private static DebtRow Read(InterpretedWorkbook workbook)
    {
        Assert.DoesNotContain(workbook.Findings, f => f.Severity == Severity.Error);
        return Assert.Single(workbook.Of<DebtRow>()).Content;
    }

    private static void Asked(InterpretedWorkbook workbook, string code, string cell, string written)
    {
        var finding = Assert.Single(workbook.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((code, cell, written), (finding.Code, finding.Cell, finding.Raw));
        Assert.Empty(workbook.Of<DebtRow>());
    }

    private static InterpretedWorkbook Workbook(string balance = "100", string maturity = "2027-01-01", string rate = "4.35%", string header = "执行利率", string unit = "元") => new Xlsx().Sheet("明细", [
        ["截至2026年10月31日", null, $"单位：{unit}"],
        ["借款人", "借据号", "贷款余额", "到期日", header],
        ["某公司", "JJ-001", balance, maturity, rate],
        ["注：LPR（1年期3.00%、5年期以上3.50%）"],
    ]).Read();
}
