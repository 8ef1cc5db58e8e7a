using Fiscal.Api.Hosting;

namespace Fiscal.Api.Persistence;

/// <summary>
/// The regions whose rows the current request may read and write (地区范围). Nothing until somebody says so, so that a
/// forgotten call shows too little, never too much.
/// </summary>
public sealed class RegionScope
{
    private HashSet<string> _codes = [];

    /// <summary>True only outside requests: start-up and the verbs of the host.</summary>
    public bool SeesEverything { get; private set; }

    /// <summary>The visible regions; empty and without meaning when <see cref="SeesEverything"/>.</summary>
    public IReadOnlyCollection<string> Codes => _codes;

    /// <summary>Call before the scope's <see cref="FiscalDbContext"/> is made: a context keeps what it started with.</summary>
    public void SeeEverything() => SeesEverything = true;

    public void See(IEnumerable<string> codes) => _codes = [.. codes];

    public bool Sees(string regionCode) => SeesEverything || _codes.Contains(regionCode);

    /// <summary>A region outside the scope does not exist for who asks.</summary>
    public void Require(string regionCode)
    {
        if (!Sees(regionCode))
            throw new NotFoundException($"地区 {regionCode} 不存在。", "region.not-found");
    }
}
