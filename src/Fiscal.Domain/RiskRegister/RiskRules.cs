using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.RiskRegister;

/// <summary>What each step asks for (处置步骤条件).</summary>
public static class RiskRules
{
    private static readonly RiskState[] NotHandedOver = [RiskState.Registered, RiskState.Reopened];

    /// <summary>Adds a step that was just taken: not ahead of today, not before the last one, by a document, and with all it asks for.</summary>
    /// <param name="standing">Facts of the same exposure that nobody took back.</param>
    /// <exception cref="BusinessRuleException">It lacks something; the message says what.</exception>
    public static RiskStep Take(RiskItem item, RiskStepFigures figures, int? debtId, LocalDate day, LocalDate today, IReadOnlyCollection<Fact> standing, Recording recording)
    {
        if (day > today) throw RiskRegisterErrors.InTheFuture(item.Code, figures.Kind, day, today);
        if (recording.Source.Document is null) throw RiskRegisterErrors.DocumentMissing(figures.Kind);
        if (standing.OfType<RiskStep>().Latest() is { } last && day < last.EffectiveOn) throw RiskRegisterErrors.BeforeLastStep(figures.Kind, day, last.Figures.Kind, last.EffectiveOn);
        var step = new RiskStep(item, figures, debtId, day, recording);
        return RiskCourse.Of([.. standing, step]).Objection() is { } objection ? throw objection : step;
    }

    /// <summary>The figures with the kind and the likelihood that their names, or codes, stand for in the lists in force on a day.</summary>
    /// <param name="figures">With the names as they were written.</param>
    public static RiskFigures Named(RiskFigures figures, RiskList? kinds, RiskList? likelihoods, LocalDate day)
    {
        if (kinds is null) throw RiskRegisterErrors.NoList(RiskListKind.Kinds.DisplayName(), day);
        var kind = kinds.Find(figures.KindName) ?? throw RiskRegisterErrors.KindUnknown(figures.KindName, kinds.Names);
        RiskListItem? level = null;
        if (figures.LikelihoodName is { } named)
        {
            if (likelihoods is null) throw RiskRegisterErrors.NoList(RiskListKind.Likelihoods.DisplayName(), day);
            level = likelihoods.Find(named) ?? throw RiskRegisterErrors.LikelihoodUnknown(named, likelihoods.Names);
        }
        return figures with { KindCode = kind.Code, KindName = kind.Name, LikelihoodCode = level?.Code, LikelihoodName = level?.Name };
    }

    /// <summary>Adds a statement; what was done afterwards must still make sense.</summary>
    public static RiskStatement State(RiskStatement statement, IReadOnlyCollection<Fact> standing) =>
        RiskCourse.Of([.. standing, statement]).Objection() is { } objection ? throw objection : statement;

    /// <summary>Takes a statement or step back; what rests on it has to be taken back first.</summary>
    public static StatedFact TakeBack(StatedFact wrong, IReadOnlyCollection<Fact> standing, Recording recording)
    {
        if (standing.All(f => f != wrong)) throw RiskRegisterErrors.AlreadyTakenBack(wrong.Subject);
        return RiskCourse.Of(standing.Where(f => f != wrong)).Objection() is { } objection ? throw RiskRegisterErrors.StillRestedOn(wrong.Subject, objection.Message) : wrong.Reversal(recording);
    }

    internal static BusinessRuleException? Objection(RiskMove move) => move switch
    {
        { Before: null, Fact: RiskStep step } => RiskRegisterErrors.NotStatedYet(step.Item.Code, step.Figures.Kind, step.EffectiveOn),
        { Before.State: RiskState.Closed, Fact: RiskStatement said } => RiskRegisterErrors.Closed(said.Item.Code, said.EffectiveOn),
        { Fact: RiskStatement said, After: { } after } => Amounts(said.Item.Code, after),
        { Before: { } before, Fact: RiskStep step, After: { } after } => Of(before, step) ?? Amounts(step.Item.Code, after),
        _ => null,
    };

    private static BusinessRuleException? Amounts(string code, RiskStanding after) =>
        after.AmountYuan < after.BookYuan ? RiskRegisterErrors.BelowBook(code, after.AmountYuan, after.BookYuan)
        : after.BudgetYuan > after.AmountYuan ? RiskRegisterErrors.BudgetAboveAmount(code, after.BudgetYuan.Value, after.AmountYuan) : null;

    private static BusinessRuleException? Of(RiskStanding before, RiskStep step) => step.Figures.Kind switch
    {
        RiskStepKind.HandedOver => From(before, step, [.. NotHandedOver, RiskState.HandedOver]) ?? HandingOver(step),
        RiskStepKind.Urged => From(before, step, RiskState.HandedOver) ?? Text(step),
        RiskStepKind.Progress => From(before, step, RiskState.HandedOver) ?? Text(step),
        RiskStepKind.CloseRequested => From(before, step, RiskState.HandedOver) ?? Text(step) ?? (before.HasProgress ? null : RiskRegisterErrors.NothingReported(step.Item.Code)),
        RiskStepKind.Closed => From(before, step, RiskState.CloseRequested) ?? (step.Figures.AttachmentName is null ? RiskRegisterErrors.EvidenceMissing(step.Item.Code) : null) ?? ByAnother(before, step),
        RiskStepKind.SentBack => From(before, step, RiskState.CloseRequested) ?? Text(step) ?? ByAnother(before, step),
        RiskStepKind.Reopened => From(before, step, RiskState.Closed) ?? Text(step) ?? (step.Figures.AmountYuan > 0 ? null : RiskRegisterErrors.AmountMissing(step.Figures.Kind)),
        _ => IntoBook(before, step),
    };

    private static BusinessRuleException? From(RiskStanding before, RiskStep step, params RiskState[] states) =>
        states.Contains(before.State) ? null : RiskRegisterErrors.OutOfOrder(step.Item.Code, step.Figures.Kind, before.State);

    private static BusinessRuleException? HandingOver(RiskStep step) => step.Figures switch
    {
        { HandedTo: null } => RiskRegisterErrors.RecipientMissing(step.Item.Code),
        { DueOn: null } => RiskRegisterErrors.DeadlineMissing(step.Item.Code),
        { DueOn: { } due } when due < step.EffectiveOn => RiskRegisterErrors.DeadlineBeforeStep(step.Item.Code, due, step.EffectiveOn),
        _ => null,
    };

    private static BusinessRuleException? Text(RiskStep step) => step.Figures.Text is null ? RiskRegisterErrors.TextMissing(step.Figures.Kind) : null;

    private static BusinessRuleException? ByAnother(RiskStanding before, RiskStep step) => before.Workers.Contains(step.RecordedBy) ? RiskRegisterErrors.ByOneself(step.Item.Code, step.Figures.Kind) : null;

    private static BusinessRuleException? IntoBook(RiskStanding before, RiskStep step)
    {
        var yuan = step.Figures.AmountYuan.GetValueOrDefault();
        if (!before.IsOpen) return RiskRegisterErrors.OutOfOrder(step.Item.Code, step.Figures.Kind, before.State);
        if (yuan <= 0) return RiskRegisterErrors.AmountMissing(step.Figures.Kind);
        if (step.LinkedDebtId is not { } debt) return RiskRegisterErrors.DebtMissing(step.Item.Code);
        if (before.Debts.Contains(debt)) return RiskRegisterErrors.LinkedTwice(step.Item.Code, debt);
        return yuan > before.OutsideYuan ? RiskRegisterErrors.LinkAboveOutside(step.Item.Code, yuan, before.OutsideYuan) : null;
    }
}
