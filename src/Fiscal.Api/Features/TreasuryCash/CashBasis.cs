using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>By what a projection of treasury cash is worked out (测算口径).</summary>
/// <param name="PayDay">Day of the month on which is due what names a month only.</param>
/// <param name="IncludeOperating">Debts that companies owe for their own business count too; otherwise they pay them themselves.</param>
/// <param name="IncludeContingent">Guarantees and rescues count too.</param>
/// <param name="IncludeUnclassified">Debts that nobody classified count too.</param>
/// <param name="LeastCertainty">Planned inflows less sure than this do not count.</param>
public sealed record CashBasis(
    int Months, MonthlyInflow MonthlyInflow, int PayDay, bool IncludeOperating, bool IncludeContingent, bool IncludeUnclassified, CashCertainty LeastCertainty)
{
    public const int MostMonths = 12, UsualPayDay = 15;

    /// <summary>Paid from the budget by this basis (由财政偿还).</summary>
    internal bool Counts(DebtClass debtClass) => debtClass switch
    {
        DebtClass.General or DebtClass.Special or DebtClass.Hidden => true,
        DebtClass.Operating => IncludeOperating,
        DebtClass.Unclassified => IncludeUnclassified,
        _ => IncludeContingent,
    };

    internal IReadOnlyList<DebtClass> Classes => [.. Enum.GetValues<DebtClass>().Where(Counts)];

    internal string Words => $"由财政偿还的债务：{string.Join("、", Classes.Select(c => c.DisplayName()))}；计划收入计入{CertaintyWords}，只有月份的{(MonthlyInflow == MonthlyInflow.Even ? "按日均匀到账" : "于月末到账")}；"
        + $"只有月份的支出于每月 {PayDay} 日应付（当月没有该日的为月末）；每日先收后付，按顺位、应付日、编号依次支付，可以部分支付，不为以后的款项预留。";

    private string CertaintyWords => LeastCertainty switch { CashCertainty.Certain => "已确定的", CashCertainty.Likely => "已确定和较有把握的", _ => "全部" };
}

/// <summary>What every question for a projection says (测算条件).</summary>
public interface ICashProjectionQuery
{
    string RegionCode { get; }
    int Months { get; }
    int PayDay { get; }
}

internal static class CashProjectionRules
{
    public static void RulesForProjection<T>(this AbstractValidator<T> validator) where T : ICashProjectionQuery
    {
        validator.RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        validator.RuleFor(q => q.Months).InclusiveBetween(1, CashBasis.MostMonths).WithMessage($"测算月数 months 应为 1 至 {CashBasis.MostMonths}。");
        validator.RuleFor(q => q.PayDay).InclusiveBetween(1, 31).WithMessage("每月应付日 payDay 应为 1 至 31。");
    }
}
