using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.DebtStrategies;

/// <summary>Every debt that owes something, with what is planned for it (一债一策清单); those without a plan show none.</summary>
/// <param name="Has">True: only debts with a plan; false: only those without.</param>
public sealed record ListStrategies(
    string? RegionCode = null, string? Debtor = null, string? Creditor = null, int? DebtId = null, bool? Has = null, DateOnly? MaturingFrom = null, DateOnly? MaturingTo = null,
    DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<StrategyPage>, IPaged;

/// <param name="Debts">Debts that owe something and fit the filters but <see cref="ListStrategies.Has"/>.</param>
/// <param name="Planned">Of them with a plan.</param>
/// <param name="PlannedYuan">Their balances.</param>
public sealed record StrategyPage(
    IReadOnlyList<DebtStrategyRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, int Debts, int Planned, decimal OutstandingYuan, decimal PlannedYuan);

/// <param name="Strategy">Null: nobody planned anything, or took it back.</param>
public sealed record DebtStrategyRow(
    int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, DebtClass DebtClass, decimal OutstandingYuan,
    LocalDate MaturityDate, StrategyDetail? Strategy);

public sealed record StrategyDetail(
    long Id, LocalDate StatedOn, string? Department, string? Person, string? Remark, IReadOnlyList<StrategyStep> Steps, string? Document, string RecordedBy, Instant RecordedAt);

public sealed class ListStrategiesValidator : AbstractValidator<ListStrategies>
{
    public ListStrategiesValidator() => this.RulesForPaging();
}

public sealed class ListStrategiesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListStrategies, StrategyPage>
{
    public async Task<StrategyPage> Handle(ListStrategies query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var debts = await db.DebtsOf(new(
            query.RegionCode, query.Debtor, query.Creditor, MaturingFrom: query.MaturingFrom, MaturingTo: query.MaturingTo, AsOf: query.AsOf, KnownAt: query.KnownAt), clocks, ct);
        debts = debts.Where(p => p.OutstandingYuan > 0);
        if (query.DebtId is { } id) debts = debts.Where(p => p.Debt.Id == id);
        var rows = await debts.Select(p => new DebtStrategyRow(
            p.Debt.Id, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Name, p.Creditor.Name, p.Class, p.OutstandingYuan, p.Terms.MaturityDate, null)).ToListAsync(ct);
        var strategies = (await db.StrategiesAt(clocks, null, ct)).ToDictionary(s => s.DebtId);
        rows = rows.ConvertAll(r => r with { Strategy = strategies.GetValueOrDefault(r.DebtId) is { } s ? Detail(s) : null });
        var planned = rows.FindAll(r => r.Strategy is not null);
        var shown = query.Has is { } has ? rows.FindAll(r => r.Strategy is not null == has) : rows;
        return new(
            [.. shown.OnPage(query)], shown.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt, rows.Count, planned.Count,
            rows.Sum(r => r.OutstandingYuan), planned.Sum(r => r.OutstandingYuan));
    }

    private static StrategyDetail Detail(DebtStrategy s) => new(
        s.Id, s.EffectiveOn, s.Figures.Department, s.Figures.Person, s.Figures.Remark, s.Figures.StepsOf(), s.Source.Document, s.RecordedBy, s.RecordedAt);
}

internal static class StrategyReading
{
    /// <summary>The last plan of each debt that still plans something.</summary>
    public static async Task<List<DebtStrategy>> StrategiesAt(this FiscalDbContext db, TwoClocks clocks, string? regionCode, CancellationToken ct)
    {
        var stated = (await db.DebtStrategies.In(db, regionCode, ct)).StatedBy(clocks);
        return await stated.Where(s => s.Figures.Steps != "[]" && s.Id == stated.Where(o => o.DebtId == s.DebtId)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault())
            .AsNoTracking().ToListAsync(ct);
    }
}
