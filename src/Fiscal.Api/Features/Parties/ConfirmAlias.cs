using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Parties;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Parties;

/// <summary>Confirms once that a name means a party (确认别名): from then on workbooks that write it so are understood.</summary>
[Display(Name = "确认单位别名")]
public sealed record ConfirmAlias(string Alias) : ICommand<PartyAliases>
{
    [JsonIgnore] public int PartyId { get; init; }
}

public sealed record PartyAliases(int Id, string Name, IReadOnlyList<string> Aliases);

public sealed class ConfirmAliasValidator : AbstractValidator<ConfirmAlias>
{
    public ConfirmAliasValidator() => RuleFor(c => c.Alias).NotEmpty().MaximumLength(200).WithName("别名");
}

public sealed class ConfirmAliasHandler(FiscalDbContext db) : IRequestHandler<ConfirmAlias, PartyAliases>
{
    public async Task<PartyAliases> Handle(ConfirmAlias command, CancellationToken ct)
    {
        var party = await db.Parties.Include(p => p.Aliases).SingleOrDefaultAsync(p => p.Id == command.PartyId, ct)
            ?? throw AliasErrors.PartyNotFound(command.PartyId);
        var key = TextKey.Of(command.Alias);
        var other = await db.Parties.Where(p => p.RegionCode == party.RegionCode && p.Id != party.Id && (p.NameKey == key || p.Aliases.Any(a => a.AliasKey == key)))
            .Select(p => p.Name).FirstOrDefaultAsync(ct);
        if (other is not null) throw PartyErrors.AliasTaken(command.Alias, other);

        party.KnownAs(command.Alias);
        await db.SaveChangesAsync(ct);
        return new(party.Id, party.Name, [.. party.Aliases.Select(a => a.Alias)]);
    }
}
