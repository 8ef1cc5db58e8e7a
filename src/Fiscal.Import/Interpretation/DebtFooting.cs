using System.Text.RegularExpressions;
using Fiscal.Domain.Ledger;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Compares what a debt's row says twice: movements with the balance, what is overdue and what is settled with what is left (行内勾稽).</summary>
internal static partial class DebtFooting
{
    public static void Check(RowValues v, DebtRow debt)
    {
        CheckTerm(v, debt);
        CheckRate(v, debt);
        foreach (var field in new[] { "drawdownNumber", "contractNumber" })
            if (IsName().IsMatch(v.Raw(field).Trim())) v.Report(Findings.IdentifierIsName(v.PlaceOf(field)));
        if (debt.OutstandingYuan is not { } balance || v.Spoiled is not null) return;
        CheckSettled(v, balance);
        foreach (var (field, part) in new[] { ("overduePrincipalYuan", debt.OverduePrincipalYuan), ("nextPrincipalYuan", debt.NextPrincipalYuan) })
            if (part > balance) v.Report(Findings.PartBeyondWhole(v.PlaceOf(field), part.Value, "余额", balance));
        foreach (var (field, part) in new[] { ("depositYuan", debt.DepositYuan), ("feeYuan", debt.FeeYuan) })
            if (debt.PrincipalYuan is > 0 and var lent && part > lent) v.Report(Findings.PartBeyondWhole(v.PlaceOf(field), part.Value, "本金", lent));
        CheckYears(v, debt, balance);
        if (v.Owed("repaidYuan") is { } repaid && debt.PrincipalYuan is { } principal)
            Foot(v, balance, principal - repaid, "借据金额减去累计归还本金", "repaidYuan", "principalYuan");
        if (v.Owed("repaidWithInterestYuan") is { } paid && debt.PrincipalYuan is { } drawn && Off(v, balance - (drawn - paid), "repaidWithInterestYuan", "principalYuan"))
            v.Report(Findings.RepaidDiffers(v.PlaceOf("repaidWithInterestYuan"), drawn - paid, balance));
        if (v.Owed("openingYuan") is { } opening && v.Has("borrowedYuan") && v.Has("paidBackYuan"))
            Foot(v, balance, opening + (v.Owed("borrowedYuan") ?? 0) - (v.Owed("paidBackYuan") ?? 0), "期初余额加本期举借减本期偿还", "openingYuan", "borrowedYuan", "paidBackYuan");
    }

    // 36个月, 3年, or a number under a header that says which.
    private static void CheckTerm(RowValues v, DebtRow debt)
    {
        if (debt.StartDate is not { } start || (debt.OriginalMaturityDate ?? debt.MaturityDate) is not { } maturity) return;
        if (maturity > start.PlusYears(MostYears)) v.Report(Findings.TermUnusual(v.PlaceOf(v.IsBlank("maturityDate") ? "term" : "maturityDate"), start, maturity));
        if ((debt.ExtensionCount ?? 0) > 0 || Term().Match(Plain.WithoutBlanks(v.Raw("term"))) is not { Success: true } match) return;
        var unit = match.Groups["unit"].Value is { Length: > 0 } written ? written : v.PlaceOf("term").Column ?? "";
        var number = int.Parse(match.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        if (unit.Contains('月', StringComparison.Ordinal) == unit.Contains('年', StringComparison.Ordinal)) return;
        var expected = unit.Contains('月', StringComparison.Ordinal) ? start.PlusMonths(number) : start.PlusYears(number);
        if (Math.Abs(Period.DaysBetween(expected, maturity)) > MostDaysOff) v.Report(Findings.TermDiffers(v.PlaceOf("term"), start, maturity));
    }

    private const int MostYears = 40;

    // 基准 4.35 上浮 10% is 4.785, 3.00 加 85BP is 3.85. The index may have moved since: it only warns.
    private static void CheckRate(RowValues v, DebtRow debt)
    {
        if (debt.AnnualRatePercent is not { } stated || RateText.Read(v.Raw("baseRatePercent"), RateBasis.Unstated)?.AnnualPercent is not { } index) return;
        var floated = FloatedBy().Match(Plain.WithoutBlanks(v.Raw("floatedBy")));
        decimal? expected = floated.Success ? Floated(index, floated) : debt.SpreadBp is { } spread ? index + (spread / 100) : null;
        if (expected is { } rate && Math.Abs(rate - stated) > 0.02m) v.Report(Findings.RateDiffers(v.PlaceOf("annualRatePercent"), stated, rate));
    }

    private static decimal? Floated(decimal index, Match by)
    {
        var number = decimal.Parse(by.Groups["number"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) * (by.Groups["down"].Success ? -1 : 1);
        if (by.Groups["unit"].Value.Contains("BP", StringComparison.OrdinalIgnoreCase)) return index + (number / 100);
        // A cell shown as 10% holds 0.1.
        return index * (1 + (by.Groups["unit"].Length == 0 && Math.Abs(number) < 1 ? number : number / 100));
    }

    [GeneratedRegex(@"^(?:上浮|\+|(?<down>下浮|-))?(?<number>\d{1,3}(?:\.\d+)?)(?<unit>%|BPS?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex FloatedBy();

    // A month more or less is a day that was moved or a term that was rounded.
    private const int MostDaysOff = 31;

    [GeneratedRegex(@"^[\u4e00-\u9fff()（）]{2,}(?:公司|集团|医院|学校|中学|委员会|人民政府|银行|支行)$")]
    private static partial Regex IsName();

    [GeneratedRegex(@"^(?<number>\d{1,3})(?:\.0+)?(?<unit>个?月|年期?)?$")]
    private static partial Regex Term();

    // Years that end with all later ones are the whole balance; what is overdue falls in none of them.
    private static void CheckYears(RowValues v, DebtRow debt, decimal balance)
    {
        if (debt.Years.Count == 0) return;
        var planned = debt.Years.Sum(y => y.PrincipalYuan);
        var rounding = v.Precision("outstandingYuan") * (debt.Years.Count + 1);
        if (planned > balance + rounding || (debt.Years[^1].AndLater && planned + (debt.OverduePrincipalYuan ?? 0) < balance - rounding))
            v.Report(Findings.YearsDoNotSum(v.PlaceOf("outstandingYuan"), balance, planned));
    }

    private static void CheckSettled(RowValues v, decimal balance)
    {
        if (balance <= 0) return;
        if (v.Word<DebtStatus>("status") == DebtStatus.Settled) v.Report(Findings.SettledWithBalance(v.PlaceOf("status"), balance));
        else if (v.Date("settledOn") is not null) v.Report(Findings.SettledWithBalance(v.PlaceOf("settledOn"), balance));
    }

    // Each amount may be off by half its last place.
    private static void Foot(RowValues v, decimal balance, decimal expected, string of, params string[] fields)
    {
        if (Off(v, balance - expected, fields)) v.Report(Findings.DebtDoesNotFoot(v.PlaceOf("outstandingYuan"), balance, of, expected));
    }

    private static bool Off(RowValues v, decimal difference, params string[] fields) =>
        Math.Abs(difference) > v.Precision("outstandingYuan") + fields.Where(f => !v.IsBlank(f)).Sum(v.Precision);
}
