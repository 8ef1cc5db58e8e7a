using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.Debts;

/// <summary>States where the money of an entry came from and went to (登记资金流向). The last one stated of an entry holds.</summary>
/// <param name="ProceedsFrom">Who had paid the money before, such as the buyer of an asset.</param>
[Display(Name = "登记资金流向")]
public sealed record TracePayment(
    long EntryId, string? PayerName = null, string? PayerAccount = null, string? FundSource = null, string? ProceedsFrom = null, string? PayeeName = null, string? Voucher = null) : DebtVerb;

public sealed class TracePaymentValidator : AbstractValidator<TracePayment>
{
    public TracePaymentValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.PayerName).MaximumLength(TrailContent.MaxTextLength).WithName("付款人");
        RuleFor(c => c.PayerAccount).MaximumLength(TrailContent.MaxTextLength).WithName("付款账户");
        RuleFor(c => c.FundSource).MaximumLength(TrailContent.MaxTextLength).WithName("资金来源");
        RuleFor(c => c.ProceedsFrom).MaximumLength(TrailContent.MaxTextLength).WithName("款项来源方");
        RuleFor(c => c.PayeeName).MaximumLength(TrailContent.MaxTextLength).WithName("收款人");
        RuleFor(c => c.Voucher).MaximumLength(TrailContent.MaxTextLength).WithName("付款凭证号");
    }
}

public sealed class TracePaymentHandler(DebtVerbs verbs) : IRequestHandler<TracePayment, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(TracePayment command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        var entry = debt.Entries.FirstOrDefault(e => e.Id == command.EntryId) ?? throw ReverseFactHandler.NotFound(debt, command.EntryId);
        var content = new TrailContent(
            DebtVerbs.Words(command.PayerName), DebtVerbs.Words(command.PayerAccount), DebtVerbs.Words(command.FundSource), DebtVerbs.Words(command.ProceedsFrom),
            DebtVerbs.Words(command.PayeeName), DebtVerbs.Words(command.Voucher));
        if (content.IsEmpty) throw AuthenticityErrors.NothingTraced(debt.DrawdownNumber);
        debt.Trace(entry, content, verbs.RecordingOf(command, "登记资金流向"));
        return await verbs.Save(debt, ct);
    }
}
