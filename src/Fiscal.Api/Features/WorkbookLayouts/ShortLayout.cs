using Fiscal.Import;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>From the columns that a clerk placed to a layout (简式版式).</summary>
internal static class ShortLayout
{
    private const string Generic = "debt-ledger";
    private const string NotWanted = "ignore";

    /// <param name="sender">Kind and layout of the batch that the command names.</param>
    /// <param name="complete">All layouts with what they inherit.</param>
    public static Layout Expand(KeepLayout command, (WorkbookKind Kind, string Layout)? sender, IReadOnlyList<Layout> complete)
    {
        var extends = command.Extends ?? (sender?.Layout is { } used && used != command.Name ? used : command.Tables is null ? Generic : null);
        var parent = complete.FirstOrDefault(l => l.Name == extends);
        var kind = command.Kind ?? sender?.Kind ?? parent?.Kind ?? throw LayoutErrors.NothingToTell(command.Name);
        var columns = (command.Columns ?? new Dictionary<string, string>()).Where(c => c.Value != NotWanted).ToList();
        if (columns.GroupBy(c => c.Value).FirstOrDefault(g => g.Count() > 1) is { } two)
            throw LayoutErrors.TwoColumnsOnOneField(command.Name, two.Key, two.First().Key, two.Last().Key);
        return new()
        {
            Name = command.Name.Trim(), Title = command.Title.Trim(), Kind = kind, Extends = extends, Unit = command.Unit,
            Recognise = command.Recognise ?? Marks(columns), Tables = command.Tables ?? Tables(command.Name, columns, parent),
            Header = command.Header ?? parent?.Header ?? new(), MinimumTables = Math.Max(1, command.MinimumTables),
            SenderOwes = command.SenderOwes || parent?.SenderOwes == true, Defaults = command.Defaults ?? parent?.Defaults ?? new Dictionary<string, string>(),
            Ignored = [.. command.Ignored ?? [], .. (command.Columns ?? new Dictionary<string, string>()).Where(c => c.Value == NotWanted).Select(c => c.Key)],
            TotalWords = command.TotalWords ?? [], NoteWords = command.NoteWords ?? [],
            Words = command.Words ?? new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>(),
        };
    }

    // Two thirds of the headers mark the sender: next month it may leave a column out.
    private static Recognition? Marks(List<KeyValuePair<string, string>> columns) =>
        columns.Count == 0 ? null : new((columns.Count * 2 + 2) / 3, [.. columns.Select(c => c.Key)]);

    private static List<TableLayout> Tables(string name, List<KeyValuePair<string, string>> columns, Layout? parent)
    {
        if (parent is null || columns.Count == 0) return [];
        var table = parent.Tables.FirstOrDefault(t => columns.TrueForAll(c => LayoutCheck.FieldsOf(t.Content).Contains(c.Value)));
        if (table is null && parent.Tables.Count > 1) throw LayoutErrors.NoSuchTable(name, parent.Name);
        table ??= parent.Tables[0]; // whose check names the fields that it has not
        return [.. parent.Tables.Select(t => new TableLayout
        {
            Content = t.Content, Extends = t.Content,
            Fields = t == table ? columns.ToDictionary(c => c.Value, c => (IReadOnlyList<string>)[c.Key]) : new Dictionary<string, IReadOnlyList<string>>(),
        })];
    }
}
