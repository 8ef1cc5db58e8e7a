using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

/// <summary>States misused bond money and what was recovered of it (登记违规使用与收缴); a later statement of the number replaces it.</summary>
/// <param name="RecoveredYuan">So far, in all.</param>
[Display(Name = "登记债券资金违规使用与收缴")]
public sealed record StateMisuse(string ProjectCode, string Number, decimal MisusedYuan, string Finding, decimal RecoveredYuan = 0) : BondVerb
{
    [JsonIgnore] public long BondId { get; init; } // from the route
}

public sealed class StateMisuseValidator : AbstractValidator<StateMisuse>
{
    public StateMisuseValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.Document).PaperNeeded();
        RuleFor(c => c.ProjectCode).Code("项目代码");
        RuleFor(c => c.Number).Code("问题编号");
        RuleFor(c => c.MisusedYuan).Amount("违规金额");
        RuleFor(c => (decimal?)c.RecoveredYuan).AmountOrNone("已收缴金额").OverridePropertyName("recoveredYuan");
        RuleFor(c => c.Finding).NotEmpty().MaximumLength(1000).WithName("问题");
    }
}

public sealed class StateMisuseHandler(BondVerbs verbs) : IRequestHandler<StateMisuse, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(StateMisuse command, CancellationToken ct)
    {
        var bond = await verbs.Bond(command.BondId, ct);
        var project = await verbs.Project(bond.RegionCode, command.ProjectCode, ct);
        var figures = new MisuseFigures { MisusedYuan = command.MisusedYuan, RecoveredYuan = command.RecoveredYuan, Finding = command.Finding.Trim() };
        var misuse = new BondMisuse(bond.RegionCode, bond.CodeKey, project.CodeKey, command.Number.Trim(), figures, verbs.DayOf(command), verbs.RecordingOf(command, "登记债券资金违规使用与收缴"));
        return await verbs.Save(misuse, DebtVerbs.Words(figures.RecoveredYuan < figures.MisusedYuan ? $"尚有 {figures.MisusedYuan - figures.RecoveredYuan:N2} 元应等额收缴至财政专项债券专户。" : null) is { } due ? [due] : [], ct);
    }
}
