using Fiscal.Domain;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Import;

/// <summary>One version of a region's own layout (自备版式). A later version replaces it; none is ever changed.</summary>
public sealed class KeptLayout : IRegional
{
    private KeptLayout() { } // EF

    public KeptLayout(string regionCode, Layout layout, int version, bool isWithdrawn, string by, Instant at)
    {
        (RegionCode, Name, Title, Kind, Extends) = (regionCode, layout.Name, layout.Title, layout.Kind, layout.Extends);
        (Json, Version, IsWithdrawn, RecordedBy, RecordedAt) = (Layouts.Write(layout), version, isWithdrawn, by, at);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Name { get; private set; } = "";
    public string Title { get; private set; } = "";
    public WorkbookKind Kind { get; private set; }
    public string? Extends { get; private set; }

    /// <summary>The layout as its file would be written.</summary>
    public string Json { get; private set; } = "";

    /// <summary>From 1; the highest of a name counts.</summary>
    public int Version { get; private set; }

    /// <summary>From this version on it is not used (停用).</summary>
    public bool IsWithdrawn { get; private set; }

    public string RecordedBy { get; private set; } = "";
    [SetBySave]
    public Instant RecordedAt { get; private set; }

    public Layout Read() => Layouts.Parse(Json);
}
