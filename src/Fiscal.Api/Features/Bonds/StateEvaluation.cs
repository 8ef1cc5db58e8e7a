using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

/// <summary>States a key performance evaluation of a project's special bond money in a year (登记重点绩效评价).</summary>
[Display(Name = "登记专项债券重点绩效评价")]
public sealed record StateEvaluation(string RegionCode, int Year, string ProjectCode, decimal AmountYuan, string? Grade = null) : BondVerb;

public sealed class StateEvaluationValidator : AbstractValidator<StateEvaluation>
{
    public StateEvaluationValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Document).PaperNeeded();
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
        RuleFor(c => c.ProjectCode).Code("项目代码");
        RuleFor(c => c.AmountYuan).Amount("评价资金规模");
        RuleFor(c => c.Grade).MaximumLength(100).WithName("评价结论");
    }
}

public sealed class StateEvaluationHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<StateEvaluation, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(StateEvaluation command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var project = await verbs.Project(command.RegionCode, command.ProjectCode, ct);
        var evaluation = new FundEvaluation(
            command.RegionCode, command.Year, project.CodeKey, new() { AmountYuan = command.AmountYuan, Grade = DebtVerbs.Words(command.Grade) }, verbs.DayOf(command),
            verbs.RecordingOf(command, "登记专项债券重点绩效评价"));
        return await verbs.Save(evaluation, [], ct);
    }
}
