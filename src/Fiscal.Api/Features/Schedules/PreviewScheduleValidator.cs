using Fiscal.Domain.Amounts;
using Fiscal.Domain.Schedules;
using FluentValidation;
using NodaTime;

namespace Fiscal.Api.Features.Schedules;

/// <summary>The shape of what was sent, and bounds that keep a preview short; what contradicts itself the engine refuses.</summary>
public sealed class PreviewScheduleValidator : AbstractValidator<PreviewSchedule>
{
    private const int MaxPlanLines = 5_000;
    private const int MaxOtherLines = 400;
    private const int MaxCycleDays = 36_500;
    private const decimal MaxYuan = 10_000_000_000_000m; // ten times the debt of the nation, in yuan
    private static readonly LocalDate s_first = new(1950, 1, 1);
    private static readonly LocalDate s_last = new(2200, 12, 31);

    public PreviewScheduleValidator()
    {
        ClassLevelCascadeMode = CascadeMode.Stop; // the later rules look into the lists that the first one has checked
        RuleFor(q => q).Must(HasNoEmptyItem).OverridePropertyName("items").WithMessage("列表中有空项，请删除后重试。");
        RuleFor(q => q.Rate).NotNull().When(q => q.RateFloating is null).WithMessage("缺少利率：请填写 rate 或 rateFloating。");
        RuleFor(q => q.Rate).Null().When(q => q.RateFloating is not null).WithMessage("rate 与 rateFloating 只能填写一个。");
        RuleFor(q => q.Rate!).SetValidator(new RateInputValidator()).When(q => q.Rate is not null);
        RuleFor(q => q.RateFloating!.Index).NotEmpty().MaximumLength(IndexFixing.MaxIndexLength).When(q => q.RateFloating is not null).WithName("利率指数");
        RuleFor(q => q.CouponsPerYear).InclusiveBetween(1, 366).WithName("年付息次数");
        RuleFor(q => q.PrincipalYuan).LessThanOrEqualTo(MaxYuan).WithMessage("本金过大；请核对单位是元还是万元。");
        RuleFor(q => q.PrincipalYuan).Must(IsWholeFen).When(q => q.Rounding == ScheduleRounding.Fen).WithMessage("本金最多两位小数；不舍入试算请填 rounding=None。");
        RuleFor(q => q.Plan).Must(l => IsAtMost(l, MaxPlanLines)).WithMessage($"还款计划最多 {MaxPlanLines} 行。");
        RuleFor(q => q.PrincipalDays).Must(l => IsAtMost(l, MaxPlanLines)).WithMessage($"还本日最多 {MaxPlanLines} 个。");
        RuleFor(q => q.SettlementDays).Must(l => IsAtMost(l, MaxPlanLines)).WithMessage($"结息日最多 {MaxPlanLines} 个。");
        RuleFor(q => q.Drawdowns).Must(l => IsAtMost(l, MaxOtherLines)).WithMessage($"提款最多 {MaxOtherLines} 次。");
        RuleFor(q => q.Changes).Must(l => IsAtMost(l, MaxOtherLines)).WithMessage($"变更最多 {MaxOtherLines} 次。");
        RuleFor(q => q.Fees).Must(l => IsAtMost(l, MaxOtherLines)).WithMessage($"费用最多 {MaxOtherLines} 项。");
        RuleFor(q => q.CostFlows).Must(l => IsAtMost(l, MaxOtherLines)).WithMessage($"其他收付最多 {MaxOtherLines} 笔。");
        RuleForEach(q => q.Fees).Must(f => f.Yuan is not null || f.PerMille is not null).WithMessage("费用须填写金额 yuan 或费率 perMille。")
            .Must(f => (f.Yuan ?? 0) is >= 0 and <= MaxYuan && (f.PerMille ?? 0) is >= 0 and <= 1000).WithMessage("费用不能小于 0，费率不超过 1000‰；贴息等收入请列入 costFlows。");
        RuleFor(q => q.PrincipalCycle!.Every).Must(IsShortEnough).When(q => q.PrincipalCycle is not null).WithMessage("周期最长 100 年。");
        RuleFor(q => q.InterestCycle!.Every).Must(IsShortEnough).When(q => q.InterestCycle is not null).WithMessage("周期最长 100 年。");
        RuleForEach(q => q.Drawdowns).Must(d => HasAtMostOneRate(d.Rate, d.RateFloating)).WithMessage("提款的利率须填写完整，rate 与 rateFloating 只能填写一个。");
        RuleForEach(q => q.Changes).Must(c => HasAtMostOneRate(c.Rate, c.RateFloating)).WithMessage("变更的利率须填写完整，rate 与 rateFloating 只能填写一个。")
            .Must(c => IsAtMost(c.Plan, MaxPlanLines)).WithMessage($"还款计划最多 {MaxPlanLines} 行。")
            .Must(c => IsShortEnough(c.PrincipalCycle?.Every) && IsShortEnough(c.InterestCycle?.Every)).WithMessage("周期最长 100 年。");
        RuleFor(q => q.Penalty!).SetValidator(new PenaltyInputValidator()).When(q => q.Penalty is not null);
        RuleFor(q => q.LatePayments!).SetValidator(new LatePaymentsInputValidator()).When(q => q.LatePayments is not null);
        RuleFor(q => q.DayCount).NotEqual(DayCount.ActualActualIcma).When(q => q.Penalty is not null || q.LatePayments is not null).WithMessage("罚息按实际天数计算，不能用 ICMA 计息基准。");
        RuleFor(q => q).Must(q => Dates(q).All(d => d is null || (d >= s_first && d <= s_last))).OverridePropertyName("date").WithMessage("日期应在 1950-01-01 至 2200-12-31 之间。");
    }

    private static bool HasNoEmptyItem(PreviewSchedule q)
    {
        IEnumerable<object?>?[] lists =
        [
            q.Plan, q.Fees, q.Drawdowns, q.Changes, q.CostFlows, q.LatePayments?.Payments, q.Rate?.Steps, q.RateFloating?.Executed,
            .. (q.Drawdowns ?? []).SelectMany(d => new IEnumerable<object?>?[] { d?.Rate?.Steps, d?.RateFloating?.Executed }),
            .. (q.Changes ?? []).SelectMany(c => new IEnumerable<object?>?[] { c?.Plan, c?.Rate?.Steps, c?.RateFloating?.Executed }),
        ];
        return lists.All(l => l is null || l.All(item => item is not null));
    }

    private static bool IsWholeFen(decimal yuan) => decimal.Truncate(yuan * 100) == yuan * 100;

    private static bool IsAtMost<T>(IReadOnlyList<T>? lines, int most) => lines is null || lines.Count <= most;

    // What is no period at all the engine names.
    private static bool IsShortEnough(string? every)
    {
        if (every is not { Length: <= 6 } || every[0] != 'P' || !int.TryParse(every[1..^1], out var count)) return true;
        return count * (every[^1] switch { 'Y' => 365, 'M' => 30, 'W' => 7, _ => 1 }) <= MaxCycleDays;
    }

    private static bool HasAtMostOneRate(RateInput? rate, FloatingRateInput? floating) =>
        rate is null || (floating is null && new RateInputValidator().Validate(rate).IsValid);

    private static IEnumerable<LocalDate?> Dates(PreviewSchedule q) =>
    [
        q.StartDate, q.MaturityDate, q.InterestOnlyUntil, q.CapitaliseUntil, q.AmortiseUntil, q.PrincipalCycle?.Anchor, q.InterestCycle?.Anchor,
        q.RateFloating?.ResetAnchor, q.Penalty?.OverdueFrom, q.Penalty?.PaidOn, q.LatePayments?.AsOf, q.LatePayments?.OverdueFrom,
        .. (q.PrincipalDays ?? []).Concat(q.SettlementDays ?? []).Select(d => (LocalDate?)d),
        .. (q.Plan ?? []).Select(l => (LocalDate?)l.Date),
        .. (q.CostFlows ?? []).Concat(q.LatePayments?.Payments ?? []).Select(f => (LocalDate?)f.Date),
        .. StepsOf(q.Rate, q.RateFloating),
        .. (q.Drawdowns ?? []).SelectMany(d => StepsOf(d.Rate, d.RateFloating).Append(d.Date).Append(d.RateFloating?.ResetAnchor)),
        .. (q.Changes ?? []).SelectMany(c => StepsOf(c.Rate, c.RateFloating).Concat(
            [c.From, c.MaturityDate, c.InterestOnlyUntil, c.PrincipalCycle?.Anchor, c.InterestCycle?.Anchor, c.RateFloating?.ResetAnchor])),
        .. (q.Changes ?? []).SelectMany(c => c.Plan ?? []).Select(l => (LocalDate?)l.Date),
    ];

    private static IEnumerable<LocalDate?> StepsOf(RateInput? rate, FloatingRateInput? floating) =>
        (rate?.Steps ?? []).Concat(floating?.Executed ?? []).Select(s => (LocalDate?)s.From);

    private sealed class RateInputValidator : AbstractValidator<RateInput>
    {
        public RateInputValidator()
        {
            RuleFor(r => r.Percent).NotNull().When(r => r.Kind == RateInputKind.Fixed).WithMessage("固定利率须填写 percent，3.45 表示 3.45%。");
            RuleFor(r => r.Steps).NotEmpty().When(r => r.Kind == RateInputKind.Step).WithMessage("阶梯利率须填写 steps。");
            RuleFor(r => r.Steps).Must(s => IsAtMost(s, MaxOtherLines)).WithMessage($"阶梯利率最多 {MaxOtherLines} 段。");
        }
    }

    private sealed class PenaltyInputValidator : AbstractValidator<PenaltyInput>
    {
        public PenaltyInputValidator()
        {
            RuleFor(p => p.PrincipalYuan).InclusiveBetween(0, MaxYuan).WithName("欠付本金");
            RuleFor(p => p.InterestYuan).InclusiveBetween(0, MaxYuan).WithName("欠付利息");
            RuleFor(p => p.UpliftPercent).InclusiveBetween(0, 200).WithName("罚息上浮");
            RuleFor(p => p.ContractPercent).InclusiveBetween(0, 100).WithName("合同利率");
            RuleFor(p => p.CompoundEvery).Must(IsShortEnough).WithMessage("周期最长 100 年。");
        }
    }

    private sealed class LatePaymentsInputValidator : AbstractValidator<LatePaymentsInput>
    {
        public LatePaymentsInputValidator()
        {
            RuleFor(l => l.Payments).NotNull().Must(p => IsAtMost(p, MaxOtherLines)).WithMessage($"实际还款最多 {MaxOtherLines} 笔。");
            RuleForEach(l => l.Payments).Must(p => IsWholeFen(p.Yuan)).WithMessage("实际还款最多两位小数。");
            RuleForEach(l => l.Payments).Must(p => p.Yuan <= MaxYuan).WithMessage("实际还款过大；请核对单位是元还是万元。");
            RuleFor(l => l.UpliftPercent).InclusiveBetween(0, 200).WithName("罚息上浮");
            RuleFor(l => l.ContractPercent).InclusiveBetween(0, 100).WithName("合同利率");
        }
    }
}
