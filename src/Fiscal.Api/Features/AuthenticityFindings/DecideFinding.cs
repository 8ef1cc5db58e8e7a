using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Authenticity;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.AuthenticityFindings;

/// <summary>A reviewer says what a doubt is (认定疑点): true, explained, or to be looked at again.</summary>
[Display(Name = "认定虚假化债疑点")]
public sealed record DecideFinding(FindingStatus Status, string Reason, int Version) : ICommand<AuthenticityFindingDetail>
{
    [JsonIgnore] public int FindingId { get; init; } // from the route
}

public sealed class DecideFindingValidator : AbstractValidator<DecideFinding>
{
    public DecideFindingValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(AuthenticityFinding.MaxReasonLength).WithName("认定理由");
}

public sealed class DecideFindingHandler(FiscalDbContext db, FindingDetails details, CurrentUser user, IClock clock) : IRequestHandler<DecideFinding, AuthenticityFindingDetail>
{
    public async Task<AuthenticityFindingDetail> Handle(DecideFinding command, CancellationToken ct)
    {
        var finding = await details.Find(command.FindingId, ct);
        db.Entry(finding).Property(f => f.Version).OriginalValue = command.Version;
        finding.Decide(command.Status, command.Reason.Trim(), user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return await details.Of(finding.Id, ct);
    }
}
