using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Takes a committed batch back by reversing entries (撤销导入): nothing is deleted, and the file can be loaded again.</summary>
/// <param name="LateReason">Why facts of a closed month are recorded all the same.</param>
[Display(Name = "撤销导入")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RevertImport(int ImportId, string? LateReason = null) : ICommand<ImportSummary>;

public sealed class RevertImportValidator : AbstractValidator<RevertImport>
{
    public RevertImportValidator() => RuleFor(c => c.LateReason).MaximumLength(400).WithName("补登理由");
}

public sealed class RevertImportHandler(FiscalDbContext db, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<RevertImport, ImportSummary>
{
    public async Task<ImportSummary> Handle(RevertImport command, CancellationToken ct)
    {
        var batch = await db.ImportBatches.SingleOrDefaultAsync(b => b.Id == command.ImportId, ct)
            ?? throw ImportSummaries.NotFound(command.ImportId);
        batch.Revert(user.UserName, clock.GetCurrentInstant());

        var recording = new Recording(
            clock.GetCurrentInstant(), user.UserName, $"撤销导入“{batch.FileName}”", FactSource.Entered with { ImportBatchId = batch.Id }) { LateReason = command.LateReason };
        var book = await books.Load(batch.RegionCode, ct);
        var stated = book.Stated.BroughtBy(batch.Id).ToList();
        BondsLeft.Require(stated, [.. book.Stated.Standing.Except(stated)]);
        db.AddRange(book.Happened.TakeBack(batch.Id, recording));
        db.AddRange(await db.TakeBackReserve(batch.RegionCode, batch.Id, recording, ct));
        foreach (var fact in stated) book.Happened.RefuseIfUsed(fact, book.Stated.Before(fact)); // disposals and payments rest on statements
        db.AddRange(stated.Select(f => f is RiskStatement risk ? RiskRules.TakeBack(risk, book.Stated.OfRisk(risk.Item), recording) : f.Reversal(recording)));
        foreach (var debt in book.Debts.Where(d => d.LiveFacts().Any(f => f.Source.ImportBatchId == batch.Id)))
        {
            await RefuseIfBuiltOn(debt, batch, ct);
            debt.TakeBack(batch.Id, recording);
        }
        foreach (var alias in await db.DebtAliases.Where(a => a.ImportBatchId == batch.Id && a.WithdrawnAt == null).ToListAsync(ct))
            alias.Withdraw(clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return await db.SummaryOf(batch.Id, ct);
    }

    // What was recorded on the same debt later rests on this import's facts.
    private async Task RefuseIfBuiltOn(Debt debt, ImportBatch batch, CancellationToken ct)
    {
        var later = debt.LiveFacts().FirstOrDefault(f => f.RecordedAt > batch.CommittedAt && f.Source.ImportBatchId != batch.Id);
        if (later is null) return;
        var file = await db.ImportBatches.Where(b => b.Id == later.Source.ImportBatchId).Select(b => b.FileName).FirstOrDefaultAsync(ct);
        throw UploadErrors.LaterFacts(debt.DrawdownNumber, file ?? "手工登记");
    }
}
