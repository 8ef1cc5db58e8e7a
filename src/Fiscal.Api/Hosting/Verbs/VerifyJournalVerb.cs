using System.CommandLine;
using Fiscal.Api.Features.Journal;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class VerifyJournalVerb
{
    public static Command Create(VerbHost host)
    {
        var region = new Option<string?>("--region") { Description = "地区代码或 national；缺省为全部日志链", HelpName = "CODE" };
        var exported = new Option<FileInfo?>("--file") { Description = "核验导出的日志文件，不需要数据库", HelpName = "FILE" };
        var verb = new Command("verify-journal", "验证台账日志，指出第一条不符的日志") { region, exported };
        verb.SetAction((line, ct) => line.GetValue(exported) is { } file
            ? VerbHost.Reported(async () => Report([await VerifyFile(file, ct)]))
            : host.Run(async (services, ct) =>
                Report((await services.GetRequiredService<IMediator>().Send(new VerifyJournal(line.GetValue(region)), ct)).Chains), ct));
        return verb;
    }

    private static Task<VerifiedChain> VerifyFile(FileInfo file, CancellationToken ct) =>
        file.Exists ? JournalFile.Verify(File.ReadLinesAsync(file.FullName, ct), ct) : throw JournalErrors.FileMissing(file.FullName);

    private static void Report(IReadOnlyList<VerifiedChain> chains)
    {
        foreach (var chain in chains.Where(c => c.Valid))
            Console.WriteLine($"日志链 {chain.Chain}：{chain.Entries} 条，全部相符，末条杂凑值 {chain.HeadHash}。");
        var bad = chains.Select(c => c.FirstBad?.Message).OfType<string>().ToList();
        if (bad.Count > 0) throw JournalErrors.DoesNotVerify(bad);
    }
}
