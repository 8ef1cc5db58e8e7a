using System.Globalization;
using System.Text.Json;
using Fiscal.Domain;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Import.Tests;

/// <summary>The sample workbooks and what they are known to hold.</summary>
internal static class Samples
{
    public static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Samples");

    public static InterpretedWorkbook Read(string file, ImportHints? hints = null)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return Interpreter().Interpret(stream, Path.GetFileName(file), hints ?? new());
    }

    public static WorkbookInterpreter Interpreter(ImportLimits? limits = null) => new(Layouts.Shipped, limits ?? new());

    public static BusinessRuleException Refusal(string file, ImportLimits? limits = null)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return Assert.Throws<BusinessRuleException>(() => Interpreter(limits).Interpret(stream, Path.GetFileName(file), new()));
    }

    public static JsonElement Truth(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth", Path.GetFileNameWithoutExtension(file) + ".json"))).RootElement;

    public static JsonElement World { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "truth", "world.json"))).RootElement;

    public static IEnumerable<(ImportedRow Row, T Content)> Of<T>(this InterpretedWorkbook workbook) where T : RowContent =>
        workbook.Rows.Where(r => r.Content is T).Select(r => (r, (T)r.Content!));

    public static string? Text(this JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value.ToString() : null;

    public static decimal? Decimal(this JsonElement row, string name) =>
        row.Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

    public static LocalDate? Date(this JsonElement row, string name) =>
        row.Text(name) is { } text ? LocalDatePattern.Iso.Parse(text).Value : null;
}
