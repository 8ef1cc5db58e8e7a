using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Platforms;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>Exposure by company group and by guarantor on a day, each debt once in every total (穿透敞口).</summary>
/// <param name="CompanyId">Only the group below this company, with the numbers of its debts.</param>
public sealed record LookThroughPlatforms(string RegionCode, int? CompanyId = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<LookThrough>;

/// <param name="TotalYuan">All debts of the region, each once.</param>
/// <param name="TopsYuan">Debts of the groups without a company above them; with <paramref name="OtherYuan"/> it makes up the total.</param>
/// <param name="OtherYuan">Debts of units that are in no company group.</param>
/// <param name="Guarantors">Contingent amounts, never added to a total.</param>
public sealed record LookThrough(
    string RegionCode, LocalDate AsOf, Instant KnownAt, decimal TotalYuan, decimal TopsYuan, decimal OtherYuan, decimal GuaranteedYuan, IReadOnlyList<GroupRow> Groups, IReadOnlyList<GuarantorRow> Guarantors);

/// <param name="IsTop">Nobody of the tree stands above it: the tops add up without double counting.</param>
/// <param name="OwnYuan">Its own debts only.</param>
/// <param name="OwedYuan">Debts of all members.</param>
/// <param name="GuaranteedOutsideYuan">Debts of others that members guarantee, each once.</param>
/// <param name="TotalYuan">Owed and guaranteed outside.</param>
/// <param name="DebtIds">Null unless one company was asked for.</param>
public sealed record GroupRow(
    int CompanyId, string Name, int? Level, bool IsTop, int Members, decimal OwnYuan, decimal OwedYuan, decimal HiddenYuan, decimal OperatingYuan, decimal GuaranteedInsideYuan, decimal GuaranteedOutsideYuan,
    decimal TotalYuan, IReadOnlyList<PartyName>? MemberNames, IReadOnlyList<int>? DebtIds, IReadOnlyList<int>? OutsideDebtIds);

/// <param name="PartyId">Below zero: not in the book.</param>
public sealed record GuarantorRow(int PartyId, string Name, decimal GuaranteedYuan, decimal CounterGuaranteedYuan, int Debts);

public sealed class LookThroughPlatformsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<LookThroughPlatforms, LookThrough>
{
    public async Task<LookThrough> Handle(LookThroughPlatforms query, CancellationToken ct)
    {
        await db.RequireRegion(query.RegionCode, ct);
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var platforms = await db.PlatformsOf(query.RegionCode, clocks, ct);
        if (query.CompanyId is { } id && platforms.Tree.Companies.All(c => c.Id != id)) throw PlatformErrors.NotListed((await db.CompanyOf(id, ct)).Name);
        var book = await db.GuaranteesOf(query.RegionCode, clocks, ct);
        var graph = book.Graph;
        var tops = platforms.Tree.Tops.Select(t => t.Id).ToHashSet();
        var inTops = tops.SelectMany(platforms.Tree.GroupOf).ToHashSet();
        var groups = platforms.Tree.Companies.Where(c => query.CompanyId is null || c.Id == query.CompanyId).OrderBy(c => platforms.Tree.LevelOf(c.Id) ?? int.MaxValue).ThenBy(c => c.Id)
            .Select(c => Row(c, platforms, book, graph, tops.Contains(c.Id), query.CompanyId is not null)).ToList();
        var topsYuan = book.Debts.Values.Where(d => inTops.Contains(d.DebtorId)).Sum(d => d.Yuan);
        return new(
            query.RegionCode, clocks.AsOf, clocks.KnownAt, graph.TotalYuan, topsYuan, graph.TotalYuan - topsYuan, book.Guarantees.Select(g => g.DebtId).Distinct().Sum(d => Covered(book, d)), groups,
            [.. graph.ByGuarantor().Select(g => new GuarantorRow(g.PartyId, book.Names.GetValueOrDefault(g.PartyId, ""), g.DirectYuan, g.CounterYuan, g.DebtIds.Count))
                .OrderByDescending(g => g.GuaranteedYuan).ThenByDescending(g => g.CounterGuaranteedYuan).ThenBy(g => g.PartyId)]);
    }

    private static decimal Covered(GuaranteeBook book, int debtId) => Math.Min(book.Debts[debtId].Yuan, book.Guarantees.Where(g => g.DebtId == debtId).Sum(book.YuanOf));

    private static GroupRow Row(TreeCompany company, PlatformBook platforms, GuaranteeBook book, ContingentGraph graph, bool isTop, bool isDetailed)
    {
        var members = platforms.Tree.GroupOf(company.Id);
        var exposure = graph.Of(members);
        var owed = exposure.OwnDebtIds.Select(id => book.Debts[id]).ToList();
        return new(
            company.Id, company.Name, platforms.Tree.LevelOf(company.Id), isTop, members.Count, owed.Where(d => d.DebtorId == company.Id).Sum(d => d.Yuan), exposure.OwedYuan,
            owed.Where(d => d.Class == DebtClass.Hidden).Sum(d => d.Yuan), owed.Where(d => d.Class == DebtClass.Operating).Sum(d => d.Yuan), exposure.GuaranteedInsideYuan, exposure.GuaranteedOutsideYuan, exposure.TotalYuan,
            isDetailed ? [.. members.Select(m => new PartyName(m, platforms.NameOf(m)))] : null, isDetailed ? exposure.OwnDebtIds : null, isDetailed ? exposure.OutsideDebtIds : null);
    }
}
