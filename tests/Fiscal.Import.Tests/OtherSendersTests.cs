using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Fiscal.Domain;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using NodaTime.Text;

namespace Fiscal.Import.Tests;

/// <summary>
/// Workbooks of senders that no layout was made for, as text that anyone can add to. A cell starting with = is a number, with @ a
/// date, with % a number shown as percent, with ! an error value; the rest is text. After <c>expect</c> stand the fields of each row
/// that is read (~ for a field that is absent), the rows that are rejected and the findings above Info, or the code of the refusal.
/// </summary>
public sealed class OtherSendersTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "OtherSenders");

    private const string Named = "type=? drawdownNumber=? debtorName=? principalYuan=? outstandingYuan=? annualRatePercent=? startDate=? maturityDate=? dueOn=? interestYuan=?";

    private static readonly JsonSerializerOptions Json = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder).Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_workbooks_of_other_senders() => Assert.NotEmpty(Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_workbook_of_another_sender_is_read_and_no_wrong_value_is_taken(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, name + ".txt")).Where(l => !l.StartsWith('#')).ToList();
        var expect = lines.IndexOf("expect");
        var expected = lines[(expect + 1)..].Where(l => l.Length > 0).ToList();

        List<string> actual;
        try
        {
            actual = [.. Told(Written(lines[..expect]).Read(HintsOf(expected), name + ".xlsx"), expected)];
        }
        catch (BusinessRuleException refusal)
        {
            actual = [$"refuse {refusal.Code}"];
        }

        Assert.True(expected.SequenceEqual(actual), $"{name} reads as:\n{string.Join('\n', actual)}");
    }

    /// <summary>What was read, in the words of the case: of a row the fields that the case names.</summary>
    private static IEnumerable<string> Told(InterpretedWorkbook workbook, List<string> expected) =>
    [
        .. expected.Where(l => l.StartsWith("unit ", StringComparison.Ordinal)),
        .. workbook.Rows.Where(r => r.Fate == RowFate.Accepted).Select(r => string.Create(CultureInfo.InvariantCulture, $"row {r.Row} ") is var row
            ? row + string.Join(' ', FieldsOf(expected.FirstOrDefault(l => l.StartsWith(row, StringComparison.Ordinal))?[row.Length..] ?? Named).Select(f => Written(r, f[0], f[1]))) : ""),
        .. workbook.Rows.Where(r => r.Fate == RowFate.Rejected).Select(r => string.Create(CultureInfo.InvariantCulture, $"reject {r.Row}")),
        .. workbook.Findings.Where(f => f.Severity != Severity.Info).Select(f => $"finding {f.Severity} {f.Cell ?? "-"} {f.Code}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string[]> FieldsOf(string fields) => fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('='));

    private static IEnumerable<string> Of(IEnumerable<string> expected, string what) => expected.Where(l => l.StartsWith(what, StringComparison.Ordinal)).Select(l => l[what.Length..].Trim());

    private static ImportHints HintsOf(List<string> expected) => new(Unit: Of(expected, "unit ").Select(u => (AmountUnit?)Enum.Parse<AmountUnit>(u)).FirstOrDefault());

    private static string Written(ImportedRow row, string field, string like)
    {
        var content = JsonSerializer.SerializeToElement(row.Content, Json);
        if (!content.TryGetProperty(field, out var value)) return $"{field}=~";
        return value.ValueKind == JsonValueKind.Number && decimal.TryParse(like, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == value.GetDecimal()
            ? $"{field}={like}" : $"{field}={value}";
    }

    private static Xlsx Written(IReadOnlyList<string> lines)
    {
        var xlsx = new Xlsx();
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("sheet ", StringComparison.Ordinal)) continue;
            var rows = lines.Skip(i + 1).TakeWhile(l => !l.StartsWith("sheet ", StringComparison.Ordinal)).ToList();
            xlsx.Sheet(
                lines[i][6..].Trim(), rows.Where(r => !r.StartsWith("merge ", StringComparison.Ordinal)).Select(r => r.Split('|').Select(CellOf).ToArray()),
                rows.Where(r => r.StartsWith("merge ", StringComparison.Ordinal)).SelectMany(r => r[6..].Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        }

        return xlsx;
    }

    private static object? CellOf(string text)
    {
        var trimmed = text.Trim(' ');
        return trimmed.Length == 0 ? null : trimmed[0] switch
        {
            '=' => decimal.Parse(trimmed.AsSpan(1), CultureInfo.InvariantCulture),
            '@' => new Styled(Period.DaysBetween(new LocalDate(1899, 12, 30), LocalDatePattern.Iso.Parse(trimmed[1..]).Value), 14),
            '%' => new Styled(decimal.Parse(trimmed.AsSpan(1), CultureInfo.InvariantCulture), 10),
            '!' => new Formula("1/0", trimmed[1..]),
            _ => trimmed,
        };
    }
}
