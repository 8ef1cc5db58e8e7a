using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Assets;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Disposals of assets and payments on overdue accounts of one region that stand, and those that an import adds (处置与清偿事项).</summary>
internal sealed class HappenedFacts(IEnumerable<AssetEvent> events, IEnumerable<ClaimPayment> payments)
{
    private readonly Dictionary<string, List<AssetEvent>> _events = events.GroupBy(e => e.CodeKey).ToDictionary(g => g.Key, g => g.ToList());
    private readonly Dictionary<string, List<ClaimPayment>> _payments = payments.GroupBy(p => p.CodeKey).ToDictionary(g => g.Key, g => g.ToList());

    public List<Fact> New { get; } = [];

    public IReadOnlyList<AssetEvent> EventsOf(string codeKey) => _events.GetValueOrDefault(codeKey) ?? [];

    /// <summary>A disposal with what rests on it.</summary>
    public List<AssetEvent> RestingOn(AssetEvent disposal) =>
        [.. EventsOf(disposal.CodeKey).Where(e => e == disposal || e.Disposal == disposal || (disposal.Id != 0 && e.DisposalId == disposal.Id))];

    public IReadOnlyList<ClaimPayment> PaymentsOf(string codeKey) => _payments.GetValueOrDefault(codeKey) ?? [];

    public void Add(AssetEvent happened)
    {
        _events[happened.CodeKey] = [.. EventsOf(happened.CodeKey), happened];
        New.Add(happened);
    }

    public void Add(ClaimPayment payment)
    {
        _payments[payment.CodeKey] = [.. PaymentsOf(payment.CodeKey), payment];
        New.Add(payment);
    }

    /// <summary>Takes back all that a batch brought, the last to happen first; what others built on it refuses.</summary>
    public IReadOnlyList<Fact> TakeBack(int importId, Recording recording)
    {
        var reversals = new List<Fact>();
        foreach (var happened in _events.Values.SelectMany(e => e).Where(e => e.Source.ImportBatchId == importId).OrderByDescending(e => e.Kind).ToList())
        {
            var disposal = happened.DisposalId is { } id ? EventsOf(happened.CodeKey).First(e => e.Id == id) : happened;
            reversals.Add(happened.Reversal(RestingOn(disposal), recording));
            _events[happened.CodeKey].Remove(happened);
        }
        foreach (var payment in _payments.Values.SelectMany(p => p).Where(p => p.Source.ImportBatchId == importId).ToList())
        {
            reversals.Add(payment.Reversal(PaymentsOf(payment.CodeKey), recording));
            _payments[payment.CodeKey].Remove(payment);
        }
        return reversals;
    }

    /// <summary>Refuses to take back what disposals or payments rest on.</summary>
    /// <param name="before">What holds of it then.</param>
    public void RefuseIfUsed(StatedFact fact, StatedFact? before)
    {
        if (fact is StateAsset asset && before is null && EventsOf(asset.CodeKey).Count > 0) throw AssetErrors.StillDisposed(asset.Code);
        if (fact is EnterpriseClaim claim && PaymentsOf(claim.CodeKey).Sum(p => p.AmountYuan) > ((before as EnterpriseClaim)?.Figures.OwedYuan ?? 0)) throw ClaimErrors.StillPaid(claim.Code);
    }
}

internal static class HappenedFactsLoading
{
    /// <summary>Uses of repayments that were taken back in the ledger do not count.</summary>
    public static async Task<HappenedFacts> HappenedIn(this FiscalDbContext db, string regionCode, CancellationToken ct) => new(
        await db.AssetEvents.Where(e => e.RegionCode == regionCode).Standing().Where(e => e.EntryId == null || !db.LedgerEntries.Any(r => r.ReversesId == e.EntryId)).ToListAsync(ct),
        await db.ClaimPayments.Where(p => p.RegionCode == regionCode).Standing().ToListAsync(ct));
}
