using Fiscal.Domain;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Overdue accounts of enterprises, and what was paid of them (清欠台账入账).</summary>
internal sealed partial class BookUpdate
{
    private void ApplyClaims()
    {
        var claims = Rows<ClaimRow>().ToList();
        RefuseInTheFuture(claims.Select(c => c.Outcome));
        foreach (var (outcome, row) in claims)
            Try(outcome, () => State(outcome, new EnterpriseClaim(
                _book.RegionCode, row.Code, row.Figures, _book.Happened.PaymentsOf(TextKey.Of(row.Code)).Sum(p => p.AmountYuan), _asOf, From(outcome, "owedYuan"))));
        if (claims.Count > 0) ListUnstated(_book.Stated.Known<EnterpriseClaim>(_asOf), c => c.Code);
        var lines = new Dictionary<(string, string), RowOutcome>();
        foreach (var (outcome, row) in Rows<ClaimPaymentRow>().ToList())
            if (IsFirst(lines, (TextKey.Of(row.Code), row.Voucher), outcome, $"拖欠账款“{row.Code}”的清偿"))
                Try(outcome, () => Pay(outcome, row));
        foreach (var (outcome, row) in claims.Where(c => c.Content.PaidYuan is not null && c.Outcome.Refusal is null))
            if (_book.Happened.PaymentsOf(TextKey.Of(row.Code)).Where(p => p.EffectiveOn <= _asOf).Sum(p => p.AmountYuan) is var paid && paid != row.PaidYuan)
                _findings.Add(BookFindings.ClaimPaidDiffers(outcome, row.Code, Words.Of(row.PaidYuan)!, Words.Of(paid)!));
    }

    private void Pay(RowOutcome outcome, ClaimPaymentRow row)
    {
        if (row.PaidOn > Today) throw ClaimErrors.InTheFuture(row.PaidOn, Today);
        var claim = _book.Stated.Current<EnterpriseClaim>(TextKey.Of(row.Code)) ?? throw ClaimErrors.Unknown(row.Code);
        var standing = _book.Happened.PaymentsOf(claim.CodeKey);
        if (standing.Any(p => p.Source.Document == row.Voucher && (p.AmountYuan, p.EffectiveOn, p.Fund) == (row.AmountYuan, row.PaidOn, row.Fund)))
        {
            outcome.IsSame();
            return;
        }
        _book.Happened.Add(ClaimPayment.On(claim, standing, row.AmountYuan, row.Fund, row.PaidOn, From(outcome, "amountYuan", row.Voucher)));
        outcome.IsNew();
    }
}
