using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fiscal.Import;

/// <summary>Finds layouts and completes each with what it extends (版式集合).</summary>
public static class Layouts
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly Lazy<IReadOnlyList<Layout>> Embedded = new(() => Complete(ReadEmbedded(), []));

    /// <summary>The layouts that come with the program.</summary>
    public static IReadOnlyList<Layout> Shipped => Embedded.Value;

    /// <summary>The shipped layouts and those of a bureau's own directory; one of the same name replaces the shipped one.</summary>
    public static IReadOnlyList<Layout> Load(string directory) => Complete(Uncompleted(directory));

    /// <summary>The same as written, each without what it inherits; of no directory, the shipped ones.</summary>
    public static IReadOnlyList<Layout> Uncompleted(string? directory)
    {
        var own = directory is null ? [] : Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), file)).ToList();
        return [.. own, .. ReadEmbedded().Where(s => own.All(o => o.Name != s.Name))];
    }

    /// <summary>Gives each layout what it inherits.</summary>
    /// <exception cref="JsonException">One extends itself, or what is not among them.</exception>
    public static IReadOnlyList<Layout> Complete(IReadOnlyList<Layout> uncompleted) => Complete(uncompleted, []);

    /// <summary>A layout as its file is written.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static Layout Parse(string json) => Parse(json, "The text");

    /// <summary>A layout as a file of it would be written.</summary>
    public static string Write(Layout layout) => JsonSerializer.Serialize(layout, Json);

    private static List<Layout> ReadEmbedded()
    {
        var assembly = typeof(Layouts).Assembly;
        return [.. assembly.GetManifestResourceNames().Where(n => n.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
                return Parse(reader.ReadToEnd(), name);
            })];
    }

    private static Layout Parse(string json, string source) =>
        JsonSerializer.Deserialize<Layout>(json, Json) is { } layout ? layout with { Tables = layout.Tables?.Select(WithGroupFields).ToList()! }
            : throw new JsonException($"{source} holds no layout.");

    // What a person wrote may leave out or empty anything; what is missing is named later.
    private static TableLayout WithGroupFields(TableLayout table) => table is not { Groups.Count: > 0, GroupFields: not null, Fields: not null } ? table : table with
    {
        Fields = Merge(table.Fields, (
            from groupOf in table.Groups
            from field in table.GroupFields
            select (Name: groupOf.Key + char.ToUpperInvariant(field.Key[0]) + field.Key[1..],
                Ways: (IReadOnlyList<string>)[.. groupOf.Value.SelectMany(above => field.Value.SelectMany(below => new[] { above + below, below + above }))]))
            .ToDictionary(f => f.Name, f => f.Ways), (own, grouped) => [.. own, .. grouped]),
    };

    private static IReadOnlyList<Layout> Complete(IReadOnlyList<Layout> raw, Dictionary<string, Layout> done)
    {
        Layout Completed(Layout layout, IReadOnlyList<string> path)
        {
            if (done.TryGetValue(layout.Name, out var ready)) return ready;
            if (path.Contains(layout.Name)) throw new JsonException($"Layout {layout.Name} extends itself.");
            var parent = layout.Extends is null ? null
                : raw.FirstOrDefault(l => l.Name == layout.Extends) ?? throw new JsonException($"Layout {layout.Name} extends an unknown {layout.Extends}.");
            return done[layout.Name] = WithIgnored(parent is null ? layout : Extend(layout, Completed(parent, [.. path, layout.Name])));
        }

        return [.. raw.Select(l => Completed(l, []))];
    }

    private static Layout Extend(Layout layout, Layout parent) => layout with
    {
        Tables = layout.Tables.Count == 0 ? parent.Tables : [.. layout.Tables.Select(t => Extend(t, parent))],
        TotalWords = layout.TotalWords.Count == 0 ? parent.TotalWords : layout.TotalWords,
        NoteWords = layout.NoteWords.Count == 0 ? parent.NoteWords : layout.NoteWords,
        Words = Merge(parent.Words, layout.Words, (inherited, own) => Merge(inherited, own, (i, o) => [.. o, .. i])),
    };

    private static TableLayout Extend(TableLayout table, Layout parent)
    {
        var inherited = table.Extends is { } content ? TableOf(parent, content) : null;
        return (inherited is null ? table : table with
        {
            Labels = table.Labels ?? inherited.Labels,
            Required = table.Required.Count == 0 ? inherited.Required : table.Required,
            Fields = Merge(Without(inherited.Fields, table.Fields), table.Fields, (i, own) => [.. own, .. i]),
            YearGroups = table.YearGroups.Count == 0 ? inherited.YearGroups : table.YearGroups,
            YearAmounts = table.YearAmounts.Count == 0 ? inherited.YearAmounts : table.YearAmounts,
            Skips = table.Skips.Count == 0 ? inherited.Skips : table.Skips,
            LabelTable = inherited.LabelTable,
        }) is var extended && table.Labels is { } labels ? extended with { LabelTable = TableOf(parent, labels) } : extended;
    }

    private static Layout WithIgnored(Layout layout)
    {
        var keys = layout.Ignored.Select(Interpretation.HeaderText.Key).ToHashSet();
        return keys.Count == 0 ? layout : layout with { Tables = [.. layout.Tables.Select(t => t with { Ignored = keys })] };
    }

    private static TableLayout TableOf(Layout layout, TableContent content) =>
        layout.Tables.FirstOrDefault(t => t.Content == content) ?? throw new JsonException($"Layout {layout.Name} has no table of {content}.");

    // A header that a layout gives a meaning of its own loses the inherited one.
    private static Dictionary<string, IReadOnlyList<string>> Without(
        IReadOnlyDictionary<string, IReadOnlyList<string>> inherited, IReadOnlyDictionary<string, IReadOnlyList<string>> own)
    {
        var claimed = own.SelectMany(f => f.Value.Select(name => (Key: Interpretation.HeaderText.Key(name), Field: f.Key))).ToLookup(n => n.Key, n => n.Field);
        return inherited.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.Where(name => claimed[Interpretation.HeaderText.Key(name)].All(field => field == f.Key))]);
    }

    private static Dictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> inherited, IReadOnlyDictionary<string, T> own, Func<T, T, T> join)
    {
        var merged = inherited.ToDictionary(p => p.Key, p => p.Value);
        foreach (var (key, value) in own)
            merged[key] = merged.TryGetValue(key, out var there) ? join(there, value) : value;
        return merged;
    }
}
