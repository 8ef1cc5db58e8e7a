using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Journal;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.Journal;

/// <summary>Entries of the journal, newest first (台账日志清单).</summary>
/// <param name="RegionCode">A region, or <c>national</c>.</param>
/// <param name="From">Entries of this instant or later.</param>
/// <param name="To">Entries before this instant.</param>
public sealed record ListJournal(
    string? RegionCode = null, string? Act = null, string? Subject = null, string? UserName = null, DateTimeOffset? From = null, DateTimeOffset? To = null,
    int Page = 1, int PageSize = 50) : IQuery<ListPage<JournalRow>>, IPaged;

/// <param name="ActName">The act in Chinese.</param>
public sealed record JournalRow(
    string Chain, long Sequence, Instant At, string UserName, string Act, string ActName, string Subject, int SubjectCount, string PayloadJson, string PayloadHash,
    int FactCount, string FactsHash, string PreviousHash, JournalHash Algorithm, string Hash);

public sealed class ListJournalValidator : AbstractValidator<ListJournal>
{
    public ListJournalValidator() => this.RulesForPaging();
}

public sealed class ListJournalHandler(FiscalDbContext db) : IRequestHandler<ListJournal, ListPage<JournalRow>>
{
    public Task<ListPage<JournalRow>> Handle(ListJournal query, CancellationToken ct)
    {
        var (from, to) = (query.From?.ToInstant(), query.To?.ToInstant());
        return db.JournalEntries
            .Where(e => (query.RegionCode == null || e.Chain == query.RegionCode) && (query.Act == null || e.Act == query.Act)
                && (query.Subject == null || e.Subject == query.Subject) && (query.UserName == null || e.UserName == query.UserName)
                && (from == null || e.At >= from) && (to == null || e.At < to))
            .OrderByDescending(e => e.At).ThenBy(e => e.Chain)
            .Select(e => new JournalRow(
                e.Chain, e.Sequence, e.At, e.UserName, e.Act, CurrentAct.DisplayNameOf(e.Act), e.Subject, e.SubjectCount, e.PayloadJson, e.PayloadHash,
                e.FactCount, e.FactsHash, e.PreviousHash, e.Algorithm, e.Hash))
            .ToPageAsync(query, ct);
    }
}
