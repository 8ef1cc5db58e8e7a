using Fiscal.Domain.Projects;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Government investment projects beside what the book has of them (政府性投资项目入账).</summary>
internal sealed partial class BookUpdate
{
    private void ApplyProjects()
    {
        var projects = Rows<ProjectRow>().ToList();
        if (projects.Count == 0) return;
        RefuseInTheFuture(projects.Select(p => p.Outcome));
        foreach (var (outcome, row) in projects)
            Try(outcome, () =>
            {
                // A bond ledger may leave them out, a list of projects may not.
                if (row.Figures.SourcesOf().Count == 0) throw ProjectErrors.SourcesDoNotSum(row.Code, row.Figures.TotalYuan ?? 0, 0);
                State(outcome, new GovernmentProject(_book.RegionCode, row.Code, row.Figures, _asOf, From(outcome, "totalYuan")));
            });
        ListUnstated(_book.Stated.Known<GovernmentProject>(_asOf), p => p.Code);
    }
}
