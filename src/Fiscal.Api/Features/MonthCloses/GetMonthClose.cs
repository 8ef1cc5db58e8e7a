using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>One close with every step of its reopening (查看月结).</summary>
public sealed record GetMonthClose(int MonthCloseId) : IQuery<MonthCloseRow>;

public sealed class GetMonthCloseHandler(FiscalDbContext db) : IRequestHandler<GetMonthClose, MonthCloseRow>
{
    public async Task<MonthCloseRow> Handle(GetMonthClose query, CancellationToken ct) =>
        await db.MonthCloses.Where(c => c.Id == query.MonthCloseId).Select(c => MonthCloseRow.Of(c)).SingleOrDefaultAsync(ct)
        ?? throw MonthCloseQueries.NotFound(query.MonthCloseId);
}

internal static class MonthCloseQueries
{
    public static NotFoundException NotFound(int id) => new($"月结记录 {id} 不存在。", "month-close.not-found");
}
