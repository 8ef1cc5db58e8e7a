using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using Fiscal.Import.Batches;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Reads a sent workbook and compares it with the book (上传并预览). Keeps the file and the preview; the book stays as it is.</summary>
[Display(Name = "上传工作簿")]
public sealed record UploadWorkbook(string FileName, Stream Content, string? RegionCode, ImportHints Hints) : ICommand<ImportSummary>
{
    /// <summary>Told how far the work is; null when nobody asks.</summary>
    [NotJournalled] public ImportProgress? Progress { get; init; }
}

public sealed class UploadWorkbookHandler(FiscalDbContext db, ImportPreviews previews, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<UploadWorkbook, ImportSummary>
{
    public async Task<ImportSummary> Handle(UploadWorkbook command, CancellationToken ct)
    {
        var regionCode = await books.RegionFor(command.RegionCode, ct);
        var answers = new ImportAnswers(command.Hints);
        var preview = await previews.Of(regionCode, command.FileName, command.Content, answers, command.Progress, ct);

        var file = await Bytes(command.Content, ct);
        var batch = new ImportBatch(
            regionCode, command.FileName, file, Convert.ToHexStringLower(SHA256.HashData(file)), user.UserName, clock.GetCurrentInstant());
        db.ImportBatches.Add(batch);
        await previews.Keep(batch, preview, answers, command.Progress, ct);
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
