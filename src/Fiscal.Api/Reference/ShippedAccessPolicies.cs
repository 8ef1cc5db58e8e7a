using Fiscal.Api.Features.AccessPolicies;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>The access policy that comes with the program (随附访问策略), and the easy one of demonstrations.</summary>
internal static class ShippedAccessPolicies
{
    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    public static AccessPolicy Strict(Instant now) => new(
        "随附访问策略（等级保护三级）",
        "GB/T 22239—2019 第三级要求口令有复杂度并定期更换、登录失败处理、超时退出、两种以上鉴别技术组合，但没有规定具体数值；各数值取通行做法；登录时即要求二次验证的，请登记 secondFactor 为 Always 的版本。",
        FirstDay, isUnverified: true,
        new(
            MinimumPasswordLength: 8, PasswordKinds: 3, PasswordDays: 90, PasswordHistory: 5, LockoutAttempts: 5, LockoutMinutes: 15,
            IdleMinutes: 30, AbsoluteMinutes: 480, MaxSessions: 20, ChangesFirstPassword: true, SecondFactorUse.ForSensitiveActs, SecondFactorMinutes: 15,
            SignInsPerMinute: 60),
        "GB/T 22239—2019《信息安全技术 网络安全等级保护基本要求》8.1.4.1；数值参照 OWASP ASVS 5.0 二级", now, "system");

    /// <summary>Signs in with the printed passwords and nothing more. From the first day, so that it counts whatever the clock says.</summary>
    public static RecordAccessPolicy Demonstration(AccessRules? rules = null) => new(
        "示范环境访问策略", "示范环境，仅供演示与测试，不得用于正式数据", FirstDay,
        rules ?? new(
            MinimumPasswordLength: 8, PasswordKinds: 3, PasswordDays: 0, PasswordHistory: 5, LockoutAttempts: 5, LockoutMinutes: 15,
            IdleMinutes: 720, AbsoluteMinutes: 720, MaxSessions: 1000, ChangesFirstPassword: false, SecondFactorUse.Never, SecondFactorMinutes: 15,
            SignInsPerMinute: 600),
        "不要求首次改密和二次验证；正式使用请由安全管理员登记本地的访问策略。");
}
