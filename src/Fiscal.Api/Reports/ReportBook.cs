using Fiscal.Api.Reports.Annexes;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>The month's facts with what several sections need of them, worked out once.</summary>
public sealed class ReportBook
{
    /// <summary>Months looked ahead (未来12个月).</summary>
    public const int MonthsAhead = 12;

    private readonly Dictionary<int, DebtPosition> _debts;

    public ReportBook(MonthlyFacts facts)
    {
        Facts = facts;
        _debts = facts.Positions.ToDictionary(p => p.DebtId);
        Positions = [.. facts.Positions.Where(p => p.OutstandingYuan != 0)];
        OutstandingYuan = facts.Positions.Sum(p => p.OutstandingYuan);
        Arrears = [.. facts.DueItems.Where(d => d.DueOn <= AsOf).OrderBy(d => d.DueOn).ThenBy(d => d.DebtId)];
        var horizon = EndOfMonth(MonthsAhead);
        Upcoming = [.. facts.DueItems.Where(d => d.DueOn > AsOf && d.DueOn <= horizon).OrderBy(d => d.DueOn).ThenBy(d => d.DebtId)];
        Schedule = DueCalendar.Of(this);
        ByClass = ClassAnnex.TableOf(this);
        ByCreditor = PartyAnnex.TableOf(this, "附表3", "债权人", p => (p.CreditorKind, p.CreditorName));
        ByDebtor = PartyAnnex.TableOf(this, "附表4", "债务人", p => (p.DebtorKind, p.DebtorName));
        Movements = new BalanceMovements(this);
    }

    public MonthlyFacts Facts { get; }

    public LocalDate AsOf => Facts.AsOf;

    /// <summary>Debts with a balance on <see cref="AsOf"/> (在贷).</summary>
    public IReadOnlyList<DebtPosition> Positions { get; }

    /// <summary>Total outstanding principal (全口径债务余额), 元.</summary>
    public decimal OutstandingYuan { get; }

    /// <summary>Due on or before <see cref="AsOf"/> and unpaid (逾期款项), by day.</summary>
    public IReadOnlyList<DueItem> Arrears { get; }

    /// <summary>Due in the twelve months after <see cref="AsOf"/> (未来12个月到期款项), by day. Arrears are not in it.</summary>
    public IReadOnlyList<DueItem> Upcoming { get; }

    public DueCalendar Schedule { get; }

    /// <summary>附表2, from which the sections take their lines so that a figure prints the same everywhere.</summary>
    public ReportTable ByClass { get; }

    /// <summary>附表3.</summary>
    public ReportTable ByCreditor { get; }

    /// <summary>附表4.</summary>
    public ReportTable ByDebtor { get; }

    public BalanceMovements Movements { get; }

    /// <summary>全县、全市、全区: how the report calls the region's whole.</summary>
    public string WholeRegion => Facts.RegionName[^1] is var last && "县市区旗".Contains(last) ? $"全{last}" : "全域";

    /// <summary>The debt that owes <paramref name="item"/>; null if the book has no such debt, which does not foot.</summary>
    public DebtPosition? DebtOf(DueItem item) => _debts.GetValueOrDefault(item.DebtId);

    /// <summary>Last day of the month <paramref name="monthsAhead"/> after the report's.</summary>
    public LocalDate EndOfMonth(int monthsAhead) => Facts.Month.PlusMonths(monthsAhead + 1).PlusDays(-1);

    /// <summary>Part of the total outstanding (占比), per cent, unrounded; null if nothing is outstanding.</summary>
    public decimal? ShareOf(decimal yuan) => OutstandingYuan == 0 ? null : yuan * 100 / OutstandingYuan;

    /// <summary>
    /// Average rate weighted by outstanding (加权利率), per cent, unrounded. Debts without a rate are left out; null if all are.
    /// </summary>
    public static decimal? WeightedRatePercent(IEnumerable<DebtPosition> positions) =>
        WeightedRate.PercentOf(positions.Select(p => (p.OutstandingYuan, p.AnnualRatePercent)));

    /// <summary>Growth over a base (增减幅), per cent, unrounded; null where the base is missing or zero.</summary>
    public static decimal? GrowthPercent(decimal now, decimal? before) => before is null or 0 ? null : (now - before) * 100 / before;
}
