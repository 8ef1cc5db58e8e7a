using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>The day a workbook's figures stand for (数据截止日), when the file does not print it.</summary>
internal static class AsOfDays
{
    /// <summary>
    /// Said by the sender, printed in the file, or bounded by its rows: a month end not before the last payment and before
    /// the first that is still to come. Otherwise the day of upload. What was not said is a warning that names the day taken.
    /// </summary>
    public static (LocalDate AsOf, IReadOnlyList<Finding> Assumed) Resolve(InterpretedWorkbook workbook, LocalDate? said, Instant now)
    {
        if ((said ?? workbook.AsOf) is { } stated) return (stated, []);
        // Treasury cash is of the periods it states.
        if (workbook.Rows.Select(r => (r.Content as CashRow)?.Period.To).Max() is { } end) return (end, []);
        var derived = BetweenPaidAndDue(workbook);
        var asOf = derived ?? now.InChina();
        var how = derived is null ? "暂按上传当日" : "按已还与未还期次推定为";
        return (asOf, [BookFindings.AsOfAssumed(asOf, how)]);
    }

    private static LocalDate? BetweenPaidAndDue(InterpretedWorkbook workbook)
    {
        var rows = workbook.Rows.Where(r => r.Fate == RowFate.Accepted).Select(r => r.Content).ToList();
        var plans = rows.OfType<PlanRow>().ToList();
        var nextDue = plans.Where(p => !p.IsPaid).Select(p => (LocalDate?)p.DueOn).Min();
        if (nextDue is null) return null;
        var lastPaid = rows.OfType<PaymentRow>().Select(p => (LocalDate?)p.PaidOn)
            .Concat(plans.Where(p => p.IsPaid).Select(p => p.PaidOn ?? (LocalDate?)p.DueOn)).Max();
        var monthEnd = new LocalDate(nextDue.Value.Year, nextDue.Value.Month, 1).PlusDays(-1);
        return lastPaid is { } paid && monthEnd < paid ? paid : monthEnd;
    }
}
