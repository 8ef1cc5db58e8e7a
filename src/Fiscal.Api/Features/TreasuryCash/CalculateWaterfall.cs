using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Pays what is sent with what is sent, day by day in order of rank (计算保支付顺序); nothing is read or saved.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="OpeningYuan">At hand at the beginning of the first day.</param>
public sealed record CalculateWaterfall(
    LocalDate From, LocalDate To, decimal OpeningYuan, IReadOnlyList<WaterfallInflow> Inflows, IReadOnlyList<WaterfallPayment> Payments) : IQuery<WaterfallAnswer>;

public sealed record WaterfallInflow(LocalDate On, decimal AmountYuan);

public sealed record WaterfallPayment(string Id, int Rank, LocalDate DueOn, decimal AmountYuan, string? Name = null);

/// <param name="Payments">In order of rank, due day and id; without those that fall due after the last day.</param>
/// <param name="Paid">Each part that is paid, by day.</param>
public sealed record WaterfallAnswer(
    CashGap? FirstGap, CashGap? LargestGap, IReadOnlyList<CashDay> Days, IReadOnlyList<WaterfallOutcome> Payments, IReadOnlyList<PaidPart> Paid, IReadOnlyList<CashNeed> Needs,
    IReadOnlyList<string> Postponable);

public sealed record WaterfallOutcome(
    string Id, string? Name, int Rank, LocalDate DueOn, LocalDate PayableOn, decimal AmountYuan, decimal ShortYuan, decimal PaidYuan, decimal UnpaidYuan, LocalDate? PaidInFullOn);

public sealed class CalculateWaterfallValidator : AbstractValidator<CalculateWaterfall>
{
    public const int MostDays = 1100, MostLines = 5000;

    public CalculateWaterfallValidator()
    {
        RuleFor(q => q.From.Year).InclusiveBetween(CashPeriods.FirstYear, CashPeriods.LastYear).WithName("首日的年份").OverridePropertyName("from");
        RuleFor(q => q.To).Must((q, to) => to >= q.From && Period.DaysBetween(q.From, to) < MostDays).WithMessage($"末日 to 不得早于首日 from，期间不超过 {MostDays} 天。");
        RuleFor(q => (decimal?)q.OpeningYuan).AmountOrNone("期初余额").OverridePropertyName("openingYuan");
        RuleFor(q => q.Inflows).Must(i => i is not null && i.Count <= MostLines && i.All(x => x is not null)).WithMessage($"流入 inflows 最多 {MostLines} 笔，且不能有空项。");
        RuleFor(q => q.Payments).Must(p => p is not null && p.Count <= MostLines && p.All(x => x is not null)).WithMessage($"款项 payments 最多 {MostLines} 笔，且不能有空项。");
        RuleForEach(q => q.Inflows).ChildRules(i => i.RuleFor(x => (decimal?)x.AmountYuan).AmountOrNone("流入").OverridePropertyName("amountYuan")).When(q => q.Inflows?.All(x => x is not null) == true);
        RuleForEach(q => q.Payments).ChildRules(p =>
        {
            p.RuleFor(x => x.Id).NotEmpty().MaximumLength(100).WithName("款项编号");
            p.RuleFor(x => x.Name).MaximumLength(200).WithName("款项名称");
            p.RuleFor(x => x.Rank).InclusiveBetween(0, 1000).WithName("顺位");
            p.RuleFor(x => (decimal?)x.AmountYuan).AmountOrNone("应付金额").OverridePropertyName("amountYuan");
        }).When(q => q.Payments?.All(x => x is not null) == true);
    }
}

public sealed class CalculateWaterfallHandler : IRequestHandler<CalculateWaterfall, WaterfallAnswer>
{
    public Task<WaterfallAnswer> Handle(CalculateWaterfall query, CancellationToken ct)
    {
        if (query.Payments.GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice) throw TreasuryCashErrors.PaymentTwice(twice.Key);
        if (query.Inflows.FirstOrDefault(i => i.On < query.From || i.On > query.To) is { } outside) throw TreasuryCashErrors.OutsideDays("流入", outside.On, query.From, query.To);
        var waterfall = CashWaterfall.Run(
            query.From, query.To, query.OpeningYuan, query.Inflows.Select(i => new CashInflow(i.On, i.AmountYuan)), query.Payments.Select(p => new CashPayment(p.Id, p.Name ?? "", p.Rank, p.DueOn, p.AmountYuan)));
        var names = query.Payments.ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        return Task.FromResult(new WaterfallAnswer(
            CashGap.Of(waterfall.FirstGap), CashGap.Of(waterfall.LargestGap), waterfall.Days,
            [.. waterfall.Payments.Select(o => new WaterfallOutcome(
                o.Payment.Id, names[o.Payment.Id], o.Payment.Rank, o.Payment.DueOn, o.PayableOn, o.Payment.AmountYuan, o.ShortYuan, o.PaidYuan, o.UnpaidYuan, o.PaidInFullOn))],
            waterfall.Paid, GapClosing.Needs(waterfall), [.. GapClosing.Postponable(waterfall).Select(p => p.Payment.Id)]));
    }
}
