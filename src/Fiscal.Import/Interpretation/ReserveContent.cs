using Fiscal.Domain.Debts;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads capital of the reserve fund and applications for it (平滑基金台账读数).</summary>
internal static class ReserveContent
{
    private const int MaxDocument = 200, MaxNumber = 100;

    public static ReserveCapitalRow? Capital(RowValues v)
    {
        var kind = v.Word<ReserveEventKind>("kind");
        if (kind?.IsCapital() == false) v.Report(Findings.NotReserveCapital(v.PlaceOf("kind")));
        v.Required("kind", kind);
        var movedOn = v.Required("movedOn", v.Date("movedOn"));
        var amount = v.Required("amountYuan", Positive(v, "amountYuan"));
        var voucher = v.Required("voucher", v.BoundedIdentifier("voucher", MaxDocument));
        v.RequireWholeFen();
        return v.Spoiled is not null ? null : new(kind!.Value, amount!.Value, movedOn!.Value, voucher!);
    }

    public static ReserveRequestRow? Application(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", ReserveApplication.MaxCodeLength));
        var (drawdown, contract) = (v.BoundedIdentifier("drawdownNumber", MaxNumber), v.BoundedIdentifier("contractNumber", MaxNumber));
        v.Required("drawdownNumber", drawdown ?? contract);
        var dueOn = v.Required("dueOn", v.Date("dueOn"));
        var amount = v.Required("amountYuan", Positive(v, "amountYuan"));
        var days = v.Required("termDays", Days(v));
        var debtClass = v.Required("class", v.Word<DebtClass>("class"));
        var appliedOn = v.Required("appliedOn", v.Date("appliedOn"));
        var purpose = v.Required("purpose", v.Bounded("purpose", ReserveApplication.MaxPurposeLength));
        var document = v.Required("document", v.BoundedIdentifier("document", MaxDocument));
        var (rate, due) = (Rate(v), v.Stated("dueYuan"));
        v.RequireWholeFen();
        return v.Spoiled is not null ? null : new(code!, drawdown, contract, dueOn!.Value, amount!.Value, days!.Value, debtClass!.Value, appliedOn!.Value, purpose!, document!)
        {
            AnnualRatePercent = rate, DebtorName = v.Text("debtorName"), DueYuan = due,
        };
    }

    // Nothing is no amount that moves.
    private static decimal? Positive(RowValues v, string field) => v.Owed(field) is { } yuan && yuan != 0 ? yuan : null;

    // 3个月 is no number of days.
    private static int? Days(RowValues v)
    {
        var inOtherUnit = (v.Raw("termDays") + v.UnitOf("termDays")).AsSpan().IndexOfAny("年月季周") >= 0;
        if (!inOtherUnit && v.Integer("termDays") is var days && days is null or (>= 1 and <= ReserveApplication.MaxTermDays)) return days;
        v.Report(Findings.TermNotInDays(v.PlaceOf("termDays"), ReserveApplication.MaxTermDays));
        return null;
    }

    private static decimal? Rate(RowValues v)
    {
        if (v.Rate("annualRatePercent") is not { } rate) return null;
        if (rate.FromFraction && rate.AnnualPercent is { } read) v.Report(Findings.RateFraction(v.PlaceOf("annualRatePercent"), read));
        if (rate.AnnualPercent is null || rate.Floating || rate.Index is not null) v.Report(Findings.RateUnreadable(v.PlaceOf("annualRatePercent")));
        else if (rate.AnnualPercent is < 0 or > ReserveApplication.MaxRatePercent) v.Report(Findings.RateOutOfRange(v.PlaceOf("annualRatePercent"), rate.AnnualPercent.Value));
        return rate.AnnualPercent is { } percent ? Math.Round(percent, 4, MidpointRounding.AwayFromZero) : null;
    }
}
