using System.CommandLine;
using Fiscal.Api.Features.Imports;
using Fiscal.Domain;
using Fiscal.Import;
using Fiscal.Import.Batches;
using MediatR;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Hosting.Verbs;

internal static class ImportVerb
{
    public static Command Create(VerbHost host)
    {
        var files = new Argument<FileInfo[]>("FILE") { Description = "要导入的工作簿，可多个，依次入账", Arity = ArgumentArity.OneOrMore };
        var region = new Option<string?>("--region") { Description = "地区代码；只有一个地区时可省", HelpName = "CODE" };
        var asOf = new Option<string?>("--as-of") { Description = "数据截止日 yyyy-MM-dd；表内写明时可省", HelpName = "DATE" };
        var unit = new Option<AmountUnit?>("--unit") { Description = "金额单位；表内写明时可省" };
        var preview = new Option<bool>("--preview") { Description = "只预览，不入账" };
        var verb = new Command("import", "导入银行等来文工作簿") { files, region, asOf, unit, preview };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var hints = new ImportHints(AsOf: Day("--as-of", line.GetValue(asOf)), Unit: line.GetValue(unit));
            foreach (var file in line.GetRequiredValue(files))
                await ImportOne(services.GetRequiredService<IMediator>(), file, line.GetValue(region), hints, line.GetValue(preview), ct);
        }, ct));
        return verb;
    }

    /// <summary>Uploads one file and, unless it has errors or only a preview is wanted, commits it.</summary>
    public static async Task<ImportSummary> ImportOne(IMediator mediator, FileInfo file, string? regionCode, ImportHints hints, bool previewOnly, CancellationToken ct)
    {
        if (!file.Exists) throw UploadErrors.FileMissing(file.FullName);
        await using var content = file.OpenRead();
        var summary = await mediator.Send(new UploadWorkbook(file.Name, content, regionCode, hints), ct);
        foreach (var finding in summary.Findings)
            Console.WriteLine($"  {finding.Severity.DisplayName()}  {Place(finding)}{finding.Message}");
        if (summary.Status == BatchStatus.NeedsCorrection) throw UploadErrors.NotCommitted(file.Name);
        if (!previewOnly) summary = await mediator.Send(new CommitImport(summary.Id), ct);
        var counts = summary.Counts;
        Console.WriteLine(
            $"{file.Name}：{summary.Status.DisplayName()}。共 {counts.Rows} 行，新增 {counts.New}、变更 {counts.Changed}、一致 {counts.Same}、退回 {counts.Rejected}、跳过 {counts.Skipped}。");
        return summary;
    }

    private static string Place(FindingRow finding) => (finding.Sheet, finding.Cell) switch
    {
        ("", null) => "",
        (var sheet, null) => $"[{sheet}] ",
        ("", var cell) => $"[{cell}] ",
        var (sheet, cell) => $"[{sheet}!{cell}] ",
    };

    /// <summary>A day given as an option.</summary>
    public static LocalDate? Day(string option, string? text) =>
        text is null ? null
        : LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day
        : throw UploadErrors.BadField(option, text, "yyyy-MM-dd 形式的日期");
}
