using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>The exposures outside the debt book on a day (风险隐患台账).</summary>
/// <param name="Kind">Code or name of a kind.</param>
/// <param name="Owner">Part of the name of the unit or person that has to see to it.</param>
/// <param name="Overdue">True: only those open after their day; false: only the others.</param>
public sealed record ListRisks(
    string? RegionCode = null, string? Kind = null, Choice<RiskState>? State = null, string? Likelihood = null, string? Owner = null, bool? Overdue = null, DateOnly? AsOf = null,
    DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<RiskPage>, IPaged;

/// <param name="Sums">Of the whole selection, not of the page.</param>
public sealed record RiskPage(IReadOnlyList<RiskRow> Items, int Total, int Page, int PageSize, LocalDate AsOf, Instant KnownAt, RiskSums Sums);

public sealed class ListRisksValidator : AbstractValidator<ListRisks>
{
    public ListRisksValidator() => this.RulesForPaging();
}

public sealed class ListRisksHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListRisks, RiskPage>
{
    public async Task<RiskPage> Handle(ListRisks query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var found = await Selected(db, query, clocks, ct);
        return new(
            [.. found.OnPage(query).Select(r => RiskRow.Of(r, clocks.AsOf))], found.Count, query.Page, query.PageSize, clocks.AsOf, clocks.KnownAt, RiskSums.Of(found.Select(r => r.Standing), clocks.AsOf));
    }

    internal static async Task<List<RiskInBook>> Selected(FiscalDbContext db, ListRisks query, TwoClocks clocks, CancellationToken ct)
    {
        var risks = await db.RisksAt(query.RegionCode is { } region ? await db.WithDescendants(region, ct) : null, clocks, ct);
        return risks.FindAll(r => r.Standing is var at && at.Statement.Figures is var f
            && IsNamed(query.Kind, f.KindCode, f.KindName) && IsNamed(query.Likelihood, f.LikelihoodCode, f.LikelihoodName)
            && (query.State is not { } state || at.State == state.Value) && (query.Overdue is not { } late || at.IsOverdueOn(clocks.AsOf) == late)
            && (string.IsNullOrWhiteSpace(query.Owner) || RiskRow.Of(r, clocks.AsOf).IsOf(query.Owner.Trim())));
    }

    private static bool IsNamed(string? asked, string? code, string? name) =>
        string.IsNullOrWhiteSpace(asked) || TextKey.Of(asked) is var key && (code is not null && TextKey.Of(code) == key || name is not null && TextKey.Of(name) == key);
}
