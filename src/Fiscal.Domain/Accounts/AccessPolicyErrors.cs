namespace Fiscal.Domain.Accounts;

public static class AccessPolicyErrors
{
    public static BusinessRuleException IdleOutlastsSession(int idleMinutes, int absoluteMinutes) => new(
        "access-policy.idle-outlasts-session", $"闲置时限 {idleMinutes} 分钟长于会话时限 {absoluteMinutes} 分钟；请缩短闲置时限，或延长会话时限。");

    public static BusinessRuleException BeginsInThePast(NodaTime.LocalDate validFrom, NodaTime.LocalDate today) => new(
        "access-policy.begins-in-the-past", $"访问策略的生效日 {validFrom:uuuu-MM-dd} 早于今天 {today:uuuu-MM-dd}；策略不能追溯，请改为今天或以后。");
}
