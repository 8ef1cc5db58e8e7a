namespace Fiscal.Domain.BankSupport;

/// <summary>What a bank did in a period, in yuan (支持金额). <see cref="RateCutYuan"/> is interest saved a year; it can be negative.</summary>
/// <param name="ConcessionYuan">Interest saved to the old maturities, and principal given up.</param>
public sealed record SupportAmounts(decimal EasedYuan, decimal NewLoansYuan, decimal RateCutYuan, decimal ConcessionYuan)
{
    /// <summary>What counts: a burden is no support.</summary>
    public SupportAmounts Counted => new(Math.Max(0, EasedYuan), Math.Max(0, NewLoansYuan), Math.Max(0, RateCutYuan), Math.Max(0, ConcessionYuan));
}

/// <summary>A bank's part of each of the four among all banks, percent (占比), and what it comes to by the weights (支持得分). Unrounded.</summary>
public sealed record SupportScore(decimal EasedPercent, decimal NewLoansPercent, decimal RateCutPercent, decimal ConcessionPercent, decimal Score);

/// <summary>A bank's part of an amount to be deposited (存放分配).</summary>
/// <param name="SharePercent">Unrounded.</param>
/// <param name="WholeFenYuan">Its part cut off below the fen.</param>
/// <param name="AddedYuan">One fen where its cut-off rest is among the largest.</param>
public sealed record DepositShare(decimal SharePercent, decimal WholeFenYuan, decimal AddedYuan)
{
    public decimal Yuan => WholeFenYuan + AddedYuan;
}

public static class SupportScoring
{
    public static IReadOnlyList<SupportScore> Score(IReadOnlyList<SupportAmounts> banks, SupportParts weights)
    {
        var counted = banks.Select(b => b.Counted).ToList();
        decimal[] totals = [counted.Sum(c => c.EasedYuan), counted.Sum(c => c.NewLoansYuan), counted.Sum(c => c.RateCutYuan), counted.Sum(c => c.ConcessionYuan)];
        return [.. counted.Select(c =>
        {
            var (eased, loans, rate, concession) = (Share(c.EasedYuan, totals[0]), Share(c.NewLoansYuan, totals[1]), Share(c.RateCutYuan, totals[2]), Share(c.ConcessionYuan, totals[3]));
            return new SupportScore(eased, loans, rate, concession, (eased * weights.Eased + loans * weights.NewLoans + rate * weights.RateCut + concession * weights.Concession) / 100);
        })];
    }

    /// <summary>
    /// Shares an amount by score so that the parts sum to it to the fen (最大余额法): each part is cut off below the fen, and the fen left over go one
    /// each to the largest rests, of equal ones to the first.
    /// </summary>
    public static IReadOnlyList<DepositShare> Allocate(decimal depositYuan, IReadOnlyList<decimal> scores)
    {
        var total = scores.Sum();
        if (total <= 0) throw SupportErrors.NothingToShareBy();
        var exact = scores.Select(s => depositYuan * s / total).ToList();
        var whole = exact.ConvertAll(e => Math.Floor(e * 100) / 100);
        var left = (int)((depositYuan - whole.Sum()) * 100);
        var luckier = exact.Select((e, i) => (CutOff: e - whole[i], Index: i)).OrderByDescending(r => r.CutOff).ThenBy(r => r.Index).Take(left).Select(r => r.Index).ToHashSet();
        return [.. scores.Select((s, i) => new DepositShare(s * 100 / total, whole[i], luckier.Contains(i) ? 0.01m : 0))];
    }

    private static decimal Share(decimal yuan, decimal total) => total == 0 ? 0 : yuan * 100 / total;
}
