using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Exposures;

/// <summary>What the items of an exposure are told apart by (分组维度).</summary>
public enum ExposureGroup { None, Debtor, Creditor, CreditorKind, DebtorKind, DebtClass, Instrument, PlatformGroup, Region, Guarantor, Component }

/// <summary>The group of a debt: what a query names it by, and what people read.</summary>
internal readonly record struct GroupName(string? Group, string? Name);

internal static class ExposureGroups
{
    private static readonly GroupName Whole = new(null, null);
    private static readonly GroupName Unguaranteed = new("None", "无担保人");

    /// <summary>How to name the group of a debt along one axis, with the tables of names that axis needs.</summary>
    public static async Task<Func<CountedDebt, GroupName>> GroupsBy(this FiscalDbContext db, ExposureGroup axis, CancellationToken ct)
    {
        switch (axis)
        {
            case ExposureGroup.Debtor or ExposureGroup.Creditor:
                var names = await db.Parties.Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => Same(p.Name), ct);
                return axis == ExposureGroup.Debtor ? d => names[d.Debt.DebtorId] : d => names[d.Debt.CreditorId];
            case ExposureGroup.PlatformGroup:
                var tops = await db.TopCompanies(ct);
                return d => tops[d.Debt.DebtorId];
            case ExposureGroup.Region:
                var regions = await db.Regions.ToDictionaryAsync(r => r.Code, r => new GroupName(r.Code, r.Name), ct);
                return d => regions[d.Debt.RegionCode];
            case ExposureGroup.Guarantor:
                var guarantors = await db.NamesByKey(ct);
                return d => d.Debt.GuarantorName is { } written ? guarantors.GetValueOrDefault((d.Debt.RegionCode, TextKey.Of(written)), Same(written)) : Unguaranteed;
            case ExposureGroup.CreditorKind: return d => Named(d.Debt.CreditorKind);
            case ExposureGroup.DebtorKind: return d => Named(d.Debt.DebtorKind);
            case ExposureGroup.DebtClass: return d => Named(d.Debt.DebtClass);
            case ExposureGroup.Instrument: return d => Named(d.Debt.Instrument);
            case ExposureGroup.Component: return d => Same(d.Component.Name);
            default: return _ => Whole;
        }
    }

    /// <summary>Of every party the company at the top of its tree, which may be itself (集团).</summary>
    private static async Task<Dictionary<int, GroupName>> TopCompanies(this FiscalDbContext db, CancellationToken ct)
    {
        var parties = await db.Parties.Select(p => new { p.Id, p.Name, p.ParentId }).ToDictionaryAsync(p => p.Id, ct);
        return parties.Values.ToDictionary(p => p.Id, p =>
        {
            var top = p;
            while (top.ParentId is { } above && parties.TryGetValue(above, out var parent)) top = parent;
            return Same(top.Name);
        });
    }

    /// <summary>Terms name a guarantor as the paper does: spellings of one party are one guarantor.</summary>
    private static async Task<Dictionary<(string Region, string Key), GroupName>> NamesByKey(this FiscalDbContext db, CancellationToken ct)
    {
        var names = await db.Parties.SelectMany(p => p.Aliases, (p, a) => new { p.RegionCode, Key = a.AliasKey, p.Name })
            .Concat(db.Parties.Select(p => new { p.RegionCode, Key = p.NameKey, p.Name })).ToListAsync(ct);
        return names.GroupBy(n => (n.RegionCode, n.Key)).ToDictionary(g => g.Key, g => Same(g.Last().Name));
    }

    private static GroupName Same(string name) => new(name, name);

    private static GroupName Named<T>(T value) where T : struct, Enum => new(value.ToString(), value.DisplayName());
}
