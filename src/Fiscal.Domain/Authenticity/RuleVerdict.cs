using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>What a rule says of one reduction, or of one line of a plan (规则结论).</summary>
/// <param name="Text">What was found, or what is missing.</param>
public sealed record RuleVerdict(AuthenticityRule Rule, RuleOutcome Outcome, string Text, decimal AmountYuan, FindingEvidence Evidence);

/// <summary>What is judged: a reduction, or what a unit claims for a method (核查对象).</summary>
/// <param name="Key">Names it within the region.</param>
public sealed record JudgedSubject(
    string Key, string RegionCode, int PartyId, int? DebtId, int? MeasureId, ResolutionMethod? Method, LocalDate On, decimal AmountYuan);

/// <summary>Money that a debt brought in (新增举借).</summary>
public sealed record NewMoney(LedgerEntry Entry, LocalDate On, decimal AmountYuan);

/// <summary>What a rule needs beside the debt itself (核查所需资料).</summary>
/// <param name="GroupOf">The units of a unit's company group, itself included.</param>
/// <param name="IsPlatform">On the list of platforms, or of that kind.</param>
/// <param name="PartyNamed">By name, short name or alias.</param>
/// <param name="NewMoney">Of the region, around the days of the reductions.</param>
/// <param name="Others">Every reduction that could be the same payment.</param>
/// <param name="FundSourceOf">What a measure says of its money.</param>
/// <param name="IsOwnBook">The import is what the bureau or the debtor wrote itself, no paper of the creditor.</param>
public sealed record JudgingContext(
    Func<int, IReadOnlySet<int>> GroupOf, Func<int, bool> IsPlatform, Func<string, Party?> PartyNamed, IReadOnlyList<NewMoney> NewMoney,
    IReadOnlyList<HiddenReduction> Others, Func<int, string?> FundSourceOf, Func<int, bool> IsOwnBook);

/// <summary>Claims of a plan above what the ledger shows (填报虚增).</summary>
public static class PlanClaims
{
    public static (JudgedSubject Subject, RuleVerdict Verdict) Judge(ResolutionPlanLine line, HiddenDebtEvidence booked, AuthenticityThresholds by)
    {
        var (claimed, over) = (line.Figures.ClaimedYuan ?? 0, booked.OverstatedYuan(line.Method, line.Figures.ClaimedYuan));
        var really = booked.BookedYuan.GetValueOrDefault(line.Method);
        var step = PathStep.OfStatement("化债进度填报", line) with { UnitName = line.Party.Name, AmountYuan = claimed };
        var rolled = booked.BookedYuan.GetValueOrDefault(ResolutionMethod.Rollover);
        var evidence = new FindingEvidence([step], [step.FactName, $"台账核实数 {Amounts.Fen.Yuan(really)}"], [line.RecordedBy]);
        var outcome = !by.Uses(AuthenticityRule.CountedTwice) ? RuleOutcome.NotApplicable : over > by.ToleranceYuan ? RuleOutcome.Hit : RuleOutcome.Clear;
        var text = $"“{line.Party.Name}”填报{line.Year}年“{line.Method.DisplayName()}”完成 {Amounts.Fen.Yuan(claimed)} 元，台账核实 {Amounts.Fen.Yuan(really)} 元，虚增 {Amounts.Fen.Yuan(over)} 元"
            + (line.Method != ResolutionMethod.Rollover && rolled > 0 && by.AreEqual(over, rolled) ? $"，与同年借新还旧的 {Amounts.Fen.Yuan(rolled)} 元相等，同一笔款计入了两种方式。" : "。");
        return (
            new($"plan/{line.PartyId}/{line.Year}/{line.Method}", line.RegionCode, line.PartyId, null, null, line.Method, line.EffectiveOn, over),
            new(AuthenticityRule.CountedTwice, outcome, text, over, evidence));
    }
}
