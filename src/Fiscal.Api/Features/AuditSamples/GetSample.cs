using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Fiscal.Api.Features.AuditSamples;

/// <summary>A sample as it was drawn (查看样本).</summary>
public sealed record GetSample(int SampleId) : IQuery<SampleDetail>;

public sealed class GetSampleHandler(FiscalDbContext db, IOptions<JsonOptions> json) : IRequestHandler<GetSample, SampleDetail>
{
    public Task<SampleDetail> Handle(GetSample query, CancellationToken ct) => db.SampleOf(query.SampleId, json.Value.SerializerOptions, ct);
}

internal static class KeptSamples
{
    public static async Task<SampleDetail> SampleOf(this FiscalDbContext db, int sampleId, JsonSerializerOptions json, CancellationToken ct)
    {
        var sample = await db.AuditSamples.AsNoTracking().SingleOrDefaultAsync(s => s.Id == sampleId, ct) ?? throw SampleErrors.NotFound(sampleId);
        return JsonSerializer.Deserialize<SampleResult>(sample.ResultJson, json)!.Of(sample.Id, sample.RegionCode, sample.DrawnBy, sample.DrawnAt);
    }
}
