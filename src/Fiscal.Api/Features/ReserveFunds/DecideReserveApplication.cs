using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Approves or refuses an application, or takes it back (登记平滑基金使用申请的决定).</summary>
/// <param name="Kind">Approved, Refused or Withdrawn.</param>
/// <param name="AmountYuan">Of an approval; by default what was applied for.</param>
/// <param name="AnnualRatePercent">Of an approval; by default what was applied for, or what the rules say.</param>
/// <param name="Document">The decision, or the letter that takes the application back.</param>
[Display(Name = "登记平滑基金使用申请的决定")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record DecideReserveApplication(
    ReserveEventKind Kind, LocalDate DecidedOn, string Document, string? Reason = null, decimal? AmountYuan = null, decimal? AnnualRatePercent = null, string? LateReason = null) : ICommand<ReserveEventRow>
{
    [JsonIgnore] public long ApplicationId { get; init; } // from the route
}

public sealed class DecideReserveApplicationValidator : AbstractValidator<DecideReserveApplication>
{
    public DecideReserveApplicationValidator()
    {
        RuleFor(c => c.Kind).Must(k => k.IsDecision()).WithMessage("kind 应为 Approved 批准使用、Refused 不予批准或 Withdrawn 撤回申请。");
        RuleFor(c => c.AmountYuan).AmountOrNone("批准金额").NotEqual(0).WithMessage("批准金额应大于零；不批准的请登记 Refused。");
        RuleFor(c => c.AnnualRatePercent).InclusiveBetween(0, ReserveApplication.MaxRatePercent).WithName("占用费率（%）").PrecisionScale(9, 4, true).WithName("占用费率（%）");
        RuleFor(c => c).Must(c => c.Kind == ReserveEventKind.Approved || (c.AmountYuan, c.AnnualRatePercent) is (null, null)).WithName("批准内容").WithMessage("只有批准使用的可填批准金额和占用费率。");
        RuleFor(c => c.Reason).NotEmpty().When(c => c.Kind != ReserveEventKind.Approved).WithMessage("不予批准或撤回的，请写明理由 reason。");
        RuleFor(c => c.Document).NotEmpty().WithName("决定文件");
        this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
    }
}

public sealed class DecideReserveApplicationHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<DecideReserveApplication, ReserveEventRow>
{
    public async Task<ReserveEventRow> Handle(DecideReserveApplication command, CancellationToken ct)
    {
        if (command.DecidedOn > verbs.Today) throw ReserveErrors.InTheFuture(command.DecidedOn, verbs.Today);
        var (reserve, application) = await db.ReserveApplicationOf(command.ApplicationId, ct);
        var (on, history) = (command.DecidedOn, reserve.HistoryOf(application));
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平滑基金使用申请的决定");
        var decided = command.Kind == ReserveEventKind.Approved
            ? reserve.Fund.Approve(application, history, command.AmountYuan, command.AnnualRatePercent, on, reserve.Account, reserve.CommittedYuan, reserve.Rules.On(on), recording)
            : reserve.Fund.End(application, history, command.Kind, on, recording);
        db.ReserveEvents.Add(decided);
        await db.SaveChangesAsync(ct);
        return ReserveRows.Of(decided);
    }
}
