using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Debts;

/// <summary>One debt, whole (查看债务).</summary>
public sealed record GetDebt(DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<DebtDetail>
{
    [JsonIgnore] internal int DebtId { get; init; }
}

/// <param name="Terms">Terms in force on the day asked for.</param>
/// <param name="TermsVersions">All versions known, oldest first; a reversed one says so.</param>
public sealed record DebtDetail(
    DebtListRow Debt, int DebtorId, int CreditorId, DebtTerms Terms,
    IReadOnlyList<TermsVersionRow> TermsVersions, IReadOnlyList<ClassificationRow> Classifications);

public sealed record TermsVersionRow(long Id, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string Reason, LocalDate MaturityDate, decimal? AnnualRatePercent, int ExtensionCount, long? ReversesId);

public sealed record ClassificationRow(long Id, DebtClass DebtClass, string? Document, LocalDate EffectiveOn, Instant RecordedAt, string RecordedBy, string Reason, long? ReversesId);

public sealed class GetDebtHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetDebt, DebtDetail>
{
    public async Task<DebtDetail> Handle(GetDebt query, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var (asOf, knownAt) = (query.AsOf?.ToLocalDate() ?? now.InChina(), query.KnownAt?.ToInstant() ?? now);
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
                .ToListAsync(ct));
    }
}

internal static class DebtQueries
{
    public static NotFoundException NotFound(int debtId) => new($"债务 {debtId} 不存在。", "debt.not-found");
}
