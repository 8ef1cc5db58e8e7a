using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Fiscal.Api.Reports.Word;

/// <summary>Paper, margins and page numbers of GB/T 9704-2012; lengths in twips.</summary>
internal sealed class WordPages
{
    /// <summary>A4.</summary>
    private const uint Short = 11906;
    private const uint Long = 16838;

    private readonly string _odd;
    private readonly string _even;

    public WordPages(MainDocumentPart main)
    {
        _odd = AddFooter(main, JustificationValues.Right);
        _even = AddFooter(main, JustificationValues.Left);
        var settings = main.AddNewPart<DocumentSettingsPart>();
        settings.Settings = new Settings(
            new EvenAndOddHeaders(),
            new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15",
            }));
    }

    /// <summary>版心宽156毫米.</summary>
    public const int PortraitWidth = 8844;

    /// <summary>Wide annexes turn the page: 297 mm less 35 and 37 mm.</summary>
    public const int LandscapeWidth = 12756;

    /// <summary>上37、右26、下35、左28毫米.</summary>
    public SectionProperties Portrait() => Section(
        new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = 2098, Right = 1474, Bottom = 1984, Left = 1588, Header = 851, Footer = 1587, Gutter = 0 });

    /// <summary>The same page turned to the left, so that the binding edge stays on top.</summary>
    public SectionProperties Landscape() => Section(
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        new PageMargin { Top = 1588, Right = 1984, Bottom = 1474, Left = 2098, Header = 851, Footer = 1077, Gutter = 0 });

    private SectionProperties Section(PageSize size, PageMargin margin) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = _odd },
        new FooterReference { Type = HeaderFooterValues.Even, Id = _even },
        size, margin);

    /// <summary>— 1 — in 四号宋体, one character in from the outer edge (单页居右空一字、双页居左空一字).</summary>
    private static string AddFooter(MainDocumentPart main, JustificationValues side)
    {
        const int size = 28;
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties
            {
                Indentation = side == JustificationValues.Right ? new() { Right = "280" } : new() { Left = "280" },
                Justification = new() { Val = side },
            },
            WordText.Run("— ", WordFonts.Song, size),
            Field(FieldCharValues.Begin, size),
            new Run(new RunProperties(WordFonts.Of(WordFonts.Song), new FontSize { Val = $"{size}" }), new FieldCode(" PAGE ")),
            Field(FieldCharValues.Separate, size),
            WordText.Run("1", WordFonts.Song, size),
            Field(FieldCharValues.End, size),
            WordText.Run(" —", WordFonts.Song, size)));
        return main.GetIdOfPart(part);
    }

    private static Run Field(FieldCharValues kind, int size) => new(
        new RunProperties(WordFonts.Of(WordFonts.Song), new FontSize { Val = $"{size}" }),
        new FieldChar { FieldCharType = kind });
}
