using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Ledger;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Puts a previewed batch on the book (入账): whole or not at all, in one transaction.</summary>
/// <param name="LateReason">Why facts of a closed month are recorded all the same.</param>
[Display(Name = "导入入账")]
public sealed record CommitImport(int ImportId, string? LateReason = null) : ICommand<ImportSummary>;

public sealed class CommitImportValidator : AbstractValidator<CommitImport>
{
    public CommitImportValidator() => RuleFor(c => c.LateReason).MaximumLength(400).WithName("补登理由");
}

public sealed class CommitImportHandler(FiscalDbContext db, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<CommitImport, ImportSummary>
{
    public async Task<ImportSummary> Handle(CommitImport command, CancellationToken ct)
    {
        var batch = await db.ImportBatches.Include(b => b.Rows.OrderBy(r => r.Ordinal)).Include(b => b.Findings).AsSplitQuery()
            .SingleOrDefaultAsync(b => b.Id == command.ImportId, ct)
            ?? throw ImportSummaries.NotFound(command.ImportId);
        batch.Commit(user.UserName, clock.GetCurrentInstant());

        var source = FactSource.Entered with { ImportBatchId = batch.Id, Rule = batch.Layout };
        var book = await books.Load(batch.RegionCode, ct);
        var update = new BookUpdate(
            book, batch.Kind, batch.Institution, batch.AsOf, batch.Rows.Select(r => r.Read()),
            new Recording(clock.GetCurrentInstant(), user.UserName, $"导入“{batch.FileName}”", source) { LateReason = command.LateReason },
            await db.References(ct));
        update.Apply();
        if (update.Outcomes.FirstOrDefault(o => o.Refusal is not null)?.Refusal is { } refusal)
            throw UploadErrors.BookMovedOn(batch.FileName, refusal.Message);

        foreach (var (row, outcome) in batch.Rows.Zip(update.Outcomes))
            if (outcome.Debt is not null) row.Concerns(outcome.Debt);
        db.AddRange(book.NewParties);
        db.AddRange(book.NewContracts);
        await db.SaveChangesAsync(ct);
        return await db.SummaryOf(batch.Id, ct);
    }
}
