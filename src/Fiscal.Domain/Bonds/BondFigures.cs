using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>The master record of a bond (债券基本情况), amounts in yuan as relent to the region.</summary>
public sealed record BondFigures
{
    /// <summary>Longest name, and longest purpose.</summary>
    public const int MaxNameLength = 100, MaxPurposeLength = 500;

    /// <summary>Bounds of what is planned (计划发行额): 0.001 to 999.99999999 亿元.</summary>
    public const decimal LeastPlannedYuan = 100_000m, MostPlannedYuan = 99_999_999_999m;

    /// <summary>Highest rate of a fee, in ‰ (费率上限).</summary>
    public const decimal MostFeePermille = 10m;

    /// <summary>Most days by which a maturity is off a whole number of years: it moves past a holiday, not past a month.</summary>
    public const int MostDaysMoved = 15;

    /// <summary>The terms that are issued, in years (发行期限). 财库〔2020〕36号.</summary>
    public static readonly IReadOnlyList<int> Terms = [1, 2, 3, 5, 7, 10, 15, 20, 30];

    public string Name { get; init; } = "";
    public BondKind Kind { get; init; }

    /// <summary>Null = not stated: a county's ledger shows what was relent, not what the province planned.</summary>
    public decimal? PlannedYuan { get; init; }

    /// <summary>Issued for the region and relent to it (实际转贷额). Always the sum of the three parts.</summary>
    public decimal IssuedYuan { get; init; }

    /// <summary>New money (新增).</summary>
    public decimal NewYuan { get; init; }

    /// <summary>Refinancing: repays maturing bonds (偿还到期债券).</summary>
    public decimal MaturedYuan { get; init; }

    /// <summary>Refinancing: replaces existing debt (偿还存量债务).</summary>
    public decimal StockYuan { get; init; }

    /// <summary>Part of the new money that is a project's own capital (用作项目资本金).</summary>
    public decimal CapitalYuan { get; init; }

    /// <summary>Part of the new money that covers a deficit (新增赤字).</summary>
    public decimal DeficitYuan { get; init; }

    public LocalDate? TenderedOn { get; init; }

    /// <summary>First day that bears interest (起息日).</summary>
    public LocalDate StartsOn { get; init; }

    public int TermYears { get; init; }

    /// <summary>Null = not stated (票面利率、付息次数).</summary>
    public decimal? CouponPercent { get; init; }
    public int? CouponsPerYear { get; init; }

    /// <summary>Fees in ‰ with four decimals (发行手续费率、登记托管费率、兑付手续费率). Null = not stated.</summary>
    public decimal? IssueFeePermille { get; init; }
    public decimal? CustodyFeePermille { get; init; }
    public decimal? RedemptionFeePermille { get; init; }

    /// <summary>The number under which the ledger keeps the relent debts (台账借据号); null: the bond's code.</summary>
    public string? DrawdownNumber { get; init; }

    public string? Purpose { get; init; }
    public string? Remark { get; init; }

    public LocalDate MaturesOn => StartsOn.PlusYears(TermYears);
    public decimal RefinancingYuan => MaturedYuan + StockYuan;
    public decimal? IssueFeeYuan => FeeOf(IssueFeePermille);
    public decimal? CustodyFeeYuan => FeeOf(CustodyFeePermille);

    private decimal? FeeOf(decimal? permille) => permille is { } rate ? Amounts.Fen.RoundToFen(IssuedYuan * rate / 1000) : null;
}
