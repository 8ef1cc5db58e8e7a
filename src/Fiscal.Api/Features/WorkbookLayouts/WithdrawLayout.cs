using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>Uses a layout no longer (停用版式): a new version says so, the earlier ones stay.</summary>
[Display(Name = "停用导入版式")]
public sealed record WithdrawLayout(string Name, string? RegionCode = null) : ICommand<LayoutRow>;

public sealed class WithdrawLayoutHandler(FiscalDbContext db, LayoutLoading layouts, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<WithdrawLayout, LayoutRow>
{
    public async Task<LayoutRow> Handle(WithdrawLayout command, CancellationToken ct)
    {
        var regionCode = await books.RegionFor(command.RegionCode, ct);
        if (layouts.Shipped.Any(l => l.Name == command.Name)) throw LayoutErrors.NameShipped(command.Name);
        var kept = await layouts.Last(regionCode, ct);
        var last = kept.Find(l => l.Name == command.Name) ?? throw GetLayoutHandler.NotFound(command.Name);
        if (last.IsWithdrawn) throw LayoutErrors.Withdrawn(command.Name);
        if (kept.Find(l => !l.IsWithdrawn && l.Extends == command.Name) is { } other) throw LayoutErrors.ExtendedBy(command.Name, other.Name);

        var version = new KeptLayout(regionCode, last.Read(), last.Version + 1, isWithdrawn: true, user.UserName, clock.GetCurrentInstant());
        db.KeptLayouts.Add(version);
        await db.SaveChangesAsync(ct);
        return KeepLayoutHandler.Row(version);
    }
}
