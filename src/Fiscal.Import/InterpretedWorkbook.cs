using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime;

namespace Fiscal.Import;

/// <summary>What a workbook is about (来文类型).</summary>
public enum WorkbookKind
{
    /// <summary>The bureau's own book: units, creditors, debts, plans, payments, arrears, reclassifications (债务底册).</summary>
    BureauBook,

    /// <summary>A lender's list of drawdowns with balances (借据台账).</summary>
    DebtLedger,

    /// <summary>A lender's repayment plan (还款计划).</summary>
    RepaymentPlan,

    /// <summary>A lessor's contracts with their rents, which are not split into principal and interest (租金计划).</summary>
    RentPlan,

    /// <summary>A company group's own list of what it and its subsidiaries owe (融资台账).</summary>
    FinancingLedger,

    /// <summary>Government bonds lent on to the county, and what falls due of them (债券转贷台账).</summary>
    BondLedger,

    /// <summary>Bonds as they were issued, without balances (债券清单).</summary>
    BondList,

    /// <summary>Bond money spent: by payment, by month or in all (债券资金支出台账).</summary>
    BondSpending,

    /// <summary>Debt limits by the orders that allot them (债务限额下达表).</summary>
    BondLimits,

    /// <summary>What was lent and paid over a period, line by line (还款流水、对账单).</summary>
    PaymentStatement,

    /// <summary>Need, budget and spending of the county's 三保 items (三保预算与执行表).</summary>
    SanBaoBudget,

    /// <summary>The list of platform companies and how they leave it (平台公司名单).</summary>
    PlatformList,

    /// <summary>A year's plan for resolving hidden debt, and what is claimed of it (化债年度计划).</summary>
    ResolutionPlan,

    /// <summary>Published fiscal figures by year: revenue, limits, debts (综合财力).</summary>
    FiscalCapacity,

    /// <summary>What the county's finance office says everybody owes (金融办统计表). It is compared with the book and never booked.</summary>
    FinanceOfficeTable,

    /// <summary>A lender's return to its supervisor on what it holds of platforms' debts, line by line (G52 一类报表明细).</summary>
    DebtReturn,

    /// <summary>Debts with the balances a book starts from (总账、期初余额).</summary>
    OpeningBalances,

    /// <summary>State assets with the plans for them, and what disposals brought (国有三资台账).</summary>
    AssetLedger,

    /// <summary>Overdue accounts of enterprises with plans by month, and what was paid of them (清欠台账).</summary>
    EnterpriseArrears,

    /// <summary>Government investment projects with what pays for them (政府性投资项目清单).</summary>
    GovernmentProjects,

    /// <summary>Treasury cash by day or month (库款收支表).</summary>
    TreasuryCash,

    /// <summary>Exposures outside the debt book that can fall on the budget (风险隐患台账).</summary>
    RiskRegister,

    /// <summary>Capital of the reserve fund and applications for it (基金出资与使用申请).</summary>
    ReserveFund,
}

/// <summary>The unit amounts are written in (金额单位).</summary>
public enum AmountUnit
{
    [Display(Name = "元")] Yuan,
    [Display(Name = "千元")] ThousandYuan,
    [Display(Name = "万元")] TenThousandYuan,
    [Display(Name = "亿元")] HundredMillionYuan,

    /// <summary>RMB million.</summary>
    [Display(Name = "百万元")] MillionYuan,
}

public static class AmountUnits
{
    /// <summary>What one of the unit is in yuan.</summary>
    public static decimal Yuan(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => 1m,
        AmountUnit.ThousandYuan => 1_000m,
        AmountUnit.TenThousandYuan => 10_000m,
        AmountUnit.MillionYuan => 1_000_000m,
        _ => 100_000_000m,
    };
}

/// <summary>What became of a row on reading (行的去向).</summary>
public enum RowFate { Accepted, Rejected, Skipped }

/// <summary>What the sender of a file says about it beyond its content; null where the file decides.</summary>
/// <param name="Debtor">Who owes the debts of a file that names no debtor.</param>
public sealed record ImportHints(WorkbookKind? Kind = null, string? Layout = null, LocalDate? AsOf = null, AmountUnit? Unit = null, string? Debtor = null);

/// <summary>
/// Bounds for anything that comes from outside (导入限额): together they keep what one file takes under half a gigabyte.
/// </summary>
/// <param name="MaxRows">Rows that hold something, over all sheets.</param>
/// <param name="MaxCells">Cells of these rows, the blank ones before the last filled one included.</param>
/// <param name="MaxCharacters">Characters of all texts.</param>
public sealed record ImportLimits(
    long MaxFileBytes = 50L << 20, long MaxUnpackedBytes = 500L << 20, int MaxRows = 60_000, int MaxCells = 2_000_000, int MaxSheets = 500,
    long MaxCharacters = 25_000_000);

/// <summary>One cell that a value was read from: its address and its text as sent (来源单元格).</summary>
public sealed partial record SourceCell(string Address, string Raw)
{
    private const int MostPlaces = 8;

    /// <summary>What one in the last digit written is worth, in yuan, when the whole is worth <paramref name="yuan"/>: 100 for 1234.50 in 万元. Null where that can't be told.</summary>
    public decimal? PlaceYuan(decimal yuan)
    {
        if (Written().Match(Raw.Normalize(NormalizationForm.FormKC)) is not { Success: true } match) return null;
        var places = match.Groups["places"].Length;
        if (places > MostPlaces || !decimal.TryParse(match.Groups["whole"].Value.Replace(",", "", StringComparison.Ordinal) + "." + match.Groups["places"].Value + "0",
                NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || number == 0) return null;
        var unit = Array.Find(Units, u => Math.Abs((number * u) - Math.Abs(yuan)) <= 0.005m);
        for (var i = 0; i < places; i++) unit /= 10;
        return unit == 0 ? null : unit;
    }

    private static readonly decimal[] Units = [.. Enum.GetValues<AmountUnit>().Select(u => u.Yuan())];

    [GeneratedRegex(@"^[^\d.]*(?<whole>[\d,]{1,20})(\.(?<places>\d*))?(?![\d.Ee])")]
    private static partial Regex Written();
}

/// <summary>
/// One row of a workbook after interpretation (已解读的行). Accepted rows have content; the others have a reason.
/// </summary>
/// <param name="Sheet">Sheet name; empty for CSV.</param>
/// <param name="Row">One-based row; for CSV the line where the record starts.</param>
/// <param name="Cells">By field name (the property of the content, camelCase): where the value stood and its raw text.</param>
public sealed record ImportedRow(
    string Sheet, int Row, RowFate Fate, RowContent? Content, string? Reason, IReadOnlyDictionary<string, SourceCell> Cells);

/// <summary>A workbook as read: rows and findings; nothing saved, nothing compared with the book (解读结果).</summary>
/// <param name="Institution">The lender or unit that sent it, when the file says so.</param>
/// <param name="AsOf">The day the figures stand for (数据截止日), when the file or the hints say so.</param>
/// <param name="Unit">The unit of the file; null while unresolved. Amounts in rows are always yuan.</param>
public sealed record InterpretedWorkbook(
    WorkbookKind Kind, string Layout, string? Institution, LocalDate? AsOf, AmountUnit? Unit,
    IReadOnlyList<ImportedRow> Rows, IReadOnlyList<Finding> Findings)
{
    /// <summary>What the file leaves open, for a person to answer.</summary>
    public IReadOnlyList<ImportQuestion> Questions { get; init; } = [];

    public bool HasErrors => Findings.Any(f => f.Severity == Severity.Error);
}
