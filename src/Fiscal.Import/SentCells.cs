using Fiscal.Import.Reading;

namespace Fiscal.Import;

/// <summary>A cell as sent, uninterpreted (原样单元格). Row and column from 1.</summary>
public readonly record struct SentCell(string Sheet, int Row, int Column, string Raw);

/// <summary>The cells of a sent file of any kind that can be read, for showing it again (原样读取).</summary>
public static class SentCells
{
    public static IEnumerable<SentCell> Of(Stream content, string fileName, ImportLimits limits) =>
        from sheet in WorkbookReader.Read(content, fileName, limits).Sheets
        from row in sheet.Rows
        from column in Enumerable.Range(1, row.Width)
        where row[column].Raw.Length > 0
        select new SentCell(sheet.Name, row.Number, column, row[column].Raw);
}
