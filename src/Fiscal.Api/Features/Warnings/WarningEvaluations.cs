using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Warnings;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Warnings;

/// <summary>Evaluates the rules of a region and keeps what they find (登记预警): by command, by the host's verb and with each close of a month.</summary>
public sealed class WarningEvaluations(FiscalDbContext db, WarningMails mails, CurrentUser user, IClock clock)
{
    /// <summary>Adds to the context what was found; the caller saves.</summary>
    /// <param name="asOf">Null: today in China.</param>
    public async Task<WarningEvaluation> Evaluate(string regionCode, LocalDate? asOf, CancellationToken ct)
    {
        db.Scope.RequireEveryDebt();
        var now = clock.GetCurrentInstant();
        var (today, day) = (now.InChina(), asOf ?? now.InChina());
        if (day > today) throw WarningErrors.InTheFuture(day, today);
        if (await db.WarningEvaluations.Where(e => e.RegionCode == regionCode).MaxAsync(e => (LocalDate?)e.AsOf, ct) is { } last && day < last) throw WarningErrors.EvaluatedBackwards(day, last);

        var rules = await db.WarningRulesOn(regionCode, day, ct);
        var book = new WarningBook(db, regionCode, new(day, await db.NowKnown(clock, ct)), await db.AllReferenceRows(ct));
        var found = await book.Found(rules, ct);
        var before = await db.Warnings.Where(w => w.RegionCode == regionCode && (w.Standing.State != WarningState.Closed || w.Standing.Holds)).OrderBy(w => w.Id).ToListAsync(ct);
        var keeping = new WarningKeeping(regionCode, new(user.UserName, day, now));
        var evaluation = new WarningEvaluation(regionCode, day, rules.Count, keeping.Keep(before, found, rules), user.UserName, now);
        db.Warnings.AddRange(keeping.New);
        db.WarningEvaluations.Add(evaluation);
        await mails.Queue(regionCode, day, keeping.New, keeping.Escalated, ct);
        return evaluation;
    }
}

internal static class WarningRuleReading
{
    /// <summary>The rules of a region in force on a day.</summary>
    public static async Task<IReadOnlyList<WarningRule>> WarningRulesOn(this FiscalDbContext db, string regionCode, LocalDate day, CancellationToken ct) =>
        WarningRule.InForce(await db.WarningRules.AsNoTracking().ToListAsync(ct), await db.WithAncestors(regionCode, ct), day);
}
