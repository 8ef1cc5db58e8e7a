using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Import;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>
/// Keeps a region's own layout (登记版式), or a new version of one: whole, in the shape of a layout file, or short, by the columns of one
/// table. It counts from the next file on. What is kept already changes nothing.
/// </summary>
/// <param name="ImportId">The batch whose sender it is for: gives the kind and the layout to extend.</param>
/// <param name="Columns">By header as the file writes it: the field; "ignore" for a column that is not wanted.</param>
[Display(Name = "登记导入版式")]
public sealed record KeepLayout(
    string Name, string Title, string? RegionCode = null, int? ImportId = null, WorkbookKind? Kind = null, string? Extends = null,
    IReadOnlyDictionary<string, string>? Columns = null, AmountUnit? Unit = null, Recognition? Recognise = null,
    IReadOnlyList<TableLayout>? Tables = null, HeaderPlace? Header = null, int MinimumTables = 1, bool SenderOwes = false,
    IReadOnlyDictionary<string, string>? Defaults = null, IReadOnlyList<string>? Ignored = null, IReadOnlyList<string>? TotalWords = null, IReadOnlyList<string>? NoteWords = null,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>? Words = null) : ICommand<LayoutRow>;

public sealed class KeepLayoutValidator : AbstractValidator<KeepLayout>
{
    private const int MaxColumns = 400;

    public KeepLayoutValidator() =>
        RuleFor(c => c.Columns).Must(columns => columns is null || (columns.Count <= MaxColumns && columns.All(c => !string.IsNullOrWhiteSpace(c.Key) && !string.IsNullOrWhiteSpace(c.Value))))
            .WithMessage($"columns 最多 {MaxColumns} 列，列名和要素都不能为空。");
}

public sealed class KeepLayoutHandler(FiscalDbContext db, LayoutLoading layouts, BookLoading books, CurrentUser user, IClock clock)
    : IRequestHandler<KeepLayout, LayoutRow>
{
    private const int MostKept = 200;

    public async Task<LayoutRow> Handle(KeepLayout command, CancellationToken ct)
    {
        var regionCode = await books.RegionFor(command.RegionCode, ct);
        if (layouts.Shipped.Any(l => l.Name == command.Name)) throw LayoutErrors.NameShipped(command.Name);
        var uncompleted = await layouts.Uncompleted(regionCode, ct);
        var layout = ShortLayout.Expand(command, await Sender(command, ct), Layouts.Complete(uncompleted));
        LayoutCheck.Complete(layout, uncompleted);

        var all = await layouts.Last(regionCode, ct);
        var last = all.Find(l => l.Name == layout.Name);
        if (last is not { IsWithdrawn: false } && all.Count(l => !l.IsWithdrawn) >= MostKept) throw LayoutErrors.TooMany(MostKept);
        var kept = new KeptLayout(regionCode, layout, (last?.Version ?? 0) + 1, isWithdrawn: false, user.UserName, clock.GetCurrentInstant());
        if (last is { IsWithdrawn: false } && last.Json == kept.Json) return Row(last);
        db.KeptLayouts.Add(kept);
        await db.SaveChangesAsync(ct);
        return Row(kept);
    }

    private async Task<(WorkbookKind Kind, string Layout)?> Sender(KeepLayout command, CancellationToken ct)
    {
        if (command.ImportId is not { } id) return null;
        var batch = await db.ImportBatches.Where(b => b.Id == id).Select(b => new { b.Kind, b.Layout }).SingleOrDefaultAsync(ct)
            ?? throw ImportSummaries.NotFound(id);
        return (batch.Kind, batch.Layout);
    }

    internal static LayoutRow Row(KeptLayout kept) =>
        new(kept.Name, kept.Title, kept.Kind, kept.Extends, LayoutSource.Own, kept.Version, kept.RecordedBy, kept.RecordedAt);
}
