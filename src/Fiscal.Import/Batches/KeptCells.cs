using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace Fiscal.Import.Batches;

/// <summary>
/// The cells of a kept row (留存的来源单元格): <c>{"outstandingYuan":["H4","725"]}</c>, read only when somebody asks for one. A long
/// ledger has a million cells. Batches of before 2026-11-26 have <c>{"address":…,"raw":…}</c> for each.
/// </summary>
internal sealed class KeptCells(byte[] json) : IReadOnlyDictionary<string, SourceCell>
{
    public static void Write(Utf8JsonWriter writer, IReadOnlyDictionary<string, SourceCell> cells)
    {
        writer.WriteStartObject();
        foreach (var (field, cell) in cells)
        {
            writer.WriteStartArray(field);
            writer.WriteStringValue(cell.Address);
            writer.WriteStringValue(cell.Raw);
            writer.WriteEndArray();
        }
        writer.WriteEndObject();
    }

    public SourceCell this[string key] => TryGetValue(key, out var cell) ? cell : throw new KeyNotFoundException($"No cell for {key}.");
    public IEnumerable<string> Keys => this.Select(c => c.Key);
    public IEnumerable<SourceCell> Values => this.Select(c => c.Value);
    public int Count => Keys.Count();
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out SourceCell value)
    {
        value = json.AsSpan().IndexOf(Encoding.UTF8.GetBytes(key)) < 0 ? null : this.FirstOrDefault(c => c.Key == key).Value;
        return value is not null;
    }

    public IEnumerator<KeyValuePair<string, SourceCell>> GetEnumerator()
    {
        using var document = JsonDocument.Parse(json);
        foreach (var cell in document.RootElement.EnumerateObject())
            yield return new(cell.Name, cell.Value.ValueKind == JsonValueKind.Array
                ? new(cell.Value[0].GetString()!, cell.Value[1].GetString()!)
                : new(cell.Value.GetProperty("address").GetString()!, cell.Value.GetProperty("raw").GetString()!));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
