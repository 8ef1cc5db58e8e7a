using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.SanBao;

/// <summary>What kind of statement is taken back (撤销对象).</summary>
public enum SanBaoStatementKind
{
    [Display(Name = "三保项目")] Item,
    [Display(Name = "月度执行")] Execution,
    [Display(Name = "专户收付")] Payment,
}

/// <summary>Takes back what was stated or recorded by mistake (撤销三保填报): what was said before holds again.</summary>
[Display(Name = "撤销三保填报")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record WithdrawSanBaoStatement(SanBaoStatementKind Kind, long Id, string Reason, string? Document = null, string? LateReason = null) : ICommand<WithdrawnSanBaoStatement>;

public sealed record WithdrawnSanBaoStatement(SanBaoStatementKind Kind, long Id, long WithdrawnId);

public sealed class WithdrawSanBaoStatementValidator : AbstractValidator<WithdrawSanBaoStatement>
{
    public WithdrawSanBaoStatementValidator()
    {
        RuleFor(c => c.Reason).NotEmpty().MaximumLength(DebtVerbRules.MaxReason).WithName("撤销理由");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class WithdrawSanBaoStatementHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<WithdrawSanBaoStatement, WithdrawnSanBaoStatement>
{
    public async Task<WithdrawnSanBaoStatement> Handle(WithdrawSanBaoStatement command, CancellationToken ct)
    {
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "撤销三保填报");
        Fact reversal = command.Kind switch
        {
            SanBaoStatementKind.Item => (await Standing(db.SanBaoItems, command.Id, ct)).Reversal(recording),
            SanBaoStatementKind.Execution => (await Standing(db.SanBaoExecutions, command.Id, ct)).Reversal(recording),
            _ => await Payment(command.Id, recording, ct),
        };
        db.Add(reversal);
        await db.SaveChangesAsync(ct);
        return new(command.Kind, reversal.Id, command.Id);
    }

    private static async Task<T> Standing<T>(DbSet<T> facts, long id, CancellationToken ct) where T : Fact
    {
        var fact = await facts.SingleOrDefaultAsync(f => f.Id == id && f.ReversesId == null, ct) ?? throw new NotFoundException($"填报 {id} 不存在。", "san-bao.statement-not-found");
        return await facts.AnyAsync(f => f.ReversesId == id, ct) ? throw SanBaoErrors.AlreadyWithdrawn(id) : fact;
    }

    // An inflow is not taken back once its money has been paid out.
    private async Task<SanBaoAccountPayment> Payment(long id, Recording recording, CancellationToken ct)
    {
        var payment = await Standing(db.SanBaoAccountPayments, id, ct);
        var account = await db.SanBaoAccounts.SingleAsync(a => a.Id == payment.AccountId, ct);
        var others = (await db.SanBaoPaymentsOf(account.Id, ct)).Where(p => p.Id != id);
        SanBaoAccounts.RequireCovered(account.Name, account.OpeningYuan, others.Select(p => new CashMove(p.EffectiveOn, p.EffectYuan)));
        return payment.Reversal(account, recording);
    }
}
