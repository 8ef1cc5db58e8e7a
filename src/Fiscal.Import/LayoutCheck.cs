using System.Text.Json;
using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Import.Interpretation;

namespace Fiscal.Import;

/// <summary>Whether a layout that a person wrote can be kept (版式校验).</summary>
public static partial class LayoutCheck
{
    public const int MaxJsonLength = 65_536;
    public const int MaxNameLength = 60;
    private const int MaxHeaders = 400;
    private const int MaxHeaderRows = 10;
    private const int MaxTables = 20;
    private const int MaxHeaderLength = 60;

    /// <param name="uncompleted">All layouts that it may extend.</param>
    /// <returns>The layout with all that it inherits.</returns>
    /// <exception cref="BusinessRuleException">It can't be kept, with a code <c>layout.…</c>.</exception>
    public static Layout Complete(Layout layout, IReadOnlyList<Layout> uncompleted)
    {
        if (layout.Name is null || !Name().IsMatch(layout.Name)) throw LayoutErrors.BadName(layout.Name ?? "");
        if (string.IsNullOrWhiteSpace(layout.Title) || layout.Title.Length > MaxNameLength) throw LayoutErrors.BadTitle(layout.Name);
        var json = Layouts.Write(layout);
        if (json.Length > MaxJsonLength) throw LayoutErrors.TooLarge(layout.Name, MaxJsonLength / 1024);
        using (var document = JsonDocument.Parse(json))
            if (HasGaps(document.RootElement)) throw LayoutErrors.HasGaps(layout.Name);
        if (layout.Header is not { Rows: >= 1 and <= MaxHeaderRows, LastRow: >= 1 } || layout.MinimumTables < 1 || layout.Tables.Count > MaxTables)
            throw LayoutErrors.BadMeasure(layout.Name, MaxHeaderRows, MaxTables);
        if (layout.Extends == layout.Name) throw LayoutErrors.ExtendsItself(layout.Name);
        if (layout.Extends is { } parent && uncompleted.All(l => l.Name != parent)) throw LayoutErrors.UnknownParent(layout.Name, parent, uncompleted.Select(l => l.Name));
        if (layout.Extends is null && layout.Tables.Count == 0) throw LayoutErrors.NoTables(layout.Name);
        CheckHeaders(layout);
        CheckFields(layout);
        CheckWords(layout);
        try
        {
            var complete = Layouts.Complete([layout, .. uncompleted.Where(l => l.Name != layout.Name)])[0];
            CheckRequired(complete);
            return complete;
        }
        catch (JsonException slip)
        {
            throw LayoutErrors.DoesNotFit(layout.Name, slip.Message.Contains("extends itself", StringComparison.Ordinal));
        }
    }

    /// <summary>The fields that a table of this content can have.</summary>
    public static IReadOnlyList<string> FieldsOf(TableContent content) =>
        [.. Layouts.Shipped.SelectMany(l => l.Tables).Where(t => t.Content == content).SelectMany(t => t.Fields.Keys).Distinct().Order(StringComparer.Ordinal)];

    private static bool HasGaps(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => true,
        JsonValueKind.Array => element.EnumerateArray().Any(HasGaps),
        JsonValueKind.Object => element.EnumerateObject().Any(p => HasGaps(p.Value)),
        _ => false,
    };

    private static void CheckHeaders(Layout layout)
    {
        var headers = layout.Tables.SelectMany(t => t.Fields.Values).Concat(layout.Tables.SelectMany(t => t.YearGroups.Values)).Append(layout.Ignored).SelectMany(h => h).ToList();
        if (headers.Count > MaxHeaders) throw LayoutErrors.TooManyHeaders(layout.Name, MaxHeaders);
        if (headers.Find(h => HeaderText.Key(h).Length == 0 || h.Length > MaxHeaderLength) is { } bad) throw LayoutErrors.BadHeader(layout.Name, bad, MaxHeaderLength);
        foreach (var table in layout.Tables)
            if (table.Fields.SelectMany(f => f.Value.Select(h => (Key: HeaderText.Key(h), Header: h, Field: f.Key))).GroupBy(h => h.Key)
                .FirstOrDefault(g => g.Select(h => h.Field).Distinct().Count() > 1) is { } two)
                throw LayoutErrors.HeaderOfTwoFields(layout.Name, two.First().Header, two.First().Field, two.Last().Field);
        if (layout.Recognise is { } marks && (marks.Words is null || marks.AtLeast < 1 || marks.AtLeast > marks.Words.Count)) throw LayoutErrors.BadRecognition(layout.Name);
    }

    private static void CheckFields(Layout layout)
    {
        foreach (var table in layout.Tables)
        {
            var known = FieldsOf(table.Content);
            var unknown = table.Fields.Keys.Concat(table.Required.SelectMany(r => r.Split('|'))).Except(known).ToList();
            if (unknown.Count > 0) throw LayoutErrors.UnknownFields(layout.Name, unknown, known);
        }
    }

    private static void CheckWords(Layout layout)
    {
        var known = Layouts.Shipped.SelectMany(l => l.Words).SelectMany(w => w.Value.Keys.Select(value => (w.Key, value))).ToHashSet();
        var unknown = layout.Words.SelectMany(w => w.Value.Keys.Select(value => (w.Key, value))).Where(w => !known.Contains(w)).Select(w => $"{w.Key}.{w.value}").ToList();
        if (unknown.Count > 0) throw LayoutErrors.UnknownWords(layout.Name, unknown);
    }

    private static void CheckRequired(Layout complete)
    {
        foreach (var table in complete.Tables)
        {
            if (table.Required.Count == 0) throw LayoutErrors.NothingRequired(complete.Name);
            var missing = table.Required.Where(r => !r.Split('|').Any(f => table.Fields.TryGetValue(f, out var names) && names.Count > 0)).ToList();
            if (missing.Count > 0) throw LayoutErrors.RequiredMissing(complete.Name, missing);
        }
    }

    [GeneratedRegex(@"^[\p{L}\d][\p{L}\d_\-]{0,59}$")]
    private static partial Regex Name();
}
