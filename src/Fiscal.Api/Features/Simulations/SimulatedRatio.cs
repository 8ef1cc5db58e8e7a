using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Persistence;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.RiskIndicators;

namespace Fiscal.Api.Features.Simulations;

/// <summary>The debt ratio of a book that measures change (试算债务率): balances of the branch, everything else as it is.</summary>
internal sealed class SimulatedRatio
{
    private readonly RiskReading _reading;
    private readonly RiskFormula? _formula;

    private SimulatedRatio(RiskReading reading, RiskFormula? formula) => (_reading, _formula) = (reading, formula);

    /// <summary>Why it is not worked out; null where it is.</summary>
    public string? Missing
    {
        get
        {
            if (_reading.Capacity.Count == 0) return "债务率：综合财力尚未登记，不测算。";
            if (_formula is null) return "债务率：本地区没有登记采用哪种算法，不测算。";
            var answer = _formula.Answer(_reading.ValueOf);
            return answer.ValuePercent is not null ? null
                : answer.Missing.Count == 0 ? $"债务率：{answer.Remark}" : $"债务率：算法 {_formula.Code} 缺少{string.Join("、", answer.Missing.Select(t => t.Name))}，不测算。";
        }
    }

    public static async Task<SimulatedRatio> Of(FiscalDbContext db, string region, TwoClocks clocks, CancellationToken ct)
    {
        // A simulation is of the region's own book; figures of the whole are of it alone where nothing lies below.
        var reading = new RiskReading(db, region, (await db.WithDescendants(region, ct)).Count == 1 ? CapacityScope.Whole : CapacityScope.Own, clocks);
        await reading.Read(null, ct);
        await reading.ReadPolicies(ct);
        return new(reading, reading.FormulaInUse(RiskIndicator.DebtRatio)?.Formula());
    }

    public decimal? PercentOf(BookSums sums) =>
        _formula?.Answer(term => term is { Measure: LedgerMeasure.Balance, Group: { } group } && _reading.Ledger.Opened is not null ? sums.BalanceOf(group) : _reading.ValueOf(term)).ValuePercent is { } percent
            ? Math.Round(percent, 4, MidpointRounding.AwayFromZero) : null;
}
