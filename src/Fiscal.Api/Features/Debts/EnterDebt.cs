using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Enters a debt by hand (登记一笔债务), with its first draw or the balance it stands at.</summary>
/// <param name="DrawdownNumber">By default the contract number.</param>
/// <param name="DebtorId">Or debtorName; a name not yet known needs debtorKind. The same for the creditor.</param>
/// <param name="ContractAmountYuan">Amount of the whole contract, if it has other drawdowns.</param>
/// <param name="AnnualRatePercent">Rate in force, percent a year; floating with rateIndex and spreadBp.</param>
/// <param name="DrawnYuan">First draw on drawnOn; or outstandingYuan as of asOf; or neither, for a debt still to be drawn.</param>
[Display(Name = "登记债务")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record EnterDebt(
    string RegionCode, string ContractNumber, DebtClass DebtClass, DebtInstrument Instrument, decimal PrincipalYuan,
    LocalDate StartDate, LocalDate MaturityDate, string? DrawdownNumber = null,
    int? DebtorId = null, string? DebtorName = null, PartyKind? DebtorKind = null,
    int? CreditorId = null, string? CreditorName = null, PartyKind? CreditorKind = null,
    decimal? ContractAmountYuan = null, LocalDate? SignedOn = null, IssueKind IssueKind = IssueKind.New,
    decimal? AnnualRatePercent = null, RateIndex? RateIndex = null, decimal? SpreadBp = null, RateReset? RateReset = null,
    RepaymentMethod? Repayment = null, PaymentFrequency? PaymentFrequency = null, DayCount? DayCount = null,
    int? SettlementDay = null, bool? SettlementDayCounted = null, int? PaymentLagDays = null,
    GuaranteeKind? Guarantee = null, string? GuarantorName = null, string? Purpose = null, string? Remark = null,
    decimal? DrawnYuan = null, LocalDate? DrawnOn = null, decimal? OutstandingYuan = null, LocalDate? AsOf = null,
    string? Document = null, string? Reason = null, string? LateReason = null) : ICommand<DebtVerbResult>
{
    internal DebtTerms Terms => new()
    {
        Instrument = Instrument, IssueKind = IssueKind, SignedOn = SignedOn,
        ContractAmountYuan = ContractAmountYuan, PrincipalYuan = PrincipalYuan,
        StartDate = StartDate, OriginalMaturityDate = MaturityDate, MaturityDate = MaturityDate,
        IsFloating = RateIndex is not null, RateIndex = RateIndex, SpreadBp = SpreadBp, RateReset = RateReset, AnnualRatePercent = AnnualRatePercent,
        Repayment = Repayment, PaymentFrequency = PaymentFrequency, DayCount = DayCount,
        SettlementDay = SettlementDay, SettlementDayCounted = SettlementDayCounted, PaymentLagDays = PaymentLagDays,
        Guarantee = Guarantee, GuarantorName = GuarantorName, Purpose = Purpose, Remark = Remark,
    };
}

public sealed class EnterDebtValidator : AbstractValidator<EnterDebt>
{
    public EnterDebtValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.ContractNumber).NotEmpty().MaximumLength(100).WithName("合同编号");
        RuleFor(c => c.DrawdownNumber).MaximumLength(100).WithName("借据号");
        RuleFor(c => c.PrincipalYuan).Amount("借据金额");
        RuleFor(c => c.ContractAmountYuan).AmountOrNone("合同金额").GreaterThanOrEqualTo(c => c.PrincipalYuan).WithMessage("合同金额不应小于借据金额；请核对两个金额。");
        RuleFor(c => c.DrawnYuan).AmountOrNone("提款金额");
        RuleFor(c => c.OutstandingYuan).AmountOrNone("期初余额").LessThanOrEqualTo(c => c.PrincipalYuan).WithMessage("期初余额不应大于借据金额；请核对余额与单位。");
        RuleFor(c => c.AnnualRatePercent).InclusiveBetween(0, 100).WithName("年利率（%）");
        RuleFor(c => c.SpreadBp).NotNull().When(c => c.RateIndex is not null).WithMessage("按基准浮动的，请填写加点 spreadBp（基点，可为负）。");
        RuleFor(c => c.SettlementDay).InclusiveBetween(1, 31).WithName("结息日");
        RuleFor(c => c.PaymentLagDays).InclusiveBetween(0, 60).WithName("扣款延迟天数");
        RuleFor(c => c).Must(c => c.DebtorId is null != string.IsNullOrWhiteSpace(c.DebtorName)).WithName("债务单位").WithMessage("请用 debtorId 或 debtorName 指明债务单位，二者取一。");
        RuleFor(c => c).Must(c => c.CreditorId is null != string.IsNullOrWhiteSpace(c.CreditorName)).WithName("债权人").WithMessage("请用 creditorId 或 creditorName 指明债权人，二者取一。");
        RuleFor(c => c).Must(c => c.DrawnYuan is null == c.DrawnOn is null && c.OutstandingYuan is null == c.AsOf is null).WithName("金额与日期")
            .WithMessage("提款须同时填 drawnYuan 与 drawnOn，期初须同时填 outstandingYuan 与 asOf。");
        RuleFor(c => c).Must(c => c.DrawnYuan is null || c.OutstandingYuan is null).WithName("提款或期初").WithMessage("首次提款与期初余额二者取一：新借的填提款，已有余额的填期初。");
        RuleFor(c => c.GuarantorName).MaximumLength(200).WithName("担保人");
        RuleFor(c => c.Purpose).MaximumLength(500).WithName("用途");
        RuleFor(c => c.Remark).MaximumLength(1000).WithName("备注");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("凭证号或文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class EnterDebtHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<EnterDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(EnterDebt command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var debtor = await Party(command.RegionCode, "债务单位", command.DebtorId, command.DebtorName, command.DebtorKind, ct);
        var creditor = await Party(command.RegionCode, "债权人", command.CreditorId, command.CreditorName, command.CreditorKind, ct);
        if (ReferenceEquals(debtor, creditor)) throw DebtEntryErrors.OwesItself(debtor.Name);

        var debt = await verbs.NewDrawdown(command.ContractNumber, command.DrawdownNumber, debtor, creditor, ct);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记债务");
        debt.Enter(command.Terms, command.DebtClass, null, recording);
        if (command is { DrawnYuan: { } drawn, DrawnOn: { } drawnOn })
        {
            verbs.HasHappened(debt, drawnOn);
            debt.DrawAgreed(drawn, drawnOn, await verbs.Unpaid(debt, drawnOn, ct), recording);
        }
        if (command is { OutstandingYuan: { } outstanding, AsOf: { } asOf })
        {
            verbs.HasHappened(debt, asOf);
            if (asOf < command.StartDate) throw DebtErrors.BeforeStart(debt.DrawdownNumber, asOf, command.StartDate);
            debt.OpenWith(outstanding, asOf, recording);
        }
        return await verbs.Save(debt, ct);
    }

    private async Task<Party> Party(string regionCode, string role, int? id, string? name, PartyKind? kind, CancellationToken ct) => id is null
        ? await verbs.PartyNamed(regionCode, role, name!, kind, ct)
        : await db.Parties.SingleOrDefaultAsync(p => p.RegionCode == regionCode && p.Id == id, ct) ?? throw DebtEntryErrors.NoParty(role, id.Value);
}

internal static class DebtEntryErrors
{
    public static BusinessRuleException Duplicate(string contractNumber, string drawdownNumber, int debtId) => new(
        "debt.duplicate", $"合同 {contractNumber} 的借据 {drawdownNumber} 已在台账（债务 {debtId}），不能重复登记；要登记变动的请用该笔债务的提款、还款等事项。");

    public static BusinessRuleException UnknownParty(string role, string name) => new(
        "debt.unknown-party", $"台账中没有{role}“{name}”；请核对名称，确为新单位的请同时填写其类型（debtorKind 或 creditorKind）。");

    public static BusinessRuleException OwesItself(string name) => new(
        "debt.owes-itself", $"“{name}”不能既是债务单位又是债权人；请核对。");

    public static NotFoundException NoParty(string role, int id) => new($"{role} {id} 不存在。", "party.not-found");
}
