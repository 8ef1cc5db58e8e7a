using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.RiskLists;

/// <summary>The kinds of exposure and levels of likelihood that count in a region on a day (现行风险隐患清单), and every version.</summary>
public sealed record ListRiskLists(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<RiskLists>;

/// <param name="Kinds">Null: none, like <paramref name="Likelihoods"/>.</param>
/// <param name="Rows">Every version, the last to begin first.</param>
public sealed record RiskLists(LocalDate AsOf, string? RegionCode, RiskListRow? Kinds, RiskListRow? Likelihoods, IReadOnlyList<RiskListRow> Rows);

/// <param name="Mark">【待核】 while no paper of the region settles it; otherwise null.</param>
public sealed record RiskListRow(
    int Id, RiskListKind Kind, string KindName, string? RegionCode, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo, IReadOnlyList<RiskListItemRow> Items,
    Instant RecordedAt, string RecordedBy)
{
    internal static RiskListRow Of(RiskList l) => new(
        l.Id, l.Kind, l.Kind.DisplayName(), l.RegionCode, l.Source, l.IsUnverified, l.IsUnverified ? BasisReading.NotYetChecked : null, l.ValidFrom, l.ValidTo,
        [.. l.Items.Select(i => new RiskListItemRow(i.Number, i.Code, i.Name, i.Meaning, i.IsUsed))], l.RecordedAt, l.RecordedBy);
}

public sealed record RiskListItemRow(int Number, string Code, string Name, string? Meaning, bool IsUsed);

public sealed class ListRiskListsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRiskLists, RiskLists>
{
    public async Task<RiskLists> Handle(ListRiskLists query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var (kinds, likelihoods) = await db.RiskListsOn(query.RegionCode, new(asOf, OpenEnd.AllKnown), ct);
        return new(
            asOf, query.RegionCode, kinds is null ? null : RiskListRow.Of(kinds), likelihoods is null ? null : RiskListRow.Of(likelihoods),
            [.. (await db.RiskLists.AsNoTracking().ToListAsync(ct)).OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(RiskListRow.Of)]);
    }
}
