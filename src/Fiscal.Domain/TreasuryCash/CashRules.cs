namespace Fiscal.Domain.TreasuryCash;

/// <summary>What statements of treasury cash must say to be believed (库款填报规则).</summary>
public static class CashRules
{
    internal static void Require(CashPeriod period, CashFigures figures)
    {
        if (figures.OpeningYuan + figures.InflowYuan - figures.OutflowYuan < 0) throw TreasuryCashErrors.BelowZero(period, figures);
        if (figures.OpeningYuan + figures.InflowYuan - figures.OutflowYuan != figures.ClosingYuan) throw TreasuryCashErrors.DoesNotAddUp(period, figures);
        var parts = figures.PartsOf();
        if (parts.GroupBy(p => p.Kind).FirstOrDefault(g => g.Count() > 1) is { } twice) throw TreasuryCashErrors.PartTwice(period, twice.Key);
        foreach (var side in parts.GroupBy(p => p.Kind.IsInflow()))
            if (side.Sum(p => p.AmountYuan) is var sum && sum != (side.Key ? figures.InflowYuan : figures.OutflowYuan)) throw TreasuryCashErrors.PartsOffTotal(period, side.Key, sum);
    }

    /// <summary>
    /// What one person sends at once is in order, each period once, and each closing is the next opening, also where periods lie between that nobody states.
    /// </summary>
    public static void RequireOrder(IReadOnlyList<CashStatement> sent)
    {
        foreach (var step in sent.GroupBy(s => s.Step))
            foreach (var (before, next) in step.Zip(step.Skip(1)))
            {
                if (step.Count(s => s.PeriodFrom == next.PeriodFrom) > 1) throw TreasuryCashErrors.PeriodTwice(next.Period);
                if (next.PeriodFrom < before.PeriodFrom) throw TreasuryCashErrors.OutOfOrder(before.Period, next.Period);
                if (before.Figures.ClosingYuan != next.Figures.OpeningYuan) throw DoesNotJoin(before, next);
            }
    }

    /// <summary>With what holds already, periods that touch must join. What lies apart is not known to be wrong: <see cref="Breaks"/> tells of it.</summary>
    /// <param name="holding">By period, what held before; those sent take the place of theirs.</param>
    public static void RequireJoin(IEnumerable<CashStatement> holding, IReadOnlyList<CashStatement> sent)
    {
        if (JoinFaults(holding, sent).Select(f => f.Fault).FirstOrDefault() is { } fault) throw fault;
    }

    /// <summary>Each of those sent that does not join, and why.</summary>
    /// <param name="holding">As for <see cref="RequireJoin"/>.</param>
    public static IEnumerable<(CashStatement Sent, BusinessRuleException Fault)> JoinFaults(IEnumerable<CashStatement> holding, IReadOnlyList<CashStatement> sent)
    {
        var periods = sent.Select(s => s.Period).ToHashSet();
        var all = holding.Where(h => !periods.Contains(h.Period)).Concat(sent).ToDictionary(s => s.Period);
        foreach (var statement in sent.OrderBy(s => s.PeriodFrom))
        {
            var before = statement.Step == CashStep.Day ? statement.PeriodFrom.PlusDays(-1) : statement.PeriodFrom.PlusMonths(-1);
            if (all.TryGetValue(new(statement.Step, before), out var earlier) && earlier.Figures.ClosingYuan != statement.Figures.OpeningYuan)
                yield return (statement, DoesNotJoin(earlier, statement));
            else if (all.TryGetValue(new(statement.Step, statement.Period.To.PlusDays(1)), out var later) && later.Figures.OpeningYuan != statement.Figures.ClosingYuan)
                yield return (statement, DoesNotJoin(statement, later));
        }
    }

    public static BusinessRuleException DoesNotJoin(CashStatement before, CashStatement next) =>
        TreasuryCashErrors.DoesNotJoin(before.Period, before.Figures.ClosingYuan, next.Period, next.Figures.OpeningYuan);

    /// <summary>Neighbours of a series whose balances do not join (库款断点).</summary>
    public static IEnumerable<(CashStatement Before, CashStatement Next)> Breaks(IEnumerable<CashStatement> series) => series.GroupBy(s => s.Step)
        .SelectMany(step => step.OrderBy(s => s.PeriodFrom).ToList() is var ordered ? ordered.Zip(ordered.Skip(1)) : [])
        .Where(pair => pair.First.Figures.ClosingYuan != pair.Second.Figures.OpeningYuan);
}
