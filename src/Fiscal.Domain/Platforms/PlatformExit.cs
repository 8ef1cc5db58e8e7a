using System.Globalization;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>A debt that stands in the way of an exit (妨碍退出的债务).</summary>
public sealed record StandingDebt(int DebtId, string DrawdownNumber, decimal Yuan);

/// <summary>What the book shows of a company that takes a step (核验依据), as of the step's day and as of today.</summary>
/// <param name="BookOpenedOn">First day that the ledger of the region tells of; null: none.</param>
/// <param name="HiddenOnDay">The company's own hidden debts with a balance on the step's day.</param>
/// <param name="HiddenNow">The same today: a day that lies back does not hide what is owed now.</param>
/// <param name="Unclassified">Debts with a balance whose class nobody settled.</param>
/// <param name="Unproven">Debts that were hidden once and stand at zero, or in another class, without a document or the creditor's word.</param>
/// <param name="Tally">The creditors' answers by the step's day.</param>
/// <param name="OpenFindings">Signs of a false exit that nobody explained, in words.</param>
/// <param name="ExplainedBy">Who explained the others.</param>
public sealed record ExitEvidence(
    LocalDate Today, bool IsListed, LocalDate? BookOpenedOn, IReadOnlyList<StandingDebt> HiddenOnDay, IReadOnlyList<StandingDebt> HiddenNow, IReadOnlyList<StandingDebt> Unclassified,
    IReadOnlyList<StandingDebt> Unproven, ConsentTally Tally, IReadOnlyList<string> OpenFindings, IReadOnlyList<string> ExplainedBy);

/// <summary>How a company leaves the list (平台退出流程): every step in order, each with what it asks for.</summary>
public static class PlatformExit
{
    /// <summary>The step after those that stand; null when all are taken.</summary>
    public static ExitProgress? Next(IEnumerable<PlatformExitStep> live) => Reached(live) is var reached && reached == ExitProgress.ObservationOver ? null : reached + 1;

    /// <summary>Where the steps that stand have brought the company.</summary>
    public static ExitProgress Reached(IEnumerable<PlatformExitStep> live) => live.Select(s => s.Figures.Step).DefaultIfEmpty(ExitProgress.Listed).Max();

    /// <summary>First day after the observation; null before it began.</summary>
    public static LocalDate? ObservationEnds(IEnumerable<PlatformExitStep> live, ExitTerms terms) =>
        live.FirstOrDefault(s => s.Figures.Step == ExitProgress.Observed)?.EffectiveOn.PlusMonths(terms.ObservationMonths);

    /// <summary>The day the company left the list; null while it is on it.</summary>
    public static PlatformExitStep? ExitOf(IEnumerable<PlatformExitStep> live) => live.FirstOrDefault(s => s.Figures.Step == ExitProgress.Exited);

    /// <param name="live">The steps of the company that stand.</param>
    /// <param name="rulesId">The version that <paramref name="terms"/> are of.</param>
    /// <exception cref="BusinessRuleException">What the step asks for is missing; the message says what.</exception>
    public static PlatformExitStep Take(
        Party party, ExitStepFigures figures, LocalDate day, IReadOnlyCollection<PlatformExitStep> live, ExitTerms terms, int? rulesId, ExitEvidence evidence, Recording recording)
    {
        var step = figures.Step;
        RequireOrder(step, day, live, evidence, recording);
        var found = step switch
        {
            ExitProgress.HiddenDebtCleared => Cleared(day, evidence),
            ExitProgress.CreditorsAsked => Asked(terms, evidence),
            ExitProgress.GovernmentDetermined => Determined(figures, evidence),
            ExitProgress.FinancingFunctionStripped => figures.Statement is null && figures.AttachmentName is null ? throw ExitErrors.StatementMissing() : "已登记不再承担政府融资职能的书面文件",
            ExitProgress.Announced => "公告自当日起算",
            ExitProgress.ProvinceConfirmed => Confirmed(day, live, terms, evidence),
            ExitProgress.Exited => Exited(day, live, terms, evidence),
            ExitProgress.Observed => $"观察期 {terms.ObservationMonths} 个月，至 {day.PlusMonths(terms.ObservationMonths).PlusDays(-1):uuuu-MM-dd}",
            _ => Over(day, live, terms, evidence, recording.By),
        };
        return new(party, figures with { Checked = found.Length > PlatformExitStep.MaxTextLength ? found[..PlatformExitStep.MaxTextLength] : found, RulesId = rulesId }, day, recording);
    }

    private static void RequireOrder(ExitProgress step, LocalDate day, IReadOnlyCollection<PlatformExitStep> live, ExitEvidence evidence, Recording recording)
    {
        if (step == ExitProgress.Listed) throw ExitErrors.NotAStep();
        if (day > evidence.Today) throw ExitErrors.InTheFuture(step, day, evidence.Today);
        if (!evidence.IsListed) throw ExitErrors.NotListed(day);
        if (live.Any(s => s.Figures.Step == step)) throw ExitErrors.AlreadyTaken(step);
        if (Next(live) is { } next && next != step) throw ExitErrors.OutOfOrder(step, Reached(live), next);
        if (live.MaxBy(s => s.Figures.Step) is { } last && day < last.EffectiveOn) throw ExitErrors.BeforeLastStep(step, day, last.Figures.Step, last.EffectiveOn);
        if (recording.Source.Document is null) throw ExitErrors.DocumentMissing(step);
        if (evidence.BookOpenedOn is not { } opened || opened > day) throw ExitErrors.LedgerSilent(day, evidence.BookOpenedOn);
    }

    private static string Cleared(LocalDate day, ExitEvidence evidence)
    {
        NoHiddenDebt(day, evidence);
        if (evidence.Unclassified.Count > 0) throw ExitErrors.Unclassified(evidence.Unclassified);
        if (evidence.Unproven.Count > 0) throw ExitErrors.Unproven(evidence.Unproven);
        return $"台账隐性债务余额 {day:uuuu-MM-dd} 和登记当日均为 0.00 元，没有待分类债务，曾为隐性债务的均有凭证或债权人确认";
    }

    private static void NoHiddenDebt(LocalDate day, ExitEvidence evidence)
    {
        if (evidence.HiddenOnDay.Count > 0) throw ExitErrors.HiddenDebtLeft(day, evidence.HiddenOnDay);
        if (evidence.HiddenNow.Count > 0) throw ExitErrors.HiddenDebtNow(evidence.Today, evidence.HiddenNow);
    }

    private static string Asked(ExitTerms terms, ExitEvidence evidence)
    {
        var tally = evidence.Tally;
        if (Named(tally, ConsentVerdict.NotAsked) is { Count: > 0 } notAsked) throw ExitErrors.CreditorsNotAsked(notAsked);
        if (Named(tally, ConsentVerdict.Open) is { Count: > 0 } open) throw ExitErrors.ReplyWindowOpen(open, terms.ReplyDays);
        if (!tally.IsReached) throw ExitErrors.ConsentShort(tally, terms);
        return $"金融债权人 {tally.Creditors.Count} 家；{Words(tally)}，{tally.Basis.DisplayName()}，比例 {terms.Numerator}/{terms.Denominator}";
    }

    private static string Determined(ExitStepFigures figures, ExitEvidence evidence)
    {
        if (evidence.Tally.Creditors.Where(c => c.Verdict == ConsentVerdict.Objects).Select(c => c.Name).ToList() is not { Count: > 0 } objecting) return "没有债权人不同意";
        return figures.Statement is null ? throw ExitErrors.DeterminationMissing(objecting) : $"对{string.Join("、", objecting)}的异议，政府已出具判定意见";
    }

    private static string Confirmed(LocalDate day, IReadOnlyCollection<PlatformExitStep> live, ExitTerms terms, ExitEvidence evidence)
    {
        var announced = live.Single(s => s.Figures.Step == ExitProgress.Announced).EffectiveOn;
        if (day < announced.PlusDays(terms.NoticeDays)) throw ExitErrors.NoticeTooShort(announced, terms.NoticeDays, day);
        NoHiddenDebt(day, evidence);
        return $"公告自 {announced:uuuu-MM-dd} 起已满 {terms.NoticeDays} 日，台账隐性债务余额为 0.00 元";
    }

    private static string Exited(LocalDate day, IReadOnlyCollection<PlatformExitStep> live, ExitTerms terms, ExitEvidence evidence)
    {
        if (day > terms.LastExitOn) throw ExitErrors.AfterLastDay(day, terms.LastExitOn.Value);
        NoHiddenDebt(day, evidence);
        return $"台账隐性债务余额为 0.00 元，{(terms.LastExitOn is { } last ? $"在最晚退出日 {last:uuuu-MM-dd} 以前" : "没有规定最晚退出日")}，各步骤 {live.Count} 项齐备";
    }

    private static string Over(LocalDate day, IReadOnlyCollection<PlatformExitStep> live, ExitTerms terms, ExitEvidence evidence, string by)
    {
        var ends = ObservationEnds(live, terms)!.Value;
        if (day < ends) throw ExitErrors.ObservationNotOver(ends, terms.ObservationMonths, day);
        NoHiddenDebt(day, evidence);
        if (evidence.OpenFindings.Count > 0) throw ExitErrors.FindingsOpen(evidence.OpenFindings);
        if (evidence.ExplainedBy.Contains(by)) throw ExitErrors.ExplainedByOneself();
        return $"观察期自 {live.Single(s => s.Figures.Step == ExitProgress.Observed).EffectiveOn:uuuu-MM-dd} 起已满 {terms.ObservationMonths} 个月，没有未说明的虚假退出疑点";
    }

    private static List<string> Named(ConsentTally tally, ConsentVerdict verdict) => [.. tally.Creditors.Where(c => c.Verdict == verdict).Select(c => $"{c.Name}（{Fen.Yuan(c.OwedYuan)} 元）")];

    internal static string Words(ConsentTally tally) => string.Create(
        CultureInfo.InvariantCulture,
        $"按金额同意 {Fen.Yuan(tally.ByAmount.Part)} 元，占 {Fen.Yuan(tally.ByAmount.Whole)} 元的 {tally.ByAmount.Percent ?? 100:0.##}%；按家数同意 {tally.ByHead.Part:0} 家，占 {tally.ByHead.Whole:0} 家的 {tally.ByHead.Percent ?? 100:0.##}%");
}
