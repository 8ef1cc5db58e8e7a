using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.ReserveFunds;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Records that capital came into the fund or left it (登记平滑基金出资).</summary>
/// <param name="Kind">Contributed, ToppedUp or Recovered.</param>
/// <param name="Document">The voucher: names a movement once.</param>
[Display(Name = "登记平滑基金出资、追加、收回")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record MoveReserveCapital(
    string RegionCode, ReserveEventKind Kind, decimal AmountYuan, LocalDate PaidOn, string Document, string? Reason = null, string? LateReason = null) : ICommand<ReserveEventRow>;

public sealed class MoveReserveCapitalValidator : AbstractValidator<MoveReserveCapital>
{
    public MoveReserveCapitalValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Kind).Must(k => k.IsCapital()).WithMessage("kind 应为 Contributed 出资、ToppedUp 追加出资或 Recovered 收回出资。");
        RuleFor(c => c.AmountYuan).Amount("金额");
        RuleFor(c => c.Document).NotEmpty().WithName("凭证号");
        this.RulesForReservePapers(c => c.Document, c => c.Reason, c => c.LateReason);
    }
}

public sealed class MoveReserveCapitalHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<MoveReserveCapital, ReserveEventRow>
{
    public async Task<ReserveEventRow> Handle(MoveReserveCapital command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        if (command.PaidOn > verbs.Today) throw ReserveErrors.InTheFuture(command.PaidOn, verbs.Today);
        var reserve = await db.ReserveOf(command.RegionCode, ct);
        var moved = reserve.Fund.MoveCapital(
            command.Kind, command.AmountYuan, command.PaidOn, reserve.Account, reserve.Events, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记平滑基金出资"));
        db.ReserveEvents.Add(moved);
        await db.SaveChangesAsync(ct);
        return ReserveRows.Of(moved);
    }
}
