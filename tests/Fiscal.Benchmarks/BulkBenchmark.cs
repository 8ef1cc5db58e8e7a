using Fiscal.Api.Features.Imports;
using Fiscal.Import;
using Fiscal.Import.Batches;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>
/// A batch on its way into the book of a county, beside plain inserts of the rows that it leaves in the database, in the same file.
/// </summary>
internal static class BulkBenchmark
{
    // A lender of its own for each round: the same drawdowns of one lender under other numbers would be asked about.
    private static readonly string[] Lenders = ["建设银行", "农业银行"];
    private static readonly LocalDate Opened = new(2026, 10, 31);

    public static async Task<int> Run(Options options)
    {
        var rows = options.Number("--rows") ?? 10_000;
        await using var app = new LedgerApp();
        await app.Found(counties: 1);
        app.Clock.Reset(Instant.FromUtc(2026, 11, 20, 1, 0));
        await Import(app, "开账.csv", BulkWorkbooks.Drawdowns(1_000, "开账", "交通银行", new LocalDate(2026, 9, 1)), Opened);
        foreach (var lender in Lenders)
        {
            var (prefix, asOf) = ($"{lender}批", new LocalDate(2026, 11, 28));
            await Measure(app, $"{rows:N0} drawdowns", "放款.csv", BulkWorkbooks.Drawdowns(rows, prefix, lender, new LocalDate(2026, 11, 1)), asOf);
            await Measure(app, $"{rows:N0} repayments", "还款.xlsx", BulkWorkbooks.RepaymentsOf(rows, prefix, lender, new LocalDate(2026, 12, 21)), new LocalDate(2026, 12, 31));
        }
        return 0;
    }

    private static async Task Measure(LedgerApp app, string what, string name, byte[] file, LocalDate asOf)
    {
        ImportSummary? batch = null;
        var preview = await Timing.Seconds(async () => batch = await Upload(app, name, file, asOf));
        await app.Settle();
        var written = await WrittenRows.Before(app);
        var allocated = GC.GetTotalAllocatedBytes();
        var commit = await Timing.Seconds(() => app.SendFrom([LedgerApp.RegionCode(1)], new CommitImport(batch!.Id)));
        allocated = GC.GetTotalAllocatedBytes() - allocated;
        await app.Settle();
        await written.TakeOut();
        var raw = await Timing.Seconds(written.PutBack);
        await app.Settle();
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: preview {preview:0.00} s; commit {commit:0.00} s, {batch!.Counts.Rows / commit:N0} batch rows/s, {written.Count / commit:N0} rows/s, {allocated / 1e6:N0} MB allocated; raw {raw:0.00} s, {written.Count / raw:N0} rows/s ({written.Tables}); commit / raw {raw / commit:0.00}; {Timing.ResidentMegabytes():0} MB resident"));
    }

    private static async Task<ImportSummary> Upload(LedgerApp app, string name, byte[] file, LocalDate asOf)
    {
        var region = LedgerApp.RegionCode(1);
        using var content = new MemoryStream(file);
        var batch = await app.SendFrom([region], new UploadWorkbook(name, content, region, new ImportHints(AsOf: asOf, Unit: AmountUnit.Yuan)));
        return batch.Status == BatchStatus.Previewed ? batch
            : throw new InvalidOperationException(string.Join('\n', batch.Findings.Where(f => f.Severity == Severity.Error).Take(5).Select(f => $"{f.Cell} {f.Message}")));
    }

    private static async Task Import(LedgerApp app, string name, byte[] file, LocalDate asOf)
    {
        var batch = await Upload(app, name, file, asOf);
        await app.SendFrom([LedgerApp.RegionCode(1)], new CommitImport(batch.Id));
    }
}
