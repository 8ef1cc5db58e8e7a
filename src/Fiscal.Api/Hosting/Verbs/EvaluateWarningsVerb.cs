using System.CommandLine;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Hosting.Verbs;

/// <summary>For the host's timetable: every region that has a book, or one.</summary>
internal static class EvaluateWarningsVerb
{
    public static Command Create(VerbHost host)
    {
        var region = new Option<string?>("--region") { Description = "地区代码；缺省为有台账的全部地区", HelpName = "CODE" };
        var verb = new Command("evaluate-warnings", "测算预警并登记，供定时任务调用") { region };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var (db, mediator) = (services.GetRequiredService<FiscalDbContext>(), services.GetRequiredService<IMediator>());
            var regions = line.GetValue(region) is { } code ? [code] : await db.Debts.Select(d => d.RegionCode).Distinct().OrderBy(c => c).ToListAsync(ct);
            foreach (var own in regions)
            {
                var e = await mediator.Send(new EvaluateWarnings(own), ct);
                db.ChangeTracker.Clear();
                Console.WriteLine($"地区 {own} {e.AsOf:uuuu-MM-dd}：命中 {e.Hits} 项，新增 {e.Raised}、再现 {e.Returned}、解除 {e.Lapsed}、升级 {e.Escalated}；邮件发出 {e.MailsSent}、失败 {e.MailsFailed}。");
            }
        }, ct));
        return verb;
    }
}
