using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityChecks;

/// <summary>Sweeps a region's reductions of a month (月度核查) and keeps what was asked and found.</summary>
/// <param name="Period">Year and month, <c>2026-10</c>.</param>
[Display(Name = "化债真实性月度核查")]
public sealed record CheckAuthenticity(string RegionCode, string Period) : ICommand<AuthenticityCheckRow>;

public sealed class CheckAuthenticityValidator : AbstractValidator<CheckAuthenticity>
{
    public CheckAuthenticityValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Period).Must(p => p is not null && IssueMonthlyReportValidator.Pattern.Parse(p).Success).WithMessage("月份应写成 2026-10 的形式。");
    }
}

public sealed class CheckAuthenticityHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<CheckAuthenticity, AuthenticityCheckRow>
{
    public async Task<AuthenticityCheckRow> Handle(CheckAuthenticity command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var month = IssueMonthlyReportValidator.Pattern.Parse(command.Period).Value.OnDayOfMonth(1);
        var (now, end) = (clock.GetCurrentInstant(), month.PlusMonths(1).PlusDays(-1));
        if (!(await db.AuthenticityRuleSets.AsNoTracking().ToListAsync(ct)).Exists(r => r.ValidFrom <= end)) throw AuthenticityErrors.NoRules(end);

        var examination = await db.Examine(command.RegionCode, await DebtsOf(command.RegionCode, month, end, ct), [month.Year], now, ct);
        var ofMonth = examination.Subjects.Where(s => s.Subject.DebtId is null || (s.Subject.On >= month && s.Subject.On <= end)).ToList();
        var reductions = ofMonth.FindAll(s => s.Subject.DebtId is not null);
        var check = new AuthenticityCheck(command.RegionCode, month, reductions.Count, reductions.Sum(r => r.Subject.AmountYuan), ofMonth.SelectMany(s => s.Verdicts).GroupBy(v => v.Rule).Select(Result), user.UserName, now);
        check.Found(examination.NewCount, examination.ChangedCount);
        var last = await db.AuthenticityChecks.AsNoTracking().Where(c => c.RegionCode == command.RegionCode && c.Month == month).OrderByDescending(c => c.Id).FirstOrDefaultAsync(ct);
        if (last is not null && examination is { NewCount: 0, ChangedCount: 0 } && check.SaysTheSameAs(last)) return AuthenticityCheckRow.Of(last);
        db.AuthenticityChecks.Add(check);
        await db.SaveChangesAsync(ct);
        return AuthenticityCheckRow.Of(check);
    }

    /// <summary>Debts that were ever hidden and of which something took effect in the month.</summary>
    private async Task<List<int>> DebtsOf(string region, LocalDate month, LocalDate end, CancellationToken ct)
    {
        var hidden = db.DebtClassifications.Where(c => c.RegionCode == region && c.Class == DebtClass.Hidden).Select(c => c.DebtId);
        var moved = db.LedgerEntries.Where(e => e.RegionCode == region && e.EffectiveOn >= month && e.EffectiveOn <= end).Select(e => e.DebtId)
            .Union(db.DebtClassifications.Where(c => c.RegionCode == region && c.EffectiveOn >= month && c.EffectiveOn <= end).Select(c => c.DebtId))
            .Union(db.BalanceConfirmations.Where(c => c.RegionCode == region && c.EffectiveOn >= month && c.EffectiveOn <= end).Select(c => c.DebtId))
            .Union(db.AuthenticityFindings.Where(f => f.RegionCode == region && f.DebtId != null && f.OccurredOn >= month && f.OccurredOn <= end).Select(f => f.DebtId!.Value));
        return await moved.Where(id => hidden.Contains(id)).ToListAsync(ct);
    }

    private static CheckedRule Result(IGrouping<AuthenticityRule, RuleVerdict> rule)
    {
        int Count(RuleOutcome outcome) => rule.Count(v => v.Outcome == outcome);
        decimal Yuan(RuleOutcome outcome) => rule.Where(v => v.Outcome == outcome).Sum(v => v.AmountYuan);
        var missing = string.Join("", rule.Where(v => v.Outcome == RuleOutcome.NotJudged).Select(v => v.Text).Distinct().Order(StringComparer.Ordinal));
        return new(
            rule.Key, Count(RuleOutcome.Clear), Count(RuleOutcome.Hit), Count(RuleOutcome.NotJudged), Count(RuleOutcome.NotApplicable), Yuan(RuleOutcome.Hit), Yuan(RuleOutcome.NotJudged),
            missing.Length == 0 ? null : missing.Length > CheckedRule.MaxMissingLength ? missing[..CheckedRule.MaxMissingLength] : missing);
    }
}
