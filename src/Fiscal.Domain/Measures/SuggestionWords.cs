using System.Globalization;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;

namespace Fiscal.Domain.Measures;

/// <summary>The rules of suggestions and how they are said to a clerk (建议规则).</summary>
internal static class SuggestionWords
{
    private static readonly DebtInstrument[] s_bonds = [DebtInstrument.GovernmentBond, DebtInstrument.CorporateBond];

    // Borrowing of platforms from these is to be cleared away (沅政办发〔2023〕5号 附件4（五）).
    private static readonly PartyKind[] s_toBeCleared = [PartyKind.Individual, PartyKind.PrivateEnterprise];

    /// <summary>Why the measure is not for the debt; null if it is.</summary>
    public static string? RuledOut(ActionKind kind, MaturingDebt debt, SuggestionSetting setting) => kind switch
    {
        ActionKind.BondSwap => debt.Class == DebtClass.Hidden || debt.Instrument == DebtInstrument.GovernmentBond ? null
            : $"{debt.Class.DisplayName()}不在政府债券置换范围。",
        ActionKind.LoanSwap => s_bonds.Contains(debt.Instrument) ? $"{debt.Instrument.DisplayName()}不以银行贷款置换。"
            : setting.LoanRatePercent is null ? "台账没有可参照的银行贷款利率，请在 loanRatePercent 中给出。"
            : debt.RatePercent < setting.LoanRatePercent ? $"现利率 {Percent(debt.RatePercent)} 低于新贷款利率 {Percent(setting.LoanRatePercent)}，置换会抬高成本。" : null,
        ActionKind.Extension => NotNegotiable(debt) ?? (debt.ExtensionCount >= setting.MostExtensions ? $"已展期 {debt.ExtensionCount} 次，不再建议展期。" : null),
        ActionKind.Restructuring => NotNegotiable(debt) ?? (setting.Months < 2 ? "推迟不足两个月，无从分期。" : null),
        ActionKind.RateCut => NotNegotiable(debt) ?? (setting.LoanRatePercent is null || debt.RatePercent is null ? "利率或参照利率不明，无从比较。"
            : debt.RatePercent <= setting.LoanRatePercent ? $"现利率 {Percent(debt.RatePercent)} 不高于参照利率 {Percent(setting.LoanRatePercent)}。" : null),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Allowed(ActionKind kind, MaturingDebt debt) => kind switch
    {
        ActionKind.BondSwap when debt.Class == DebtClass.Hidden => "隐性债务可以政府债券置换，额度以上级下达为准。",
        ActionKind.BondSwap => "到期政府债券可以再融资债券偿还，额度以上级下达为准。",
        ActionKind.LoanSwap => $"{debt.CreditorKind.DisplayName()}融资可以利率不高于现利率的银行贷款置换；借新还旧不减少隐性债务。",
        ActionKind.Extension => $"已展期 {debt.ExtensionCount} 次，可与债权人协商展期。{Surety(debt)}",
        ActionKind.Restructuring => $"可与债权人协商分期偿还。{Surety(debt)}",
        _ => "现利率高于参照利率，可与债权人协商降息。",
    };

    private static string? NotNegotiable(MaturingDebt debt) =>
        s_bonds.Contains(debt.Instrument) ? $"{debt.Instrument.DisplayName()}须按期兑付，不作展期、重组或降息。"
        : s_toBeCleared.Contains(debt.CreditorKind) ? $"向{debt.CreditorKind.DisplayName()}的借款应当清理偿还，不作展期、重组或降息。" : null;

    // 民法典第六百九十五条.
    private static string Surety(MaturingDebt debt) =>
        debt.Guarantee is GuaranteeKind.Suretyship or GuaranteeKind.Combined ? "有保证担保，须取得保证人书面同意，否则保证期间不受影响。" : "";

    private static string Percent(decimal? percent) => percent?.ToString("0.####", CultureInfo.InvariantCulture) + "%";
}
