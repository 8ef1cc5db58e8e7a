using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>What a region plans to take in and to spend, and what its 三保 still costs (计划取数).</summary>
internal sealed class PlannedPayables(FiscalDbContext db, string region, TwoClocks clocks, CashBasis basis)
{
    /// <param name="revenueFallPercent">By which the county's own revenue falls short of the plan.</param>
    public async Task<(IReadOnlyList<CashInflow> Inflows, CashPayables Payables)> Of(LocalDate balanceOn, LocalDate to, decimal revenueFallPercent, CancellationToken ct)
    {
        var (notes, missing) = (new List<string>(), new List<string>());
        var lines = await db.PlansOf(region, balanceOn, to, clocks, ct);
        var inflows = Inflows(lines, balanceOn, to, revenueFallPercent, notes, missing);
        var spending = lines.Where(l => !l.Kind.IsInflow() && l.Figures.AmountYuan > 0)
            .Select(l => new CashPayable($"plan-{l.Id}", l.Name, l.Payable!.Value, PlannedDays.Due(l.Period, basis.PayDay), null, l.Figures.AmountYuan, PayableOrigin.Plan, null))
            .Where(p => p.DueOn > balanceOn && p.DueOn <= to).ToList();
        if (spending.Count == 0) missing.Add("期间没有登记计划支出，只计三保和债务还本付息。");
        return (inflows, new([.. spending, .. await SanBao(balanceOn, to, notes, missing, ct)], notes, missing));
    }

    private List<CashInflow> Inflows(List<PlannedCashFlow> lines, LocalDate balanceOn, LocalDate to, decimal fall, List<string> notes, List<string> missing)
    {
        var planned = lines.FindAll(l => l.Kind.IsInflow());
        var counted = planned.FindAll(l => l.Figures.Certainty <= basis.LeastCertainty);
        var left = planned.Except(counted).Sum(l => l.Figures.AmountYuan);
        if (left > 0) notes.Add($"把握程度不足的计划收入 {left:N2} 元没有计入（各行全额）。");
        if (fall > 0) notes.Add($"本级收入和政府性基金收入按计划下降 {fall:0.####}% 测算。");
        var inflows = counted.SelectMany(l => PlannedDays.Inflow(l.Period, Lowered(l, fall), basis.MonthlyInflow)
            .Where(d => d.On > balanceOn && d.On <= to && d.Yuan > 0).Select(d => new CashInflow(d.On, d.Yuan, $"plan-{l.Id}", l.Name))).ToList();
        var months = inflows.Select(i => (i.On.Year, i.On.Month)).ToHashSet();
        var without = new List<string>();
        for (var month = new LocalDate(balanceOn.PlusDays(1).Year, balanceOn.PlusDays(1).Month, 1); month <= to; month = month.PlusMonths(1))
            if (!months.Contains((month.Year, month.Month))) without.Add($"{month:uuuu-MM}");
        if (without.Count > 0) missing.Add($"没有登记计划收入的月份：{string.Join("、", without)}，这些月份的流入未知，测算没有计入。");
        return inflows;
    }

    private static decimal Lowered(PlannedCashFlow line, decimal fall) =>
        line.Kind.IsOwnRevenue() ? (line.Figures.AmountYuan * (100 - fall) / 100).RoundToFen() : line.Figures.AmountYuan;

    /// <summary>By item, unless a plan line of its kind and year bears its name or that of its category: then the plan says it.</summary>
    private async Task<List<CashPayable>> SanBao(LocalDate balanceOn, LocalDate to, List<string> notes, List<string> missing, CancellationToken ct)
    {
        var lines = new Dictionary<int, List<SanBaoLine>>();
        for (var year = balanceOn.Year; year <= to.Year; year++)
            if (await db.OwnSanBaoLinesOf(region, year, clocks, ct) is { Count: > 0 } found) lines[year] = found;
        var stated = (await db.PlansOf(region, new LocalDate(balanceOn.Year, 1, 1).PlusDays(-1), new(to.Year, 12, 31), clocks, ct))
            .Where(l => l.Payable is not null).Select(l => (l.PeriodFrom.Year, l.Payable!.Value, l.NameKey)).ToHashSet();
        var payables = new List<CashPayable>();
        for (var year = balanceOn.PlusDays(1).Year; year <= to.Year; year++)
        {
            var own = lines.GetValueOrDefault(year);
            if (own is null && lines.GetValueOrDefault(year - 1) is null)
            {
                missing.Add($"没有 {year} 年的三保项目，三保支出只计已登记的计划。");
                continue;
            }
            if (own is null) notes.Add($"{year} 年的三保清单尚未导入，按 {year - 1} 年各项全年需求推算。");
            if (own?.Exists(l => l.Last is null) == true) missing.Add($"{year} 年有三保项目没有填报支出，已过月份按时序视同已付。");
            foreach (var line in own ?? lines[year - 1])
            {
                var item = line.Item;
                var kind = PayableKinds.Of(item.Category);
                if (stated.Contains((year, kind, item.NameKey)) || stated.Contains((year, kind, TextKey.Of(item.Category.DisplayName())))) continue;
                payables.AddRange((own is null ? PlannedDays.Year(year, item.Figures) : PlannedDays.Left(year, item.Figures with { SpentYuan = line.Last?.SpentYuan }, line.Day)).Where(m => m.Yuan > 0)
                    .Select(m => new CashPayable($"sanbao-{item.Id}-{m.Month:uuuuMM}", $"{item.Name}（{m.Month:uuuu-MM}）", kind, PlannedDays.PayDay(m.Month, basis.PayDay), null, m.Yuan, PayableOrigin.SanBao, null)));
            }
        }
        return payables.FindAll(p => p.DueOn > balanceOn && p.DueOn <= to);
    }
}
