using NodaTime;

namespace Fiscal.Domain.Approvals;

public static class ApprovalErrors
{
    public static BusinessRuleException PolicyEndsBeforeItBegins(LocalDate from, LocalDate to) => new(
        "approval.policy-ends-before-it-begins", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException ThirdBelowSecond() => new(
        "approval.third-below-second", "须第三人审核的起点金额 thirdFromYuan 不应低于须第二人审核的起点金额 secondFromYuan，且两者须同时填写；请核对。");

    public static BusinessRuleException CommandUnknown(string command, string known) => new(
        "approval.command-unknown", $"“{command}”不是可以设置审批的操作；可填：{known}，或 * 表示全部。");

    public static BusinessRuleException Decided(int id, string status) => new(
        "approval.decided", $"待批事项 {id} {status}，不能再办理；请刷新清单。");

    public static BusinessRuleException SeenOtherwise(int id) => new(
        "approval.seen-otherwise", $"待批事项 {id} 的内容与您所见的不一致（seenHash 不符）；请重新打开该事项，核对内容后再审核。");

    public static BusinessRuleException OwnChange(int id) => new(
        "approval.own-change", $"待批事项 {id} 是您本人经办的，不能由本人审核；请由另一名审核人员办理。");

    public static BusinessRuleException DelegateOfMaker(int id, string maker) => new(
        "approval.delegate-of-maker", $"待批事项 {id} 的经办人 {maker} 与您有授权委托关系，您不能审核；请由其他审核人员办理。");

    public static BusinessRuleException ApprovedTwice(int id) => new(
        "approval.approved-twice", $"待批事项 {id} 您本人、您的委托人或受托人已经审核过，须由另一人复核；请转交其他审核人员。");

    public static BusinessRuleException NotOwn(int id, string maker) => new(
        "approval.not-own", $"待批事项 {id} 由 {maker} 经办，只能由其本人撤回；认为不妥的请退回。");

    public static BusinessRuleException NotReviewer() => new(
        "approval.not-reviewer", "您不是审核人员，今天也没有有效的授权委托，不能审核或退回；请由审核人员办理，或请其先登记授权委托。");

    public static BusinessRuleException OfUnit() => new(
        "approval.of-unit", "单位用户不能审核或退回待批事项；请由财政部门的审核人员办理。");

    public static BusinessRuleException MakerGone(string maker) => new(
        "approval.maker-gone", $"经办人 {maker} 的账号已停用。");

    public static BusinessRuleException MakerRoleLost(string maker) => new(
        "approval.maker-role-lost", $"经办人 {maker} 已不再担任可以办理该事项的角色。");

    public static BusinessRuleException DelegatedToOneself() => new(
        "approval.delegated-to-oneself", "不能委托给本人；请填写受托人的用户名。");

    public static BusinessRuleException DelegationDays(LocalDate from, LocalDate to, int most) => new(
        "approval.delegation-days", $"委托期间 {from:uuuu-MM-dd} 至 {to:uuuu-MM-dd} 无效；应自今天或以后开始，首尾两日均含，最长 {most} 天。");

    public static BusinessRuleException DelegateNotAllowed(string userName) => new(
        "approval.delegate-not-allowed", $"用户“{userName}”不能接受审核委托；受托人应是本地区财政部门在用的经办或审核人员。");

    public static BusinessRuleException DelegationOfOther(int id, string from) => new(
        "approval.delegation-of-other", $"授权委托 {id} 由 {from} 作出，只能由其本人收回。");
}
