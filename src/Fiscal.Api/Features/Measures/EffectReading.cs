using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Measures;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>An effect with what it is grouped by.</summary>
internal sealed record NamedEffect(MeasureEffect Effect, ActionKind Kind, int? ListItem, string DebtorName, string CreditorName);

internal static class EffectReading
{
    /// <summary>What no item of the list stands for.</summary>
    public const string NotListed = "未列入清单";

    /// <summary>The item of the list in force that an effect counts in, and its place.</summary>
    public static (int Order, string Name) ItemIn(this NamedEffect e, Dictionary<(string, LocalDate), MeasureList?> lists) =>
        lists[(e.Effect.RegionCode, e.Effect.EffectiveOn)]?.ItemOf(e.Kind, e.ListItem) is { } item ? (item.Number, item.Name) : (int.MaxValue, NotListed);

    /// <summary>The list of measures in force for each effect, by what was known at an instant.</summary>
    public static async Task<Dictionary<(string Region, LocalDate Day), MeasureList?>> ListsOf(this FiscalDbContext db, List<NamedEffect> effects, Instant knownAt, CancellationToken ct)
    {
        var versions = await (await db.MeasureLists.AsNoTracking().KnownAt(knownAt, ct)).ToListAsync(ct);
        var found = new Dictionary<(string, LocalDate), MeasureList?>();
        foreach (var region in effects.GroupBy(e => e.Effect.RegionCode))
        {
            var regions = await db.WithAncestors(region.Key, ct);
            foreach (var day in region.Select(e => e.Effect.EffectiveOn).Distinct()) found[(region.Key, day)] = versions.InForce(regions, day);
        }
        return found;
    }

    public static async Task<List<NamedEffect>> EffectsOf(this FiscalDbContext db, string? regionCode, LocalDate from, LocalDate to, Instant knownAt, CancellationToken ct)
    {
        var effects = db.MeasureEffects.BelievedAt(knownAt).Where(e => e.EffectiveOn >= from && e.EffectiveOn <= to);
        if (regionCode is not null)
        {
            var regions = await db.WithDescendants(regionCode, ct);
            effects = effects.Where(e => regions.Contains(e.RegionCode));
        }
        var rows = await effects.Join(db.Measures, e => e.MeasureId, m => m.Id, (e, m) => new
        {
            Effect = e, m.Kind, m.ListItem, Debtor = e.Debt.Contract.Debtor.Name, Creditor = e.Debt.Contract.Creditor.Name,
        }).AsNoTracking().ToListAsync(ct);
        return rows.ConvertAll(r => new NamedEffect(r.Effect, r.Kind, r.ListItem, r.Debtor, r.Creditor));
    }
}
