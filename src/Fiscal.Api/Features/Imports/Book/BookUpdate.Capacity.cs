using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Published fiscal figures beside those that the book has of the year (综合财力入账).</summary>
internal sealed partial class BookUpdate
{
    private void ApplyCapacity()
    {
        var rows = Rows<CapacityRow>().ToList();
        if (rows.Count == 0) return;
        var known = _book.Stated.Known<CapacityFigure>(_asOf).ToList();
        var cells = rows.SelectMany(r => r.Content.Cells, (r, cell) => (r.Outcome, Cell: cell, Year: r.Content.YearOf(cell), r.Content.Scope));
        foreach (var year in cells.GroupBy(c => (c.Year, c.Scope)).ToList())
        {
            var stated = year.Select(c => (c.Outcome, c.Cell)).DistinctBy(s => s.Cell.Component).ToList();
            var all = known.Where(f => (f.Year, f.Scope) == year.Key).ToDictionary(f => f.Component, f => f.Figures.AmountYuan);
            foreach (var (_, cell) in stated) all[cell.Component] = cell.AmountYuan;
            // What the file says against itself was found when it was read.
            var own = CapacityFooting.Check(stated.ToDictionary(s => s.Cell.Component, s => s.Cell.AmountYuan)).Select(f => f.Component).ToHashSet();
            foreach (var fault in CapacityFooting.Check(all).Where(f => !own.Contains(f.Component)))
            {
                var at = stated.Find(s => s.Cell.Component == fault.Component) is { Outcome: not null } named ? named : stated[0];
                Refuse(at.Outcome, BookFindings.CapacityDoesNotFoot(at.Outcome, at.Cell.Field, fault.Component.DisplayName(), fault.Message));
            }
            foreach (var (outcome, cell) in stated)
                State(outcome, new CapacityFigure(_book.RegionCode, year.Key.Year, year.Key.Scope, cell.Component, cell.AmountYuan, _asOf, From(outcome, cell.Field)));
        }
    }
}
