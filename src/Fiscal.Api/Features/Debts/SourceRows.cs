using Fiscal.Domain.Ledger;
using Fiscal.Import;

namespace Fiscal.Api.Features.Debts;

/// <summary>A sent file that facts came from (来源文件).</summary>
internal sealed record SourceFile(int ImportId, string FileName, string Sha256, string Layout);

/// <summary>
/// The rows of sent workbooks that speak of one debt (来源行): a fact names one cell, but a row gives several figures, each from a
/// cell of its own.
/// </summary>
internal sealed class SourceRows(IReadOnlyDictionary<int, SourceFile> files, IReadOnlyList<(int ImportId, ImportedRow Row)> rows)
{
    /// <summary>The rows of one kind in the file that a fact came from.</summary>
    public IEnumerable<(ImportedRow Row, T Content)> Of<T>(Fact fact) where T : RowContent => rows
        .Where(r => r.ImportId == fact.Source.ImportBatchId && r.Row.Content is T)
        .Select(r => (r.Row, (T)r.Row.Content!));

    /// <summary>The cell that the fact itself names, or the document it was entered from.</summary>
    public ProvingSource Own(Fact fact)
    {
        var (file, source) = (FileOf(fact), fact.Source);
        return new(source.ImportBatchId, file?.FileName, file?.Sha256, file?.Layout, source.Sheet, source.Cell, source.RawText, source.Rule, source.Document);
    }

    /// <summary>The cell of another field in a row of the same file; null when the row has none of them.</summary>
    public ProvingSource? Cell(Fact fact, ImportedRow row, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
            if (row.Cells.GetValueOrDefault(field) is { } cell && !string.IsNullOrWhiteSpace(cell.Raw))
                return Own(fact) with { Sheet = row.Sheet, Cell = cell.Address, RawText = cell.Raw, Rule = $"{FileOf(fact)?.Layout}/{field}" };
        return null;
    }

    private SourceFile? FileOf(Fact fact) => fact.Source.ImportBatchId is { } id ? files.GetValueOrDefault(id) : null;
}
