using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Applies to bridge a payment of a debt from the reserve fund (登记平滑基金使用申请).</summary>
/// <param name="Code">Number of the application, once in a region.</param>
/// <param name="DebtId">The debt that falls due; its debtor is who borrows.</param>
/// <param name="DueOn">The day of the payment, as the schedule of the debt has it.</param>
/// <param name="DebtClass">Class of the new debt that the use makes.</param>
[Display(Name = "登记平滑基金使用申请")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record ApplyForReserve(
    string Code, int DebtId, LocalDate DueOn, decimal AmountYuan, int TermDays, DebtClass DebtClass, string Purpose, LocalDate AppliedOn, string Document, decimal? AnnualRatePercent = null,
    string? Reason = null, string? LateReason = null) : ICommand<ReserveApplicationRow>;

public sealed class ApplyForReserveValidator : AbstractValidator<ApplyForReserve>
{
    public ApplyForReserveValidator()
    {
        RuleFor(c => c.Code).NotEmpty().MaximumLength(ReserveApplication.MaxCodeLength).WithName("申请编号")
            .Must(code => string.IsNullOrEmpty(code) || TextKey.Of(code).Length is > 0 and <= ReserveApplication.MaxCodeLength).WithMessage($"申请编号不应为空白，且不超过 {ReserveApplication.MaxCodeLength} 个字符。");
        RuleFor(c => c.AmountYuan).Amount("申请金额");
        RuleFor(c => c.TermDays).InclusiveBetween(1, ReserveApplication.MaxTermDays).WithName("使用期限（天）");
        RuleFor(c => c.AnnualRatePercent).InclusiveBetween(0, ReserveApplication.MaxRatePercent).WithName("占用费率（%）").PrecisionScale(9, 4, true).WithName("占用费率（%）");
        RuleFor(c => c.Purpose).NotEmpty().MaximumLength(ReserveApplication.MaxPurposeLength).WithName("用途");
        RuleFor(c => c.Document).NotEmpty().WithName("申请文件");
        this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
    }
}

public sealed class ApplyForReserveHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<ApplyForReserve, ReserveApplicationRow>
{
    public async Task<ReserveApplicationRow> Handle(ApplyForReserve command, CancellationToken ct)
    {
        if (command.AppliedOn > verbs.Today) throw ReserveErrors.InTheFuture(command.AppliedOn, verbs.Today);
        var debt = await db.Debts.Include(d => d.Contract).ThenInclude(c => c.Debtor).SingleOrDefaultAsync(d => d.Id == command.DebtId, ct) ?? throw DebtQueries.NotFound(command.DebtId);
        var reserve = await db.ReserveOf(debt.RegionCode, ct);
        var (code, key) = (command.Code.Trim(), TextKey.Of(command.Code));
        if (reserve.Applications.Any(a => a.CodeKey == key)) throw ReserveErrors.ApplicationTwice(code);
        var application = ReserveApplication.Of(
            code, await Payment(debt, command, reserve, ct), command.AmountYuan, command.TermDays, command.DebtClass, command.AnnualRatePercent, command.Purpose.Trim(), command.AppliedOn, reserve.Account,
            reserve.Rules.On(command.AppliedOn), verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平滑基金使用申请"));
        db.ReserveApplications.Add(application);
        await db.SaveChangesAsync(ct);
        return ReserveRows.Of(application, []);
    }

    private async Task<BridgedPayment> Payment(Debt debt, ApplyForReserve command, ReserveBook reserve, CancellationToken ct)
    {
        var due = (await db.DueOf([debt.Id], command.AppliedOn, await db.NowKnown(clock, ct), ct)).GetValueOrDefault((debt.Id, command.DueOn));
        return new(debt, command.DueOn, due.Unpaid, due.Paid, reserve.AppliedFor(debt.Id, command.DueOn));
    }
}
