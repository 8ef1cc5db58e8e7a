using System.Text.RegularExpressions;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Whether a ledger says a debt is over (状态).</summary>
internal enum DebtStatus { Live, Settled }

/// <summary>The only currency the book keeps (币种).</summary>
internal enum KnownCurrency { CNY }

/// <summary>Makes a debt of a ledger's row (借据行).</summary>
internal static partial class DebtContent
{
    public static DebtRow Read(RowValues v)
    {
        CheckCurrency(v);
        var contract = v.Identifier("contractNumber");
        var debt = new DebtRow
        {
            Code = v.Identifier("code"),
            DebtorName = Debtor(v),
            CreditorName = v.Text("creditorName"),
            ContractNumber = contract,
            DrawdownNumber = Number(v, contract),
            PreviousDrawdownNumber = v.Identifier("previousDrawdownNumber"),
            Instrument = v.Word<DebtInstrument>("instrument") ?? v.Default<DebtInstrument>("instrument"),
            Class = v.Word<DebtClass>("class") ?? v.Mentioned<DebtClass>("bondName", "class"),
            IssueKind = v.Word<IssueKind>("issueKind"),
            Guarantee = v.Word<GuaranteeKind>("guarantee"),
            GuarantorName = v.Text("guarantorName"),
            Purpose = v.Text("purpose"),
            BondName = v.Text("bondName"),
            RiskFlags = v.Text("riskFlags"),
            Remark = v.Verbatim("remark"),
        };
        debt = WithTerms(v, WithDates(v, WithAmounts(v, debt)));
        if (!v.IsHearsay) DebtFooting.Check(v, debt);
        return debt;
    }

    private static DebtRow WithAmounts(RowValues v, DebtRow debt)
    {
        var principal = Expected(v, "principalYuan", v.Owed("principalYuan"));
        // What is settled may leave the balance blank.
        var settled = v.IsBlank("outstandingYuan") && v.Word<DebtStatus>("status") == DebtStatus.Settled && !v.Context.ErrorsLookBlank;
        var outstanding = v.Required("outstandingYuan", settled ? 0 : v.Owed("outstandingYuan"));
        var contract = v.Owed("contractAmountYuan");
        if (outstanding > 0 && v.Raw("balanceSide").Trim().StartsWith('借')) v.Report(Findings.DebitBalance(v.PlaceOf("balanceSide")));
        // A contract that is owed whole has been drawn whole.
        if (!v.Has("principalYuan") && contract > 0 && contract == outstanding && !v.IsHearsay) principal = contract;
        CompareAmounts(v, contract, principal, outstanding);
        return debt with
        {
            ContractAmountYuan = contract,
            PrincipalYuan = principal,
            OutstandingYuan = outstanding,
            OverduePrincipalYuan = Overdue(v, "overduePrincipalYuan"),
            OverdueInterestYuan = Overdue(v, "overdueInterestYuan")
                ?? Sum(Overdue(v, "overdueInterestOnBalanceYuan"), Overdue(v, "overdueInterestOffBalanceYuan")),
            Years = v.HasYears ? YearColumn.Read(v) : [],
            RepaysMaturedYuan = v.Owed("repaysMaturedYuan"),
            ReplacesStockYuan = v.Owed("replacesStockYuan"),
            DepositYuan = v.Owed("depositYuan"),
            FeeYuan = v.Owed("feeYuan"),
            Instalments = v.Integer("instalments"),
            InstalmentsPaid = v.Integer("instalmentsPaid"),
            InstalmentYuan = v.Owed("instalmentYuan"),
            UnpaidRentYuan = v.Owed("unpaidRentYuan"),
            NextPrincipalYuan = v.Owed("nextPrincipalYuan"),
            NextInterestYuan = v.Owed("nextInterestYuan"),
        };
    }

    // A ledger without any numbers still says which debt it means by all else; somebody is asked then.
    private static string? Number(RowValues v, string? contract) =>
        v.IsHearsay ? v.Identifier("drawdownNumber")
        : v.Has("drawdownNumber") ? v.Required("drawdownNumber", v.Identifier("drawdownNumber"))
        : v.Has("contractNumber") || v.IsLabelled ? v.Required("drawdownNumber", contract) : null;

    /// <summary>A drawdown is part of its contract and a balance of its drawdown; a power of ten between them is a unit. Interest that was capitalised may lift a balance above its drawdown a little.</summary>
    private static void CompareAmounts(RowValues v, decimal? contract, decimal? principal, decimal? outstanding)
    {
        if (v.IsHearsay)
        {
            // Taken as it stands, for the comparison to name; but not in silence.
            if (outstanding > principal) v.Report(Findings.BalanceAbovePrincipal(v.PlaceOf("outstandingYuan")));
            return;
        }
        if (UnitFactor(principal, outstanding) is { } factor) v.Report(Findings.UnitInconsistent(v.PlaceOf("outstandingYuan"), "借据金额", factor));
        else if (principal > 0 && outstanding > principal * MostCapitalised) v.Report(Findings.BalanceBeyondPrincipal(v.PlaceOf("outstandingYuan"), outstanding.Value, principal.Value));
        else if (outstanding > principal) v.Report(Findings.BalanceAbovePrincipal(v.PlaceOf("outstandingYuan")));
        if (UnitFactor(contract, principal) is { } other) v.Report(Findings.UnitInconsistent(v.PlaceOf("principalYuan"), "合同金额", other));
        else if (contract > 0 && principal > contract) v.Report(Findings.PrincipalAboveContract(v.PlaceOf("principalYuan"), principal.Value, contract.Value));
    }

    private const decimal MostCapitalised = 1.5m;

    private static readonly decimal[] UnitFactors = [1_000m, 10_000m, 100_000_000m];

    private static string? UnitFactor(decimal? one, decimal? other)
    {
        if (one is not > 0 || other is not > 0) return null;
        foreach (var factor in UnitFactors)
            if (one * factor == other || other * factor == one) return factor.ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        return null;
    }

    private static DebtRow WithDates(RowValues v, DebtRow debt)
    {
        var stretch = v.Has("startDate") || v.Has("maturityDate") ? null : DateText.Stretch(v.Raw("term"));
        var (agreed, written, extended) = (v.Date("originalMaturityDate"), stretch?.To ?? v.Date("maturityDate"), v.Date("extendedMaturityDate"));
        var start = Expected(v, "startDate", stretch?.From ?? v.Date("startDate"));
        var original = agreed ?? (extended is null ? null : written);
        var maturity = extended ?? Expected(v, "maturityDate", written) ?? agreed;
        var place = v.PlaceOf(stretch is not null ? "term" : extended is not null ? "extendedMaturityDate" : written is not null ? "maturityDate" : "originalMaturityDate");
        if (maturity <= start) v.Doubt(place, Findings.MaturityBeforeStart(place, start.Value, maturity.Value));
        else if (maturity < original) v.Doubt(place, Findings.ExtendedToEarlier(place, original.Value, maturity.Value));
        return debt with
        {
            SignedOn = v.Date("signedOn"),
            StartDate = start,
            OriginalMaturityDate = original,
            MaturityDate = maturity,
            ExtensionCount = v.Integer("extensionCount") ?? Extensions(v, extended),
            ExtensionDates = v.Dates("extensionDates"),
            PrincipalOverdueSince = v.Date("principalOverdueSince"),
            InterestOverdueSince = v.Date("interestOverdueSince"),
            NextDueOn = v.Date("nextDueOn"),
            SettledOn = v.Date("settledOn"),
        };
    }

    private readonly record struct Rate(bool? Floats, RateIndex? Index, decimal? SpreadBp, decimal? AnnualPercent);

    private static Rate RateOf(RowValues v)
    {
        var (floats, index) = RateText.Pricing(v.Raw("pricing"));
        var spread = v.Number("spreadBp");
        if (v.Has("annualRatePercent") && v.IsBlank("annualRatePercent") && v.IsBlank("fixedRatePercent") && spread is null)
            v.Report(Findings.ValueMissing(v.PlaceOf("annualRatePercent")));
        if (v.Rate("annualRatePercent") is not { } rate)
            return new(floats, index, spread, v.Rate("fixedRatePercent")?.AnnualPercent ?? (floats == true ? InForce(v, index, spread) : null));

        if (rate.FromFraction) v.Report(Findings.RateFraction(v.PlaceOf("annualRatePercent"), rate.AnnualPercent!.Value));
        index = rate.Index ?? index;
        spread = rate.SpreadBp ?? spread;
        if (rate.Multiple is not null) v.Report(Findings.RateMultiple(v.PlaceOf("annualRatePercent")));
        if (rate.Floating && index is null) v.Report(Findings.RateTenorUnknown(v.PlaceOf("annualRatePercent")));
        var percent = rate.AnnualPercent ?? (rate.Multiple is { } times ? v.Context.Lpr(index ?? default) * times : InForce(v, index, spread));
        if (rate.Multiple is not null && index is null) percent = null;
        if (percent is null && index is not null) v.Report(Findings.RateUnresolved(v.PlaceOf("annualRatePercent")));
        if (percent is < 0 or > RateText.HighestPercent) v.Doubt(v.PlaceOf("annualRatePercent"), Findings.RateOutOfRange(v.PlaceOf("annualRatePercent"), percent.Value));
        else if (percent is > RateText.HighestUsual or > 0 and < 1 && !rate.FromFraction) v.Report(Findings.RateUnusual(v.PlaceOf("annualRatePercent"), percent.Value));
        return new(rate.Floating ? true : floats, index, spread, percent);
    }

    private static decimal? InForce(RowValues v, RateIndex? index, decimal? spreadBp) =>
        index is { } published && spreadBp is { } spread ? v.Context.Lpr(published) + spread / 100 : null;

    private static DebtRow WithTerms(RowValues v, DebtRow debt)
    {
        var rate = RateOf(v);
        return debt with
        {
            IsFloating = rate.Floats,
            RateIndex = rate.Index,
            SpreadBp = rate.SpreadBp,
            AnnualRatePercent = rate.AnnualPercent,
            RateReset = v.Word<RateReset>("rateReset"),
            Repayment = v.Word<RepaymentMethod>("repayment"),
            PaidInAdvance = v.Raw("repayment") is var text && (text.Contains("期初", StringComparison.Ordinal) || text.Contains("先付", StringComparison.Ordinal)),
            DayCount = v.Word<DayCount>("dayCount"),
            PaymentFrequency = v.Word<PaymentFrequency>("paymentFrequency"),
            SettlementDay = v.DayOfMonth("settlementDay") ?? v.DayOfMonth("paymentFrequency"),
            SettlementDayCounted = v.YesNo("settlementDayCounted"),
            PaymentLagDays = v.Integer("paymentLagDays"),
            BusinessDay = v.Word<BusinessDayConvention>("businessDay"),
            IsSettled = v.Word<DebtStatus>("status") is { } said ? said == DebtStatus.Settled : debt.OutstandingYuan is { } balance ? balance == 0 : null,
            SettledBy = v.Word<PaymentKind>("settledBy"),
        };
    }

    private static string? Debtor(RowValues v)
    {
        var oneOwes = v.Context.Layout.SenderOwes || v.Context.Layout.OneDebtor;
        var named = v.Text("debtorName") ?? (oneOwes ? v.Context.Debtor : null);
        if (named is not null || !oneOwes) return Named(v, "debtorName", named);
        v.Spoil(Findings.SenderMissing(new(v.Context.Sheet, v.Row)));
        return null;
    }

    // Who reports other people's debts may leave blank what identifies one: finding out is what the comparison is for.
    private static string? Named(RowValues v, string field, string? text) => v.IsHearsay ? text : v.Required(field, text);

    private static void CheckCurrency(RowValues v)
    {
        if (v.Text("currency") is { } currency && v.Context.Layout.Word("currency", currency) != nameof(KnownCurrency.CNY))
            v.Report(Findings.CurrencyUnsupported(v.PlaceOf("currency")));
    }

    /// <summary>A blank under 逾期 says there is none — unless the reader can't tell a blank from an error.</summary>
    private static decimal? Overdue(RowValues v, string field) =>
        v.Has(field) && v.IsBlank(field) && !v.Context.ErrorsLookBlank ? 0 : v.Amount(field);

    private static decimal? Sum(decimal? a, decimal? b) => a is null && b is null ? null : (a ?? 0) + (b ?? 0);

    private static T? Expected<T>(RowValues v, string field, T? value)
    {
        if (value is null && v.Has(field) && v.IsBlank(field)) v.Report(Findings.ValueMissing(v.PlaceOf(field)));
        return value;
    }

    private static int? Extensions(RowValues v, LocalDate? extendedTo)
    {
        if (ExtendedTimes().Match(v.Raw("remark")) is { Success: true } match)
            return int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        return v.Has("extendedMaturityDate") && extendedTo is null ? 0 : null;
    }

    [GeneratedRegex(@"已?展期(\d{1,2})次")]
    private static partial Regex ExtendedTimes();
}
