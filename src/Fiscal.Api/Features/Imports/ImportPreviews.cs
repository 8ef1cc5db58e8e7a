using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Features.WorkbookLayouts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Reads workbooks by the layouts of a region (解读程序).</summary>
public sealed class Interpreters(LayoutLoading layouts, ImportLimits limits, PublishedLpr lpr)
{
    public async Task<WorkbookInterpreter> For(string regionCode, CancellationToken ct) => new(await layouts.For(regionCode, ct), limits, lpr.On);
}

/// <summary>Reads a file with what people said about it and compares it with the book (预览). Nothing is kept yet.</summary>
public sealed class ImportPreviews(
    FiscalDbContext db, Interpreters interpreters, BookLoading books, MatchingTablesOfBureau matching, CurrentUser user, IClock clock)
{
    private const int RowsAtATime = 1_000;

    /// <summary>What a unit reports of its own debts; lists of units, budgets and plans are the bureau's.</summary>
    private static readonly WorkbookKind[] OfUnits =
        [WorkbookKind.FinancingLedger, WorkbookKind.DebtLedger, WorkbookKind.RepaymentPlan, WorkbookKind.RentPlan, WorkbookKind.PaymentStatement, WorkbookKind.OpeningBalances];

    internal sealed record Preview(
        InterpretedWorkbook Workbook, LocalDate AsOf, BookUpdate Update, IReadOnlyList<Finding> Findings, IReadOnlyList<ImportQuestion> Questions,
        IReadOnlyList<ImportPage.PackedRows> Packed);

    /// <param name="content">Seekable; left open.</param>
    internal async Task<Preview> Of(string regionCode, string fileName, Stream content, ImportAnswers answers, ImportProgress? progress, CancellationToken ct)
    {
        var workbook = (await interpreters.For(regionCode, ct)).Interpret(content, fileName, answers.Hints, progress, ct);
        if (db.Scope.IsOfUnit && !OfUnits.Contains(workbook.Kind)) throw UploadErrors.NotForUnits();
        var packed = Task.Run(() => ImportPage.Pack(workbook.Rows), ct); // they say the same whatever the book does with them
        var (asOf, assumed) = AsOfDays.Resolve(workbook, answers.Hints.AsOf, clock.GetCurrentInstant());
        var book = await books.Load(regionCode, ct);
        await db.LoadReserve(book, workbook.Rows, clock, ct);
        var update = new BookUpdate(
            book, new(workbook.Kind, workbook.Institution, asOf, workbook.Unit, answers), workbook.Rows,
            new Recording(clock.GetCurrentInstant(), user.UserName, "预览", FactSource.Entered), await db.References(ct), matching.Tables);
        progress?.Begin(ImportPhase.Comparing);
        update.Apply(progress, ct);
        db.ChangeTracker.Clear(); // the preview's changes are thrown away
        return new(workbook, asOf, update, [.. workbook.Findings, .. assumed, .. update.Findings], [.. workbook.Questions, .. update.Questions], await packed);
    }

    /// <summary>
    /// Saves the batch with its preview. A long ledger has more rows than a context should track: they go past it, in the same transaction.
    /// </summary>
    internal async Task Keep(ImportBatch batch, Preview preview, ImportAnswers answers, ImportProgress? progress, CancellationToken ct)
    {
        await using var writing = await Writing.Begin(db, ct);
        progress?.Begin(ImportPhase.Saving);
        batch.Preview(preview.Workbook, preview.AsOf, answers, preview.Findings, preview.Questions);
        await db.SaveChangesAsync(ct);
        await db.Insert([.. preview.Packed.Select(p => p.PageOf(batch))], ct);
        foreach (var rows in preview.Update.PreviewRows(batch.Id).Chunk(RowsAtATime))
        {
            await db.Insert(rows, ct);
            progress?.At(rows[^1].Ordinal);
        }
        await writing.Commit(ct);
    }

    /// <summary>Reads the kept file of a batch again, and keeps the new preview in place of the old one.</summary>
    internal async Task<ImportSummary> Again(int importId, Func<ImportBatch, CancellationToken, Task<ImportAnswers>> answer, CancellationToken ct)
    {
        var batch = await Find(importId, ct);
        batch.RefuseUnlessOpen();
        var answers = await answer(batch, ct);
        var file = await db.ImportFiles.Where(f => f.BatchId == importId).Select(f => f.Content).SingleAsync(ct);
        var version = batch.Version;
        var preview = await Of(batch.RegionCode, batch.FileName, new MemoryStream(file), answers, progress: null, ct);

        batch = await Find(importId, ct);
        db.Entry(batch).Property(b => b.Version).OriginalValue = version;
        await using var writing = await Writing.Begin(db, ct);
        await db.ImportRows.Where(r => r.BatchId == importId).ExecuteDeleteAsync(ct);
        await db.ImportPages.Where(p => p.BatchId == importId).ExecuteDeleteAsync(ct);
        await db.ImportFindings.Where(f => f.BatchId == importId).ExecuteDeleteAsync(ct);
        await Keep(batch, preview, answers, progress: null, ct);
        await writing.Commit(ct);
        return await db.SummaryOf(importId, ct);
    }

    private async Task<ImportBatch> Find(int importId, CancellationToken ct) =>
        await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == importId, ct) ?? throw ImportSummaries.NotFound(importId);
}
