using Fiscal.Domain.TreasuryCash;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Treasury cash of days or months: in order, each closing the next opening, in the file and with the book (库款入账).</summary>
internal sealed partial class BookUpdate
{
    private void ApplyCash()
    {
        var sent = new List<(RowOutcome Outcome, CashStatement Statement)>();
        var last = new Dictionary<CashStep, CashStatement>();
        foreach (var (outcome, row) in Rows<CashRow>().ToList())
            Try(outcome, () =>
            {
                if (row.Period.To > Today) throw TreasuryCashErrors.NotOver(row.Period, Today);
                var statement = new CashStatement(_book.RegionCode, row.Period, row.Figures, From(outcome, "closingYuan"));
                if (last.TryGetValue(row.Step, out var before)) CashRules.RequireOrder([before, statement]);
                last[row.Step] = statement;
                sent.Add((outcome, statement));
            });
        if (sent.Count == 0) return;
        // Periods that the file states twice are refused as such.
        var once = sent.DistinctBy(s => s.Statement.Period).ToList();
        var faults = CashRules.JoinFaults(_book.Stated.Known<CashStatement>(LocalDate.MaxIsoValue), once.ConvertAll(s => s.Statement)).ToDictionary(f => f.Sent, f => f.Fault);
        foreach (var (outcome, statement) in sent)
            Try(outcome, () =>
            {
                if (faults.TryGetValue(statement, out var fault)) throw fault;
                State(outcome, statement);
            });
    }
}
