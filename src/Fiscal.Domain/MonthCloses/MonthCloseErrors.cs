using NodaTime;

namespace Fiscal.Domain.MonthCloses;

public static class MonthCloseErrors
{
    public static BusinessRuleException StillOpen(LocalDate month) => new(
        "month-close.still-open", $"{month:uuuu-MM} 没有月结，没有可比的月结时点；请先月结，或给出前一已知时刻 fromKnownAt。");

    public static BusinessRuleException NotOver(LocalDate month, LocalDate today) => new(
        "month-close.not-over", $"{month:uuuu-MM} 还没有结束（今天是 {today:uuuu-MM-dd}），不能月结；请在次月月结。");

    public static BusinessRuleException AlreadyClosed(LocalDate month, LocalDate last) => new(
        "month-close.already-closed", $"{last:uuuu-MM} 及以前各月已经月结，不能再月结 {month:uuuu-MM}；确需重新月结的，请先申请反月结。");

    public static BusinessRuleException LaterMonthClosed(LocalDate month, LocalDate last) => new(
        "month-close.later-month-closed", $"{month:uuuu-MM} 之后的 {last:uuuu-MM} 也已月结，不能反月结 {month:uuuu-MM}；请从最后月结的月份开始。");

    public static BusinessRuleException AlreadyReopened(LocalDate month) => new(
        "month-close.already-reopened", $"{month:uuuu-MM} 的这次月结已经反月结；请刷新后核对。");

    public static BusinessRuleException AlreadyRequested(LocalDate month, string by) => new(
        "month-close.already-requested", $"{month:uuuu-MM} 的反月结已由 {by} 申请，正在等待批准；请由另一名审核人员批准。");

    public static BusinessRuleException NotRequested(LocalDate month) => new(
        "month-close.not-requested", $"{month:uuuu-MM} 没有待批准的反月结申请；请先提交申请并写明理由。");

    public static BusinessRuleException OwnRequest(LocalDate month) => new(
        "month-close.own-request", $"{month:uuuu-MM} 的反月结是您本人申请的，不能由本人批准；请由另一名审核人员批准。");
}
