using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Debts;

/// <summary>What moves the balance of a debt or is paid on it.</summary>
public sealed partial class Debt
{
    /// <summary>The balance the book starts from (期初).</summary>
    public void OpenWith(decimal outstandingYuan, LocalDate asOf, Recording recording) =>
        Post(new LedgerEntry(this, EntryKind.Opening, outstandingYuan, asOf, recording));

    /// <summary>Money arrives as a lender's paper says it (提款); from an older debt when it was lent to repay one (置换转入).</summary>
    public void Draw(decimal amountYuan, LocalDate drawnOn, bool refinancing, Recording recording) =>
        Post(new LedgerEntry(this, refinancing ? EntryKind.RefinancedIn : EntryKind.Drawdown, amountYuan, drawnOn, recording));

    /// <summary>Draws what the contract still allows (按合同提款). Needs the facts of all debts of the contract.</summary>
    public void DrawAgreed(decimal amountYuan, LocalDate drawnOn, UnpaidDuties unpaid, Recording recording)
    {
        MayDraw(amountYuan, drawnOn);
        Post(new LedgerEntry(this, EntryKind.Drawdown, amountYuan, drawnOn, recording));
        Keep(unpaid, drawnOn, recording);
    }

    /// <summary>Records a repayment as a paper shows it (还款). On no day can the balance pass zero.</summary>
    public void Repay(Repayment repayment, Recording recording) => Repay(repayment, _ => recording);

    /// <summary>The same, where each part of the payment stands in a cell of its own.</summary>
    public void Repay(Repayment repayment, Func<EntryKind, Recording> recordingOf)
    {
        BalanceCovers(repayment.PrincipalYuan, repayment.PaidOn);
        foreach (var (kind, amount) in repayment.Amounts)
            Post(new LedgerEntry(this, kind, amount, repayment.PaidOn, recordingOf(kind))
            {
                DueOn = repayment.DueOn,
                PaymentKind = repayment.Kind,
                ResolutionMethod = repayment.Method,
            });
    }

    /// <summary>
    /// Records what was paid (还本付息): one entry for each duty it pays, oldest first, and one for what was paid early.
    /// What fell due by then and stays unpaid is stated as arrears.
    /// </summary>
    public void Pay(PaymentParts paid, LocalDate paidOn, ResolutionMethod? method, UnpaidDuties unpaid, Recording recording)
    {
        NotBeforeStart(paidOn);
        BalanceCovers(paid.PrincipalYuan, paidOn);
        PostPaid(EntryKind.FeePayment, [new(paidOn, paid.FeeYuan, IsDuty: true)], paidOn, null, recording);
        PostPaid(EntryKind.PenaltyPayment, [new(paidOn, paid.PenaltyYuan, IsDuty: true)], paidOn, null, recording);
        PostPaid(EntryKind.InterestPayment, unpaid.TakeInterest(paid.InterestYuan, paidOn), paidOn, null, recording);
        PostPaid(EntryKind.PrincipalRepayment, unpaid.TakePrincipal(paid.PrincipalYuan, paidOn), paidOn, method, recording);
        Keep(unpaid, paidOn, recording);
    }

    /// <summary>Unpaid interest becomes principal (利息资本化).</summary>
    public void Capitalise(decimal amountYuan, LocalDate effectiveOn, UnpaidDuties unpaid, Recording recording)
    {
        NotBeforeStart(effectiveOn);
        unpaid.TakeInterest(amountYuan, effectiveOn);
        Post(new LedgerEntry(this, EntryKind.InterestCapitalised, amountYuan, effectiveOn, recording));
        Keep(unpaid, effectiveOn, recording);
    }

    /// <summary>The creditor gives up principal (核销), by a document.</summary>
    public void WriteOff(decimal amountYuan, LocalDate effectiveOn, UnpaidDuties unpaid, Recording recording)
    {
        if (string.IsNullOrWhiteSpace(recording.Source.Document))
            throw DebtErrors.WriteOffWithoutDocument(DrawdownNumber);
        BalanceCovers(amountYuan, effectiveOn);
        unpaid.TakePrincipal(amountYuan, effectiveOn);
        Post(new LedgerEntry(this, EntryKind.WriteOff, amountYuan, effectiveOn, recording));
        Keep(unpaid, effectiveOn, recording);
    }

    /// <summary>This debt's side of a refinancing: principal leaves into the new debt, and what was paid in cash (置换转出).</summary>
    internal void LeaveInto(Refinancing refinancing, decimal refinancedYuan, decimal cashYuan, UnpaidDuties unpaid, Recording recording)
    {
        var on = refinancing.RefinancedOn;
        BalanceCovers(refinancedYuan + cashYuan, on);
        unpaid.TakePrincipal(refinancedYuan, on);
        Post(new LedgerEntry(this, EntryKind.RefinancedOut, refinancedYuan, on, recording)
        {
            DueOn = on, PaymentKind = refinancing.Kind, Refinancing = refinancing,
        });
        PostPaid(EntryKind.PrincipalRepayment, unpaid.TakePrincipal(cashYuan, on), on, null, recording, refinancing);
        Keep(unpaid, on, recording);
    }

    /// <summary>The new debt's side of a refinancing (置换转入).</summary>
    internal void TakeOver(Refinancing refinancing, decimal amountYuan, UnpaidDuties unpaid, Recording recording)
    {
        MayDraw(amountYuan, refinancing.RefinancedOn);
        Post(new LedgerEntry(this, EntryKind.RefinancedIn, amountYuan, refinancing.RefinancedOn, recording) { Refinancing = refinancing });
        Keep(unpaid, refinancing.RefinancedOn, recording);
    }

    private void MayDraw(decimal amountYuan, LocalDate drawnOn)
    {
        var terms = TermsInForce();
        NotBeforeStart(drawnOn);
        if (DrawnYuan + amountYuan > terms.PrincipalYuan)
            throw DebtErrors.DrawExceedsPrincipal(DrawdownNumber, amountYuan, terms.PrincipalYuan, DrawnYuan);
        var drawn = Contract.Debts.Sum(d => d.DrawnYuan);
        if (terms.ContractAmountYuan is { } agreed && drawn + amountYuan > agreed)
            throw DebtErrors.DrawExceedsContract(Contract.Number, amountYuan, agreed, drawn);
        Contract.Version++;
    }

    /// <summary>Drawn so far as far as the book knows (已提款): what it opened with counts.</summary>
    private decimal DrawnYuan => _entries
        .Where(e => e.Kind is EntryKind.Opening or EntryKind.Drawdown or EntryKind.RefinancedIn).Sum(e => e.BalanceEffectYuan);

    private void NotBeforeStart(LocalDate day)
    {
        if (day < TermsInForce().StartDate)
            throw DebtErrors.BeforeStart(DrawdownNumber, day, TermsInForce().StartDate);
    }

    /// <summary>Principal can leave only as far as the balance reaches on every day from then on (余额核对).</summary>
    private void BalanceCovers(decimal principalYuan, LocalDate from)
    {
        if (principalYuan <= 0) return;
        if (principalYuan > OutstandingYuan)
            throw DebtErrors.RepaymentExceedsOutstanding(DrawdownNumber, principalYuan, OutstandingYuan);
        var (day, yuan) = LowestFrom(from);
        if (principalYuan > yuan)
            throw DebtErrors.BalanceBelowZero(DrawdownNumber, from, principalYuan, day, yuan);
    }

    private (LocalDate Day, decimal Yuan) LowestFrom(LocalDate from, params IEnumerable<(LocalDate Day, decimal Yuan)> also)
    {
        var moves = _entries.Select(e => (Day: e.EffectiveOn, Yuan: e.BalanceEffectYuan)).Concat(also).ToList();
        var balance = moves.Where(m => m.Day <= from).Sum(m => m.Yuan);
        var lowest = (from, balance);
        foreach (var day in moves.Where(m => m.Day > from).GroupBy(m => m.Day).OrderBy(g => g.Key))
        {
            balance += day.Sum(m => m.Yuan);
            if (balance < lowest.balance) lowest = (day.Key, balance);
        }
        return lowest;
    }

    private void PostPaid(
        EntryKind kind, IEnumerable<PaidDuty> paid, LocalDate paidOn, ResolutionMethod? method, Recording recording, Refinancing? refinancing = null)
    {
        foreach (var part in paid)
            Post(new LedgerEntry(this, kind, part.AmountYuan, paidOn, recording)
            {
                DueOn = part.DueOn,
                PaymentKind = !part.IsDuty && kind == EntryKind.PrincipalRepayment ? PaymentKind.Prepayment
                    : part.DueOn < paidOn ? PaymentKind.LatePayment : PaymentKind.Regular,
                ResolutionMethod = method,
                Refinancing = refinancing,
            });
    }

    /// <summary>
    /// An entry states the balance anew, so what fell due before it and stays unpaid is stated with it, and the plan is cut to
    /// the balance: otherwise both would be lost.
    /// </summary>
    private void Keep(UnpaidDuties unpaid, LocalDate day, Recording recording)
    {
        if (unpaid.HasChanged)
            StateArrears(unpaid.Left, LocalDate.Max(day, Arrears?.EffectiveOn ?? day), recording);
        FootPlan(recording);
    }

    private void FootPlan(Recording recording)
    {
        var left = OutstandingYuan - (Arrears?.PrincipalYuan ?? 0);
        if (Plan is not { } plan || Terms is not { } terms || left <= 0) return;
        var from = LocalDate.Max(plan.EffectiveOn, Duties.StatedOn(AtPresent, terms));
        var ahead = plan.LinesAfter(from);
        if (ahead.Count > 0 && ahead.Sum(l => l.PrincipalYuan) != left)
            AdoptPlan(RepaymentPlan.Footed(ahead, left), from, recording);
    }
}
