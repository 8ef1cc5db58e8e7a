using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Reconciliations;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>The breaks of a reconciliation (差异清单).</summary>
/// <param name="Owner">Exactly as it was assigned.</param>
public sealed record ListBreaks(
    Choice<BreakKind>? Kind = null, Choice<BreakStatus>? Status = null, string? Owner = null, int? Source = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<BreakRow>>, IPaged
{
    [JsonIgnore] internal int ReconciliationId { get; init; }
}

public sealed class ListBreaksValidator : AbstractValidator<ListBreaks>
{
    public ListBreaksValidator() => this.RulesForPaging();
}

public sealed class ListBreaksHandler(FiscalDbContext db, IOptions<JsonOptions> json) : IRequestHandler<ListBreaks, ListPage<BreakRow>>
{
    public async Task<ListPage<BreakRow>> Handle(ListBreaks query, CancellationToken ct)
    {
        if (!await db.Reconciliations.AnyAsync(r => r.Id == query.ReconciliationId, ct)) throw SourceErrors.NotFound(query.ReconciliationId);
        var page = await db.ReconciliationBreaks.AsNoTracking().Breaks(query.ReconciliationId, query).ToPageAsync(query, ct);
        return new([.. page.Items.Select(b => KeptReconciliations.RowOf(b, json.Value.SerializerOptions))], page.Total, page.Page, page.PageSize);
    }
}

internal static class BreakSelection
{
    /// <summary>The breaks that a query asks for (差异筛选), in their order.</summary>
    public static IQueryable<ReconciliationBreak> Breaks(this IQueryable<ReconciliationBreak> breaks, int reconciliationId, ListBreaks query)
    {
        var (kind, status) = (query.Kind?.Value, query.Status?.Value);
        return breaks.Where(b => b.ReconciliationId == reconciliationId && (kind == null || b.Kind == kind) && (status == null || b.Status == status)
            && (query.Owner == null || b.Owner == query.Owner) && (query.Source == null || b.Source == query.Source)).OrderBy(b => b.Ordinal);
    }
}
