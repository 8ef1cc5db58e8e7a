using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Platforms;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What a company's default calls, order by order (违约传导).</summary>
public sealed record CallDefault(int PartyId, DateOnly? AsOf = null, DateTimeOffset? KnownAt = null) : IQuery<DefaultResult>;

/// <param name="UncoveredYuan">What nobody guarantees.</param>
/// <param name="Called">What each party is called for at most, over its calls of the first order in which it is called.</param>
public sealed record DefaultResult(
    int PartyId, string Name, LocalDate AsOf, Instant KnownAt, decimal DebtYuan, decimal CoveredYuan, decimal UncoveredYuan, IReadOnlyList<CallRow> Calls, IReadOnlyList<CalledParty> Called);

public sealed record CallRow(int Order, int? DebtId, string? DrawdownNumber, string? Creditor, int FromId, string From, int PartyId, string Party, decimal AmountYuan, bool IsAgain, string What);

public sealed record CalledParty(int PartyId, string Name, int Order, decimal AmountYuan);

public sealed class CallDefaultHandler(FiscalDbContext db, IClock clock) : IRequestHandler<CallDefault, DefaultResult>
{
    public async Task<DefaultResult> Handle(CallDefault query, CancellationToken ct)
    {
        var party = await db.CompanyOf(query.PartyId, ct);
        var clocks = await db.ClocksOf(query.AsOf, query.KnownAt, clock, ct);
        var book = await db.GuaranteesOf(party.RegionCode, clocks, ct);
        var result = book.Graph.DefaultOf(party.Id);
        string Name(int id) => book.Names.GetValueOrDefault(id, "");
        return new(
            party.Id, party.Name, clocks.AsOf, clocks.KnownAt, result.DebtYuan, result.CoveredYuan, result.DebtYuan - result.CoveredYuan,
            [.. result.Calls.Select(c => Row(c, c.DebtId is { } id ? book.Debts[id] : null, Name))],
            [.. result.Calls.Where(c => !c.IsAgain).GroupBy(c => c.PartyId).Select(g => new CalledParty(g.Key, Name(g.Key), g.Min(c => c.Order), g.Sum(c => c.Yuan))).OrderBy(c => c.Order).ThenBy(c => c.PartyId)]);
    }

    private static CallRow Row(Call call, OwedDebt? debt, Func<int, string> name) => new(
        call.Order, call.DebtId, debt?.DrawdownNumber, debt?.CreditorName, call.FromPartyId, name(call.FromPartyId), call.PartyId, name(call.PartyId), call.Yuan, call.IsAgain,
        call.IsAgain ? $"{name(call.PartyId)}已在链上（循环担保），不再计算" : debt is null ? $"{name(call.FromPartyId)}代偿后向反担保人{name(call.PartyId)}追偿" : $"{debt.CreditorName}就借据 {debt.DrawdownNumber} 要求{name(call.PartyId)}承担保证责任");
}
