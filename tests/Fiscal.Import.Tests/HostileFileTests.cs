using System.IO.Compression;
using System.Text;
using Fiscal.Domain;

namespace Fiscal.Import.Tests;

/// <summary>Files that mean harm, or are broken in ways nobody planned.</summary>
public sealed class HostileFileTests
{
    private static readonly object?[][] Table = [["单位：元"], ["借款人", "借据号", "贷款余额", "到期日"], ["某公司", "J1", 12.5m, "2027-01-01"]];

    [Theory]
    [InlineData("%PDF-1.7 …", "PDF 文档")]
    [InlineData("{\\rtf1 …", "RTF 文档")]
    [InlineData("\u0089PNG\r\n", "图片")]
    [InlineData("Rar!\u001a", "压缩包")]
    [InlineData("<!DOCTYPE html><html><body>", "网页（HTML）")]
    [InlineData("\r\n  <table><tr><td>1</td></tr></table>", "网页（HTML）")]
    [InlineData("MIME-Version: 1.0\r\n", "单个文件网页（MHT）")]
    [InlineData("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "XML 电子表格 2003")]
    [InlineData("\u0001\u0000\u0002\u0000", "无法识别的二进制文件")]
    public void Whatever_it_is_called_the_real_type_is_named(string content, string type)
    {
        var refusal = Refusal(new MemoryStream(Encoding.Latin1.GetBytes(content)));
        Assert.Equal("import.not-excel", refusal.Code);
        Assert.Contains(type, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("word/document.xml", "Word 文档")]
    [InlineData("xl/workbook.bin", "二进制工作簿（.xlsb）")]
    [InlineData("content.xml", "OpenDocument 文档")]
    [InlineData("照片.jpg", "普通压缩包")]
    public void A_zip_that_is_no_workbook_is_named(string part, string type)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) Xlsx.Part(zip, part, "<x/>");
        var refusal = Refusal(stream);
        Assert.Equal("import.not-excel", refusal.Code);
        Assert.Contains(type, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_of_bytes_rows_and_unpacked_bytes_hold()
    {
        Assert.Equal("import.too-large", Refusal(new Xlsx().Sheet("a", Table).Save(), new(MaxFileBytes: 100)).Code);
        Assert.Equal("import.too-large-unpacked", Refusal(new Xlsx().Sheet("a", Table).Save(), new(MaxUnpackedBytes: 300)).Code);
        Assert.Equal("import.too-many-rows", Refusal(new Xlsx().Sheet("a", Table).Sheet("b", Table).Save(), new(MaxRows: 5)).Code);
        Assert.Equal("import.too-many-rows", Refusal(new MemoryStream("a,b\n1,2\n3,4\n"u8.ToArray()), new(MaxRows: 2)).Code);
    }

    [Fact]
    public void A_directory_that_lies_about_its_sizes_gains_nothing()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Xlsx.Part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"x\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
            Xlsx.Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>");
            Xlsx.Part(zip, "xl/worksheets/s.xml", "<worksheet><sheetData>" + new string(' ', 30 << 20) + "</sheetData></worksheet>");
        }

        // The declared size of the last entry stands 24 bytes into its directory header.
        var bytes = stream.ToArray();
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 1000);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var refusal = Refusal(new MemoryStream(bytes), new(MaxUnpackedBytes: 1 << 20));
        Assert.True(refusal.Code is "import.too-large-unpacked" or "import.corrupt", refusal.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 10 << 20);
    }

    [Theory]
    [InlineData("docProps/core.xml")]
    [InlineData("xl/theme/theme1.xml")]
    [InlineData("_rels/.rels")]
    public void A_DTD_in_any_part_is_refused(string part)
    {
        var stream = new Xlsx().Sheet("a", Table).Save();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
            Xlsx.Part(zip, part, "<?xml version=\"1.0\"?><!-- 注 --><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>");
        Assert.Equal("import.dtd-forbidden", Refusal(stream).Code);
    }

    [Fact]
    public void A_merge_over_the_whole_sheet_costs_nothing()
    {
        var workbook = new Xlsx().Sheet("a", Table, ["A4:XFD1048576", "A3:A3"]).Read();
        Assert.Equal(12.5m, Assert.Single(workbook.Of<DebtRow>()).Content.OutstandingYuan);
    }

    [Fact]
    public void Hints_that_name_nothing_known_are_refused()
    {
        var layout = Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("a", Table).Read(new(Layout: "没有的")));
        Assert.Equal("import.unknown-layout", layout.Code);
        Assert.Contains("debt-ledger", layout.Message, StringComparison.Ordinal);
        Assert.Equal("import.unknown-kind", Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("a", Table).Read(new(Kind: (WorkbookKind)99))).Code);
        Assert.Equal("import.header-not-recognized", Assert.Throws<BusinessRuleException>(() => new Xlsx().Sheet("a", Table).Read(new(Kind: WorkbookKind.RepaymentPlan))).Code);
        Assert.Equal("rural-bank-ledger", new Xlsx().Sheet("a", Table).Read(new(Layout: "rural-bank-ledger")).Layout);
    }

    public static TheoryData<string> Fuzzed => ["00-财政局债务底册.xlsx", "02-长沙银行-贷款明细.xlsx", "03-示范农商行-贷款清单.xls", "04-建设银行-还款计划表.xlsx", "05-楚湘金融租赁-租金计划.xlsx", "07-城投集团-融资台账.xlsx", "08-还款流水-2026年10月.xlsx", "09-地方政府债券转贷台账.xlsx", "06a-潇水信托-台账-GB18030.csv", "06b-三湘信托-台账-UTF8BOM.csv"];

    /// <summary>Whatever bytes come, the answer is rows and findings or a coded refusal.</summary>
    [Theory]
    [MemberData(nameof(Fuzzed))]
    public void Broken_bytes_never_break_the_importer(string file)
    {
        var original = File.ReadAllBytes(Path.Combine(Samples.Folder, file));
        var random = new Random(20261031);
        var rounds = original.Length > 50_000 ? 20 : 150;
        for (var round = 0; round < rounds; round++)
            Survives(Mutated(original, random));
    }

    [Fact]
    public void Broken_XML_inside_a_sound_zip_never_breaks_the_importer()
    {
        var random = new Random(20261031);
        var rows = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>单位：元</t></is></c></row><row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"B2\" t=\"e\"><f>A1</f><v>#REF!</v></c><c r=\"C2\" s=\"1\"><v>46000.5</v></c></row>"u8.ToArray();
        for (var round = 0; round < 300; round++)
        {
            var stream = new MemoryStream();
            using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            {
                Xlsx.Part(zip, "xl/workbook.xml", "<workbook xmlns:r=\"x\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
                Xlsx.Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/s.xml\"/></Relationships>");
                Xlsx.Part(zip, "xl/worksheets/s.xml", "<worksheet><sheetData>" + Encoding.UTF8.GetString(Mutated(rows, random)) + "</sheetData></worksheet>");
            }

            Survives(stream.ToArray());
        }
    }

    private static void Survives(byte[] bytes)
    {
        try
        {
            var workbook = Samples.Interpreter().Interpret(new MemoryStream(bytes), "来文", new());
            Assert.All(workbook.Rows, r => Assert.Equal(r.Fate == RowFate.Accepted, r.Content is not null));
        }
        catch (BusinessRuleException e)
        {
            Assert.StartsWith("import.", e.Code, StringComparison.Ordinal);
        }
    }

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var i = random.Next(1, 12); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) == 0 ? bytes[..random.Next(1, bytes.Length)] : bytes;
    }

    private static BusinessRuleException Refusal(MemoryStream stream, ImportLimits? limits = null)
    {
        stream.Position = 0;
        return Assert.Throws<BusinessRuleException>(() => Samples.Interpreter(limits).Interpret(stream, "来文.xlsx", new()));
    }
}
