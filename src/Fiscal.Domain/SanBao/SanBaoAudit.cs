using System.Globalization;

namespace Fiscal.Domain.SanBao;

/// <summary>One item of a list as it is audited (待审项目).</summary>
public sealed record AuditedItem(SanBaoCategory Category, string Group, string Name, SanBaoFigures Figures);

/// <summary>The audit of one standard's part of an item (分标准审核).</summary>
/// <param name="ComputedYuan">Quantity × standard × periods; null where one of them is unknown.</param>
/// <param name="StatedYuan">As the table says.</param>
/// <param name="NeedYuan">What counts: the arithmetic, or what is stated where there is none.</param>
/// <param name="DifferenceYuan">Stated less computed; null without arithmetic.</param>
/// <param name="Arithmetic">As it is printed: 13103 × 15.00 × 12 ＝ 2358540.00.</param>
public sealed record PartAudit(
    decimal? StandardYuan, decimal? ComputedYuan, decimal StatedYuan, decimal NeedYuan, decimal? DifferenceYuan, decimal BudgetYuan, decimal GapYuan, string Arithmetic);

/// <summary>The audit of an item (逐项审核). The gaps of its two parts are never netted, nor those of items.</summary>
public sealed record ItemAudit(AuditedItem Item, PartAudit National, PartAudit? Provincial)
{
    public decimal NeedYuan => National.NeedYuan + (Provincial?.NeedYuan ?? 0);
    public decimal BudgetYuan => National.BudgetYuan + (Provincial?.BudgetYuan ?? 0);

    /// <summary>What of the need the budget covers: a part's surplus covers no other part.</summary>
    public decimal CoveredYuan => Covered(National) + (Provincial is { } part ? Covered(part) : 0);

    private static decimal Covered(PartAudit part) => Math.Min(part.NeedYuan, part.BudgetYuan);
}

/// <summary>Sums of an audit (审核汇总), of a category or of all.</summary>
/// <param name="CoveragePercent">Budget of need, surpluses and all (保障率); null without need.</param>
/// <param name="CoverageWithoutNettingPercent">Covered of need (不抵补保障率): at most 100.</param>
public sealed record AuditSums(
    int Items, decimal NationalNeedYuan, decimal NationalBudgetYuan, decimal HardGapYuan, decimal ProvincialNeedYuan, decimal ProvincialBudgetYuan, decimal SoftGapYuan,
    decimal NeedYuan, decimal BudgetYuan, decimal DifferenceYuan, decimal? CoveragePercent, decimal? CoverageWithoutNettingPercent);

/// <summary>A number or a standard as it might be (假设变动), for a what-if. What is null stays.</summary>
public sealed record AuditChange(SanBaoCategory Category, string? Group, string Name, decimal? Quantity, decimal? NationalStandardYuan, decimal? ProvincialStandardYuan);

/// <summary>
/// The audit of a year's 三保 budget before it is passed (预算编制事前审核): need is headcount × standard × periods, a gap is what one
/// item's budget lacks of it. The formula is a proposal (待核): no paper words it.
/// </summary>
public static class SanBaoAudit
{
    public static IReadOnlyList<ItemAudit> Of(IEnumerable<AuditedItem> items) => [.. items.Select(Of)];

    public static AuditSums Sum(IReadOnlyCollection<ItemAudit> items)
    {
        var (need, budget) = (items.Sum(i => i.NeedYuan), items.Sum(i => i.BudgetYuan));
        return new(
            items.Count, items.Sum(i => i.National.NeedYuan), items.Sum(i => i.National.BudgetYuan), items.Sum(i => i.National.GapYuan),
            items.Sum(i => i.Provincial?.NeedYuan ?? 0), items.Sum(i => i.Provincial?.BudgetYuan ?? 0), items.Sum(i => i.Provincial?.GapYuan ?? 0),
            need, budget, items.Sum(i => (i.National.DifferenceYuan ?? 0) + (i.Provincial?.DifferenceYuan ?? 0)),
            Percent(budget, need), Percent(items.Sum(i => i.CoveredYuan), need));
    }

    /// <summary>The items as they would be.</summary>
    /// <exception cref="BusinessRuleException">A change names no item, one twice, or what can't be computed.</exception>
    public static IReadOnlyList<AuditedItem> With(IReadOnlyList<AuditedItem> items, IReadOnlyList<AuditChange> changes)
    {
        var changed = items.ToDictionary(Key);
        var seen = new HashSet<object>();
        for (var i = 0; i < changes.Count; i++)
        {
            var change = changes[i];
            var key = (change.Category, TextKey.Of(change.Group ?? ""), TextKey.Of(change.Name));
            if (!changed.TryGetValue(key, out var item)) throw SanBaoErrors.ChangeOfUnknown(i + 1, change.Name);
            if (!seen.Add(key)) throw SanBaoErrors.Twice($"第 {i + 1} 项", change.Name);
            changed[key] = item with { Figures = Changed(item.Figures, change, i + 1) };
        }
        return [.. items.Select(i => changed[Key(i)])];
    }

    private static (SanBaoCategory, string, string) Key(AuditedItem item) => (item.Category, TextKey.Of(item.Group), TextKey.Of(item.Name));

    // The need of a changed item is its arithmetic: what was stated was stated of other numbers.
    private static SanBaoFigures Changed(SanBaoFigures figures, AuditChange change, int number)
    {
        var after = figures with
        {
            Quantity = change.Quantity ?? figures.Quantity,
            NationalStandardYuan = change.NationalStandardYuan ?? figures.NationalStandardYuan,
            ProvincialStandardYuan = change.ProvincialStandardYuan ?? figures.ProvincialStandardYuan,
        };
        if (after.Computed(after.NationalStandardYuan ?? after.ProvincialStandardYuan) is null) throw SanBaoErrors.NotComputable(number, change.Name);
        return after with
        {
            NationalNeedYuan = after.Computed(after.NationalStandardYuan) ?? figures.NationalNeedYuan,
            ProvincialNeedYuan = after.Computed(after.ProvincialStandardYuan) ?? figures.ProvincialNeedYuan,
        };
    }

    private static ItemAudit Of(AuditedItem item)
    {
        var f = item.Figures;
        return new(item,
            Part(f, f.NationalStandardYuan, f.NationalNeedYuan, f.NationalInForceYuan),
            f.ProvincialStandardYuan is null && f.ProvincialNeedYuan is null && f.ProvincialBudgetYuan is null && f.ProvincialAdjustedBudgetYuan is null ? null
                : Part(f, f.ProvincialStandardYuan, f.ProvincialNeedYuan, f.ProvincialInForceYuan));
    }

    private static PartAudit Part(SanBaoFigures f, decimal? standard, decimal? stated, decimal budget)
    {
        var computed = f.Computed(standard);
        var need = computed ?? stated ?? 0;
        var words = computed is { } yuan
            ? string.Create(CultureInfo.InvariantCulture, $"{f.Quantity:0.##} × {standard:0.00} × {f.PeriodsPerYear} ＝ {yuan:0.00}") : "缺数量、标准或年计次数，按填报需求";
        return new(standard, computed, stated ?? computed ?? 0, need, computed is null ? null : (stated ?? computed) - computed, budget, Math.Max(0, need - budget), words);
    }

    private static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : Math.Round(part * 100 / whole, 2, MidpointRounding.AwayFromZero);
}
