using System.Text.RegularExpressions;
using Fiscal.Domain.Bonds;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads tables of debt limits (债务限额下达表): a row for each kind, or both kinds in columns.</summary>
internal static partial class BondLimitContent
{
    private const int LongestDocument = 100;

    public static BondLimitRow? Read(RowValues v)
    {
        var year = CapacityContent.YearOf(v);
        // Where no column gives the order, the title may.
        var document = v.Bounded("document", LongestDocument) ?? (v.IsBlank("document") && OrderNumber().Matches(v.Context.Heading) is [var only] ? only.Value : null);
        v.Required("document", document);
        var cells = v.Has("kind") ? [Single(v)] : new[] { Wide(v, BondKind.General, "general"), Wide(v, BondKind.Special, "special") };
        CheckSum(v, "totalLimitYuan", cells.Sum(c => c?.LimitYuan ?? 0));
        CheckSum(v, "totalNewLimitYuan", cells.Sum(c => c?.NewYuan ?? 0));
        if (v.Spoiled is null && cells.All(c => c is null)) v.Required(v.Has("kind") ? "limitYuan" : "generalLimitYuan", (decimal?)null);
        var orderedOn = v.Date("orderedOn");
        var remark = v.Bounded("remark", 1000);
        return year is null || v.Spoiled is not null ? null : new(year.Value, document!, orderedOn, [.. cells.OfType<BondLimitCell>()], remark);
    }

    private static BondLimitCell? Single(RowValues v)
    {
        var (kind, limit, @new) = (v.Required("kind", v.Word<BondKind>("kind")), v.Owed("limitYuan"), v.Owed("newLimitYuan"));
        return kind is not { } known || (limit, @new) is (null, null) ? null : new(known, limit, @new, limit is null ? "newLimitYuan" : "limitYuan");
    }

    private static BondLimitCell? Wide(RowValues v, BondKind kind, string field)
    {
        var (limit, @new) = (v.Owed(field + "LimitYuan"), v.Owed(field + "NewLimitYuan"));
        return (limit, @new) is (null, null) ? null : new(kind, limit, @new, field + (limit is null ? "NewLimitYuan" : "LimitYuan"));
    }

    private static void CheckSum(RowValues v, string field, decimal summed)
    {
        if (!v.Has("kind") && v.Owed(field) is { } stated && v.Spoiled is null && Math.Abs(stated - summed) > Math.Max(0.01m, 2 * v.Precision(field))) v.Report(Findings.BondPartsMismatch(v.PlaceOf(field), stated, summed));
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]{1,12}[〔\[（(]20\d{2}[〕\]）)][\u4e00-\u9fff]{0,4}第?\d{1,5}号")]
    private static partial Regex OrderNumber();
}
