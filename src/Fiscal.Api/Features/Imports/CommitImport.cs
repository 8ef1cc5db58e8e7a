using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Puts a previewed batch on the book (入账): whole or not at all, in one transaction.</summary>
/// <param name="LateReason">Why facts of a closed month are recorded all the same.</param>
[Display(Name = "导入入账")]
[HeldForApproval]
public sealed record CommitImport(int ImportId, string? LateReason = null) : ICommand<ImportSummary>
{
    /// <summary>Told how far the work is; null when nobody asks.</summary>
    [NotJournalled] public ImportProgress? Progress { get; init; }
}

public sealed class CommitImportValidator : AbstractValidator<CommitImport>
{
    public CommitImportValidator() => RuleFor(c => c.LateReason).MaximumLength(400).WithName("补登理由");
}

public sealed class CommitImportHandler(FiscalDbContext db, BookLoading books, MatchingTablesOfBureau matching, CurrentUser user, IClock clock)
    : IRequestHandler<CommitImport, ImportSummary>
{
    public async Task<ImportSummary> Handle(CommitImport command, CancellationToken ct)
    {
        var batch = await db.ImportBatches.Include(b => b.Findings).SingleOrDefaultAsync(b => b.Id == command.ImportId, ct)
            ?? throw ImportSummaries.NotFound(command.ImportId);
        batch.Commit(user.UserName, clock.GetCurrentInstant());

        command.Progress?.Begin(ImportPhase.Reading);
        var (rows, read) = await Rows(batch.Id, command.Progress, ct);
        var source = FactSource.Entered with { ImportBatchId = batch.Id, Rule = batch.Layout };
        var book = await books.Load(batch.RegionCode, ct);
        var update = new BookUpdate(
            book, new(batch.Kind, batch.Institution, batch.AsOf, batch.Unit, batch.Answers()), read,
            new Recording(clock.GetCurrentInstant(), user.UserName, $"导入“{batch.FileName}”", source) { LateReason = command.LateReason },
            await db.References(ct), matching.Tables);
        command.Progress?.Begin(ImportPhase.Booking, rows.Count);
        update.Apply(command.Progress, ct);
        if (update.Outcomes.FirstOrDefault(o => o.Refusal is not null)?.Refusal is { } refusal)
            throw UploadErrors.BookMovedOn(batch.FileName, refusal.Message);

        foreach (var (row, outcome) in rows.Zip(update.Outcomes))
        {
            if (outcome.Debt is null) continue;
            db.Attach(row);
            row.Concerns(outcome.Debt);
        }
        command.Progress?.Begin(ImportPhase.Saving);
        db.AddRange(book.NewParties);
        db.AddRange(book.NewContracts);
        db.AddRange(book.NewAliases);
        db.AddRange(book.Stated.New);
        await db.SaveChangesAsync(ct);
        return await db.SummaryOf(batch.Id, ct);
    }

    private async Task<(List<ImportRow> Rows, List<ImportedRow> Read)> Rows(int importId, ImportProgress? progress, CancellationToken ct)
    {
        var (rows, read) = (new List<ImportRow>(), new List<ImportedRow>());
        await foreach (var row in db.ImportRows.AsNoTracking().Where(r => r.BatchId == importId).OrderBy(r => r.Ordinal).AsAsyncEnumerable().WithCancellation(ct))
        {
            read.Add(row.TakeRead());
            rows.Add(row);
            if (rows.Count % 256 == 0) progress?.At(rows.Count);
        }
        return (rows, read);
    }
}
