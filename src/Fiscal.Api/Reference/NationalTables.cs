using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;

namespace Fiscal.Api.Reference;

/// <summary>
/// Records rows of national tables (登记参考数据) in the name of the current user. They move debts of every region, which the
/// user may not see; the save therefore runs in a scope of its own that sees everything and tells nothing.
/// </summary>
public sealed class NationalTables(IServiceScopeFactory scopes, CurrentUser user)
{
    public async Task Record(IReadOnlyCollection<ReferenceRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        if (user.Id is { } id) scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(id, user.UserName);
        var db = scope.ServiceProvider.GetRequiredService<FiscalDbContext>();
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
    }
}
