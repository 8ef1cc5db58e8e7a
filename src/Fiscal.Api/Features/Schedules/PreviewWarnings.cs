using Fiscal.Domain.Schedules;

namespace Fiscal.Api.Features.Schedules;

/// <summary>What the answers say of a schedule besides what the engine says.</summary>
internal static class PreviewWarnings
{
    public static ScheduleWarning NoSingleCost(string reason) => new("schedule.no-single-cost", reason);

    public static ScheduleWarning TermsIncomplete() => new(
        "schedule.terms-incomplete", "合同要素没有写全（还款方式、还款计划、结息频率或执行利率），测算按常例补足，仅供参考。");

    /// <summary>The engine refused the terms of a debt: its own code and sentence.</summary>
    public static ScheduleWarning NotComputable(string code, string reason) => new(code, $"不能按合同约定测算：{reason}");
}
