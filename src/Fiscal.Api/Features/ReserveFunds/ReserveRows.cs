using Fiscal.Api.Features.Bases;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.ReserveFunds;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>A fund on a day (平滑基金行).</summary>
/// <param name="AvailableYuan">Capital − lent + returned + fees that stay.</param>
/// <param name="CommittedYuan">Approved and not paid out.</param>
/// <param name="OutstandingYuan">What borrowers owe it by the ledger.</param>
/// <param name="Sums">From the first day asked for to the last.</param>
/// <param name="Mark">【待核】 while no paper of the region settles the rules.</param>
public sealed record ReserveFundRow(
    int Id, string RegionCode, string Name, string CreditorName, PartyKind CreditorKind, string? Remark, LocalDate StatedOn, string? Document, decimal CapitalYuan, decimal AvailableYuan, decimal CommittedYuan,
    decimal OutstandingYuan, int OverdueCount, decimal OverdueYuan, ReserveSums Sums, string? Mark);

/// <summary>A use of a fund on a day, by the ledger (用款行).</summary>
/// <param name="DebtId">What the borrower owes the fund.</param>
/// <param name="BridgedDebtId">What fell due.</param>
/// <param name="ReturnBy">Maturity in force; null when the debt was taken off the book.</param>
/// <param name="OverdueDays">0 while it is in time or returned.</param>
/// <param name="FeeAccruedYuan">From paying out to the day; null where the terms name no rate.</param>
/// <param name="FeeReceivedYuan">Interest, penalties and fees that the ledger has.</param>
public sealed record ReserveUseRow(
    long EventId, long ApplicationId, string Code, int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, DebtClass DebtClass, string DebtClassName, int BridgedDebtId,
    string BridgedDrawdownNumber, LocalDate DueOn, LocalDate PaidOn, LocalDate? ReturnBy, decimal UsedYuan, decimal ReturnedYuan, decimal OutstandingYuan, int OverdueDays, decimal? AnnualRatePercent,
    decimal? FeeAccruedYuan, decimal FeeReceivedYuan, string? Document);

/// <summary>An application with what became of it (使用申请行).</summary>
public sealed record ReserveApplicationRow(
    long Id, string RegionCode, string Code, int DebtId, string DrawdownNumber, string DebtorName, LocalDate DueOn, decimal AmountYuan, int TermDays, DebtClass DebtClass, decimal? AnnualRatePercent, string Purpose,
    LocalDate AppliedOn, ReserveApplicationState State, string StateName, decimal? ApprovedYuan, decimal? ApprovedRatePercent, int? UseDebtId, string? Document, string RecordedBy, Instant RecordedAt,
    IReadOnlyList<ReserveEventRow> Events);

/// <summary>Something that happened to a fund (平滑基金事项行).</summary>
public sealed record ReserveEventRow(
    long Id, string RegionCode, ReserveEventKind Kind, string KindName, decimal? AmountYuan, LocalDate On, long? ApplicationId, decimal? AnnualRatePercent, int? DebtId, string? Document, string Reason,
    long? ReversesId, string RecordedBy, Instant RecordedAt);

/// <summary>A line of a fund's account with its source (基金收支行).</summary>
/// <param name="EventId">Of capital.</param>
/// <param name="EntryId">Of everything else: the entry of the debt in the ledger.</param>
public sealed record ReserveMovementRow(
    LocalDate On, ReserveMovementKind Kind, string KindName, decimal AmountYuan, decimal EffectYuan, decimal BalanceYuan, long? EventId, long? EntryId, int? DebtId, string? Document, string RecordedBy, Instant RecordedAt);

internal static class ReserveRows
{
    /// <param name="uses">As <see cref="Uses"/> gives them.</param>
    public static ReserveFundRow Of(ReserveBook book, LocalDate from, List<ReserveUseRow> uses)
    {
        var (figures, day) = (book.Stated.Figures, book.Clocks.AsOf);
        var late = uses.FindAll(u => u.OverdueDays > 0);
        return new(
            book.Fund.Id, book.RegionCode, figures.Name, figures.CreditorName, figures.CreditorKind, figures.Remark, book.Stated.EffectiveOn, book.Stated.Source.Document, book.Account.CapitalOn(day),
            book.Account.AvailableOn(day), book.CommittedYuan, uses.Sum(u => u.OutstandingYuan), late.Count, late.Sum(u => u.OutstandingYuan), book.Account.Sums(from, day),
            book.Rules.VersionOn(day) is { IsUnverified: false } ? null : BasisReading.NotYetChecked);
    }

    public static List<ReserveUseRow> Uses(ReserveBook book)
    {
        var (day, known) = book.Clocks;
        var moved = book.Account.Movements.Where(m => m.On <= day && m.Source is LedgerEntry).ToLookup(m => ((LedgerEntry)m.Source).DebtId);
        var (applications, debts) = (book.Applications.ToDictionary(a => a.Id), book.Debts.ToDictionary(d => d.Id));
        return [.. book.Events.Where(e => e.Kind == ReserveEventKind.PaidOut && e.EffectiveOn <= day).Select(e => Use(e, applications[e.ApplicationId!.Value], debts[e.DebtId!.Value], [.. moved[e.DebtId!.Value]], day, known))];
    }

    private static ReserveUseRow Use(ReserveEvent paidOut, ReserveApplication application, Debt debt, List<ReserveMovement> moved, LocalDate day, Instant known)
    {
        var on = debt.On(day, known);
        var (owed, by, debtClass) = (on?.OutstandingYuan ?? 0, on?.Terms?.MaturityDate, on?.Class ?? application.DebtClass);
        return new(
            paidOut.Id, application.Id, application.Code, debt.Id, debt.Contract.Number, debt.DrawdownNumber, debt.Contract.Debtor.Name, debtClass, debtClass.DisplayName(), application.DebtId,
            application.Debt.DrawdownNumber, application.DueOn, paidOut.EffectiveOn, by, Sum(ReserveMovementKind.Used), Sum(ReserveMovementKind.Returned), owed,
            owed > 0 && by < day ? Period.DaysBetween(by.Value, day) : 0, on?.Terms?.AnnualRatePercent, OccupationFee.AccruedYuan(debt, day, known),
            Sum(ReserveMovementKind.FeeKept) + Sum(ReserveMovementKind.FeePassedOn), paidOut.Source.Document);

        decimal Sum(ReserveMovementKind kind) => moved.Where(m => m.Kind == kind).Sum(m => m.AmountYuan);
    }

    /// <summary>By the day, in the order they came.</summary>
    public static List<ReserveApplicationRow> Applications(ReserveBook book) => [.. book.Applications.Where(a => a.EffectiveOn <= book.Clocks.AsOf).Select(a => Of(a, book.HistoryOf(a)))];

    public static ReserveApplicationRow Of(ReserveApplication a, List<ReserveEvent> history)
    {
        var (state, approved) = (ReserveApplication.StateOf(history), history.Find(e => e.Kind == ReserveEventKind.Approved));
        return new(
            a.Id, a.RegionCode, a.Code, a.DebtId, a.Debt.DrawdownNumber, a.Debt.Contract.Debtor.Name, a.DueOn, a.AmountYuan, a.TermDays, a.DebtClass, a.AnnualRatePercent, a.Purpose, a.EffectiveOn, state,
            state.DisplayName(), approved?.AmountYuan, approved?.AnnualRatePercent, history.Find(e => e.Kind == ReserveEventKind.PaidOut)?.DebtId, a.Source.Document, a.RecordedBy, a.RecordedAt, history.ConvertAll(Of));
    }

    public static ReserveEventRow Of(ReserveEvent e) => new(
        e.Id, e.RegionCode, e.Kind, e.Kind.DisplayName(), e.AmountYuan, e.EffectiveOn, e.ApplicationId, e.AnnualRatePercent, e.DebtId, e.Source.Document, e.Reason, e.ReversesId, e.RecordedBy, e.RecordedAt);

    /// <summary>Each with the balance after it.</summary>
    public static List<ReserveMovementRow> Movements(ReserveBook book, LocalDate from)
    {
        var balance = book.Account.AvailableOn(from.PlusDays(-1));
        return [.. book.Account.Movements.Where(m => m.On >= from && m.On <= book.Clocks.AsOf).Select(m =>
        {
            var entry = m.Source as LedgerEntry;
            return new ReserveMovementRow(
                m.On, m.Kind, m.Kind.DisplayName(), m.AmountYuan, m.EffectYuan, balance += m.EffectYuan, entry is null ? m.Source.Id : null, entry?.Id, entry?.DebtId, m.Source.Source.Document, m.Source.RecordedBy,
                m.Source.RecordedAt);
        })];
    }
}
