using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.RiskRegister;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>The statements of one region that stand, and those that an import adds (填报数): of each topic the last by day holds.</summary>
internal sealed class StatedFigures
{
    private readonly List<StatedFact> _standing;
    private readonly ILookup<(Type, object), StatedFact> _byTopic;

    /// <param name="facts">All statements of the region, reversals included.</param>
    public StatedFigures(IReadOnlyCollection<StatedFact> facts)
    {
        var reversed = facts.Where(f => f.ReversesId is not null).Select(f => (f.GetType(), f.ReversesId!.Value)).ToHashSet();
        _standing = [.. facts.Where(f => f.ReversesId is null && !reversed.Contains((f.GetType(), f.Id)))];
        _byTopic = _standing.ToLookup(f => (f.GetType(), f.Topic));
    }

    private readonly List<StatedFact> _new = [];
    private readonly Dictionary<(Type, object), StatedFact> _newByTopic = [];

    public IReadOnlyList<StatedFact> New => _new;

    public void Add(StatedFact fact)
    {
        _new.Add(fact);
        _newByTopic[(fact.GetType(), fact.Topic)] = fact;
    }

    /// <summary>What holds of a topic on no matter which day, what an import adds included; null: nobody stated it.</summary>
    public T? Current<T>(object topic) where T : StatedFact
    {
        var known = _byTopic[(typeof(T), topic)].Cast<T>();
        return (_newByTopic.TryGetValue((typeof(T), topic), out var added) ? known.Append((T)added) : known).Latest();
    }

    /// <summary>All that nobody took back, of every day.</summary>
    public IReadOnlyList<StatedFact> Standing => _standing;

    /// <summary>What was said and done about an exposure.</summary>
    public IReadOnlyList<StatedFact> OfRisk(RiskItem item) => [.. (_ofRisks ??= _standing.Where(f => f is RiskStatement or RiskStep).ToLookup(f => f is RiskStatement said ? said.Item : ((RiskStep)f).Item))[item]];

    private ILookup<RiskItem, StatedFact>? _ofRisks;

    public IEnumerable<StatedFact> BroughtBy(int importId) => _standing.Where(f => f.Source.ImportBatchId == importId);

    /// <summary>What holds of the topic without this statement; null: nothing.</summary>
    public StatedFact? Before(StatedFact fact) => _byTopic[(fact.GetType(), fact.Topic)].Where(f => f != fact).Latest();

    /// <summary>What the book had of the same topic on a day; null when it had nothing.</summary>
    public StatedFact? KnownOf(StatedFact fact, LocalDate day) => Last(_byTopic[(fact.GetType(), fact.Topic)], day);

    /// <summary>What the book had of every topic of a kind on a day.</summary>
    public IEnumerable<T> Known<T>(LocalDate day) where T : StatedFact =>
        _byTopic.Where(g => g.Key.Item1 == typeof(T)).Select(g => Last(g, day)).OfType<T>();

    private static StatedFact? Last(IEnumerable<StatedFact> facts, LocalDate day) =>
        facts.Where(f => f.EffectiveOn <= day).Latest();
}

internal static class StatedFiguresLoading
{
    public static async Task<StatedFigures> StatedIn(this FiscalDbContext db, string regionCode, CancellationToken ct)
    {
        var facts = new List<StatedFact>();
        foreach (var kind in db.KindsOf<StatedFact>())
            facts.AddRange(await kind.Where(f => f.RegionCode == regionCode).ToListAsync(ct));
        return new(facts);
    }
}
