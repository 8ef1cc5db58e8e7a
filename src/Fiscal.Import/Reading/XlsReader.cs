using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Fiscal.Import.Reading;

/// <summary>Reads the old binary .xls, and .et where it is one inside.</summary>
internal static class XlsReader
{
    // The old format keeps its code page by number.
    static XlsReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static SourceWorkbook Read(Stream content, string fileName, ReadingBudget budget)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(content, new ExcelReaderConfiguration { LeaveOpen = true });
            var sheets = new List<Sheet>();
            do
            {
                sheets.Add(Sheet(reader, budget));
            }
            while (reader.NextResult());
            // The reader has already turned serials into dates, and gives error values as nothing.
            return new(fileName, sheets, Date1904: false, ErrorsLookBlank: true);
        }
        catch (InvalidPasswordException)
        {
            throw ImportErrors.Encrypted(fileName);
        }
    }

    private static Sheet Sheet(IExcelDataReader reader, ReadingBudget budget)
    {
        budget.Sheet();
        var merges = (reader.MergeCells ?? []).Select(m => new Merge(m.FromRow + 1, m.FromColumn + 1, m.ToRow + 1, m.ToColumn + 1)).ToList();
        var rows = new List<SheetRow>();
        for (var number = 1; reader.Read(); number++)
        {
            var cells = new List<Cell>();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var cell = CellAt(reader, column, budget);
                if (cell.Kind == CellKind.Empty) continue;
                while (cells.Count <= column) cells.Add(Cell.None);
                cells[column] = cell;
            }

            if (cells.Count == 0) continue;
            budget.Row(cells.Count);
            rows.Add(new(number, hidden: reader.RowHeight <= 0, [.. cells]));
        }

        var hidden = Enumerable.Range(0, Math.Min(reader.FieldCount, Reading.Sheet.MaxHeaderColumns)).Where(c => reader.GetColumnWidth(c) <= 0).Select(c => (c + 1, c + 1)).ToList();
        return new(reader.Name, reader.VisibleState is "hidden" or "veryhidden", rows, merges) { HiddenColumns = hidden };
    }

    private static Cell CellAt(IExcelDataReader reader, int column, ReadingBudget budget)
    {
        return reader.GetValue(column) switch
        {
            null => Cell.None,
            string text => text.Length == 0 ? Cell.None : new(CellKind.Text, budget.Once(text)),
            bool yes => new(CellKind.Text, yes ? "是" : "否"),
            DateTime date => new(CellKind.Text, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            double number => Number(number, reader.GetNumberFormatString(column), budget),
            int number => new(CellKind.Number, number.ToString(CultureInfo.InvariantCulture)),
            var other => new(CellKind.Text, Convert.ToString(other, CultureInfo.InvariantCulture) ?? ""),
        };
    }

    private static Cell Number(double number, string? code, ReadingBudget budget)
    {
        var (format, unit) = string.IsNullOrEmpty(code) ? (CellFormat.General, null) : XlsxFormats.OfCode(code);
        return new(CellKind.Number, budget.Once(number.ToString("R", CultureInfo.InvariantCulture)), format) { Unit = unit };
    }
}
