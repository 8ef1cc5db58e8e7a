using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>A reconciliation as a workbook for both sides to sign (互相校验表).</summary>
public sealed record ExportReconciliation(int ReconciliationId) : IQuery<ExportedFile>;

public sealed class ExportReconciliationHandler(FiscalDbContext db, IOptions<JsonOptions> json) : IRequestHandler<ExportReconciliation, ExportedFile>
{
    public async Task<ExportedFile> Handle(ExportReconciliation query, CancellationToken ct)
    {
        var detail = await db.ReconciliationOf(query.ReconciliationId, json.Value.SerializerOptions, ct);
        var kept = await db.Reconciliations.AsNoTracking().SingleAsync(r => r.Id == query.ReconciliationId, ct);
        var matched = KeptReconciliations.ResultOf(kept, json.Value.SerializerOptions).Matched;
        var region = await db.Regions.Where(r => r.Code == detail.RegionCode).Select(r => r.Name).SingleAsync(ct);
        var facts = db.SourcesOf(DebtsOf(db, detail), new(detail.AsOf, detail.KnownAt));
        var content = await ReconciliationWorkbook.Write(region, detail, matched, facts, ct);
        return new($"互相校验表-{region}-{detail.AsOf:uuuu-MM-dd}-{detail.Id}.xlsx", ExportedFile.ExcelType, content);
    }

    // What agrees needs no proof here; every figure of a break has one.
    private static IQueryable<int> DebtsOf(FiscalDbContext db, ReconciliationDetail detail)
    {
        var ids = detail.Breaks.SelectMany(b => b.DebtIds).Distinct().ToList();
        return db.Debts.Where(d => ids.Contains(d.Id)).Select(d => d.Id);
    }
}
