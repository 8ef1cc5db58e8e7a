using Fiscal.Api.Features.TreasuryCash;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Treasury cash of the last finished month that is low, or not known well enough to say.</summary>
internal sealed class CashLevelEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.TreasuryCashLow];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        if (await book.Db.LastCashOf(book.RegionCode, book.Clocks, ct) is not { } last) return [];
        var month = new LocalDate(last.EffectiveOn.Year, last.EffectiveOn.Month, 1);
        var (level, rule) = await book.Db.CashLevelOf(book.RegionCode, month, book.Clocks, ct);
        if (level is not { Level: { } times, State: CashLevelState.Warning or CashLevelState.Low }) return [];
        return [new(
            $"treasury-cash/{month:uuuu-MM}", $"{ReportText.Month(month)}库款", times,
            $"{ReportText.Month(month)}末库款{ReportText.Amount(level.BalanceYuan!.Value)}，{rule.WindowName}月均流出{ReportText.Amount(level.AverageOutflowYuan!.Value)}，保障水平 {times:0.00}，状态为{level.State.Value.DisplayName()}{rule.Mark}。",
            $"/api/treasury-cash?{book.Seen}")];
    }
}

/// <summary>A day to come on which the cash does not pay for what is due.</summary>
internal sealed class CashGapEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.CashGap];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct)
    {
        var asked = new ProjectTreasuryCash(book.RegionCode);
        if (await new CashProjectionReading(book.Db).Of(book.RegionCode, book.Clocks, asked.Basis, CashWhatIf.None, ct) is not { } projected) return [];
        var last = book.Day.PlusDays(terms.Days!.Value);
        if (projected.Waterfall.Days.FirstOrDefault(d => d.On <= last && d.UnpaidYuan > terms.Threshold.GetValueOrDefault()) is not { } gap) return [];
        return [new(
            "treasury-cash/gap", "库款缺口", gap.UnpaidYuan,
            $"按现有计划测算，{gap.On:uuuu-MM-dd} 库款不足，缺口{ReportText.Amount(gap.UnpaidYuan)}，请提前调度资金{projected.Order.Mark}。",
            $"/api/treasury-cash/projection?{book.Seen}", DeadlineOn: gap.On)];
    }
}
