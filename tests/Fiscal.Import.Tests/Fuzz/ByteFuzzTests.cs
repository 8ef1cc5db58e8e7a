using System.Text;

namespace Fiscal.Import.Tests.Fuzz;

/// <summary>Whatever bytes come, the answer is rows and findings or a coded refusal.</summary>
public sealed class ByteFuzzTests
{
    private static readonly string[] Files =
    [
        "01-农发行-借据台账.xlsx", "02-长沙银行-贷款明细.xlsx", "03-示范农商行-贷款清单.xls", "04-建设银行-还款计划表.xlsx", "05-楚湘金融租赁-租金计划.xlsx", "07-城投集团-融资台账.xlsx",
        "08-还款流水-2026年10月.xlsx", "09-地方政府债券转贷台账.xlsx", "06a-潇水信托-台账-GB18030.csv", "06b-三湘信托-台账-UTF8BOM.csv",
    ];

    [Fact]
    public void Broken_files_are_read_or_refused() => FuzzRun.Of(1_500, (_, random) =>
    {
        var sample = Sample.Of(random.Pick(Files));
        Sample.Interpret(new MemoryStream(Mutated(sample.Bytes, random)), sample.Name);
        return null;
    });

    [Fact]
    public void Broken_parts_of_a_sound_package_are_read_or_refused() => FuzzRun.Of(1_200, (_, random) =>
    {
        var sample = Sample.Of(random.Pick([.. Files.Where(f => f.EndsWith(".xlsx", StringComparison.Ordinal))]));
        var part = random.Pick([.. sample.Parts.Keys]);
        var content = random.Next(12) == 0 ? null : random.Next(2) == 0 ? Mutated(sample.Parts[part], random) : Rewritten(sample.Parts[part], random);
        Sample.Interpret(sample.Packed(part, content), sample.Name);
        return null;
    });

    private static byte[] Mutated(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        for (var i = random.Next(1, 12); i > 0; i--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
        return random.Next(5) switch
        {
            0 => bytes[..random.Next(1, bytes.Length)],
            1 when bytes.Length > 40 => [.. bytes[..(bytes.Length / 2)], .. bytes[(bytes.Length / 3)..]],
            _ => bytes,
        };
    }

    // XML that stays well formed reaches further in.
    private static byte[] Rewritten(byte[] original, Random random)
    {
        var xml = Encoding.UTF8.GetString(original);
        string[] from = ["<v>", "</v>", "t=\"s\"", "t=\"n\"", "r=\"", "<f>", " ref=\"", "s=\"", "<is>", "numFmtId=\"", "<row r=\"", "0", "1", "9", "："];
        string[] to = ["<v>9", "9</v>", "t=\"e\"", "t=\"b\"", "t=\"d\"", "t=\"str\"", "r=\"9", "r=\"ZZZZ", " ref=\"ZZ9:", "s=\"99999", "-", "9999999999999", "E", "1e308", "\u200B", "&#10;", "十"];
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            var (what, with) = (random.Pick(from), random.Pick(to));
            var at = xml.IndexOf(what, random.Next(xml.Length), StringComparison.Ordinal);
            if (at >= 0) xml = xml[..at] + with + xml[(at + what.Length)..];
        }
        return Encoding.UTF8.GetBytes(xml);
    }
}
