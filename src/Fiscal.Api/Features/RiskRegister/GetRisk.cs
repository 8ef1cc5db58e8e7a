using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>One exposure with all that was said and done about it (隐患详情).</summary>
public sealed record GetRisk(int Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<RiskDetail>;

/// <param name="Risk">Null: nothing of it stands on that day.</param>
/// <param name="History">In the order of its days; what was taken back too.</param>
public sealed record RiskDetail(int Id, string RegionCode, string Code, LocalDate AsOf, Instant KnownAt, RiskRow? Risk, IReadOnlyList<RiskHistoryRow> History);

/// <summary>Something that was said or done (隐患过程行).</summary>
/// <param name="FactKind">With <paramref name="FactId"/> what a withdrawal names.</param>
/// <param name="StateAfter">Null where it was taken back.</param>
/// <param name="OutsideYuanAfter">Outside the debt book after it; null where it was taken back.</param>
public sealed record RiskHistoryRow(
    RiskFactKind FactKind, long FactId, string What, LocalDate On, string? Document, string? Text, string? HandedTo, string? Person, LocalDate? DueOn, decimal? AmountYuan, decimal? BudgetYuan, int? DebtId,
    string? AttachmentName, string? AttachmentSha256, bool IsTakenBack, string? TakenBackBy, string? TakenBackReason, RiskState? StateAfter, decimal? OutsideYuanAfter, string Reason, string RecordedBy, Instant RecordedAt);

public sealed class GetRiskHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetRisk, RiskDetail>
{
    public async Task<RiskDetail> Handle(GetRisk query, CancellationToken ct)
    {
        var item = await db.RiskItemOf(query.Id, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var risk = (await db.RisksAt([item.RegionCode], clocks, ct)).Find(r => r.Item.Id == item.Id);
        var facts = new List<Fact>();
        facts.AddRange(await db.RiskStatements.Where(s => s.ItemId == item.Id && s.EffectiveOn <= clocks.AsOf && s.RecordedAt <= clocks.KnownAt).AsNoTracking().ToListAsync(ct));
        facts.AddRange(await db.RiskSteps.Where(s => s.ItemId == item.Id && s.EffectiveOn <= clocks.AsOf && s.RecordedAt <= clocks.KnownAt).AsNoTracking().ToListAsync(ct));
        if (facts.Count == 0) throw RegisterReading.NotFound(item.Id); // nobody knew of it yet
        var moves = risk?.Course.Moves.ToDictionary(m => (m.Fact is RiskStep, m.Fact.Id), m => m.After) ?? [];
        var reversals = facts.Where(f => f.ReversesId is not null).ToDictionary(f => (f is RiskStep, f.ReversesId!.Value));
        return new(
            item.Id, item.RegionCode, item.Code, clocks.AsOf, clocks.KnownAt, risk is null ? null : RiskRow.Of(risk, clocks.AsOf),
            [.. facts.Where(f => f.ReversesId is null).OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id)
                .Select(f => Row(f, reversals.GetValueOrDefault((f is RiskStep, f.Id)), moves.GetValueOrDefault((f is RiskStep, f.Id))))]);
    }

    private static RiskHistoryRow Row(Fact fact, Fact? reversal, RiskStanding? after)
    {
        var row = new RiskHistoryRow(
            RiskFactKind.Statement, fact.Id, "登记", fact.EffectiveOn, fact.Source.Document, null, null, null, null, null, null, null, null, null, reversal is not null, reversal?.RecordedBy, reversal?.Reason, after?.State,
            after?.OutsideYuan, fact.Reason, fact.RecordedBy, fact.RecordedAt);
        return fact switch
        {
            RiskStatement { Figures: var s } => row with { Text = $"{s.KindName}：{s.Title}", Person = s.Person, DueOn = s.DueOn, AmountYuan = s.AmountYuan, BudgetYuan = s.BudgetYuan },
            RiskStep { Figures: var s } step => row with
            {
                FactKind = RiskFactKind.Step, What = s.Kind.DisplayName(), Text = s.Text, HandedTo = s.HandedTo, Person = s.Person, DueOn = s.DueOn, AmountYuan = s.AmountYuan, BudgetYuan = s.BudgetYuan,
                DebtId = step.LinkedDebtId, AttachmentName = s.AttachmentName, AttachmentSha256 = s.AttachmentSha256,
            },
            _ => row,
        };
    }
}
