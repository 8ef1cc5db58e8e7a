using Fiscal.Api.Features.DebtStrategies;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RepaymentPlans;

/// <summary>What each unit has to pay in each year, what its strategies put off, what it counts on, and what is missing (分年偿债方案).</summary>
/// <param name="FromYear">By default the year of <paramref name="AsOf"/>.</param>
/// <param name="ToYear">By default four years later; at most thirty years in all.</param>
/// <param name="Unit">Part of the unit's name, or its short name.</param>
public sealed record SummarizeRepaymentPlans(
    string? RegionCode = null, string? Unit = null, int? FromYear = null, int? ToYear = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<RepaymentPlans>;

/// <param name="Years">All units together.</param>
public sealed record RepaymentPlans(
    IReadOnlyList<UnitYear> Items, int Total, int FromYear, int ToYear, LocalDate AsOf, Instant KnownAt, IReadOnlyList<UnitYear> Years);

/// <param name="UnitName">Null: all units.</param>
/// <param name="PutOffYuan">Principal that the debts' strategies swap, extend or restructure in the year.</param>
/// <param name="RepaymentYuan">Principal that they repay: a use of the money, not a source.</param>
/// <param name="FundingYuan">Null: nobody stated it.</param>
/// <param name="GapYuan">What is due less what is put off and less the funds; never less than zero.</param>
public sealed record UnitYear(
    string? RegionCode, string? UnitName, int Year, decimal PrincipalYuan, decimal InterestYuan, decimal TotalYuan, decimal PutOffYuan, decimal RepaymentYuan,
    decimal? FundingYuan, IReadOnlyList<FundingPart> Funding, decimal GapYuan, LocalDate? StatedOn);

public sealed class SummarizeRepaymentPlansValidator : AbstractValidator<SummarizeRepaymentPlans>
{
    public SummarizeRepaymentPlansValidator()
    {
        RuleFor(q => q.FromYear).InclusiveBetween(2000, 2100).WithMessage("起始年度应为 2000 至 2100。");
        RuleFor(q => q.ToYear).InclusiveBetween(2000, 2130).WithMessage("截止年度应为 2000 至 2130。");
    }
}

public sealed class SummarizeRepaymentPlansHandler(FiscalDbContext db, IClock clock) : IRequestHandler<SummarizeRepaymentPlans, RepaymentPlans>
{
    private const int MostYears = 30;

    public async Task<RepaymentPlans> Handle(SummarizeRepaymentPlans query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var from = query.FromYear ?? clocks.AsOf.Year;
        var to = Math.Clamp(query.ToYear ?? from + 4, from, from + MostYears - 1);
        var due = await Due(query.RegionCode, from, to, clocks, ct);
        var steps = await Steps(query.RegionCode, from, to, clocks, ct);
        var funding = await Funding(query.RegionCode, from, to, clocks, ct);

        var ids = due.Select(d => d.PartyId).Concat(steps.Select(s => s.PartyId)).Concat(funding.Select(f => f.PartyId)).ToHashSet();
        var units = (await db.Parties.Where(p => ids.Contains(p.Id)).ToListAsync(ct))
            .Where(p => query.Unit is not { } unit || p.NameKey.Contains(TextKey.Of(unit), StringComparison.Ordinal) || p.ShortName == unit).ToList();
        var items = units.OrderBy(p => p.RegionCode, StringComparer.Ordinal).ThenBy(p => p.Id)
            .SelectMany(p => Enumerable.Range(from, to - from + 1).Select(year => Of(
                p.RegionCode, p.Name, year, due.FindAll(d => d.PartyId == p.Id && d.Year == year), steps.FindAll(s => s.PartyId == p.Id && s.Step.Year == year),
                funding.Find(f => f.PartyId == p.Id && f.Year == year))))
            .Where(y => y.TotalYuan > 0 || y.PutOffYuan > 0 || y.RepaymentYuan > 0 || y.FundingYuan is not null).ToList();
        return new(items, items.Count, from, to, clocks.AsOf, clocks.KnownAt, [.. items.GroupBy(i => i.Year).OrderBy(g => g.Key).Select(g => Sum(g.Key, [.. g]))]);
    }

    private static UnitYear Of(string region, string unit, int year, List<DueYear> due, List<(int PartyId, StrategyStep Step)> steps, YearlyFunding? funding)
    {
        var (principal, interest) = (due.Sum(d => d.PrincipalYuan), due.Sum(d => d.InterestYuan));
        var putOff = steps.Where(s => PutsOff(s.Step.Kind)).Sum(s => s.Step.AmountYuan);
        return new(
            region, unit, year, principal, interest, principal + interest, putOff, steps.Where(s => s.Step.Kind.IsRepayment()).Sum(s => s.Step.AmountYuan),
            funding?.Figures.TotalYuan, funding?.Figures.PartsOf() ?? [], Math.Max(0, principal + interest - putOff - (funding?.Figures.TotalYuan ?? 0)), funding?.EffectiveOn);
    }

    // One unit's surplus pays no other unit's debts: gaps add up, they are not netted.
    private static UnitYear Sum(int year, List<UnitYear> units) => new(
        null, null, year, units.Sum(u => u.PrincipalYuan), units.Sum(u => u.InterestYuan), units.Sum(u => u.TotalYuan), units.Sum(u => u.PutOffYuan), units.Sum(u => u.RepaymentYuan),
        units.TrueForAll(u => u.FundingYuan is null) ? null : units.Sum(u => u.FundingYuan ?? 0), [], units.Sum(u => u.GapYuan), null);

    private static bool PutsOff(ActionKind kind) => kind.IsSwap() || kind is ActionKind.Extension or ActionKind.Restructuring;

    private sealed record DueYear(int PartyId, int Year, decimal PrincipalYuan, decimal InterestYuan);

    private async Task<List<DueYear>> Due(string? regionCode, int from, int to, TwoClocks clocks, CancellationToken ct)
    {
        var (duties, _, _) = await db.DutiesOf(new(from, 1, 1), new(to, 12, 31), regionCode, clocks, ct);
        var days = await duties.GroupBy(d => new { d.Debt.Contract.DebtorId, d.DueOn })
            .Select(g => new { g.Key.DebtorId, g.Key.DueOn, Principal = g.Sum(d => d.PrincipalYuan), Interest = g.Sum(d => d.InterestYuan) }).ToListAsync(ct);
        return [.. days.GroupBy(d => (d.DebtorId, d.DueOn.Year)).Select(g => new DueYear(g.Key.DebtorId, g.Key.Year, g.Sum(d => d.Principal), g.Sum(d => d.Interest)))];
    }

    private async Task<List<(int PartyId, StrategyStep Step)>> Steps(string? regionCode, int from, int to, TwoClocks clocks, CancellationToken ct)
    {
        var strategies = await db.StrategiesAt(clocks, regionCode, ct);
        var ids = strategies.ConvertAll(s => s.DebtId);
        var debtors = await db.Debts.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Contract.DebtorId }).ToDictionaryAsync(d => d.Id, d => d.DebtorId, ct);
        return [.. strategies.SelectMany(s => s.Figures.StepsOf(), (s, step) => (debtors[s.DebtId], step)).Where(s => s.step.Year >= from && s.step.Year <= to)];
    }

    private async Task<List<YearlyFunding>> Funding(string? regionCode, int from, int to, TwoClocks clocks, CancellationToken ct)
    {
        var stated = (await db.YearlyFundings.In(db, regionCode, ct)).Where(f => f.Year >= from && f.Year <= to).StatedBy(clocks);
        return await stated.Where(f => f.Id == stated.Where(o => o.PartyId == f.PartyId && o.Year == f.Year)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault())
            .AsNoTracking().ToListAsync(ct);
    }
}
