using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>
/// A bank's ledger of 20 columns (银行借据台账), written row by row so that making it costs no memory: texts shared and dates as
/// serials in .xlsx, all text in .csv.
/// </summary>
internal static class BankLedger
{
    private const string Title = "示范农村商业银行贷款台账", Unit = "单位：元", Day = "数据日期：2026-10-31";
    private static readonly LocalDate Epoch = new(1899, 12, 30);
    private static readonly string[] Header =
        ["序号", "借款人", "债权人", "合同编号", "借据号", "贷款品种", "合同金额", "借据金额", "贷款余额", "放款日", "到期日", "执行利率(%)", "还款方式", "结息频率", "计息基准", "担保方式", "用途", "五级分类", "客户经理", "备注"];
    private static readonly string[] Repayments = ["到期一次还本", "等额本金", "等额本息"];

    private static object[] Row(int i)
    {
        var start = new LocalDate(2024, 1, 1).PlusDays(i % 600);
        var yuan = (100 + (i * 37 % 900)) * 10_000m;
        return
        [
            (decimal)(i + 1), $"示范县第{1 + (i % 400)}建设投资有限公司", "示范农村商业银行股份有限公司", $"HT2026{i / 4:00000000}", $"820124{i:000000000000}", "流动资金贷款",
            yuan * 4, yuan, yuan - (i % 97 * 1_234.56m), start, start.PlusYears(3 + (i % 9)), 3 + (i % 30 / 10m), Repayments[i % 3], "按季", "ACT/360", "保证",
            $"项目{i % 1000}建设资金", "正常", $"经理{i % 50}", $"第{i}笔，档案号{i * 7919L % 1_000_003}",
        ];
    }

    public static void WriteCsv(string path, int rows)
    {
        using var file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        file.WriteLine($"{Title}\n{Unit},{Day}\n{string.Join(',', Header)}");
        for (var i = 0; i < rows; i++) file.WriteLine(string.Join(',', Row(i).Select(Text)));
    }

    public static void WriteXlsx(string path, int rows)
    {
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Part(zip, "[Content_Types].xml", w => w.Write("""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>"""));
        Part(zip, "_rels/.rels", w => w.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""));
        Part(zip, "xl/workbook.xml", w => w.Write("""<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="借据明细" sheetId="1" r:id="r1"/></sheets></workbook>"""));
        Part(zip, "xl/_rels/workbook.xml.rels", w => w.Write("""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"""));
        Part(zip, "xl/styles.xml", w => w.Write("""<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="4" applyNumberFormat="1"/></cellXfs></styleSheet>"""));
        var shared = new Dictionary<string, int>();
        Part(zip, "xl/worksheets/sheet1.xml", w => Sheet(w, rows, shared));
        Part(zip, "xl/sharedStrings.xml", w =>
        {
            w.Write("""<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">""");
            foreach (var (text, _) in shared.OrderBy(s => s.Value)) w.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
            w.Write("</sst>");
        });
    }

    private static void Sheet(StreamWriter writer, int rows, Dictionary<string, int> shared)
    {
        writer.Write("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>""");
        WriteRow(writer, 1, [Title], shared);
        WriteRow(writer, 2, [Unit, Day], shared);
        WriteRow(writer, 3, Header, shared);
        for (var i = 0; i < rows; i++) WriteRow(writer, i + 4, Row(i), shared);
        writer.Write("</sheetData></worksheet>");
    }

    private static void WriteRow(StreamWriter writer, int number, object[] values, Dictionary<string, int> shared)
    {
        writer.Write(FormattableString.Invariant($"<row r=\"{number}\">"));
        for (var c = 0; c < values.Length; c++)
        {
            var address = FormattableString.Invariant($"{(char)('A' + c)}{number}");
            writer.Write(values[c] switch
            {
                LocalDate date => FormattableString.Invariant($"<c r=\"{address}\" s=\"1\"><v>{Period.DaysBetween(Epoch, date)}</v></c>"),
                decimal figure => FormattableString.Invariant($"<c r=\"{address}\" s=\"2\"><v>{figure}</v></c>"),
                var text => FormattableString.Invariant($"<c r=\"{address}\" t=\"s\"><v>{Shared((string)text, shared)}</v></c>"),
            });
        }
        writer.Write("</row>");
    }

    private static int Shared(string text, Dictionary<string, int> shared)
    {
        if (!shared.TryGetValue(text, out var index)) shared[text] = index = shared.Count;
        return index;
    }

    private static string Text(object value) => value switch
    {
        LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString(CultureInfo.InvariantCulture),
        _ => (string)value,
    };

    private static void Part(ZipArchive zip, string name, Action<StreamWriter> write)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        write(writer);
    }
}
