using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads the tables of one sheet, with the unit and the labels that stand above them.</summary>
internal sealed class SheetInterpreter(Sheet sheet, IReadOnlyList<FoundTable> tables, LayoutMatch match, SourceWorkbook workbook, ImportHints hints, Func<RateIndex, decimal?> lpr)
{
    public List<ImportedRow> Rows { get; } = [];
    public List<Finding> Findings { get; } = [];

    /// <summary>The unit the sheet is written in; null while unresolved.</summary>
    public AmountUnit? Unit { get; private set; }

    /// <summary>The unit is neither written nor chosen: the layout says it.</summary>
    public bool UnitByLayout { get; private set; }

    public HashSet<LocalDate> Days { get; } = [];

    public void Read()
    {
        var context = Context();
        var unitWanted = false;
        for (var i = 0; i < tables.Count; i++)
        {
            var heading = Heading(i, context);
            var reader = new TableReader(tables[i], context, i + 1 < tables.Count ? tables[i + 1].Top : sheet.Rows.Count, Rows) { Heading = heading };
            reader.Read();
            unitWanted |= reader.UnitWanted;
            Days.UnionWith(reader.Days);
        }

        DescribeColumns();
        if (unitWanted && !context.UnitIsDecided) Findings.Add(Import.Findings.UnitMissing(new(sheet.Name)));
    }

    private SheetContext Context()
    {
        var title = SheetFacts.Unit(sheet, tables[0].Top);
        var columns = tables[0].Columns.Values.Where(c => c.Unit is not null && Fields.ReadingOf(c.Field) == FieldReading.Amount).ToList();
        var contradicting = title is { } said ? columns.FirstOrDefault(c => c.Unit != said.Unit) : null;
        var conflict = hints.Unit is null && contradicting is not null;
        if (conflict)
            Findings.Add(Import.Findings.UnitConflict(new(sheet.Name), $"{title!.Value.Place} 单元格", title.Value.Unit, $"{contradicting!.UnitPlace} 表头", contradicting.Unit!.Value));

        var written = title?.Unit ?? (columns.Select(c => c.Unit).Distinct().Count() == 1 ? columns[0].Unit : null);
        UnitByLayout = hints.Unit is null && title is null && columns.Count == 0 && match.Layout.Unit is not null;
        Unit = hints.Unit ?? (conflict ? null : written ?? (columns.Count == 0 ? match.Layout.Unit : null));
        return new(match.Layout, sheet.Name, match.Layout.SenderOwes ? SheetFacts.Institution(sheet, tables[0].Top) : null, conflict || columns.Count > 0 && title is null && hints.Unit is null ? hints.Unit : Unit,
            hints.Unit is not null || conflict, workbook.Date1904, workbook.ErrorsLookBlank, lpr, Findings);
    }

    /// <summary>The drawdown described above a plan, as a row of its own.</summary>
    private DebtRow? Heading(int index, SheetContext context)
    {
        if (tables[index].Layout.LabelTable is not { } labels) return null;
        var from = index == 0 ? 0 : tables[index - 1].Bottom + 1;
        var above = sheet.Rows.Skip(from).Take(tables[index].Top - from).ToList();
        if (index > 0) above = [.. above.SkipWhile(r => !LabelBlock.IsLabels(labels, r))];
        var cells = LabelBlock.Read(labels, above);
        // A rent table only names the contract, whose amounts stand in the overview.
        if (tables[index].Layout.Content == TableContent.Rent) return Named(new(context, labels, tables[index].HeaderRow, new(new Dictionary<string, Column>(), null, cells)));
        if (!cells.ContainsKey("debtorName") && !cells.ContainsKey("drawdownNumber")) return null;

        var row = cells.TryGetValue("drawdownNumber", out var drawdown) ? drawdown.Row : cells.Values.Min(c => c.Row);
        foreach (var label in above.Where(r => index == 0 && r.Number != row && LabelBlock.IsLabels(labels, r)))
            Rows.Add(new(sheet.Name, label.Number, RowFate.Skipped, null, "抬头", new Dictionary<string, SourceCell>()));
        Rows.RemoveAll(r => r.Row == row && r.Fate == RowFate.Skipped);
        var values = new RowValues(context, labels, row, new(new Dictionary<string, Column>(), null, cells));
        var debt = DebtContent.Read(values);
        if (values.Date("asOf") is { } day) Days.Add(day);
        Rows.Add(values.Spoiled is { } reason
            ? new(sheet.Name, row, RowFate.Rejected, null, reason, values.Sources)
            : new(sheet.Name, row, RowFate.Accepted, debt, null, values.Sources));
        return debt;
    }

    private static DebtRow Named(RowValues labels)
    {
        var contract = labels.Identifier("contractNumber");
        return new() { ContractNumber = contract, DrawdownNumber = labels.Identifier("drawdownNumber") ?? contract, DebtorName = labels.Text("debtorName") };
    }

    private void DescribeColumns()
    {
        var table = tables[0];
        foreach (var (taken, left) in table.Contested.Where(c => c.Taken.Rank != c.Left.Rank && c.Taken.Field != "serial"))
            Findings.Add(Import.Findings.ColumnDuplicate(
                new(sheet.Name, table.HeaderRow, Address.Of(table.HeaderRow, left.Index), left.Header), table.Layout.ChineseName(taken.Field), taken.Header));
        if (table.Unused.Count > 0)
            Findings.Add(Import.Findings.ColumnsUnused(new(sheet.Name, table.HeaderRow), table.Unused.Take(60)));
    }
}
