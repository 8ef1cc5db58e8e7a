using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>The plan lines of a region that hold (库款计划).</summary>
/// <param name="From">By default the first day of the year of <paramref name="AsOf"/>.</param>
/// <param name="To">By default the last day of the year after.</param>
public sealed record ListCashPlans(
    string RegionCode, DateOnly? From = null, DateOnly? To = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 500) : IQuery<CashPlanPage>, IPaged;

/// <param name="InflowYuan">Over all pages, like <paramref name="OutflowYuan"/>.</param>
public sealed record CashPlanPage(
    string RegionCode, IReadOnlyList<CashPlanRow> Items, int Total, int Page, int PageSize, LocalDate From, LocalDate To, LocalDate AsOf, Instant KnownAt, decimal InflowYuan, decimal OutflowYuan);

public sealed record CashPlanRow(
    long Id, CashFlowKind Kind, string KindName, bool IsInflow, PayableKind? Payable, string? PayableName, string Name, string Period, decimal AmountYuan, CashCertainty Certainty, string CertaintyName,
    string? Remark, LocalDate StatedOn, string? Document, string RecordedBy, Instant RecordedAt);

public sealed class ListCashPlansValidator : AbstractValidator<ListCashPlans>
{
    public ListCashPlansValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(q => q.To).Must((q, to) => to is null || q.From is null || q.From <= to).WithMessage("截止日 to 不得早于起始日 from。");
    }
}

public sealed class ListCashPlansHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListCashPlans, CashPlanPage>
{
    public async Task<CashPlanPage> Handle(ListCashPlans query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var from = query.From?.ToLocalDate() ?? new LocalDate(clocks.AsOf.Year, 1, 1);
        var to = query.To?.ToLocalDate() ?? new LocalDate(LocalDate.Max(from, clocks.AsOf).Year + 1, 12, 31);
        var lines = await db.PlansOf(query.RegionCode, from.PlusDays(-1), to, clocks, ct);
        return new(
            query.RegionCode, [.. lines.OnPage(query).Select(Row)], lines.Count, query.Page, query.PageSize, from, to, clocks.AsOf, clocks.KnownAt,
            lines.Where(l => l.Kind.IsInflow()).Sum(l => l.Figures.AmountYuan), lines.Where(l => !l.Kind.IsInflow()).Sum(l => l.Figures.AmountYuan));
    }

    private static CashPlanRow Row(PlannedCashFlow l) => new(
        l.Id, l.Kind, l.Kind.DisplayName(), l.Kind.IsInflow(), l.Payable, l.Payable?.DisplayName(), l.Name, l.Period.ToString(), l.Figures.AmountYuan, l.Figures.Certainty,
        l.Figures.Certainty.DisplayName(), l.Figures.Remark, l.EffectiveOn, l.Source.Document, l.RecordedBy, l.RecordedAt);
}
