using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Accounts;

/// <summary>One account of the visible regions (账号).</summary>
public sealed record GetAccount(int UserId) : IQuery<AccountRow>;

public sealed class GetAccountHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetAccount, AccountRow>
{
    public async Task<AccountRow> Handle(GetAccount query, CancellationToken ct) =>
        await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == query.UserId, ct) is { } user
            ? AccountRow.Of(user, clock.GetCurrentInstant())
            : throw ManagedAccounts.NotFound(query.UserId);
}
