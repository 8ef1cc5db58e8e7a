using System.CommandLine;
using Fiscal.Api.Features.AuditExtracts;
using Fiscal.Domain.AuditExtracts;

namespace Fiscal.Api.Hosting.Verbs;

internal static class VerifyExtractVerb
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "审计数据包（.zip）" };
        var manifest = new Option<string?>("--manifest-sha256") { Description = "另行留存的清单杂凑值，与包内清单比对", HelpName = "HEX" };
        var verb = new Command("verify-extract", "核验审计数据包，不需要数据库") { file, manifest };
        verb.SetAction((line, ct) => VerbHost.Reported(() => Verify(line.GetRequiredValue(file), line.GetValue(manifest), ct)));
        return verb;
    }

    private static async Task Verify(FileInfo file, string? manifestSha256, CancellationToken ct)
    {
        if (!file.Exists) throw ExtractErrors.FileMissing(file.FullName);
        await using var content = file.OpenRead();
        var (manifest, problems) = await ExtractCheck.Verify(content, manifestSha256, ct);
        if (problems.Count > 0) throw ExtractErrors.DoesNotVerify(problems);
        foreach (var part in manifest!.Files) Console.WriteLine($"  {part.Name}（{part.Title}）：{part.Rows} 行，相符");
        Console.WriteLine(FormattableString.Invariant($"{manifest.RegionName}（{manifest.RegionCode}）截至 {manifest.AsOf:uuuu-MM-dd}、按 {manifest.KnownAt} 已知情况的数据包，{manifest.MadeBy} 于 {manifest.MadeAt} 封存。"));
        Console.WriteLine("全部文件与清单相符，日志链完整。");
    }
}
