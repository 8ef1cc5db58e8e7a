using Fiscal.Domain.Amounts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>The limits by which a region lends from its reserve fund (平滑基金使用规则).</summary>
public sealed record ReserveRuleFigures
{
    /// <summary>What counts where a region recorded none: 沅政办发〔2023〕5号 names the fund and no rule of it (待核). It limits nothing and charges nothing by itself.</summary>
    public static readonly ReserveRuleFigures Usual = new();

    /// <summary>Fees received stay in the fund (占用费留存); false: they are passed on to the budget.</summary>
    public bool FeesStay { get; init; } = true;

    /// <summary>Longest term of a use in days (最长使用期限); null: none is set.</summary>
    public int? MaxTermDays { get; init; }

    /// <summary>Most of the capital that one use may take, percent (单笔占比上限); null: none is set.</summary>
    public decimal? MaxSharePercent { get; init; }

    /// <summary>Fee where neither application nor approval says one, percent a year; null: they have to.</summary>
    public decimal? AnnualRatePercent { get; init; }

    /// <summary>How the days of the fee are counted (占用费计息基准).</summary>
    public DayCount DayCount { get; init; } = DayCount.Actual360;

    /// <summary>Refuses what passes the limits.</summary>
    /// <param name="capitalYuan">Of the fund on the day.</param>
    public void Require(string code, decimal amountYuan, int termDays, decimal capitalYuan)
    {
        if (termDays > MaxTermDays) throw ReserveErrors.TermTooLong(code, termDays, MaxTermDays.Value);
        if (MaxSharePercent is { } most && amountYuan * 100 > most * capitalYuan) throw ReserveErrors.ShareTooLarge(code, amountYuan, most, capitalYuan);
    }
}

/// <summary>One version of a region's rules, in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class ReserveRules : Fact
{
    private ReserveRules() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public ReserveRules(string regionCode, ReserveRuleFigures figures, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Figures, IsUnverified) = (figures, isUnverified);
        if (figures.MaxTermDays is < 1 or > ReserveApplication.MaxTermDays) throw ReserveErrors.RulesOutOfBounds($"最长使用期限（1 至 {ReserveApplication.MaxTermDays} 天）");
        if (figures.MaxSharePercent is <= 0 or > 100) throw ReserveErrors.RulesOutOfBounds("单笔占比上限（大于 0，不超过 100%）");
        if (figures.AnnualRatePercent is < 0 or > 24) throw ReserveErrors.RulesOutOfBounds("占用费率（0 至 24%）");
        if (figures.DayCount is not (DayCount.Actual360 or DayCount.Actual365Fixed)) throw ReserveErrors.RulesOutOfBounds("计息基准（Actual360 或 Actual365Fixed）");
    }

    public ReserveRuleFigures Figures { get; private set; } = new();

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public override string Subject => "平滑基金使用规则";
}
