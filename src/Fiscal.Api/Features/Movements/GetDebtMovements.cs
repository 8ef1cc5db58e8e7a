using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Restatements;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Movements;

/// <summary>How one debt's balance moved, with the facts behind each amount (一笔债务的余额变动).</summary>
public sealed record GetDebtMovements(
    DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null, DateTimeOffset? OpeningKnownAt = null) : IQuery<DebtMovements>, IMovementPeriod
{
    [JsonIgnore] internal int DebtId { get; init; }
}

/// <param name="Entries">Column by column, each by day; the effects of a column sum to its total.</param>
public sealed record DebtMovements(
    int DebtId, LocalDate From, LocalDate To, Instant KnownAt, Instant OpeningKnownAt, Movement Totals, IReadOnlyList<MovementEntry> Entries);

/// <param name="Column">The column of the movement that the fact stands in.</param>
/// <param name="Kind">Of an entry; null for terms and classes.</param>
/// <param name="EffectYuan">What it adds to its column.</param>
public sealed record MovementEntry(
    MovementColumn Column, BalanceFactKind Fact, long Id, EntryKind? Kind, decimal? AmountYuan, decimal EffectYuan, LocalDate EffectiveOn,
    Instant RecordedAt, string RecordedBy, string Reason, string? LateReason, long? ReversesId,
    int? ImportId, string? FileName, string? Sheet, string? Cell, string? RawText, string? Document);

public sealed class GetDebtMovementsValidator : AbstractValidator<GetDebtMovements>
{
    public GetDebtMovementsValidator() => this.RulesForPeriod();
}

public sealed class GetDebtMovementsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetDebtMovements, DebtMovements>
{
    public async Task<DebtMovements> Handle(GetDebtMovements query, CancellationToken ct)
    {
        if (!await db.Debts.AnyAsync(d => d.Id == query.DebtId, ct)) throw DebtQueries.NotFound(query.DebtId);
        var period = await db.PeriodOf(query, clock, ct);
        var scope = new MovementScope(DebtId: query.DebtId);
        var totals = (await db.MovementsOf(scope, period, ct)).Select(m => m.Movement).Sum();

        var late = await db.LateFacts(scope, period.DayBefore, period.OpeningKnownAt, period.KnownAt, ct);
        var corrections = late.Where(f => f.Effect.Yuan != 0).Select(f => Entry(MovementColumn.Corrected, f.Source, f.Effect.Yuan));
        // An entry dated before its debt came onto the book counts on that day.
        var onBookFrom = await OnBookFrom(scope, period, ct);
        LocalDate? since = onBookFrom >= period.From ? null : period.From;
        var dated = await db.LedgerEntries.In(scope)
            .Where(e => e.EffectiveOn <= period.To && e.RecordedAt <= period.KnownAt && (since == null || e.EffectiveOn >= since))
            .SourcesOf(db).ToListAsync(ct);
        var entries = onBookFrom is null ? [] : dated;
        return new(
            query.DebtId, period.From, period.To, period.KnownAt, period.OpeningKnownAt, totals,
            [.. corrections.Concat(entries.Select(e => Entry(e.EntryKind!.Value.Column(), e, e.AmountYuan!.Value)))
                .OrderBy(e => e.Column).ThenBy(e => e.EffectiveOn).ThenBy(e => e.RecordedAt).ThenBy(e => e.Id)]);
    }

    /// <summary>The first day on which the debt has terms; null if it has none by the end of the period.</summary>
    private Task<LocalDate?> OnBookFrom(MovementScope scope, MovementPeriod period, CancellationToken ct) =>
        db.TermsVersions.In(scope).Standing(period.To, period.KnownAt).MinAsync(t => (LocalDate?)t.EffectiveOn, ct);

    private static MovementEntry Entry(MovementColumn column, FactSourceRow f, decimal effectYuan) => new(
        column, f.Fact, f.Id, f.EntryKind, f.AmountYuan, effectYuan, f.EffectiveOn, f.RecordedAt, f.RecordedBy, f.Reason, f.LateReason, f.ReversesId,
        f.ImportId, f.FileName, f.Sheet, f.Cell, f.RawText, f.Document);
}
