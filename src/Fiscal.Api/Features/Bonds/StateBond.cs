using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>States a government bond relent to a region (登记政府债券); a later statement of the code replaces it.</summary>
/// <param name="IssuedYuan">Relent to the region: the sum of new money, of what repays maturing bonds and of what replaces existing debt.</param>
/// <param name="DrawdownNumber">Of its debts in the ledger; by default the code.</param>
[Display(Name = "登记政府债券")]
public sealed record StateBond(
    string RegionCode, string Code, string Name, BondKind Kind, decimal PlannedYuan, decimal IssuedYuan, LocalDate StartsOn, int TermYears, decimal CouponPercent, int CouponsPerYear,
    decimal NewYuan = 0, decimal MaturedYuan = 0, decimal StockYuan = 0, decimal CapitalYuan = 0, decimal DeficitYuan = 0, LocalDate? TenderedOn = null, decimal? IssueFeePermille = null,
    decimal? CustodyFeePermille = null, decimal? RedemptionFeePermille = null, string? DrawdownNumber = null, string? Purpose = null, string? Remark = null) : BondVerb
{
    internal BondFigures Figures => new()
    {
        Name = Name.Trim(), Kind = Kind, PlannedYuan = PlannedYuan, IssuedYuan = IssuedYuan, NewYuan = NewYuan, MaturedYuan = MaturedYuan, StockYuan = StockYuan, CapitalYuan = CapitalYuan,
        DeficitYuan = DeficitYuan, TenderedOn = TenderedOn, StartsOn = StartsOn, TermYears = TermYears, CouponPercent = CouponPercent, CouponsPerYear = CouponsPerYear, IssueFeePermille = IssueFeePermille,
        CustodyFeePermille = CustodyFeePermille, RedemptionFeePermille = RedemptionFeePermille, DrawdownNumber = DebtVerbs.Words(DrawdownNumber), Purpose = DebtVerbs.Words(Purpose), Remark = DebtVerbs.Words(Remark),
    };
}

public sealed class StateBondValidator : AbstractValidator<StateBond>
{
    public StateBondValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).Code("债券代码");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(BondFigures.MaxNameLength).WithName("债券名称");
        RuleFor(c => c.PlannedYuan).Amount("计划发行额");
        RuleFor(c => (decimal?)c.IssuedYuan).AmountOrNone("实际转贷额").OverridePropertyName("issuedYuan");
        RuleFor(c => (decimal?)c.NewYuan).AmountOrNone("新增").OverridePropertyName("newYuan");
        RuleFor(c => (decimal?)c.MaturedYuan).AmountOrNone("偿还到期债券").OverridePropertyName("maturedYuan");
        RuleFor(c => (decimal?)c.StockYuan).AmountOrNone("偿还存量债务").OverridePropertyName("stockYuan");
        RuleFor(c => (decimal?)c.CapitalYuan).AmountOrNone("用作资本金").OverridePropertyName("capitalYuan");
        RuleFor(c => (decimal?)c.DeficitYuan).AmountOrNone("新增赤字").OverridePropertyName("deficitYuan");
        RuleFor(c => c.StartsOn.Year).InclusiveBetween(2009, 2100).WithName("起息日的年份").OverridePropertyName("startsOn");
        RuleFor(c => c.DrawdownNumber).MaximumLength(100).WithName("台账借据号");
        RuleFor(c => c.Purpose).MaximumLength(BondFigures.MaxPurposeLength).WithName("用途");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
    }
}

public sealed class StateBondHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<StateBond, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(StateBond command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var bond = new Bond(command.RegionCode, command.Code.Trim(), command.Figures, verbs.DayOf(command), verbs.RecordingOf(command, "登记政府债券"));
        (await verbs.Use(bond.RegionCode, bond.CodeKey, [bond], ct)).Require();
        return await verbs.Save(bond, BondRow.RemarksOf(bond.Figures), ct);
    }
}
