namespace Fiscal.Domain.Parties;

public static class PartyErrors
{
    public static BusinessRuleException OwnAncestor(string name) => new(
        "party.own-ancestor", $"单位“{name}”不能是自己的上级；请检查“上级单位”一栏。");

    public static BusinessRuleException AliasTaken(string alias, string other) => new(
        "party.alias-taken", $"“{alias}”已是“{other}”的名称或别名；请核对所指的单位。");
}
