using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports;

/// <summary>The workbook as it was sent, byte for byte, so that an auditor can open the cell (下载原文件).</summary>
public sealed record DownloadImport(int ImportId) : IQuery<SentFile>;

public sealed record SentFile(ExportedFile File, string Sha256);

public sealed class DownloadImportHandler(FiscalDbContext db) : IRequestHandler<DownloadImport, SentFile>
{
    /// <summary>Whatever was sent is only to be saved, never to be shown by a browser.</summary>
    private const string AnyType = "application/octet-stream";

    public async Task<SentFile> Handle(DownloadImport query, CancellationToken ct)
    {
        var sent = await db.ImportBatches.Where(b => b.Id == query.ImportId)
            .Select(b => new { b.FileName, b.Sha256, b.File.Content }).SingleOrDefaultAsync(ct)
            ?? throw ImportSummaries.NotFound(query.ImportId);
        return new(new(sent.FileName, AnyType, sent.Content), sent.Sha256);
    }
}
