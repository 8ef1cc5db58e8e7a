using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.DutyCalendar;

/// <summary>Makes an address that a calendar program of the user can subscribe to (建立订阅令牌).</summary>
[Display(Name = "建立日历订阅令牌")]
public sealed record CreateFeedToken(string Name, int Days = 180) : ICommand<CreatedFeedToken>;

/// <param name="Path">With the token in it; shown this once.</param>
public sealed record CreatedFeedToken(int Id, string Name, string Token, string Path, LocalDate ExpiresOn);

public sealed class CreateFeedTokenValidator : AbstractValidator<CreateFeedToken>
{
    public CreateFeedTokenValidator()
    {
        RuleFor(c => c.Name).NotEmpty().MaximumLength(FeedToken.MaxNameLength).WithName("令牌名称");
        RuleFor(c => c.Days).InclusiveBetween(1, FeedToken.MostDays).WithName("有效天数");
    }
}

public sealed class CreateFeedTokenHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<CreateFeedToken, CreatedFeedToken>
{
    public async Task<CreatedFeedToken> Handle(CreateFeedToken command, CancellationToken ct)
    {
        var now = clock.GetCurrentInstant();
        var today = now.InChina();
        if (await db.FeedTokens.CountAsync(t => t.UserId == user.Id && t.RevokedAt == null && t.ExpiresOn >= today, ct) >= FeedToken.MostPerUser) throw FeedErrors.TooManyTokens();
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, ct);
        var token = FeedToken.Create(account, command.Name.Trim(), today.PlusDays(command.Days), now, out var secret);
        db.FeedTokens.Add(token);
        await db.SaveChangesAsync(ct);
        return new(token.Id, token.Name, secret, $"{FeedTokenSignIn.Path}?token={secret}", token.ExpiresOn);
    }
}
