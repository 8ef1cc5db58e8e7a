using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Capital of the reserve fund and applications for it (平滑基金台账入账). What is decided and paid out is done in the system.</summary>
internal sealed partial class BookUpdate
{
    // Each is held against all that the fund has on every day; no county moves so much in a file.
    internal const int MostReserveRows = 1_000;

    private ReserveBook Reserve => _book.Reserve ?? throw ReserveErrors.NoFund(_book.RegionCode);

    // In the order of days, so that capital is there before it is taken back or applied for.
    private void ApplyReserve()
    {
        var (moves, requests) = (Rows<ReserveCapitalRow>().ToList(), Rows<ReserveRequestRow>().ToList());
        if (moves.Count + requests.Count is > MostReserveRows and var count)
        {
            Try(moves.Select(m => m.Outcome).Concat(requests.Select(r => r.Outcome)).First(), () => throw ReserveErrors.TooManyRows(count, MostReserveRows));
            return;
        }
        var (vouchers, codes) = (new Dictionary<string, RowOutcome>(), new Dictionary<string, RowOutcome>());
        foreach (var (outcome, row) in moves.OrderBy(m => m.Content.MovedOn).ThenBy(m => m.Content.Kind))
            if (IsFirst(vouchers, row.Voucher, outcome, $"凭证“{row.Voucher}”的基金出资"))
                Try(outcome, () => MoveCapital(outcome, row), _ => "amountYuan");
        foreach (var (outcome, row) in requests.OrderBy(r => r.Content.AppliedOn))
            if (IsFirst(codes, TextKey.Of(row.Code), outcome, $"使用申请“{row.Code}”"))
                Try(outcome, () => ApplyForReserve(outcome, row), code => code == "reserve.application-twice" ? "code" : "amountYuan");
    }

    private void MoveCapital(RowOutcome outcome, ReserveCapitalRow row)
    {
        if (row.MovedOn > Today) throw ReserveErrors.InTheFuture(row.MovedOn, Today);
        if (Reserve.Events.Any(e => e.Kind == row.Kind && e.Source.Document == row.Voucher && (e.AmountYuan, e.EffectiveOn) == (row.AmountYuan, row.MovedOn)))
        {
            outcome.IsSame();
            return;
        }
        var moved = Reserve.Fund.MoveCapital(row.Kind, row.AmountYuan, row.MovedOn, Reserve.Account, Reserve.Events, From(outcome, "amountYuan", row.Voucher));
        Happens(outcome, moved, Reserve.With(moved));
    }

    private void ApplyForReserve(RowOutcome outcome, ReserveRequestRow row)
    {
        if (row.AppliedOn > Today) throw ReserveErrors.InTheFuture(row.AppliedOn, Today);
        var reserve = Reserve;
        if (DebtOf(outcome, row.DrawdownNumber, row.ContractNumber, null) is not { } debt) return;
        if (row.DebtorName is { } debtor && _book.FindParty(debtor) != debt.Contract.Debtor) _findings.Add(BookFindings.DebtorDiffers(outcome, debtor, debt.Contract.Debtor.Name));
        var known = reserve.Applications.FirstOrDefault(a => a.CodeKey == TextKey.Of(row.Code));
        if (known is not null && !Says(known, debt, row)) throw ReserveErrors.ApplicationTwice(row.Code);
        var gone = known is null ? null : reserve.LeftWithImport(known);
        if (known is not null && gone is null)
        {
            outcome.IsSame();
            return;
        }
        var due = _book.DueForReserve.GetValueOrDefault(row.AppliedOn)?.GetValueOrDefault((debt.Id, row.DueOn)) ?? default;
        if (row.DueYuan is { } stated && stated != due.Unpaid) _findings.Add(BookFindings.ReserveDueDiffers(outcome, row.Code, Words.Of(stated)!, Words.Of(due.Unpaid)!));
        var recording = From(outcome, "amountYuan", row.Document);
        var application = ReserveApplication.Of(
            row.Code, new(debt, row.DueOn, due.Unpaid, due.Paid, reserve.AppliedFor(debt.Id, row.DueOn)), row.AmountYuan, row.TermDays, row.Class, row.AnnualRatePercent, row.Purpose, row.AppliedOn,
            reserve.Account, reserve.Rules.On(row.AppliedOn), recording);
        // A number names an application once: what left with another import comes back under it.
        if (gone is null) Happens(outcome, application, reserve.With(application));
        else Happens(outcome, reserve.Fund.Reverse(gone, reserve.Events, reserve.Account, null, recording), reserve.Without(gone));
    }

    private static bool Says(ReserveApplication known, Debt debt, ReserveRequestRow row) =>
        (known.Debt.Id, known.DueOn, known.AmountYuan, known.TermDays, known.DebtClass, known.AnnualRatePercent, known.EffectiveOn)
            == (debt.Id, row.DueOn, row.AmountYuan, row.TermDays, row.Class, row.AnnualRatePercent, row.AppliedOn)
        && (known.Purpose, known.Source.Document) == (row.Purpose, row.Document);

    private void Happens(RowOutcome outcome, Fact fact, ReserveBook then)
    {
        _book.Happened.New.Add(fact);
        _book.Reserve = then;
        outcome.IsNew();
    }
}
