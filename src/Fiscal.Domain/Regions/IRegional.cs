namespace Fiscal.Domain.Regions;

/// <summary>A row that belongs to one region (归属地区): who does not see the region does not see the row.</summary>
public interface IRegional
{
    /// <summary>Code of the owning <see cref="Region"/>.</summary>
    string RegionCode { get; }
}
