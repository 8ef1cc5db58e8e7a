using Fiscal.Domain;
using Fiscal.Import.Interpretation;
using NodaTime;

namespace Fiscal.Import.Templates;

/// <summary>An empty workbook of a layout to fill in and send (导入模板): what it holds, whoever writes it.</summary>
public sealed record LayoutTemplate(string Layout, string Title, IReadOnlyList<TemplateSheet> Sheets)
{
    /// <summary>The sheet of notes (填表说明). It says in its second row which layout the workbook is of; it is never read as data.</summary>
    public const string NotesSheet = "填表说明";

    /// <summary>What stands in the first cell of <see cref="NotesSheet"/>, and left of the layout's name.</summary>
    public const string NotesTitle = "填表说明（本表不是数据）", LayoutLabel = "版式";

    /// <param name="layout">With all that it inherits.</param>
    /// <param name="today">Its year stands where a year has to be written: whoever fills it in changes it.</param>
    public static LayoutTemplate Of(Layout layout, LocalDate today)
    {
        var sheets = layout.Tables.Select((table, i) => TemplateSheet.Of(layout, table, Names(layout, table, i), today)).ToList();
        return new(layout.Name, layout.Title, sheets);
    }

    // A sheet's name is bounded and unique.
    private static string Names(Layout layout, TableLayout table, int index) =>
        layout.Tables.Count == 1 ? "填报表" : $"{index + 1}.{FieldNotes.TableName(table.Content)}";
}

/// <summary>One table of a template (模板工作表): a heading, labels with a blank beside each, and columns.</summary>
/// <param name="Title">First row; null where the layout wants its header there, and then the columns say their unit.</param>
/// <param name="Lines">What the first rows are to say, such as one for each published figure, by field.</param>
public sealed record TemplateSheet(
    string Name, string? Title, AmountUnit Unit, IReadOnlyList<TemplateColumn> Labels, IReadOnlyList<TemplateColumn> Columns, IReadOnlyList<IReadOnlyDictionary<string, string>> Lines)
{
    private const int HeadingRows = 4;

    public const string AsOfLabel = "数据截止日：", SenderLabel = "填报单位：";

    public string UnitLine => $"单位：{Unit.DisplayName()}";

    /// <summary>Rows of the header: groups stand above their columns.</summary>
    public int HeaderRows => Columns.Any(c => c.Group is not null) ? 2 : 1;

    internal static TemplateSheet Of(Layout layout, TableLayout table, string name, LocalDate today)
    {
        var labels = layout.OneDebtor ? [TemplateColumn.Debtor] : table.LabelTable is { } above ? FieldNotes.LabelFields.Where(above.Fields.ContainsKey).Select(f => TemplateColumn.Of(layout, above, f, today)).OfType<TemplateColumn>().ToList() : [];
        List<TemplateColumn> columns =
        [
            .. FieldNotes.Asked(table).Where(f => !IsLeftOut(layout, table, f)).Select(f => TemplateColumn.Of(layout, table, f, today)).OfType<TemplateColumn>(),
            .. table.Content == TableContent.Claim ? Enumerable.Range(1, 12).Select(m => TemplateColumn.OfMonth(m, today)) : [],
            .. table.YearGroups.Count > 0 ? Enumerable.Range(today.Year, 3).SelectMany(y => table.YearGroups.Select(g => TemplateColumn.OfYear($"{y}年", g.Value[0]))) : [],
            .. table.YearAmounts.Count > 0 ? Enumerable.Range(today.Year - 3, 3).Select(y => TemplateColumn.OfYear(null, $"{y}年") with { Need = "至少填一个年度" }) : [],
        ];
        var lines = table.Content == TableContent.Capacity && columns.Find(c => c.Field == "component") is { } component
            ? component.Words.Select(w => (IReadOnlyDictionary<string, string>)new Dictionary<string, string> { ["component"] = w }).ToList() : [];
        var title = layout.Header.LastRow > HeadingRows + labels.Count ? $"{today.Year}年{layout.Title}" : null;
        var unit = layout.Unit ?? AmountUnit.TenThousandYuan;
        return new(name, title, unit, labels, title is not null ? columns : [.. columns.Select(c => c.Reading == FieldReading.Amount ? c with { Name = $"{c.Name}（{unit.DisplayName()}）" } : c)], lines);
    }

    // What stands above the table, or what a sender of this kind does not number, has no column.
    private static bool IsLeftOut(Layout layout, TableLayout table, string field) => field == "serial" || (layout.OneDebtor && field == "debtorName")
        || (!table.Required.Any(r => r.Split('|').Contains(field))
            && ((table.LabelTable is not null && FieldNotes.LabelFields.Contains(field)) || (table.Content == TableContent.Debt && field is "drawdownNumber" or "contractNumber")));
}

/// <summary>One column of a template with what is to be written in it (模板列及填写说明).</summary>
/// <param name="Group">What stands above it and its neighbours, or null.</param>
/// <param name="Name">As the layout calls it first.</param>
/// <param name="Need">必填, 选填, or with which others it is an alternative.</param>
/// <param name="Words">What may be written, where it is one of a few words.</param>
/// <param name="Example">A value that is read as it stands.</param>
public sealed record TemplateColumn(string Field, string? Group, string Name, string Need, string Note, IReadOnlyList<string> Words, string Example)
{
    public const string Required = "必填", Optional = "选填";

    internal FieldReading Reading => Group is not null || Field.Length == 0 ? FieldReading.Amount : Fields.ReadingOf(Field);

    public bool IsRequired => Need == Required;

    /// <summary>A number of something: a spreadsheet must not take it for a number (编号按文本).</summary>
    public bool IsIdentifier => Reading == FieldReading.Identifier;

    public bool IsDate => Reading == FieldReading.Date;

    /// <summary>The first name that leads back to the field and to no other; null where none does.</summary>
    internal static TemplateColumn? Of(Layout layout, TableLayout table, string field, LocalDate today)
    {
        if (table.Fields[field].FirstOrDefault(n => table.Synonyms.TryGetValue(HeaderText.Key(n), out var match) && match.Field == field) is not { } name) return null;
        var words = FieldWords.Of(layout, table, field);
        var with = table.Required.FirstOrDefault(r => r.Split('|').Contains(field));
        var others = with?.Split('|').Intersect(FieldNotes.Asked(table)).Where(f => f != field).Select(table.ChineseName).ToList();
        var need = others is [] || FieldNotes.IsNeeded(table.Content, field) ? Required : others is null ? Optional : $"与{string.Join("、", others)}至少填一项";
        return new(field, null, name, need, FieldNotes.Of(table.Content, field, words.Count > 0), words, words.Count > 0 ? words[0] : FieldNotes.Example(table.Content, field, today));
    }

    /// <summary>Who owes all that the table lists.</summary>
    internal static readonly TemplateColumn Debtor = new("debtorName", null, "债务单位", Required, "全表的债务单位全称。", [], "某某县某某单位");

    internal static TemplateColumn OfMonth(int month, LocalDate today) =>
        new("", $"{today.Year}年逐月清偿计划", $"{month}月", Optional, "当月计划清偿的金额；没有计划的留空。其他年度的月份可增加列，列名写成“2027年1月”。", [], "10");

    internal static TemplateColumn OfYear(string? group, string name) =>
        new("", group, name, Optional, "该年度的金额；没有的留空，不要填零。可按年度增减列。", [], "10");
}
