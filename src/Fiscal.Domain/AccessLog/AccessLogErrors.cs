namespace Fiscal.Domain.AccessLog;

public static class AccessLogErrors
{
    public static BusinessRuleException RetentionOutOfBounds(int months) => new(
        "access-log.retention-out-of-bounds",
        $"访问日志的留存期限不得少于 {AccessRetention.LeastMonths} 个月，也不得多于 {AccessRetention.MostMonths} 个月，现填 {months} 个月；请更正后重新登记。");

    public static BusinessRuleException DoesNotVerify(IEnumerable<string> problems) => new(
        "access-log.does-not-verify", $"{string.Join('\n', problems)}\n访问日志核验不通过。");
}
