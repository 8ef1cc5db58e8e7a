using AutoMapper;
using AutoMapper.QueryableExtensions;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Batches, newest first (导入批次清单).</summary>
public sealed record ListImports(string? RegionCode = null, Choice<BatchStatus>? Status = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<ImportListRow>>, IPaged;

public sealed record ImportListRow(
    int Id, string RegionCode, string FileName, WorkbookKind Kind, string Layout, string? Institution, LocalDate AsOf, BatchStatus Status,
    string UploadedBy, Instant UploadedAt, Instant? CommittedAt, Instant? RevertedAt);

public sealed class ImportListRowProjection : Profile
{
    public ImportListRowProjection() => CreateProjection<ImportBatch, ImportListRow>();
}

public sealed class ListImportsValidator : AbstractValidator<ListImports>
{
    public ListImportsValidator() => this.RulesForPaging();
}

public sealed class ListImportsHandler(FiscalDbContext db, IMapper mapper) : IRequestHandler<ListImports, ListPage<ImportListRow>>
{
    public Task<ListPage<ImportListRow>> Handle(ListImports query, CancellationToken ct)
    {
        var status = query.Status?.Value;
        return db.ImportBatches
            .Where(b => (query.RegionCode == null || b.RegionCode == query.RegionCode) && (status == null || b.Status == status))
            .OrderByDescending(b => b.UploadedAt).ThenByDescending(b => b.Id)
            .ProjectTo<ImportListRow>(mapper.ConfigurationProvider)
            .ToPageAsync(query, ct);
    }
}
