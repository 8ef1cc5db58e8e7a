using System.Globalization;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.ReferenceFiles;

/// <summary>A column of a national table and the headers it goes by.</summary>
internal sealed record ReferenceColumn(string Name, bool Required, params string[] Headers)
{
    public bool Goes(string header) => Headers.Contains(header, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A table with one header row (参考数据表): CSV or the sheets of a workbook.</summary>
internal static class ReferenceTable
{
    public static IEnumerable<ReferenceTableRow> Rows(SourceWorkbook workbook, IReadOnlyList<ReferenceColumn> columns, List<Finding> findings)
    {
        var tables = workbook.Sheets.Where(s => !s.Hidden).Select(s => (Sheet: s, Header: HeaderOf(s, columns))).Where(t => t.Header is not null).ToList();
        if (tables.Count == 0)
            throw ImportErrors.HeaderNotRecognized(workbook.FileName, [.. columns.Where(c => c.Required).Select(c => c.Headers[0])], []);
        foreach (var (sheet, header) in tables)
            foreach (var row in sheet.Rows.Where(r => r.Number > header!.Number && Enumerable.Range(1, r.Width).Any(i => !r[i].IsBlank)))
                yield return new(sheet, header!, row, columns, workbook.Date1904, findings);
    }

    public static bool Fits(SourceWorkbook workbook, IReadOnlyList<ReferenceColumn> columns) =>
        workbook.Sheets.Any(s => !s.Hidden && HeaderOf(s, columns) is not null);

    private static SheetRow? HeaderOf(Sheet sheet, IReadOnlyList<ReferenceColumn> columns) =>
        sheet.Rows.Take(10).FirstOrDefault(row => columns.Where(c => c.Required).All(c => IndexOf(row, c) > 0));

    public static int IndexOf(SheetRow header, ReferenceColumn column) =>
        Enumerable.Range(1, Math.Min(header.Width, Sheet.MaxHeaderColumns)).FirstOrDefault(i => column.Goes(Plain.WithoutBlanks(header[i].Raw)));
}

/// <summary>One row of such a table. What can't be read becomes a finding at its cell, and null.</summary>
internal sealed class ReferenceTableRow(
    Sheet sheet, SheetRow header, SheetRow row, IReadOnlyList<ReferenceColumn> columns, bool date1904, List<Finding> findings)
{
    public Place At(string column)
    {
        var index = Index(column);
        return new(sheet.Name, row.Number, index > 0 ? Address.Of(row.Number, index) : null, index > 0 ? header[index].Raw : null, Cell(column).Raw);
    }

    public bool IsBlank(string column) => Cell(column).IsBlank;

    public string? Text(string column)
    {
        var cell = Cell(column);
        return Readable(column) ? cell.Raw.Trim() : null;
    }

    public LocalDate? Date(string column)
    {
        if (!Readable(column)) return null;
        var cell = Cell(column);
        var read = cell.IsText
            ? DateText.TryRead(cell.Raw, out var date)
            : DateText.TryReadNumber(decimal.Parse(cell.Raw, NumberStyles.Float, CultureInfo.InvariantCulture), date1904, out date);
        if (!read || date is null) findings.Add(Findings.DateUnreadable(At(column)));
        return date;
    }

    public decimal? Percent(string column)
    {
        if (!Readable(column)) return null;
        var cell = Cell(column);
        var percent = cell.IsText
            ? RateText.Read(cell.Raw, RateBasis.AnnualPercent)?.AnnualPercent
            : RateText.ReadNumber(decimal.Parse(cell.Raw, NumberStyles.Float, CultureInfo.InvariantCulture), cell.Format == CellFormat.Percent, RateBasis.AnnualPercent)?.AnnualPercent;
        if (percent is null) findings.Add(Findings.RateUnreadable(At(column)));
        return percent;
    }

    public int? Year(string column)
    {
        if (!Readable(column)) return null;
        var text = Plain.WithoutBlanks(Cell(column).Raw).TrimEnd('年');
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1999 and <= 2150) return year;
        findings.Add(Findings.NumberUnreadable(At(column)));
        return null;
    }

    private bool Readable(string column)
    {
        var cell = Cell(column);
        var finding = cell.Kind switch
        {
            CellKind.Error => Findings.CellError(At(column)),
            CellKind.NoResult => Findings.NoResult(At(column)),
            _ when cell.IsBlank => Findings.RequiredMissing(At(column)),
            _ => null,
        };
        if (finding is not null) findings.Add(finding);
        return finding is null;
    }

    private Cell Cell(string column) => row[Index(column)];

    private int Index(string column) => ReferenceTable.IndexOf(header, columns.First(c => c.Name == column));
}
