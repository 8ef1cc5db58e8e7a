using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;

namespace Fiscal.Api.Features.Imports;

/// <summary>One batch with its counts and findings (查看导入批次).</summary>
public sealed record GetImport(int ImportId) : IQuery<ImportSummary>;

public sealed class GetImportHandler(FiscalDbContext db) : IRequestHandler<GetImport, ImportSummary>
{
    public Task<ImportSummary> Handle(GetImport query, CancellationToken ct) => db.SummaryOf(query.ImportId, ct);
}
