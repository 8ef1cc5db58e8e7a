using Fiscal.Api.Hosting;

namespace Fiscal.Api.Features.Parties;

internal static class AliasErrors
{
    public static NotFoundException PartyNotFound(int id) => new($"单位 {id} 不存在。", "party.not-found");

    public static NotFoundException NotFound(string name, int aliasId) => new($"“{name}”没有编号为 {aliasId} 的别名，可能已经撤销。", "party.alias-not-found");
}
