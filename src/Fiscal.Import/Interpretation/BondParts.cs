using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>How a row splits a bond into new money and what it refinances (新增与再融资拆分). What it does not say stays open.</summary>
internal static class BondParts
{
    /// <param name="bond">With what repays maturing bonds and what replaces existing debt, where the row states them.</param>
    public static BondIssueRow Split(RowValues v, BondIssueRow bond, IssueKind? issueKind)
    {
        bond = ByKind(v, bond, out var refinancing);
        var (words, isNew) = (Words(v), IsNew(v, bond, issueKind));
        var (stated, matured, stock) = (bond.NewYuan ?? v.Owed("newYuan"), bond.MaturedYuan, bond.StockYuan);
        refinancing ??= v.Owed("refinancingYuan");
        if (refinancing is { } whole && matured is null && stock is null)
        {
            if (whole == 0) (matured, stock) = (0, 0);
            else if (PartOf(words) is { } part) (matured, stock) = part == RefinancingPurpose.Special ? (0m, whole) : (whole, 0m);
            else
            {
                if (stated + whole is { } summed && bond.IssuedYuan is { } issued && summed != issued) v.Report(Findings.BondPartsMismatch(v.PlaceOf("principalYuan"), issued, summed));
                return bond with { NewYuan = null, MaturedYuan = null, StockYuan = null };
            }
        }
        else if (refinancing is { } both && both != (matured ?? 0) + (stock ?? 0)) v.Report(Findings.BondPartsMismatch(v.PlaceOf("refinancingYuan"), both, (matured ?? 0) + (stock ?? 0)));

        if (stated is null && matured is null && stock is null) return ByWords(bond, isNew, words);
        // What says new, or refinancing, is it whole; else the rest is new.
        var @new = stated ?? (isNew switch { true => bond.IssuedYuan, false => 0, _ => bond.IssuedYuan - (matured ?? 0) - (stock ?? 0) });
        return bond with { NewYuan = @new, MaturedYuan = matured ?? 0, StockYuan = stock ?? 0 };
    }

    private static BondIssueRow ByWords(BondIssueRow bond, bool? isNew, string words) => (isNew, PartOf(words)) switch
    {
        (true, _) => bond with { NewYuan = bond.IssuedYuan, MaturedYuan = 0, StockYuan = 0 },
        (false, RefinancingPurpose.Special) => bond with { NewYuan = 0, MaturedYuan = 0, StockYuan = bond.IssuedYuan },
        (false, RefinancingPurpose.Ordinary) => bond with { NewYuan = 0, MaturedYuan = bond.IssuedYuan, StockYuan = 0 },
        _ => bond,
    };

    // The kind stands above the amounts: 一般债券 {新增, 再融资}, 专项债券 {新增, 再融资}.
    private static BondIssueRow ByKind(RowValues v, BondIssueRow bond, out decimal? refinancing)
    {
        refinancing = null;
        var kinds = new[] { (Kind: BondKind.General, Field: "general"), (Kind: BondKind.Special, Field: "special") }
            .Select(k => (k.Kind, k.Field, New: v.Owed(k.Field + "NewYuan"), Refinancing: v.Owed(k.Field + "RefinancingYuan"))).Where(k => k.New > 0 || k.Refinancing > 0).ToList();
        if (kinds.Count == 0) return bond;
        var (kind, field, @new, refinanced) = kinds[0];
        if (kinds.Count > 1 || (bond.Kind is { } said && said != kind)) v.Report(Findings.BondKindsMixed(v.PlaceOf(field + (@new > 0 ? "NewYuan" : "RefinancingYuan"))));
        refinancing = refinanced ?? 0;
        return bond with { Kind = kind, NewYuan = @new ?? 0, IssuedYuan = bond.IssuedYuan ?? (@new ?? 0) + (refinanced ?? 0) };
    }

    /// <summary>Null: neither, or both, are said.</summary>
    private static bool? IsNew(RowValues v, BondIssueRow bond, IssueKind? issueKind)
    {
        var text = Plain.WithoutBlanks($"{v.Raw("issueKind")}{v.Raw("class")}{bond.Name}");
        var (isNew, refinances) = (issueKind == IssueKind.New || text.Contains("新增", StringComparison.Ordinal),
            issueKind == IssueKind.Refinancing || text.Contains("再融资", StringComparison.Ordinal) || text.Contains("置换", StringComparison.Ordinal));
        return isNew == refinances ? null : isNew;
    }

    private static string Words(RowValues v) => Plain.WithoutBlanks($"{v.Raw("issueKind")}，{v.Raw("class")}，{v.Raw("purpose")}");

    private static RefinancingPurpose? PartOf(string words)
    {
        var (stock, matured) = (words.Contains("存量", StringComparison.Ordinal) || words.Contains("置换", StringComparison.Ordinal), words.Contains("到期", StringComparison.Ordinal));
        return stock == matured ? null : stock ? RefinancingPurpose.Special : RefinancingPurpose.Ordinary;
    }
}
