using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Bonds;

/// <summary>States a debt limit of a year by its order (登记政府债务限额); a later order replaces it.</summary>
/// <param name="LimitYuan">May be owed at the end of the year.</param>
/// <param name="NewYuan">Of this allotted newly for the year.</param>
[Display(Name = "登记政府债务限额")]
public sealed record StateBondLimit(string RegionCode, int Year, BondKind Kind, decimal LimitYuan, decimal? NewYuan = null, string? Remark = null) : BondVerb;

public sealed class StateBondLimitValidator : AbstractValidator<StateBondLimit>
{
    public StateBondLimitValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Document).PaperNeeded();
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("年度应为 2000 至 2100。");
        RuleFor(c => (decimal?)c.LimitYuan).AmountOrNone("债务限额").OverridePropertyName("limitYuan");
        RuleFor(c => c.NewYuan).AmountOrNone("当年新增限额");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
    }
}

public sealed class StateBondLimitHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<StateBondLimit, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(StateBondLimit command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var figures = new BondLimitFigures { LimitYuan = command.LimitYuan, NewYuan = command.NewYuan, Remark = DebtVerbs.Words(command.Remark) };
        return await verbs.Save(new BondLimit(command.RegionCode, command.Year, command.Kind, figures, verbs.DayOf(command), verbs.RecordingOf(command, "登记政府债务限额")), [], ct);
    }
}
