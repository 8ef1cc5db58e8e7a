using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ResolutionPlans;

/// <summary>States a unit's plan for one method of a year (登记化债年度计划), in place of what was stated before, from a file or by hand.</summary>
/// <param name="UnitName">Full name, short name or alias.</param>
/// <param name="Parts">By department and source of funds. A claim that a part leaves out stays as it was stated last for that department and source.</param>
[Display(Name = "登记化债年度计划")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateResolutionPlan(
    string RegionCode, string UnitName, int Year, ResolutionMethod Method, IReadOnlyList<ResolutionPartInput> Parts,
    LocalDate? StatedOn = null, string? Document = null, string? Reason = null) : ICommand<StatedPlanRow>, IStatedByHand;

/// <param name="PlannedYuan">For the whole year, in yuan to the fen.</param>
/// <param name="ClaimedYuan">Claimed as done since the start of the year.</param>
public sealed record ResolutionPartInput(decimal PlannedYuan, decimal? ClaimedYuan = null, string? Department = null, string? FundSource = null, string? Remark = null);

public sealed record StatedPlanRow(
    long Id, int PartyId, string UnitName, int Year, ResolutionMethod Method, decimal? PlannedYuan, decimal? ClaimedYuan, LocalDate StatedOn, IReadOnlyList<ResolutionPart> Parts);

public sealed class StateResolutionPlanValidator : AbstractValidator<StateResolutionPlan>
{
    private const int MostParts = 20;

    public StateResolutionPlanValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.UnitName).NotEmpty().MaximumLength(200).WithName("单位名称");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
        RuleFor(c => c.Parts).Must(parts => parts is { Count: > 0 and <= MostParts } && parts.All(p => p is not null))
            .WithMessage($"parts 为计划分项，1 至 {MostParts} 项，且不能有空项；取消计划的请撤销原登记。");
        RuleForEach(c => c.Parts).ChildRules(part =>
        {
            part.RuleFor(p => (decimal?)p.PlannedYuan).AmountOrNone("计划数").OverridePropertyName("plannedYuan");
            part.RuleFor(p => p.ClaimedYuan).AmountOrNone("完成数");
            part.RuleFor(p => p.Department).MaximumLength(ResolutionFigures.MaxTextLength).WithName("责任部门");
            part.RuleFor(p => p.FundSource).MaximumLength(ResolutionFigures.MaxTextLength).WithName("资金来源");
            part.RuleFor(p => p.Remark).MaximumLength(400).WithName("备注");
        }).When(c => c.Parts?.All(p => p is not null) == true);
    }
}

public sealed class StateResolutionPlanHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateResolutionPlan, StatedPlanRow>
{
    public async Task<StatedPlanRow> Handle(StateResolutionPlan command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        if (command.Parts.GroupBy(KeyOf).FirstOrDefault(g => g.Count() > 1) is { } twice) throw PlanErrors.PartTwice(twice.First().Department, twice.First().FundSource);
        var unit = await statements.Unit(command.RegionCode, command.UnitName, ct);
        var day = statements.DayOf(command);
        var claims = (await Last(unit.Id, command, day, ct))?.Figures.PartsOf().ToLookup(p => (Key(p.Department), Key(p.FundSource)), p => p.ClaimedYuan);
        var figures = ResolutionFigures.Of([.. command.Parts.Select(p => new ResolutionFigures
        {
            PlannedYuan = p.PlannedYuan, ClaimedYuan = p.ClaimedYuan ?? claims?[KeyOf(p)].FirstOrDefault(),
            Department = DebtVerbs.Words(p.Department), FundSource = DebtVerbs.Words(p.FundSource), Remark = DebtVerbs.Words(p.Remark),
        })]);
        var line = new ResolutionPlanLine(unit, command.Year, command.Method, figures, day, statements.RecordingOf(command, "登记化债年度计划"));
        db.ResolutionPlanLines.Add(line);
        await db.SaveChangesAsync(ct);
        return new(line.Id, unit.Id, unit.Name, line.Year, line.Method, figures.PlannedYuan, figures.ClaimedYuan, day, figures.PartsOf());
    }

    private Task<ResolutionPlanLine?> Last(int partyId, StateResolutionPlan command, LocalDate day, CancellationToken ct) => db.ResolutionPlanLines
        .Where(l => l.PartyId == partyId && l.Year == command.Year && l.Method == command.Method).StatedBy(new(day, OpenEnd.AllKnown)).LastOfEach().AsNoTracking().SingleOrDefaultAsync(ct);

    private static (string, string) KeyOf(ResolutionPartInput part) => (Key(part.Department), Key(part.FundSource));

    private static string Key(string? text) => text is null ? "" : TextKey.Of(text);
}
