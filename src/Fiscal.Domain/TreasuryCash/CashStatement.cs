using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.TreasuryCash;

/// <summary>How long the period of a statement of treasury cash is (库款报送周期).</summary>
public enum CashStep
{
    [Display(Name = "按日")] Day,
    [Display(Name = "按月")] Month,
}

/// <summary>A day or a month of treasury cash (库款期间).</summary>
/// <param name="From">Its first day.</param>
public readonly record struct CashPeriod(CashStep Step, LocalDate From)
{
    /// <summary>Its last day.</summary>
    public LocalDate To => Step == CashStep.Day ? From : From.PlusMonths(1).PlusDays(-1);

    public bool IsBefore(CashPeriod next) => Step == next.Step && To.PlusDays(1) == next.From;

    /// <summary>As messages write it: 2026-10-31 or 2026-10.</summary>
    public override string ToString() => Step == CashStep.Day ? $"{From:uuuu-MM-dd}" : $"{From:uuuu-MM}";
}

/// <summary>A part of what came in or went out (库款收支分项).</summary>
/// <param name="AmountYuan">To the fen.</param>
public sealed record CashPart(CashFlowKind Kind, decimal AmountYuan);

/// <summary>Treasury cash of a period in yuan to the fen (库款收支): opening and inflow less outflow is closing.</summary>
public sealed record CashFigures
{
    public const int MaxRemarkLength = 400;

    public decimal OpeningYuan { get; init; }
    public decimal InflowYuan { get; init; }
    public decimal OutflowYuan { get; init; }
    public decimal ClosingYuan { get; init; }
    public string? Remark { get; init; }

    /// <summary>The kinds of flow as JSON; empty where nobody says.</summary>
    public string Parts { get; init; } = "[]";

    public static string Kept(IReadOnlyList<CashPart> parts) => JsonSerializer.Serialize(parts, PlanJson.Options);

    public IReadOnlyList<CashPart> PartsOf() => JsonSerializer.Deserialize<List<CashPart>>(Parts, PlanJson.Options)!;
}

/// <summary>Treasury cash of a day or a month as stated (库款填报). Of one period the last statement holds.</summary>
public sealed class CashStatement : StatedFact
{
    private CashStatement() { } // EF

    /// <exception cref="BusinessRuleException">It does not add up to the fen, or more went out than there was.</exception>
    public CashStatement(string regionCode, CashPeriod period, CashFigures figures, Recording recording) : base(regionCode, period.To, recording)
    {
        (Step, PeriodFrom, Figures) = (period.Step, period.From, figures);
        CashRules.Require(period, figures);
    }

    public CashStep Step { get; private set; }
    public LocalDate PeriodFrom { get; private set; }
    public CashFigures Figures { get; private set; } = new();

    public CashPeriod Period => new(Step, PeriodFrom);

    public override object Topic => (Step, PeriodFrom);
    public override object Said => Figures;
    public override string Subject => $"{Period} 的库款";

    public override CashStatement Reversal(Recording recording) => new(RegionCode, Period, Figures with { }, recording) { ReversesId = Id };
}
