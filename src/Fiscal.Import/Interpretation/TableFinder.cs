using Fiscal.Import.Reading;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>A column that a field was found in.</summary>
/// <param name="Header">As the file writes it, without the group above.</param>
/// <param name="UnitPlace">Where the column's own unit is stated; null when it states none.</param>
internal sealed record Column(string Field, int Index, string Header, int Rank, AmountUnit? Unit, RateBasis Basis, string? UnitPlace)
{
    /// <summary>The one year that its header names: 2025年末余额.</summary>
    public int? Year { get; init; }

    /// <summary>The month that its header dates it by, counted through the years.</summary>
    public int? Month { get; init; }
}

/// <summary>A table found in a sheet: its header spans rows [Top, Bottom] of <see cref="Sheet.Rows"/> (by index).</summary>
internal sealed record FoundTable(
    Sheet Sheet, TableLayout Layout, int Top, int Bottom, IReadOnlyDictionary<string, Column> Columns,
    IReadOnlyList<(Column Taken, Column Left)> Contested, IReadOnlyList<(string? Header, int Column)> Unused)
{
    /// <summary>Columns that a person said are not wanted.</summary>
    public IReadOnlySet<int> Unwanted { get; init; } = new HashSet<int>();

    public bool Ignores(int column) => Unwanted.Contains(column);

    public int HeaderRow => Sheet.Rows[Top].Number;
}

/// <summary>Locates headers by what they say (表头定位).</summary>
internal static class TableFinder
{
    private const int LastHeaderRow = 40;

    // A repayment plan prints a header for each of some hundred contracts.
    private const int MostHeaders = 2_000;

    // Any exact name is plainer.
    private const int LooseRank = 100_000;

    /// <summary>The first tables of this layout in a sheet, top to bottom; none when no header has all required columns.</summary>
    public static List<FoundTable> First(Sheet sheet, TableLayout layout, HeaderPlace place)
    {
        var tables = new List<FoundTable>();
        if (!MayHold(sheet, layout) || Best(sheet, layout, place, 0, Last(sheet, place)) is not { } widest) return tables;
        for (var above = widest; above is not null; above = Best(sheet, layout, place, 0, above.Top, above.Top))
            tables.Insert(0, above);
        return tables;
    }

    /// <summary>The first tables and all that come after them. A long sheet is gone through only for the layout that was chosen.</summary>
    public static List<FoundTable> All(IReadOnlyList<FoundTable> first, HeaderPlace place)
    {
        var tables = first.ToList();
        var (sheet, layout, looked) = (first[0].Sheet, first[0].Layout, 0);
        var amounts = AmountColumns(tables[^1]);
        for (var i = tables[^1].Bottom + 1; i < sheet.Rows.Count; i++)
        {
            if (!MayBeHeader(sheet.Rows[i], amounts)) continue;
            if (++looked > MostHeaders) throw ImportErrors.TooManyTables(sheet.Name, MostHeaders);
            if (Best(sheet, layout, place, i, i + 1) is not { } rough || Best(sheet, layout, place, rough.Top, rough.Bottom + 1) is not { } next) continue;
            tables.Add(next);
            amounts = AmountColumns(next);
            i = next.Bottom;
        }

        return tables;
    }

    /// <summary>The most header-like rows, for the refusal.</summary>
    public static FoundTable? Nearest(Sheet sheet, TableLayout layout, HeaderPlace place) => Candidates(sheet, layout, place, 0, Last(sheet, place))
        .OrderByDescending(t => t.Columns.Count).ThenByDescending(t => t.Unused.Count).ThenBy(t => t.Bottom - t.Top).FirstOrDefault();

    private static int Last(Sheet sheet, HeaderPlace place) => Math.Min(sheet.Rows.Count, Math.Min(place.LastRow, LastHeaderRow));

    /// <summary>A quick look: the name of a column ends with the text of one of its cells, so without such texts there is no header.</summary>
    private static bool MayHold(Sheet sheet, TableLayout layout)
    {
        var endings = HeaderCells.Endings(sheet, LastHeaderRow + 10);
        return layout.Required.All(required => required.Split('|').Any(field => layout.Fields[field].Select(HeaderText.Key).SelectMany(key => new[] { key, HeaderText.Loose(key) })
            .Any(name => Enumerable.Range(0, name.Length).Any(i => endings.Contains(name[i..])))));
    }

    private static int[] AmountColumns(FoundTable table) =>
        [.. table.Columns.Values.Where(c => Fields.ReadingOf(c.Field) == FieldReading.Amount).Select(c => c.Index)];

    // Amount columns of data hold text without a digit only in a header (or as a dash).
    private static bool MayBeHeader(SheetRow row, int[] amounts)
    {
        foreach (var column in amounts)
            if (row[column] is { IsText: true, Raw.Length: >= 2, IsBlank: false } cell && !cell.Raw.Any(char.IsDigit) && !Plain.SaysNothing(cell.Raw)) return true;
        return false;
    }

    private static FoundTable? Best(Sheet sheet, TableLayout layout, HeaderPlace place, int from, int to, int end = int.MaxValue)
    {
        var best = Candidates(sheet, layout, place, from, to)
            .Where(t => t.Bottom < end && !layout.Missing(t.Columns.Keys.ToHashSet()).Any())
            .OrderByDescending(Settled).ThenBy(t => t.Bottom - t.Top).ThenBy(t => t.Top)
            .FirstOrDefault();
        // A row above that adds no column and no unit is not part of the header.
        while (best is not null && best.Top < best.Bottom && Table(sheet, layout, best.Top + 1, best.Bottom) is var lower
            && Settled(lower) >= Settled(best) && Units(lower) == Units(best))
            best = lower;
        return best is not null && best.Bottom + 1 < sheet.Rows.Count && HoldsOnlyUnits(sheet.Rows[best.Bottom + 1])
            ? Table(sheet, layout, best.Top, best.Bottom + 1) : best;
    }

    // Columns but for those that two headers claim alike.
    private static int Settled(FoundTable table) => table.Columns.Count - table.Contested.Count(c => c.Taken.Rank == c.Left.Rank);

    private static bool HoldsOnlyUnits(SheetRow row)
    {
        var filled = Enumerable.Range(1, Math.Min(row.Width, Sheet.MaxHeaderColumns)).Select(c => row[c]).Where(c => !c.IsBlank).ToList();
        return filled.Count > 0 && filled.TrueForAll(c => c is { IsText: true, Raw.Length: < 12 } && HeaderText.Key(c.Raw).Length == 0);
    }

    private static int Units(FoundTable table) => table.Columns.Values.Count(c => c.Unit is not null || c.Basis != RateBasis.Unstated);

    private static IEnumerable<FoundTable> Candidates(Sheet sheet, TableLayout layout, HeaderPlace place, int from, int to)
    {
        for (var top = from; top < to; top++)
            for (var rows = 1; rows <= place.Rows && top + rows <= sheet.Rows.Count; rows++)
            {
                // Rows of one header stand together.
                if (sheet.Rows[top + rows - 1].Number - sheet.Rows[top].Number > place.Rows) break;
                yield return Table(sheet, layout, top, top + rows - 1);
            }
    }

    private static FoundTable Table(Sheet sheet, TableLayout layout, int top, int bottom)
    {
        var columns = new Dictionary<string, Column>();
        var contested = new List<(Column, Column)>();
        var (unused, unwanted) = (new List<(string?, int)>(), new HashSet<int>());
        var headers = HeaderCells.Read(sheet, top, bottom);
        var months = layout.Content == TableContent.Claim ? PlanMonths.Of(headers) : MonthColumn.Of(layout, headers);
        foreach (var header in headers)
        {
            if ((months.GetValueOrDefault(header.Column) is { } month ? OfMonth(month, header) : Match(layout, header)) is not { } column)
            {
                if (header.Names.Any(layout.Ignored.Contains)) unwanted.Add(header.Column);
                else unused.Add((header.Leaf, header.Column));
                continue;
            }

            if (!columns.TryGetValue(column.Field, out var there)) columns[column.Field] = column;
            else if (column.Rank < there.Rank)
            {
                columns[column.Field] = column;
                contested.Add((column, there));
            }
            else contested.Add((there, column));
        }

        if (layout.Content == TableContent.Debt) NameBeside(columns, headers, unused, "startDate", "maturityDate", Endings);
        if (layout.Content == TableContent.Plan) NameBeside(columns, headers, unused, "number", "dueOn", Days);
        return new(sheet, layout, top, bottom, columns, LatestBalance(columns, contested), unused) { Unwanted = unwanted };
    }

    // Beside 借款日 a 还款日 is where the debt ends; alone it may be the next instalment. Beside 期次 a 日期 is the day it is due.
    private static readonly string[] Endings = ["还款日", "还款日期", "还款时间", "归还日", "归还日期", "归还时间", "偿还时间"], Days = ["日期", "时间"];

    private static void NameBeside(Dictionary<string, Column> columns, List<HeaderCell> headers, List<(string?, int)> unused, string left, string field, string[] names)
    {
        if (columns.ContainsKey(field) || !columns.TryGetValue(left, out var first) || HeaderText.Key(first.Header) == "序号"
            || headers.FirstOrDefault(h => h.Column == first.Index + 1) is not { } next || !names.Contains(next.Keys[^1])
            || unused.FindIndex(u => u.Item2 == next.Column) is not (>= 0 and var at)) return;
        columns[field] = Named(next, field, LooseRank);
        unused.RemoveAt(at);
    }

    // Of two balances that are each dated the later stands.
    private static List<(Column, Column)> LatestBalance(Dictionary<string, Column> columns, List<(Column Taken, Column Left)> contested)
    {
        var rivals = contested.Where(c => c.Taken.Field == "outstandingYuan").ToList();
        if (rivals is not [({ Month: { } taken } first, { Month: { } left } second)] || taken == left || first.Rank != second.Rank) return contested;
        var (later, earlier) = taken > left ? (first, second) : (second, first);
        columns["outstandingYuan"] = later;
        return [.. contested.Where(c => c != rivals[0]), (later, earlier with { Rank = later.Rank + 1 })];
    }

    // The amount of a group itself, beside parts of it: 存续余额/金额 and 存续余额/其中：逾期.
    private static Column? OfGroup(TableLayout layout, HeaderCell header)
    {
        if (header.Keys.Count < 2 || !HeaderText.IsWhole(header.Keys[^1])) return null;
        foreach (var name in HeaderText.Names([.. header.Keys.SkipLast(1)]))
            if (layout.Synonyms.TryGetValue(name, out var group) && Fields.ReadingOf(group.Field) == FieldReading.Amount && !IsAnothers(layout, header, name, group.Field))
                return Named(header, group.Field, group.Rank + LooseRank);
        return null;
    }

    private static Column OfMonth(string field, HeaderCell header) =>
        new(field, header.Column, header.Leaf, 0, header.Unit, RateBasis.Unstated, header.UnitPlace) { Year = HeaderText.YearOf(header.Full) };

    private static Column? Match(TableLayout layout, HeaderCell header)
    {
        if ((YearColumn.Of(layout, header) ?? YearColumn.OfAmount(layout, header)) is { } ofYear)
            return new(ofYear, header.Column, header.Leaf, 0, header.Unit, RateBasis.Unstated, header.UnitPlace);
        var tries = 0;
        foreach (var name in header.Names)
        {
            if (layout.Synonyms.TryGetValue(name, out var match) && !IsAnothers(layout, header, name, match.Field))
                return Named(header, match.Field, match.Rank + 1000 * (tries / Math.Max(1, header.Keys.Count)));
            tries++;
        }

        if (header.Names.Any(layout.Ignored.Contains)) return null;
        foreach (var name in header.Names)
            if (layout.Loosely(name) is { } loose && !IsAnothers(layout, header, name, loose.Field))
                return Named(header, loose.Field, loose.Rank + LooseRank);
        return OfGroup(layout, header);
    }

    private static Column Named(HeaderCell header, string field, int rank) =>
        new(field, header.Column, header.Leaf, rank, header.Unit, RateText.BasisOf(header.Full), header.UnitPlace) { Year = HeaderText.YearOf(header.Full), Month = HeaderText.MonthOf(header.Full) };

    // Words such as a way of guarantee speak for themselves wherever they stand.
    private static bool IsAnothers(TableLayout layout, HeaderCell header, string name, string field) =>
        layout.Content is TableContent.Debt or TableContent.Plan or TableContent.Rent or TableContent.Payment
        && Fields.ReadingOf(field) is FieldReading.Amount or FieldReading.Date or FieldReading.Identifier or FieldReading.Rate
        && HeaderText.IsAnothers(header.Keys, name);
}
