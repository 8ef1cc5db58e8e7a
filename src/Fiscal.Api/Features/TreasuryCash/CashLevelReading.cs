using Fiscal.Api.Features.Bases;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.TreasuryCash;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>The terms by which levels are judged, as answered (库款保障水平标准).</summary>
/// <param name="Id">Null: the usual terms, which no paper settles.</param>
/// <param name="WarningBelow">Null: nobody settled it, so no level is a warning.</param>
/// <param name="Mark">【待核】 while no paper of the region settles it.</param>
public sealed record CashLevelRuleRow(
    long? Id, string? RegionCode, CashWindow Window, string WindowName, decimal? WarningBelow, decimal LowBelow, decimal IdleAbove,
    LocalDate? ValidFrom, string Document, bool IsUnverified, string? Mark, Instant? RecordedAt, string? RecordedBy)
{
    internal CashLevelTerms Terms => new(Window, WarningBelow, LowBelow, IdleAbove);

    internal static CashLevelRuleRow Of(CashLevelRule? rule) => rule is null
        ? new(null, null, CashLevelTerms.Usual.Window, CashLevelTerms.Usual.Window.DisplayName(), CashLevelTerms.Usual.WarningBelow, CashLevelTerms.Usual.LowBelow, CashLevelTerms.Usual.IdleAbove,
            null, "通行区间 0.3 至 0.8，未见公开文件；预警切点未定", true, BasisReading.NotYetChecked, null, null)
        : new(rule.Id, rule.RegionCode, rule.Terms.Window, rule.Terms.Window.DisplayName(), rule.Terms.WarningBelow, rule.Terms.LowBelow, rule.Terms.IdleAbove,
            rule.EffectiveOn, rule.Source.Document ?? "", rule.IsUnverified, rule.IsUnverified ? BasisReading.NotYetChecked : null, rule.RecordedAt, rule.RecordedBy);
}

internal static class CashLevelReading
{
    /// <summary>The known months from a year before the first asked for on, with the days that keep others from being known.</summary>
    public static async Task<(SortedDictionary<LocalDate, CashMonth> Months, List<CashStatement> Holding, Func<LocalDate, bool> NeedsStatement)> CashMonthsOf(
        this FiscalDbContext db, string regionCode, LocalDate firstMonth, TwoClocks clocks, CancellationToken ct)
    {
        var calendar = (await db.AllReferenceRows(ct)).At(clocks.KnownAt).Calendar;
        bool NeedsStatement(LocalDate day) => !calendar.Knows(day.Year) || calendar.IsWorkday(day);
        var holding = await db.CashOf(regionCode, firstMonth.PlusMonths(-12), clocks, ct);
        // A month that is not over is not known, whatever its days say.
        var over = holding.Where(s => new LocalDate(s.PeriodFrom.Year, s.PeriodFrom.Month, 1).PlusMonths(1) <= clocks.AsOf.PlusDays(1));
        return (CashMonths.Of(over, NeedsStatement), holding, NeedsStatement);
    }

    /// <summary>The level at the end of a month, by the terms in force.</summary>
    public static async Task<(CashLevel Level, CashLevelRuleRow Rule)> CashLevelOf(this FiscalDbContext db, string regionCode, LocalDate month, TwoClocks clocks, CancellationToken ct)
    {
        var (months, _, _) = await db.CashMonthsOf(regionCode, month, clocks, ct);
        var rule = await db.LevelRuleOf(regionCode, clocks.AsOf, clocks.KnownAt, ct);
        return (CashLevel.Of(month, months, rule.Terms), rule);
    }

    public static async Task<CashLevelRuleRow> LevelRuleOf(this FiscalDbContext db, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) =>
        CashLevelRuleRow.Of(await db.InForce(db.CashLevelRules, regionCode, day, knownAt, ct));
}
