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
}
