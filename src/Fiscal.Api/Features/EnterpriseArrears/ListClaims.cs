using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.EnterpriseArrears;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.EnterpriseArrears;

/// <summary>Overdue accounts of enterprises with plans and payments (拖欠企业账款台账).</summary>
public sealed record ListClaims(string? RegionCode = null, bool? IsInCourt = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<ClaimPage>, IPaged;

public sealed record ClaimPage(IReadOnlyList<ClaimRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt);

public sealed record ClaimRow(
    long Id, string RegionCode, string Code, string CreditorName, string? CreditorSize, string? CreditorNature, string DebtorName, string? ContractNumber, ClaimKind Kind, string KindName, decimal OwedYuan,
    LocalDate FormedOn, bool IsDisputed, bool IsInCourt, string? LeadSource, string? Person, string? Remark, decimal UnpaidYuan, ClearedAmounts Cleared, IReadOnlyList<ClaimMonth> Plan,
    IReadOnlyList<ClaimPaymentRow> Payments, LocalDate StatedOn, string? Document);

/// <param name="IsSwap">Paid with borrowed money: owed otherwise from then on.</param>
public sealed record ClaimPaymentRow(long Id, decimal AmountYuan, ClaimFund Fund, string FundName, bool IsSwap, LocalDate PaidOn, string? Document, string RecordedBy, Instant RecordedAt);

public sealed class ListClaimsValidator : AbstractValidator<ListClaims>
{
    public ListClaimsValidator() => this.RulesForPaging();
}

public sealed class ListClaimsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListClaims, ClaimPage>
{
    public async Task<ClaimPage> Handle(ListClaims query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var claims = await db.ClaimsAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        var rows = claims.FindAll(c => query.IsInCourt is null || c.Claim.Figures.IsInCourt == query.IsInCourt).ConvertAll(ClaimRows.Of);
        return new([.. rows.OnPage(query)], rows.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt);
    }
}

internal static class ClaimRows
{
    public static NotFoundException NotFound(long id) => new($"拖欠账款登记 {id} 不存在。", "enterprise-claim.not-found");


    public static HappenedRow Of(ClaimPayment p) => new(p.Id, p.RegionCode, p.Code, p.AmountYuan, p.EffectiveOn, p.Source.Document, p.ReversesId, p.RecordedAt);

    public static ClaimRow Of(ClaimInBook c)
    {
        var f = c.Claim.Figures;
        return new(
            c.Claim.Id, c.Claim.RegionCode, c.Claim.Code, f.CreditorName, f.CreditorSize?.DisplayName(), f.CreditorNature?.DisplayName(), f.DebtorName, f.ContractNumber, f.Kind, f.Kind.DisplayName(), f.OwedYuan,
            f.FormedOn, f.IsDisputed, f.IsInCourt, f.LeadSource, f.Person, f.Remark, c.UnpaidYuan, c.Cleared, f.PlanOf(),
            [.. c.Payments.Select(p => new ClaimPaymentRow(p.Id, p.AmountYuan, p.Fund, p.Fund.DisplayName(), p.Fund.IsBorrowed(), p.EffectiveOn, p.Source.Document, p.RecordedBy, p.RecordedAt))],
            c.Claim.EffectiveOn, c.Claim.Source.Document);
    }
}
