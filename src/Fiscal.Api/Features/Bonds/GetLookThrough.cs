using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>A bond's money from the bond to who received it (穿透式监测).</summary>
/// <param name="Id">Of any statement of the bond.</param>
public sealed record GetLookThrough(long Id, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<LookThrough>;

public sealed record LookThrough(BondRow Bond, LocalDate AsOf, Instant KnownAt, IReadOnlyList<LookThroughProject> Projects, LookThroughTotals Totals);

/// <param name="AllocatedYuan">Zero for a project from which all was moved away.</param>
/// <param name="LeftYuan">Allocated less spent.</param>
/// <param name="UnitemisedSpentYuan">Of what was spent, known as a total only (未列明细): with the payees it makes the whole.</param>
/// <param name="ToRecoverYuan">Misused and not paid back yet.</param>
public sealed record LookThroughProject(
    string Code, string? Name, string? UnitName, ProjectState? State, string? StateName, decimal AllocatedYuan, bool IsReallocated, long? AllocationId, decimal AppropriatedYuan, decimal SpentYuan, decimal LeftYuan,
    decimal UnitemisedAppropriatedYuan, decimal UnitemisedSpentYuan, IReadOnlyList<SpendingTotalRow> SpendingTotals, IReadOnlyList<LookThroughPayee> Payees, IReadOnlyList<MisuseRow> Misuses, decimal ToRecoverYuan);

/// <summary>A cumulative total, or that of a period, as a table states it.</summary>
/// <param name="Since">Null: since the bond began.</param>
/// <param name="Cell">Where the table states it; null: no import.</param>
public sealed record SpendingTotalRow(
    long Id, SpendingStage Stage, string StageName, LocalDate? Since, LocalDate StatedOn, decimal AmountYuan, int? ImportId, string? Sheet, string? Cell, string RecordedBy, Instant RecordedAt);

/// <summary>What one received for a project in one stage (收款人).</summary>
public sealed record LookThroughPayee(string PayeeName, SpendingStage Stage, string StageName, decimal TotalYuan, IReadOnlyList<BondPaymentRow> Payments);

public sealed record BondPaymentRow(long Id, LocalDate PaidOn, string Voucher, decimal AmountYuan, string? Purpose, string? Document, string RecordedBy, Instant RecordedAt);

public sealed record MisuseRow(long Id, string Number, decimal MisusedYuan, decimal RecoveredYuan, decimal ToRecoverYuan, string Finding, LocalDate StatedOn, string? Document);

/// <summary>They foot: new money = allocated + unallocated; allocated = spent + unspent.</summary>
public sealed record LookThroughTotals(
    decimal NewYuan, decimal AllocatedYuan, decimal UnallocatedYuan, decimal AppropriatedYuan, decimal SpentYuan, decimal UnspentYuan, decimal MisusedYuan, decimal RecoveredYuan, decimal ToRecoverYuan);

public sealed class GetLookThroughHandler(FiscalDbContext db, IClock clock) : IRequestHandler<GetLookThrough, LookThrough>
{
    public Task<LookThrough> Handle(GetLookThrough query, CancellationToken ct) => Of(db, clock, query, ct);

    internal static async Task<LookThrough> Of(FiscalDbContext db, IClock clock, GetLookThrough query, CancellationToken ct)
    {
        var any = await db.Bonds.AsNoTracking().SingleOrDefaultAsync(b => b.Id == query.Id, ct) ?? throw BondReading.NotFound(query.Id);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var book = await db.BondBookOf(any.RegionCode, clocks, ct);
        var bond = book.Bonds.FirstOrDefault(b => b.RegionCode == any.RegionCode && b.CodeKey == any.CodeKey) ?? throw BondReading.NotFound(query.Id);
        var projects = book.AllocationsOf(bond).Select(a => a.ProjectKey).Concat(book.PaymentsOf(bond).Select(p => p.ProjectKey)).Concat(book.TotalsOf(bond).Select(t => t.ProjectKey)).Concat(book.MisusesOf(bond).Select(m => m.ProjectKey))
            .Distinct().Order(StringComparer.Ordinal).Select(key => Project(bond, book, key)).ToList();
        var (allocated, spent, misuses) = (projects.Sum(p => p.AllocatedYuan), projects.Sum(p => p.SpentYuan), projects.SelectMany(p => p.Misuses).ToList());
        return new(
            BondRow.Of(bond, book, await db.BondDebtsOf(bond.RegionCode, clocks, ct)), clocks.AsOf, clocks.KnownAt, projects,
            new(bond.Figures.NewYuan, allocated, bond.Figures.NewYuan - allocated, projects.Sum(p => p.AppropriatedYuan), spent, allocated - spent, misuses.Sum(m => m.MisusedYuan), misuses.Sum(m => m.RecoveredYuan),
                misuses.Sum(m => m.ToRecoverYuan)));
    }

    private static LookThroughProject Project(Bond bond, BondBook book, string key)
    {
        var (project, allocation) = (book.Project(bond.RegionCode, key), book.AllocationsOf(bond).SingleOrDefault(a => a.ProjectKey == key));
        var payees = book.PaymentsOf(bond).Where(p => p.ProjectKey == key).GroupBy(p => (p.Stage, p.Figures.PayeeName)).OrderBy(g => g.Key.Stage).ThenBy(g => g.Key.PayeeName, StringComparer.Ordinal)
            .Select(g => new LookThroughPayee(g.Key.PayeeName, g.Key.Stage, g.Key.Stage.DisplayName(), g.Sum(p => p.Figures.AmountYuan),
                [.. g.OrderBy(p => p.EffectiveOn).ThenBy(p => p.Id).Select(p => new BondPaymentRow(p.Id, p.EffectiveOn, p.Voucher, p.Figures.AmountYuan, p.Figures.Purpose, p.Source.Document, p.RecordedBy, p.RecordedAt))])).ToList();
        var misuses = book.MisusesOf(bond).Where(m => m.ProjectKey == key).OrderBy(m => m.NumberKey, StringComparer.Ordinal).Select(m => new MisuseRow(
            m.Id, m.Number, m.Figures.MisusedYuan, m.Figures.RecoveredYuan, m.Figures.MisusedYuan - m.Figures.RecoveredYuan, m.Figures.Finding, m.EffectiveOn, m.Source.Document)).ToList();
        var totals = book.TotalsOf(bond).Where(t => t.ProjectKey == key).StandingOn(book.AsOf).OrderBy(t => t.Stage).ThenBy(t => t.EffectiveOn).Select(t => new SpendingTotalRow(
            t.Id, t.Stage, t.Stage.DisplayName(), t.Since, t.EffectiveOn, t.Figures.AmountYuan, t.Source.ImportBatchId, t.Source.Sheet, t.Source.Cell, t.RecordedBy, t.RecordedAt)).ToList();
        var (appropriated, spent) = (Sum(SpendingStage.Appropriated), Sum(SpendingStage.Spent));
        var allocated = allocation?.Figures.AmountYuan ?? 0;
        return new(
            project?.Code ?? key, project?.Figures.Name, project?.Figures.UnitName, project?.Figures.State, project?.Figures.State?.DisplayName(), allocated, allocation?.Figures.IsReallocated ?? false, allocation?.Id,
            appropriated.TotalYuan, spent.TotalYuan, allocated - spent.TotalYuan, appropriated.UnitemisedYuan, spent.UnitemisedYuan, totals, payees, misuses, misuses.Sum(m => m.ToRecoverYuan));

        SpentSum Sum(SpendingStage stage) => SpentSum.Of(
            book.TotalsOf(bond).Where(t => t.ProjectKey == key && t.Stage == stage), book.PaymentsOf(bond).Where(p => p.ProjectKey == key && p.Stage == stage), book.AsOf) ?? new(0, 0);
    }
}
