using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>The typefaces of GB/T 9704-2012 and what stands in for them where they are not installed.</summary>
internal static class WordFonts
{
    public const string Title = "方正小标宋简体";
    public const string Body = "仿宋_GB2312";
    public const string Kai = "楷体_GB2312";
    public const string Hei = "黑体";
    public const string Song = "宋体";

    private const string Latin = "Times New Roman";

    private static readonly (string Name, string Instead, FontFamilyValues Family)[] Table = [
        (Title, "方正小标宋_GBK,华文中宋,宋体,Noto Serif CJK SC", FontFamilyValues.Roman),
        (Body, "仿宋,华文仿宋,FangSong,Noto Serif CJK SC", FontFamilyValues.Modern),
        (Kai, "楷体,华文楷体,KaiTi,Noto Serif CJK SC", FontFamilyValues.Modern),
        (Hei, "SimHei,微软雅黑,Noto Sans CJK SC", FontFamilyValues.Swiss),
        (Song, "SimSun,Noto Serif CJK SC", FontFamilyValues.Roman)];

    /// <summary>Figures and Latin letters in Times New Roman, everything else, quotation marks included, in <paramref name="chinese"/>.</summary>
    public static RunFonts Of(string chinese) => new()
    {
        Ascii = Latin, HighAnsi = Latin, ComplexScript = Latin, EastAsia = chinese, Hint = FontTypeHintValues.EastAsia,
    };

    public static void AddTable(MainDocumentPart main) => main.AddNewPart<FontTablePart>().Fonts = new Fonts(
        Table.Select(f => new Font(
            new AltName { Val = f.Instead },
            new FontCharSet { Val = "86" },
            new FontFamily { Val = f.Family },
            new Pitch { Val = FontPitchValues.Variable }) { Name = f.Name }).Cast<OpenXmlElement>());
}
