using Fiscal.Api.Features.Imports;
using Fiscal.Import;
using Fiscal.Import.Batches;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>
/// A bank's long ledger on its way in, in a process of its own: a bare read of all cells, the reading part and the whole preview in
/// turns, then the commit.
/// </summary>
internal static class ImportBenchmark
{
    public static async Task<int> Run(Options options)
    {
        var (rows, rounds) = (options.Number("--rows") ?? 50_000, options.Number("--rounds") ?? 3);
        var path = options.Text("--file") ?? Written(options.Text("--format") ?? "xlsx", rows);
        try
        {
            await using var app = new LedgerApp();
            await app.Found(counties: 1);
            app.Clock.Reset(Instant.FromUtc(2026, 11, 20, 1, 0));
            await WarmUp(app, Path.GetExtension(path));
            await Measure(app, path, rows, rounds, commits: options.Text("--commit") != "no");
            return 0;
        }
        finally
        {
            if (options.Text("--file") is null) File.Delete(path);
        }
    }

    private static string Written(string format, int rows)
    {
        var path = Path.Combine(Path.GetTempPath(), $"fiscal-ledger-{Guid.NewGuid():N}.{format}");
        if (format == "csv") BankLedger.WriteCsv(path, rows);
        else BankLedger.WriteXlsx(path, rows);
        return path;
    }

    private static async Task WarmUp(LedgerApp app, string ending)
    {
        var path = Written(ending == ".csv" ? "csv" : "xlsx", 2_000);
        for (var i = 0; i < 2; i++)
        {
            Bare(path);
            await Upload(app, path);
        }
        File.Delete(path);
    }

    private static async Task Measure(LedgerApp app, string path, int rows, int rounds, bool commits)
    {
        Console.WriteLine(FormattableString.Invariant($"{Path.GetExtension(path)} {rows:N0} × 20, {new FileInfo(path).Length / 1e6:0.0} MB"));
        ImportSummary? batch = null;
        for (var round = 1; round <= rounds; round++)
        {
            await app.Settle();
            var bare = await Step("bare read", rows, () => { Bare(path); return Task.CompletedTask; });
            await Step("interpret", rows, () => { Interpreted(path); return Task.CompletedTask; });
            var preview = await Step("upload → preview", rows, async () => batch = await Upload(app, path));
            Console.WriteLine(FormattableString.Invariant($"  preview / bare read {preview.Seconds / bare.Seconds:0.00}, in processor time {preview.Processor / bare.Processor:0.00}"));
        }
        if (batch!.Counts.Accepted != rows) throw new InvalidOperationException(string.Join('\n', batch.Findings.Take(5).Select(f => f.Message)));
        if (commits) await Step("preview → commit", rows, () => app.SendFrom([LedgerApp.RegionCode(1)], new CommitImport(batch!.Id)));
    }

    /// <summary>Seconds by the clock, and those of all processors: on a busy machine only the latter say something.</summary>
    private static async Task<(double Seconds, double Processor)> Step(string what, int rows, Func<Task> work)
    {
        var (seconds, processor, allocated) = (0d, 0d, 0L);
        var (before, most) = await PeakMemory.During(async () =>
        {
            allocated = GC.GetTotalAllocatedBytes();
            processor = Environment.CpuUsage.TotalTime.TotalSeconds;
            seconds = await Timing.Seconds(work);
            processor = Environment.CpuUsage.TotalTime.TotalSeconds - processor;
            allocated = GC.GetTotalAllocatedBytes() - allocated;
        });
        Console.WriteLine(FormattableString.Invariant(
            $"{what,-17} {seconds,6:0.00} s, processor {processor,6:0.00} s, {rows / seconds,9:N0} rows/s, {allocated / 1e6,6:N0} MB allocated, peak {most:0} MB (+{most - before:0})"));
        return (seconds, processor);
    }

    private static void Bare(string path)
    {
        using var file = File.OpenRead(path);
        var cells = SentCells.Of(file, Path.GetFileName(path), new()).Count();
        if (cells < 20) throw new InvalidOperationException($"{path}: only {cells} cells read.");
    }

    private static void Interpreted(string path)
    {
        using var file = File.OpenRead(path);
        _ = new WorkbookInterpreter(Layouts.Shipped, new()).Interpret(file, Path.GetFileName(path), new(AsOf: new LocalDate(2026, 10, 31)));
    }

    private static async Task<ImportSummary> Upload(LedgerApp app, string path)
    {
        await using var file = File.OpenRead(path);
        var region = LedgerApp.RegionCode(1);
        return await app.SendFrom([region], new UploadWorkbook(Path.GetFileName(path), file, region, new ImportHints(AsOf: new LocalDate(2026, 10, 31))));
    }
}
