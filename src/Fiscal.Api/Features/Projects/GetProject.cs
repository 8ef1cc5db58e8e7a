using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Projects;

/// <summary>One project with its funding, reviews and debts, and all that was stated of it (政府性投资项目详情).</summary>
/// <param name="Id">Of any of its statements.</param>
public sealed record GetProject(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ProjectDetail>;

/// <param name="Statements">All that was stated of it up to the day, withdrawals included.</param>
public sealed record ProjectDetail(ProjectRow Project, IReadOnlyList<StatementLine> Statements, LocalDate AsOf, Instant KnownAt);

public sealed class GetProjectHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetProject, ProjectDetail>
{
    public async Task<ProjectDetail> Handle(GetProject query, CancellationToken ct)
    {
        var any = await db.GovernmentProjects.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) ?? throw ProjectReading.NotFound(query.Id);
        var rows = await ListProjectsHandler.TableOf(db, clock, new(any.RegionCode, null, query.AsOf, query.KnownAt), ct);
        var row = rows.Items.FirstOrDefault(p => p.RegionCode == any.RegionCode && TextKey.Of(p.Code) == any.CodeKey) ?? throw ProjectReading.NotFound(query.Id);
        return new(row, await db.GovernmentProjects.Where(s => s.RegionCode == any.RegionCode && s.CodeKey == any.CodeKey).LinesOf(db, new(rows.AsOf, rows.KnownAt), ct), rows.AsOf, rows.KnownAt);
    }
}
