using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Treasury cash of a region day by day for the months to come (测算库款流动性).</summary>
public sealed record ProjectTreasuryCash(
    string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Months = CashBasis.MostMonths, Choice<MonthlyInflow>? MonthlyInflow = null, int PayDay = CashBasis.UsualPayDay,
    bool IncludeOperating = false, bool IncludeContingent = false, bool IncludeUnclassified = false, Choice<CashCertainty>? LeastCertainty = null) : IQuery<CashProjection>, ICashProjectionQuery
{
    internal CashBasis Basis => new(
        Months, MonthlyInflow?.Value ?? Domain.TreasuryCash.MonthlyInflow.Even, PayDay, IncludeOperating, IncludeContingent, IncludeUnclassified, LeastCertainty?.Value ?? CashCertainty.Likely);
}

public sealed class ProjectTreasuryCashValidator : AbstractValidator<ProjectTreasuryCash>
{
    public ProjectTreasuryCashValidator() => this.RulesForProjection();
}

public sealed class ProjectTreasuryCashHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ProjectTreasuryCash, CashProjection>
{
    public async Task<CashProjection> Handle(ProjectTreasuryCash query, CancellationToken ct) => CashProjection.Of(query.RegionCode, await Projected(db, clock, query, ct), null);

    internal static async Task<ProjectedCash> Projected(FiscalDbContext db, IClock clock, ProjectTreasuryCash query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        return await new CashProjectionReading(db).Of(query.RegionCode, clocks, query.Basis, CashWhatIf.None, ct) ?? throw TreasuryCashErrors.NoBalance(query.RegionCode, clocks.AsOf);
    }
}
