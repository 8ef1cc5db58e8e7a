using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain;

/// <summary>A row of policy data that counts from a day on, for every region or for one and those below it (分地区的政策数据).</summary>
public interface IRegionalPolicy
{
    /// <summary>Null: national.</summary>
    string? RegionCode { get; }

    /// <summary>First day on which it applies.</summary>
    LocalDate ValidFrom { get; }

    /// <summary>First day from which it no longer applies; null while it has no end.</summary>
    LocalDate? ValidTo { get; }
}

public static class RegionalPolicies
{
    /// <summary>
    /// The row that counts on a day: those of the nearest region go first, the national ones last; of these the last to begin, and of those
    /// that begin on the same day the last recorded. Null if none is in force.
    /// </summary>
    /// <param name="regions">The region and those above it, nearest first.</param>
    public static T? InForce<T>(this IEnumerable<T> rows, IReadOnlyList<string> regions, LocalDate day) where T : ReferenceRow, IRegionalPolicy
    {
        var begun = rows.Where(r => r.ValidFrom <= day && !(r.ValidTo <= day)).ToList();
        return regions.Cast<string?>().Append(null)
            .Select(region => begun.Where(r => r.RegionCode == region).OrderBy(r => r.ValidFrom).ThenBy(r => r.RecordedAt).ThenBy(r => r.Id).LastOrDefault())
            .FirstOrDefault(r => r is not null);
    }

    /// <summary>Of versions that have begun, the latest of the nearest region that has one. Null: none has.</summary>
    /// <param name="regions">The region and those above it, nearest first.</param>
    public static T? OfNearest<T>(this IReadOnlyCollection<T> begun, IReadOnlyList<string> regions) where T : Fact =>
        regions.Select(region => begun.Where(v => v.RegionCode == region).Latest()).FirstOrDefault(v => v is not null);
}
