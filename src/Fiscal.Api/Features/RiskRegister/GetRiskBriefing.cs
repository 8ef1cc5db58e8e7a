using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>What the register tells of ten days, a month or a quarter (风险隐患简报).</summary>
/// <param name="Cycle">By default a month.</param>
/// <param name="EndsOn">Last day of a period; by default of the last one that is over.</param>
public sealed record GetRiskBriefing(string RegionCode, Choice<BriefingCycle>? Cycle = null, DateOnly? EndsOn = null, DateTimeOffset? KnownAt = null) : IQuery<RiskBriefing>;

/// <param name="Mark">【待核】 while no paper of the region settles the lists in force on the last day.</param>
/// <param name="Changed">Restated, or with another amount.</param>
/// <param name="Overdue">Open on the last day, after their day.</param>
public sealed record RiskBriefing(
    string RegionCode, string RegionName, BriefingCycle Cycle, string CycleName, Instant KnownAt, string? Mark, BriefedPeriod Current, BriefedPeriod Previous, IReadOnlyList<RiskGroupRow> ByKind,
    IReadOnlyList<BriefedRisk> New, IReadOnlyList<BriefedRisk> Changed, IReadOnlyList<BriefedRisk> IntoBook, IReadOnlyList<BriefedRisk> HandedOver, IReadOnlyList<BriefedRisk> Urged,
    IReadOnlyList<BriefedRisk> Overdue, IReadOnlyList<BriefedRisk> CloseRequested, IReadOnlyList<BriefedRisk> SentBack, IReadOnlyList<BriefedRisk> Closed, IReadOnlyList<BriefedRisk> Reopened);

/// <summary>The totals of a period (期间合计): both are told by the same knowledge, so that what one closes with the next opens with.</summary>
/// <param name="Sums">On its last day.</param>
/// <param name="HandedOver">Steps of that kind in the period, like the following.</param>
public sealed record BriefedPeriod(string Name, LocalDate From, LocalDate To, RiskMovement Movement, RiskSums Sums, int HandedOver, int Urged, int Reported, int CloseRequested, int SentBack);

/// <summary>One line of a briefing (简报事项).</summary>
/// <param name="On">The day of what happened; of an overdue one the last day of the period.</param>
/// <param name="What">In words.</param>
/// <param name="BeforeYuan">Outside the debt book before it; null: it was not there.</param>
/// <param name="OutsideYuan">Outside the debt book after it.</param>
/// <param name="OverdueDays">On the last day of the period; null: not overdue then.</param>
public sealed record BriefedRisk(
    int Id, string RegionCode, string Code, string KindName, string Title, string? UnitName, string Department, LocalDate On, string What, decimal? BeforeYuan, decimal OutsideYuan, string? HandedTo, LocalDate? DueOn,
    int? OverdueDays, string? Document);

public sealed class GetRiskBriefingValidator : AbstractValidator<GetRiskBriefing>
{
    public GetRiskBriefingValidator()
    {
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.EndsOn!.Value.Year).InclusiveBetween(1950, 2150).When(q => q.EndsOn is not null).WithName("截止日的年份").OverridePropertyName("endsOn");
    }
}

public sealed class GetRiskBriefingHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetRiskBriefing, RiskBriefing>
{
    public Task<RiskBriefing> Handle(GetRiskBriefing query, CancellationToken ct) => db.BriefingOf(query, clock, ct);
}
