using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

/// <summary>States what a bond has for a project (登记债券资金安排), in place of what was stated before.</summary>
/// <param name="AmountYuan">Zero: nothing any more.</param>
[Display(Name = "登记债券资金安排")]
public sealed record AllocateBond(string ProjectCode, decimal AmountYuan, decimal CapitalYuan = 0, string? Remark = null) : BondVerb
{
    [JsonIgnore] public long BondId { get; init; } // from the route
}

public sealed class AllocateBondValidator : AbstractValidator<AllocateBond>
{
    public AllocateBondValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.ProjectCode).Code("项目代码");
        RuleFor(c => (decimal?)c.AmountYuan).AmountOrNone("安排金额").OverridePropertyName("amountYuan");
        RuleFor(c => (decimal?)c.CapitalYuan).AmountOrNone("用作资本金").OverridePropertyName("capitalYuan");
        RuleFor(c => c.CapitalYuan).LessThanOrEqualTo(c => c.AmountYuan).WithMessage("用作资本金不应大于安排金额；请核对两个金额。");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
    }
}

public sealed class AllocateBondHandler(BondVerbs verbs) : IRequestHandler<AllocateBond, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(AllocateBond command, CancellationToken ct)
    {
        var bond = await verbs.Bond(command.BondId, ct);
        var project = await verbs.Project(bond.RegionCode, command.ProjectCode, ct);
        var day = verbs.DayOf(command);
        var warnings = command.AmountYuan > 0 ? await verbs.Cleared(project, day, ct) : [];
        var allocation = new BondAllocation(
            bond.RegionCode, bond.CodeKey, project.CodeKey, new() { AmountYuan = command.AmountYuan, CapitalYuan = command.CapitalYuan, Remark = DebtVerbs.Words(command.Remark) }, day,
            verbs.RecordingOf(command, "登记债券资金安排"));
        (await verbs.Use(bond.RegionCode, bond.CodeKey, [allocation], ct)).Require();
        return await verbs.Save(allocation, warnings, ct);
    }
}
