using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Measures;

public enum MeasureGroup { Item, Kind, Creditor, Debtor, Month }

/// <summary>What realised measures did to debts between two days (六个一批进展), by the ledger.</summary>
/// <param name="From">First day of effect; by default the first of the year of <paramref name="AsOf"/>.</param>
/// <param name="AsOf">Last day of effect; by default today.</param>
public sealed record SummarizeMeasures(
    string? RegionCode = null, DateOnly? From = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, Choice<MeasureGroup>? GroupBy = null) : IQuery<MeasureProgress>;

/// <param name="Lists">The lists of measures that the items are from.</param>
public sealed record MeasureProgress(
    LocalDate From, LocalDate AsOf, Instant KnownAt, MeasureGroup GroupBy, IReadOnlyList<MeasureProgressRow> Items, MeasureSums Totals, IReadOnlyList<CountedList> Lists);

/// <param name="Group">Name of the item, the kind, the lender or the debtor, or the month.</param>
public sealed record MeasureProgressRow(string Group, MeasureSums Sums);

/// <param name="Mark">【待核】 while no paper of the region settles the items.</param>
public sealed record CountedList(int Id, string Name, string Document, string? Mark);

public sealed class SummarizeMeasuresValidator : AbstractValidator<SummarizeMeasures>
{
    public SummarizeMeasuresValidator() => RuleFor(q => q.From).Must((q, from) => from is null || q.AsOf is null || from <= q.AsOf).WithMessage("起始日 from 不应晚于截止日 asOf。");
}

public sealed class SummarizeMeasuresHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeMeasures, MeasureProgress>
{
    public async Task<MeasureProgress> Handle(SummarizeMeasures query, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var from = query.From?.ToLocalDate() ?? new LocalDate(asOf.Year, 1, 1);
        var effects = await db.EffectsOf(query.RegionCode, from, asOf, knownAt, ct);
        var group = query.GroupBy?.Value ?? MeasureGroup.Item;
        var lists = await db.ListsOf(effects, knownAt, ct);
        var rows = effects.GroupBy(e => GroupOf(e, group, lists))
            .OrderBy(g => g.Key.Order).ThenBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => new MeasureProgressRow(g.Key.Name, MeasureSums.Of([.. g.Select(e => e.Effect)]))).ToList();
        var counted = lists.Values.OfType<MeasureList>().DistinctBy(l => l.Id).OrderBy(l => l.ValidFrom)
            .Select(l => new CountedList(l.Id, l.Name, l.Source, l.IsUnverified ? BasisReading.NotYetChecked : null)).ToList();
        return new(from, asOf, knownAt, group, rows, MeasureSums.Of(effects.ConvertAll(e => e.Effect)), counted);
    }

    private static (int Order, string Name) GroupOf(NamedEffect e, MeasureGroup group, Dictionary<(string, LocalDate), MeasureList?> lists) => group switch
    {
        MeasureGroup.Item => e.ItemIn(lists),
        MeasureGroup.Kind => ((int)e.Kind, e.Kind.DisplayName()),
        MeasureGroup.Creditor => (0, e.CreditorName),
        MeasureGroup.Debtor => (0, e.DebtorName),
        _ => (0, $"{e.Effect.EffectiveOn:uuuu-MM}"),
    };
}
