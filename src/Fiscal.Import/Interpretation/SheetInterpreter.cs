using Fiscal.Domain;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads the tables of one sheet, with the unit and the labels that stand above them.</summary>
internal sealed class SheetInterpreter(
    Sheet sheet, IReadOnlyList<FoundTable> tables, LayoutMatch match, SourceWorkbook workbook, ImportHints hints, Func<RateIndex, decimal?> lpr,
    FindingList findings, RowsDone done)
{
    public List<ImportedRow> Rows { get; } = [];
    public List<ImportQuestion> Questions { get; } = [];

    /// <summary>The unit the sheet is written in; null while unresolved.</summary>
    public AmountUnit? Unit { get; private set; }

    /// <summary>The unit is neither written nor chosen: the layout says it.</summary>
    public bool UnitByLayout { get; private set; }

    public HashSet<LocalDate> Days { get; } = [];

    public void Read()
    {
        var context = Context();
        var unitWanted = false;
        var above = new Dictionary<string, decimal>();
        for (var i = 0; i < tables.Count; i++)
        {
            // A unit between two tables is that of the lower one, unless a person said which it is.
            if (i > 0 && !context.UnitIsDecided && SheetFacts.UnitBetween(sheet, tables[i - 1].Bottom, tables[i].Top) is { } own && own != context.Unit)
            {
                context = context with { Unit = own };
                Unit = null;
            }
            var heading = Heading(i, context);
            var reader = new TableReader(OfYear(tables[i], context.Year), context, i + 1 < tables.Count ? tables[i + 1].Top : sheet.Rows.Count, Rows, above, done, heading);
            reader.Read();
            unitWanted |= reader.UnitWanted;
            Days.UnionWith(reader.Days);
        }

        if (!tables[0].Columns.ContainsKey("currency") && SheetFacts.Foreign(sheet, tables[0].Top) is { } foreign)
            findings.Add(Findings.CurrencyUnsupported(new(sheet.Name, Cell: foreign.Place, Raw: foreign.Text.Trim())));
        DescribeColumns();
        AskPrincipal(tables[0]);
        if (context.SaidOnce.Contains("import.sender-missing")) AskDebtor();
        if (unitWanted && !context.UnitIsDecided) AskUnit(Findings.UnitMissing(new(sheet.Name)));
    }

    private void AskUnit(Finding open)
    {
        var amount = tables[0].Columns.Values.FirstOrDefault(c => c.Field == "outstandingYuan") ?? tables[0].Columns.Values.FirstOrDefault(c => Fields.ReadingOf(c.Field) == FieldReading.Amount);
        List<string> samples = amount is null ? [] : [.. sheet.Rows.Skip(tables[0].Bottom + 1).Select(r => r[amount.Index]).Where(c => !c.IsBlank).Take(3).Select(c => c.Raw)];
        findings.Add(open);
        Questions.Add(new(QuestionKind.Unit, open.Code, IsRequired: true, sheet.Name, null, open.Cell, amount?.Header, null, samples,
            [.. Enum.GetValues<AmountUnit>().Select(u => new AnswerCandidate($"{u}", u.DisplayName()))]));
    }

    private SheetContext Context()
    {
        var title = SheetFacts.Unit(sheet, tables[0].Top, tables[0].Columns.Values.Any(c => Fields.ReadingOf(c.Field) == FieldReading.Quantity));
        var columns = tables[0].Columns.Values.Where(c => c.Unit is not null && Fields.ReadingOf(c.Field) == FieldReading.Amount).ToList();
        var contradicting = title is { } said ? columns.FirstOrDefault(c => c.Unit != said.Unit) : null;
        var conflict = hints.Unit is null && contradicting is not null;
        if (conflict)
            AskUnit(Findings.UnitConflict(new(sheet.Name), $"{title!.Value.Place} 单元格", title.Value.Unit, $"{contradicting!.UnitPlace} 表头", contradicting.Unit!.Value));

        var written = title?.Unit ?? (columns.Select(c => c.Unit).Distinct().Count() == 1 ? columns[0].Unit : null);
        UnitByLayout = hints.Unit is null && title is null && columns.Count == 0 && match.Layout.Unit is not null;
        Unit = hints.Unit ?? (conflict ? null : written ?? (columns.Count == 0 ? match.Layout.Unit : null));
        return new(match.Layout, sheet.Name, Debtor(), conflict || columns.Count > 0 && title is null && hints.Unit is null ? hints.Unit : Unit,
            hints.Unit is not null || conflict, workbook.Date1904, workbook.ErrorsLookBlank, lpr, findings)
        {
            Scope = SheetFacts.Scope(sheet, tables[0].Top),
            Year = SheetFacts.Year(sheet, tables[0].Top) ?? tables[0].Columns.Values.Concat(tables[0].Contested.Select(c => c.Left)).Max(c => c.Year),
            Heading = SheetFacts.Heading(sheet, tables[0].Top),
        };
    }

    // What a person says goes before what stands above the table.
    private string? Debtor() => hints.Debtor ?? (match.Layout.SenderOwes ? SheetFacts.Institution(sheet, tables[0].Top)
        : match.Layout.OneDebtor ? SheetFacts.Debtor(sheet, tables[0].Top, tables[0].Columns.ContainsKey("creditorName")) : null);

    private void AskDebtor() => Questions.Add(new(
        QuestionKind.Debtor, "import.sender-missing", IsRequired: true, sheet.Name, null, null, null, null, [], []));

    // A ledger of contracts: whether they are drawn whole only its sender knows.
    private void AskPrincipal(FoundTable table)
    {
        if (table.Layout.Content != TableContent.Debt || table.Columns.ContainsKey("principalYuan") || match.Layout.Kind == WorkbookKind.FinanceOfficeTable
            || !table.Columns.TryGetValue("contractAmountYuan", out var column)) return;
        var place = new Place(sheet.Name, table.HeaderRow, Address.Of(table.HeaderRow, column.Index), column.Header);
        findings.Add(Findings.PrincipalMissing(place));
        Questions.Add(new(QuestionKind.Column, "import.principal-missing", IsRequired: false, sheet.Name, table.HeaderRow, place.Cell, column.Header, null, [],
            [new("principalYuan", table.Layout.ChineseName("principalYuan"))]));
    }

    /// <summary>The drawdown described above a plan, as a row of its own.</summary>
    private DebtRow? Heading(int index, SheetContext context)
    {
        if (tables[index].Layout.LabelTable is not { } labels) return null;
        var from = index == 0 ? 0 : tables[index - 1].Bottom + 1;
        var above = sheet.Rows.Skip(from).Take(tables[index].Top - from).ToList();
        if (index > 0) above = [.. above.SkipWhile(r => !LabelBlock.IsLabels(labels, r))];
        var cells = LabelBlock.Read(labels, above);
        // A rent table only names the contract, whose amounts stand in the overview; so does a heading that states no balance.
        if (tables[index].Layout.Content is TableContent.Rent or TableContent.Payment || !cells.ContainsKey("outstandingYuan")) return Named(context, labels, above);
        if (!cells.ContainsKey("debtorName") && !cells.ContainsKey("drawdownNumber")) return null;

        var row = cells.TryGetValue("drawdownNumber", out var drawdown) ? drawdown.Row : cells.Values.Min(c => c.Row);
        foreach (var label in above.Where(r => index == 0 && r.Number != row && LabelBlock.IsLabels(labels, r)))
            Rows.Add(new(sheet.Name, label.Number, RowFate.Skipped, null, "抬头", new Dictionary<string, SourceCell>()));
        Rows.RemoveAll(r => r.Row == row && r.Fate == RowFate.Skipped);
        var values = new RowValues(context, labels, row, new(FieldColumns.None, null, cells));
        var debt = DebtContent.Read(values);
        if (values.Date("asOf") is { } day) Days.Add(day);
        Rows.Add(values.Spoiled is { } reason
            ? new(sheet.Name, row, RowFate.Rejected, null, reason, values.Sources)
            : new(sheet.Name, row, RowFate.Accepted, debt, null, values.Sources));
        return debt;
    }

    /// <summary>A table that is about one year: the end of the year before is its opening, other columns of another year are no part of it.</summary>
    private FoundTable OfYear(FoundTable table, int? year)
    {
        var all = table.Columns.Values.Concat(table.Contested.Select(c => c.Left)).Concat(table.Contested.Select(c => c.Taken)).DistinctBy(c => c.Index).OrderBy(c => c.Rank).ToList();
        if (table.Layout.Content is not (TableContent.SanBao or TableContent.Resolution) || all.TrueForAll(c => c.Year is null || c.Year == year)) return table;
        var fitting = all.Select(c => c.Field == "closingYuan" && c.Year == year - 1 ? c with { Field = "openingYuan" } : c)
            .Where(c => c.Year is null || c.Year == year || (c.Field == "openingYuan" && c.Year == year - 1)).GroupBy(c => c.Field).ToDictionary(g => g.Key, g => g.ToList());
        foreach (var other in all.Where(c => !fitting.ContainsKey(c.Field) && !(c.Field == "closingYuan" && c.Year == year - 1)))
            findings.Add(Findings.ColumnOfOtherYear(
                new(sheet.Name, table.HeaderRow, Address.Of(table.HeaderRow, other.Index), other.Header), table.Layout.ChineseName(other.Field)));
        return table with
        {
            Columns = fitting.ToDictionary(f => f.Key, f => f.Value[0]),
            Contested = [.. fitting.Values.SelectMany(f => f.Skip(1).Select(left => (f[0], left)))],
        };
    }

    /// <summary>The drawdown that the labels in these rows name.</summary>
    public static DebtRow Named(SheetContext context, TableLayout table, IReadOnlyList<SheetRow> rows)
    {
        var labels = new RowValues(context, table, rows.Count > 0 ? rows[^1].Number : 1, new(FieldColumns.None, null, LabelBlock.Read(table, rows)));
        var contract = labels.Identifier("contractNumber");
        return new() { ContractNumber = contract, DrawdownNumber = labels.Identifier("drawdownNumber") ?? contract, DebtorName = labels.Text("debtorName") };
    }

    private void DescribeColumns()
    {
        var table = tables[0];
        foreach (var (taken, left) in table.Contested.Where(c => c.Taken.Rank != c.Left.Rank && c.Taken.Field != "serial"))
            findings.Add(Findings.ColumnDuplicate(
                new(sheet.Name, table.HeaderRow, Address.Of(table.HeaderRow, left.Index), left.Header), table.Layout.ChineseName(taken.Field), taken.Header));
        foreach (var column in table.Columns.Values.Where(c => c.Field != "serial" && sheet.HidesColumn(c.Index)))
            findings.Add(Findings.HiddenColumn(new(sheet.Name, table.HeaderRow, Address.Of(table.HeaderRow, column.Index), column.Header)));
        foreach (var kind in tables.DistinctBy(t => string.Join('|', t.Unused)))
            DescribeUnplaced(kind);
    }

    private void DescribeUnplaced(FoundTable table)
    {
        var unplaced = UnplacedColumns.Of(table, "import.columns-unused", required: false);
        Questions.AddRange(unplaced);
        List<string> names = [.. table.Unused.Select(u => u.Header!), .. unplaced.Where(u => u.Header is null).Select(u => $"{u.Cell!.TrimEnd([.. "0123456789"])} 列（没有列名）")];
        if (names.Count > 0) findings.Add(Findings.ColumnsUnused(new(sheet.Name, table.HeaderRow), names.Take(60)));
    }
}
