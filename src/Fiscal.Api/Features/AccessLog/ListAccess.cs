using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.AccessLog;
using FluentValidation;
using MediatR;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.AccessLog;

/// <summary>Entries of the access log, newest first (访问日志清单).</summary>
/// <param name="RegionCode">Region of the user; <c>national</c> for nobody known.</param>
/// <param name="Path">Beginning of the address.</param>
/// <param name="From">Entries of this instant or later.</param>
/// <param name="To">Entries before this instant.</param>
public sealed record ListAccess(
    string? RegionCode = null, string? UserName = null, Choice<AccessAct>? Act = null, Choice<AccessResult>? Result = null, string? Path = null, string? Address = null,
    DateTimeOffset? From = null, DateTimeOffset? To = null, int Page = 1, int PageSize = 50) : IQuery<ListPage<AccessRow>>, IPaged;

/// <param name="ActName">The act in Chinese.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Rows">Rows shown or exported, where known.</param>
public sealed record AccessRow(
    string Chain, long Sequence, Instant At, string UserName, string Address, AccessAct Act, string ActName, AccessResult Result, string ResultName, int Status,
    string Method, string Path, string Query, string? Code, string? FileName, long? Rows, string? Sha256, string PreviousHash, string Hash);

public sealed class ListAccessValidator : AbstractValidator<ListAccess>
{
    public ListAccessValidator() => this.RulesForPaging();
}

public sealed class ListAccessHandler(FiscalDbContext db) : IRequestHandler<ListAccess, ListPage<AccessRow>>
{
    public Task<ListPage<AccessRow>> Handle(ListAccess query, CancellationToken ct) => db.AccessEntries.Asked(query).Rows().ToPageAsync(query, ct);
}

internal static class AccessSelection
{
    /// <summary>The entries that a query asks for (访问日志筛选), newest first.</summary>
    public static IQueryable<AccessEntry> Asked(this IQueryable<AccessEntry> entries, ListAccess query)
    {
        var (act, result, from, to) = (query.Act?.Value, query.Result?.Value, query.From?.ToInstant(), query.To?.ToInstant());
        return entries
            .Where(e => (query.RegionCode == null || e.Chain == query.RegionCode) && (query.UserName == null || e.UserName == query.UserName)
                && (act == null || e.Act == act) && (result == null || e.Result == result)
                && (query.Path == null || e.Path.StartsWith(query.Path)) && (query.Address == null || e.Address == query.Address)
                && (from == null || e.At >= from) && (to == null || e.At < to))
            .OrderByDescending(e => e.At).ThenBy(e => e.Chain).ThenByDescending(e => e.Sequence);
    }

    public static IQueryable<AccessRow> Rows(this IQueryable<AccessEntry> entries) => entries.Select(e => new AccessRow(
        e.Chain, e.Sequence, e.At, e.UserName, e.Address, e.Act, e.Act.DisplayName(), e.Result, e.Result.DisplayName(), e.Status,
        e.Method, e.Path, e.Query, e.Code, e.FileName, e.Rows, e.Sha256, e.PreviousHash, e.Hash));
}
