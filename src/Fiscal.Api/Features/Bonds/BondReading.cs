using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>All that is stated of the bonds and projects of regions by a day, as known at an instant (债券与项目填报).</summary>
internal sealed record BondBook(
    LocalDate AsOf, IReadOnlyList<Bond> Bonds, IReadOnlyList<BondAllocation> Allocations, IReadOnlyList<BondPayment> Payments, IReadOnlyList<SpendingTotal> Totals, IReadOnlyList<BondMisuse> Misuses,
    IReadOnlyList<GovernmentProject> ProjectStatements, IReadOnlyList<FundEvaluation> Evaluations, IReadOnlyList<BondLimit> Limits)
{
    public IReadOnlyList<GovernmentProject> Projects { get; } = [.. ProjectStatements.StandingOn(AsOf).OrderBy(p => p.RegionCode, StringComparer.Ordinal).ThenBy(p => p.CodeKey, StringComparer.Ordinal)];

    public GovernmentProject? Project(string regionCode, string key) => Projects.FirstOrDefault(p => p.RegionCode == regionCode && p.CodeKey == key);

    /// <summary>How far a project was built on a day; null: not stated by then.</summary>
    public ProjectState? StateOn(string regionCode, string key, LocalDate day) =>
        ProjectStatements.Where(p => p.RegionCode == regionCode && p.CodeKey == key).StandingOn(day).SingleOrDefault()?.Figures.State;

    public IEnumerable<BondAllocation> AllocationsOf(Bond bond) => Allocations.Where(a => a.RegionCode == bond.RegionCode && a.BondKey == bond.CodeKey);

    public IEnumerable<BondPayment> PaymentsOf(Bond bond) => Payments.Where(p => p.RegionCode == bond.RegionCode && p.BondKey == bond.CodeKey);

    /// <summary>All that were stated by the day: an earlier one tells of an earlier day.</summary>
    public IEnumerable<SpendingTotal> TotalsOf(Bond bond) => Totals.Where(t => t.RegionCode == bond.RegionCode && t.BondKey == bond.CodeKey);

    /// <summary>What was spent of these bonds in a stage by a day; null: neither a payment nor a total is stated by then.</summary>
    public SpentSum? Spent(IReadOnlyCollection<Bond> bonds, SpendingStage stage, LocalDate? day = null) =>
        SpentSum.Of(bonds.SelectMany(TotalsOf).Where(t => t.Stage == stage), bonds.SelectMany(PaymentsOf).Where(p => p.Stage == stage), day ?? AsOf);

    public IEnumerable<BondMisuse> MisusesOf(Bond bond) => Misuses.Where(m => m.RegionCode == bond.RegionCode && m.BondKey == bond.CodeKey);
}

internal static class BondReading
{
    public static NotFoundException NotFound(long id) => new($"债券 {id} 不存在。", "bond.not-found");

    /// <param name="regionCode">With what lies below it; null: all that is visible.</param>
    public static async Task<BondBook> BondBookOf(this FiscalDbContext db, string? regionCode, TwoClocks clocks, CancellationToken ct)
    {
        var bonds = await Standing(db, db.Bonds, regionCode, clocks, ct);
        var allocations = await Standing(db, db.BondAllocations, regionCode, clocks, ct);
        var payments = await Standing(db, db.BondPayments, regionCode, clocks, ct);
        var totals = await (await db.SpendingTotals.In(db, regionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct);
        var misuses = await Standing(db, db.BondMisuses, regionCode, clocks, ct);
        var projects = await (await db.GovernmentProjects.In(db, regionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct);
        return new(
            clocks.AsOf, [.. bonds.OrderBy(b => b.RegionCode, StringComparer.Ordinal).ThenBy(b => b.Figures.StartsOn).ThenBy(b => b.CodeKey, StringComparer.Ordinal)],
            allocations.FindAll(a => a.Figures.AmountYuan != 0), payments, totals, misuses, projects,
            await Standing(db, db.FundEvaluations, regionCode, clocks, ct), await Standing(db, db.BondLimits, regionCode, clocks, ct));
    }

    private static async Task<List<T>> Standing<T>(FiscalDbContext db, IQueryable<T> facts, string? regionCode, TwoClocks clocks, CancellationToken ct) where T : StatedFact =>
        [.. (await (await facts.In(db, regionCode, ct)).StatedBy(clocks).AsNoTracking().ToListAsync(ct)).StandingOn(clocks.AsOf)];

    /// <summary>The rules of the region, or of the nearest above it, in force on a day as known then; null: the usual ones count.</summary>
    public static Task<BondRules?> BondRulesOf(this FiscalDbContext db, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) =>
        db.InForce(db.BondRules, regionCode, day, knownAt, ct);

    public static Task<ProjectRules?> ProjectRulesOf(this FiscalDbContext db, string regionCode, LocalDate day, Instant knownAt, CancellationToken ct) =>
        db.InForce(db.ProjectRules, regionCode, day, knownAt, ct);

    public static IReadOnlyList<string> WarningsOf(string code, ProjectClearance clearance) =>
    [
        .. clearance.IsTotalUnknown ? [$"项目 {code} 没有填报总投资，不能判断是否应进行资金来源论证。"] : Array.Empty<string>(),
        .. clearance.LacksReview ? [$"项目 {code} 尚未通过{clearance.Needed!.Value.DisplayName()}资金来源论证。"] : Array.Empty<string>(),
        .. clearance.Listed is { } word ? [$"项目 {code} 属于负面清单“{word}”【待核】。"] : Array.Empty<string>(),
    ];
}
