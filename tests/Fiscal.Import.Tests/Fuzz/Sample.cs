using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using System.Xml.Linq;
using Fiscal.Domain;

namespace Fiscal.Import.Tests.Fuzz;

/// <summary>A sample workbook in memory: its parts, its sheets as grids, and how it reads unchanged, which other tests compare with its truth.</summary>
internal sealed class Sample
{
    private static readonly ConcurrentDictionary<string, Sample> Known = [];
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = [];

    public string Name { get; }
    public byte[] Bytes { get; }
    public IReadOnlyDictionary<string, byte[]> Parts { get; } = new Dictionary<string, byte[]>();
    public IReadOnlyList<Grid> Grids { get; } = [];
    public InterpretedWorkbook Truth { get; }

    private Sample(string name)
    {
        Name = name;
        Bytes = File.ReadAllBytes(Path.Combine(Samples.Folder, name));
        Truth = Samples.Interpreter().Interpret(new MemoryStream(Bytes), name, new());
        if (!name.EndsWith(".xlsx", StringComparison.Ordinal)) return;
        using var zip = new ZipArchive(new MemoryStream(Bytes));
        Parts = zip.Entries.ToDictionary(e => e.FullName, e =>
        {
            using var part = e.Open();
            using var copy = new MemoryStream();
            part.CopyTo(copy);
            return copy.ToArray();
        });
        var workbook = XDocument.Parse(Text("xl/workbook.xml")).Root!;
        var texts = XDocument.Parse(Text("xl/sharedStrings.xml")).Root!.Elements().Select(si => string.Concat(si.Descendants(si.Name.Namespace + "t").Select(t => t.Value))).ToList();
        Grids = [.. workbook.Descendants(workbook.Name.Namespace + "sheet").Select((s, i) => Grid.Of(s.Attribute("name")!.Value, Text(SheetPart(i)), texts))];
    }

    public static Sample Of(string name) => Known.GetOrAdd(name, n => new Sample(n));

    /// <summary>The rows of the sample that became something, by the sheet and row they stand in.</summary>
    public IReadOnlyDictionary<(string, int), ImportedRow> TrueRows => field ??= Truth.Rows.ToDictionary(r => (r.Sheet, r.Row));

    private readonly ConcurrentDictionary<RowContent, string> _said = new(ReferenceEqualityComparer.Instance);

    /// <summary>What a true row says; asked for again at every mutation.</summary>
    public string SaidOf(ImportedRow row) => row.Content is null ? "" : _said.GetOrAdd(row.Content, Said);

    public MemoryStream With(Grid changed) =>
        Packed(SheetPart(Grids.ToList().FindIndex(g => g.Name == changed.Name)), Encoding.UTF8.GetBytes(changed.ToXml()));

    /// <summary>The workbook with one part replaced, or left out when <paramref name="content"/> is null.</summary>
    public MemoryStream Packed(string part, byte[]? content)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in Parts)
            {
                if (name == part && content is null) continue;
                using var entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(name == part ? content : bytes);
            }
        stream.Position = 0;
        return stream;
    }

    /// <summary>Everything a row says, in one line.</summary>
    public static string Said(RowContent? content) => content is null ? "" : content.GetType().Name + " " + string.Join('|', Of(content).Select(p => $"{p.Name}={p.Text}"));

    public static IEnumerable<(string Name, string Text)> Of(RowContent content) =>
        Properties.GetOrAdd(content.GetType(), t => [.. t.GetProperties().Where(p => p.Name != "EqualityContract")])
            .Select(p => (p.Name, p.GetValue(content) switch
            {
                string text => text,
                IEnumerable many => string.Join(';', many.Cast<object>()),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
            }));

    /// <summary>Rows and findings, or a coded refusal; anything else is a fault of the importer.</summary>
    public static (InterpretedWorkbook? Read, BusinessRuleException? Refused) Interpret(Stream content, string name)
    {
        try
        {
            var read = Samples.Interpreter().Interpret(content, name, new());
            foreach (var row in read.Rows)
                if ((row.Fate == RowFate.Accepted) != (row.Content is not null) || (row.Content is null) == (row.Reason is null))
                    throw new InvalidOperationException($"Row {row.Row}: {row.Fate}, content {row.Content is not null}, reason {row.Reason}.");
            return (read, null);
        }
        catch (BusinessRuleException e) when (e.Code.StartsWith("import.", StringComparison.Ordinal))
        {
            return (null, e);
        }
    }

    private static string SheetPart(int index) => $"xl/worksheets/sheet{index + 1}.xml";

    private string Text(string part) => Encoding.UTF8.GetString(Parts[part]).TrimStart('\uFEFF');
}
