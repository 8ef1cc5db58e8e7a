using Fiscal.Api.Hosting;
using Fiscal.Domain;

namespace Fiscal.Api.Features.Reconciliations;

internal static class SourceErrors
{
    public static BusinessRuleException Reverted(string fileName) => new(
        "reconciliation.import-reverted", $"“{fileName}”已撤销，不能再作为对账来源；请重新上传后对账。");

    public static BusinessRuleException OtherRegion(string fileName, string regionCode) => new(
        "reconciliation.other-region", $"“{fileName}”属于地区 {regionCode}，一次对账只能核对同一地区的来文；请分别对账。");

    public static BusinessRuleException NothingToCompare(string fileName) => new(
        "reconciliation.nothing-to-compare", $"“{fileName}”没有可核对的余额或收付记录；还款计划、租金表等请改传借据台账或流水。");

    public static BusinessRuleException DayUnclear(string days) => new(
        "reconciliation.day-unclear", $"各来文的数据截止日不同（{days}），请用 asOf 指明核对哪一天。");

    public static BusinessRuleException UnknownParty(int partyId) => new(
        "reconciliation.unknown-party", $"核对范围中的单位 {partyId} 不在本地区的名单内；请核对 partyIds。");

    public static NotFoundException NotFound(int id) => new($"对账 {id} 不存在。", "reconciliation.not-found");

    public static NotFoundException BreakNotFound(int id, int breakId) => new($"对账 {id} 没有差异 {breakId}。", "reconciliation.break-not-found");
}
