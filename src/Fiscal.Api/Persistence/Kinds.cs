using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

/// <summary>The tables of all kinds of something (各类事实), from the model, so that no new kind is forgotten.</summary>
internal static class Kinds
{
    public static IEnumerable<IQueryable<T>> KindsOf<T>(this FiscalDbContext db) where T : class => db.Model.GetEntityTypes()
        .Where(e => e.ClrType.IsAssignableTo(typeof(T)) && !e.IsOwned() && e.BaseType is null)
        .Select(e => (IQueryable<T>)typeof(Kinds).GetMethod(nameof(Rows), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(e.ClrType).Invoke(null, [db])!);

    private static DbSet<T> Rows<T>(FiscalDbContext db) where T : class => db.Set<T>();
}
