using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Records what came into a 三保 account and left it (登记三保专户收付): all of it or nothing.</summary>
[Display(Name = "登记三保专户收付")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RecordSanBaoPayments(long AccountId, string Document, IReadOnlyList<SanBaoPaymentInput> Payments, string? Reason = null, string? LateReason = null)
    : ICommand<RecordedSanBaoPayments>;

/// <param name="Counterparty">Who was paid, or who paid in.</param>
/// <param name="TagName">The 三保 item, with <paramref name="TagCategory"/>; without both the payment served none.</param>
public sealed record SanBaoPaymentInput(
    CashDirection Direction, decimal AmountYuan, LocalDate PaidOn, string Counterparty, string Voucher, SanBaoCategory? TagCategory = null, string? TagName = null, string? TagGroup = null, string? Note = null);

/// <param name="Violations">Numbers of the payments that left a ring-fenced account without a tag.</param>
public sealed record RecordedSanBaoPayments(long AccountId, IReadOnlyList<long> Ids, decimal BalanceYuan, IReadOnlyList<int> Violations);

public sealed class RecordSanBaoPaymentsValidator : AbstractValidator<RecordSanBaoPayments>
{
    public RecordSanBaoPaymentsValidator()
    {
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Payments).Must(p => p is { Count: > 0 and <= StateSanBaoItemsValidator.MostItems } && p.All(x => x is not null))
            .WithMessage($"payments 为收付清单，1 至 {StateSanBaoItemsValidator.MostItems} 笔，不能有空项。");
        RuleForEach(c => c.Payments).ChildRules(payment =>
        {
            payment.RuleFor(p => p.AmountYuan).Amount("金额").LessThan(1_000_000_000_000_000).WithName("金额");
            payment.RuleFor(p => p.Counterparty).NotEmpty().MaximumLength(200).WithName("对方户名");
            payment.RuleFor(p => p.Voucher).NotEmpty().MaximumLength(100).WithName("凭证号");
            payment.RuleFor(p => p.TagName).MaximumLength(SanBaoItem.MaxNameLength).WithName("三保项目");
            payment.RuleFor(p => p.TagGroup).MaximumLength(SanBaoItem.MaxNameLength).WithName("分组");
            payment.RuleFor(p => p.Note).MaximumLength(DebtVerbRules.MaxReason).WithName("说明");
            payment.RuleFor(p => p).Must(p => (p.TagCategory is null) == string.IsNullOrWhiteSpace(p.TagName)).WithMessage("三保标识的大类和项目应同时填写，或同时留空。");
        }).When(c => c.Payments?.All(p => p is not null) == true);
    }
}

public sealed class RecordSanBaoPaymentsHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<RecordSanBaoPayments, RecordedSanBaoPayments>
{
    public async Task<RecordedSanBaoPayments> Handle(RecordSanBaoPayments command, CancellationToken ct)
    {
        var account = await db.SanBaoAccounts.SingleOrDefaultAsync(a => a.Id == command.AccountId, ct) ?? throw new NotFoundException($"三保专户 {command.AccountId} 不存在。", "san-bao.account-not-found");
        var known = await db.SanBaoPaymentsOf(account.Id, ct);
        var (vouchers, recording) = (known.Select(p => p.VoucherKey).ToHashSet(), verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记三保专户收付"));
        var (payments, lines) = (new List<SanBaoAccountPayment>(), new Dictionary<int, List<SanBaoLine>>());
        foreach (var (index, input) in command.Payments.Index())
        {
            if (input.PaidOn > verbs.Today) throw SanBaoErrors.PaymentToCome(index + 1, input.PaidOn, verbs.Today);
            if (input.PaidOn < account.EffectiveOn) throw SanBaoErrors.PaymentBeforeAccount(index + 1, input.PaidOn, account.EffectiveOn);
            if (!vouchers.Add(TextKey.Of(input.Voucher))) throw SanBaoErrors.VoucherTwice(index + 1, input.Voucher);
            var tag = await TagOf(account, input, index + 1, lines, ct);
            payments.Add(new(account, input.Direction, input.AmountYuan, input.Counterparty.Trim(), tag, input.Voucher.Trim(), DebtVerbs.Words(input.Note), input.PaidOn, recording));
        }
        var all = known.Concat(payments).Select(p => new CashMove(p.EffectiveOn, p.EffectYuan)).ToList();
        SanBaoAccounts.RequireCovered(account.Name, account.OpeningYuan, all);
        db.SanBaoAccountPayments.AddRange(payments);
        await db.SaveChangesAsync(ct);
        return new(account.Id, payments.ConvertAll(p => p.Id), account.OpeningYuan + all.Sum(m => m.EffectYuan),
            [.. payments.Index().Where(p => account.IsRingFenced && p.Item is { Direction: CashDirection.Outflow, TagCategory: null }).Select(p => p.Index + 1)]);
    }

    // Of the year of the payment; that it served none is for whoever records it to say, not to be guessed.
    private async Task<SanBaoTag?> TagOf(SanBaoAccount account, SanBaoPaymentInput input, int number, Dictionary<int, List<SanBaoLine>> lines, CancellationToken ct)
    {
        if (input is not { TagCategory: { } category, TagName: { } name }) return null;
        if (!lines.TryGetValue(input.PaidOn.Year, out var items))
        {
            items = await db.SanBaoLinesOf(account.RegionCode, input.PaidOn.Year, null, new(verbs.Today, await db.NowKnown(clock, ct)), ct);
            lines[input.PaidOn.Year] = items;
        }
        return items.Named(category, input.TagGroup, name) is { } line ? new(category, line.Item.Group, line.Item.Name) : throw SanBaoErrors.TagUnknown(number, name);
    }
}
