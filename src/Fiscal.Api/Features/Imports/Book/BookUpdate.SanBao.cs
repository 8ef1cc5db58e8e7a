using Fiscal.Domain;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.SanBao;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Tables of 三保 budgets beside what the book has of them (三保表比对): items, and their spending by month.</summary>
internal sealed partial class BookUpdate
{
    private static readonly string[] BudgetFields = ["nationalBudgetYuan", "nationalAdjustedBudgetYuan", "totalBudgetYuan", "totalAdjustedBudgetYuan"];

    private void ApplySanBao()
    {
        var rows = Rows<SanBaoRow>().ToList();
        if (rows.Count == 0) return;
        var years = rows.Select(r => YearOf(r.Content.Year)).ToHashSet();
        CompareScopes(rows, years);
        var lists = years.ToDictionary(y => y, y => SanBaoList.InForce(_book.SanBaoLists, _book.RegionsAbove, y, _asOf));
        foreach (var (outcome, row) in rows)
        {
            var year = YearOf(row.Year);
            if (row.Months.FirstOrDefault(m => new LocalDate(year, m.Month, 1) > _asOf) is { Month: > 0 } late)
            {
                Refuse(outcome, BookFindings.SanBaoMonthToCome(outcome, row.Name, late.Month, $"{_asOf:uuuu-MM-dd}"));
                continue;
            }
            State(outcome, new SanBaoItem(_book.RegionCode, year, row.Category, row.Group, row.Name, row.Figures, _asOf, From(outcome, BudgetField(outcome))));
            if (outcome.Refusal is not null) continue;
            foreach (var execution in Executions(outcome, row, year)) State(outcome, execution);
            if (lists[year] is { } list && !list.Has(row.Category, row.Name)) _findings.Add(BookFindings.NotOnSanBaoList(outcome, row.Name, list.Source.Document ?? list.Name));
            if (row.Figures.SpentYuan is { } spent && spent > row.Figures.BudgetYuan)
                _findings.Add(BookFindings.SanBaoSpentAboveBudget(outcome, row.Name, Words.Of(spent)!, Words.Of(row.Figures.BudgetYuan)!));
            if (row.Figures.SpentYuan > row.CashYuan) _findings.Add(BookFindings.SanBaoSpentAboveCash(outcome, row.Name, Words.Of(row.Figures.SpentYuan)!, Words.Of(row.CashYuan)!));
        }
        AssumeYear(rows[0].Outcome, rows[0].Content.Year);
        ListUnstated(_book.Stated.Known<SanBaoItem>(_asOf).Where(i => years.Contains(i.Year)), i => i.Name);
    }

    private static string BudgetField(RowOutcome outcome) =>
        BudgetFields.FirstOrDefault(outcome.Row.Cells.ContainsKey) ?? "nationalBudgetYuan";

    // Arrears and cash are of the day of the table, so they stand in its month.
    private IEnumerable<SanBaoExecution> Executions(RowOutcome outcome, SanBaoRow row, int year)
    {
        var months = row.Months.ToDictionary(m => m.Month, m => m.SpentYuan);
        var last = _asOf.Year > year ? 12 : _asOf.Month;
        if (row.Figures.SpentYuan is { } spent && (row.ArrearsYuan is not null || row.CashYuan is not null)) months.TryAdd(last, spent);
        foreach (var (month, yuan) in months.OrderBy(m => m.Key))
        {
            var figures = new ExecutionFigures { SpentYuan = yuan, ArrearsYuan = month == last ? row.ArrearsYuan : null, CashYuan = month == last ? row.CashYuan : null };
            var field = new[] { $"month{month:00}TotalYuan", $"month{month:00}SpentYuan" }.FirstOrDefault(outcome.Row.Cells.ContainsKey) ?? "spentYuan";
            yield return new(_book.RegionCode, year, month, row.Category, row.Group, row.Name, figures, SanBaoExecution.DayOf(year, month, _asOf), From(outcome, field));
        }
    }

    private void CompareScopes(List<(RowOutcome Outcome, SanBaoRow Content)> rows, HashSet<int> years)
    {
        var scoped = rows.FindAll(r => r.Content.Figures.Scope is not null);
        if (scoped.Count == 0) return;
        var (first, scope) = (scoped[0].Outcome, scoped[0].Content.Figures.Scope!.Value);
        if (scoped.Find(r => r.Content.Figures.Scope != scope) is { Outcome: not null } other)
            Refuse(other.Outcome, BookFindings.SanBaoScopeMixed(other.Outcome, other.Content.Figures.Scope!.Value.DisplayName(), first.Row.Row, scope.DisplayName()));
        if (_book.Stated.Known<SanBaoItem>(_asOf).Where(i => years.Contains(i.Year)).Select(i => i.Figures.Scope).FirstOrDefault(s => s is not null && s != scope) is { } known)
            _findings.Add(BookFindings.SanBaoScopeDiffers(first, scope.DisplayName(), known.DisplayName()));
    }
}
