using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Journal;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Journal;

/// <summary>One chain as JSON Lines (导出台账日志): all that a check needs that has neither this program nor its database.</summary>
/// <param name="RegionCode">A region, or <c>national</c>.</param>
public sealed record ExportJournal(string RegionCode) : IQuery<IAsyncEnumerable<string>>;

public sealed class ExportJournalValidator : AbstractValidator<ExportJournal>
{
    public ExportJournalValidator() => RuleFor(q => q.RegionCode).NotEmpty().WithName("地区代码");
}

public sealed class ExportJournalHandler(FiscalDbContext db, RegionScope scope) : IRequestHandler<ExportJournal, IAsyncEnumerable<string>>
{
    /// <returns>Line by line as they are read; the last one says where the chain ended when the export began.</returns>
    public async Task<IAsyncEnumerable<string>> Handle(ExportJournal query, CancellationToken ct)
    {
        scope.RequireEveryDebt();
        if (query.RegionCode != JournalEntry.National) scope.Require(query.RegionCode);
        var head = await db.JournalHeads.AsNoTracking().SingleOrDefaultAsync(h => h.Chain == query.RegionCode, ct)
            ?? throw new NotFoundException($"地区 {query.RegionCode} 没有台账日志。", "journal.not-found");
        return Lines(head);
    }

    private async IAsyncEnumerable<string> Lines(JournalHead head)
    {
        var entries = db.JournalEntries.AsNoTracking().Where(e => e.Chain == head.Chain && e.Sequence <= head.Sequence).OrderBy(e => e.Sequence);
        await foreach (var entry in entries.AsAsyncEnumerable())
            yield return JournalLine.Of(entry).ToJson();
        yield return new JournalEnd(head.Chain, head.Sequence, head.Hash).ToJson();
    }
}
