namespace Fiscal.Domain.Parties;

internal static class PartyErrors
{
    public static BusinessRuleException OwnAncestor(string name) => new(
        "party.own-ancestor", $"单位“{name}”不能是自己的上级；请检查“上级单位”一栏。");
}
