using Fiscal.Api.Reports;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using Fiscal.Domain.RiskIndicators;
using NodaTime;

namespace Fiscal.Api.Features.Simulations;

/// <summary>
/// What a book or a part of it comes to (账面合计): sums that can be taken from each other, so that a branch costs what its own debts cost.
/// </summary>
internal sealed class BookSums
{
    private readonly Dictionary<LocalDate, (decimal Principal, decimal Interest)> _months = [];
    private readonly Dictionary<(DebtClass Class, bool OfPlatform), decimal> _balances = [];
    private decimal _outstanding, _rated, _weighted, _nonStandard, _overdue;

    public void AddDue(BranchPayment due, int sign = 1)
    {
        if (due.IsOverdue)
        {
            _overdue += sign * (due.PrincipalYuan + due.InterestYuan);
            return;
        }
        var month = new LocalDate(due.DueOn.Year, due.DueOn.Month, 1);
        var (principal, interest) = _months.GetValueOrDefault(month);
        _months[month] = (principal + sign * due.PrincipalYuan, interest + sign * due.InterestYuan);
    }

    public void AddBalance(DebtInstrument instrument, DebtClass debtClass, bool ofPlatform, decimal outstandingYuan, decimal ratedYuan, decimal weighted, int sign = 1)
    {
        (_outstanding, _rated, _weighted) = (_outstanding + sign * outstandingYuan, _rated + sign * ratedYuan, _weighted + sign * weighted);
        _balances[(debtClass, ofPlatform)] = _balances.GetValueOrDefault((debtClass, ofPlatform)) + sign * outstandingYuan;
        if (NonStandardFinancing.Usual.Instruments.Contains(instrument)) _nonStandard += sign * outstandingYuan;
    }

    public BookSums Copy()
    {
        var copy = new BookSums { _outstanding = _outstanding, _rated = _rated, _weighted = _weighted, _nonStandard = _nonStandard, _overdue = _overdue };
        foreach (var (month, sums) in _months) copy._months[month] = sums;
        foreach (var (cell, yuan) in _balances) copy._balances[cell] = yuan;
        return copy;
    }

    public decimal BalanceOf(DebtGroup group) => _balances.Where(b => group.Takes(b.Key.Class, b.Key.OfPlatform)).Sum(b => b.Value);

    /// <param name="fundsYuan">A month.</param>
    /// <param name="ratioOf">The debt ratio of these sums; null without capacity.</param>
    public BranchFigures Figures(LocalDate asOf, int months, decimal? fundsYuan, Func<BookSums, decimal?> ratioOf)
    {
        var first = new LocalDate(asOf.Year, asOf.Month, 1);
        var end = first.PlusMonths(months);
        var ladder = Enumerable.Range(0, months).Select(i => first.PlusMonths(i)).Select(m => Month(m, _months.GetValueOrDefault(m), fundsYuan)).ToList();
        var peak = ladder.MaxBy(m => m.TotalYuan) is { TotalYuan: > 0 } highest ? highest : null;
        return new(
            _outstanding, Percent(_weighted, _rated * 100), Percent(_nonStandard, _outstanding), ladder.Sum(m => m.PrincipalYuan), ladder.Sum(m => m.InterestYuan),
            _months.Values.Sum(m => m.Interest), _months.Where(m => m.Key >= end).Sum(m => m.Value.Principal), _overdue, peak?.Month, peak?.TotalYuan ?? 0,
            fundsYuan is null ? null : ladder.Sum(m => m.GapYuan), ladder.FirstOrDefault(m => m.GapYuan > 0)?.Month, ratioOf(this), ladder);
    }

    private static LadderMonth Month(LocalDate month, (decimal Principal, decimal Interest) due, decimal? fundsYuan) => new(
        $"{month:uuuu-MM}", due.Principal, due.Interest, due.Principal + due.Interest, fundsYuan, fundsYuan is { } funds ? Math.Max(0, due.Principal + due.Interest - funds) : null);

    private static decimal? Percent(decimal part, decimal whole) => whole == 0 ? null : Math.Round(part * 100 / whole, 4, MidpointRounding.AwayFromZero);
}
