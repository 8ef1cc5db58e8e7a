using Fiscal.Import.Templates;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>A template that is filled in as its notes say is read as what it is a template of.</summary>
public sealed class TemplateTests
{
    private static readonly LocalDate Today = new(2026, 11, 27);

    // What is said of a value that nobody can read, or of a column that nobody asked for.
    private static readonly string[] Unreadable =
    [
        "word-unknown", "method-unknown", "capacity-unknown", "capacity-year", "category-missing", "amount-unreadable", "date-unreadable", "date-without-day", "date-serial", "number-unreadable",
        "rate-unreadable", "rate-fraction", "level-unreadable", "share-unreadable", "share-fraction", "columns-unused", "column-duplicate", "column-contested", "digits-lost", "unit-missing", "year-missing",
        "fee-unit-missing", "term-mismatch", "month-unreadable", "ongoing-contradicts", "bond-kinds-mixed",
    ];

    public static TheoryData<string> Names => [.. Layouts.Shipped.Select(l => l.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_template_filled_in_as_its_notes_say_is_read_as_its_own_layout(string name)
    {
        var layout = Layouts.Shipped.Single(l => l.Name == name);
        var template = LayoutTemplate.Of(layout, Today);
        Assert.Equal(layout.Tables.Count, template.Sheets.Count);
        Assert.All(template.Sheets, s => Assert.Contains(s.Columns, c => c.IsRequired));

        var read = Filled(template).Read(fileName: "填好的表.xlsx");

        Assert.Equal((name, layout.Kind), (read.Layout, read.Kind));
        Assert.Empty(read.Findings.Select(f => $"{f.Severity} {f.Code} {f.Message}"));
        Assert.All(template.Sheets, s => Assert.Contains(read.Rows, r => r.Sheet == s.Name && r.Fate == RowFate.Accepted));
        Assert.DoesNotContain(read.Rows, r => r.Fate == RowFate.Rejected || r.Sheet == LayoutTemplate.NotesSheet);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_word_and_every_example_of_the_notes_can_be_read(string name)
    {
        var template = LayoutTemplate.Of(Layouts.Shipped.Single(l => l.Name == name), Today);

        var read = Filled(template, whole: true).Read(fileName: "填好的表.xlsx");

        Assert.Equal(name, read.Layout);
        Assert.Empty(read.Findings.Where(f => Unreadable.Contains(f.Code["import.".Length..])).Select(f => $"{f.Severity} {f.Code} {f.Message}"));
    }

    [Fact]
    public void Notes_that_name_no_layout_of_ours_are_no_data_and_the_headers_tell()
    {
        var template = LayoutTemplate.Of(Layouts.Shipped.Single(l => l.Name == "asset-ledger"), Today);

        var read = Filled(template with { Layout = "别县-台账" }).Read();

        Assert.Equal("asset-ledger", read.Layout);
        Assert.DoesNotContain(read.Findings, f => f.Sheet == LayoutTemplate.NotesSheet);
    }

    /// <summary>The workbook as the program writes it, with a row of examples in what has to be filled in; or in every column, with a row for each word.</summary>
    private static Xlsx Filled(LayoutTemplate template, bool whole = false)
    {
        var xlsx = new Xlsx();
        foreach (var sheet in template.Sheets)
        {
            var rows = new List<object?[]>();
            if (sheet.Title is { } title) rows.AddRange([[title], [sheet.UnitLine], [TemplateSheet.AsOfLabel, "2026-10-31"], [TemplateSheet.SenderLabel, "某某县城市建设投资有限公司"]]);
            rows.AddRange(sheet.Labels.Select(l => new object?[] { l.Name + "：", l.Example }));
            if (sheet.HeaderRows == 2) rows.Add([.. sheet.Columns.Select((c, i) => c.Group is null ? c.Name : i > 0 && sheet.Columns[i - 1].Group == c.Group ? null : c.Group)]);
            rows.Add([.. sheet.Columns.Select(c => sheet.HeaderRows == 2 && c.Group is null ? null : c.Name + (c.IsRequired ? "*" : ""))]);
            for (var i = 0; i < (whole ? sheet.Columns.Max(c => Math.Max(1, c.Words.Count)) : 1); i++)
                rows.Add([.. sheet.Columns.Select(c => !whole && c.Need == TemplateColumn.Optional ? null : c.Words.Count > 0 ? c.Words[i % c.Words.Count] : c.Example)]);
            xlsx.Sheet(sheet.Name, rows);
        }
        return xlsx.Sheet(LayoutTemplate.NotesSheet, [[LayoutTemplate.NotesTitle], [LayoutTemplate.LayoutLabel, template.Layout]]);
    }
}
