using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.MonthCloses;

/// <summary>Opens the last closed month again (批准反月结), by another person than the one who asked.</summary>
[Display(Name = "批准反月结")]
public sealed record ApproveReopening(int MonthCloseId) : ICommand<MonthCloseRow>;

public sealed class ApproveReopeningHandler(FiscalDbContext db, CurrentUser user, IClock clock) : IRequestHandler<ApproveReopening, MonthCloseRow>
{
    public async Task<MonthCloseRow> Handle(ApproveReopening command, CancellationToken ct)
    {
        var close = await db.MonthCloses.SingleOrDefaultAsync(c => c.Id == command.MonthCloseId, ct) ?? throw MonthCloseQueries.NotFound(command.MonthCloseId);
        close.Reopen(await db.LastClose(close.RegionCode, ct) ?? close, user.UserName, clock.GetCurrentInstant());
        await db.SaveChangesAsync(ct);
        return MonthCloseRow.Of(close);
    }
}
