using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditExtracts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>The extracts that were sealed (已封存的数据包), newest first.</summary>
public sealed record ListExtracts(int Page = 1, int PageSize = 50) : IQuery<ListPage<ExtractRow>>, IPaged;

/// <param name="ManifestSha256">Keep it apart from the archive.</param>
public sealed record ExtractRow(int Id, string RegionCode, LocalDate AsOf, Instant KnownAt, string MadeBy, Instant MadeAt, string ManifestSha256, long Rows)
{
    internal static ExtractRow Of(AuditExtract e) => new(e.Id, e.RegionCode, e.AsOf, e.KnownAt, e.MadeBy, e.MadeAt, e.ManifestSha256, e.Rows);
}

public sealed class ListExtractsValidator : AbstractValidator<ListExtracts>
{
    public ListExtractsValidator() => this.RulesForPaging();
}

public sealed class ListExtractsHandler(FiscalDbContext db) : IRequestHandler<ListExtracts, ListPage<ExtractRow>>
{
    public Task<ListPage<ExtractRow>> Handle(ListExtracts query, CancellationToken ct) => db.AuditExtracts.AsNoTracking()
        .OrderByDescending(e => e.MadeAt).ThenByDescending(e => e.Id)
        .Select(e => new ExtractRow(e.Id, e.RegionCode, e.AsOf, e.KnownAt, e.MadeBy, e.MadeAt, e.ManifestSha256, e.Rows)).ToPageAsync(query, ct);
}
