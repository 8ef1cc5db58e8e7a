using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Parties;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Parties;

/// <summary>Debtors, creditors and guarantors, by name (单位清单).</summary>
/// <param name="Name">Part of a name, short name or alias; width, case and spaces do not matter.</param>
public sealed record ListParties(string? Name = null, Choice<PartyKind>? Kind = null, string? RegionCode = null, int Page = 1, int PageSize = 50)
    : IQuery<ListPage<PartyListRow>>, IPaged;

public sealed record PartyListRow(
    int Id, string RegionCode, string Name, PartyKind Kind, string? Code, string? ShortName, string? CreditCode, int? Level, string? ParentName)
{
    /// <summary>Other ways its name is written, that people or lists gave.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];
}

public sealed class ListPartiesValidator : AbstractValidator<ListParties>
{
    public ListPartiesValidator()
    {
        this.RulesForPaging();
        RuleFor(q => q.Name).MaximumLength(200).WithName("名称");
    }
}

public sealed class ListPartiesHandler(FiscalDbContext db) : IRequestHandler<ListParties, ListPage<PartyListRow>>
{
    public async Task<ListPage<PartyListRow>> Handle(ListParties query, CancellationToken ct)
    {
        var (key, kind) = (query.Name is null ? null : TextKey.Of(query.Name), query.Kind?.Value);
        var page = await db.Parties
            .Where(p => (query.RegionCode == null || p.RegionCode == query.RegionCode) && (kind == null || p.Kind == kind)
                && (key == null || p.NameKey.Contains(key) || p.Aliases.Any(a => a.AliasKey.Contains(key))))
            .OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new PartyListRow(p.Id, p.RegionCode, p.Name, p.Kind, p.Code, p.ShortName, p.CreditCode, p.Level, p.Parent!.Name))
            .ToPageAsync(query, ct);
        var ids = page.Items.Select(p => p.Id).ToList();
        var aliases = (await db.Set<PartyAlias>().Where(a => ids.Contains(a.PartyId)).OrderBy(a => a.Id).Select(a => new { a.PartyId, a.Alias }).ToListAsync(ct))
            .ToLookup(a => a.PartyId, a => a.Alias);
        return page with { Items = [.. page.Items.Select(p => p with { Aliases = [.. aliases[p.Id]] })] };
    }
}
