using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Exposures;

/// <summary>What is owed on a day under a statistical basis, along one axis (债务规模).</summary>
/// <param name="Basis">Code of the basis; by default all debt.</param>
/// <param name="GroupBy">By default none.</param>
/// <param name="ConfirmedWithinDays">How old a creditor's confirmation may be, 1 to 366; by default 90.</param>
public sealed record SummarizeExposures(
    DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, string? Basis = null, string? RegionCode = null, Choice<ExposureGroup>? GroupBy = null,
    string? Debtor = null, string? Creditor = null, Choice<DebtClass>? DebtClass = null, Choice<DebtInstrument>? Instrument = null,
    int ConfirmedWithinDays = 90) : IQuery<ExposureSummary>;

/// <param name="Total">Number of items.</param>
public sealed record ExposureSummary(
    IReadOnlyList<ExposureRow> Items, int Total, LocalDate AsOf, Instant KnownAt, BasisRow Basis, ExposureTotals Totals, ExposureCoverage Coverage);

/// <param name="Group">A name, code or English enum name; null without grouping.</param>
/// <param name="GroupName">The group in Chinese.</param>
/// <param name="Count">Debts with something owed or overdue.</param>
/// <param name="SharePercent">Of the total, two decimals that add up to 100.00; null if nothing is owed.</param>
public sealed record ExposureRow(
    string? Group, string? GroupName, decimal OutstandingYuan, int Count, decimal? WeightedRatePercent, decimal? SharePercent, decimal OverduePrincipalYuan);

public sealed record ExposureTotals(decimal OutstandingYuan, int Count, decimal? WeightedRatePercent, decimal OverduePrincipalYuan);

/// <summary>What the total rests on (把握程度): the three parts sum to it.</summary>
/// <param name="ConfirmedYuan">What the creditors confirmed within those days, of each debt at most what the book has.</param>
/// <param name="DocumentedYuan">Of the rest, what a file or document shows.</param>
public sealed record ExposureCoverage(
    int Days, decimal ConfirmedYuan, decimal DocumentedYuan, decimal UnconfirmedYuan, decimal? ConfirmedPercent, decimal? DocumentedPercent, decimal? UnconfirmedPercent);

public sealed class SummarizeExposuresValidator : AbstractValidator<SummarizeExposures>
{
    public SummarizeExposuresValidator() =>
        RuleFor(q => q.ConfirmedWithinDays).InclusiveBetween(1, 366).WithMessage("确认有效天数应为 1 至 366。");
}

public sealed class SummarizeExposuresHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeExposures, ExposureSummary>
{
    public async Task<ExposureSummary> Handle(SummarizeExposures query, CancellationToken ct)
    {
        var (asOf, knownAt) = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var basis = await db.BasisAt(query.Basis ?? ShippedBases.AllDebt, asOf, query.KnownAt, ct);
        var debts = (await (await db.PositionsOf(query.RegionCode, asOf, knownAt, ct)).OwedBy(query.Debtor).OwedTo(query.Creditor)
            .Classed(query.DebtClass?.Value, query.Instrument?.Value).ToExposedDebts(ct)).CountedIn(basis);
        var confirmed = await db.ConfirmedBetween(asOf.PlusDays(-query.ConfirmedWithinDays), asOf, knownAt, ct);
        var groupOf = await db.GroupsBy(query.GroupBy?.Value ?? ExposureGroup.None, ct);
        var items = Items(debts.GroupBy(groupOf));
        return new(items, items.Count, asOf, knownAt, basis.Row(), Totals(debts), Coverage(debts, confirmed, query.ConfirmedWithinDays));
    }

    private static List<ExposureRow> Items(IEnumerable<IGrouping<GroupName, CountedDebt>> groups)
    {
        var rows = groups.Select(g => (Name: g.Key, Totals: Totals([.. g])))
            .OrderByDescending(r => r.Totals.OutstandingYuan).ThenBy(r => r.Name.Group, StringComparer.Ordinal).ToList();
        var shares = Shares([.. rows.Select(r => r.Totals.OutstandingYuan)]);
        return [.. rows.Zip(shares, (r, share) => new ExposureRow(
            r.Name.Group, r.Name.Name, r.Totals.OutstandingYuan, r.Totals.Count, r.Totals.WeightedRatePercent, share, r.Totals.OverduePrincipalYuan))];
    }

    internal static ExposureTotals Totals(IReadOnlyList<CountedDebt> debts) => new(
        debts.Sum(d => d.Debt.OutstandingYuan), debts.Count,
        WeightedRate.PercentOf(debts.Select(d => (d.Debt.OutstandingYuan, d.Debt.AnnualRatePercent))) is { } rate
            ? Math.Round(rate, 4, MidpointRounding.AwayFromZero) : null,
        debts.Sum(d => d.Debt.OverduePrincipalYuan));

    // A creditor that says less than the book confirms that much; one that says more confirms no more than the book has.
    private static ExposureCoverage Coverage(List<CountedDebt> debts, Dictionary<int, decimal> said, int days)
    {
        var (confirmed, documented, unconfirmed) = (0m, 0m, 0m);
        foreach (var (debt, _) in debts)
        {
            var sure = Math.Min(said.GetValueOrDefault(debt.DebtId), debt.OutstandingYuan);
            confirmed += sure;
            if (debt.IsDocumented) documented += debt.OutstandingYuan - sure;
            else unconfirmed += debt.OutstandingYuan - sure;
        }
        var shares = Shares([confirmed, documented, unconfirmed]);
        return new(days, confirmed, documented, unconfirmed, shares[0], shares[1], shares[2]);
    }

    private static IReadOnlyList<decimal?> Shares(IReadOnlyList<decimal> amounts)
    {
        var total = amounts.Sum();
        return total == 0 ? [.. amounts.Select(_ => (decimal?)null)]
            : [.. PrintedNumbers.Apportion([.. amounts.Select(a => a * 100 / total)], 100).Select(p => (decimal?)p)];
    }
}
