namespace Fiscal.Domain.SanBao;

/// <summary>
/// Need, budget and spending of one item for a year, in yuan (三保预算与执行). The national standard (国家标准) and what the province
/// adds to it (省级提标) stay apart: the provincial amounts never contain the national ones.
/// </summary>
public sealed record SanBaoFigures
{
    /// <summary>Who or what is paid for (保障对象).</summary>
    public string? Beneficiary { get; init; }

    /// <summary>How many of them (数量).</summary>
    public decimal? Quantity { get; init; }

    /// <summary>What the standards are per, as written (标准计量单位): 元/人·月.</summary>
    public string? StandardUnit { get; init; }

    /// <summary>How often a year the standard is paid: 12 for a monthly one (年计次数); null where nobody says.</summary>
    public int? PeriodsPerYear { get; init; }

    public decimal? NationalStandardYuan { get; init; }
    public decimal NationalNeedYuan { get; init; }

    /// <summary>As approved at the start of the year (年初预算).</summary>
    public decimal NationalBudgetYuan { get; init; }

    /// <summary>After changes in the year (调整预算); null where nothing says so.</summary>
    public decimal? NationalAdjustedBudgetYuan { get; init; }

    public decimal? ProvincialStandardYuan { get; init; }

    /// <summary>Null where the table has no provincial part.</summary>
    public decimal? ProvincialNeedYuan { get; init; }

    /// <summary>Null where the table has no provincial part.</summary>
    public decimal? ProvincialBudgetYuan { get; init; }

    public decimal? ProvincialAdjustedBudgetYuan { get; init; }

    /// <summary>Whose budget it is (填报口径); null where nobody says.</summary>
    public SanBaoScope? Scope { get; init; }

    /// <summary>Spent since the start of the year (累计支出).</summary>
    public decimal? SpentYuan { get; init; }

    public string? Remark { get; init; }

    /// <summary>The national budget that counts: adjusted where an adjustment is stated.</summary>
    public decimal NationalInForceYuan => NationalAdjustedBudgetYuan ?? NationalBudgetYuan;

    public decimal ProvincialInForceYuan => ProvincialAdjustedBudgetYuan ?? ProvincialBudgetYuan ?? 0;

    /// <summary>What the budget in force lacks of the national need (硬缺口). Of one item: a surplus elsewhere fills nothing.</summary>
    public decimal NationalGapYuan => Math.Max(0, NationalNeedYuan - NationalInForceYuan);

    /// <summary>What the budget in force lacks of the provincial need (软缺口).</summary>
    public decimal ProvincialGapYuan => Math.Max(0, (ProvincialNeedYuan ?? 0) - ProvincialInForceYuan);

    public decimal NeedYuan => NationalNeedYuan + (ProvincialNeedYuan ?? 0);

    /// <summary>The budget in force, both parts.</summary>
    public decimal BudgetYuan => NationalInForceYuan + ProvincialInForceYuan;

    public decimal InitialBudgetYuan => NationalBudgetYuan + (ProvincialBudgetYuan ?? 0);

    /// <summary>Quantity × standard × periods, to the fen (需求算式); null where one of them is unknown.</summary>
    public decimal? Computed(decimal? standardYuan) =>
        Quantity * standardYuan * PeriodsPerYear is { } exact ? Math.Round(exact, 2, MidpointRounding.AwayFromZero) : null;
}
