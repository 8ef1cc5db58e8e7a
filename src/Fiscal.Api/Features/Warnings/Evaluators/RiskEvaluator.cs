using Fiscal.Api.Features.RiskRegister;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Features.Warnings.Evaluators;

/// <summary>Exposures outside the debt book that are open after their day.</summary>
internal sealed class RiskEvaluator : IWarningEvaluator
{
    public IReadOnlyList<WarningKind> Kinds => [WarningKind.RiskOverdue];

    public async Task<IEnumerable<WarningHit>> Hits(WarningTerms terms, WarningBook book, CancellationToken ct) =>
        from risk in await book.Db.RisksAt([book.RegionCode], book.Clocks, ct)
        let at = risk.Standing
        where at.IsOverdueOn(book.Day)
        let days = Period.DaysBetween(at.DueOn!.Value, book.Day)
        where days > terms.Days!.Value
        let figures = at.Statement.Figures
        select new WarningHit(
            $"risk/{risk.Item.Id}", figures.Title, days,
            $"风险隐患“{risk.Item.Code}”（{figures.KindName}，{figures.Title}，台账外{ReportText.Amount(at.OutsideYuan)}）应由{at.HandedOver?.Figures.HandedTo ?? figures.Department}于 {at.DueOn:uuuu-MM-dd} 前办结，目前“{at.State.DisplayName()}”，已超期 {days} 天。",
            $"/api/risk-register/{risk.Item.Id}?asOf={book.Day:uuuu-MM-dd}&knownAt={NodaTime.Text.InstantPattern.ExtendedIso.Format(book.Clocks.KnownAt)}", PartyId: at.Statement.PartyId, DeadlineOn: at.DueOn);
}
