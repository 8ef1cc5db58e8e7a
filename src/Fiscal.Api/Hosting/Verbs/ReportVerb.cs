using System.CommandLine;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.MonthlyReports;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class ReportVerb
{
    public static Command Create(VerbHost host)
    {
        var period = new Argument<string>("PERIOD") { Description = "月份，如 2026-10" };
        var region = new Option<string?>("--region") { Description = "地区代码；只有一个地区时可省", HelpName = "CODE" };
        var folder = new Option<DirectoryInfo>("--out") { Description = "存放目录，默认当前目录", HelpName = "DIR", DefaultValueFactory = _ => new(".") };
        var verb = new Command("report", "生成债务监测报告（Word 正文与 Excel 附表）") { period, region, folder };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var mediator = services.GetRequiredService<IMediator>();
            var code = await services.GetRequiredService<BookLoading>().RegionFor(line.GetValue(region), ct);
            var report = await mediator.Send(new IssueMonthlyReport(code, line.GetRequiredValue(period)), ct);
            var target = line.GetRequiredValue(folder);
            target.Create();
            foreach (var format in Enum.GetValues<ReportFormat>())
            {
                var file = await mediator.Send(new DownloadMonthlyReport(report.Id, format), ct);
                var path = Path.Combine(target.FullName, file.Name);
                await File.WriteAllBytesAsync(path, file.Content, ct);
                Console.WriteLine(path);
            }
        }, ct));
        return verb;
    }
}
