using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.MonthCloses;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Restatements;

/// <summary>Why the balances of a day are others by later knowledge (重述说明).</summary>
/// <param name="Period">A closed month, <c>2026-10</c>: its last day, against what was known when it was closed. Needs the region.</param>
/// <param name="AsOf">By default today in China.</param>
/// <param name="FromKnownAt">The earlier instant; facts recorded after it are late.</param>
/// <param name="ToKnownAt">The later instant; by default all that is known.</param>
public sealed record GetRestatement(
    string? RegionCode = null, string? Period = null, DateOnly? AsOf = null, DateTimeOffset? FromKnownAt = null, DateTimeOffset? ToKnownAt = null,
    int Page = 1, int PageSize = 50) : IQuery<RestatementNote>, IPaged;

/// <param name="Items">Facts on this page, by debt, each debt's in the order they were recorded.</param>
/// <param name="ByClass">Balances by class before and after.</param>
/// <param name="EffectYuan">What all late facts together changed; it is the whole difference.</param>
public sealed record RestatementNote(
    IReadOnlyList<RestatedFact> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant FromKnownAt, Instant ToKnownAt,
    IReadOnlyList<RestatedBalance> ByClass, decimal BeforeYuan, decimal AfterYuan, decimal DifferenceYuan, decimal EffectYuan);

public sealed record RestatedBalance(DebtClass DebtClass, decimal BeforeYuan, decimal AfterYuan, decimal DifferenceYuan);

/// <param name="Kind">Of an entry.</param>
/// <param name="DebtClass">Of a classification.</param>
/// <param name="EffectYuan">What it changed in the balance of the day.</param>
/// <param name="Effects">The same by class; a change of class takes from one and gives to another.</param>
public sealed record RestatedFact(
    int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName,
    BalanceFactKind Fact, long Id, EntryKind? Kind, decimal? AmountYuan, DebtClass? DebtClass, LocalDate EffectiveOn, decimal EffectYuan,
    IReadOnlyList<RestatedEffect> Effects, Instant RecordedAt, string RecordedBy, string Reason, string? LateReason, long? ReversesId,
    int? ImportId, string? FileName, string? Sheet, string? Cell, string? RawText, string? Document);

public sealed record RestatedEffect(DebtClass DebtClass, decimal EffectYuan);

public sealed class GetRestatementValidator : AbstractValidator<GetRestatement>
{
    public GetRestatementValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.FromKnownAt).NotNull().When(q => q.Period is null).WithMessage("请给出已月结的月份 period，或前一已知时刻 fromKnownAt，例如上次报告的时点。");
        RuleFor(q => q.Period).Must(p => IssueMonthlyReportValidator.Pattern.Parse(p!).Success).When(q => q.Period is not null).WithMessage("月份应写成 2026-10 的形式。");
        RuleFor(q => q.Period).Must((q, _) => q.RegionCode is not null && q.AsOf is null && q.FromKnownAt is null).When(q => q.Period is not null)
            .WithMessage("按月份查询时须给出地区 regionCode，日期与前一已知时刻由该月月结确定，不必再填。");
        RuleFor(q => q.ToKnownAt).GreaterThan(q => q.FromKnownAt!.Value).When(q => q.FromKnownAt is not null).WithMessage("后一已知时刻应晚于前一已知时刻。");
    }
}

public sealed class GetRestatementHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetRestatement, RestatementNote>
{
    public async Task<RestatementNote> Handle(GetRestatement query, CancellationToken ct)
    {
        var (asOf, toKnownAt) = await db.ClocksOf(query.AsOf, query.ToKnownAt, clock, ct);
        var fromKnownAt = query.FromKnownAt?.ToInstant() ?? default;
        if (query.Period is { } period)
        {
            var month = IssueMonthlyReportValidator.Pattern.Parse(period).Value.OnDayOfMonth(1);
            asOf = month.PlusMonths(1).PlusDays(-1);
            fromKnownAt = await db.ClosedAt(query.RegionCode!, month, ct) ?? throw MonthCloseErrors.StillOpen(month);
        }
        var scope = new MovementScope(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null);
        var facts = await db.LateFacts(scope, asOf, fromKnownAt, toKnownAt, ct);
        var before = await Balances(scope, asOf, fromKnownAt, ct);
        var after = await Balances(scope, asOf, toKnownAt, ct);

        var byClass = before.Keys.Union(after.Keys).Order()
            .Select(c => (Class: c, Before: before.GetValueOrDefault(c), After: after.GetValueOrDefault(c)))
            .Select(c => new RestatedBalance(c.Class, c.Before, c.After, c.After - c.Before)).ToList();
        return new(
            await Page(facts, query, ct), facts.Count, query.Page, query.PageSize, asOf, fromKnownAt, toKnownAt,
            byClass, byClass.Sum(c => c.BeforeYuan), byClass.Sum(c => c.AfterYuan), byClass.Sum(c => c.DifferenceYuan), facts.Sum(f => f.Effect.Yuan));
    }

    private async Task<Dictionary<DebtClass, decimal>> Balances(MovementScope scope, LocalDate asOf, Instant knownAt, CancellationToken ct) =>
        (await db.PositionsAt(asOf, knownAt).In(scope).Where(p => p.OutstandingYuan != 0).Select(p => new { p.Class, p.OutstandingYuan }).ToListAsync(ct))
            .GroupBy(p => p.Class).ToDictionary(g => g.Key, g => g.Sum(p => p.OutstandingYuan));

    private async Task<List<RestatedFact>> Page(List<LateFact> facts, GetRestatement query, CancellationToken ct)
    {
        var page = facts.OnPage(query).ToList();
        var ids = page.Select(f => f.Source.DebtId).Distinct().ToList();
        var debts = (await db.Debts.Where(d => ids.Contains(d.Id))
            .Select(d => new { d.Id, d.Contract.Number, d.DrawdownNumber, Debtor = d.Contract.Debtor.Name, Creditor = d.Contract.Creditor.Name })
            .ToListAsync(ct)).ToDictionary(d => d.Id);
        return page.ConvertAll(f => Row(f.Source, f.Effect));

        RestatedFact Row(FactSourceRow s, LateEffect effect) => new(
            s.DebtId, debts[s.DebtId].Number, debts[s.DebtId].DrawdownNumber, debts[s.DebtId].Debtor, debts[s.DebtId].Creditor,
            s.Fact, s.Id, s.EntryKind, s.AmountYuan, s.Class, s.EffectiveOn, effect.Yuan,
            [.. effect.ByClass.Select(e => new RestatedEffect(e.Group, e.Yuan))], s.RecordedAt, s.RecordedBy, s.Reason, s.LateReason, s.ReversesId,
            s.ImportId, s.FileName, s.Sheet, s.Cell, s.RawText, s.Document);
    }
}
