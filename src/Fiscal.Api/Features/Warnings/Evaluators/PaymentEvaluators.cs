using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Money for bonds that has to be at the province. A year without a calendar is another warning, never plain weekdays.</summary>
internal sealed class RemittanceEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.RemittanceDue];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (debts, calendar, remitted) = (await book.ById(ct), book.Tables.Calendar, await Remitted(book, ct));
        return (await book.Duties(ct)).Where(d => d.Instrument == DebtInstrument.GovernmentBond && d.Origin != DueOrigin.Arrears && d.DueOn >= book.Day && debts.ContainsKey(d.DebtId))
            .GroupBy(d => (d.DebtId, d.DueOn))
            .Select(g => (Debt: debts[g.Key.DebtId], g.Key.DueOn, Yuan: g.Sum(d => d.TotalYuan), By: Remittance.DeadlineOf(g.Key.DueOn, terms.Days!.Value, terms.Counting, calendar)))
            .Where(d => d.By <= book.Day && remitted.GetValueOrDefault((d.Debt.DebtId, d.DueOn)) < d.Yuan)
            .Select(d => new WarningHit(
                $"debt/{d.Debt.DebtId}/{d.DueOn:uuuu-MM-dd}", d.Debt.Name, Period.DaysBetween(book.Day, d.DueOn),
                $"{d.Debt.Name}{d.Debt.Class.DisplayName()}应于 {d.DueOn:uuuu-MM-dd} 还本付息{ReportText.Amount(d.Yuan)}，偿债资金应于 {d.By:uuuu-MM-dd} 前（含当日）上缴省财政，距还本付息 {Period.DaysBetween(book.Day, d.DueOn)} 天。",
                $"/api/calendars/workdays-before?date={d.DueOn:uuuu-MM-dd}&days={terms.Days}", d.Debt.DebtId, d.Debt.DebtorId, d.By));
    }

    /// <summary>What was remitted by then, by debt and day of payment.</summary>
    private static async Task<Dictionary<(int DebtId, LocalDate DueOn), decimal>> Remitted(WarningBook book, CancellationToken ct)
    {
        var (region, day) = (book.RegionCode, book.Day);
        var receipts = await book.Db.BondRemittances.Where(r => r.RegionCode == region && r.DueOn >= day).StatedBy(book.Clocks).AsNoTracking().ToListAsync(ct);
        return receipts.LastOfTopics().GroupBy(r => (r.DebtId, r.DueOn)).ToDictionary(g => g.Key, g => g.Sum(r => r.Figures.AmountYuan));
    }
}

/// <summary>Payments whose day has passed: neither a payment nor an arrear is recorded, or it is in arrears.</summary>
internal sealed class OverdueEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.ResultMissing, WarningKind.PrincipalOverdue, WarningKind.InterestOverdue];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct) => terms.Kind switch
    {
        WarningKind.ResultMissing => await Unrecorded(terms, book, ct),
        WarningKind.PrincipalOverdue => (await book.Debts(ct)).Where(d => d.OverduePrincipalYuan > terms.Threshold.GetValueOrDefault()).Select(d => Overdue(d, d.OverduePrincipalYuan, "本金", book)),
        _ => (await book.Debts(ct)).Where(d => d.OverdueInterestYuan > terms.Threshold.GetValueOrDefault()).Select(d => Overdue(d, d.OverdueInterestYuan, "利息", book)),
    };

    private static WarningHit Overdue(BookDebt debt, decimal yuan, string what, WarningBook book) => new(
        $"debt/{debt.DebtId}", debt.Name, yuan, $"{debt.Name}逾期{what}{ReportText.Amount(yuan)}（{yuan:N2} 元）。", book.RouteOf(debt.DebtId), debt.DebtId, debt.DebtorId);

    private static async Task<IEnumerable<WarningHit>> Unrecorded(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var (debts, last) = (await book.ById(ct), book.Day.PlusDays(-terms.Days!.Value));
        return (await book.Duties(ct)).Where(d => d.Origin != DueOrigin.Arrears && d.DueOn < book.Day && d.DueOn <= last && debts.ContainsKey(d.DebtId)).GroupBy(d => (d.DebtId, d.DueOn))
            .Select(g => (Debt: debts[g.Key.DebtId], g.Key.DueOn, Yuan: g.Sum(d => d.TotalYuan))).Where(d => d.Yuan > terms.Threshold.GetValueOrDefault())
            .Select(d => new WarningHit(
                $"debt/{d.Debt.DebtId}/{d.DueOn:uuuu-MM-dd}", d.Debt.Name, Period.DaysBetween(d.DueOn, book.Day),
                $"{d.Debt.Name} {d.DueOn:uuuu-MM-dd} 应还{ReportText.Amount(d.Yuan)}，已过 {Period.DaysBetween(d.DueOn, book.Day)} 天，既没有登记还款，也没有登记欠款。",
                book.RouteOf(d.Debt.DebtId), d.Debt.DebtId, d.Debt.DebtorId));
    }
}
