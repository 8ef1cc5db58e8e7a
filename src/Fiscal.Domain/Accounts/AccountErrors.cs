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

    public static BusinessRuleException PasswordTooWeak() => new(
        "account.password-too-weak", "密码至少 8 位，应包含大写字母、小写字母、数字、符号中的三类，且不得包含用户名。");

    public static BusinessRuleException UserNameInvalid(string userName) => new(
        "account.user-name-invalid", $"用户名“{userName}”无效，只能使用字母、数字和 . _ - @。");

    public static BusinessRuleException UnitNeeded() => new(
        "account.unit-needed", $"“{Role.Reporter.DisplayName()}”须指明所属单位（--unit 单位名称），只能看到本单位及其下属单位的债务。");

    public static BusinessRuleException UnitUnknown(string name) => new(
        "account.unit-unknown", $"该地区的单位清单中没有唯一的“{name}”；请先导入单位名单，并写单位全称。");

    public static BusinessRuleException RoleOrUser() => new(
        "account.role-or-user", "分类查看限制须针对一个角色或一个用户，二者取一；请填写 role 或 userName。");

    public static BusinessRuleException RestrictionEndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        "account.restriction-ends-before-it-begins", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；请核对日期。");
}
