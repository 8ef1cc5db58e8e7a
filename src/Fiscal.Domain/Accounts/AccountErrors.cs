using NodaTime;

namespace Fiscal.Domain.Accounts;

public static class AccountErrors
{
    public static BusinessRuleException NoRole() => new(
        "account.no-role", "用户至少应有一个角色。");

    public static BusinessRuleException RoleHeldAlone(Role role) => new(
        "account.role-held-alone", $"“{role.DisplayName()}”不得兼任其他角色。");

    public static BusinessRuleException UserNameTaken(string userName) => new(
        "account.user-name-taken", $"用户名“{userName}”已被使用。");

    public static BusinessRuleException PasswordTooWeak(int minimumLength, int kinds) => new(
        "account.password-too-weak", $"密码至少 {minimumLength} 位，应包含大写字母、小写字母、数字、符号中的至少 {kinds} 类，且不得包含用户名；请换一个密码。");

    public static BusinessRuleException PasswordCommon() => new(
        "account.password-common", "该密码在常见弱口令名单上，极易被猜中；请换一个密码。");

    public static BusinessRuleException PasswordUsedBefore(int history) => new(
        "account.password-used-before", $"新密码与最近 {history} 次用过的密码之一相同；请换一个没有用过的密码。");

    public static BusinessRuleException PasswordWrong() => new(
        "account.password-wrong", "原密码不正确，或连续输错次数过多、暂不接受；密码没有修改，请核对后重试。");

    public static BusinessRuleException UserNameInvalid(string userName) => new(
        "account.user-name-invalid", $"用户名“{userName}”无效，只能使用字母、数字和 . _ - @。");

    public static BusinessRuleException OwnAccount() => new(
        "account.own-account", "管理员不能办理自己的账号；请由另一名管理员办理。修改本人的密码请用“修改密码”。");

    public static BusinessRuleException NothingToConfirm(string userName) => new(
        "account.nothing-to-confirm", $"用户“{userName}”没有待确认的授权；请刷新后核对。");

    public static BusinessRuleException OwnGrant() => new(
        "account.own-grant", "不能确认授予自己的角色，也不能确认自己提出的授权；请由另一名安全管理员确认。");

    public static BusinessRuleException SubjectTaken() => new(
        "account.subject-taken", "该统一身份已关联到其他账号；请核对身份标识，或先由相关账号解除关联。");

    public static BusinessRuleException SecondFactorEnrolled() => new(
        "account.second-factor-enrolled", "账号已绑定动态口令；更换请先通过二次验证，遗失请由系统管理员重置。");

    public static BusinessRuleException SecondFactorNotEnrolled() => new(
        "account.second-factor-not-enrolled", "账号还没有绑定动态口令；请先绑定（POST /api/auth/second-factor/enrolment），再输入口令确认。");

    public static BusinessRuleException SecondFactorWrong() => new(
        "account.second-factor-wrong", "动态口令不正确、已用过，或连续输错次数过多、暂不接受；请等验证器显示下一个口令后重试。");

    public static BusinessRuleException UnitNeeded() => new(
        "account.unit-needed", $"“{Role.Reporter.DisplayName()}”须指明所属单位（--unit 单位名称），只能看到本单位及其下属单位的债务。");

    public static BusinessRuleException UnitUnknown(string name) => new(
        "account.unit-unknown", $"该地区的单位清单中没有唯一的“{name}”；请先导入单位名单，并写单位全称。");

    public static BusinessRuleException RoleOrUser() => new(
        "account.role-or-user", "分类查看限制须针对一个角色或一个用户，二者取一；请填写 role 或 userName。");

    public static BusinessRuleException RestrictionEndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        "account.restriction-ends-before-it-begins", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；请核对日期。");
}
