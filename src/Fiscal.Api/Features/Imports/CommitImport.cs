using System.ComponentModel.DataAnnotations;
using System.Runtime.InteropServices;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
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
[HeldForApproval(Policies.Import)]
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
    /// <summary>Debts of one part of the save: what is tracked for them is let go before it grows old.</summary>
    internal const int DebtsAtATime = 250;

    /// <summary>So many rows leave enough behind at each step to be given back before the next.</summary>
    private const int LongLedger = 5_000;

    public async Task<ImportSummary> Handle(CommitImport command, CancellationToken ct)
    {
        var batch = await db.ImportBatches.Include(b => b.Findings).SingleOrDefaultAsync(b => b.Id == command.ImportId, ct)
            ?? throw ImportSummaries.NotFound(command.ImportId);
        batch.Commit(user.UserName, clock.GetCurrentInstant());
        var booked = await Book(batch, command, ct);
        GiveBack(booked.RowsOf.Count);
        await db.SaveInParts(booked.Parties, NewDebts(booked, command.Progress), ct);
        return await db.SummaryOf(batch.Id, ct);
    }

    /// <summary>What a batch does to the book, as far as it is not tracked yet.</summary>
    /// <param name="RowsOf">The rows of a debt that are to point at it.</param>
    private sealed record Booked(IReadOnlyCollection<Party> Parties, Queue<DebtContract> NewContracts, Dictionary<Debt, List<ImportRow>> RowsOf);

    private async Task<Booked> Book(ImportBatch batch, CommitImport command, CancellationToken ct)
    {
        command.Progress?.Begin(ImportPhase.Reading);
        var (rows, read) = await Rows(batch.Id, command.Progress, ct);
        GiveBack(rows.Count);
        var source = FactSource.Entered with { ImportBatchId = batch.Id, Rule = batch.Layout };
        var book = await books.Load(batch.RegionCode, ct);
        await db.LoadReserve(book, read, clock, ct);
        var update = new BookUpdate(
            book, new(batch.Kind, batch.Institution, batch.AsOf, batch.Unit, batch.Answers()), read,
            new Recording(clock.GetCurrentInstant(), user.UserName, $"导入“{batch.FileName}”", source) { LateReason = command.LateReason },
            await db.References(ct), matching.Tables);
        command.Progress?.Begin(ImportPhase.Booking, rows.Count);
        update.Apply(command.Progress, ct);
        if (update.Outcomes.FirstOrDefault(o => o.Refusal is not null)?.Refusal is { } refusal)
            throw UploadErrors.BookMovedOn(batch.FileName, refusal.Message);

        command.Progress?.Begin(ImportPhase.Saving, rows.Count);
        var rowsOf = new Dictionary<Debt, List<ImportRow>>();
        foreach (var (row, outcome) in rows.Zip(update.Outcomes))
            if (outcome.Debt is { } debt && (debt.Id == 0 || row.DebtId != debt.Id))
                (CollectionsMarshal.GetValueRefOrAddDefault(rowsOf, debt, out _) ??= new(1)).Add(row);
        db.AddRange(book.NewParties);
        db.AddRange(book.NewAliases);
        db.AddRange(book.Stated.New);
        db.AddRange(book.Happened.New);
        foreach (var debt in rowsOf.Keys.Where(d => d.Contract.Id != 0).ToList()) Point(debt, rowsOf);
        return new(book.Parties, new(book.NewContracts), rowsOf);
    }

    // The collector by itself keeps what it may need again: a commit of 50,000 debts then grows by 100 MB more.
    private static void GiveBack(int rows)
    {
        if (rows >= LongLedger) GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private int Point(Debt debt, Dictionary<Debt, List<ImportRow>> rowsOf)
    {
        if (!rowsOf.Remove(debt, out var rows)) return 0;
        foreach (var row in rows)
        {
            db.Attach(row);
            row.Concerns(debt);
        }
        return rows.Count;
    }

    /// <summary>The contracts that the file brings, some at a time; nothing keeps those that are saved.</summary>
    private IEnumerable<Action> NewDebts(Booked booked, ImportProgress? progress)
    {
        var (done, givenBack) = (0, 0);
        while (booked.NewContracts.Count > 0)
            yield return () =>
            {
                if (done >= givenBack + LongLedger)
                {
                    GiveBack(done - givenBack);
                    givenBack = done;
                }
                for (var debts = 0; debts < DebtsAtATime && booked.NewContracts.TryDequeue(out var contract); debts += contract.Debts.Count)
                {
                    db.Add(contract);
                    done += contract.Debts.Sum(debt => Point(debt, booked.RowsOf));
                }
                progress?.At(done);
            };
    }

    private async Task<(List<ImportRow> Rows, List<ImportedRow> Read)> Rows(int importId, ImportProgress? progress, CancellationToken ct)
    {
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.BatchId == importId).OrderBy(r => r.Ordinal).ToListAsync(ct);
        var (read, done) = (new List<ImportedRow>(rows.Count), new RowsDone(progress, ct));
        await foreach (var kept in db.KeptRowsOf(importId, ct))
        {
            read.Add(rows[read.Count].Read(kept));
            done.One();
        }
        return (rows, read);
    }
}
