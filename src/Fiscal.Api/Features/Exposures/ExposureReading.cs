using Fiscal.Api.Features.Debts;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Exposures;

/// <summary>What an exposure needs of one debt as of a day (规模统计的一笔).</summary>
internal sealed record ExposedDebt(
    int DebtId, string RegionCode, int DebtorId, PartyKind DebtorKind, int CreditorId, PartyKind CreditorKind, DebtClass DebtClass,
    DebtInstrument Instrument, string? GuarantorName, decimal OutstandingYuan, decimal OverduePrincipalYuan, decimal? AnnualRatePercent,
    DebtStatus Status, bool IsDocumented)
{
    /// <summary>Something is owed or overdue; the rest count neither as an amount nor as a debt.</summary>
    public bool IsOpen => OutstandingYuan != 0 || Status == DebtStatus.Overdue;

    public BasisComponent? ComponentIn(ExposureBasis basis) => basis.ComponentOf(DebtClass, DebtorKind, Instrument);
}

/// <summary>A debt that a basis counts, and where (计入的一笔).</summary>
internal sealed record CountedDebt(ExposedDebt Debt, BasisComponent Component);

/// <summary>The debts that make up one figure, largest first (规模数的明细).</summary>
internal sealed record ExposedFigure(
    TwoClocks Clocks, ExposureBasis Basis, IQueryable<Position> Positions, Func<CountedDebt, GroupName> GroupOf, IReadOnlyList<CountedDebt> Debts)
{
    public ExposedDebtRow Row(CountedDebt debt, DebtListRow row) => new(
        debt.Debt.DebtId, GroupOf(debt).Group, GroupOf(debt).Name, debt.Component.Name, debt.Debt.OutstandingYuan, row);
}

/// <summary>How people call a debt (债务名称要素).</summary>
internal sealed record DebtNames(int DebtId, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName);

internal static class ExposureReading
{
    /// <summary>Below every provider's limit of parameters.</summary>
    public const int DebtsAtATime = 500;

    /// <summary>The book on a day, of a region and those below it, or of all that the user sees.</summary>
    public static async Task<IQueryable<Position>> PositionsOf(this FiscalDbContext db, string? regionCode, LocalDate asOf, Instant knownAt, CancellationToken ct)
    {
        var positions = db.PositionsAt(asOf, knownAt);
        if (regionCode is null) return positions;
        var regions = await db.WithDescendants(regionCode, ct);
        return positions.Where(p => regions.Contains(p.Debt.RegionCode));
    }

    /// <summary>One narrow row a debt; which component counts it is decided here, because a basis is data.</summary>
    public static Task<List<ExposedDebt>> ToExposedDebts(this IQueryable<Position> positions, CancellationToken ct) => positions
        .Select(p => new ExposedDebt(
            p.Debt.Id, p.Debt.RegionCode, p.Debtor.Id, p.Debtor.Kind, p.Creditor.Id, p.Creditor.Kind, p.Class, p.Terms.Instrument, p.Terms.GuarantorName,
            p.OutstandingYuan, p.OverduePrincipalYuan, p.Terms.AnnualRatePercent, p.Status, p.IsDocumented))
        .ToListAsync(ct);

    /// <summary>What each creditor last said it is owed, of those who said it for a day in the range; both days count.</summary>
    public static async Task<Dictionary<int, decimal>> ConfirmedBetween(this FiscalDbContext db, LocalDate first, LocalDate last, Instant knownAt, CancellationToken ct)
    {
        // What takes a confirmation back bears the same day: the range holds both, and no row has to be looked for.
        var facts = await db.BalanceConfirmations
            .Where(c => c.EffectiveOn >= first && c.EffectiveOn <= last && c.RecordedAt <= knownAt)
            .OrderBy(c => c.EffectiveOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id)
            .Select(c => new { c.Id, c.DebtId, c.ConfirmedYuan, c.ReversesId }).ToListAsync(ct);
        var takenBack = facts.Select(f => f.ReversesId).OfType<long>().ToHashSet();
        var said = new Dictionary<int, decimal>();
        foreach (var fact in facts.Where(f => f.ReversesId is null && !takenBack.Contains(f.Id))) said[fact.DebtId] = fact.ConfirmedYuan;
        return said;
    }

    public static List<CountedDebt> CountedIn(this IEnumerable<ExposedDebt> debts, ExposureBasis basis) =>
        [.. debts.Where(d => d.IsOpen).Select(d => (Debt: d, Component: d.ComponentIn(basis)))
            .Where(d => d.Component is not null).Select(d => new CountedDebt(d.Debt, d.Component!))];

    public static async Task<Dictionary<int, DebtNames>> NamesOf(this FiscalDbContext db, IEnumerable<int> ids, CancellationToken ct)
    {
        var names = new Dictionary<int, DebtNames>();
        foreach (var some in ids.Chunk(DebtsAtATime))
            foreach (var debt in await db.Debts.Where(d => some.Contains(d.Id))
                .Select(d => new DebtNames(d.Id, d.Contract.Number, d.DrawdownNumber, d.Contract.Debtor.Name, d.Contract.Creditor.Name)).ToListAsync(ct))
                names[debt.DebtId] = debt;
        return names;
    }
}
