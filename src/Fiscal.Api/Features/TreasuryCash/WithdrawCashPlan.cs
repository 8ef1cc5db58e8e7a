using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Takes back a line of the cash plan (撤销库款计划): what was stated before it holds again.</summary>
[Display(Name = "撤销库款计划")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawCashPlan(string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnCashRow>, ICashWithdrawal
{
    [JsonIgnore] public long LineId { get; init; } // from the route
}

public sealed class WithdrawCashPlanValidator : AbstractValidator<WithdrawCashPlan>
{
    public WithdrawCashPlanValidator() => this.RulesForWithdrawal();
}

public sealed class WithdrawCashPlanHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<WithdrawCashPlan, WithdrawnCashRow>
{
    public Task<WithdrawnCashRow> Handle(WithdrawCashPlan command, CancellationToken ct) =>
        CashWithdrawals.Withdraw(db, db.PlannedCashFlows, command.LineId, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销库款计划"), ct);
}
