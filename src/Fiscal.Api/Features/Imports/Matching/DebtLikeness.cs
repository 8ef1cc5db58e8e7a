using Fiscal.Api.Features.Imports.Book;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>A debt on the book that a row may speak of, with its score and what it is made of.</summary>
internal sealed record SimilarDebt(Debt Debt, decimal Score, IReadOnlyList<LikenessPart> Parts);

/// <summary>
/// Whether a row whose numbers are not on the book speaks of a debt that is (借据近似度). Five parts: debtor, creditor, principal, start,
/// maturity. Each part that the row states gives its full points for the very same and fewer for near; a part that is neither rules the
/// debt out. The score is the points of the stated parts as percent of what they could give, rounded down, so 100 is the same in all but the numbers.
/// A row must state debtor, principal and one of the dates. Numbers count nothing here: they were looked for before. Equal scores stay
/// equal; nobody is chosen.
/// </summary>
internal sealed class DebtLikeness
{
    private const int MostShown = 3;
    private const int MostRemembered = 100_000;

    private readonly DebtLikenessTable _points;
    private readonly PartyLikeness _names;
    private readonly ComparisonBudget _budget;
    private readonly decimal _nameResembles;
    private readonly Dictionary<(string Stated, Party Party), bool> _resembling = [];
    private readonly Dictionary<LocalDate, Debt[]> _byStart;
    private readonly Dictionary<LocalDate, Debt[]> _byMaturity;

    public DebtLikeness(MatchingTables tables, PartyLikeness names, ComparisonBudget budget, IEnumerable<Debt> debts)
    {
        (_points, _names, _budget, _nameResembles) = (tables.Debt, names, budget, tables.Party.MayAsk);
        var known = debts.Where(d => d is { Id: > 0, Terms: not null }).ToList();
        _byStart = ByAmount(known, d => d.Terms!.StartDate);
        _byMaturity = ByAmount(known, d => d.Terms!.MaturityDate);
    }

    // Each day's debts by principal: of ten thousand drawn on one day a row is compared with those of its amount.
    private static Dictionary<LocalDate, Debt[]> ByAmount(List<Debt> debts, Func<Debt, LocalDate> day) =>
        debts.GroupBy(day).ToDictionary(g => g.Key, g => g.OrderBy(d => d.Terms!.PrincipalYuan).ToArray());

    /// <summary>The debts worth asking about, most alike first; null when the budget is spent.</summary>
    /// <param name="creditor">Whom the row or its file names as creditor; null when nobody is named.</param>
    public IReadOnlyList<SimilarDebt>? Of(DebtRow row, string? creditor, DebtBook book)
    {
        if (_byStart.Count == 0 || row.DebtorName is null || row.PrincipalYuan is null) return [];
        var near = Near(row).Distinct().ToList();
        if (!_budget.Take(near.Count)) return null;
        return [.. near.Select(d => Compare(row, creditor, d, book)).Where(s => s is not null && s.Score >= _points.AskFrom).Select(s => s!)
            .OrderByDescending(s => s.Score).ThenBy(s => s.Debt.DrawdownNumber, StringComparer.Ordinal).Take(MostShown)];
    }

    private IEnumerable<Debt> Near(DebtRow row)
    {
        var (days, byDay) = row.StartDate is { } start ? (Around(start, (int)_points.StartDate.Within), _byStart)
            : row.MaturityDate is { } maturity ? (Around(maturity, (int)_points.MaturityDate.Within), _byMaturity) : ([], _byStart);
        var (least, most) = (row.PrincipalYuan!.Value / (1 + _points.Principal.Within), row.PrincipalYuan.Value / (1 - _points.Principal.Within));
        foreach (var day in days)
        {
            if (!byDay.TryGetValue(day, out var debts)) continue;
            for (var i = FirstFrom(debts, least); i < debts.Length && debts[i].Terms!.PrincipalYuan <= most; i++) yield return debts[i];
        }
    }

    private static int FirstFrom(Debt[] byAmount, decimal yuan)
    {
        var (low, high) = (0, byAmount.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (byAmount[middle].Terms!.PrincipalYuan < yuan) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static IEnumerable<LocalDate> Around(LocalDate day, int days) => Enumerable.Range(-days, 2 * days + 1).Select(day.PlusDays);

    private SimilarDebt? Compare(DebtRow row, string? creditor, Debt debt, DebtBook book)
    {
        var terms = debt.Terms!;
        List<LikenessPart?> parts =
        [
            Name("debtor", row.DebtorName, debt.Contract.Debtor, _points.Debtor, book),
            Name("creditor", creditor, debt.Contract.Creditor, _points.Creditor, book),
            Part("principal", _points.Principal, row.PrincipalYuan, terms.PrincipalYuan, row.PrincipalYuan is { } stated ? Math.Abs(stated - terms.PrincipalYuan) / terms.PrincipalYuan : null),
            Part("startDate", _points.StartDate, row.StartDate, terms.StartDate, Days(row.StartDate, terms.StartDate)),
            Maturity(row, terms),
        ];
        var counted = parts.OfType<LikenessPart>().ToList();
        return counted.TrueForAll(p => p.Points > 0) ? new(debt, Math.Floor(100 * counted.Sum(p => p.Points) / counted.Sum(p => p.OutOf)), counted) : null;
    }

    private LikenessPart? Name(string part, string? stated, Party party, LikenessPoints points, DebtBook book)
    {
        if (stated is null) return null;
        var score = ReferenceEquals(book.FindParty(stated), party) ? points.Full : Resembles(stated, party) ? points.Near : 0;
        return new(part, score, points.Full, stated, party.Name);
    }

    // The same few names come again and again.
    private bool Resembles(string stated, Party party)
    {
        if (_resembling.TryGetValue((stated, party), out var known)) return known;
        var resembles = _names.Of(stated, party) >= _nameResembles;
        if (_resembling.Count < MostRemembered) _resembling[(stated, party)] = resembles;
        return resembles;
    }

    // After an extension the one may state the first maturity and the other the last.
    private LikenessPart? Maturity(DebtRow row, DebtTerms terms)
    {
        LocalDate?[] stated = [row.MaturityDate, row.OriginalMaturityDate];
        var nearest = stated.SelectMany(s => new[] { terms.MaturityDate, terms.OriginalMaturityDate }.Select(b => (Stated: s, Book: b, Days: Days(s, b))))
            .Where(m => m.Days is not null).OrderBy(m => m.Days).FirstOrDefault();
        return Part("maturityDate", _points.MaturityDate, nearest.Stated, nearest.Book, nearest.Days);
    }

    private static decimal? Days(LocalDate? one, LocalDate other) => one is { } day ? Math.Abs(Period.DaysBetween(day, other)) : null;

    private static LikenessPart? Part(string part, LikenessPoints points, object? stated, object book, decimal? distance) => distance is { } apart
        ? new(part, apart == 0 ? points.Full : apart <= points.Within ? points.Near : 0, points.Full, Words.Of(stated), Words.Of(book)) : null;
}
