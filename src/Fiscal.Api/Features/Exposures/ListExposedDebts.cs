using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Exposures;

/// <summary>The debts behind one exposure figure (规模数的构成), largest first.</summary>
/// <param name="Group">The group as the exposure names it; by default all.</param>
public sealed record ListExposedDebts(
    DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, string? Basis = null, string? RegionCode = null, Choice<ExposureGroup>? GroupBy = null,
    string? Group = null, string? Debtor = null, string? Creditor = null, Choice<DebtClass>? DebtClass = null, Choice<DebtInstrument>? Instrument = null,
    int Page = 1, int PageSize = 50) : IQuery<ExposedDebtPage>, IPaged;

/// <param name="Total">Number of debts on all pages.</param>
/// <param name="Totals">Over all pages.</param>
public sealed record ExposedDebtPage(
    IReadOnlyList<ExposedDebtRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, BasisRow Basis, ExposureTotals Totals);

/// <param name="Debt">The debt as the book lists it.</param>
/// <param name="Component">The component of the basis that counts it.</param>
/// <param name="CountedYuan">What it adds to the figure.</param>
public sealed record ExposedDebtRow(int DebtId, string? Group, string? GroupName, string Component, decimal CountedYuan, DebtListRow Debt);

public sealed class ListExposedDebtsValidator : AbstractValidator<ListExposedDebts>
{
    public ListExposedDebtsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.GroupBy).NotNull().When(q => q.Group is not null).WithMessage("指定 group 时应同时指定 groupBy。");
    }
}

public sealed class ListExposedDebtsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListExposedDebts, ExposedDebtPage>
{
    public async Task<ExposedDebtPage> Handle(ListExposedDebts query, CancellationToken ct)
    {
        var figure = await Figure(db, query, clock, ct);
        var page = figure.Debts.OnPage(query).ToList();
        var rows = await Rows(figure.Positions, page.Select(d => d.Debt.DebtId), ct);
        return new(
            [.. page.Select(d => figure.Row(d, rows[d.Debt.DebtId]))], figure.Debts.Count, query.Page, query.PageSize,
            figure.Clocks.AsOf, figure.Clocks.KnownAt, figure.Basis.Row(), SummarizeExposuresHandler.Totals(figure.Debts));
    }

    /// <summary>All debts of the figure, whatever the page, largest first.</summary>
    internal static async Task<ExposedFigure> Figure(FiscalDbContext db, ListExposedDebts query, IClock clock, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var basis = await db.BasisAt(query.Basis ?? ShippedBases.AllDebt, clocks.AsOf, query.KnownAt, ct);
        var positions = (await db.PositionsOf(query.RegionCode, clocks.AsOf, clocks.KnownAt, ct))
            .OwedBy(query.Debtor).OwedTo(query.Creditor).Classed(query.DebtClass?.Value, query.Instrument?.Value);
        var groupOf = await db.GroupsBy(query.GroupBy?.Value ?? ExposureGroup.None, ct);
        var debts = (await positions.ToExposedDebts(ct)).CountedIn(basis).FindAll(d => query.Group is null || groupOf(d).Group == query.Group);
        return new(clocks, basis, positions, groupOf, [.. debts.OrderByDescending(d => d.Debt.OutstandingYuan).ThenBy(d => d.Debt.DebtId)]);
    }

    internal static async Task<Dictionary<int, DebtListRow>> Rows(IQueryable<Position> positions, IEnumerable<int> ids, CancellationToken ct)
    {
        var rows = new Dictionary<int, DebtListRow>();
        foreach (var some in ids.Chunk(ExposureReading.DebtsAtATime))
            foreach (var row in await positions.Where(p => some.Contains(p.Debt.Id)).Select(DebtListRows.Row).ToListAsync(ct))
                rows[row.Id] = row;
        return rows;
    }
}
