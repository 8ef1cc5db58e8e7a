using System.CommandLine;
using Fiscal.Api.Features.AccessLog;
using Fiscal.Domain.AccessLog;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class AccessLogVerbs
{
    public static Command Verify(VerbHost host)
    {
        var region = new Option<string?>("--region") { Description = "地区代码或 national；缺省为全部日志链", HelpName = "CODE" };
        var verb = new Command("verify-access-log", "核验访问日志，指出第一条不符的日志") { region };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var found = await services.GetRequiredService<IMediator>().Send(new VerifyAccess(line.GetValue(region)), ct);
            foreach (var chain in found.Chains.Where(c => c.Valid))
                Console.WriteLine($"访问日志链 {chain.Chain}：现存 {chain.Kept} 条，已清理 {chain.Purged} 条，全部相符，末条杂凑值 {chain.HeadHash}。");
            if (!found.Valid) throw AccessLogErrors.DoesNotVerify(found.Chains.Select(c => c.FirstBad?.Message).OfType<string>());
        }, ct));
        return verb;
    }

    public static Command Purge(VerbHost host)
    {
        var verb = new Command("purge-access-log", "清理超过留存期限的访问日志，其余仍可核验");
        verb.SetAction((_, ct) => host.Run(async (services, ct) =>
        {
            var purged = await services.GetRequiredService<IMediator>().Send(new PurgeAccess(), ct);
            foreach (var chain in purged.Chains)
                Console.WriteLine($"访问日志链 {chain.Chain}：清理 {chain.Count} 条，至第 {chain.LastSequence} 条，其杂凑值 {chain.LastHash} 留存。");
            Console.WriteLine($"留存期限 {purged.Months} 个月，共清理 {purged.Count} 条。");
        }, ct));
        return verb;
    }
}
