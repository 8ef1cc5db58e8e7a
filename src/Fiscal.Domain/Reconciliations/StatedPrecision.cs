using Fiscal.Domain.Amounts;

namespace Fiscal.Domain.Reconciliations;

/// <summary>Where an amount ends, in yuan (末位): 0.01 for one to the fen.</summary>
/// <param name="OfColumn">Where its column ends; a row may be written more exactly.</param>
internal readonly record struct WrittenPlace(decimal OfRow, decimal OfColumn)
{
    public const decimal Fen = 0.01m;

    public bool IsExact => OfColumn <= Fen;

    /// <summary>The book's amount is the stated one, as far as that is written.</summary>
    public bool Agree(decimal bookYuan, decimal statedYuan) => bookYuan == statedYuan || (OfRow > Fen && bookYuan.RoundTo(OfRow) == statedYuan);
}

/// <summary>To which place a source states its amounts, by sheet and column (金额精度). 100 yuan: 万元 with two decimals.</summary>
internal sealed class StatedPrecision
{
    private const decimal Fen = WrittenPlace.Fen;

    private readonly IReadOnlyDictionary<(string Sheet, bool Principal), decimal> _steps;
    private readonly decimal _balanceStep;
    private readonly decimal _principalStep;

    public StatedPrecision(IReadOnlyDictionary<(string Sheet, bool Principal), decimal> steps)
    {
        _steps = steps;
        _balanceStep = steps.Where(s => !s.Key.Principal).Select(s => s.Value).Append(Fen).Max();
        _principalStep = steps.Where(s => s.Key.Principal).Select(s => s.Value).Append(Fen).Max();
    }

    /// <summary>Amounts to the fen: nothing is tolerated.</summary>
    public static readonly StatedPrecision Exact = new(new Dictionary<(string, bool), decimal>());

    public bool IsExact => _steps.Count == 0;

    public WrittenPlace PlaceOfBalance(SourceLine line) => Place(line, principal: false, line.OutstandingYuan, line.OutstandingPlaceYuan);

    public WrittenPlace PlaceOfPrincipal(SourceLine line) => Place(line, principal: true, line.PrincipalYuan ?? 0, line.PrincipalPlaceYuan);

    /// <summary>A balance as the source would write it: what finds debts by amount.</summary>
    public decimal? Balance(decimal? yuan) => Rounded(yuan, _balanceStep);

    public decimal? Principal(decimal? yuan) => Rounded(yuan, _principalStep);

    /// <summary>By how much a sum may be off for each of its parts.</summary>
    public decimal BalanceSlack => _balanceStep > Fen ? _balanceStep / 2 : 0;

    public bool PrincipalsSumTo(decimal? sum, decimal? whole, int parts) =>
        sum == whole || (_principalStep > Fen && Math.Abs((sum - whole) ?? decimal.MaxValue) <= parts * _principalStep / 2);

    // What is written more exactly than its column is taken at its own last place.
    private WrittenPlace Place(SourceLine line, bool principal, decimal yuan, decimal? place) =>
        !_steps.TryGetValue((line.Sheet, principal), out var step) ? new(Fen, Fen) : new(yuan % step == 0 ? step : Math.Clamp(place ?? Fen, Fen, step), step);

    private static decimal? Rounded(decimal? yuan, decimal step) => step > Fen ? yuan?.RoundTo(step) : yuan;
}
