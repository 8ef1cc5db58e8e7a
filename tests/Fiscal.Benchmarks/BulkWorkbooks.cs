using System.Globalization;
using System.Text;
using ClosedXML.Excel;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>What a lender and the bureau send (来文): a ledger of new drawdowns as CSV, a register of repayments as a workbook.</summary>
internal static class BulkWorkbooks
{
    private const int Debtors = 40;
    private static readonly string[] Repayments = ["到期一次还本", "等额本金", "到期一次还本", "等额本息"];

    public static byte[] Drawdowns(int rows, string prefix, string lender, LocalDate from)
    {
        var text = new StringBuilder("借款人,债权人,合同编号,借据号,贷款品种,合同金额,借据金额,贷款余额,放款日,到期日,执行利率,还款方式,结息频率,计息基准,担保方式,用途\n");
        for (var i = 0; i < rows; i++)
        {
            var start = from.PlusDays(i % 25);
            var yuan = (100 + (i * 37 % 900)) * 10_000m;
            text.Append(CultureInfo.InvariantCulture,
                $"城投公司{1 + (i % Debtors)},{lender},合同{prefix}-{i / 4},借据{prefix}-{i:00000000},流动资金贷款,{yuan * 4},{yuan},{yuan},{start:uuuu-MM-dd},{start.PlusYears(1 + (i % 5)):uuuu-MM-dd},{3 + (i % 30 / 10m)},{Repayments[i % 4]},按季,ACT/360,保证,项目{i % 100}\n");
        }
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    public static byte[] RepaymentsOf(int rows, string prefix, string lender, LocalDate paidOn)
    {
        using var workbook = new XLWorkbook();
        Fill(workbook.AddWorksheet("单位"), [["单位名称", "单位类型"], [lender, "国有大型银行"]]);
        Fill(workbook.AddWorksheet("还本付息"), [
            ["借据号", "应还日", "实还日", "还本金额", "付息金额"],
            .. Enumerable.Range(0, rows).Select(i => (object[])[
                $"借据{prefix}-{i:00000000}", paidOn.ToDateTimeUnspecified(), paidOn.ToDateTimeUnspecified(), 10_000m * (1 + (i % 9)), 1_000.37m + (i % 100)]),
        ]);
        using var file = new MemoryStream();
        workbook.SaveAs(file);
        return file.ToArray();
    }

    private static void Fill(IXLWorksheet sheet, IEnumerable<object[]> rows) => sheet.Cell(1, 1).InsertData(rows);
}
