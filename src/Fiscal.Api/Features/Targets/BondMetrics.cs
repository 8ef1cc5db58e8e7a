using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Projects;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using Fiscal.Domain.Targets;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>What the statements on bonds and projects give of a metric (债券与项目指标数). Null where a figure is missing, so that a clerk states it.</summary>
internal sealed class BondMetrics(FiscalDbContext db, Instant knownAt)
{
    public static bool Gives(TargetMetric metric) => metric is TargetMetric.SpecialBondProgress or TargetMetric.OngoingProjectShare or TargetMetric.EvaluatedFundsShare or TargetMetric.BondQuota
        or TargetMetric.DebtFundsLead or TargetMetric.FundingReviewed;

    public async Task<LedgerValue> On(Target target, LocalDate day, CancellationToken ct)
    {
        var terms = target.Terms;
        if (terms.DebtorId is not null || terms.Department is not null || target.Creditors.Count > 0 || (terms.ScopeFromYuan is not null && terms.Metric != TargetMetric.FundingReviewed))
            return new(null, "", "", "债券与项目填报不分债权人、债务单位、部门和起点金额");
        var clocks = new TwoClocks(day, knownAt);
        if (terms.Metric == TargetMetric.DebtFundsLead) return await Lead(target, clocks, ct);
        if (terms.Metric == TargetMetric.FundingReviewed) return await Reviewed(target, clocks, ct);
        var (book, year) = (await db.BondBookOf(target.RegionCode, clocks, ct), terms.PeriodFrom.Year);
        var indicators = $"/api/bonds/indicators?regionCode={target.RegionCode}&asOf={day:uuuu-MM-dd}";
        if (terms.Metric == TargetMetric.BondQuota)
            return new(book.NewLimitYuan(year), $"{year} 年新增一般、专项债务限额合计，按下达文号", $"/api/bonds/limits?regionCode={target.RegionCode}&year={year}&asOf={day:uuuu-MM-dd}", Missing(book.NewLimitYuan(year) is null, $"{year} 年新增债务限额"));
        var stage = (await db.BondRulesOf(target.RegionCode, day, knownAt, ct))?.Figures.ProgressStage ?? BondRuleFigures.Usual.ProgressStage;
        var ratio = terms.Metric switch
        {
            TargetMetric.SpecialBondProgress => book.Progress(year, stage),
            TargetMetric.OngoingProjectShare => book.Ongoing(year),
            _ => book.Evaluated(year),
        };
        return new(ratio.Percent, $"{ratio.NumeratorYuan:N2} 元 ÷ {ratio.DenominatorYuan:N2} 元", indicators, ratio.Percent is null ? string.Join("、", ratio.Missing) : null);
    }

    /// <summary>The fewest working days by which money came before a payment; one that was due without being remitted in full can't be said.</summary>
    private async Task<LedgerValue> Lead(Target target, TwoClocks clocks, CancellationToken ct)
    {
        var route = $"/api/bonds/remittances?regionCode={target.RegionCode}&from={target.Terms.PeriodFrom:uuuu-MM-dd}&to={clocks.AsOf:uuuu-MM-dd}&asOf={clocks.AsOf:uuuu-MM-dd}";
        var table = await db.RemittancesOf(target.RegionCode, target.Terms.PeriodFrom, clocks.AsOf, clocks, ct);
        if (table.Items.Count == 0) return new(null, "", route, $"{target.Terms.PeriodFrom:uuuu-MM-dd} 至 {clocks.AsOf:uuuu-MM-dd} 的政府债券还本付息日");
        if (table.Items.FirstOrDefault(r => r.FullOn is null) is { } open) return new(null, "", route, $"债券 {open.DrawdownNumber} {open.DueOn:uuuu-MM-dd} 还本付息的偿债资金上缴");
        if (table.Items.FirstOrDefault(r => r.PaidOn is null) is { } unknown) return new(null, "", route, $"{unknown.DueOn.Year} 年的工作日历");
        var calendar = (await Reference.ReferenceTableLoading.References(db, ct)).Calendar;
        return new(table.Items.Min(r => Workdays(r.FullOn!.Value, r.PaidOn!.Value)), "期间内各次上缴距还本付息日的工作日数取最小，还本付息日不计", route);

        decimal Workdays(LocalDate remitted, LocalDate paid)
        {
            var count = 0;
            for (var date = remitted; date < paid; date = date.PlusDays(1))
                if (calendar.IsWorkday(date)) count++;
            return count;
        }
    }

    private async Task<LedgerValue> Reviewed(Target target, TwoClocks clocks, CancellationToken ct)
    {
        var route = $"/api/projects?regionCode={target.RegionCode}&asOf={clocks.AsOf:uuuu-MM-dd}";
        var projects = (await db.BondBookOf(target.RegionCode, clocks, ct)).Projects.Where(p => !(p.Figures.TotalYuan < target.Terms.ScopeFromYuan)).ToList();
        if (projects.Find(p => p.Figures.TotalYuan is null) is { } unknown) return new(null, "", route, $"项目 {unknown.Code} 的总投资");
        var reviews = (await (await db.FundingReviews.In(db, target.RegionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).StandingOn(clocks.AsOf).ToLookup(r => (r.RegionCode, r.ProjectKey));
        var (needing, passed) = (0, 0);
        foreach (var region in projects.GroupBy(p => p.RegionCode))
        {
            var rules = (await db.ProjectRulesOf(region.Key, clocks.AsOf, clocks.KnownAt, ct))?.Figures ?? ProjectRuleFigures.Usual;
            var cleared = region.Select(p => ProjectClearance.Of(p.Figures, reviews[(p.RegionCode, p.CodeKey)], rules)).Where(c => c.Needed is not null).ToList();
            (needing, passed) = (needing + cleared.Count, passed + cleared.Count(c => !c.LacksReview));
        }
        return new(
            needing == 0 ? null : Math.Round(passed * 100m / needing, 8, MidpointRounding.AwayFromZero), $"应论证的项目 {needing} 个，已通过应论证层级的 {passed} 个", route,
            Missing(needing == 0, "应进行资金来源论证的项目"));
    }

    private static string? Missing(bool isMissing, string what) => isMissing ? what : null;
}
