using System.CommandLine;
using Fiscal.Api.Features.Regions;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class CreateRegionVerb
{
    public static Command Create(VerbHost host)
    {
        var code = new Argument<string>("CODE") { Description = "行政区划代码" };
        var name = new Argument<string>("NAME") { Description = "地区名称" };
        var parent = new Option<string?>("--parent") { Description = "上级地区的代码", HelpName = "CODE" };
        var verb = new Command("create-region", "建立地区") { code, name, parent };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var command = new CreateRegion(line.GetRequiredValue(code), line.GetRequiredValue(name), line.GetValue(parent));
            await services.GetRequiredService<IMediator>().Send(command, ct);
            Console.WriteLine($"已建立地区 {command.Code} {command.Name}。");
        }, ct));
        return verb;
    }
}
