using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>A bond as last stated by a day (政府债券), amounts in yuan.</summary>
/// <param name="Id">Of the statement.</param>
/// <param name="Refinances">What the wording of its purpose says; null where it tells nothing.</param>
/// <param name="LedgerPrincipalYuan">Relent by the debts that the ledger keeps under its number; null: there are none.</param>
/// <param name="Remarks">What does not fit together.</param>
public sealed record BondRow(
    long Id, string RegionCode, string Code, string Name, BondKind Kind, string KindName, decimal? PlannedYuan, decimal IssuedYuan, decimal NewYuan, decimal MaturedYuan, decimal StockYuan, decimal CapitalYuan,
    decimal DeficitYuan, LocalDate? TenderedOn, LocalDate StartsOn, LocalDate MaturesOn, int TermYears, decimal? CouponPercent, int? CouponsPerYear, decimal? IssueFeePermille, decimal? CustodyFeePermille,
    decimal? RedemptionFeePermille, decimal? IssueFeeYuan, decimal? CustodyFeeYuan, string? Purpose, RefinancingPurpose? Refinances, string? RefinancesName, decimal AllocatedYuan, decimal AppropriatedYuan,
    decimal SpentYuan, decimal? LedgerPrincipalYuan, decimal? LedgerOutstandingYuan, IReadOnlyList<int> DebtIds, IReadOnlyList<string> Remarks, LocalDate StatedOn, string? Document, string RecordedBy, Instant RecordedAt)
{
    internal static BondRow Of(Bond bond, BondBook book, IReadOnlyList<BondDebt> debts)
    {
        var (f, purpose) = (bond.Figures, BondPurpose.Of(bond.Figures.Purpose));
        var own = debts.Where(d => d.RegionCode == bond.RegionCode && d.DrawdownKey == bond.DrawdownKey).ToList();
        decimal? principal = own.Count == 0 ? null : own.Sum(d => d.PrincipalYuan);
        return new(
            bond.Id, bond.RegionCode, bond.Code, f.Name, f.Kind, f.Kind.DisplayName(), f.PlannedYuan, f.IssuedYuan, f.NewYuan, f.MaturedYuan, f.StockYuan, f.CapitalYuan, f.DeficitYuan, f.TenderedOn, f.StartsOn,
            f.MaturesOn, f.TermYears, f.CouponPercent, f.CouponsPerYear, f.IssueFeePermille, f.CustodyFeePermille, f.RedemptionFeePermille, f.IssueFeeYuan, f.CustodyFeeYuan, f.Purpose, purpose, purpose?.DisplayName(),
            book.AllocationsOf(bond).Sum(a => a.Figures.AmountYuan), book.Spent([bond], SpendingStage.Appropriated)?.TotalYuan ?? 0, book.Spent([bond], SpendingStage.Spent)?.TotalYuan ?? 0, principal, own.Count == 0 ? null : own.Sum(d => d.OutstandingYuan),
            own.ConvertAll(d => d.DebtId), [.. RemarksOf(f), .. LedgerRemarks(f, principal)], bond.EffectiveOn, bond.Source.Document, bond.RecordedBy, bond.RecordedAt);
    }

    /// <summary>Where the wording of the purpose and the amounts say different things.</summary>
    internal static IReadOnlyList<string> RemarksOf(BondFigures f) => BondPurpose.Of(f.Purpose) switch
    {
        RefinancingPurpose.Special when f.StockYuan == 0 => ["用途写明置换（偿还）存量债务，但偿还存量债务金额为零，请核对拆分。"],
        RefinancingPurpose.Ordinary when f.MaturedYuan == 0 => ["用途写明偿还到期债券，但偿还到期债券金额为零，请核对拆分。"],
        null when f.Purpose is not null && f.RefinancingYuan > 0 && f.NewYuan == 0 => ["用途文字不能识别为再融资，请核对用途。"],
        _ => [],
    };

    private static IEnumerable<string> LedgerRemarks(BondFigures f, decimal? principal)
    {
        if (principal is null) yield return "台账没有该债券的转贷债务（借据号与债券代码或登记的台账借据号相同的地方政府债券转贷）。";
        else if (principal != f.IssuedYuan) yield return $"台账转贷本金 {principal:N2} 元与登记的实际转贷额 {f.IssuedYuan:N2} 元不一致，请核对。";
    }
}

/// <summary>A debt of a bond in the ledger (转贷债务).</summary>
internal sealed record BondDebt(int DebtId, string RegionCode, string DrawdownKey, string DrawdownNumber, string DebtorName, decimal PrincipalYuan, decimal OutstandingYuan, decimal? RatePercent);
