using System.Linq.Expressions;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>One debt, whole (查看债务).</summary>
public sealed record GetDebt(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<DebtDetail>
{
    [JsonIgnore] internal int DebtId { get; init; }
}

/// <param name="Terms">Terms in force on the day asked for.</param>
/// <param name="RefinancedFrom">The old debts that this one repaid (置换自).</param>
/// <param name="RefinancedInto">The new debts that repaid this one (置换为).</param>
/// <param name="TermsVersions">All versions known, oldest first; a reversed one says so.</param>
public sealed record DebtDetail(
    DebtListRow Debt, int DebtorId, int CreditorId, DebtTerms Terms,
    IReadOnlyList<TermsVersionRow> TermsVersions, IReadOnlyList<ClassificationRow> Classifications,
    IReadOnlyList<RefinancingRow> RefinancedFrom, IReadOnlyList<RefinancingRow> RefinancedInto);

public sealed record TermsVersionRow(long Id, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string Reason, LocalDate MaturityDate, decimal? AnnualRatePercent, int ExtensionCount, long? ReversesId);

public sealed record ClassificationRow(long Id, DebtClass DebtClass, string? Document, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string Reason, long? ReversesId);

/// <summary>The other debt of a refinancing, and the principal that went from the old to the new (置换关系).</summary>
public sealed record RefinancingRow(long RefinancingId, int DebtId, string ContractNumber, string DrawdownNumber, decimal AmountYuan, LocalDate RefinancedOn, PaymentKind Kind, string? Document);

public sealed class GetDebtHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetDebt, DebtDetail>
{
    public async Task<DebtDetail> Handle(GetDebt query, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var position = db.PositionsAt(asOf, knownAt).Where(p => p.Debt.Id == query.DebtId);
        var row = await position.Select(DebtListRows.Row).SingleOrDefaultAsync(ct) ?? throw DebtQueries.NotFound(query.DebtId);
        var identity = await position.Select(p => new { DebtorId = p.Debtor.Id, CreditorId = p.Creditor.Id, p.Terms }).SingleAsync(ct);
        return new(
            row, identity.DebtorId, identity.CreditorId, identity.Terms,
            await db.TermsVersions.Where(t => t.DebtId == query.DebtId && t.RecordedAt <= knownAt).OrderBy(t => t.EffectiveOn).ThenBy(t => t.Id)
                .Select(t => new TermsVersionRow(t.Id, t.EffectiveOn, t.RecordedAt, t.RecordedBy, t.Reason, t.Terms.MaturityDate, t.Terms.AnnualRatePercent, t.Terms.ExtensionCount, t.ReversesId))
                .ToListAsync(ct),
            await db.DebtClassifications.Where(c => c.DebtId == query.DebtId && c.RecordedAt <= knownAt).OrderBy(c => c.EffectiveOn).ThenBy(c => c.Id)
                .Select(c => new ClassificationRow(c.Id, c.Class, c.Document, c.EffectiveOn, c.RecordedAt, c.RecordedBy, c.Reason, c.ReversesId))
                .ToListAsync(ct),
            await Refinancings(knownAt).Where(r => r.Next.DebtId == query.DebtId).Select(RefinancingRows.OldOf).ToListAsync(ct),
            await Refinancings(knownAt).Where(r => r.Old.DebtId == query.DebtId).Select(RefinancingRows.NewOf).ToListAsync(ct));
    }

    // The amount is what the old debt's side says: a new debt may repay several.
    internal IQueryable<RefinancingPair> Refinancings(Instant knownAt) =>
        from old in db.LedgerEntries.Where(e => e.Kind == EntryKind.RefinancedOut && e.ReversesId == null && e.RecordedAt <= knownAt
            && !db.LedgerEntries.Any(r => r.DebtId == e.DebtId && r.EffectiveOn == e.EffectiveOn && r.ReversesId == e.Id && r.RecordedAt <= knownAt))
        join next in db.LedgerEntries.Where(e => e.Kind == EntryKind.RefinancedIn && e.ReversesId == null) on old.RefinancingId equals next.RefinancingId
        orderby old.EffectiveOn, old.Id
        select new RefinancingPair { Old = old, Next = next };
}

/// <summary>What left an old debt and what was drawn for it.</summary>
internal sealed class RefinancingPair
{
    public required LedgerEntry Old { get; init; }
    public required LedgerEntry Next { get; init; }
}

internal static class RefinancingRows
{
    public static readonly Expression<Func<RefinancingPair, RefinancingRow>> OldOf = r => new RefinancingRow(
        r.Old.RefinancingId!.Value, r.Old.DebtId, r.Old.Debt.Contract.Number, r.Old.Debt.DrawdownNumber, r.Old.AmountYuan,
        r.Old.EffectiveOn, r.Old.Refinancing!.Kind, r.Old.Refinancing.Document);

    public static readonly Expression<Func<RefinancingPair, RefinancingRow>> NewOf = r => new RefinancingRow(
        r.Old.RefinancingId!.Value, r.Next.DebtId, r.Next.Debt.Contract.Number, r.Next.Debt.DrawdownNumber, r.Old.AmountYuan,
        r.Old.EffectiveOn, r.Old.Refinancing!.Kind, r.Old.Refinancing.Document);
}

internal static class DebtQueries
{
    public static NotFoundException NotFound(int debtId) => new($"债务 {debtId} 不存在。", "debt.not-found");
}
