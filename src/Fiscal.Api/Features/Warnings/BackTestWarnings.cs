using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Warnings;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>
/// What a rule would have found on past days (回测预警标准): on each by the facts of that day that had been recorded by its end, and nothing
/// later. What happened afterwards is judged by what is known today.
/// </summary>
/// <param name="RuleCode">A rule in force today; or <paramref name="Draft"/>.</param>
/// <param name="Weekly">True: every Sunday; otherwise the end of every month.</param>
/// <param name="WindowDays">A debt that becomes overdue within so many days after its first hit was rightly warned of.</param>
public sealed record BackTestWarnings(
    string RegionCode, LocalDate From, LocalDate To, string? RuleCode = null, DraftedRule? Draft = null, bool Weekly = false, int WindowDays = 90) : IQuery<WarningBackTest>;

/// <summary>Thresholds that are not in force anywhere (拟定标准).</summary>
public sealed record DraftedRule(WarningKind Kind, decimal? Threshold = null, int? Days = null, DebtClass? DebtClass = null, RemittanceCounting Counting = RemittanceCounting.BeforeTheDay);

/// <param name="FirstHitOn">Null: it never hit.</param>
/// <param name="Debts">What became of each debt; null for kinds that are not about single debts.</param>
public sealed record WarningBackTest(
    string RegionCode, WarningKind Kind, string KindName, decimal? Threshold, int? Days, LocalDate? FirstHitOn, IReadOnlyList<BackTestedDay> Dates, int WindowDays, LocalDate KnownUntil,
    IReadOnlyList<BackTestedDebtRow>? Debts, BackTestTotals? Totals);

/// <param name="HitCount">All of them; <paramref name="Hits"/> are the first 200.</param>
public sealed record BackTestedDay(LocalDate On, Instant KnownAt, int HitCount, IReadOnlyList<BackTestHit> Hits);

public sealed record BackTestHit(string SubjectKey, string SubjectName, decimal? MetricValue, string Message, int? DebtId);

/// <param name="LeadDays">Days between the first hit and the arrears.</param>
public sealed record BackTestedDebtRow(int DebtId, string? SubjectName, LocalDate? FirstHitOn, LocalDate? OverdueOn, int? LeadDays, BackTestVerdict Verdict, string VerdictName);

/// <param name="PrecisionPercent">Right of right and false alarms; null without either.</param>
/// <param name="CaughtPercent">Right of right and missed; null without either.</param>
public sealed record BackTestTotals(int Right, int FalseAlarms, int Missed, int AlreadyOverdue, int NotYetKnown, decimal? PrecisionPercent, decimal? CaughtPercent);

public sealed class BackTestWarningsValidator : AbstractValidator<BackTestWarnings>
{
    public BackTestWarningsValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.From.Year).InclusiveBetween(2000, 2150).WithName("起始日的年份").OverridePropertyName("from");
        RuleFor(c => c.To).GreaterThanOrEqualTo(c => c.From).WithMessage("截止日不得早于起始日。");
        RuleFor(c => c.WindowDays).InclusiveBetween(1, 366).WithName("观察天数");
    }
}

public sealed class BackTestWarningsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<BackTestWarnings, WarningBackTest>
{
    private const int MostHits = 200;

    public async Task<WarningBackTest> Handle(BackTestWarnings query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var today = clock.GetCurrentInstant().InChina();
        if (query.To > today) throw WarningErrors.InTheFuture(query.To, today);
        var dates = BackTest.Dates(query.From, query.To, query.Weekly);
        if (dates.Count > BackTest.MostDates) throw WarningErrors.TooManyDates(DatesIn(query), BackTest.MostDates);
        if (dates.Count == 0) throw WarningErrors.NoDates();
        var terms = await TermsOf(query, today, ct);
        if (!WarningKindRule.Of(terms.Kind).CanBackTest) throw WarningErrors.NotBackTestable(terms.Kind);

        var (references, found) = (await db.AllReferenceRows(ct), new List<(LocalDate On, Instant KnownAt, List<WarningHit> Hits)>());
        foreach (var day in dates)
        {
            var knownAt = ChinaTime.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant() - Duration.FromTicks(1);
            found.Add((day, knownAt, [.. await WarningEvaluators.ByKind[terms.Kind].Hits(terms, new(db, query.RegionCode, new(day, knownAt), references), ct)]));
        }
        var debts = IsOfDebts(terms.Kind) ? await Judged(query, found, today, ct) : null;
        return new(
            query.RegionCode, terms.Kind, terms.Kind.DisplayName(), terms.Threshold, terms.Days, found.Find(d => d.Hits.Count > 0) is { Hits: not null } first ? first.On : null,
            [.. found.Select(d => new BackTestedDay(d.On, d.KnownAt, d.Hits.Count, [.. d.Hits.Take(MostHits).Select(h => new BackTestHit(h.SubjectKey, h.SubjectName, h.MetricValue, h.Message, h.DebtId))]))],
            query.WindowDays, today, debts, debts is null ? null : Totals(debts));
    }

    private static int DatesIn(BackTestWarnings query) => query.Weekly ? Period.DaysBetween(query.From, query.To) / 7 + 1 : Period.Between(query.From, query.To, PeriodUnits.Months).Months + 1;

    private async Task<WarningTerms> TermsOf(BackTestWarnings query, LocalDate today, CancellationToken ct)
    {
        if (query.RuleCode is null == query.Draft is null) throw WarningErrors.RuleOrDraft();
        if (query.Draft is { } d)
            return new WarningTerms("draft", d.Kind, d.Threshold, d.Days, d.DebtClass, d.Counting, WarningSeverity.Notice, Role.Clerk, null, 0, 0, Role.Reviewer).Checked();
        return (await db.WarningRulesOn(query.RegionCode, today, ct)).FirstOrDefault(r => r.Terms.Code == query.RuleCode)?.Terms ?? throw WarningErrors.RuleUnknown(query.RuleCode!);
    }

    private static bool IsOfDebts(WarningKind kind) => kind is WarningKind.FundsUnnamed or WarningKind.RemittanceDue or WarningKind.ResultMissing or WarningKind.PrincipalOverdue or WarningKind.InterestOverdue
        or WarningKind.RateAboveLimit or WarningKind.RepeatedExtension;

    private async Task<List<BackTestedDebtRow>> Judged(BackTestWarnings query, List<(LocalDate On, Instant KnownAt, List<WarningHit> Hits)> found, LocalDate today, CancellationToken ct)
    {
        var spans = await Overdue(query.RegionCode, today, ct);
        var judged = BackTest.Judge([.. found.Select(d => (d.On, (IReadOnlyCollection<int>)[.. d.Hits.Select(h => h.DebtId).OfType<int>()]))], spans, query.WindowDays, today);
        var names = found.SelectMany(d => d.Hits).Where(h => h.DebtId is not null).GroupBy(h => h.DebtId!.Value).ToDictionary(g => g.Key, g => g.First().SubjectName);
        return [.. judged.Select(j => new BackTestedDebtRow(j.DebtId, names.GetValueOrDefault(j.DebtId), j.FirstHitOn, j.OverdueOn, j.LeadDays, j.Verdict, j.Verdict.DisplayName()))];
    }

    /// <summary>When debts were overdue, as far as is known today.</summary>
    private async Task<List<OverdueSpan>> Overdue(string regionCode, LocalDate today, CancellationToken ct)
    {
        var states = await db.DebtStates.BelievedAt(OpenEnd.AllKnown).Where(s => s.RegionCode == regionCode && s.TrueFrom <= today).OrderBy(s => s.DebtId).ThenBy(s => s.TrueFrom)
            .Select(s => new { s.DebtId, s.TrueFrom, IsOverdue = s.OverduePrincipalYuan > 0 || s.OverdueInterestYuan > 0 }).ToListAsync(ct);
        return [.. states.GroupBy(s => s.DebtId).SelectMany(debt => Spans(debt.Key, [.. debt.Select(s => (s.TrueFrom, s.IsOverdue))]))];
    }

    private static IEnumerable<OverdueSpan> Spans(int debtId, List<(LocalDate From, bool IsOverdue)> states)
    {
        LocalDate? since = null;
        foreach (var (from, isOverdue) in states)
        {
            if (!isOverdue && since is { } began) yield return new(debtId, began, from);
            since = isOverdue ? since ?? from : null;
        }
        if (since is { } open) yield return new(debtId, open, OpenEnd.Day);
    }

    private static BackTestTotals Totals(List<BackTestedDebtRow> debts)
    {
        int Of(BackTestVerdict verdict) => debts.Count(d => d.Verdict == verdict);
        var (right, wrong, missed) = (Of(BackTestVerdict.Right), Of(BackTestVerdict.FalseAlarm), Of(BackTestVerdict.Missed));
        return new(right, wrong, missed, Of(BackTestVerdict.AlreadyOverdue), Of(BackTestVerdict.NotYetKnown), Percent(right, right + wrong), Percent(right, right + missed));
    }

    private static decimal? Percent(int part, int whole) => whole == 0 ? null : Math.Round(part * 100m / whole, 2, MidpointRounding.AwayFromZero);
}
