using Fiscal.Api.Hosting;
using Fiscal.Domain.Debts;

namespace Fiscal.Api.Persistence;

/// <summary>
/// The rows that the current request may read and write: by region (地区范围), and where the user is limited further, by unit
/// (单位范围) and by the classes withheld from it (不予查看的责任分类). Nothing until somebody says so, so that a forgotten call
/// shows too little, never too much.
/// </summary>
public sealed class RegionScope
{
    private HashSet<string> _codes = [];

    /// <summary>True only outside requests: start-up and the verbs of the host.</summary>
    public bool SeesEverything { get; private set; }

    /// <summary>The visible regions; empty and without meaning when <see cref="SeesEverything"/>.</summary>
    public IReadOnlyCollection<string> Codes => _codes;

    /// <summary>Keys of the parties whose debts are visible: a unit and those below it. Null: every party's.</summary>
    public IReadOnlyList<int>? UnitIds { get; private set; }

    /// <summary>A debt that is or ever was known to be of one of these is not visible.</summary>
    public IReadOnlyList<DebtClass> WithheldClasses { get; private set; } = [];

    /// <summary><see cref="WithheldClasses"/> as <see cref="Domain.Approvals.PendingChange.ClassBits"/> has them.</summary>
    public int WithheldBits => WithheldClasses.Aggregate(0, (bits, c) => bits | 1 << (int)c);

    /// <summary>Whose own doings a limited user sees: itself and the other users of its unit.</summary>
    public IReadOnlyList<string> UserNames { get; private set; } = [];

    public bool IsOfUnit => !SeesEverything && UnitIds is not null;

    public bool IsWithheldSomething => !SeesEverything && WithheldClasses.Count > 0;

    /// <summary>Sees less than all debts of its regions.</summary>
    public bool IsLimited => IsOfUnit || IsWithheldSomething;

    /// <summary>Call before the scope's <see cref="FiscalDbContext"/> is made: a context keeps what it started with.</summary>
    public void SeeEverything() => SeesEverything = true;

    public void See(IEnumerable<string> codes) => _codes = [.. codes];

    /// <summary>Call before the scope's <see cref="FiscalDbContext"/> is made, as it decides which model the context uses.</summary>
    /// <param name="unitIds">Null: not limited by unit. Empty: no debt at all.</param>
    public void LimitTo(IEnumerable<int>? unitIds, IEnumerable<DebtClass> withheld, IEnumerable<string> userNames) =>
        (UnitIds, WithheldClasses, UserNames) = (unitIds?.ToList(), [.. withheld], [.. userNames]);

    public bool Sees(string regionCode) => SeesEverything || _codes.Contains(regionCode);

    /// <summary>A region outside the scope does not exist for who asks.</summary>
    public void Require(string regionCode)
    {
        if (!Sees(regionCode))
            throw NotFound(regionCode);
    }

    internal static NotFoundException NotFound(string regionCode) => new($"地区 {regionCode} 不存在。", "region.not-found");

    /// <summary>What rests on every debt of a region is not for who sees a part of them.</summary>
    public void RequireEveryDebt()
    {
        if (IsLimited) throw ScopeErrors.EveryDebtNeeded();
    }
}
