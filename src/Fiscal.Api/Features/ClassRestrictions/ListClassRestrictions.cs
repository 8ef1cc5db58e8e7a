using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;

namespace Fiscal.Api.Features.ClassRestrictions;

/// <summary>Every decision on who may see which class, by its first day (分类查看限制清单).</summary>
public sealed record ListClassRestrictions(int Page = 1, int PageSize = 50) : IQuery<ListPage<ClassRestrictionRow>>, IPaged;

public sealed class ListClassRestrictionsValidator : AbstractValidator<ListClassRestrictions>
{
    public ListClassRestrictionsValidator() => this.RulesForPaging();
}

public sealed class ListClassRestrictionsHandler(FiscalDbContext db) : IRequestHandler<ListClassRestrictions, ListPage<ClassRestrictionRow>>
{
    public Task<ListPage<ClassRestrictionRow>> Handle(ListClassRestrictions query, CancellationToken ct) => db.ClassRestrictions
        .OrderByDescending(r => r.ValidFrom).ThenByDescending(r => r.RecordedAt).ThenByDescending(r => r.Id)
        .Select(r => ClassRestrictionRow.Of(r))
        .ToPageAsync(query, ct);
}
