using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Ledger;

/// <summary>Every entry of the ledger with both clocks and the cell it came from (分录清单), reversals included.</summary>
/// <param name="From">First effective day that counts.</param>
/// <param name="To">Last effective day that counts.</param>
/// <param name="Debtor">Part of the debtor's name, or its id.</param>
/// <param name="Creditor">Part of the creditor's name, or its id.</param>
public sealed record ListLedger(
    string? RegionCode = null, DateOnly? From = null, DateOnly? To = null, string? Debtor = null, string? Creditor = null, int? DebtId = null,
    Choice<EntryKind>? Kind = null, int? ImportId = null, string? RecordedBy = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<LedgerEntryRow>>, IPaged;

/// <param name="AmountYuan">As the paper says it; negative only in a reversal.</param>
/// <param name="BalanceEffectYuan">What it does to the balance; these sum to it.</param>
public sealed record LedgerEntryRow(
    long Id, string RegionCode, int DebtId, string? DebtCode, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName,
    EntryKind Kind, decimal AmountYuan, decimal BalanceEffectYuan, LocalDate EffectiveOn, LocalDate? DueOn,
    Instant RecordedAt, string RecordedBy, string Reason, string? LateReason, long? ReversesId, long? CorrectsId,
    int? ImportId, string? FileName, string? FileSha256, string? Sheet, string? Cell, string? RawText, string? Rule, string? Document);

public sealed class ListLedgerValidator : AbstractValidator<ListLedger>
{
    public ListLedgerValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.To).GreaterThanOrEqualTo(q => q.From!.Value).When(q => q.From is not null).WithMessage("截止日不得早于起始日。");
    }
}

public sealed class ListLedgerHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListLedger, ListPage<LedgerEntryRow>>
{
    public async Task<ListPage<LedgerEntryRow>> Handle(ListLedger query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.To, query.KnownAt, clock, ct);
        return await db.RowsOf(await db.EntriesOf(query, clocks.KnownAt, ct)).ToPageAsync(query, ct);
    }
}

internal static class LedgerSelection
{
    /// <summary>The entries that a query asks for (分录筛选).</summary>
    public static async Task<IQueryable<LedgerEntry>> EntriesOf(this FiscalDbContext db, ListLedger query, Instant knownAt, CancellationToken ct)
    {
        var entries = Filter(db.LedgerEntries.Where(e => e.RecordedAt <= knownAt), query);
        if (query.RegionCode is { } region)
        {
            var regions = await db.WithDescendants(region, ct);
            entries = entries.Where(e => regions.Contains(e.RegionCode));
        }
        return entries;
    }

    /// <summary>The same as rows, by effective day and then in the order of recording.</summary>
    public static IQueryable<LedgerEntryRow> RowsOf(this FiscalDbContext db, IQueryable<LedgerEntry> entries) =>
        from entry in entries
        join batch in db.ImportBatches on entry.Source.ImportBatchId equals batch.Id into batches
        from file in batches.DefaultIfEmpty()
        orderby entry.EffectiveOn, entry.RecordedAt, entry.Id
        select new LedgerEntryRow(
            entry.Id, entry.RegionCode, entry.DebtId, entry.Debt.Code, entry.Debt.Contract.Number, entry.Debt.DrawdownNumber,
            entry.Debt.Contract.Debtor.Name, entry.Debt.Contract.Creditor.Name,
            entry.Kind, entry.AmountYuan, entry.BalanceEffectYuan, entry.EffectiveOn, entry.DueOn,
            entry.RecordedAt, entry.RecordedBy, entry.Reason, entry.LateReason, entry.ReversesId, entry.CorrectsId,
            entry.Source.ImportBatchId, file.FileName, file.Sha256, entry.Source.Sheet, entry.Source.Cell, entry.Source.RawText,
            entry.Source.Rule, entry.Source.Document);

    private static IQueryable<LedgerEntry> Filter(IQueryable<LedgerEntry> entries, ListLedger query)
    {
        if (query.From?.ToLocalDate() is { } from) entries = entries.Where(e => e.EffectiveOn >= from);
        if (query.To?.ToLocalDate() is { } to) entries = entries.Where(e => e.EffectiveOn <= to);
        if (query.DebtId is { } debt) entries = entries.Where(e => e.DebtId == debt);
        if (query.Kind is { } kind) entries = entries.Where(e => e.Kind == kind.Value);
        if (query.ImportId is { } import) entries = entries.Where(e => e.Source.ImportBatchId == import);
        if (query.RecordedBy is { } by) entries = entries.Where(e => e.RecordedBy == by);
        if (query.Debtor is { } debtor)
        {
            var key = TextKey.Of(debtor);
            int? id = int.TryParse(key, out var number) ? number : null;
            entries = entries.Where(e => e.Debt.Contract.DebtorId == id || e.Debt.Contract.Debtor.NameKey.Contains(key) || e.Debt.Contract.Debtor.ShortName == debtor);
        }
        if (query.Creditor is { } creditor)
        {
            var key = TextKey.Of(creditor);
            int? id = int.TryParse(key, out var number) ? number : null;
            entries = entries.Where(e => e.Debt.Contract.CreditorId == id || e.Debt.Contract.Creditor.NameKey.Contains(key) || e.Debt.Contract.Creditor.ShortName == creditor);
        }
        return entries;
    }
}
