using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.ReserveFunds;

/// <summary>
/// The reserve of a region that bridges debts falling due (债务风险平滑基金). What happened to it are facts of their own; this row is what two who
/// spend from it at once meet at.
/// </summary>
public sealed class ReserveFund : IRegional
{
    private ReserveFund() { } // EF

    public ReserveFund(string regionCode) => RegionCode = regionCode;

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>Increases with everything that happens to the fund: of two who asked for its balance at once, one loses the race.</summary>
    public int Version { get; private set; }

    /// <summary>Capital comes or goes (出资、追加、收回). What is taken back is at most what is there on every day from then on.</summary>
    /// <param name="standing">Events of the fund that nobody took back.</param>
    public ReserveEvent MoveCapital(ReserveEventKind kind, decimal amountYuan, LocalDate on, ReserveAccount account, IEnumerable<ReserveEvent> standing, Recording recording)
    {
        if (standing.Any(e => e.Kind.IsCapital() && e.Source.Document == recording.Source.Document)) throw ReserveErrors.VoucherTwice(recording.Source.Document);
        if (kind == ReserveEventKind.Recovered && amountYuan > account.LowestFrom(on)) throw ReserveErrors.RecoveredAboveAvailable(on, amountYuan, account.LowestFrom(on));
        return Record(new(RegionCode, kind, on, recording) { AmountYuan = amountYuan });
    }

    /// <summary>Approves (批准) as much as was applied for or less, at most what is neither used nor approved already.</summary>
    /// <param name="history">Events of the application that nobody took back.</param>
    /// <param name="committedYuan">Approved to others and not paid out.</param>
    public ReserveEvent Approve(
        ReserveApplication application, IReadOnlyCollection<ReserveEvent> history, decimal? amountYuan, decimal? annualRatePercent, LocalDate on, ReserveAccount account, decimal committedYuan,
        ReserveRuleFigures rules, Recording recording)
    {
        application.RequireState(history, ReserveApplicationState.Pending);
        NotBefore(application, on);
        var approved = amountYuan ?? application.AmountYuan;
        if (approved > application.AmountYuan) throw ReserveErrors.ApprovedAboveApplied(application.Code, approved, application.AmountYuan);
        rules.Require(application.Code, approved, application.TermDays, account.CapitalOn(on));
        if (approved > account.LowestFrom(on) - committedYuan) throw ReserveErrors.ApprovedAboveAvailable(application.Code, approved, account.LowestFrom(on), committedYuan);
        var rate = annualRatePercent ?? application.AnnualRatePercent ?? rules.AnnualRatePercent ?? throw ReserveErrors.RateUnknown(application.Code);
        return Record(new(RegionCode, ReserveEventKind.Approved, on, recording) { ApplicationId = application.Id, AmountYuan = approved, AnnualRatePercent = rate });
    }

    /// <summary>The application comes to nothing: refused (不予批准), or taken back by the applicant before anything was paid out (撤回申请).</summary>
    public ReserveEvent End(ReserveApplication application, IReadOnlyCollection<ReserveEvent> history, ReserveEventKind kind, LocalDate on, Recording recording)
    {
        var approved = kind == ReserveEventKind.Withdrawn && history.Any(e => e.Kind == ReserveEventKind.Approved);
        application.RequireState(history, approved ? ReserveApplicationState.Approved : ReserveApplicationState.Pending);
        NotBefore(application, on);
        return Record(new(RegionCode, kind, on, recording) { ApplicationId = application.Id });
    }

    /// <summary>An application goes with the import that brought it, while nothing was decided of it.</summary>
    /// <param name="history">Events of the application that nobody took back.</param>
    public ReserveEvent TakeBack(ReserveApplication application, IReadOnlyCollection<ReserveEvent> history, Recording recording)
    {
        application.RequireState(history, ReserveApplicationState.Pending);
        return Record(new(RegionCode, ReserveEventKind.Withdrawn, application.EffectiveOn, recording) { ApplicationId = application.Id });
    }

    /// <summary>
    /// What was approved is paid out (拨付): the debt in the ledger, drawn by exactly that, is what the borrower owes the fund. On no day may the fund be
    /// short of it.
    /// </summary>
    /// <param name="debt">Of the application's borrower, with all its facts; made in the same save or on the book already.</param>
    /// <param name="account">Without this debt.</param>
    /// <param name="standing">Events of the fund that nobody took back.</param>
    public ReserveEvent PayOut(ReserveApplication application, IReadOnlyCollection<ReserveEvent> standing, Debt debt, ReserveAccount account, Recording recording)
    {
        var approved = application.RequireApproval([.. standing.Where(e => e.ApplicationId == application.Id)]);
        if (standing.Any(e => e.Kind == ReserveEventKind.PaidOut && e.DebtId == debt.Id)) throw ReserveErrors.DebtLinkedTwice(debt.DrawdownNumber);
        var paid = debt.LiveEntries.Where(e => e.Kind.IsUse()).OrderBy(e => e.EffectiveOn).ToList();
        if (paid.Sum(e => e.AmountYuan) != approved.AmountYuan) throw ReserveErrors.DrawnNotApproved(debt.DrawdownNumber, paid.Sum(e => e.AmountYuan), approved.AmountYuan!.Value);
        var on = paid[0].EffectiveOn;
        if (on < approved.EffectiveOn) throw ReserveErrors.BeforeApproval(application.Code, on, approved.EffectiveOn);
        if (account.With(debt).LowestFrom(on) < 0) throw ReserveErrors.UseAboveAvailable(application.Code, on, approved.AmountYuan!.Value, account.LowestFrom(on));
        return Record(new(RegionCode, ReserveEventKind.PaidOut, on, recording) { ApplicationId = application.Id, Debt = debt });
    }

    /// <summary>
    /// Takes an event back (冲正): what rests on it goes first. A debt that paying out made leaves the book with it, if nothing was recorded of it since;
    /// one that stood there before stays.
    /// </summary>
    /// <param name="paid">Of paying out: its debt with all its facts.</param>
    public ReserveEvent Reverse(ReserveEvent wrong, IReadOnlyCollection<ReserveEvent> standing, ReserveAccount account, Debt? paid, Recording recording)
    {
        if (wrong.ReversesId is not null || standing.All(e => e.Id != wrong.Id)) throw ReserveErrors.AlreadyTakenBack(wrong.Id);
        if (wrong.Kind is ReserveEventKind.Contributed or ReserveEventKind.ToppedUp && wrong.AmountYuan > account.LowestFrom(wrong.EffectiveOn))
            throw ReserveErrors.CapitalInUse(wrong.AmountYuan!.Value, account.LowestFrom(wrong.EffectiveOn));
        if (wrong.Kind.IsDecision() && standing.Any(e => e.ApplicationId == wrong.ApplicationId && e.RecordedAt > wrong.RecordedAt)) throw ReserveErrors.DecidedSince(wrong.Id);
        if (paid is not null && paid.Entries.Any(e => e.RecordedAt == wrong.RecordedAt)) TakeOffBook(paid, wrong, recording);
        return Record(wrong.Reversal(recording));
    }

    private static void TakeOffBook(Debt debt, ReserveEvent paidOut, Recording recording)
    {
        if (debt.LiveFacts().Any(f => f.RecordedAt != paidOut.RecordedAt)) throw ReserveErrors.RecordedSince(debt.DrawdownNumber);
        foreach (var entry in debt.LiveEntries.ToList()) debt.Reverse(entry, recording);
        foreach (var fact in debt.LiveFacts().OrderBy(f => f is TermsVersion ? 1 : 0).ToList()) debt.Reverse(fact, recording);
    }

    private static void NotBefore(ReserveApplication application, LocalDate on)
    {
        if (on < application.EffectiveOn) throw ReserveErrors.BeforeApplication(application.Code, on, application.EffectiveOn);
    }

    private ReserveEvent Record(ReserveEvent happened)
    {
        Version++;
        return happened;
    }
}
