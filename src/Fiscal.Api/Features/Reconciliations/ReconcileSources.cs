using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Reconciliations;
using Fiscal.Import;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Compares uploaded workbooks with the book on a day and keeps what was found (建立对账). Booked or not, they are compared as sent.</summary>
/// <param name="AsOf">The day of the sources when they agree on one and none is named.</param>
/// <param name="Scopes">For sources that ought to list other debts than their kind says.</param>
[Display(Name = "建立对账")]
public sealed record ReconcileSources(
    IReadOnlyList<int> ImportIds, LocalDate? AsOf = null, string? RegionCode = null, Instant? KnownAt = null, IReadOnlyList<ScopeChoice>? Scopes = null)
    : ICommand<ReconciliationDetail>;

public sealed class ReconcileSourcesValidator : AbstractValidator<ReconcileSources>
{
    public const int MaxSources = 20;

    public ReconcileSourcesValidator()
    {
        RuleFor(c => c.ImportIds).NotEmpty().WithMessage("请至少指明一个导入批次 importIds。");
        RuleFor(c => c.ImportIds).Must(ids => ids is null || (ids.Count <= MaxSources && ids.Distinct().Count() == ids.Count)).WithMessage($"导入批次至多 {MaxSources} 个，且不得重复。");
        RuleForEach(c => c.Scopes).Must((c, scope) => c.ImportIds?.Contains(scope.ImportId) == true && Enum.IsDefined(scope.Rule)).WithMessage("核对范围须指明 importIds 之内的批次和有效的规则。");
    }
}

public sealed class ReconcileSourcesHandler(
    FiscalDbContext db, MatchingTablesOfBureau matching, CurrentUser user, IClock clock, IOptions<JsonOptions> json) : IRequestHandler<ReconcileSources, ReconciliationDetail>
{
    public async Task<ReconciliationDetail> Handle(ReconcileSources command, CancellationToken ct)
    {
        var batches = await Batches(command, ct);
        var days = batches.Select(b => b.AsOf).Distinct().ToList();
        if (command.AsOf is null && days.Count > 1) throw SourceErrors.DayUnclear(string.Join("、", days.Order().Select(d => $"{d:uuuu-MM-dd}")));
        var clocks = await db.ClocksOf((command.AsOf ?? days[0]).ToDateOnly(), command.KnownAt?.ToDateTimeOffset(), clock, ct);
        var book = await ReconciledBook.Load(db, batches[0].RegionCode, clocks, matching.Tables, ct);

        var comparisons = new List<SourceComparison>();
        foreach (var batch in batches)
        {
            var source = await StatedSource.Load(db, batch, book, ct);
            if (source.Debts.Count + source.Payments.Count == 0) throw SourceErrors.NothingToCompare(batch.FileName);
            comparisons.Add(await SourceComparison.Of(db, book, source, command.Scopes?.FirstOrDefault(s => s.ImportId == batch.Id), comparisons.Count + 2, clocks, ct));
        }

        var reconciliation = Kept(batches[0].RegionCode, clocks, book, comparisons);
        db.ChangeTracker.Clear(); // the book was only read
        db.Reconciliations.Add(reconciliation);
        await db.SaveChangesAsync(ct);
        return await db.ReconciliationOf(reconciliation.Id, json.Value.SerializerOptions, ct);
    }

    private async Task<List<ImportBatch>> Batches(ReconcileSources command, CancellationToken ct)
    {
        var found = await db.ImportBatches.AsNoTracking().Where(b => command.ImportIds.Contains(b.Id)).ToListAsync(ct);
        var batches = command.ImportIds.Select(id => found.Find(b => b.Id == id) ?? throw Imports.ImportSummaries.NotFound(id)).ToList();
        if (batches.Find(b => b.Status == BatchStatus.Reverted) is { } reverted) throw SourceErrors.Reverted(reverted.FileName);
        if (batches.Find(b => b.RegionCode != (command.RegionCode ?? batches[0].RegionCode)) is { } other) throw SourceErrors.OtherRegion(other.FileName, other.RegionCode);
        return batches;
    }

    private Reconciliation Kept(string regionCode, TwoClocks clocks, ReconciledBook book, List<SourceComparison> comparisons)
    {
        var live = book.Debts.Where(d => d.Booked.OutstandingYuan != 0).ToList();
        var result = new ReconciliationResult(
            [new(1, "财政局债务台账", ReconciledSource.Book, "台账", null, live.Count, live.Sum(d => d.Booked.OutstandingYuan), 0, clocks.AsOf, null, null), .. comparisons.Select(c => c.Source)],
            [.. comparisons.Select(c => c.Pair)], [.. comparisons.SelectMany(c => c.Matched)], [.. comparisons.SelectMany(c => c.Roundings)]);
        var breaks = comparisons.SelectMany(c => c.Breaks.Select(b => (c.Source.Number, Break: b)))
            .Select((found, i) => new ReconciliationBreak(
                regionCode, i + 1, found.Number, found.Break, SourceComparison.DebtorOf(found.Break), SourceComparison.FieldOf(found.Break),
                JsonSerializer.Serialize(BreakItems.Of(found.Break), json.Value.SerializerOptions)));
        return new(regionCode, clocks.AsOf, clocks.KnownAt, user.UserName, clock.GetCurrentInstant(), JsonSerializer.Serialize(result, json.Value.SerializerOptions), breaks);
    }
}
