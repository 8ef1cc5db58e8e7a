using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>Takes back a statement of treasury cash (撤销库款填报): what was stated before it holds again.</summary>
[Display(Name = "撤销库款填报")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawCashStatement(string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnCashRow>, ICashWithdrawal
{
    [JsonIgnore] public long StatementId { get; init; } // from the route
}

public sealed record WithdrawnCashRow(long Id, long WithdrawnId);

/// <summary>What taking back says (撤销事项).</summary>
public interface ICashWithdrawal
{
    string Reason { get; }
    string? Document { get; }
    string? LateReason { get; }
}

public sealed class WithdrawCashStatementValidator : AbstractValidator<WithdrawCashStatement>
{
    public WithdrawCashStatementValidator() => this.RulesForWithdrawal();
}

public sealed class WithdrawCashStatementHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<WithdrawCashStatement, WithdrawnCashRow>
{
    public Task<WithdrawnCashRow> Handle(WithdrawCashStatement command, CancellationToken ct) =>
        CashWithdrawals.Withdraw(db, db.CashStatements, command.StatementId, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销库款填报"), ct);
}

internal static class CashWithdrawals
{
    public static void RulesForWithdrawal<T>(this AbstractValidator<T> validator) where T : ICashWithdrawal
    {
        validator.RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("撤销理由");
        validator.RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        validator.RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }

    public static async Task<WithdrawnCashRow> Withdraw<T>(FiscalDbContext db, DbSet<T> statements, long id, Recording recording, CancellationToken ct) where T : StatedFact
    {
        var stated = await statements.SingleOrDefaultAsync(s => s.Id == id && s.ReversesId == null, ct) ?? throw new NotFoundException($"库款填报 {id} 不存在。", "treasury-cash.not-found");
        if (await statements.AnyAsync(s => s.ReversesId == stated.Id, ct)) throw TreasuryCashErrors.AlreadyWithdrawn(id);
        var reversal = stated.Reversal(recording);
        db.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(reversal.Id, id);
    }
}
