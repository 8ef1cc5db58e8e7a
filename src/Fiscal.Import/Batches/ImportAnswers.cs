using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Fiscal.Import.Batches;

/// <summary>What people said about a batch (答复): kept with it, so that its preview and its commit rest on the same answers.</summary>
public sealed record ImportAnswers(ImportHints Hints)
{
    /// <summary>Rows that speak of a debt under other numbers, or of a new one.</summary>
    public IReadOnlyList<RowAnswer> Rows { get; init; } = [];

    /// <summary>By name key: names that are new parties, though they resemble known ones.</summary>
    public IReadOnlyList<string> NewParties { get; init; } = [];

    public RowAnswer? Of(string sheet, int row) => Rows.FirstOrDefault(r => r.Sheet == sheet && r.Row == row);

    /// <summary>The later answer counts for a row.</summary>
    public ImportAnswers With(IEnumerable<RowAnswer> rows, IEnumerable<string> newParties) => this with
    {
        Rows = [.. rows.Concat(Rows).DistinctBy(r => (r.Sheet, r.Row)).OrderBy(r => r.Sheet, StringComparer.Ordinal).ThenBy(r => r.Row)],
        NewParties = [.. NewParties.Union(newParties).Order(StringComparer.Ordinal)],
    };
}

/// <summary>Of which debt a row speaks, as a person said.</summary>
/// <param name="DebtId">Null: a new one.</param>
public sealed record RowAnswer(string Sheet, int Row, int? DebtId);

/// <summary>How a batch keeps its answers and questions.</summary>
internal static class BatchJson
{
    public static readonly JsonSerializerOptions Options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new RepeatedTexts() },
    }.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
}
