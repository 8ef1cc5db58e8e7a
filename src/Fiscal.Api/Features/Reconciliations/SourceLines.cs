using Fiscal.Api.Features.Imports;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Reconciliations;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>What an uploaded workbook states, read for a comparison (来文所列).</summary>
/// <param name="Unread">Rows that could not be read, or name no balance: they are in no total.</param>
/// <param name="DebtIds">Debts that the import found for its rows.</param>
internal sealed record StatedSource(
    ImportBatch Batch, IReadOnlyList<SourceLine> Debts, IReadOnlyList<PaidLine> Payments, int Unread, IReadOnlyList<int> DebtIds)
{
    public bool IsStatement => Batch.Kind == WorkbookKind.PaymentStatement;

    public static async Task<StatedSource> Load(FiscalDbContext db, ImportBatch batch, ReconciledBook book, CancellationToken ct)
    {
        var rows = await db.ImportRows.AsNoTracking().Where(r => r.BatchId == batch.Id).OrderBy(r => r.Ordinal).ToListAsync(ct);
        var kept = db.KeptRowsOf(batch.Id, ct).Zip(rows.ToAsyncEnumerable());
        var (debts, payments, unread) = (new List<SourceLine>(), new List<PaidLine>(), 0);
        // A row that the book refused was read well: what the book refuses is what a comparison is for.
        await foreach (var row in kept.Where(r => r.Second.Fate != RowFate.Skipped).Select(r => r.Second.Read(r.First)))
            if (row.Content is DebtRow { OutstandingYuan: not null } debt && batch.Kind != WorkbookKind.PaymentStatement) debts.Add(Line(row, debt, batch, book));
            else if (row.Content is PaymentRow payment && batch.Kind == WorkbookKind.PaymentStatement) payments.Add(Line(row, payment, book));
            else if (row.Content is null or DebtRow) unread++;
        return new(batch, debts, payments, unread, [.. rows.Where(r => r.Fate != RowFate.Skipped).Select(r => r.DebtId).OfType<int>().Distinct()]);
    }

    private static SourceLine Line(ImportedRow row, DebtRow debt, ImportBatch batch, ReconciledBook book)
    {
        var creditorKey = book.KeyOf(debt.CreditorName ?? (batch.Kind is WorkbookKind.DebtLedger or WorkbookKind.DebtReturn or WorkbookKind.RentPlan ? batch.Institution : null));
        return new SourceLine
        {
            Sheet = row.Sheet, Row = row.Row, DebtorName = debt.DebtorName, DebtorKey = book.KeyOf(debt.DebtorName), CreditorName = debt.CreditorName, CreditorKey = creditorKey,
            ContractNumber = debt.ContractNumber, DrawdownNumber = debt.DrawdownNumber, PrincipalYuan = debt.PrincipalYuan, OutstandingYuan = debt.OutstandingYuan!.Value,
            OutstandingPlaceYuan = Place(row, "outstandingYuan", debt.OutstandingYuan), PrincipalPlaceYuan = Place(row, "principalYuan", debt.PrincipalYuan),
            StartDate = debt.StartDate, MaturityDate = debt.MaturityDate, AnnualRatePercent = debt.AnnualRatePercent, Class = debt.Class,
        };
    }

    private static decimal? Place(ImportedRow row, string field, decimal? yuan) => yuan is { } amount && row.Cells.TryGetValue(field, out var cell) ? cell.PlaceYuan(amount) : null;

    private static PaidLine Line(ImportedRow row, PaymentRow payment, ReconciledBook book) => new(
        new SourceLine
        {
            Sheet = row.Sheet, Row = row.Row, DebtorName = payment.DebtorName, DebtorKey = book.KeyOf(payment.DebtorName), CreditorName = payment.CreditorName,
            CreditorKey = book.KeyOf(payment.CreditorName), DrawdownNumber = payment.DrawdownNumber,
        },
        payment.PaidOn, new(payment.PrincipalYuan, payment.InterestYuan, payment.PenaltyYuan, payment.DrawnYuan));
}
