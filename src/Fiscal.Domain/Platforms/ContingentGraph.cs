namespace Fiscal.Domain.Platforms;

/// <summary>A debt that somebody may have to answer for (一笔债务).</summary>
public sealed record GraphDebt(int Id, int DebtorId, decimal Yuan);

/// <param name="LimitYuan">Null: all that is owed.</param>
public sealed record GraphGuarantee(int DebtId, int GuarantorId, decimal? LimitYuan);

/// <summary>Somebody answers to a guarantor for what it pays (反担保关系).</summary>
/// <param name="LimitYuan">Null: all that the guarantor pays.</param>
public sealed record GraphCounter(int GuarantorId, int CounterId, decimal? LimitYuan);

/// <summary>What a default calls, one line for each party and what it is called for (代偿传导).</summary>
/// <param name="Order">1: guarantors of the debts; 2: who answers to them; and so on.</param>
/// <param name="DebtId">In the first order; null after it.</param>
/// <param name="FromPartyId">Who turns to it: the defaulting company in the first order, then the party called before.</param>
/// <param name="Yuan">At most so much.</param>
/// <param name="IsAgain">It was called in an earlier order, or defaulted itself: the chain closes here, and nothing more comes of it.</param>
public sealed record Call(int Order, int? DebtId, int FromPartyId, int PartyId, decimal Yuan, bool IsAgain);

/// <summary>What a default comes to (违约传导结果).</summary>
/// <param name="DebtYuan">All debts of the company, each once.</param>
/// <param name="CoveredYuan">Of it what guarantors answer for, each debt once and at most as a whole.</param>
public sealed record DefaultCalls(decimal DebtYuan, decimal CoveredYuan, IReadOnlyList<Call> Calls);

/// <summary>A guarantor and the most it may have to pay (担保人或有负债).</summary>
/// <param name="DirectYuan">By its guarantees, of each debt at most what is owed.</param>
/// <param name="CounterYuan">By its counter-guarantees, if all that those it answers to guarantee directly is called; beside the direct amount, never added to a total.</param>
public sealed record Contingent(int PartyId, decimal DirectYuan, decimal CounterYuan, IReadOnlyList<int> DebtIds);

/// <summary>A group and what it owes and answers for (集团穿透敞口).</summary>
/// <param name="OwedYuan">Debts of its members, each once.</param>
/// <param name="GuaranteedInsideYuan">Of <paramref name="OwedYuan"/> what other members guarantee: no more is owed by it.</param>
/// <param name="GuaranteedOutsideYuan">Debts of others that members guarantee, each once, at most as a whole.</param>
public sealed record GroupExposure(decimal OwedYuan, decimal GuaranteedInsideYuan, decimal GuaranteedOutsideYuan, IReadOnlyList<int> OwnDebtIds, IReadOnlyList<int> OutsideDebtIds)
{
    public decimal TotalYuan => OwedYuan + GuaranteedOutsideYuan;
}

/// <summary>
/// Debts, guarantees and counter-guarantees on a day (担保关系图). A debt counts once in every total, however many answer for it; rings end where they
/// come back.
/// </summary>
public sealed class ContingentGraph
{
    private readonly Dictionary<int, GraphDebt> _debts;
    private readonly ILookup<int, GraphGuarantee> _ofDebt;
    private readonly ILookup<int, GraphGuarantee> _byGuarantor;
    private readonly ILookup<int, GraphCounter> _counters;
    private readonly ILookup<int, GraphCounter> _byCounter;

    /// <param name="guarantees">Of one guarantor for one debt one row.</param>
    public ContingentGraph(IEnumerable<GraphDebt> debts, IEnumerable<GraphGuarantee> guarantees, IEnumerable<GraphCounter> counters)
    {
        _debts = debts.ToDictionary(d => d.Id);
        var open = guarantees.Where(g => g.LimitYuan != 0 && _debts.TryGetValue(g.DebtId, out var debt) && debt.DebtorId != g.GuarantorId).ToList();
        var answering = counters.Where(c => c.LimitYuan != 0 && c.CounterId != c.GuarantorId).ToList();
        (_ofDebt, _byGuarantor) = (open.ToLookup(g => g.DebtId), open.ToLookup(g => g.GuarantorId));
        (_counters, _byCounter) = (answering.ToLookup(c => c.GuarantorId), answering.ToLookup(c => c.CounterId));
    }

    public decimal TotalYuan => _debts.Values.Sum(d => d.Yuan);

    /// <summary>Everybody who answers for something, by number.</summary>
    public IReadOnlyList<Contingent> ByGuarantor() => [.. _byGuarantor.Select(g => g.Key).Union(_byCounter.Select(c => c.Key)).Order().Select(id => new Contingent(
        id, DirectOf(id), _byCounter[id].Sum(c => Least(c.LimitYuan, DirectOf(c.GuarantorId))), [.. _byGuarantor[id].Select(g => g.DebtId).Order()]))];

    public GroupExposure Of(IReadOnlySet<int> members)
    {
        var own = _debts.Values.Where(d => members.Contains(d.DebtorId)).OrderBy(d => d.Id).ToList();
        var outside = _debts.Values.Where(d => !members.Contains(d.DebtorId) && _ofDebt[d.Id].Any(g => members.Contains(g.GuarantorId))).OrderBy(d => d.Id).ToList();
        return new(
            own.Sum(d => d.Yuan), own.Sum(d => Covered(d, g => members.Contains(g.GuarantorId))), outside.Sum(d => Covered(d, g => members.Contains(g.GuarantorId))),
            [.. own.Select(d => d.Id)], [.. outside.Select(d => d.Id)]);
    }

    /// <summary>What the default of a party calls: the guarantors of its debts first, then order by order who answers to those called.</summary>
    public DefaultCalls DefaultOf(int partyId)
    {
        var debts = _debts.Values.Where(d => d.DebtorId == partyId).OrderBy(d => d.Id).ToList();
        var calls = debts.SelectMany(d => _ofDebt[d.Id].OrderBy(g => g.GuarantorId).Select(g => new Call(1, d.Id, partyId, g.GuarantorId, Least(g.LimitYuan, d.Yuan), false)))
            .Where(c => c.Yuan > 0).ToList();
        var done = new HashSet<int> { partyId };
        var called = Sums(calls);
        for (var order = 2; called.Count > 0; order++)
        {
            done.UnionWith(called.Keys);
            var next = called.OrderBy(c => c.Key).SelectMany(c => _counters[c.Key].OrderBy(r => r.CounterId)
                .Select(r => new Call(order, null, c.Key, r.CounterId, Least(r.LimitYuan, c.Value), done.Contains(r.CounterId)))).ToList();
            calls.AddRange(next);
            called = Sums(next.Where(c => !c.IsAgain));
        }
        return new(debts.Sum(d => d.Yuan), debts.Sum(d => Covered(d, _ => true)), calls);
    }

    private decimal DirectOf(int guarantor) => _byGuarantor[guarantor].Sum(g => Least(g.LimitYuan, _debts[g.DebtId].Yuan));

    private decimal Covered(GraphDebt debt, Func<GraphGuarantee, bool> counts) => Math.Min(debt.Yuan, _ofDebt[debt.Id].Where(counts).Sum(g => Least(g.LimitYuan, debt.Yuan)));

    private static Dictionary<int, decimal> Sums(IEnumerable<Call> calls) => calls.GroupBy(c => c.PartyId).ToDictionary(g => g.Key, g => g.Sum(c => c.Yuan));

    private static decimal Least(decimal? limit, decimal yuan) => limit is { } most && most < yuan ? most : yuan;
}
