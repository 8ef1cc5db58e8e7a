namespace Fiscal.Domain.Parties;

public static class PartyErrors
{
    public static BusinessRuleException OwnAncestor(string name) => new(
        "party.own-ancestor", $"单位“{name}”不能是自己的上级；请检查“上级单位”一栏。");

    public static BusinessRuleException AliasIsShortName(string alias, string name) => new(
        "party.alias-is-short-name", $"“{alias}”是单位名单里“{name}”的简称，不能撤销；请先更正单位名单的“简称”一栏。");

    public static BusinessRuleException AliasTaken(string alias, string other) => new(
        "party.alias-taken", $"“{alias}”已是“{other}”的名称或别名；请核对所指的单位。");
}
