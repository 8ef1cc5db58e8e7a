using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>States what a region expects and has to pay by day or month (登记库款计划), all lines or none.</summary>
/// <param name="StatedOn">The day from which the lines hold; by default today.</param>
[Display(Name = "登记库款计划")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateCashPlan(
    string RegionCode, IReadOnlyList<CashPlanInput> Items, LocalDate? StatedOn = null, string? Document = null, string? Reason = null, string? LateReason = null) : ICommand<StatedCashPlan>;

/// <param name="Payable">What is paid; only for what goes out.</param>
public sealed record CashPlanInput(
    CashFlowKind Kind, string Name, decimal AmountYuan, LocalDate? On = null, string? Month = null, PayableKind? Payable = null, CashCertainty Certainty = CashCertainty.Likely, string? Remark = null)
    : ICashPeriod;

public sealed record StatedCashPlan(string RegionCode, int Count, LocalDate StatedOn, IReadOnlyList<StatedCashPlanRow> Items);

public sealed record StatedCashPlanRow(long Id, CashFlowKind Kind, PayableKind? Payable, string Name, string Period, decimal AmountYuan);

public sealed class StateCashPlanValidator : AbstractValidator<StateCashPlan>
{
    public const int MostItems = 500;

    public StateCashPlanValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.StatedOn!.Value.Year).InclusiveBetween(CashPeriods.FirstYear, CashPeriods.LastYear).When(c => c.StatedOn is not null).WithName("填报日的年份").OverridePropertyName("statedOn");
        RuleFor(c => c.Items).Must(items => items is { Count: > 0 and <= MostItems } && items.All(i => i is not null)).WithMessage($"items 为计划各行，1 至 {MostItems} 行，且不能有空项。");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RulesForPeriod();
            item.RuleFor(i => i.Name).NotEmpty().Must(n => n is null || (n.Length <= PlannedFigures.MaxNameLength && TextKey.Of(n).Length <= PlannedFigures.MaxNameLength)).WithMessage($"计划名称不超过 {PlannedFigures.MaxNameLength} 字，且不能为空。");
            item.RuleFor(i => (decimal?)i.AmountYuan).AmountOrNone("计划金额").OverridePropertyName("amountYuan");
            item.RuleFor(i => i.Remark).MaximumLength(CashFigures.MaxRemarkLength).WithName("备注");
        }).When(c => c.Items?.All(i => i is not null) == true);
    }
}

public sealed class StateCashPlanHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<StateCashPlan, StatedCashPlan>
{
    public async Task<StatedCashPlan> Handle(StateCashPlan command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var day = command.StatedOn ?? verbs.Today;
        if (day > verbs.Today) throw PlanErrors.InTheFuture(day, verbs.Today);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记库款计划");
        var lines = command.Items.Select(i => new PlannedCashFlow(
            command.RegionCode, i.Kind, i.Payable, i.Name.Trim(), i.PeriodOf(), new() { AmountYuan = i.AmountYuan, Certainty = i.Certainty, Remark = DebtVerbs.Words(i.Remark) }, day, recording)).ToList();
        if (lines.GroupBy(l => l.Topic).FirstOrDefault(g => g.Count() > 1) is { } twice) throw TreasuryCashErrors.PlanTwice(twice.First().Name, twice.First().Period);
        db.PlannedCashFlows.AddRange(lines);
        await db.SaveChangesAsync(ct);
        return new(command.RegionCode, lines.Count, day, lines.ConvertAll(l => new StatedCashPlanRow(l.Id, l.Kind, l.Payable, l.Name, l.Period.ToString(), l.Figures.AmountYuan)));
    }
}
