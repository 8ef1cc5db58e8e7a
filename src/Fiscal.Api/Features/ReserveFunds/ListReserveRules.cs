using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.ReserveFunds;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.ReserveFunds;

/// <summary>Every version of the rules by which regions lend from their reserve funds (平滑基金使用规则的版本).</summary>
public sealed record ListReserveRules(string? RegionCode = null, DateTimeOffset? KnownAt = null) : IQuery<ReserveRulesVersions>;

/// <param name="Usual">Counts where a region and those above it have recorded none.</param>
public sealed record ReserveRulesVersions(IReadOnlyList<ReserveRulesRow> Items, int Total, ReserveRulesRow Usual);

/// <param name="Id">Null: those that come with the program.</param>
/// <param name="Mark">【待核】 while no paper of the region settles them.</param>
public sealed record ReserveRulesRow(
    long? Id, string? RegionCode, bool FeesStay, int? MaxTermDays, decimal? MaxSharePercent, decimal? AnnualRatePercent, DayCount DayCount, string Document, LocalDate? ValidFrom, bool IsUnverified, string? Mark,
    Instant? RecordedAt, string? RecordedBy)
{
    internal static ReserveRulesRow Of(ReserveRules? rules)
    {
        var f = rules?.Figures ?? ReserveRuleFigures.Usual;
        return rules is null
            ? new(null, null, f.FeesStay, f.MaxTermDays, f.MaxSharePercent, f.AnnualRatePercent, f.DayCount, "随附规则：沅政办发〔2023〕5号 附件4（六）只提出建立基金，没有规定期限、上限和费率，以本地文件为准", null, true, BasisReading.NotYetChecked, null, null)
            : new(rules.Id, rules.RegionCode, f.FeesStay, f.MaxTermDays, f.MaxSharePercent, f.AnnualRatePercent, f.DayCount, rules.Source.Document ?? "", rules.EffectiveOn, rules.IsUnverified,
                rules.IsUnverified ? BasisReading.NotYetChecked : null, rules.RecordedAt, rules.RecordedBy);
    }
}

public sealed class ListReserveRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListReserveRules, ReserveRulesVersions>
{
    public async Task<ReserveRulesVersions> Handle(ListReserveRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var knownAt = query.KnownAt?.ToInstant() ?? await db.NowKnown(clock, ct);
        var rows = await db.ReserveRules.Where(r => r.RecordedAt <= knownAt && (query.RegionCode == null || r.RegionCode == query.RegionCode)).AsNoTracking().ToListAsync(ct);
        return new([.. rows.OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenByDescending(r => r.EffectiveOn).ThenByDescending(r => r.RecordedAt).Select(ReserveRulesRow.Of)], rows.Count, ReserveRulesRow.Of(null));
    }
}
