using Fiscal.Domain.Debts;

namespace Fiscal.Api.Reports;

/// <summary>Which instruments count as non-standard financing (非标融资), and on whose word.</summary>
/// <param name="Source">The 文号 the list comes from; <c>【待核】</c> if no document has been seen.</param>
public sealed record NonStandardFinancing(IReadOnlyList<DebtInstrument> Instruments, string Source)
{
    /// <summary>
    /// The usual reading: credit neither from a bank nor traded on a market. 沅政办发〔2023〕5号 asks for a falling share of
    /// 非标类债务 without saying what belongs to it.
    /// </summary>
    public static readonly NonStandardFinancing Usual = new(
        [DebtInstrument.TrustLoan, DebtInstrument.FinanceLease, DebtInstrument.Factoring,
            DebtInstrument.PrivateEnterpriseLoan, DebtInstrument.IndividualLoan],
        "按通行口径，官方目录【待核】");

    public bool Covers(DebtPosition position) => Instruments.Contains(position.Instrument);
}
