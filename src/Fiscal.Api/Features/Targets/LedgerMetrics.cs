using Fiscal.Api.Features.Assets;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.EnterpriseArrears;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Ledger;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Features.ResolutionProgress;
using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.RiskIndicators;
using Fiscal.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>What the ledger gives of a metric on a day (台账指标数).</summary>
/// <param name="Value">Null: the ledger can't say, for the reason in <paramref name="Missing"/>.</param>
/// <param name="What">How it comes about.</param>
/// <param name="Route">Where to see the figures it is made of.</param>
internal sealed record LedgerValue(decimal? Value, string What, string Route, string? Missing = null);

/// <summary>Works metrics out from the ledger as it was known at an instant; each look at the book happens once.</summary>
internal sealed class LedgerMetrics(FiscalDbContext db, Instant knownAt)
{
    private sealed record OwedDebt(int DebtorId, int CreditorId, DebtInstrument Instrument, decimal OutstandingYuan, decimal? RatePercent);

    private readonly Dictionary<string, List<string>> _regions = [];
    private readonly Dictionary<string, LocalDate?> _opened = [];
    private readonly Dictionary<(string Region, LocalDate Day), List<OwedDebt>> _books = [];
    private readonly Dictionary<(string Region, LocalDate Day), List<PlatformFigures>> _platforms = [];

    private readonly BondMetrics _bonds = new(db, knownAt);

    public async Task<LedgerValue> On(Target target, LocalDate day, CancellationToken ct)
    {
        if (BondMetrics.Gives(target.Terms.Metric)) return await _bonds.On(target, day, ct);
        if (target.Terms.Metric is TargetMetric.Platforms or TargetMetric.HiddenDebtPlatforms or TargetMetric.PlatformsWoundDown) return await OfPlatforms(target, day, ct);
        if (target.Terms.Metric == TargetMetric.DebtRatio) return await DebtRatio(target, day, ct);
        if (target.Terms.Metric is TargetMetric.AssetsRevived or TargetMetric.AssetProceedsToTreasury) return await OfAssets(target, day, ct);
        if (target.Terms.Metric == TargetMetric.ArrearsCleared) return await OfArrears(target, day, ct);
        return await OpenedOn(target.RegionCode, ct) is { } opened && opened <= day ? await FromBook(target, day, ct) : new(null, "", "", $"{day:uuuu-MM-dd} 台账尚未建账");
    }

    /// <summary>The same of a day on which the book was open.</summary>
    internal async Task<LedgerValue> FromBook(Target target, LocalDate day, CancellationToken ct) => target.Terms.Metric switch
    {
        TargetMetric.EasedMaturing => await Eased(target, day, ct),
        TargetMetric.HiddenDebtReduced => await Reduced(target, day, ct),
        TargetMetric.NewHiddenDebt => await NewHidden(target, day, ct),
        TargetMetric.DebtRatio => await DebtRatio(target, day, ct),
        TargetMetric.NonStandardShare => NonStandard(await Book(target, day, ct), target.RegionCode, day),
        _ => Weighted(await Book(target, day, ct), target.RegionCode, day),
    };

    /// <summary>The year's task by the plans that were imported; null without one.</summary>
    public async Task<decimal?> PlannedYuan(Target target, LocalDate day, CancellationToken ct) =>
        (await Parts(target, day, ct)).Sum(p => p.PlannedYuan) is > 0 and var planned ? planned : null;

    private async Task<List<string>> RegionsOf(string region, CancellationToken ct) => _regions.TryGetValue(region, out var known) ? known : _regions[region] = await db.WithDescendants(region, ct);

    private async Task<LocalDate?> OpenedOn(string region, CancellationToken ct)
    {
        if (_opened.TryGetValue(region, out var known)) return known;
        var regions = await RegionsOf(region, ct);
        return _opened[region] = await db.BookOpenedOn(regions, knownAt, ct);
    }

    private async Task<LedgerValue> Eased(Target target, LocalDate day, CancellationToken ct)
    {
        var (terms, regions) = (target.Terms, await RegionsOf(target.RegionCode, ct));
        var effects = db.MeasureEffects.BelievedAt(knownAt).Where(e => regions.Contains(e.RegionCode) && e.EffectiveOn >= terms.PeriodFrom && e.EffectiveOn <= day);
        if (terms.DebtorId is { } debtor) effects = effects.Where(e => e.Debt.Contract.DebtorId == debtor);
        var creditors = target.Creditors.Select(c => c.PartyId).ToList();
        if (creditors.Count > 0) effects = effects.Where(e => creditors.Contains(e.Debt.Contract.CreditorId));
        if (terms.Department is { } department) effects = effects.Where(e => db.Measures.Any(m => m.Id == e.MeasureId && m.Department == department));
        return new(
            (await effects.Select(e => e.EasedYuan).ToListAsync(ct)).Sum(), "已落地措施缓释的到期债务本金，由台账得出",
            $"/api/measures/progress?regionCode={target.RegionCode}&from={terms.PeriodFrom:uuuu-MM-dd}&asOf={day:uuuu-MM-dd}&groupBy=creditor");
    }

    private async Task<LedgerValue> Reduced(Target target, LocalDate day, CancellationToken ct) => new(
        (await Parts(target, day, ct)).Sum(p => p.DoneYuan), "台账上隐性债务实际减少的本金，借新还旧、展期不计",
        $"/api/resolution-progress?regionCode={target.RegionCode}&year={target.Terms.PeriodFrom.Year}&asOf={day:uuuu-MM-dd}");

    private async Task<List<ProgressPart>> Parts(Target target, LocalDate day, CancellationToken ct)
    {
        var terms = target.Terms;
        var unit = terms.DebtorId is { } id ? await db.Parties.Where(p => p.Id == id).Select(p => p.Name).SingleAsync(ct) : null;
        return (await db.ProgressOf(target.RegionCode, await RegionsOf(target.RegionCode, ct), terms.PeriodFrom.Year, new(day, knownAt), ct))
            .FindAll(p => p.ReducesHiddenDebt && (unit is null || p.Unit == unit) && (terms.Department is null || p.Department == terms.Department));
    }

    private async Task<LedgerValue> NewHidden(Target target, LocalDate day, CancellationToken ct)
    {
        var movements = await db.MovementsOf(new(await RegionsOf(target.RegionCode, ct)), new(target.Terms.PeriodFrom, day, knownAt, knownAt), ct);
        return new(
            movements.Where(m => m.Group.Class == DebtClass.Hidden).Sum(m => m.Movement.DrawnYuan), "隐性债务的提款，不含置换转入和利息资本化",
            $"/api/resolution-progress?regionCode={target.RegionCode}&year={day.Year}&asOf={day:uuuu-MM-dd}");
    }

    private static LedgerValue NonStandard(List<OwedDebt> debts, string region, LocalDate day)
    {
        var (part, whole) = (debts.Where(d => NonStandardFinancing.Usual.Instruments.Contains(d.Instrument)).Sum(d => d.OutstandingYuan), debts.Sum(d => d.OutstandingYuan));
        return new(
            whole == 0 ? null : Rounded(part * 100 / whole), $"非标类债务余额 {part:N2} 元 ÷ 债务余额 {whole:N2} 元；非标{NonStandardFinancing.Usual.Source}",
            $"/api/exposures?regionCode={region}&asOf={day:uuuu-MM-dd}&groupBy=instrument", whole == 0 ? $"{day:uuuu-MM-dd} 没有债务余额" : null);
    }

    private static LedgerValue Weighted(List<OwedDebt> debts, string region, LocalDate day)
    {
        var rate = WeightedRate.PercentOf(debts.Select(d => (d.OutstandingYuan, d.RatePercent)));
        return new(
            rate is { } percent ? Rounded(percent) : null, "年利率按债务余额加权，未登记利率的不计",
            $"/api/exposures?regionCode={region}&asOf={day:uuuu-MM-dd}&groupBy=creditor", rate is null ? $"{day:uuuu-MM-dd} 没有登记利率的债务余额" : null);
    }

    // By the formula in use over the capacity on record; of a unit or a creditor there is none.
    private async Task<LedgerValue> DebtRatio(Target target, LocalDate day, CancellationToken ct)
    {
        var route = $"/api/risk-indicators?regionCode={target.RegionCode}&asOf={day:uuuu-MM-dd}";
        if (IsOfPart(target)) return new(null, "", route);
        var reading = new RiskReading(db, target.RegionCode, CapacityScope.Whole, new(day, knownAt));
        await reading.Read(null, ct);
        await reading.ReadPolicies(ct);
        if (reading.FormulaInUse(RiskIndicator.DebtRatio)?.Formula() is not { } formula || formula.Answer(reading.ValueOf) is not { ValuePercent: { } percent } answer) return new(null, "", route);
        return new(Rounded(percent), $"{formula.Name}（{formula.Code}）：{answer.NumeratorYuan:N2} 元 ÷ {reading.Year} 年综合财力 {answer.DenominatorYuan:N2} 元", route);
    }

    private async Task<List<OwedDebt>> Book(Target target, LocalDate day, CancellationToken ct)
    {
        if (!_books.TryGetValue((target.RegionCode, day), out var book))
            _books[(target.RegionCode, day)] = book = await (await db.PositionsOf(target.RegionCode, day, knownAt, ct)).Where(p => p.OutstandingYuan != 0)
                .Select(p => new OwedDebt(p.Debtor.Id, p.Creditor.Id, p.Terms.Instrument, p.OutstandingYuan, p.Terms.AnnualRatePercent)).ToListAsync(ct);
        var creditors = target.Creditors.Select(c => c.PartyId).ToHashSet();
        return book.FindAll(d => (target.Terms.DebtorId is not { } id || d.DebtorId == id) && (creditors.Count == 0 || creditors.Contains(d.CreditorId)));
    }

    private async Task<LedgerValue> OfPlatforms(Target target, LocalDate day, CancellationToken ct)
    {
        var listed = await Platforms(target.RegionCode, day, ct);
        var route = $"/api/platforms?regionCode={target.RegionCode}&asOf={day:uuuu-MM-dd}";
        if (listed.Count == 0) return new(null, "", route, $"{day:uuuu-MM-dd} 以前没有平台公司名单");
        var left = listed.FindAll(f => !(f.Progress >= ExitProgress.Exited) && f.State != OperatingState.Deregistered);
        return target.Terms.Metric switch
        {
            TargetMetric.Platforms => new(left.Count, $"名单 {listed.Count} 家，扣除已退出、已注销的", route),
            TargetMetric.HiddenDebtPlatforms => new(left.Count(f => f.OwesHiddenDebt == true), "名单上未退出且承担隐性债务的", route),
            _ => new(listed.Count(f => f.CompletedOn >= target.Terms.PeriodFrom && f.CompletedOn <= day), "名单上实际完成时间在期间内的", route),
        };
    }

    private async Task<LedgerValue> OfAssets(Target target, LocalDate day, CancellationToken ct)
    {
        var (terms, route) = (target.Terms, $"/api/assets?regionCode={target.RegionCode}&asOf={day:uuuu-MM-dd}");
        var book = await db.AssetsAt(await RegionsOf(target.RegionCode, ct), new(day, knownAt), ct);
        if (!book.IsKept || IsOfPart(target)) return new(null, "", route);
        var sums = book.Sums(terms.PeriodFrom, day);
        return terms.Metric == TargetMetric.AssetsRevived
            ? new(sums.RevivedYuan, "三资台账的处置收入", route) : new(sums.TreasuryYuan, "三资台账中缴入国库的处置收入", route);
    }

    // Of what was owed when the period began or has come to be owed since, without what is in court.
    private async Task<LedgerValue> OfArrears(Target target, LocalDate day, CancellationToken ct)
    {
        var (terms, route) = (target.Terms, $"/api/arrears/progress?regionCode={target.RegionCode}&asOf={day:uuuu-MM-dd}");
        var claims = (await db.ClaimsAt(await RegionsOf(target.RegionCode, ct), new(day, knownAt), ct)).FindAll(c => !c.Claim.Figures.IsInCourt);
        if (claims.Count == 0 || IsOfPart(target)) return new(null, "", route);
        var paid = ClearedAmounts.Of([.. claims.SelectMany(c => c.In(terms.PeriodFrom, day))]);
        var owed = claims.Sum(c => c.UnpaidYuan) + paid.PaidYuan;
        return new(
            owed == 0 ? null : Rounded(paid.PaidYuan * 100 / owed),
            $"期间清偿 {paid.PaidYuan:N2} 元 ÷ 期间应清偿 {owed:N2} 元，不含涉诉的；其中债券资金 {paid.BondYuan:N2} 元转为法定债务，不是债务减少", route, owed == 0 ? "期间没有应清偿的欠款" : null);
    }

    // Capacity and these ledgers know no creditors, departments or thresholds of a target.
    private static bool IsOfPart(Target target) => target.Creditors.Count > 0 || target.Terms is { DebtorId: not null } or { Department: not null } or { ScopeFromYuan: not null };

    /// <summary>As listed; the progress of a company that took steps off the list is that of its last step.</summary>
    private async Task<List<PlatformFigures>> Platforms(string region, LocalDate day, CancellationToken ct)
    {
        if (_platforms.TryGetValue((region, day), out var known)) return known;
        var clocks = new TwoClocks(day, knownAt);
        var steps = (await (await db.PlatformExitSteps.In(db, region, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).GroupBy(s => s.PartyId).ToDictionary(g => g.Key, g => g.Max(s => s.Figures.Step));
        return _platforms[(region, day)] = (await (await db.PlatformListings.In(db, region, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).GroupBy(l => l.PartyId)
            .Select(g => g.Latest()!)
            .Select(l => steps.TryGetValue(l.PartyId, out var step) ? l.Figures with { Progress = step } : l.Figures).ToList();
    }

    // Far below what anybody reads; equal shares of different amounts compare equal.
    private static decimal Rounded(decimal percent) => Math.Round(percent, 8, MidpointRounding.AwayFromZero);
}
