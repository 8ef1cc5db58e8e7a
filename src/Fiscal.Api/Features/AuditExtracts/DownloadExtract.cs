using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditExtracts;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>The archive of a sealed extract (下载数据包), made again from the facts and compared with the digest that was kept.</summary>
public sealed record DownloadExtract(int ExtractId) : IQuery<ExportedTable>;

public sealed class DownloadExtractHandler(FiscalDbContext db) : IRequestHandler<DownloadExtract, ExportedTable>
{
    public async Task<ExportedTable> Handle(DownloadExtract query, CancellationToken ct)
    {
        var extract = await db.AuditExtracts.AsNoTracking().SingleOrDefaultAsync(e => e.Id == query.ExtractId, ct)
            ?? throw new NotFoundException($"审计数据包 {query.ExtractId} 不存在。", "audit-extract.not-found");
        var archive = TableExport.TemporaryFile();
        try
        {
            var (manifestSha256, rows) = await new ExtractArchive(db, extract).Write(archive, ct);
            if (manifestSha256 != extract.ManifestSha256) throw ExtractErrors.NoLongerTheSame(extract.Id);
            var sha256 = await TableExport.Sha256Of(archive, ct);
            return new(FormattableString.Invariant($"审计数据包-{extract.RegionCode}-{extract.AsOf:uuuu-MM-dd}-{extract.Id}.zip"), "application/zip", archive, rows, sha256);
        }
        catch
        {
            await archive.DisposeAsync();
            throw;
        }
    }
}
