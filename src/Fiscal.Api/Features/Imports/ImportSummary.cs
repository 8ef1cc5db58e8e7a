using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>A batch, what became of its rows, and what was found (导入结果).</summary>
public sealed record ImportSummary(
    int Id, BatchStatus Status, WorkbookKind Kind, string Layout, string FileName, string Sha256, string RegionCode, string? Institution,
    LocalDate AsOf, AmountUnit? Unit, string UploadedBy, Instant UploadedAt, string? CommittedBy, Instant? CommittedAt,
    string? RevertedBy, Instant? RevertedAt)
{
    public RowCounts Counts { get; init; } = new(0, 0, 0, 0, 0, 0, 0);
    public IReadOnlyList<FindingRow> Findings { get; init; } = [];

    /// <summary>What the workbook leaves open, with the answers that suggest themselves (待答问题).</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    [JsonIgnore] internal string? QuestionsJson { get; init; }
}

/// <summary>Rows by fate, and the accepted ones by what they mean for the book. They sum: rows = accepted + rejected + skipped; accepted = new + changed + same.</summary>
public sealed record RowCounts(int Rows, int Accepted, int Rejected, int Skipped, int New, int Changed, int Same);

/// <param name="Occurrences">How many places it speaks of. Of one code the first 200 are listed one by one; one more, <c>import.more-alike</c>, stands for the rest.</param>
public sealed record FindingRow(
    Severity Severity, string Code, string Message, string Sheet, string? Cell, int? Row, string? Column, string? Raw, int Occurrences);

internal static class ImportSummaries
{
    public static async Task<ImportSummary> SummaryOf(this FiscalDbContext db, int importId, CancellationToken ct)
    {
        var summary = await db.ImportBatches.Where(b => b.Id == importId)
            .Select(b => new ImportSummary(
                b.Id, b.Status, b.Kind, b.Layout, b.FileName, b.Sha256, b.RegionCode, b.Institution, b.AsOf, b.Unit,
                b.UploadedBy, b.UploadedAt, b.CommittedBy, b.CommittedAt, b.RevertedBy, b.RevertedAt) { QuestionsJson = b.QuestionsJson })
            .SingleOrDefaultAsync(ct) ?? throw NotFound(importId);
        var groups = await db.ImportRows.Where(r => r.BatchId == importId)
            .GroupBy(r => new { r.Fate, r.Change })
            .Select(g => new { g.Key.Fate, g.Key.Change, Count = g.Count() })
            .ToListAsync(ct);
        int Fates(RowFate fate) => groups.Where(g => g.Fate == fate).Sum(g => g.Count);
        int Changes(RowChange change) => groups.Where(g => g.Change == change).Sum(g => g.Count);
        return summary with
        {
            Questions = ImportBatch.Questions(summary.QuestionsJson),
            Counts = new(
                groups.Sum(g => g.Count), Fates(RowFate.Accepted), Fates(RowFate.Rejected), Fates(RowFate.Skipped),
                Changes(RowChange.New), Changes(RowChange.Changed), Changes(RowChange.Same)),
            Findings = await db.ImportFindings.Where(f => f.BatchId == importId).OrderBy(f => f.Ordinal)
                .Select(f => new FindingRow(f.Severity, f.Code, f.Message, f.Sheet, f.Cell, f.Row, f.Column, f.Raw, f.Occurrences))
                .ToListAsync(ct),
        };
    }

    public static NotFoundException NotFound(int importId) => new($"导入批次 {importId} 不存在。", "import.not-found");
}
