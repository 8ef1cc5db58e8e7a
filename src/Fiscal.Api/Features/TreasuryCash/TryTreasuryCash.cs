using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>The same projection with something supposed to go otherwise (假设测算); nothing is saved.</summary>
/// <param name="RevenueFallPercent">By which the county's own revenue falls short of the plan: 5 for five percent.</param>
public sealed record TryTreasuryCash(
    string RegionCode, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Months = CashBasis.MostMonths, MonthlyInflow MonthlyInflow = MonthlyInflow.Even, int PayDay = CashBasis.UsualPayDay,
    bool IncludeOperating = false, bool IncludeContingent = false, bool IncludeUnclassified = false, CashCertainty LeastCertainty = CashCertainty.Likely,
    IReadOnlyList<ExtraCash>? ExtraCash = null, IReadOnlyList<PaymentDelay>? Delays = null, decimal RevenueFallPercent = 0) : IQuery<CashProjection>, ICashProjectionQuery
{
    internal CashBasis Basis => new(Months, MonthlyInflow, PayDay, IncludeOperating, IncludeContingent, IncludeUnclassified, LeastCertainty);
}

public sealed class TryTreasuryCashValidator : AbstractValidator<TryTreasuryCash>
{
    private const int MostChanges = 100;

    public TryTreasuryCashValidator()
    {
        this.RulesForProjection();
        RuleFor(q => q.RevenueFallPercent).InclusiveBetween(0, 100).WithName("收入下降幅度（%）");
        RuleFor(q => q.ExtraCash).Must(e => e is null || (e.Count <= MostChanges && e.All(x => x is not null))).WithMessage($"假设流入 extraCash 最多 {MostChanges} 笔，且不能有空项。");
        RuleForEach(q => q.ExtraCash).ChildRules(e => e.RuleFor(x => x.AmountYuan).Amount("假设流入").OverridePropertyName("amountYuan")).When(q => q.ExtraCash?.All(x => x is not null) == true);
        RuleFor(q => q.Delays).Must(d => d is null || (d.Count <= MostChanges && d.All(x => x is not null && !string.IsNullOrWhiteSpace(x.PaymentId))))
            .WithMessage($"假设缓付 delays 最多 {MostChanges} 笔，每笔须有款项编号 paymentId。");
    }
}

public sealed class TryTreasuryCashHandler(FiscalDbContext db, IClock clock) : IRequestHandler<TryTreasuryCash, CashProjection>
{
    public async Task<CashProjection> Handle(TryTreasuryCash query, CancellationToken ct)
    {
        if (query.RevenueFallPercent is > 0 and < 1) throw TreasuryCashErrors.PercentAsFraction(query.RevenueFallPercent);
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var reading = new CashProjectionReading(db);
        var before = await reading.Of(query.RegionCode, clocks, query.Basis, CashWhatIf.None, ct) ?? throw TreasuryCashErrors.NoBalance(query.RegionCode, clocks.AsOf);
        var after = await reading.Of(query.RegionCode, clocks, query.Basis, new(query.ExtraCash ?? [], query.Delays ?? [], query.RevenueFallPercent), ct);
        return CashProjection.Of(query.RegionCode, after!, before);
    }
}
