using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>How much is guaranteed (担保金额).</summary>
public sealed record GuaranteeFigures
{
    /// <summary>In yuan; null: all that is owed. 0: no longer.</summary>
    public decimal? AmountYuan { get; init; }
}

/// <summary>
/// Who answers for a debt (保证), or to a guarantor for what it pays (反担保), from a day on. Of the same guarantor for the same debt or guarantor the
/// last statement counts.
/// </summary>
public sealed class GuaranteeGiven : StatedFact
{
    private GuaranteeGiven() { } // EF

    /// <summary>A guarantee to the creditor of a debt (保证).</summary>
    /// <param name="principalYuan">What was lent; nobody answers for more.</param>
    public static GuaranteeGiven Of(Debt debt, Party guarantor, decimal? amountYuan, decimal principalYuan, LocalDate statedOn, Recording recording)
    {
        if (debt.Contract.DebtorId == guarantor.Id) throw GuaranteeErrors.OwnDebt(debt.DrawdownNumber, guarantor.Name);
        if (amountYuan > principalYuan) throw GuaranteeErrors.AboveDebt(debt.DrawdownNumber, amountYuan.Value, principalYuan);
        return new(guarantor, amountYuan, statedOn, recording) { GuaranteedDebtId = debt.Id };
    }

    /// <summary>A guarantee to a guarantor (反担保).</summary>
    public static GuaranteeGiven Counter(Party guaranteed, Party guarantor, decimal? amountYuan, LocalDate statedOn, Recording recording)
    {
        if (guaranteed.Id == guarantor.Id) throw GuaranteeErrors.Oneself(guarantor.Name);
        return new(guarantor, amountYuan, statedOn, recording) { GuaranteedPartyId = guaranteed.Id };
    }

    private GuaranteeGiven(Party guarantor, decimal? amountYuan, LocalDate statedOn, Recording recording)
        : base(guarantor.RegionCode, statedOn, recording) => (Guarantor, GuarantorId, Figures) = (guarantor, guarantor.Id, new() { AmountYuan = amountYuan });

    public int GuarantorId { get; private set; }
    public Party Guarantor { get; private set; } = null!;

    /// <summary>Null for a counter-guarantee.</summary>
    public int? GuaranteedDebtId { get; private set; }

    /// <summary>The guarantor that a counter-guarantee is given to; null for a guarantee.</summary>
    public int? GuaranteedPartyId { get; private set; }

    public GuaranteeFigures Figures { get; private set; } = new();

    public override object Topic => (GuarantorId, GuaranteedDebtId, GuaranteedPartyId);
    public override object Said => Figures;
    public override string Subject => $"“{Guarantor.Name}”的担保";

    public override GuaranteeGiven Reversal(Recording recording) =>
        new(Guarantor, Figures.AmountYuan, EffectiveOn, recording) { GuaranteedDebtId = GuaranteedDebtId, GuaranteedPartyId = GuaranteedPartyId, ReversesId = Id };
}

public static class GuaranteeErrors
{
    public static BusinessRuleException OwnDebt(string drawdownNumber, string name) => new(
        "guarantee.own-debt", $"“{name}”是借据 {drawdownNumber} 的债务人，不能为自己的债务保证；请核对担保人。");

    public static BusinessRuleException AboveDebt(string drawdownNumber, decimal amountYuan, decimal principalYuan) => new(
        "guarantee.above-debt", $"借据 {drawdownNumber} 的保证金额 {Fen.Yuan(amountYuan)} 元超过借据金额 {Fen.Yuan(principalYuan)} 元；请核对。");

    public static BusinessRuleException Oneself(string name) => new("guarantee.oneself", $"“{name}”不能向自己提供反担保；请核对担保人。");

    public static BusinessRuleException OneOfTwo() => new(
        "guarantee.one-of-two", "保证填 debtId，反担保填 forGuarantor，二者填且只填一项；请更正。");

    public static BusinessRuleException NoGuarantor(string name, LocalDate day) => new(
        "guarantee.no-guarantor", $"“{name}”在 {day:uuuu-MM-dd} 没有为任何债务担保，无从反担保；请先登记其担保，或核对名称。");
}
