using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.DebtResolution;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RepaymentPlans;

/// <summary>States the money that a unit counts on to pay its debts of a year (登记), in place of what was stated before.</summary>
/// <param name="UnitName">Full name, short name or alias.</param>
/// <param name="Parts">By source of funds; empty: nothing is found.</param>
[Display(Name = "登记分年偿债资金")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateFunding(
    string RegionCode, string UnitName, int Year, IReadOnlyList<FundingPartInput> Parts, string? Remark = null,
    LocalDate? StatedOn = null, string? Document = null, string? Reason = null) : ICommand<FundingRow>, IStatedByHand;

/// <param name="AmountYuan">In yuan to the fen, zero allowed.</param>
public sealed record FundingPartInput(string FundSource, decimal AmountYuan, string? Department = null);

public sealed record FundingRow(long Id, int PartyId, string UnitName, int Year, decimal TotalYuan, LocalDate StatedOn, IReadOnlyList<FundingPart> Parts, string? Remark);

public sealed class StateFundingValidator : AbstractValidator<StateFunding>
{
    public StateFundingValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.UnitName).NotEmpty().MaximumLength(200).WithName("单位名称");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
        RuleFor(c => c.Parts).Must(parts => parts is not null && parts.Count <= FundingFigures.MostParts && parts.All(p => p is not null))
            .WithMessage($"parts 为资金来源清单，最多 {FundingFigures.MostParts} 项，且不能有空项；没有落实的填空清单。");
        RuleForEach(c => c.Parts).ChildRules(part =>
        {
            part.RuleFor(p => p.FundSource).NotEmpty().MaximumLength(ResolutionFigures.MaxTextLength).WithName("资金来源");
            part.RuleFor(p => (decimal?)p.AmountYuan).AmountOrNone("金额").OverridePropertyName("amountYuan");
            part.RuleFor(p => p.Department).MaximumLength(ResolutionFigures.MaxTextLength).WithName("责任部门");
        }).When(c => c.Parts?.All(p => p is not null) == true);
    }
}

public sealed class StateFundingHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateFunding, FundingRow>
{
    public async Task<FundingRow> Handle(StateFunding command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var unit = await statements.Unit(command.RegionCode, command.UnitName, ct);
        var parts = command.Parts.Select(p => new FundingPart(p.FundSource.Trim(), p.AmountYuan, DebtVerbs.Words(p.Department))).ToList();
        var funding = new YearlyFunding(
            unit, command.Year, FundingFigures.Of(parts, DebtVerbs.Words(command.Remark)), statements.DayOf(command), statements.RecordingOf(command, "登记分年偿债资金"));
        db.YearlyFundings.Add(funding);
        await db.SaveChangesAsync(ct);
        return new(funding.Id, unit.Id, unit.Name, funding.Year, funding.Figures.TotalYuan, funding.EffectiveOn, parts, funding.Figures.Remark);
    }
}
