using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;

namespace Fiscal.Domain.Measures;

/// <summary>A debt of which principal falls due in the window looked at (临到期债务), in yuan to the fen.</summary>
/// <param name="DueYuan">Principal due in the window.</param>
/// <param name="DueInPeakYuan">Of it in the month in which most falls due.</param>
/// <param name="RatePercent">Null: unknown.</param>
public sealed record MaturingDebt(
    int DebtId, DebtClass Class, DebtInstrument Instrument, PartyKind CreditorKind, GuaranteeKind? Guarantee, int ExtensionCount, decimal? RatePercent,
    decimal DueYuan, decimal DueInPeakYuan);

/// <summary>What suggestions are worked out with (建议参数).</summary>
/// <param name="Months">By how many months principal is put off.</param>
/// <param name="MostExtensions">A debt that was extended as often is not extended again.</param>
/// <param name="LoanRatePercent">Of a new bank loan; null: unknown.</param>
/// <param name="BondRatePercent">Of a new government bond; null: unknown.</param>
public sealed record SuggestionSetting(int Months, int MostExtensions, decimal? LoanRatePercent, decimal? BondRatePercent);

/// <summary>
/// A measure that a rule allows or rules out for a debt (措施建议). The score is how much less falls due in the peak month for a yuan of
/// added interest; nothing else enters it.
/// </summary>
/// <param name="Reason">The rule, in words.</param>
/// <param name="AddedInterestYuan">Interest on what is put off, for as long as it is; negative where less is paid; null: a rate is unknown.</param>
/// <param name="Score">Null where no peak falls or the interest is unknown.</param>
public sealed record Suggestion(int DebtId, ActionKind Kind, bool Applies, string Reason, decimal PeakReductionYuan, decimal? AddedInterestYuan, decimal? Score);

public static class Suggestions
{
    private static readonly ActionKind[] s_kinds = [ActionKind.BondSwap, ActionKind.LoanSwap, ActionKind.Extension, ActionKind.Restructuring, ActionKind.RateCut];

    /// <summary>Every kind that could put the debt off or make it cheaper, with the rule that allows it or does not.</summary>
    public static IEnumerable<Suggestion> For(MaturingDebt debt, SuggestionSetting setting) => s_kinds.Select(kind =>
    {
        var refusal = SuggestionWords.RuledOut(kind, debt, setting);
        if (refusal is not null) return new Suggestion(debt.DebtId, kind, false, refusal, 0, null, null);
        var (peak, interest) = Effect(kind, debt, setting);
        return new(debt.DebtId, kind, true, SuggestionWords.Allowed(kind, debt), peak, interest, peak > 0 && interest > 0 ? Math.Round(peak / interest.Value, 2, MidpointRounding.AwayFromZero) : null);
    });

    /// <summary>The best first: by score, then by the larger fall of the peak, then by the interest.</summary>
    public static IEnumerable<Suggestion> Ranked(IEnumerable<Suggestion> suggestions) => suggestions.Where(s => s.Applies)
        .OrderByDescending(s => s.Score ?? -1).ThenByDescending(s => s.PeakReductionYuan).ThenBy(s => s.AddedInterestYuan ?? decimal.MaxValue).ThenBy(s => s.DebtId).ThenBy(s => s.Kind);

    private static (decimal PeakYuan, decimal? InterestYuan) Effect(ActionKind kind, MaturingDebt debt, SuggestionSetting setting) => kind switch
    {
        ActionKind.BondSwap => (debt.DueInPeakYuan, Interest(debt.DueYuan, setting.BondRatePercent, setting.Months)),
        ActionKind.LoanSwap => (debt.DueInPeakYuan, Interest(debt.DueYuan, setting.LoanRatePercent, setting.Months)),
        ActionKind.Extension => (debt.DueInPeakYuan, Interest(debt.DueYuan, debt.RatePercent, setting.Months)),
        // Equal parts month by month, the first when it was due: one part stays, half of the months is the mean.
        ActionKind.Restructuring => ((debt.DueInPeakYuan - debt.DueInPeakYuan / setting.Months).RoundToFen(), Interest(debt.DueYuan, debt.RatePercent, (setting.Months - 1) / 2m)),
        ActionKind.RateCut => (0, Interest(debt.DueYuan, setting.LoanRatePercent - debt.RatePercent, setting.Months)),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private static decimal? Interest(decimal yuan, decimal? ratePercent, decimal months) => (yuan * ratePercent / 100 * months / 12)?.RoundToFen();
}
