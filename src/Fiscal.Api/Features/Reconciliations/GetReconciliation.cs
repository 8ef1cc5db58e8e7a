using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>A reconciliation as it was found, with what was done about its breaks since (查看对账).</summary>
public sealed record GetReconciliation(int ReconciliationId) : IQuery<ReconciliationDetail>;

public sealed class GetReconciliationHandler(FiscalDbContext db, IOptions<JsonOptions> json) : IRequestHandler<GetReconciliation, ReconciliationDetail>
{
    public Task<ReconciliationDetail> Handle(GetReconciliation query, CancellationToken ct) => db.ReconciliationOf(query.ReconciliationId, json.Value.SerializerOptions, ct);
}
