using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.SanBao;

/// <summary>What an item had spent by the end of a month, in yuan (三保月度执行).</summary>
public sealed record ExecutionFigures
{
    /// <summary>Since the start of the year (累计支出).</summary>
    public decimal SpentYuan { get; init; }

    /// <summary>Money that had come in for it since the start of the year (累计到位资金); null where nobody says.</summary>
    public decimal? CashYuan { get; init; }

    /// <summary>Wages due and unpaid (拖欠工资); null where nobody says.</summary>
    public decimal? ArrearsYuan { get; init; }

    /// <summary>Why it is less than in an earlier month (累计支出减少的理由).</summary>
    public string? FallReason { get; init; }

    public string? Remark { get; init; }
}

/// <summary>The execution of one item in one month, as stated (三保月度执行填报).</summary>
public sealed class SanBaoExecution : StatedFact
{
    private SanBaoExecution() { } // EF

    public SanBaoExecution(
        string regionCode, int year, int month, SanBaoCategory category, string? group, string name, ExecutionFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Year, Month, Category) = (year, month, category);
        Group = group ?? "";
        GroupKey = TextKey.Of(Group);
        Name = name;
        NameKey = TextKey.Of(name);
        Figures = figures;
    }

    public int Year { get; private set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }

    public SanBaoCategory Category { get; private set; }
    public string Group { get; private set; } = "";
    public string GroupKey { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string NameKey { get; private set; } = "";
    public ExecutionFigures Figures { get; private set; } = new();

    public override object Topic => (Year, Month, Category, GroupKey, NameKey);
    public override object Said => Figures;
    public override string Subject => $"三保项目“{Name}”{Month}月执行";

    public override SanBaoExecution Reversal(Recording recording) =>
        new(RegionCode, Year, Month, Category, Group, Name, Figures with { }, EffectiveOn, recording) { ReversesId = Id };

    /// <summary>The last day of a month, or today while the month lasts.</summary>
    public static LocalDate DayOf(int year, int month, LocalDate today) =>
        LocalDate.Min(new YearMonth(year, month).OnDayOfMonth(1).With(DateAdjusters.EndOfMonth), today);
}
