using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Accounts;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Accounts;

/// <summary>
/// Says which subject of the single sign-on is this account (关联统一身份), in place of the one before; an empty one takes the link away.
/// </summary>
/// <param name="Subject">The provider's <c>sub</c>.</param>
[Display(Name = "关联统一身份")]
public sealed record LinkSubject(string? Subject) : ICommand<AccountRow>
{
    /// <summary>Longest subject that OpenID Connect allows.</summary>
    public const int MaxSubjectLength = 255;

    [JsonIgnore] public int UserId { get; init; } // from the route
}

public sealed class LinkSubjectValidator : AbstractValidator<LinkSubject>
{
    public LinkSubjectValidator() => RuleFor(c => c.Subject).MaximumLength(LinkSubject.MaxSubjectLength).WithName("身份标识");
}

public sealed class LinkSubjectHandler(FiscalDbContext db, ManagedAccounts accounts, Sessions sessions) : IRequestHandler<LinkSubject, AccountRow>
{
    public async Task<AccountRow> Handle(LinkSubject command, CancellationToken ct)
    {
        var user = await accounts.Find(command.UserId, ct);
        var subject = command.Subject?.Trim();
        if (!string.IsNullOrEmpty(subject) && await db.LinkedAccount(subject).AnyAsync(u => u.Id != user.Id, ct)) throw AccountErrors.SubjectTaken();

        var link = await db.UserLogins.SingleOrDefaultAsync(l => l.UserId == user.Id && l.LoginProvider == Persistence.Accounts.SingleSignOnProvider, ct);
        if (link?.ProviderKey == subject) return AccountRow.Of(user, accounts.Now);
        if (link is not null) db.UserLogins.Remove(link);
        if (!string.IsNullOrEmpty(subject))
            db.UserLogins.Add(new() { UserId = user.Id, LoginProvider = Persistence.Accounts.SingleSignOnProvider, ProviderKey = subject, ProviderDisplayName = null });
        user.AwaitConfirmation(accounts.By, accounts.Now);
        await sessions.EndAll(user.Id, but: null, ct);
        await db.SaveChangesAsync(ct);
        return AccountRow.Of(user, accounts.Now);
    }
}
