using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskRegister;

internal static class BriefingReading
{
    /// <summary>A region with those below it, in a period that is over: the same days known at the same instant tell the same.</summary>
    public static async Task<RiskBriefing> BriefingOf(this FiscalDbContext db, GetRiskBriefing query, IClock clock, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt(); // who sees a part of the region would be told that there are no risks
        var (today, cycle) = (clock.GetCurrentInstant().InChina(), query.Cycle?.Value ?? BriefingCycle.Month);
        var period = query.EndsOn is { } end ? BriefingPeriod.EndingOn(cycle, end.ToLocalDate()) : BriefingPeriod.LastOver(cycle, today);
        if (period.To > today) throw RiskRegisterErrors.PeriodNotOver(period.To, today);
        var clocks = await db.ClocksOf(period.To.ToDateOnly(), query.KnownAt, clock, ct);
        var risks = await db.RisksAt(await db.WithDescendants(query.RegionCode, ct), clocks, ct);
        var region = await db.Regions.Where(r => r.Code == query.RegionCode).Select(r => r.Name).SingleAsync(ct);
        var linked = risks.SelectMany(r => r.Standing.Debts).Distinct().ToList();
        var debts = await db.Debts.Where(d => linked.Contains(d.Id)).Select(d => new { d.Id, d.DrawdownNumber }).ToDictionaryAsync(d => d.Id, d => d.DrawdownNumber, ct);
        var moves = risks.SelectMany(r => r.Course.Moves.Where(m => m is { After: not null } && m.Fact.EffectiveOn >= period.From), (risk, move) => new RiskMoved(risk, move, move.After!, debts))
            .OrderBy(m => m.Move.Fact.EffectiveOn).ThenBy(m => m.Move.Fact.RecordedAt).ToList();
        return new(
            query.RegionCode, region, cycle, cycle.DisplayName(), clocks.KnownAt, await db.RiskMarkOf(query.RegionCode, clocks, ct), Totals(risks, period), Totals(risks, period.Previous),
            RiskGroups.Of(risks, RiskGrouping.Kind, period.From, period.To),
            Lines(moves.Where(m => m.Move.Before is null), period), Lines(moves.Where(m => m.IsChange), period), Of(RiskStepKind.IntoBook), Of(RiskStepKind.HandedOver), Of(RiskStepKind.Urged),
            [.. risks.Where(r => r.Standing.IsOverdueOn(period.To)).OrderBy(r => r.Standing.DueOn).ThenBy(r => r.Item.Id).Select(r => Overdue(r, period.To))],
            Of(RiskStepKind.CloseRequested), Of(RiskStepKind.SentBack), Of(RiskStepKind.Closed), Of(RiskStepKind.Reopened));

        List<BriefedRisk> Of(RiskStepKind kind) => Lines(moves.Where(m => m.Kind == kind), period);
    }

    private static BriefedPeriod Totals(List<RiskInBook> risks, BriefingPeriod period)
    {
        var steps = risks.SelectMany(r => r.Course.Moves).Select(m => m.Fact).OfType<RiskStep>().Where(s => s.EffectiveOn >= period.From && s.EffectiveOn <= period.To).ToLookup(s => s.Figures.Kind);
        return new(
            period.Name, period.From, period.To, RiskGroups.Total(risks, period.From, period.To), RiskSums.Of(risks.Select(r => r.Course.On(period.To)).OfType<RiskStanding>(), period.To),
            steps[RiskStepKind.HandedOver].Count(), steps[RiskStepKind.Urged].Count(), steps[RiskStepKind.Progress].Count(), steps[RiskStepKind.CloseRequested].Count(), steps[RiskStepKind.SentBack].Count());
    }

    private static List<BriefedRisk> Lines(IEnumerable<RiskMoved> moves, BriefingPeriod period) => [.. moves.Select(m => Line(m.Risk, m.After, period.To) with
    {
        On = m.Move.Fact.EffectiveOn, What = m.What, BeforeYuan = m.Move.Before?.OutsideYuan, Document = m.Move.Fact.Source.Document,
    })];

    private static BriefedRisk Overdue(RiskInBook risk, LocalDate day) => Line(risk, risk.Standing, day) with { What = risk.Standing.LastStep is { } last ? $"最近步骤：{last.EffectiveOn:uuuu-MM-dd} {last.Figures.Kind.DisplayName()}" : "尚未交办" };

    private static BriefedRisk Line(RiskInBook risk, RiskStanding at, LocalDate day)
    {
        var (f, now) = (at.Statement.Figures, risk.Standing);
        return new(
            risk.Item.Id, risk.Item.RegionCode, risk.Item.Code, f.KindName, f.Title, at.Statement.Party?.Name, f.Department, day, "", at.OutsideYuan, at.OutsideYuan, at.HandedOver?.Figures.HandedTo, at.DueOn,
            now.IsOverdueOn(day) ? Period.DaysBetween(now.DueOn!.Value, day) : null, at.Statement.Source.Document);
    }
}

/// <summary>A move of the period with the exposure that it moved (期间变动).</summary>
/// <param name="Debts">Numbers of the debts that exposures became.</param>
internal sealed record RiskMoved(RiskInBook Risk, RiskMove Move, RiskStanding After, IReadOnlyDictionary<int, string> Debts)
{
    public RiskStepKind? Kind => (Move.Fact as RiskStep)?.Figures.Kind;

    /// <summary>Something about it is said otherwise than before.</summary>
    public bool IsChange => Move.Before is not null && (Move.Fact is RiskStatement || Kind == RiskStepKind.Progress) && Changes().Any();

    public string What => Move switch
    {
        { Before: null, Fact: RiskStatement said } => $"新登记，{(said.Figures.LikelihoodName is { } level ? $"发生可能性{level}" : "发生可能性未判断")}",
        { Fact: RiskStep { Figures: { Kind: RiskStepKind.HandedOver } handed } } => $"交办{handed.HandedTo}，{handed.DueOn:uuuu-MM-dd}前办结",
        { Fact: RiskStep { Figures: { Kind: RiskStepKind.IntoBook } linked } step } => $"{ReportText.Amount(linked.AmountYuan.GetValueOrDefault())}转为债务，借据{Debts.GetValueOrDefault(step.LinkedDebtId.GetValueOrDefault(), ReportText.None)}",
        { Fact: RiskStep { Figures: { Kind: RiskStepKind.Closed } closed } } => $"销号，依据{closed.AttachmentName}",
        _ when IsChange => string.Join("；", Changes()),
        { Fact: RiskStep { Figures: var other } } => other.Text ?? "",
        _ => "",
    };

    private IEnumerable<string> Changes()
    {
        var (before, was, now) = (Move.Before!, Move.Before!.Statement.Figures, After.Statement.Figures);
        if (before.OutsideYuan != After.OutsideYuan) yield return $"金额{ReportText.Change(After.OutsideYuan - before.OutsideYuan)}";
        foreach (var (name, from, to) in new[]
        {
            ("预计由财政承担", Yuan(before.BudgetYuan), Yuan(After.BudgetYuan)), ("类别", was.KindName, now.KindName), ("发生可能性", was.LikelihoodName ?? "未判断", now.LikelihoodName ?? "未判断"),
            ("责任单位", was.Department, now.Department), ("期限", Day(before.DueOn), Day(After.DueOn)), ("名称", was.Title, now.Title),
        })
            if (from != to) yield return $"{name}由{from}改为{to}";
    }

    private static string Yuan(decimal? yuan) => yuan is { } known ? ReportText.Amount(known) : "未知";

    private static string Day(LocalDate? day) => day is { } known ? $"{known:uuuu-MM-dd}" : "未定";
}
