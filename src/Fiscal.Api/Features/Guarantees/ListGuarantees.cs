using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Guarantees;

/// <summary>The guarantees and counter-guarantees that were stated, each as last stated by a day (担保登记清单).</summary>
/// <param name="Guarantor">Number of the guarantor.</param>
public sealed record ListGuarantees(
    string? RegionCode = null, int? Guarantor = null, int? DebtId = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<GuaranteeRow>>, IPaged;

public sealed class ListGuaranteesValidator : AbstractValidator<ListGuarantees>
{
    public ListGuaranteesValidator() => this.RulesForPaging();
}

public sealed class ListGuaranteesHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListGuarantees, ListPage<GuaranteeRow>>
{
    public async Task<ListPage<GuaranteeRow>> Handle(ListGuarantees query, CancellationToken ct)
    {
        db.Scope.RequireEveryDebt();
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var stated = (await db.GuaranteesGiven.In(db, query.RegionCode, ct)).StatedBy(clocks);
        var last = stated.Where(g => g.Id == stated.Where(o => o.GuarantorId == g.GuarantorId && o.GuaranteedDebtId == g.GuaranteedDebtId && o.GuaranteedPartyId == g.GuaranteedPartyId)
            .OrderByDescending(o => o.EffectiveOn).ThenByDescending(o => o.RecordedAt).ThenByDescending(o => o.Id).Select(o => o.Id).FirstOrDefault());
        if (query.Guarantor is { } guarantor) last = last.Where(g => g.GuarantorId == guarantor);
        if (query.DebtId is { } debt) last = last.Where(g => g.GuaranteedDebtId == debt);
        return await last.OrderBy(g => g.Id).Rows(db).ToPageAsync(query, ct);
    }
}
