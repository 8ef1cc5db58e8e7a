using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.DebtStrategies;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.DutyCalendar;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>What debts ask for: paying, remitting to the province, new rates, the steps of their plans (债务时点).</summary>
internal sealed class DebtDuties(FiscalDbContext db, DutySpan span)
{
    /// <summary>A bond is remitted for weeks before it is paid: payments so far beyond the span are looked at too.</summary>
    private const int DaysBeyond = 100;

    private sealed record DebtToPay(int DebtId, string RegionCode, string ContractNumber, string DrawdownNumber, int DebtorId, string DebtorName, string CreditorName, DebtTerms Terms);

    private sealed record Payment(int DebtId, string RegionCode, LocalDate DueOn, decimal PrincipalYuan, decimal InterestYuan, DueOrigin Origin, DebtInstrument Instrument, bool IsForecast);

    private readonly Dictionary<string, WarningRule?> _remittance = [];
    private Dictionary<int, DebtToPay> _debts = [];
    private Dictionary<int, List<StrategyStep>> _steps = [];
    private Dictionary<int, string?> _people = [];

    public async Task<List<DutyRow>> All(CancellationToken ct)
    {
        var (asOf, known) = span.Clocks;
        var positions = db.PositionsAt(asOf, known);
        if (span.Regions is { } regions) positions = positions.Where(p => regions.Contains(p.Debt.RegionCode));
        _debts = (await positions.Where(p => p.OutstandingYuan != 0)
            .Select(p => new DebtToPay(p.Debt.Id, p.Debt.RegionCode, p.Contract.Number, p.Debt.DrawdownNumber, p.Debtor.Id, p.Debtor.Name, p.Creditor.Name, p.Terms)).ToListAsync(ct)).ToDictionary(d => d.DebtId);
        var strategies = (await db.StrategiesAt(span.Clocks, null, ct)).FindAll(s => _debts.ContainsKey(s.DebtId));
        (_steps, _people) = (strategies.ToDictionary(s => s.DebtId, s => s.Figures.StepsOf().ToList()), strategies.ToDictionary(s => s.DebtId, s => s.Figures.Person ?? s.Figures.Department));
        var rows = await Payments(ct);
        rows.AddRange(_debts.Values.SelectMany(d => Repricing.Days(d.Terms, span.From, span.To).Select(day => Row(
            d, DutyKind.Reprice, $"reprice-{d.DebtId}-{day:uuuu-MM-dd}@fiscal", day, $"{Name(d)}重定价（{d.Terms.RateIndex?.DisplayName() ?? "浮动利率"}）"))));
        rows.AddRange(_steps.SelectMany(s => s.Value, (s, step) => Step(_debts[s.Key], step)));
        return rows;
    }

    private async Task<List<DutyRow>> Payments(CancellationToken ct)
    {
        var (from, to) = (span.From.PlusDays(-15), span.To.PlusDays(DaysBeyond)); // a stated day may move to the next working day
        var duties = db.DutiesAt(span.Clocks.AsOf, span.Clocks.KnownAt).Where(d => d.Origin != DueOrigin.Arrears && d.DueOn >= from && d.DueOn <= to && (d.PrincipalYuan != 0 || d.InterestYuan != 0));
        if (span.Regions is { } regions) duties = duties.Where(d => regions.Contains(d.RegionCode));
        var payments = (await duties.Select(d => new Payment(d.DebtId, d.RegionCode, d.DueOn, d.PrincipalYuan, d.InterestYuan, d.Origin, d.Instrument, d.IsForecast)).ToListAsync(ct))
            .Where(p => _debts.ContainsKey(p.DebtId)).GroupBy(p => (p.DebtId, p.DueOn))
            .Select(g => g.First() with { PrincipalYuan = g.Sum(p => p.PrincipalYuan), InterestYuan = g.Sum(p => p.InterestYuan), IsForecast = g.Any(p => p.IsForecast) }).ToList();
        var (calendar, history) = ((await db.AllReferenceRows(ct)).At(span.Clocks.KnownAt).Calendar, await PaymentHistory.Of(db, [.. payments.Select(p => p.DebtId).Distinct()], span.Clocks, ct));
        var funds = await UnitFunds(ct);
        var rows = new List<DutyRow>();
        foreach (var payment in payments)
        {
            rows.Add(Pay(payment, calendar, history, funds));
            if (payment.Instrument == DebtInstrument.GovernmentBond && await RemittanceRule(payment.RegionCode, ct) is { } rule) rows.Add(Remit(payment, rule, calendar));
        }
        return rows;
    }

    private DutyRow Pay(Payment payment, WorkCalendar calendar, PaymentHistory history, Dictionary<(int, int), string> funds)
    {
        var debt = _debts[payment.DebtId];
        var agreed = debt.Terms.BusinessDay ?? BusinessDayConvention.None;
        var paid = payment.Origin == DueOrigin.Computed ? new(payment.DueOn, agreed == BusinessDayConvention.None || calendar.Knows(payment.DueOn.Year)) : calendar.Flagging().Adjust(payment.DueOn, agreed);
        var (what, yuan) = (payment.PrincipalYuan == 0 ? "付息" : payment.InterestYuan == 0 ? "还本" : "还本付息", payment.PrincipalYuan + payment.InterestYuan);
        var source = _steps.GetValueOrDefault(payment.DebtId)?.Where(s => s.Year == payment.DueOn.Year && (s.Month ?? payment.DueOn.Month) == payment.DueOn.Month)
            .Select(s => s.FundSource ?? (s.Kind.IsRepayment() ? null : s.Kind.DisplayName())).FirstOrDefault(s => s is not null) ?? funds.GetValueOrDefault((debt.DebtorId, payment.DueOn.Year));
        return Row(debt, DutyKind.Pay, $"pay-{payment.DebtId}-{payment.DueOn:uuuu-MM-dd}@fiscal", paid.Date, $"{Name(debt)}{what} {yuan:N2} 元") with
        {
            PrincipalYuan = payment.PrincipalYuan, InterestYuan = payment.InterestYuan, AmountYuan = yuan, IsForecast = payment.IsForecast, FundSource = source,
            Account = history.AccountOf(payment.DebtId), LastPayment = history.LastOf(payment.DebtId), IsDateUncertain = !paid.IsKnown,
            Note = paid.IsKnown ? null : $"{payment.DueOn.Year} 年的节假日安排尚未登记，约定日 {payment.DueOn:uuuu-MM-dd} 未作调整。",
        };
    }

    private DutyRow Remit(Payment payment, WarningRule rule, WorkCalendar calendar)
    {
        var debt = _debts[payment.DebtId];
        var by = Remittance.DeadlineOf(payment.DueOn, rule.Terms.Days!.Value, rule.Terms.Counting, calendar);
        return Row(debt, DutyKind.Remit, $"remit-{payment.DebtId}-{payment.DueOn:uuuu-MM-dd}@fiscal", by ?? payment.DueOn, $"{Name(debt)}偿债资金 {payment.PrincipalYuan + payment.InterestYuan:N2} 元上缴省财政") with
        {
            PrincipalYuan = payment.PrincipalYuan, InterestYuan = payment.InterestYuan, AmountYuan = payment.PrincipalYuan + payment.InterestYuan, IsForecast = payment.IsForecast, IsDateUncertain = by is null,
            Note = by is null ? $"{payment.DueOn.Year} 年的节假日安排尚未登记，上缴期限无法推算，须早于还本付息日 {payment.DueOn:uuuu-MM-dd} 前 {rule.Terms.Days} 个工作日。" : $"还本付息日 {payment.DueOn:uuuu-MM-dd}，{rule.Terms.Days} 个工作日前，按“{rule.Terms.Counting.DisplayName()}”计。",
            Mark = rule.IsUnverified ? BasisReading.NotYetChecked : null,
        };
    }

    private static DutyRow Step(DebtToPay debt, StrategyStep step)
    {
        var day = new LocalDate(step.Year, step.Month ?? 12, 1).With(DateAdjusters.EndOfMonth);
        return Row(debt, DutyKind.Strategy, $"strategy-{debt.DebtId}-{step.Year}-{step.Month ?? 0}-{step.Kind}@fiscal", day, $"{Name(debt)}一债一策：{step.Kind.DisplayName()} {step.AmountYuan:N2} 元") with { AmountYuan = step.AmountYuan, FundSource = step.FundSource, Note = step.Note };
    }

    private static string Name(DebtToPay debt) => $"“{debt.DebtorName}”{debt.DrawdownNumber}（{debt.CreditorName}）";

    private static DutyRow Row(DebtToPay d, DutyKind kind, string uid, LocalDate on, string title) => new(
        uid, on, kind, kind.DisplayName(), d.RegionCode, title, d.DebtId, d.ContractNumber, d.DrawdownNumber, d.DebtorName, d.CreditorName, Route: $"/api/debts/{d.DebtId}");

    private async Task<WarningRule?> RemittanceRule(string region, CancellationToken ct) => _remittance.TryGetValue(region, out var known) ? known
        : _remittance[region] = (await db.WarningRulesOn(region, span.Clocks.AsOf, ct)).FirstOrDefault(r => r.Terms.Kind == WarningKind.RemittanceDue);

    private async Task<Dictionary<(int, int), string>> UnitFunds(CancellationToken ct)
    {
        var (first, last) = (span.From.Year, span.To.Year);
        var stated = await span.In(db.YearlyFundings).Where(f => f.Year >= first && f.Year <= last).StatedBy(span.Clocks).AsNoTracking().ToListAsync(ct);
        return stated.GroupBy(f => (f.PartyId, f.Year)).Select(g => (g.Key, Last: g.Latest()!)).Where(f => f.Last.Figures.TotalYuan > 0)
            .ToDictionary(f => f.Key, f => string.Join('、', f.Last.Figures.PartsOf().Select(p => p.FundSource).Distinct()) + "（单位年度资金）");
    }
}

/// <summary>How debts were paid before (历次还款).</summary>
internal sealed class PaymentHistory
{
    private readonly Dictionary<int, LastPayment> _last = [];
    private readonly Dictionary<int, string> _accounts = [];

    public LastPayment? LastOf(int debtId) => _last.GetValueOrDefault(debtId);

    public string? AccountOf(int debtId) => _accounts.GetValueOrDefault(debtId);

    public static async Task<PaymentHistory> Of(FiscalDbContext db, IReadOnlyList<int> debtIds, TwoClocks clocks, CancellationToken ct)
    {
        var (history, (day, known)) = (new PaymentHistory(), clocks);
        foreach (var some in debtIds.Chunk(BookProjection.DebtsAtATime))
        {
            // A payment is up to three entries of one day; a reversed one sums to nothing.
            var entries = await db.LedgerEntries.Where(e => some.Contains(e.DebtId) && e.EffectiveOn <= day && e.RecordedAt <= known && (e.Kind == EntryKind.PrincipalRepayment || e.Kind == EntryKind.InterestPayment))
                .GroupBy(e => new { e.DebtId, e.EffectiveOn, e.DueOn }).Select(g => new { g.Key.DebtId, g.Key.EffectiveOn, g.Key.DueOn, Yuan = g.Sum(e => e.AmountYuan) }).ToListAsync(ct);
            foreach (var debt in entries.Where(e => e.Yuan > 0).GroupBy(e => e.DebtId))
            {
                var days = debt.GroupBy(e => e.EffectiveOn).OrderBy(g => g.Key).Last().ToList();
                var due = days.Min(d => d.DueOn);
                history._last[debt.Key] = new(days[0].EffectiveOn, due, days.Sum(d => d.Yuan), due is { } owed ? Period.DaysBetween(owed, days[0].EffectiveOn) : null);
            }
            var trails = await db.PaymentTrails.StatedBy(clocks).Where(t => some.Contains(t.DebtId) && t.PayerAccount != null)
                .Select(t => new { t.DebtId, t.EffectiveOn, t.Id, t.PayerAccount }).ToListAsync(ct);
            foreach (var trail in trails.OrderBy(t => t.EffectiveOn).ThenBy(t => t.Id)) history._accounts[trail.DebtId] = trail.PayerAccount!;
        }
        return history;
    }
}
