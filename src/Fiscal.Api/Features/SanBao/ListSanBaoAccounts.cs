using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The accounts for 三保 money with their balance on a day (三保专户).</summary>
public sealed record ListSanBaoAccounts(string? RegionCode = null, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<SanBaoAccountList>;

public sealed record SanBaoAccountList(IReadOnlyList<SanBaoAccountRow> Items, int Total, LocalDate AsOf, Instant KnownAt);

/// <param name="ViolationYuan">Left the ring-fenced account without serving a 三保 item.</param>
public sealed record SanBaoAccountRow(
    long Id, string RegionCode, string AccountNumber, string Name, string Bank, bool IsRingFenced, LocalDate OpenedOn, string? Document, decimal OpeningYuan, decimal InflowYuan, decimal OutflowYuan,
    decimal BalanceYuan, int ViolationCount, decimal ViolationYuan);

public sealed class ListSanBaoAccountsHandler(FiscalDbContext db, IClock clock) : IRequestHandler<ListSanBaoAccounts, SanBaoAccountList>
{
    public async Task<SanBaoAccountList> Handle(ListSanBaoAccounts query, CancellationToken ct)
    {
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var regions = query.RegionCode is { } code ? await db.WithDescendants(code, ct) : null;
        var accounts = await db.SanBaoAccounts.Where(a => (regions == null || regions.Contains(a.RegionCode)) && a.EffectiveOn <= clocks.AsOf && a.RecordedAt <= clocks.KnownAt)
            .OrderBy(a => a.RegionCode).ThenBy(a => a.Id).AsNoTracking().ToListAsync(ct);
        var sums = (await db.SanBaoAccountPayments.StandingAt(clocks).GroupBy(p => new { p.AccountId, p.Direction, Tagged = p.TagCategory != null })
            .Select(g => new { g.Key.AccountId, g.Key.Direction, g.Key.Tagged, Count = g.Count(), Yuan = g.Sum(p => p.AmountYuan) }).ToListAsync(ct)).ToLookup(s => s.AccountId);
        return new([.. accounts.Select(a =>
        {
            var (inflow, outflow) = (sums[a.Id].Where(s => s.Direction == CashDirection.Inflow).Sum(s => s.Yuan), sums[a.Id].Where(s => s.Direction == CashDirection.Outflow).Sum(s => s.Yuan));
            var bad = a.IsRingFenced ? sums[a.Id].FirstOrDefault(s => s is { Direction: CashDirection.Outflow, Tagged: false }) : null;
            return new SanBaoAccountRow(
                a.Id, a.RegionCode, a.Number, a.Name, a.Bank, a.IsRingFenced, a.EffectiveOn, a.Source.Document, a.OpeningYuan, inflow, outflow, a.OpeningYuan + inflow - outflow, bad?.Count ?? 0, bad?.Yuan ?? 0);
        })], accounts.Count, clocks.AsOf, clocks.KnownAt);
    }
}
