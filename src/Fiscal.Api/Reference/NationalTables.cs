using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Fiscal.Api.Reference;

/// <summary>
/// Records rows of national tables (登记参考数据) in the name of the current user. They move debts of every region, which the
/// user may not see; the save therefore runs in a scope of its own that sees everything and tells nothing.
/// </summary>
public sealed class NationalTables(FiscalDbContext ours, IServiceScopeFactory scopes, CurrentUser user, CurrentAct act)
{
    public async Task Record(IReadOnlyCollection<ReferenceRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0) return;
        if (ours.Scope.IsOfUnit) throw ScopeErrors.EveryDebtNeeded();
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        if (user.Id is { } id) scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(id, user.UserName);
        scope.ServiceProvider.GetRequiredService<CurrentAct>().Continue(act);
        var db = scope.ServiceProvider.GetRequiredService<FiscalDbContext>();
        if (ours.Database.CurrentTransaction is { } transaction) // another connection would wait for it for ever
        {
            db.Database.SetDbConnection(ours.Database.GetDbConnection());
            await db.Database.UseTransactionAsync(transaction.GetDbTransaction(), ct);
        }
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
    }
}
