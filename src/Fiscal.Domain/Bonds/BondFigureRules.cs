namespace Fiscal.Domain.Bonds;

/// <summary>What a bond's master record must satisfy (债券要素校验规则).</summary>
internal static class BondFigureRules
{
    public static void Require(string code, BondFigures f)
    {
        if (f.PlannedYuan is < BondFigures.LeastPlannedYuan or > BondFigures.MostPlannedYuan) throw BondErrors.PlannedOutOfBounds(code, f.PlannedYuan.Value);
        if (f.IssuedYuan <= 0) throw BondErrors.IssuedNotPositive(code);
        if (f.IssuedYuan > f.PlannedYuan) throw BondErrors.IssuedAbovePlanned(code, f.IssuedYuan, f.PlannedYuan.Value);
        if (f.NewYuan < 0 || f.MaturedYuan < 0 || f.StockYuan < 0 || f.CapitalYuan < 0 || f.DeficitYuan < 0) throw BondErrors.PartNegative(code);
        if (f.NewYuan + f.MaturedYuan + f.StockYuan != f.IssuedYuan) throw BondErrors.PartsDoNotSum(code, f.IssuedYuan, f.NewYuan, f.MaturedYuan, f.StockYuan);
        if (f.CapitalYuan > f.NewYuan) throw BondErrors.CapitalAboveNew(code, f.CapitalYuan, f.NewYuan);
        if (f.CapitalYuan > 0 && f.Kind != BondKind.Special) throw BondErrors.CapitalOfGeneral(code);
        if (f.DeficitYuan > f.NewYuan) throw BondErrors.DeficitAboveNew(code, f.DeficitYuan, f.NewYuan);
        RequireTerms(code, f);
        RequireFees(code, f);
    }

    private static void RequireTerms(string code, BondFigures f)
    {
        if (f.TenderedOn > f.StartsOn) throw BondErrors.TenderAfterStart(code, f.TenderedOn.Value, f.StartsOn);
        if (!BondFigures.Terms.Contains(f.TermYears)) throw BondErrors.TermUnknown(code, f.TermYears);
        if (f.CouponsPerYear is { } perYear and not (1 or 2 or 4)) throw BondErrors.FrequencyUnknown(code, perYear);
        if (f.CouponPercent is { } coupon && (coupon is <= 0 or > 20 || decimal.Round(coupon, 4) != coupon)) throw BondErrors.CouponOutOfBounds(code, coupon);
    }

    private static void RequireFees(string code, BondFigures f)
    {
        Check("发行手续费率 issueFeePermille", f.IssueFeePermille, zeroAllowed: false);
        Check("登记托管费率 custodyFeePermille", f.CustodyFeePermille, zeroAllowed: true);
        Check("兑付手续费率 redemptionFeePermille", f.RedemptionFeePermille, zeroAllowed: false);

        void Check(string name, decimal? permille, bool zeroAllowed)
        {
            if (permille is not { } rate) return;
            if (rate < 0 || (rate == 0 && !zeroAllowed) || rate > BondFigures.MostFeePermille || decimal.Round(rate, 4) != rate) throw BondErrors.FeeOutOfBounds(code, name, rate, zeroAllowed);
        }
    }
}
