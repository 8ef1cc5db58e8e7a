using Fiscal.Domain;
using Fiscal.Domain.Debts;

namespace Fiscal.Api.Features.Debts;

/// <summary>
/// What a question about the book may narrow it to (筛选条件); null narrows nothing. A party is named by its short name, part of its
/// name, or its id.
/// </summary>
internal static class PositionFilters
{
    public static IQueryable<Position> OwedBy(this IQueryable<Position> positions, string? debtor)
    {
        if (debtor is null) return positions;
        var (key, id) = Read(debtor);
        return positions.Where(p => p.Debtor.Id == id || p.Debtor.NameKey.Contains(key) || p.Debtor.ShortName == debtor);
    }

    public static IQueryable<Position> OwedTo(this IQueryable<Position> positions, string? creditor)
    {
        if (creditor is null) return positions;
        var (key, id) = Read(creditor);
        return positions.Where(p => p.Creditor.Id == id || p.Creditor.NameKey.Contains(key) || p.Creditor.ShortName == creditor);
    }

    public static IQueryable<Position> Classed(this IQueryable<Position> positions, DebtClass? debtClass, DebtInstrument? instrument)
    {
        if (debtClass is not null) positions = positions.Where(p => p.Class == debtClass);
        if (instrument is not null) positions = positions.Where(p => p.Terms.Instrument == instrument);
        return positions;
    }

    private static (string Key, int? Id) Read(string party)
    {
        var key = TextKey.Of(party);
        return (key, int.TryParse(key, out var id) ? id : null);
    }
}
