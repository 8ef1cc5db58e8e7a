using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Fiscal.Import.Batches;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Reads a sent workbook and compares it with the book (上传并预览). Keeps the file and the preview; the book stays as it is.</summary>
[Display(Name = "上传工作簿")]
public sealed record UploadWorkbook(string FileName, Stream Content, string? RegionCode, ImportHints Hints) : ICommand<ImportSummary>;

public sealed class UploadWorkbookHandler(
    FiscalDbContext db, WorkbookInterpreter interpreter, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<UploadWorkbook, ImportSummary>
{
    public async Task<ImportSummary> Handle(UploadWorkbook command, CancellationToken ct)
    {
        var regionCode = await books.RegionFor(command.RegionCode, ct);
        var workbook = interpreter.Interpret(command.Content, command.FileName, command.Hints);
        var (asOf, assumed) = AsOfDays.Resolve(workbook, command.Hints.AsOf, clock.GetCurrentInstant());

        var file = await Bytes(command.Content, ct);
        var batch = new ImportBatch(
            regionCode, command.FileName, file, Convert.ToHexStringLower(SHA256.HashData(file)), workbook, asOf, user.UserName, clock.GetCurrentInstant());
        var update = new BookUpdate(
            await books.Load(regionCode, ct), workbook.Kind, workbook.Institution, asOf, workbook.Rows,
            new Recording(clock.GetCurrentInstant(), user.UserName, "预览", FactSource.Entered),
            await db.References(ct));
        update.Apply();
        db.ChangeTracker.Clear(); // the preview's changes are thrown away

        batch.Preview(update.PreviewRows(), [.. workbook.Findings, .. assumed, .. update.Findings]);
        db.ImportBatches.Add(batch);
        await db.SaveChangesAsync(ct);
        return await db.SummaryOf(batch.Id, ct);
    }

    private static async Task<byte[]> Bytes(Stream content, CancellationToken ct)
    {
        var bytes = new byte[content.Length];
        content.Position = 0;
        await content.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
