using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>A measure with its versions, its steps and what it did (措施详情).</summary>
public sealed record GetMeasure(int Id) : IQuery<MeasureDetail>;

public sealed class GetMeasureHandler(MeasureDetails details) : IRequestHandler<GetMeasure, MeasureDetail>
{
    public Task<MeasureDetail> Handle(GetMeasure query, CancellationToken ct) => details.Of(query.Id, ct);
}

/// <param name="ReducesHiddenDebt">What it does to hidden debts leaves less of them; null where its method is not known.</param>
/// <param name="Planned">As signed; before that the last version.</param>
/// <param name="Effects">What the ledger shows that it did, debt by debt; nothing of what was taken back.</param>
public sealed record MeasureDetail(
    int Id, string RegionCode, string Title, ActionKind Kind, MeasureStage Stage, int? ListItem, ResolutionMethod? Method, bool? ReducesHiddenDebt,
    string? Department, string? FundSource, int Version, ProposalRow Planned, IReadOnlyList<ProposalRow> Proposals, IReadOnlyList<MeasureStepRow> Steps,
    IReadOnlyList<MeasureEffectRow> Effects);

public sealed record ProposalRow(
    int Number, LocalDate PlannedOn, IReadOnlyList<ActionInput> Actions, IReadOnlyList<NewDebtInput> NewDebts, string ProposedBy, Instant ProposedAt)
{
    internal static ProposalRow Of(MeasureProposal p) => new(
        p.Number, p.PlannedOn, [.. p.Actions.Select(ActionInput.Of)], [.. p.NewDebts.Select(NewDebtInput.Of)], p.ProposedBy, p.ProposedAt);
}

/// <param name="TakesBack">Number of the realisation that this step takes back.</param>
public sealed record MeasureStepRow(
    int Number, MeasureStage Stage, LocalDate On, string? Document, string? Text, int? ProposalNumber, int? TakesBack, string RecordedBy, Instant RecordedAt);

/// <param name="EasedMonths">Months by which it falls due later, to one decimal.</param>
public sealed record MeasureEffectRow(
    int DebtId, string DrawdownNumber, string DebtorName, string CreditorName, LocalDate EffectiveOn, decimal EasedYuan, decimal ReducedYuan,
    decimal ReclassifiedYuan, decimal? OldRatePercent, decimal? NewRatePercent, decimal SavedPerYearYuan, decimal SavedToMaturityYuan, decimal EasedMonths, bool WasHidden);

/// <summary>Reads a measure as answered (措施详情).</summary>
public sealed class MeasureDetails(FiscalDbContext db)
{
    public async Task<MeasureDetail> Of(int id, CancellationToken ct)
    {
        var measure = await db.MeasureOf(id, ct);
        var effects = await db.MeasureEffects.BelievedAt(OpenEnd.AllKnown).Where(e => e.MeasureId == id)
            .OrderBy(e => e.EffectiveOn).ThenBy(e => e.DebtId)
            .Select(e => new { Effect = e, e.Debt.DrawdownNumber, Debtor = e.Debt.Contract.Debtor.Name, Creditor = e.Debt.Contract.Creditor.Name }).AsNoTracking().ToListAsync(ct);
        var method = MeasureRules.MethodOf(measure.Kind, measure.Method);
        return new(
            measure.Id, measure.RegionCode, measure.Title, measure.Kind, measure.Stage, measure.ListItem, method, method?.ReducesHiddenDebt(),
            measure.Department, measure.FundSource, measure.Version, ProposalRow.Of(measure.Planned), [.. measure.Proposals.Select(ProposalRow.Of)],
            [.. measure.Steps.Select(s => new MeasureStepRow(s.Number, s.Stage, s.StepOn, s.Document, s.Text, s.ProposalNumber, s.TakesBack, s.RecordedBy, s.RecordedAt))],
            [.. effects.Select(e => Row(e.Effect, e.DrawdownNumber, e.Debtor, e.Creditor))]);
    }

    private static MeasureEffectRow Row(MeasureEffect e, string drawdownNumber, string debtor, string creditor) => new(
        e.DebtId, drawdownNumber, debtor, creditor, e.EffectiveOn, e.EasedYuan, e.ReducedYuan, e.ReclassifiedYuan, e.OldRatePercent, e.NewRatePercent,
        e.SavedPerYearYuan, e.SavedToMaturityYuan, MeasureSums.Months(e.EasedDays), e.WasHidden);
}
