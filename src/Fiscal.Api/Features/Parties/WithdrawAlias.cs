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

/// <summary>Takes back that a name means a party (撤销别名): later workbooks are asked about it again, what was booked stays.</summary>
/// <param name="Reason">Why; it stands in the journal.</param>
[Display(Name = "撤销单位别名")]
public sealed record WithdrawAlias(string Reason) : ICommand<PartyAliases>
{
    [JsonIgnore] public int PartyId { get; init; }
    [JsonIgnore] public int AliasId { get; init; }
}

public sealed class WithdrawAliasValidator : AbstractValidator<WithdrawAlias>
{
    public WithdrawAliasValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(400).WithName("撤销理由");
}

public sealed class WithdrawAliasHandler(FiscalDbContext db) : IRequestHandler<WithdrawAlias, PartyAliases>
{
    public async Task<PartyAliases> Handle(WithdrawAlias command, CancellationToken ct)
    {
        var party = await db.Parties.Include(p => p.Aliases).SingleOrDefaultAsync(p => p.Id == command.PartyId, ct) ?? throw AliasErrors.PartyNotFound(command.PartyId);
        var alias = party.Aliases.FirstOrDefault(a => a.Id == command.AliasId) ?? throw AliasErrors.NotFound(party.Name, command.AliasId);
        party.KnownNoLongerAs(alias);
        db.Remove(alias);
        await db.SaveChangesAsync(ct);
        return new(party.Id, party.Name, [.. party.Aliases.Select(a => a.Alias)]);
    }
}
