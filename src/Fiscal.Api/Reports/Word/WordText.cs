using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>Paragraphs as GB/T 9704-2012 sets them: 三号 (16 磅) on a fixed line, 22 lines to the page, 28 characters to the line.</summary>
internal static class WordText
{
    /// <summary>三号, in half points.</summary>
    private const int BodySize = 32;

    /// <summary>225 mm over 22 lines: 28.9 磅, in twentieths.</summary>
    private const string BodyLine = "578";

    /// <summary>28 characters of 16 磅 are a little wider than the 156 mm of the text area; twentieths of a 磅.</summary>
    private const int BodyTracking = -5;

    public static Paragraph Title(string text) => Of(text, WordFonts.Title, 44, new()
    {
        SpacingBetweenLines = new() { Line = "700", LineRule = LineSpacingRuleValues.Exact, After = BodyLine },
        Justification = new() { Val = JustificationValues.Center },
    });

    public static Paragraph Addressees(string text) => Of(text, WordFonts.Body, BodySize, Body(null));

    public static Paragraph Text(string text) => Of(text, WordFonts.Body, BodySize, Body(FirstLine()));

    /// <summary>一、</summary>
    public static Paragraph Heading(string text) => Bold(Of(text, WordFonts.Hei, BodySize, Body(FirstLine(), outline: 0)));

    /// <summary>（一）</summary>
    public static Paragraph Subheading(string text) => Bold(Of(text, WordFonts.Kai, BodySize, Body(FirstLine(), outline: 1)));

    /// <summary>The signature lines keep clear of the right edge by <paramref name="characters"/> characters (右空四字).</summary>
    public static Paragraph Signature(string text, int characters, bool keepNext) => Of(text, WordFonts.Body, BodySize, new()
    {
        KeepNext = keepNext ? new() : null,
        SpacingBetweenLines = new() { Line = BodyLine, LineRule = LineSpacingRuleValues.Exact },
        Indentation = new() { RightChars = characters * 100, Right = $"{characters * 320}" },
        Justification = new() { Val = JustificationValues.Right },
    });

    /// <summary>附表：1.… with the following lines hanging under the first name.</summary>
    public static Paragraph Attachment(string text, bool first) => Of(text, WordFonts.Body, BodySize, Body(new()
    {
        Left = "2080", Hanging = first ? "1440" : "480",
    }));

    /// <summary>表1 and its name over the table.</summary>
    public static Paragraph Caption(string text) => KeepNext(Of(text, WordFonts.Hei, 24, new()
    {
        SpacingBetweenLines = new() { Before = "120", Line = "360", LineRule = LineSpacingRuleValues.Exact },
        Justification = new() { Val = JustificationValues.Center },
    }));

    public static Paragraph Unit(string text) => KeepNext(Of(text, WordFonts.Song, 18, new()
    {
        SpacingBetweenLines = new() { Line = "250", LineRule = LineSpacingRuleValues.Exact },
        Justification = new() { Val = JustificationValues.Right },
    }));

    /// <summary>附表1 at the top of an annex page.</summary>
    public static Paragraph AnnexMark(string text, bool newPage) => KeepNext(Of(text, WordFonts.Hei, BodySize, new()
    {
        PageBreakBefore = newPage ? new() : null,
        SpacingBetweenLines = new() { Line = "440", LineRule = LineSpacingRuleValues.Exact },
    }));

    public static Paragraph AnnexTitle(string text, bool newPage = false) => KeepNext(Of(text, WordFonts.Title, 36, new()
    {
        PageBreakBefore = newPage ? new() : null,
        SpacingBetweenLines = new() { Line = "520", LineRule = LineSpacingRuleValues.Exact },
        Justification = new() { Val = JustificationValues.Center },
    }));

    public static Paragraph Note(string text) => Of(text, WordFonts.Body, 28, new()
    {
        SpacingBetweenLines = new() { Line = "520", LineRule = LineSpacingRuleValues.Exact },
        Indentation = FirstLine(),
        Justification = new() { Val = JustificationValues.Both },
    });

    /// <summary>Air under a table.</summary>
    public static Paragraph Gap() => new(new ParagraphProperties
    {
        SpacingBetweenLines = new() { Line = "200", LineRule = LineSpacingRuleValues.Exact },
    });

    public static Run Run(string text, string font, int halfPoints, int tracking = 0)
    {
        var properties = new RunProperties { RunFonts = WordFonts.Of(font) };
        if (tracking != 0)
            properties.Spacing = new() { Val = tracking };
        properties.FontSize = new() { Val = $"{halfPoints}" };
        properties.FontSizeComplexScript = new() { Val = $"{halfPoints}" };
        return new(properties, new Text(ReportText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static Paragraph Of(string text, string font, int halfPoints, ParagraphProperties properties) =>
        new(properties, Run(text, font, halfPoints, halfPoints == BodySize ? BodyTracking : 0));

    private static ParagraphProperties Body(Indentation? indentation, int? outline = null) => new()
    {
        SpacingBetweenLines = new() { Line = BodyLine, LineRule = LineSpacingRuleValues.Exact },
        Indentation = indentation,
        Justification = new() { Val = JustificationValues.Both },
        OutlineLevel = outline is { } level ? new() { Val = level } : null,
    };

    /// <summary>首行缩进2字.</summary>
    private static Indentation FirstLine() => new() { FirstLineChars = 200, FirstLine = "640" };

    /// <summary>Bold marks the headings apart even where their typefaces are missing and fall back to one.</summary>
    private static Paragraph Bold(Paragraph heading)
    {
        heading.GetFirstChild<Run>()!.RunProperties!.Bold = new();
        return KeepNext(heading);
    }

    private static Paragraph KeepNext(Paragraph paragraph)
    {
        paragraph.ParagraphProperties!.KeepNext = new();
        return paragraph;
    }
}
