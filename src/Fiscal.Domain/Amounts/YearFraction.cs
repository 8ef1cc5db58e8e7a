namespace Fiscal.Domain.Amounts;

/// <summary>A part of a year (年分数) kept as a ratio, so that nothing is divided before the money is rounded.</summary>
public readonly record struct YearFraction(long Numerator, long Denominator)
{
    /// <summary>The fraction as a number, to 28 digits.</summary>
    public decimal Value => (decimal)Numerator / Denominator;
}
