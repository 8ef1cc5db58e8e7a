using System.Text.Json;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports;

/// <summary>The rows of a batch and what became of each (导入行清单).</summary>
public sealed record ListImportRows(Choice<RowFate>? Fate = null, Choice<RowChange>? Change = null, string? Sheet = null, int Page = 1, int PageSize = 500)
    : IQuery<ListPage<ImportRowDetail>>, IPaged
{
    [JsonIgnore] internal int ImportId { get; init; }
}

/// <param name="Content">The row in the system's terms; amounts in yuan.</param>
/// <param name="Cells">By field: the cell's address and its text as sent.</param>
public sealed record ImportRowDetail(
    string Sheet, int Row, RowFate Fate, RowChange Change, string? Reason, int? DebtId,
    JsonElement? Content, IReadOnlyDictionary<string, SourceCell> Cells, JsonElement? Differences);

public sealed class ListImportRowsValidator : AbstractValidator<ListImportRows>
{
    public ListImportRowsValidator() => this.RulesForPaging();
}

public sealed class ListImportRowsHandler(FiscalDbContext db) : IRequestHandler<ListImportRows, ListPage<ImportRowDetail>>
{
    public async Task<ListPage<ImportRowDetail>> Handle(ListImportRows query, CancellationToken ct)
    {
        if (!await db.ImportBatches.AnyAsync(b => b.Id == query.ImportId, ct)) throw ImportSummaries.NotFound(query.ImportId);
        var (fate, change) = (query.Fate?.Value, query.Change?.Value);
        var page = await db.ImportRows
            .Where(r => r.BatchId == query.ImportId
                && (fate == null || r.Fate == fate)
                && (change == null || r.Change == change)
                && (query.Sheet == null || r.Sheet == query.Sheet))
            .OrderBy(r => r.Ordinal)
            .Select(r => new { r.Ordinal, r.Sheet, r.Row, r.Fate, r.Change, r.Reason, r.DebtId, r.DifferencesJson })
            .ToPageAsync(query, ct);
        var kept = await db.KeptRowsOf(query.ImportId, [.. page.Items.Select(r => r.Ordinal)], ct);
        return new(
            page.Items.Select(r => new ImportRowDetail(
                r.Sheet, r.Row, r.Fate, r.Change, r.Reason, r.DebtId, JsonSerializer.Deserialize<JsonElement?>(kept[r.Ordinal].ContentJson.Span),
                new Dictionary<string, SourceCell>(kept[r.Ordinal].Cells), r.DifferencesJson is null ? null : JsonSerializer.Deserialize<JsonElement>(r.DifferencesJson))).ToList(),
            page.Total, page.Page, page.PageSize);
    }
}
