using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Projects;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Makes bonds and their projects of the rows of a ledger or list (债券要素、债券项目).</summary>
internal static partial class BondContent
{
    public static DebtRow Ledger(RowValues v, DebtRow debt)
    {
        if (debt.DrawdownNumber is not { } code) return debt;
        debt = debt with { Class = debt.Class ?? v.Mentioned<DebtClass>("issueKind", "class") };
        var issue = Completed(v, new(code, debt.BondName)
        {
            Kind = debt.Class switch { DebtClass.General => BondKind.General, DebtClass.Special => BondKind.Special, _ => null },
            IssuedYuan = debt.PrincipalYuan, MaturedYuan = debt.RepaysMaturedYuan, StockYuan = debt.ReplacesStockYuan, StartsOn = debt.StartDate,
            MaturesOn = debt.OriginalMaturityDate ?? debt.MaturityDate, CouponPercent = debt.AnnualRatePercent, CouponsPerYear = PerYear(debt.PaymentFrequency), Purpose = debt.Purpose,
        }, debt.IssueKind);
        return debt with { Issue = issue, SignedOn = debt.SignedOn ?? issue.TenderedOn, Project = Project(v, code) };
    }

    /// <summary>A bond of a list that states no balance.</summary>
    public static BondIssueRow? Listed(RowValues v)
    {
        var code = v.Required("drawdownNumber", v.Identifier("drawdownNumber"));
        var (rate, debtClass) = (v.Rate("annualRatePercent"), v.Word<DebtClass>("class") ?? v.Mentioned<DebtClass>("bondName", "class") ?? v.Mentioned<DebtClass>("issueKind", "class"));
        if (rate is { FromFraction: true, AnnualPercent: { } percent }) v.Report(Findings.RateFraction(v.PlaceOf("annualRatePercent"), percent));
        return code is null ? null : Completed(v, new(code, v.Text("bondName"))
        {
            Kind = debtClass switch { DebtClass.General => BondKind.General, DebtClass.Special => BondKind.Special, _ => null },
            IssuedYuan = v.Owed("principalYuan"), MaturedYuan = v.Owed("repaysMaturedYuan"), StockYuan = v.Owed("replacesStockYuan"), StartsOn = v.Date("startDate"), MaturesOn = v.Date("maturityDate"),
            CouponPercent = rate?.AnnualPercent, CouponsPerYear = PerYear(v.Word<PaymentFrequency>("paymentFrequency")), Purpose = v.Text("purpose"), Project = Project(v, code),
        }, v.Word<IssueKind>("issueKind"));
    }

    /// <summary>The project that a row names, or null where it names none.</summary>
    public static BondProjectRow? Project(RowValues v, string bond)
    {
        if (v.Bounded("projectName", ProjectFigures.MaxNameLength) is not { } name)
        {
            if (v.Raw("projectName").Length <= ProjectFigures.MaxNameLength && Array.Find(["allottedYuan", "spentYuan", "appropriatedYuan"], f => v.AmountIfSound(f) is > 0) is { } field && v.Context.SaidOnce.Add("import.bond-money-unassigned"))
                v.Report(Findings.BondMoneyUnassigned(v.PlaceOf(field)));
            return null;
        }
        var (state, ongoing) = (v.Word<ProjectState>("projectState"), v.YesNo("isOngoing"));
        if (state is { } built && ongoing is { } said && said != (built == ProjectState.Ongoing)) v.Report(Findings.OngoingContradicts(v.PlaceOf("isOngoing"), built.DisplayName()));
        return new(bond, name, v.Bounded("projectUnit", ProjectFigures.MaxNameLength), v.Owed("allottedYuan"), v.Owed("spentYuan"), state?.DisplayName(), ongoing)
        {
            Code = Code(v, "projectCode"), Sector = v.Bounded("sector", 100), TotalYuan = v.Owed("totalInvestmentYuan"), CapitalYuan = v.Owed("projectCapitalYuan"), AppropriatedYuan = v.Owed("appropriatedYuan"),
        };
    }

    public static string? Code(RowValues v, string field)
    {
        if (v.Identifier(field) is not { Length: > Bond.MaxCodeLength } code) return v.Identifier(field);
        v.Report(Findings.TextTooLong(v.PlaceOf(field), code.Length, Bond.MaxCodeLength));
        return null;
    }

    private static BondIssueRow Completed(RowValues v, BondIssueRow bond, IssueKind? issueKind)
    {
        if (bond.Code.Length > Bond.MaxCodeLength) v.Report(Findings.TextTooLong(v.PlaceOf("drawdownNumber"), bond.Code.Length, Bond.MaxCodeLength));
        if (bond.Name?.Length > BondFigures.MaxNameLength) v.Report(Findings.TextTooLong(v.PlaceOf("bondName"), bond.Name.Length, BondFigures.MaxNameLength));
        if (bond.Purpose?.Length > BondFigures.MaxPurposeLength) v.Report(Findings.TextTooLong(v.PlaceOf("purpose"), bond.Purpose.Length, BondFigures.MaxPurposeLength));
        bond = bond with
        {
            PlannedYuan = v.Owed("plannedYuan"), CapitalYuan = v.Owed("capitalYuan"), DeficitYuan = v.Owed("deficitYuan"), TenderedOn = v.Date("tenderedOn"), TermYears = Term(v),
            IssueFeePermille = Permille(v, "issueFeePermille"), CustodyFeePermille = Permille(v, "custodyFeePermille"), RedemptionFeePermille = Permille(v, "redemptionFeePermille"),
        };
        if (bond is { TermYears: { } years, StartsOn: { } start, MaturesOn: { } maturity } && Math.Abs(NodaTime.Period.DaysBetween(start.PlusYears(years), maturity)) > BondFigures.MostDaysMoved)
            v.Report(Findings.TermMismatch(v.PlaceOf("termYears"), years, start, maturity));
        return BondParts.Split(v, bond, issueKind);
    }

    private static int? PerYear(PaymentFrequency? frequency) => frequency switch
    {
        PaymentFrequency.Annual => 1, PaymentFrequency.SemiAnnual => 2, PaymentFrequency.Quarterly => 4, PaymentFrequency.Monthly => 12, _ => null,
    };

    /// <summary>10年, 10, or 120 in a column of months.</summary>
    private static int? Term(RowValues v)
    {
        if (v.IsBlank("termYears") || Plain.SaysNothing(v.Raw("termYears"))) return null;
        var inMonths = v.PlaceOf("termYears").Column?.Contains('月', StringComparison.Ordinal) == true;
        if (TermText().Match(Plain.WithoutBlanks(v.Raw("termYears"))) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var number && (inMonths || match.Groups[2].Value.Contains('月', StringComparison.Ordinal) ? number % 12 == 0 ? number / 12 : 0 : number) is > 0 and var years) return years;
        v.Report(Findings.NumberUnreadable(v.PlaceOf("termYears")));
        return null;
    }

    // 0.05‰, 0.005%, or a number under a header that says which.
    private static decimal? Permille(RowValues v, string field)
    {
        var text = Plain.WithoutBlanks(v.Raw(field));
        if (v.IsBlank(field) || Plain.SaysNothing(text)) return null;
        var place = v.PlaceOf(field);
        var header = place.Column ?? "";
        var times = v.IsPercentCell(field) ? 1000m : text.EndsWith('‰') ? 1 : text.EndsWith('%') ? 10 : header.Contains('‰', StringComparison.Ordinal) ? 1 : header.Contains('%', StringComparison.Ordinal) ? 10 : 0;
        if (times > 0 && Plain.Number(text.TrimEnd('‰', '%')) is { } number && Math.Abs(number) <= 1_000) return number * times;
        v.Report(Findings.FeeUnitMissing(place));
        return null;
    }

    [GeneratedRegex(@"^(\d{1,3})(?:\.0+)?(年期?|个?月)?$")]
    private static partial Regex TermText();
}
