using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>One payment of bond money, in yuan (债券资金支出).</summary>
public sealed record BondPaymentFigures
{
    public decimal AmountYuan { get; init; }

    /// <summary>The unit that the treasury paid, or whom the unit paid (收款人).</summary>
    public string PayeeName { get; init; } = "";

    public string? Purpose { get; init; }
}

/// <summary>Bond money paid for a project on a day by a voucher (债券资金支付).</summary>
public sealed class BondPayment : StatedFact
{
    private BondPayment() { } // EF

    public BondPayment(string regionCode, string bondKey, string projectKey, SpendingStage stage, string voucher, BondPaymentFigures figures, LocalDate paidOn, Recording recording)
        : base(regionCode, paidOn, recording) => (BondKey, ProjectKey, Stage, Voucher, VoucherKey, Figures) = (bondKey, projectKey, stage, voucher, TextKey.Of(voucher), figures);

    public string BondKey { get; private set; } = "";
    public string ProjectKey { get; private set; } = "";
    public SpendingStage Stage { get; private set; }
    public string Voucher { get; private set; } = "";
    public string VoucherKey { get; private set; } = "";
    public BondPaymentFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, BondKey, Stage, VoucherKey);
    public override object Said => Figures;
    public override string Subject => $"债券 {BondKey} 的{Stage.DisplayName()}（凭证 {Voucher}）";

    public override BondPayment Reversal(Recording recording) => new(RegionCode, BondKey, ProjectKey, Stage, Voucher, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
