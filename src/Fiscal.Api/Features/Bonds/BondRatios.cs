using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Projects;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>A share and what it is made of (占比). Null where something is missing, never zero.</summary>
internal sealed record BondRatio(decimal? NumeratorYuan, decimal? DenominatorYuan, IReadOnlyList<string> Missing)
{
    public decimal? Percent => NumeratorYuan is { } part && DenominatorYuan is > 0 and { } whole ? Math.Round(part * 100 / whole, 8, MidpointRounding.AwayFromZero) : null;
}

/// <summary>The shares that the papers ask of special bonds (专项债券考核指标).</summary>
internal static class BondRatios
{
    /// <summary>Bonds with new money of a year, by the first day that bears interest.</summary>
    public static List<Bond> NewSpecial(this BondBook book, int year) => [.. book.Bonds.Where(b => b.Figures is { Kind: BondKind.Special, NewYuan: > 0 } && b.Figures.StartsOn.Year == year)];

    /// <summary>使用进度 = 累计支出 ÷ 当年新增专项债券转贷额.</summary>
    public static BondRatio Progress(this BondBook book, int year, SpendingStage stage)
    {
        var bonds = book.NewSpecial(year);
        var spent = book.Spent(bonds, stage);
        return new(
            spent?.TotalYuan, bonds.Count == 0 ? null : bonds.Sum(b => b.Figures.NewYuan),
            [.. NoBonds(bonds, year), .. spent is null ? [$"{year} 年新增专项债券的{stage.DisplayName()}记录"] : Array.Empty<string>()]);
    }

    /// <summary>在建项目支持比例 = 用于在建、续发项目的新增专项债券 ÷ 新增专项债券, by the state of the project on the day of the allocation.</summary>
    public static BondRatio Ongoing(this BondBook book, int year)
    {
        var bonds = book.NewSpecial(year);
        var allocations = bonds.SelectMany(book.AllocationsOf).Select(a => (a.ProjectKey, a.Figures.AmountYuan, State: book.StateOn(a.RegionCode, a.ProjectKey, a.EffectiveOn), a.EffectiveOn)).ToList();
        var unknown = allocations.Where(a => a.State is null).Select(a => $"项目 {a.ProjectKey} 在安排日 {a.EffectiveOn:uuuu-MM-dd} 的建设状态").Distinct().ToList();
        return new(
            allocations.Count == 0 || unknown.Count > 0 ? null : allocations.Where(a => a.State == ProjectState.Ongoing).Sum(a => a.AmountYuan), bonds.Count == 0 ? null : bonds.Sum(b => b.Figures.NewYuan),
            [.. NoBonds(bonds, year), .. allocations.Count == 0 ? [$"{year} 年新增专项债券的项目安排"] : Array.Empty<string>(), .. unknown]);
    }

    /// <summary>绩效评价资金规模 ÷ 上年新增专项债务限额.</summary>
    public static BondRatio Evaluated(this BondBook book, int year)
    {
        var evaluations = book.Evaluations.Where(e => e.Year == year).ToList();
        var limits = book.Limits.Where(l => l.Year == year - 1 && l.Kind == BondKind.Special && l.Figures.NewYuan is not null).ToList();
        return new(
            evaluations.Count == 0 ? null : evaluations.Sum(e => e.Figures.AmountYuan), limits.Count == 0 ? null : limits.Sum(l => l.Figures.NewYuan),
            [.. evaluations.Count == 0 ? [$"{year} 年重点绩效评价资金"] : Array.Empty<string>(), .. limits.Count == 0 ? [$"{year - 1} 年新增专项债务限额"] : Array.Empty<string>()]);
    }

    /// <summary>What was newly allotted for a year, of both kinds; null: nothing stated.</summary>
    public static decimal? NewLimitYuan(this BondBook book, int year) =>
        book.Limits.Where(l => l.Year == year && l.Figures.NewYuan is not null).ToList() is { Count: > 0 } limits ? limits.Sum(l => l.Figures.NewYuan) : null;

    private static IEnumerable<string> NoBonds(List<Bond> bonds, int year) => bonds.Count == 0 ? [$"{year} 年新增专项债券（转贷额）"] : [];
}
