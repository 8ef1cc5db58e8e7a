using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.SanBao;

/// <summary>What came into 三保 accounts and left them (三保专户收付).</summary>
/// <param name="Violations">Only what left a ring-fenced account without serving a 三保 item.</param>
public sealed record ListSanBaoPayments(
    string? RegionCode = null, long? AccountId = null, DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null, bool Violations = false, int Page = 1, int PageSize = 500)
    : IQuery<SanBaoPaymentPage>, IPaged;

public sealed record SanBaoPaymentPage(IReadOnlyList<SanBaoPaymentRow> Items, int Total, int Page, int PageSize, decimal InflowYuan, decimal OutflowYuan, Instant KnownAt);

/// <param name="Violation">What is wrong, as a sentence; null where nothing is.</param>
public sealed record SanBaoPaymentRow(
    long Id, long AccountId, string AccountName, string RegionCode, CashDirection Direction, decimal AmountYuan, LocalDate PaidOn, string Counterparty,
    SanBaoCategory? TagCategory, string? TagGroup, string? TagName, string Voucher, string? Note, string? Violation, string? Document, string RecordedBy, Instant RecordedAt);

public sealed class ListSanBaoPaymentsValidator : AbstractValidator<ListSanBaoPayments>
{
    public ListSanBaoPaymentsValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.From).Must((q, from) => from is null || q.To is null || from <= q.To).WithMessage("起始日 from 不应晚于截止日 to。");
    }
}

public sealed class ListSanBaoPaymentsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoPayments, SanBaoPaymentPage>
{
    public async Task<SanBaoPaymentPage> Handle(ListSanBaoPayments query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.To, query.KnownAt, clock, ct);
        var regions = query.RegionCode is { } code ? await db.WithDescendants(code, ct) : null;
        var first = query.From?.ToLocalDate();
        var rows = from payment in db.SanBaoAccountPayments.StandingAt(clocks)
                   join account in db.SanBaoAccounts on payment.AccountId equals account.Id
                   where (regions == null || regions.Contains(payment.RegionCode)) && (query.AccountId == null || account.Id == query.AccountId) && (first == null || payment.EffectiveOn >= first)
                   && (!query.Violations || (account.IsRingFenced && payment.Direction == CashDirection.Outflow && payment.TagCategory == null))
                   select new { payment, account.Name, account.IsRingFenced };
        var sums = await rows.GroupBy(r => r.payment.Direction).Select(g => new { g.Key, Count = g.Count(), Yuan = g.Sum(r => r.payment.AmountYuan) }).ToListAsync(ct);
        var page = await rows.OrderBy(r => r.payment.EffectiveOn).ThenBy(r => r.payment.Id).Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).AsNoTracking().ToListAsync(ct);
        return new(
            page.ConvertAll(r => new SanBaoPaymentRow(
                r.payment.Id, r.payment.AccountId, r.Name, r.payment.RegionCode, r.payment.Direction, r.payment.AmountYuan, r.payment.EffectiveOn, r.payment.Counterparty,
                r.payment.TagCategory, r.payment.TagGroup, r.payment.TagName, r.payment.Voucher, r.payment.Note,
                r is { IsRingFenced: true, payment: { Direction: CashDirection.Outflow, TagCategory: null } } ? $"专款专用账户流出 {r.payment.AmountYuan:N2} 元，没有三保标识，疑为挤占挪用，请核实用途。" : null,
                r.payment.Source.Document, r.payment.RecordedBy, r.payment.RecordedAt)),
            sums.Sum(s => s.Count), query.Page, query.PageSize, sums.Where(s => s.Key == CashDirection.Inflow).Sum(s => s.Yuan), sums.Where(s => s.Key == CashDirection.Outflow).Sum(s => s.Yuan), clocks.KnownAt);
    }
}
