using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.RiskLists;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>States an exposure outside the debt book (登记风险隐患), in place of what was stated of it before.</summary>
/// <param name="Code">Its number in the register.</param>
/// <param name="Kind">Code or name in the list of kinds in force.</param>
/// <param name="AmountYuan">With the part that came into the debt book since.</param>
/// <param name="BudgetYuan">Null: nobody knows yet.</param>
/// <param name="Likelihood">Code or name in the scale in force; null: not judged.</param>
/// <param name="UnitName">A unit that the book knows, by name or alias.</param>
[Display(Name = "登记风险隐患")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateRisk(
    string RegionCode, string Code, string Kind, string Title, decimal AmountYuan, string Department, decimal? BudgetYuan = null, string? Likelihood = null, string? UnitName = null,
    string? Person = null, string? Measures = null, LocalDate? DueOn = null, string? Remark = null, LocalDate? StatedOn = null, string? Document = null, string? Reason = null,
    string? LateReason = null) : ICommand<RiskStatedRow>, IStatedByHand;

public sealed record RiskStatedRow(long Id, int ItemId, string RegionCode, string Code, LocalDate StatedOn, RiskState State, decimal OutsideYuan, Instant RecordedAt);

public sealed class StateRiskValidator : AbstractValidator<StateRisk>
{
    public StateRiskValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(RiskItem.MaxCodeLength).WithName("台账编号");
        RuleFor(c => c.Kind).NotEmpty().MaximumLength(RiskList.MaxNameLength).WithName("隐患类别");
        RuleFor(c => c.Title).NotEmpty().MaximumLength(RiskStatement.MaxNameLength).WithName("隐患名称");
        RuleFor(c => c.AmountYuan).Amount("涉及金额");
        RuleFor(c => c.BudgetYuan).AmountOrNone("预计由财政承担");
        RuleFor(c => c.Likelihood).MaximumLength(RiskList.MaxNameLength).WithName("发生可能性");
        RuleFor(c => c.Department).NotEmpty().MaximumLength(RiskStatement.MaxNameLength).WithName("责任单位");
        RuleFor(c => c.UnitName).MaximumLength(RiskStatement.MaxNameLength).WithName("涉及单位");
        RuleFor(c => c.Person).MaximumLength(RiskStatement.MaxNameLength).WithName("责任人");
        RuleFor(c => c.Measures).MaximumLength(RiskStatement.MaxTextLength).WithName("处置措施");
        RuleFor(c => c.DueOn!.Value.Year).InclusiveBetween(2000, 2150).When(c => c.DueOn is not null).WithName("化解期限的年份").OverridePropertyName("dueOn");
        RuleFor(c => c.Remark).MaximumLength(RiskStatement.MaxTextLength).WithName("备注");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class StateRiskHandler(FiscalDbContext db, Statements statements, DebtVerbs verbs) : IRequestHandler<StateRisk, RiskStatedRow>
{
    public async Task<RiskStatedRow> Handle(StateRisk command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var day = statements.DayOf(command);
        var figures = await Figures(command, day, ct);
        var unit = DebtVerbs.Words(command.UnitName) is { } name ? await statements.Unit(command.RegionCode, name, ct) : null;
        var key = TextKey.Of(command.Code);
        var item = await db.RiskItems.SingleOrDefaultAsync(i => i.RegionCode == command.RegionCode && i.CodeKey == key, ct);
        var standing = item is null ? [] : await db.StandingFactsOf(item, ct);
        item ??= db.RiskItems.Add(new(command.RegionCode, command.Code.Trim())).Entity;
        var said = RiskRules.State(new(item, figures, unit, day, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记风险隐患")), standing);
        db.RiskStatements.Add(said);
        await db.SaveChangesAsync(ct);
        var now = RiskCourse.Of([.. standing, said]).Last!;
        return new(said.Id, item.Id, item.RegionCode, item.Code, said.EffectiveOn, now.State, now.OutsideYuan, said.RecordedAt);
    }

    private async Task<RiskFigures> Figures(StateRisk command, LocalDate day, CancellationToken ct)
    {
        var (kinds, likelihoods) = await db.RiskListsOn(command.RegionCode, new(day, OpenEnd.AllKnown), ct);
        return RiskRules.Named(new()
        {
            KindName = command.Kind, Title = command.Title.Trim(), AmountYuan = command.AmountYuan, BudgetYuan = command.BudgetYuan, LikelihoodName = DebtVerbs.Words(command.Likelihood),
            Department = command.Department.Trim(), Person = DebtVerbs.Words(command.Person), Measures = DebtVerbs.Words(command.Measures), DueOn = command.DueOn, Remark = DebtVerbs.Words(command.Remark),
        }, kinds, likelihoods, day);
    }
}
