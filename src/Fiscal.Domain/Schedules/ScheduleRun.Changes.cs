using NodaTime;

namespace Fiscal.Domain.Schedules;

/// <summary>Changes of terms on the way (合同变更的衔接): what is settled stays, the rest follows the new terms.</summary>
internal sealed partial class ScheduleRun
{
    /// <summary>Extended on the very day it would have ended: nothing falls due on the old maturity (到期日当日展期).</summary>
    private bool ExtendsOn(LocalDate day) =>
        _c < _original.Changes.Count && _original.Changes[_c] is { MaturityDate: { } maturity, PrepaidYuan: 0 } change && change.From == day && maturity > day;

    private void Apply(TermsChange change)
    {
        if (change.PrepaidYuan != 0)
            Prepay(change);
        if (_done)
            return;

        var keepsInstalment = KeepsInstalment(change);
        _terms = TermsRevision.Apply(_terms, change, UnpaidYuan());
        TermsValidation.CheckPlan(_terms, UnpaidYuan(), change.From);
        _rule = RedemptionRule.For(_terms.Repayment);
        if (!keepsInstalment)
            _instalment = change.InstalmentYuan;
        if (change.Rate is not null)
            _rateFrom = change.From;
        if (change.Rate is not null || change.MaturityDate is not null)
        {
            var rate = Clock(_terms.Rate, _rateFrom);
            rate.MoveTo(change.From);
            _balances.ReplaceMainRate(rate);
        }

        if (change.InterestCycle is not null)
            _accrual.Follow(_terms);

        var settled = _i > 0 && _interest[_i - 1].AccrualEnd == change.From;
        (_interest, _principal) = Points();
        (_i, _p) = (0, 0);
        while (_i < _interest.Length - 1 && (_interest[_i].AccrualEnd < change.From || (settled && _interest[_i].AccrualEnd == change.From)))
            _i++;
        while (_p < _principal.Count && _principal[_p].Effective <= change.From)
            _p++;
    }

    /// <summary>Shortening keeps the instalment; so does a new rate where the instalment is principal only, or agreed as fixed.</summary>
    private bool KeepsInstalment(TermsChange change)
    {
        if (change.InstalmentYuan is not null)
            return false;
        if (change is { PrepaymentEffect: PrepaymentEffect.Shorten, PrepaidYuan: > 0 })
            return true;
        var onlyRate = change is { MaturityDate: null, Repayment: null, Plan: null, PrepaidYuan: 0, PrincipalCycle: null, InterestCycle: null, InterestOnlyUntil: null };
        return onlyRate && (!_rule.CoversInterest || (!_rule.ResizesAgreedInstalment && _terms.InstalmentYuan is not null));
    }

    private void Prepay(TermsChange change)
    {
        if (change.PrepaidYuan < 0 || change.PrepaidYuan > _balances.TotalYuan)
            throw ScheduleErrors.PrepaymentOutOfRange(change.From, change.PrepaidYuan, _balances.TotalYuan);
        if (change.PrepaidYuan == _balances.TotalYuan && _d == _terms.Drawdowns.Count)
        {
            Finish(new DuePoint(change.From, change.From, change.From, change.From));
            return;
        }

        _balances.Repay(change.PrepaidYuan);
        _book.Principal(change.From, change.PrepaidYuan, _balances, _periodIsForecast);
        Record(ScheduleEventKind.PrincipalRepayment, change.From, change.PrepaidYuan);
    }

    private decimal UnpaidYuan()
    {
        var unpaid = _balances.TotalYuan;
        for (var d = _d; d < _terms.Drawdowns.Count; d++)
            unpaid += _terms.Drawdowns[d].AmountYuan;
        return unpaid;
    }
}
