using System.Linq.Expressions;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Debts;

/// <summary>The book (台账): every debt as of a day, as known at an instant.</summary>
/// <param name="Debtor">Part of the debtor's name, or its id.</param>
/// <param name="Creditor">Part of the creditor's name, or its id.</param>
/// <param name="MaturingFrom">First maturity that counts.</param>
/// <param name="MaturingTo">Last maturity that counts.</param>
/// <param name="ImportId">Only debts that this import names.</param>
public sealed record ListDebts(
    string? RegionCode = null, string? Debtor = null, string? Creditor = null, Choice<DebtClass>? DebtClass = null, Choice<DebtInstrument>? Instrument = null,
    Choice<DebtStatus>? Status = null, int? ImportId = null, DateOnly? MaturingFrom = null, DateOnly? MaturingTo = null,
    DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<DebtListRow>>, IPaged;

/// <summary>Where a debt stands (状态).</summary>
public enum DebtStatus
{
    [System.ComponentModel.DataAnnotations.Display(Name = "正常")] Normal,
    [System.ComponentModel.DataAnnotations.Display(Name = "逾期")] Overdue,
    [System.ComponentModel.DataAnnotations.Display(Name = "结清")] Settled,
}

/// <param name="Code">The bureau's number of the debt (债务编号), if it has one.</param>
public sealed record DebtListRow(
    int Id, string RegionCode, string? Code, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName,
    DebtClass DebtClass, DebtInstrument Instrument, decimal PrincipalYuan, decimal OutstandingYuan,
    decimal OverduePrincipalYuan, decimal OverdueInterestYuan, decimal? AnnualRatePercent,
    LocalDate StartDate, LocalDate MaturityDate, DebtStatus Status, int Version);

public sealed class ListDebtsValidator : AbstractValidator<ListDebts>
{
    public ListDebtsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.MaturingTo).GreaterThanOrEqualTo(q => q.MaturingFrom!.Value).When(q => q.MaturingFrom is not null).WithMessage("到期止日不得早于到期起日。");
    }
}

public sealed class ListDebtsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListDebts, ListPage<DebtListRow>>
{
    public async Task<ListPage<DebtListRow>> Handle(ListDebts query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        return await (await db.DebtsOf(query, clocks, ct)).Select(DebtListRows.Row).ToPageAsync(query, ct);
    }
}

internal static class DebtSelection
{
    /// <summary>The debts that a query of the book asks for (筛选), as the bureau numbers them.</summary>
    public static async Task<IQueryable<Position>> DebtsOf(this FiscalDbContext db, ListDebts query, TwoClocks clocks, CancellationToken ct)
    {
        var positions = db.PositionsAt(clocks.AsOf, clocks.KnownAt);
        if (query.RegionCode is { } region)
        {
            var regions = await db.WithDescendants(region, ct);
            positions = positions.Where(p => regions.Contains(p.Debt.RegionCode));
        }
        return Filter(db, positions, query).OrderBy(p => p.Debt.Code == null).ThenBy(p => p.Debt.Code).ThenBy(p => p.Debt.Id);
    }

    private static IQueryable<Position> Filter(FiscalDbContext db, IQueryable<Position> positions, ListDebts query)
    {
        positions = positions.OwedBy(query.Debtor).OwedTo(query.Creditor).Classed(query.DebtClass?.Value, query.Instrument?.Value);
        if (query.Status is { } status) positions = positions.Where(p => p.Status == status.Value);
        if (query.ImportId is { } import) positions = positions.Where(p => db.ImportRows.Any(r => r.BatchId == import && r.DebtId == p.Debt.Id));
        if (query.MaturingFrom?.ToLocalDate() is { } from) positions = positions.Where(p => p.Terms.MaturityDate >= from);
        if (query.MaturingTo?.ToLocalDate() is { } to) positions = positions.Where(p => p.Terms.MaturityDate <= to);
        return positions;
    }
}

internal static class DebtListRows
{
    /// <summary>A position as a row of the book.</summary>
    public static readonly Expression<Func<Position, DebtListRow>> Row = p => new DebtListRow(
        p.Debt.Id, p.Debt.RegionCode, p.Debt.Code, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Name, p.Creditor.Name,
        p.Class, p.Terms.Instrument, p.Terms.PrincipalYuan, p.OutstandingYuan, p.OverduePrincipalYuan, p.OverdueInterestYuan,
        p.Terms.AnnualRatePercent, p.Terms.StartDate, p.Terms.MaturityDate, p.Status, p.Debt.Version);
}
