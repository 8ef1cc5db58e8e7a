using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Projects;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads tables of bond money spent (债券资金支出台账): by payment, by month, or in all by a day.</summary>
internal static partial class BondSpendingContent
{
    public static BondSpendingRow? Read(RowValues v)
    {
        var (code, name) = (BondContent.Code(v, "bondCode"), v.Bounded("bondName", BondFigures.MaxNameLength));
        if (code is null) v.Required(v.Has("bondCode") && !v.Has("bondName") ? "bondCode" : "bondName", name);
        var (projectCode, projectName) = (BondContent.Code(v, "projectCode"), v.Bounded("projectName", ProjectFigures.MaxNameLength));
        if (projectCode is null) v.Required(v.Has("projectCode") && !v.Has("projectName") ? "projectCode" : "projectName", projectName);
        var cells = Cells(v);
        var (paidOn, month) = (v.Date("paidOn"), Month(v));
        if (cells.Exists(c => !c.IsCumulative) && paidOn is null && month is null) v.Required(v.Has("month") ? "month" : "paidOn", paidOn);
        var isPayment = paidOn is not null && cells.Exists(c => !c.IsCumulative);
        var voucher = BondContent.Code(v, "voucher");
        var payee = v.Bounded("payeeName", 200);
        if (isPayment)
        {
            v.Required("voucher", voucher);
            v.Required("payeeName", payee);
        }
        return v.Spoiled is not null ? null
            : new(code, name, projectCode, projectName, paidOn is null ? month : null, paidOn ?? month?.With(DateAdjusters.EndOfMonth), voucher, payee, v.Bounded("purpose", BondFigures.MaxPurposeLength), cells);
    }

    private static List<BondSpendingCell> Cells(RowValues v)
    {
        var cells = new List<BondSpendingCell>();
        void Add(string field, SpendingStage stage, bool isCumulative)
        {
            if (v.Owed(field) is { } yuan && (yuan > 0 || isCumulative)) cells.Add(new(stage, yuan, isCumulative, field));
        }
        Add("appropriatedYuan", SpendingStage.Appropriated, false);
        Add("spentYuan", SpendingStage.Spent, false);
        Add("cumulativeAppropriatedYuan", SpendingStage.Appropriated, true);
        Add("cumulativeSpentYuan", SpendingStage.Spent, true);
        // One column of amounts: a column beside it, or the title, says which they are.
        if (v.Has("amountYuan") && !v.IsBlank("amountYuan") && v.Required("stage", v.Word<SpendingStage>("stage")
            ?? (v.IsBlank("stage") && Enum.TryParse<SpendingStage>(v.Context.Layout.MentionedAlone("stage", v.Context.Heading), out var titled) ? titled : null)) is { } stage) Add("amountYuan", stage, false);
        if (cells.Count == 0 && v.Spoiled is null) v.Required(Array.Find(["amountYuan", "spentYuan", "appropriatedYuan", "cumulativeSpentYuan", "cumulativeAppropriatedYuan"], v.Has) ?? "spentYuan", (decimal?)null);
        return cells;
    }

    /// <summary>First day of the month: 2026年5月, 2026-05, 202605, 5月 under a title or beside a column that says the year, or any day of it.</summary>
    private static LocalDate? Month(RowValues v)
    {
        if (v.IsBlank("month") || !v.IsBlank("paidOn")) return null;
        if (MonthText().Match(Plain.WithoutBlanks(v.Raw("month"))) is { Success: true } match)
        {
            var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : v.Has("year") || v.Context.Year is not null ? CapacityContent.YearOf(v) : null;
            if (year is { } known) return new(known, int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture), 1);
            v.Report(Findings.MonthUnreadable(v.PlaceOf("month")));
            return null;
        }
        return v.Date("month") is { } day ? new(day.Year, day.Month, 1) : null;
    }

    [GeneratedRegex(@"^(?:(?<year>20\d{2})[年\-./]?)?(?<month>0[1-9]|1[0-2]|[1-9])月?份?$")]
    private static partial Regex MonthText();
}
