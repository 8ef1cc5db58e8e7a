using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Projects;

/// <summary>States a government investment project (登记政府性投资项目); a later statement of the code replaces it.</summary>
/// <param name="Sources">They sum to the total.</param>
[Display(Name = "登记政府性投资项目")]
public sealed record StateProject(
    string RegionCode, string Code, string Name, string UnitName, ProjectState State, decimal TotalYuan, IReadOnlyList<ProjectFundingInput> Sources, IReadOnlyList<ProjectApprovalInput>? Approvals = null,
    string? Sector = null, bool? HasRevenue = null, decimal? AnnualSupportYuan = null, decimal? BudgetExpenditureYuan = null, string? Remark = null) : BondVerb
{
    internal ProjectFigures Figures => new ProjectFigures
    {
        Name = Name.Trim(), UnitName = UnitName.Trim(), State = State, TotalYuan = TotalYuan, Sector = DebtVerbs.Words(Sector), HasRevenue = HasRevenue, AnnualSupportYuan = AnnualSupportYuan,
        BudgetExpenditureYuan = BudgetExpenditureYuan, Remark = DebtVerbs.Words(Remark),
    }.With([.. Sources.Select(s => new ProjectFunding(s.FundSource.Trim(), s.AmountYuan))], [.. (Approvals ?? []).Select(a => new ProjectApproval(a.Name.Trim(), a.Document.Trim(), a.ApprovedOn))]);
}

/// <param name="AmountYuan">In yuan to the fen.</param>
public sealed record ProjectFundingInput(string FundSource, decimal AmountYuan);

/// <summary>可研、初设、概算等批复.</summary>
public sealed record ProjectApprovalInput(string Name, string Document, LocalDate? ApprovedOn = null);

public sealed class StateProjectValidator : AbstractValidator<StateProject>
{
    public StateProjectValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).Code("项目代码");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(ProjectFigures.MaxNameLength).WithName("项目名称");
        RuleFor(c => c.UnitName).NotEmpty().MaximumLength(ProjectFigures.MaxNameLength).WithName("项目单位");
        RuleFor(c => c.TotalYuan).Amount("总投资");
        RuleFor(c => c.Sector).MaximumLength(100).WithName("投向领域");
        RuleFor(c => c.AnnualSupportYuan).AmountOrNone("年度财政支出责任");
        RuleFor(c => c.BudgetExpenditureYuan).AmountOrNone("一般公共预算支出");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
        RuleFor(c => c.Sources).Must(s => s is { Count: > 0 and <= ProjectFigures.MostParts } && s.All(p => p is not null)).WithMessage($"sources 为资金来源清单，1 至 {ProjectFigures.MostParts} 项，且不能有空项。");
        RuleFor(c => c.Approvals).Must(a => a is null || (a.Count <= ProjectFigures.MostParts && a.All(p => p is not null))).WithMessage($"approvals 为批复文件清单，最多 {ProjectFigures.MostParts} 项，且不能有空项。");
        RuleForEach(c => c.Sources).ChildRules(part =>
        {
            part.RuleFor(p => p.FundSource).NotEmpty().MaximumLength(100).WithName("资金来源");
            part.RuleFor(p => (decimal?)p.AmountYuan).AmountOrNone("金额").OverridePropertyName("amountYuan");
        }).When(c => c.Sources?.All(p => p is not null) == true);
        RuleForEach(c => c.Approvals).ChildRules(part =>
        {
            part.RuleFor(p => p.Name).NotEmpty().MaximumLength(100).WithName("批复名称");
            part.RuleFor(p => p.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("批复文号");
        }).When(c => c.Approvals?.All(p => p is not null) == true);
    }
}

public sealed class StateProjectHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<StateProject, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(StateProject command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var project = new GovernmentProject(command.RegionCode, command.Code.Trim(), command.Figures, verbs.DayOf(command), verbs.RecordingOf(command, "登记政府性投资项目"));
        return await verbs.Save(project, [], ct);
    }
}
