using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.EnterpriseArrears;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>States an overdue account of an enterprise and the plan to pay it (登记拖欠账款), in place of what was stated before.</summary>
/// <param name="Plan">By month, earliest first, each month once.</param>
[Display(Name = "登记拖欠企业账款")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateClaim(
    string RegionCode, string Code, string CreditorName, string DebtorName, ClaimKind Kind, decimal OwedYuan, LocalDate FormedOn, bool IsDisputed, bool IsInCourt,
    EnterpriseSize? CreditorSize = null, EnterpriseNature? CreditorNature = null, string? ContractNumber = null, string? LeadSource = null, string? Person = null,
    IReadOnlyList<ClaimMonthInput>? Plan = null, string? Remark = null, LocalDate? StatedOn = null, string? Document = null, string? Reason = null) : ICommand<StatedRow>, IStatedByHand
{
    internal ClaimFigures Figures => new ClaimFigures
    {
        CreditorName = CreditorName.Trim(), CreditorSize = CreditorSize, CreditorNature = CreditorNature, DebtorName = DebtorName.Trim(), ContractNumber = DebtVerbs.Words(ContractNumber), Kind = Kind,
        OwedYuan = OwedYuan, FormedOn = FormedOn, IsDisputed = IsDisputed, IsInCourt = IsInCourt, LeadSource = DebtVerbs.Words(LeadSource), Person = DebtVerbs.Words(Person), Remark = DebtVerbs.Words(Remark),
    }.Planned([.. (Plan ?? []).Select(m => new ClaimMonth(m.Year, m.Month, m.AmountYuan))]);
}

public sealed record ClaimMonthInput(int Year, int Month, decimal AmountYuan);

public sealed class StateClaimValidator : AbstractValidator<StateClaim>
{
    public StateClaimValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(EnterpriseClaim.MaxCodeLength).WithName("欠款编号");
        RuleFor(c => c.CreditorName).NotEmpty().MaximumLength(EnterpriseClaim.MaxNameLength).WithName("债权企业");
        RuleFor(c => c.DebtorName).NotEmpty().MaximumLength(EnterpriseClaim.MaxNameLength).WithName("欠款单位");
        RuleFor(c => c.OwedYuan).Amount("欠款金额");
        RuleFor(c => c.ContractNumber).MaximumLength(100).WithName("合同编号");
        RuleFor(c => c.LeadSource).MaximumLength(EnterpriseClaim.MaxNameLength).WithName("线索来源");
        RuleFor(c => c.Person).MaximumLength(100).WithName("责任人");
        RuleFor(c => c.Remark).MaximumLength(EnterpriseClaim.MaxRemarkLength).WithName("备注");
        RuleFor(c => c.Plan).Must(p => p is null || (p.Count <= ClaimFigures.MostMonths && p.All(m => m is not null))).WithMessage($"plan 为逐月清偿计划，最多 {ClaimFigures.MostMonths} 个月，且不能有空项。");
        RuleForEach(c => c.Plan).ChildRules(month =>
        {
            month.RuleFor(m => m.Year).InclusiveBetween(2000, 2100).WithName("年度");
            month.RuleFor(m => m.Month).InclusiveBetween(1, 12).WithName("月份");
            month.RuleFor(m => (decimal?)m.AmountYuan).AmountOrNone("计划金额").OverridePropertyName("amountYuan");
        }).When(c => c.Plan?.All(m => m is not null) == true);
    }
}

public sealed class StateClaimHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateClaim, StatedRow>
{
    public async Task<StatedRow> Handle(StateClaim command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var paid = (await db.PaymentsOf(command.RegionCode, command.Code, ct)).Sum(p => p.AmountYuan);
        var claim = new EnterpriseClaim(command.RegionCode, command.Code.Trim(), command.Figures, paid, statements.DayOf(command), statements.RecordingOf(command, "登记拖欠账款"));
        db.EnterpriseClaims.Add(claim);
        await db.SaveChangesAsync(ct);
        return new(claim.Id, claim.RegionCode, claim.Code, claim.EffectiveOn, claim.RecordedAt);
    }
}
