namespace Fiscal.Domain.Reconciliations;

/// <summary>
/// Debts and rows that speak of the same money (对应关系): one of each when they pair off, several where rows merge or split, none
/// on the side that misses it.
/// </summary>
/// <param name="Breaks">How the two sides differ; empty when they agree.</param>
public sealed record MatchGroup(IReadOnlyList<BookedDebt> Debts, IReadOnlyList<SourceLine> Lines, IReadOnlyList<Break> Breaks)
{
    /// <summary>What of source − book is only how the source rounds (尾差): no break.</summary>
    public decimal RoundingYuan { get; init; }

    /// <summary>The place that its rows are rounded to, in yuan; 0.01 where they are exact.</summary>
    public decimal StepYuan { get; init; } = 0.01m;

    public decimal BookYuan => Debts.Sum(d => d.OutstandingYuan);
    public decimal SourceYuan => Lines.Sum(l => l.OutstandingYuan);
}

/// <summary>One difference (差异).</summary>
/// <param name="Fields">Names of the properties that differ; empty where whole debts do.</param>
/// <param name="BookValue">In words of the field; null where the book has nothing.</param>
/// <param name="BookYuan">Balance of its debts.</param>
/// <param name="SourceYuan">Sum of its rows.</param>
/// <param name="BalanceEffectYuan">What of source − book it explains; the effects of all breaks and the rounding of all groups are the whole difference.</param>
public sealed record Break(
    BreakKind Kind, IReadOnlyList<BookedDebt> Debts, IReadOnlyList<SourceLine> Lines, IReadOnlyList<string> Fields,
    string? BookValue, string? SourceValue, decimal BookYuan, decimal SourceYuan, decimal BalanceEffectYuan, string Explanation);
