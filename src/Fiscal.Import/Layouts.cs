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
    };

    private static readonly Lazy<IReadOnlyList<Layout>> Embedded = new(() => Complete(ReadEmbedded(), []));

    /// <summary>The layouts that come with the program.</summary>
    public static IReadOnlyList<Layout> Shipped => Embedded.Value;

    /// <summary>The shipped layouts and those of a bureau's own directory; one of the same name replaces the shipped one.</summary>
    public static IReadOnlyList<Layout> Load(string directory)
    {
        var own = Directory.EnumerateFiles(directory, "*.json").Order(StringComparer.Ordinal)
            .Select(file => Parse(File.ReadAllText(file), file)).ToList();
        return Complete([.. own, .. ReadEmbedded().Where(s => own.All(o => o.Name != s.Name))], []);
    }

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
        JsonSerializer.Deserialize<Layout>(json, Json) ?? throw new JsonException($"{source} holds no layout.");

    private static IReadOnlyList<Layout> Complete(IReadOnlyList<Layout> raw, Dictionary<string, Layout> done)
    {
        Layout Completed(Layout layout, IReadOnlyList<string> path)
        {
            if (done.TryGetValue(layout.Name, out var ready)) return ready;
            if (path.Contains(layout.Name)) throw new JsonException($"Layout {layout.Name} extends itself.");
            var parent = layout.Extends is null ? null
                : raw.FirstOrDefault(l => l.Name == layout.Extends) ?? throw new JsonException($"Layout {layout.Name} extends an unknown {layout.Extends}.");
            return done[layout.Name] = parent is null ? layout : Extend(layout, Completed(parent, [.. path, layout.Name]));
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
        var inherited = table.Extends is { } content ? parent.Tables.First(t => t.Content == content) : null;
        return table with
        {
            LabelTable = table.Labels is { } labels ? parent.Tables.First(t => t.Content == labels) : null,
            Required = table.Required.Count == 0 && inherited is not null ? inherited.Required : table.Required,
            Fields = inherited is null ? table.Fields : Merge(inherited.Fields, table.Fields, (i, own) => [.. own, .. i]),
        };
    }

    private static Dictionary<string, T> Merge<T>(IReadOnlyDictionary<string, T> inherited, IReadOnlyDictionary<string, T> own, Func<T, T, T> join)
    {
        var merged = inherited.ToDictionary(p => p.Key, p => p.Value);
        foreach (var (key, value) in own)
            merged[key] = merged.TryGetValue(key, out var there) ? join(there, value) : value;
        return merged;
    }
}
