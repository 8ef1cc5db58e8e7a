using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.SanBao;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Makes content of the rows of tables that are about budgets, companies and plans (三保、平台名单、化债计划).</summary>
internal static partial class StatedContent
{
    /// <summary>More than so many times what was planned is a slip of the pen or of the unit.</summary>
    private const decimal MostTimes = 10;

    private static readonly int[] UsualPeriods = [12, 1, 4, 2];
    private static readonly decimal[] UnitFactors = [1_000m, 10_000m, 100_000_000m];

    /// <param name="under">The headings that the row stands under.</param>
    public static SanBaoRow? SanBao(RowValues v, SanBaoPlace under)
    {
        var name = v.Required("itemName", v.Bounded("itemName", SanBaoItem.MaxNameLength));
        var category = v.Word<SanBaoCategory>("category") ?? under.Category;
        if (category is null && v.Spoiled is null) v.Report(Findings.CategoryMissing(v.PlaceOf("itemName")));
        var unit = v.Bounded("standardUnit", 40);
        var (months, spent) = MonthSeries.Read(v);
        var figures = new SanBaoFigures
        {
            Beneficiary = v.Bounded("beneficiary", SanBaoItem.MaxNameLength),
            Quantity = v.Quantity("quantity"),
            StandardUnit = unit,
            PeriodsPerYear = v.Integer("periods") ?? Periods(unit ?? v.Raw("nationalStandardYuan")) ?? Periods(v.UnitOf("nationalStandardYuan")) ?? Periods(v.UnitOf("provincialStandardYuan")),
            NationalStandardYuan = v.Standard("nationalStandardYuan"),
            ProvincialStandardYuan = v.Standard("provincialStandardYuan"),
            Scope = v.Word<SanBaoScope>("scope") ?? v.Context.Scope,
            SpentYuan = spent,
            Remark = v.Bounded("remark", 1000),
        };
        figures = WithAmounts(v, figures with { PeriodsPerYear = figures.PeriodsPerYear ?? Implied(v, figures) });
        CheckParts(v, "totalNeedYuan", "provincialNeedYuan", figures.NationalNeedYuan, figures.ProvincialNeedYuan);
        CheckParts(v, "totalBudgetYuan", "provincialBudgetYuan", figures.NationalBudgetYuan, figures.ProvincialBudgetYuan);
        if (v.Has("nationalAdjustedBudgetYuan")) CheckParts(v, "totalAdjustedBudgetYuan", "provincialAdjustedBudgetYuan", figures.NationalAdjustedBudgetYuan ?? figures.NationalBudgetYuan, figures.ProvincialAdjustedBudgetYuan ?? figures.ProvincialBudgetYuan);
        if (v.Spoiled is null) v.CheckProgress("progress", figures);
        if (figures.SpentYuan > figures.BudgetYuan * MostTimes && figures.BudgetYuan > 0) v.Report(Findings.SpentBeyondBudget(v.PlaceOf("spentYuan"), figures.SpentYuan.Value, figures.BudgetYuan));
        v.RequireWholeFen();
        var group = v.Text("group") is { } own ? Unnumbered(own) : under.Group;
        if (group?.Length > SanBaoItem.MaxNameLength) v.Report(Findings.TextTooLong(v.PlaceOf("group"), group.Length, SanBaoItem.MaxNameLength));
        return name is null || category is null ? null
            : new(v.Context.Year, category.Value, group, Unnumbered(name), figures) { Months = months, ArrearsYuan = v.Owed("arrearsYuan"), CashYuan = v.Owed("cashYuan") };
    }

    private static SanBaoFigures WithAmounts(RowValues v, SanBaoFigures figures)
    {
        // An item of the province alone has nothing under the national standard.
        var provincialOnly = v.IsBlank("nationalNeedYuan") && v.IsBlank("nationalStandardYuan") && v.IsBlank("nationalBudgetYuan") && v.IsBlank("nationalAdjustedBudgetYuan")
            && !(v.IsBlank("provincialNeedYuan") && v.IsBlank("provincialBudgetYuan") && v.IsBlank("provincialStandardYuan"));
        figures = figures with
        {
            NationalNeedYuan = provincialOnly ? 0 : v.Required("nationalNeedYuan", Need(v, "nationalNeedYuan", figures, figures.NationalStandardYuan)) ?? 0,
            ProvincialNeedYuan = Need(v, "provincialNeedYuan", figures, figures.ProvincialStandardYuan) ?? Blank(v, "provincialNeedYuan"),
        };
        if (!v.Has("nationalBudgetYuan") && !v.Has("nationalAdjustedBudgetYuan")) return Split(v, figures);
        var (national, provincial) = (v.Owed("nationalAdjustedBudgetYuan"), v.Owed("provincialAdjustedBudgetYuan"));
        if (!v.Has("nationalAdjustedBudgetYuan") && !v.Has("provincialAdjustedBudgetYuan") && v.Owed("totalAdjustedBudgetYuan") is { } adjusted)
            (national, provincial) = (National(figures, adjusted), figures.ProvincialNeedYuan is null ? null : adjusted - National(figures, adjusted));
        return figures with
        {
            NationalAdjustedBudgetYuan = national,
            ProvincialAdjustedBudgetYuan = provincial,
            NationalBudgetYuan = v.Has("nationalBudgetYuan") ? provincialOnly ? 0 : v.Required("nationalBudgetYuan", v.Owed("nationalBudgetYuan")) ?? 0
                : provincialOnly ? 0 : v.Required("nationalAdjustedBudgetYuan", national) ?? 0,
            ProvincialBudgetYuan = v.Has("provincialBudgetYuan") ? v.Owed("provincialBudgetYuan") ?? Blank(v, "provincialBudgetYuan") : provincial,
        };
    }

    // A budget of both standards together serves the national one first.
    private static SanBaoFigures Split(RowValues v, SanBaoFigures figures)
    {
        var (whole, adjusted) = (v.Owed("totalBudgetYuan"), v.Owed("totalAdjustedBudgetYuan"));
        v.Required(v.Has("totalBudgetYuan") ? "totalBudgetYuan" : "totalAdjustedBudgetYuan", whole ?? adjusted);
        var provincial = figures.ProvincialNeedYuan is not null;
        if (provincial && v.Context.SaidOnce.Add("import.budget-not-split")) v.Report(Findings.BudgetNotSplit(v.PlaceOf(v.Has("totalBudgetYuan") ? "totalBudgetYuan" : "totalAdjustedBudgetYuan")));
        return figures with
        {
            NationalBudgetYuan = National(figures, whole ?? adjusted) ?? 0,
            ProvincialBudgetYuan = provincial ? (whole ?? adjusted) - National(figures, whole ?? adjusted) : null,
            NationalAdjustedBudgetYuan = National(figures, adjusted),
            ProvincialAdjustedBudgetYuan = provincial ? adjusted - National(figures, adjusted) : null,
        };
    }

    private static decimal? National(SanBaoFigures figures, decimal? yuan) =>
        figures.ProvincialNeedYuan > 0 && yuan is { } all ? Math.Min(all, figures.NationalNeedYuan) : yuan;

    // Where nobody says how often a standard is paid, the stated need may: only one of these can give it.
    private static int? Implied(RowValues v, SanBaoFigures figures)
    {
        foreach (var (field, standard) in new[] { ("nationalNeedYuan", figures.NationalStandardYuan), ("provincialNeedYuan", figures.ProvincialStandardYuan) })
            if (figures.Quantity * standard is { } once and > 0 && v.AmountIfSound(field) is { } need)
                return UsualPeriods.Where(p => Math.Abs((once * p) - need) <= Math.Max(0.01m, v.Precision(field))).Select(p => (int?)p).FirstOrDefault();
        return null;
    }

    /// <param name="branch">The rows above: where no column says who stands above whom, the indentation of the names does.</param>
    public static PlatformRow? Platform(RowValues v, IndentedTree branch)
    {
        var name = v.Required("companyName", v.Bounded("companyName", 200));
        if (name is not null) name = Branch().Replace(name, "");
        var (above, depth) = name is null ? default : branch.Place(v.Raw("companyName"), name);
        var isIndented = !v.Has("parentName") && above is not null;
        var figures = new PlatformFigures
        {
            Level = v.Level("level") ?? (isIndented && !v.Has("level") ? depth : null),
            ParentName = isIndented ? above : v.Bounded("parentName", 200),
            SharePercent = v.Share("sharePercent"),
            State = v.Word<OperatingState>("state"),
            OwesHiddenDebt = v.Word<Answer>("owesHiddenDebt") is { } answer ? answer == Answer.Yes : null,
            HiddenYuan = v.Owed("hiddenYuan"),
            OperatingYuan = v.Owed("operatingYuan"),
            Method = v.Word<ExitMethod>("method"),
            Disposal = v.Word<PlatformDisposal>("disposal"),
            TargetOn = v.Deadline("targetOn"),
            CompletedOn = v.Date("completedOn"),
            Progress = v.Word<ExitProgress>("progress"),
            ObservedUntil = v.Deadline("observedUntil"),
            Remark = v.Bounded("remark", 1000),
        };
        if (figures.OwesHiddenDebt is { } owes && figures.HiddenYuan is { } hidden && owes != hidden > 0)
            v.Report(Findings.HiddenContradicts(v.PlaceOf("owesHiddenDebt")));
        return name is null ? null : new(name, v.BoundedIdentifier("creditCode", 40), figures);
    }

    /// <param name="above">The unit of the row above, where no total stands between: its cell may have been merged before an export.</param>
    public static ResolutionRow? Resolution(RowValues v, string? above)
    {
        // A row with an opening balance of its own is about another unit, whose name was left out.
        if (!v.IsBlank("openingYuan")) above = null;
        if (v.IsBlank("unitName") && above is not null) v.Report(Findings.UnitFromAbove(v.PlaceOf("unitName"), above));
        var unit = v.Required("unitName", v.IsBlank("unitName") ? above : v.Bounded("unitName", 200));
        var method = MethodOf(v);
        if (method is null && v.Text("method") is not null) v.Report(Findings.MethodUnknown(v.PlaceOf("method")));
        v.Required("method", method);
        var figures = new ResolutionFigures
        {
            PlannedYuan = v.Owed("plannedYuan"), ClaimedYuan = v.Owed("claimedYuan"), Remark = v.Bounded("remark", 1000),
            Department = v.Bounded("department", ResolutionFigures.MaxTextLength), FundSource = v.Bounded("fundSource", ResolutionFigures.MaxTextLength),
        };
        if (figures.PlannedYuan is null) v.Required("claimedYuan", figures.ClaimedYuan);
        if (figures.ClaimedYuan > figures.PlannedYuan * MostTimes && figures.PlannedYuan > 0) v.Report(Findings.ClaimedBeyondPlan(v.PlaceOf("claimedYuan"), figures.ClaimedYuan.Value, figures.PlannedYuan.Value));
        var balances = new HiddenDebtFigures { OpeningYuan = v.Owed("openingYuan"), ClosingYuan = v.Owed("closingYuan") };
        return unit is null || method is null ? null : new(v.Context.Year, unit, method.Value, figures, balances);
    }

    /// <summary>The method that a row names; null when it names none, an unknown one or several.</summary>
    public static ResolutionMethod? MethodOf(RowValues v) => v.Raw("method").Trim() is not { Length: > 0 } text ? null
        : DisplayNames.Parse<ResolutionMethod>(text)
        ?? (Enum.TryParse<ResolutionMethod>(v.Context.Layout.Word("method", text) ?? v.Context.Layout.MentionedAlone("method", text), out var method) ? method : null);

    /// <summary>A heading or an item without the number before it: （一）教育.</summary>
    public static string Unnumbered(string text) => Numbering().Replace(Plain.Of(text), "") is { Length: > 0 } bare ? WithFullWidth(text, bare) : text;

    // What follows the number keeps its own brackets.
    private static string WithFullWidth(string text, string bare) => text.Length >= bare.Length && Plain.Of(text[^bare.Length..]) == bare ? text[^bare.Length..] : bare;

    /// <summary>How often a year a standard of 元/人·月 is paid; null where the unit does not say.</summary>
    private static int? Periods(string unit)
    {
        var per = Plain.WithoutBlanks(unit).TrimEnd(')');
        return per.EndsWith('月') ? 12 : per.EndsWith("学期", StringComparison.Ordinal) ? 2 : per.EndsWith('季') || per.EndsWith("季度", StringComparison.Ordinal) ? 4 : per.EndsWith('年') ? 1 : null;
    }

    // The need as written, and beside it the arithmetic of the row; the arithmetic alone where nothing is written.
    private static decimal? Need(RowValues v, string field, SanBaoFigures figures, decimal? standard)
    {
        var stated = v.Owed(field);
        if (figures.Quantity * standard * figures.PeriodsPerYear is not { } exact || v.Spoiled is not null) return stated;
        var computed = Math.Round(exact, 2, MidpointRounding.AwayFromZero);
        if (stated is not { } need) return computed;
        if (Math.Abs(need - computed) <= Math.Max(0.01m, v.Precision(field))) return need;
        v.Report(UnitFactors.Any(f => need * f == computed || computed * f == need)
            ? Findings.NeedInOtherUnit(v.PlaceOf(field), need, computed) : Findings.NeedMismatch(v.PlaceOf(field), need, computed));
        return need;
    }

    // A blank cell says zero; a column that is not there says nothing.
    private static decimal? Blank(RowValues v, string field) => v.Has(field) && v.IsBlank(field) && !v.Context.ErrorsLookBlank ? 0 : null;

    private static void CheckParts(RowValues v, string total, string provincial, decimal national, decimal? added)
    {
        if (v.Owed(total) is not { } stated || v.Spoiled is not null || Math.Abs(stated - national - (added ?? 0)) <= Math.Max(0.01m, v.Precision(total))) return;
        v.Report(national > 0 && stated == added ? Findings.ProvincialIncludesNational(v.PlaceOf(provincial)) : Findings.PartsMismatch(v.PlaceOf(total), stated, national + (added ?? 0)));
    }

    [GeneratedRegex(@"^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d{1,3}(?:[、)]|\.(?!\d)))\s*")]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^[├└│─┬·•\-－\s]+")]
    private static partial Regex Branch();
}
