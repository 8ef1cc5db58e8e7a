using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>Asks for the last closed month to be opened again (申请反月结).</summary>
[Display(Name = "申请反月结")]
public sealed record RequestReopening(string Reason) : ICommand<MonthCloseRow>
{
    [JsonIgnore] public int MonthCloseId { get; init; } // from the route
}

public sealed class RequestReopeningValidator : AbstractValidator<RequestReopening>
{
    public RequestReopeningValidator() => RuleFor(c => c.Reason).NotEmpty().MaximumLength(400).WithName("反月结理由");
}

public sealed class RequestReopeningHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<RequestReopening, MonthCloseRow>
{
    public async Task<MonthCloseRow> Handle(RequestReopening command, CancellationToken ct)
    {
        var close = await db.MonthCloses.SingleOrDefaultAsync(c => c.Id == command.MonthCloseId, ct) ?? throw MonthCloseQueries.NotFound(command.MonthCloseId);
        close.RequestReopening(command.Reason.Trim(), await db.LastClose(close.RegionCode, ct) ?? close, user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return MonthCloseRow.Of(close);
    }
}
