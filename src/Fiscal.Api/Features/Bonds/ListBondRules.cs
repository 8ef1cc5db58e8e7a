using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Every version of the limits by which regions handle their bonds (政府债券管理参数的版本).</summary>
public sealed record ListBondRules(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<BondRulesVersions>;

/// <param name="Usual">Counts where a region and those above it have recorded none.</param>
public sealed record BondRulesVersions(IReadOnlyList<BondRulesRow> Items, int Total, BondRulesRow Usual);

/// <param name="Id">Null: those that come with the program.</param>
/// <param name="Mark">【待核】 while no paper of the region settles them.</param>
public sealed record BondRulesRow(long? Id, string? RegionCode, BondRuleFigures Figures, string Document, LocalDate? ValidFrom, bool IsUnverified, string? Mark, Instant? RecordedAt, string? RecordedBy)
{
    internal static BondRulesRow Of(BondRules? rules) => rules is null
        ? new(null, null, BondRuleFigures.Usual, "随附参数：沅政办发〔2023〕5号 附件4（四）与通行做法，以本地文件为准", null, true, BasisReading.NotYetChecked, null, null)
        : new(rules.Id, rules.RegionCode, rules.Figures, rules.Source.Document ?? "", rules.EffectiveOn, rules.IsUnverified, rules.IsUnverified ? BasisReading.NotYetChecked : null, rules.RecordedAt, rules.RecordedBy);
}

public sealed class ListBondRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListBondRules, BondRulesVersions>
{
    public async Task<BondRulesVersions> Handle(ListBondRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.BondRules.Where(r => r.RecordedAt <= knownAt && (query.RegionCode == null || r.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new([.. rows.OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenByDescending(r => r.EffectiveOn).ThenByDescending(r => r.RecordedAt).Select(BondRulesRow.Of)], rows.Count, BondRulesRow.Of(null));
    }
}
