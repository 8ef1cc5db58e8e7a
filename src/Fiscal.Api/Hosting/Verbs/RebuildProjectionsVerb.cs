using System.CommandLine;
using Fiscal.Api.Features.Projections;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class RebuildProjectionsVerb
{
    public static Command Create(VerbHost host)
    {
        var verb = new Command("rebuild-projections", "按台账事实重建各查询表");
        verb.SetAction((_, ct) => host.Run(async (services, ct) =>
        {
            var debts = await services.GetRequiredService<IMediator>().Send(new RebuildProjections(), ct);
            Console.WriteLine($"已按 {debts} 笔债务的事实重建查询表。");
        }, ct));
        return verb;
    }
}
