using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DebtStrategies;

/// <summary>States what is planned for a debt (登记一债一策), in place of what was planned before. The book does not change.</summary>
/// <param name="Steps">Empty: nothing is planned any more.</param>
[Display(Name = "登记一债一策")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateStrategy(
    IReadOnlyList<StrategyStepInput> Steps, string? Department = null, string? Person = null, string? Remark = null,
    LocalDate? StatedOn = null, string? Document = null, string? Reason = null) : ICommand<StrategyRow>, IStatedByHand
{
    [JsonIgnore] public int DebtId { get; init; } // from the route
}

/// <param name="Month">1 to 12; null: some time in the year.</param>
/// <param name="AmountYuan">Principal concerned, in yuan to the fen.</param>
public sealed record StrategyStepInput(int Year, ActionKind Kind, decimal AmountYuan, int? Month = null, string? FundSource = null, string? Note = null);

/// <summary>A strategy as it stands (一债一策登记结果).</summary>
public sealed record StrategyRow(long Id, int DebtId, LocalDate StatedOn, string? Department, string? Person, string? Remark, IReadOnlyList<StrategyStep> Steps);

public sealed class StateStrategyValidator : AbstractValidator<StateStrategy>
{
    public StateStrategyValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.Department).MaximumLength(ResolutionFigures.MaxTextLength).WithName("责任部门");
        RuleFor(c => c.Person).MaximumLength(100).WithName("责任人");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
        RuleFor(c => c.Steps).Must(steps => steps is not null && steps.Count <= StrategyFigures.MostSteps && steps.All(s => s is not null))
            .WithMessage($"steps 为步骤清单，最多 {StrategyFigures.MostSteps} 步，且不能有空项；不再安排的填空清单。");
        RuleForEach(c => c.Steps).ChildRules(step =>
        {
            step.RuleFor(s => s.Year).InclusiveBetween(2000, 2100).WithName("年度");
            step.RuleFor(s => s.Month).InclusiveBetween(1, 12).WithName("月份");
            step.RuleFor(s => s.AmountYuan).Amount("涉及本金");
            step.RuleFor(s => s.FundSource).MaximumLength(ResolutionFigures.MaxTextLength).WithName("资金来源");
            step.RuleFor(s => s.Note).MaximumLength(400).WithName("说明");
        }).When(c => c.Steps?.All(s => s is not null) == true);
    }
}

public sealed class StateStrategyHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateStrategy, StrategyRow>
{
    public async Task<StrategyRow> Handle(StateStrategy command, CancellationToken ct)
    {
        var debt = await db.Debts.Include(d => d.Contract).SingleOrDefaultAsync(d => d.Id == command.DebtId, ct) ?? throw DebtQueries.NotFound(command.DebtId);
        var day = statements.DayOf(command);
        var outstanding = await db.PositionsAt(day, OpenEnd.AllKnown).Where(p => p.Debt.Id == debt.Id).Select(p => p.OutstandingYuan).SingleOrDefaultAsync(ct);
        var steps = command.Steps.Select(s => new StrategyStep(s.Year, s.Kind, s.AmountYuan, s.Month, DebtVerbs.Words(s.FundSource), DebtVerbs.Words(s.Note))).ToList();
        var strategy = new DebtStrategy(
            debt, StrategyFigures.Of(steps, DebtVerbs.Words(command.Department), DebtVerbs.Words(command.Person), DebtVerbs.Words(command.Remark)), outstanding, day,
            statements.RecordingOf(command, "登记一债一策"));
        db.DebtStrategies.Add(strategy);
        await db.SaveChangesAsync(ct);
        return new(strategy.Id, debt.Id, day, strategy.Figures.Department, strategy.Figures.Person, strategy.Figures.Remark, strategy.Figures.StepsOf());
    }
}
