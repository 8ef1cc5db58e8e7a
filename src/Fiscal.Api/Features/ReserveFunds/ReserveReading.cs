using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.ReserveFunds;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>A reserve fund with all that happened to it, as known at an instant (平滑基金取数).</summary>
/// <param name="Stated">As last stated by the day.</param>
/// <param name="Applications">Of every day, with their debts.</param>
/// <param name="Events">Of every day, none that was taken back: which count on the day asked for, their own days say.</param>
/// <param name="Debts">What uses made, with all their facts.</param>
internal sealed record ReserveBook(
    ReserveFund Fund, ReserveFundStatement Stated, IReadOnlyList<ReserveApplication> Applications, IReadOnlyList<ReserveEvent> Events, IReadOnlyList<Debt> Debts, ReserveRulesInForce Rules, TwoClocks Clocks)
{
    public string RegionCode => Fund.RegionCode;

    public ReserveAccount Account { get; } = ReserveAccount.Of(Events, Debts, day => Rules.On(day), Clocks.KnownAt);

    /// <summary>Events of an application by the day.</summary>
    public List<ReserveEvent> HistoryOf(ReserveApplication application) => [.. Events.Where(e => e.ApplicationId == application.Id && e.EffectiveOn <= Clocks.AsOf)];

    /// <summary>Approved by the day and not paid out.</summary>
    public decimal CommittedYuan => Applications.Select(HistoryOf).Where(h => ReserveApplication.StateOf(h) == ReserveApplicationState.Approved).Sum(AmountOf) ?? 0;

    /// <summary>Of applications for one payment that were neither refused nor taken back: what was approved, or applied for.</summary>
    public decimal AppliedFor(int debtId, LocalDate dueOn) => Applications.Where(a => a.Debt.Id == debtId && a.DueOn == dueOn).Select(a => (Application: a, History: HistoryOf(a)))
        .Where(a => ReserveApplication.StateOf(a.History) is not (ReserveApplicationState.Refused or ReserveApplicationState.Withdrawn)).Sum(a => AmountOf(a.History) ?? a.Application.AmountYuan);

    /// <summary>The event by which an application went when the import that brought it was taken back; null: it did not go so.</summary>
    public ReserveEvent? LeftWithImport(ReserveApplication application) => HistoryOf(application).Find(e => e.Kind == ReserveEventKind.Withdrawn && e.Source.ImportBatchId is not null);

    /// <summary>As it stands with what is recorded next.</summary>
    public ReserveBook With(ReserveEvent happened) => new(Fund, Stated, Applications, [.. Events, happened], Debts, Rules, Clocks);

    public ReserveBook With(ReserveApplication application) => new(Fund, Stated, [.. Applications, application], Events, Debts, Rules, Clocks);

    public ReserveBook Without(ReserveEvent gone) => new(Fund, Stated, Applications, [.. Events.Where(e => e != gone)], Debts, Rules, Clocks);

    private static decimal? AmountOf(List<ReserveEvent> history) => history.Find(e => e.Kind == ReserveEventKind.Approved)?.AmountYuan;
}

/// <summary>The versions of the rules that a region goes by, its own or those of the nearest above it (适用的平滑基金使用规则).</summary>
internal sealed record ReserveRulesInForce(IReadOnlyList<string> Regions, IReadOnlyList<ReserveRules> Versions)
{
    public ReserveRules? VersionOn(LocalDate day) => Versions.Where(v => v.EffectiveOn <= day).ToList().OfNearest(Regions);

    public ReserveRuleFigures On(LocalDate day) => VersionOn(day)?.Figures ?? ReserveRuleFigures.Usual;
}

/// <summary>What is unpaid of a payment, and what was paid of it (到期款项应还已还).</summary>
internal readonly record struct DueYuan(decimal Unpaid, decimal Paid);

internal static class ReserveReading
{
    /// <summary>The funds that stood on a day, as known at an instant, by region.</summary>
    /// <param name="regions">Null: all that the reader may see.</param>
    public static async Task<List<ReserveBook>> ReservesAt(this FiscalDbContext db, IReadOnlyCollection<string>? regions, TwoClocks clocks, CancellationToken ct)
    {
        var stated = db.ReserveFundStatements.StatedBy(clocks);
        if (regions is not null) stated = stated.Where(s => regions.Contains(s.RegionCode));
        var books = new List<ReserveBook>();
        foreach (var statement in (await stated.AsNoTracking().ToListAsync(ct)).LastOfTopics().OrderBy(s => s.RegionCode, StringComparer.Ordinal))
            books.Add(await db.Read(statement, clocks, ct));
        return books;
    }

    /// <summary>The fund of a region by all that is known; what is recorded of it next meets what others record at the same time.</summary>
    public static async Task<ReserveBook> ReserveOf(this FiscalDbContext db, string regionCode, CancellationToken ct) => await db.FindReserve(regionCode, ct) ?? throw ReserveErrors.NoFund(regionCode);

    /// <returns>Null: the region has none.</returns>
    public static async Task<ReserveBook?> FindReserve(this FiscalDbContext db, string regionCode, CancellationToken ct) =>
        (await db.ReserveFundStatements.Where(s => s.RegionCode == regionCode).Standing().AsNoTracking().ToListAsync(ct)).LastOfTopics().SingleOrDefault() is { } stated
            ? await db.Read(stated, new(OpenEnd.EveryDay, OpenEnd.AllKnown), ct) : null;

    /// <summary>What is unpaid and what was paid of the payments of debts, on a day.</summary>
    public static async Task<Dictionary<(int DebtId, LocalDate DueOn), DueYuan>> DueOf(this FiscalDbContext db, IReadOnlyCollection<int> debtIds, LocalDate day, Instant knownAt, CancellationToken ct)
    {
        var unpaid = await db.DutiesAt(day, knownAt).Where(d => debtIds.Contains(d.DebtId)).Select(d => new { d.DebtId, d.DueOn, d.PrincipalYuan, d.InterestYuan }).ToListAsync(ct);
        var paid = await db.LedgerEntries.Where(e => debtIds.Contains(e.DebtId) && e.DueOn != null && e.EffectiveOn <= day
            && (e.Kind == EntryKind.PrincipalRepayment || e.Kind == EntryKind.InterestPayment || e.Kind == EntryKind.RefinancedOut)).Select(e => new { e.DebtId, DueOn = e.DueOn!.Value, Yuan = e.AmountYuan }).ToListAsync(ct);
        return unpaid.Select(d => (d.DebtId, d.DueOn, Due: new DueYuan(d.PrincipalYuan + d.InterestYuan, 0))).Concat(paid.Select(p => (p.DebtId, p.DueOn, Due: new DueYuan(0, p.Yuan))))
            .GroupBy(d => (d.DebtId, d.DueOn), d => d.Due).ToDictionary(g => g.Key, g => new DueYuan(g.Sum(d => d.Unpaid), g.Sum(d => d.Paid)));
    }

    public static async Task<(ReserveBook Reserve, ReserveApplication Application)> ReserveApplicationOf(this FiscalDbContext db, long id, CancellationToken ct)
    {
        var region = await db.ReserveApplications.Where(a => a.Id == id).Select(a => a.RegionCode).SingleOrDefaultAsync(ct) ?? throw ReserveLookupErrors.NoApplication(id);
        var reserve = await db.ReserveOf(region, ct);
        return (reserve, reserve.Applications.Single(a => a.Id == id));
    }

    public static async Task<ReserveRulesInForce> ReserveRulesOf(this FiscalDbContext db, string regionCode, Instant knownAt, CancellationToken ct)
    {
        var regions = await db.WithAncestors(regionCode, ct);
        return new(regions, await db.ReserveRules.IgnoreQueryFilters([ModelConventions.RegionFilter]).Where(r => regions.Contains(r.RegionCode) && r.RecordedAt <= knownAt).AsNoTracking().ToListAsync(ct));
    }

    internal static async Task<ReserveBook> Read(this FiscalDbContext db, ReserveFundStatement stated, TwoClocks clocks, CancellationToken ct)
    {
        var (region, known) = (stated.RegionCode, clocks.KnownAt);
        // First, so that what others record while the rest is read is met when this is saved.
        var fund = await db.ReserveFunds.SingleAsync(f => f.RegionCode == region, ct);
        var applications = await db.ReserveApplications.Where(a => a.RegionCode == region && a.RecordedAt <= known).Include(a => a.Debt).ThenInclude(d => d.Contract).ThenInclude(c => c.Debtor)
            .OrderBy(a => a.EffectiveOn).ThenBy(a => a.Id).AsNoTracking().ToListAsync(ct);
        var events = await db.ReserveEvents.Where(e => e.RegionCode == region).StatedBy(clocks with { AsOf = OpenEnd.EveryDay }).OrderBy(e => e.EffectiveOn).ThenBy(e => e.Id).AsNoTracking().ToListAsync(ct);
        var ids = events.Select(e => e.DebtId).OfType<int>().ToList();
        var debts = await db.Debts.Where(d => ids.Contains(d.Id)).Include(d => d.Contract).ThenInclude(c => c.Debtor).OrderBy(d => d.Id).ToListAsync(ct);
        if (debts.Count > 0) await db.LoadFacts(debts, f => ids.Contains(f.DebtId), ct);
        var rules = await db.ReserveRulesOf(region, known, ct);
        return new(fund, stated, applications, events, debts, rules, clocks);
    }
}

internal static class ReserveLookupErrors
{
    public static NotFoundException NoFund(int id) => new($"平滑基金 {id} 不存在，或截至该日尚未设立。", "reserve.not-found");

    public static NotFoundException NoApplication(long id) => new($"平滑基金使用申请 {id} 不存在。", "reserve.application-not-found");

    public static NotFoundException NoEvent(long id) => new($"平滑基金事项 {id} 不存在。", "reserve.event-not-found");
}
