using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>One overdue account with its plan and payments, and all that was stated of it (拖欠账款详情).</summary>
/// <param name="Id">Of any of its statements.</param>
public sealed record GetClaim(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<ClaimDetail>;

/// <param name="Statements">All that was stated of it up to the day, withdrawals included.</param>
public sealed record ClaimDetail(ClaimRow Claim, IReadOnlyList<StatementLine> Statements, LocalDate AsOf, Instant KnownAt);

public sealed class GetClaimHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetClaim, ClaimDetail>
{
    public async Task<ClaimDetail> Handle(GetClaim query, CancellationToken ct)
    {
        var any = await db.EnterpriseClaims.AsNoTracking().SingleOrDefaultAsync(s => s.Id == query.Id, ct) ?? throw ClaimRows.NotFound(query.Id);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var row = (await db.ClaimsAt([any.RegionCode], clocks, ct)).Find(c => c.Claim.CodeKey == any.CodeKey) is { } found ? ClaimRows.Of(found) : throw ClaimRows.NotFound(query.Id);
        return new(row, await db.EnterpriseClaims.Where(s => s.RegionCode == any.RegionCode && s.CodeKey == any.CodeKey).LinesOf(db, clocks, ct), clocks.AsOf, clocks.KnownAt);
    }
}
