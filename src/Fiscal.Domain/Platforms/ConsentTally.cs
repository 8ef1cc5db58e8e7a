using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>What a creditor counts as on a day (意见认定).</summary>
public enum ConsentVerdict
{
    [Display(Name = "同意")] Consents,
    [Display(Name = "逾期未复，视为同意")] ConsentsBySilence,
    [Display(Name = "不同意")] Objects,
    [Display(Name = "逾期未复，不计同意")] Silent,
    [Display(Name = "答复期未满")] Open,
    [Display(Name = "未征求")] NotAsked,
}

/// <summary>What a company owes a financial creditor by the ledger (债权人债权).</summary>
public sealed record OwedCreditor(int Id, string Name, decimal Yuan);

/// <param name="CountedYuan">Of the claim what counts as agreeing: at most what the ledger shows.</param>
public sealed record ConsentRow(
    int CreditorId, string Name, decimal OwedYuan, CreditorAnswer? Answer, decimal? ClaimYuan, LocalDate? AskedOn, LocalDate? AnsweredOn, string? Grounds, decimal CountedYuan, ConsentVerdict Verdict);

/// <summary>A part of a whole and whether it reaches what is asked (比例).</summary>
/// <param name="Percent">Four decimals to read; null without a whole. Whether it is reached is worked out exactly.</param>
public sealed record ConsentShare(decimal Part, decimal Whole, decimal? Percent, bool IsReached);

/// <summary>The answers of all financial creditors on a day, counted both ways (债权人意见汇总). Which way decides is policy.</summary>
public sealed record ConsentTally(LocalDate Day, IReadOnlyList<ConsentRow> Creditors, ConsentShare ByAmount, ConsentShare ByHead, ConsentBasis Basis, bool IsReached)
{
    /// <summary>Who counts as a financial creditor (金融债权人).</summary>
    public static readonly IReadOnlyList<PartyKind> FinancialKinds =
        [.. Banks.Kinds, PartyKind.TrustCompany, PartyKind.FinancialLeasingCompany, PartyKind.LeasingCompany, PartyKind.FactoringCompany, PartyKind.Bondholders];

    /// <param name="owed">Every financial creditor with a balance on the day.</param>
    /// <param name="answers">The last of each creditor by then.</param>
    public static ConsentTally Of(IEnumerable<OwedCreditor> owed, IEnumerable<CreditorConsent> answers, ExitTerms terms, LocalDate day)
    {
        var said = answers.Where(a => a.EffectiveOn <= day).ToDictionary(a => a.CreditorId);
        var rows = owed.Where(o => o.Yuan > 0).OrderBy(o => o.Id).Select(o => Row(o, said.GetValueOrDefault(o.Id), terms, day)).ToList();
        var amount = Share(rows.Sum(r => r.CountedYuan), rows.Sum(r => r.OwedYuan), terms);
        var head = Share(rows.Count(r => r.Verdict is ConsentVerdict.Consents or ConsentVerdict.ConsentsBySilence), rows.Count, terms);
        return new(day, rows, amount, head, terms.Basis, terms.Basis switch
        {
            ConsentBasis.Amount => amount.IsReached,
            ConsentBasis.Head => head.IsReached,
            _ => amount.IsReached && head.IsReached,
        });
    }

    private static ConsentRow Row(OwedCreditor owed, CreditorConsent? answer, ExitTerms terms, LocalDate day)
    {
        var verdict = answer?.Figures.Answer switch
        {
            null => ConsentVerdict.NotAsked,
            CreditorAnswer.Agrees => ConsentVerdict.Consents,
            CreditorAnswer.Objects => ConsentVerdict.Objects,
            _ when answer.Figures.AskedOn.PlusDays(terms.ReplyDays) > day => ConsentVerdict.Open,
            _ => terms.SilenceConsents ? ConsentVerdict.ConsentsBySilence : ConsentVerdict.Silent,
        };
        var counted = verdict switch
        {
            ConsentVerdict.Consents => Math.Min(answer!.Figures.ClaimYuan ?? 0, owed.Yuan),
            ConsentVerdict.ConsentsBySilence => owed.Yuan,
            _ => 0,
        };
        var f = answer?.Figures;
        return new(owed.Id, owed.Name, owed.Yuan, f?.Answer, f?.ClaimYuan, f?.AskedOn, f is null || f.Answer == CreditorAnswer.Silent ? null : answer!.EffectiveOn, f?.Grounds, counted, verdict);
    }

    private static ConsentShare Share(decimal part, decimal whole, ExitTerms terms) =>
        new(part, whole, whole == 0 ? null : Math.Round(part * 100 / whole, 4, MidpointRounding.AwayFromZero), terms.IsReached(part, whole));
}
