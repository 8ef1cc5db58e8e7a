using Fiscal.Domain.Ledger;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads the rows under one header (逐行解读).</summary>
/// <param name="above">By field: what the tables above in the same sheet sum to; this one adds its own.</param>
/// <param name="heading">The drawdown that the labels above a plan name.</param>
internal sealed class TableReader(
    FoundTable table, SheetContext context, int end, List<ImportedRow> rows, Dictionary<string, decimal> above, RowsDone done, DebtRow? heading = null)
{
    // No county has so many items; what comes after them stands under no heading.
    private const int LongestOutline = 10_000;

    private readonly RowSorter _sorter = new(context.Layout, table);
    private readonly FieldColumns _columns = new(table.Columns);
    private readonly MergeFill _merges = new(table);
    private readonly TotalCheck _totals = table.Layout.Content == TableContent.Resolution ? new(table, above, OnceForUnit()) : new(table, above);
    // Totals of a resolution plan may leave out what reduces nothing.
    private readonly TotalCheck? _reductions = table.Layout.Content == TableContent.Resolution ? new(table, [], OnceForUnit(reducingOnly: true)) : null;
    private IReadOnlyList<TotalCheck>? _checks;
    private SanBaoOutline? _outline;
    private readonly HashSet<LocalDate> _days = [];
    private readonly HashSet<string> _contested = [];
    private DebtRow? _heading = heading;
    private PlanRow? _previous;
    private readonly IndentedTree _branch = new();
    private string? _previousUnit;
    private string? _bond;
    private int _lines;

    /// <summary>Set when rows were left out because nobody stated their unit.</summary>
    public bool UnitWanted { get; private set; }

    /// <summary>The days that a column such as 采集日期 states.</summary>
    public IReadOnlySet<LocalDate> Days => _days;

    public void Read()
    {
        if (table.Layout.Content == TableContent.SanBao) _outline = Outline();
        for (var i = table.Bottom + 1; i < end; i++)
        {
            var row = table.Sheet.Rows[i];
            done.One();
            if (row.IsBlank) continue;
            if (table.Layout.LabelTable is { } labels && LabelBlock.IsLabels(labels, row) && (!IsDated(row) || LabelBlock.StartsWithLabel(labels, row)))
            {
                // One header may serve several contracts, each named in a line of its own.
                if (SheetInterpreter.Named(context, labels, [row]) is { DrawdownNumber: not null } next) _heading = next;
                Skip(row, "抬头");
                continue;
            }

            var sort = _sorter.Sort(row);
            if (_outline is not null && (_outline.HeadingAt(row.Number) ?? (IsPart(row) ? "其中项" : null)) is { } reason) Skip(row, reason);
            else if (sort == RowSort.Data && table.Layout.Skips.FirstOrDefault(s => Holds(row, s)) is { } skipped) Skip(row, skipped.Reason);
            else if (sort == RowSort.Data && OpensPlan(row)) Skip(row, "起始行（没有应还金额）");
            else if (sort == RowSort.Data && _sorter.IsBareAmounts(row) && !_merges.Covers(row.Number, _sorter.Identity) && !Continues(Values(row))) _totals.Unlabelled(Values(row));
            else if (sort == RowSort.Data) ReadData(row);
            else
            {
                _previousUnit = null;
                if (sort is RowSort.Subtotal or RowSort.Total)
                    foreach (var check in Checks) check.Total(Values(row), sort == RowSort.Subtotal);
                Skip(row, RowSorter.Reason(sort));
            }
        }

        ResolveUnlabelled();
        // A total that either way of adding explains is right.
        var unexplained = _reductions?.Findings().Select(f => f.Cell).ToHashSet();
        context.Findings.AddRange(_totals.Findings().Where(f => unexplained is null || unexplained.Contains(f.Cell)));
        if (_outline is not null) context.Findings.AddRange(_outline.Mismatches());
    }

    private IReadOnlyList<TotalCheck> Checks => _checks ??= _reductions is null ? [_totals] : [_totals, _reductions];

    private SanBaoOutline Outline() => new(table, context.Layout, table.Sheet.Rows.Take(end).Skip(table.Bottom + 1)
        .Where(row => !row.IsBlank && _sorter.Sort(row) is RowSort.Data or RowSort.Group && !IsPart(row)).Take(LongestOutline).Select(Values));

    // A line of which the item above it is the whole: 其中：城市低保.
    private bool IsPart(SheetRow row) => table.Columns.TryGetValue("itemName", out var name)
        && Plain.WithoutBlanks(row[name.Index].Raw).StartsWith("其中", StringComparison.Ordinal);

    /// <summary>Balances of a unit count once, in whichever of its rows they stand; of the methods all or those that reduce.</summary>
    private static Func<RowValues, string, bool> OnceForUnit(bool reducingOnly = false)
    {
        var seen = new HashSet<(string, string)>();
        return (row, field) => field is "openingYuan" or "closingYuan"
            ? !row.IsBlank(field) && seen.Add((row.Raw("unitName").Trim(), field))
            : !reducingOnly || StatedContent.MethodOf(row)?.ReducesHiddenDebt() != false;
    }

    /// <summary>A row of amounts without a name or number is a total when it sums others; otherwise somebody left out whose it is.</summary>
    private void ResolveUnlabelled()
    {
        foreach (var (values, sums) in _totals.Unlabelled())
        {
            if (sums)
            {
                context.Findings.Add(Findings.UnlabelledTotal(new(context.Sheet, values.Row)));
                rows.Add(new(context.Sheet, values.Row, RowFate.Skipped, null, "合计（未写合计字样）", new Dictionary<string, SourceCell>()));
                continue;
            }

            Content(values);
            UnitWanted |= values.UnitWanted;
            if (values.Spoiled is null) values.Report(Findings.AmountsUnnamed(new(context.Sheet, values.Row)));
            rows.Add(new(context.Sheet, values.Row, RowFate.Rejected, null, values.Spoiled, values.Sources));
        }
    }

    // A line of a plan or statement has its day; what it says besides (结息) is no label then.
    private bool IsDated(SheetRow row) => (table.Columns.GetValueOrDefault("dueOn") ?? table.Columns.GetValueOrDefault("paidOn")) is { } day
        && row[day.Index] is { IsBlank: false } cell && (!cell.IsText || (DateText.TryRead(cell.Raw, out var date) && date is not null));

    // Line 0 of a plan tells when it was drawn and what is owed then.
    private bool OpensPlan(SheetRow row) => table.Layout.Content == TableContent.Plan && table.Columns.TryGetValue("number", out var number)
        && Plain.WithoutBlanks(row[number.Index].Raw) is "0" or "第0期" && Values(row) is var values
        && Array.TrueForAll(["principalYuan", "interestYuan", "totalYuan"], f => values.IsBlank(f) || values.AmountIfSound(f) == 0);

    private bool Holds(SheetRow row, SkippedRows skipped) => table.Columns.TryGetValue(skipped.Field, out var column)
        && skipped.Values.Contains(Plain.WithoutBlanks(row[column.Index].Raw));

    private void ReadData(SheetRow row)
    {
        var values = Values(row);
        foreach (var check in Checks) check.Row(values, row.Hidden);
        CheckContested(row, values);
        var content = Content(values);
        if (values.Date("asOf") is { } day) _days.Add(day);
        UnitWanted |= values.UnitWanted;
        if (row.Hidden) context.Findings.Add(Findings.HiddenRow(new(context.Sheet, row.Number)));
        if (row.Hidden && content is DebtRow debt) content = debt with { HiddenRow = true };
        rows.Add(values.Spoiled is { } reason
            ? new(context.Sheet, row.Number, RowFate.Rejected, null, reason, values.Sources)
            : new(context.Sheet, row.Number, RowFate.Accepted, content, null, values.Sources));
    }

    private RowContent? Content(RowValues values)
    {
        switch (table.Layout.Content)
        {
            case TableContent.Party: return BookContent.Party(values);
            case TableContent.Debt or TableContent.Bond when Continues(values): return BondContent.Project(values, _bond!);
            case TableContent.Debt:
                var debt = DebtContent.Read(values);
                _bond = debt.DrawdownNumber;
                return context.Layout.Kind == WorkbookKind.BondLedger ? BondContent.Ledger(values, debt) : debt;
            case TableContent.Bond:
                var issue = BondContent.Listed(values);
                _bond = issue?.Code;
                return issue;
            case TableContent.BondSpending: return BondSpendingContent.Read(values);
            case TableContent.BondLimit: return BondLimitContent.Read(values);
            case TableContent.Payment: return BookContent.Payment(values, _heading?.DrawdownNumber);
            case TableContent.Rent: return BookContent.Rent(values, _heading?.DrawdownNumber);
            case TableContent.Arrears: return BookContent.Arrears(values);
            case TableContent.Reclassification: return BookContent.Reclassification(values);
            case TableContent.SanBao: return StatedContent.SanBao(values, _outline!.PlaceOf(values.Row));
            case TableContent.Platform: return StatedContent.Platform(values, _branch);
            case TableContent.Capacity: return CapacityContent.Read(values);
            case TableContent.Asset: return AssetContent.Asset(values);
            case TableContent.AssetDisposal: return AssetContent.Disposal(values);
            case TableContent.Claim: return ClaimContent.Claim(values);
            case TableContent.ClaimPayment: return ClaimContent.Payment(values);
            case TableContent.GovernmentProject: return ProjectContent.Read(values);
            case TableContent.Cash: return CashContent.Read(values);
            case TableContent.Risk: return RiskContent.Read(values);
            case TableContent.ReserveCapital: return ReserveContent.Capital(values);
            case TableContent.ReserveApplication: return ReserveContent.Application(values);
            case TableContent.Resolution:
                if (!values.IsBlank("unitName")) _previousUnit = values.Raw("unitName").Trim();
                return StatedContent.Resolution(values, _previousUnit);
            default:
                var plan = BookContent.Plan(values, _heading?.DrawdownNumber, _heading?.ContractNumber, ++_lines);
                if (plan is not null) CheckBalance(values, plan);
                return plan;
        }
    }

    // Of a bond with several projects the cells at the left are merged over the rows of all of them.
    private bool Continues(RowValues values) => _bond is not null && table.Columns.TryGetValue("drawdownNumber", out var number)
        && values.IsBlank("drawdownNumber") && !values.IsBlank("projectName")
        && table.Sheet.Merges.Any(m => m.Top < values.Row && m.Contains(values.Row, number.Index));

    private void CheckBalance(RowValues values, PlanRow line)
    {
        var follows = _previous?.DrawdownNumber == line.DrawdownNumber;
        if (follows && line.DueOn < _previous!.DueOn && line.Number > _previous.Number && values.Spoiled is null) values.Report(Findings.PlanGoesBack(values.PlaceOf("dueOn"), _previous.DueOn));
        var before = follows ? _previous?.BalanceAfterYuan : _heading?.PrincipalYuan;
        // A plan of what is left begins at the balance.
        if (!follows && _heading?.OutstandingYuan - line.PrincipalYuan == line.BalanceAfterYuan) before = null;
        if (before - line.PrincipalYuan is { } expected && line.BalanceAfterYuan is { } stated && stated != expected && values.Spoiled is null)
            values.Report(Findings.PlanBalanceMismatch(values.PlaceOf("balanceAfterYuan"), stated, expected));
        _previous = line;
    }

    /// <summary>Two columns of one meaning may stand while they agree.</summary>
    private void CheckContested(SheetRow row, RowValues values)
    {
        foreach (var (taken, left) in table.Contested)
        {
            if (taken.Rank != left.Rank || Fields.ReadingOf(taken.Field) is FieldReading.Text or FieldReading.Word || row[left.Index].IsBlank || Agree(values, row, taken, left)) continue;
            var finding = Findings.ColumnContested(
                new(context.Sheet, row.Number, Address.Of(row.Number, left.Index), left.Header, row[left.Index].Raw), table.Layout.ChineseName(taken.Field), taken.Header);
            if (_contested.Add(taken.Field)) values.Report(finding);
            else values.Reject(finding.Message);
        }
    }

    // 壹佰万元整 beside 1,000,000.00 says the same.
    private bool Agree(RowValues values, SheetRow row, Column taken, Column left)
    {
        if (Plain.WithoutBlanks(row[left.Index].Raw) == Plain.WithoutBlanks(row[taken.Index].Raw)) return true;
        var other = new RowValues(context, table.Layout, row.Number, new(FieldColumns.None, null, new Dictionary<string, FieldCell> { [taken.Field] = new(row[left.Index], row.Number, left.Index, left) }));
        return Fields.ReadingOf(taken.Field) switch
        {
            FieldReading.Amount => values.AmountIfSound(taken.Field) is { } amount && amount == other.AmountIfSound(taken.Field),
            FieldReading.Date => DateText.TryRead(row[taken.Index].Raw, out var one) && DateText.TryRead(row[left.Index].Raw, out var two) && one == two,
            _ => false,
        };
    }

    private RowValues Values(SheetRow row)
    {
        Dictionary<string, FieldCell>? filled = null;
        if (_merges.Any)
            foreach (var (field, column) in table.Columns)
                if (row[column.Index].IsBlank && Fields.FillsDown(table.Layout.Content, field) && _merges.For(row.Number, column.Index) is { } above)
                    (filled ??= [])[field] = new(above.Cell, above.Row, above.Column, column);
        return new(context, table.Layout, row.Number, new(_columns, row, filled));
    }

    private void Skip(SheetRow row, string reason) =>
        rows.Add(new(context.Sheet, row.Number, RowFate.Skipped, null, reason, new Dictionary<string, SourceCell>()));
}
