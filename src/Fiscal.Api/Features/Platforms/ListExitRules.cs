using Fiscal.Api.Features.Bases;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Platforms;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Platforms;

/// <summary>How companies leave the list in a region on a day (现行平台退出标准), and every version.</summary>
public sealed record ListExitRules(string? RegionCode = null, DateOnly? AsOf = null) : IQuery<ExitRuleList>;

/// <param name="InForce">Null: none.</param>
public sealed record ExitRuleList(LocalDate AsOf, string? RegionCode, ExitRulesRow? InForce, IReadOnlyList<ExitRulesRow> Rows);

/// <param name="Mark">【待核】 while something in it is not settled by a paper; otherwise null.</param>
public sealed record ExitRulesRow(
    int Id, string? RegionCode, string Document, bool IsUnverified, string? Mark, LocalDate ValidFrom, LocalDate? ValidTo, ConsentBasis Basis, string BasisName, int Numerator, int Denominator,
    int ReplyDays, bool SilenceConsents, int NoticeDays, int ObservationMonths, LocalDate? LastExitOn, IReadOnlyList<FalseExitRule> RulesOff, IReadOnlyList<string> PublicUseWords,
    IReadOnlyList<string> BudgetWords, IReadOnlyList<string> GovernmentWords, Instant RecordedAt, string RecordedBy)
{
    internal static ExitRulesRow Of(PlatformExitRules r) => new(
        r.Id, r.RegionCode, r.Source, r.IsUnverified, r.IsUnverified ? BasisReading.NotYetChecked : null, r.ValidFrom, r.ValidTo, r.Basis, r.Basis.DisplayName(), r.Numerator, r.Denominator, r.ReplyDays,
        r.SilenceConsents, r.NoticeDays, r.ObservationMonths, r.LastExitOn, r.RulesOff, r.PublicUseWords, r.BudgetWords, r.GovernmentWords, r.RecordedAt, r.RecordedBy);
}

public sealed class ListExitRulesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListExitRules, ExitRuleList>
{
    public async Task<ExitRuleList> Handle(ListExitRules query, CancellationToken ct)
    {
        if (query.RegionCode is { } code) db.Scope.Require(code);
        var asOf = query.AsOf?.ToLocalDate() ?? clock.GetCurrentInstant().InChina();
        var rows = await db.PlatformExitRules.AsNoTracking().ToListAsync(ct);
        var inForce = rows.InForce(query.RegionCode is { } region ? await db.WithAncestors(region, ct) : [], asOf);
        return new(asOf, query.RegionCode, inForce is null ? null : ExitRulesRow.Of(inForce),
            [.. rows.OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id).Select(ExitRulesRow.Of)]);
    }
}
