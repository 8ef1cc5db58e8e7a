using System.Globalization;
using NodaTime;

namespace Fiscal.Import.Tests.Fuzz;

/// <summary>
/// One cell of a sample changed to something whose reading is known: its row gives the new value or is turned down at that cell, and
/// every other row reads as before.
/// </summary>
public sealed class CellFuzzTests
{
    private static readonly string[] Files =
        ["01-农发行-借据台账.xlsx", "02-长沙银行-贷款明细.xlsx", "07-城投集团-融资台账.xlsx", "08-还款流水-2026年10月.xlsx", "09-地方政府债券转贷台账.xlsx", "05-楚湘金融租赁-租金计划.xlsx"];

    private static readonly decimal[] Units = [1m, 1_000m, 10_000m, 100_000_000m];

    /// <summary>What a changed cell must lead to: a value in its field, or — with none — never an accepted row that keeps silent.</summary>
    private sealed record Change(GridCell Cell, string What, string? Becomes, bool MayBeEmpty = false);

    [Fact]
    public void A_changed_cell_is_read_anew_or_turned_down_and_no_other_row_moves() => FuzzRun.Of(1_500, (_, random) =>
    {
        var sample = Sample.Of(random.Pick(Files));
        var rows = sample.Truth.Rows.Where(r => r.Fate == RowFate.Accepted && r.Cells.Count > 0).ToList();
        var row = random.Pick(rows);
        var (field, source) = random.Pick([.. row.Cells.Where(c => Sample.Of(row.Content!).Any(p => Named(p.Name, c.Key)))]);
        var grid = sample.Grids.Single(g => g.Name == row.Sheet).Copy();
        var at = Grid.At(source.Address);
        if (ChangeOf(field, grid.Cells[at], row.Content!, random) is not { } change) return null;
        grid.Cells[at] = change.Cell;
        return Fault(sample, row, field, source.Address, change);
    });

    private static bool Named(string property, string field) => string.Equals(property, field, StringComparison.OrdinalIgnoreCase);

    private static string ValueOf(RowContent content, string field) => Sample.Of(content).Single(p => Named(p.Name, field)).Text;

    private static Change? ChangeOf(string field, GridCell cell, RowContent content, Random random) => random.Next(8) switch
    {
        0 => new(GridCell.Broken, "an error", null),
        1 => new(GridCell.NoResult, "a formula without result", null),
        2 => new(GridCell.Text(" \u200B\u3000"), "blanks", null, MayBeEmpty: true),
        _ when field.EndsWith("Yuan", StringComparison.Ordinal) => Amount(field, cell, content, random),
        _ when field.EndsWith("On", StringComparison.Ordinal) || field.EndsWith("Date", StringComparison.Ordinal) => Date(random),
        _ when field is "contractNumber" or "drawdownNumber" => Number(random),
        _ when field is "debtorName" or "creditorName" => Name(random),
        _ => null,
    };

    private static Change? Amount(string field, GridCell cell, RowContent content, Random random)
    {
        if (!decimal.TryParse(cell.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var raw) || raw == 0) return null;
        var yuan = decimal.Parse(ValueOf(content, field), CultureInfo.InvariantCulture);
        var unit = Units.FirstOrDefault(u => Math.Abs((raw * u) - yuan) <= 0.01m);
        if (unit == 0) return null;
        var amount = random.Next(1, 9_999_999) / 100m;
        var becomes = (amount * unit).ToString("0.####", CultureInfo.InvariantCulture);
        var grouped = amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
        return random.Next(9) switch
        {
            0 => new(GridCell.Number(amount, cell.Style), $"{amount}", becomes),
            1 => new(GridCell.Text(grouped), grouped, becomes),
            2 => new(GridCell.Text(string.Concat(grouped.Select(c => c is ',' ? '，' : c is '.' ? '．' : (char)(c + 0xFEE0)))), "full width", becomes),
            3 => new(GridCell.Text($"{amount}亿元"), "亿元", (amount * 100_000_000m).ToString("0.####", CultureInfo.InvariantCulture)),
            4 => new(GridCell.Text($"({grouped})"), "negative", (-amount * unit).ToString("0.####", CultureInfo.InvariantCulture)),
            5 => new(GridCell.Text("1.234,56"), "1.234,56", null),
            6 => new(GridCell.Text("约" + grouped), "about", null),
            7 => new(GridCell.Number(1e27m), "absurd", null),
            _ => new(GridCell.Text(grouped.Replace("0", "O", StringComparison.Ordinal) + "x"), "slip", null),
        };
    }

    private static Change Date(Random random)
    {
        var date = new LocalDate(1990, 1, 1).PlusDays(random.Next(0, 25_000));
        var becomes = date.ToString(null, CultureInfo.InvariantCulture);
        return random.Next(9) switch
        {
            0 => new(GridCell.Number(Period.DaysBetween(new(1899, 12, 30), date)), $"serial of {date}", becomes),
            1 => new(GridCell.Text($"{date.Year}.{date.Month}.{date.Day}"), $"{date}", becomes),
            2 => new(GridCell.Text($"{date.Year}年{date.Month}月{date.Day}日"), $"{date}", becomes),
            3 => new(GridCell.Text($"{date.Year:0000}{date.Month:00}{date.Day:00}"), $"{date}", becomes),
            4 => new(GridCell.Text($" {date.Year}/{date.Month}/{date.Day} "), $"{date}", becomes),
            5 => new(GridCell.Text($"{date.Day}/{date.Month}/{date.Year}"), "day first", null),
            6 => new(GridCell.Text($"{date.Year}-02-30"), "no such day", null),
            7 => new(GridCell.Number(7m), "serial 7", null),
            _ => new(GridCell.Text("另行通知"), "words", null),
        };
    }

    private static Change Number(Random random)
    {
        var number = $"BH{random.Next(1_000_000, 9_999_999)}-{random.Next(10, 99)}";
        return random.Next(4) switch
        {
            0 => new(GridCell.Text(number), number, number),
            1 => new(GridCell.Text($" {number}\t"), number, number),
            2 => new(GridCell.Number(439_901_022_025_121_600m), "18 digits", null),
            _ => new(GridCell.Text("4.39901E+23"), "lost digits", null),
        };
    }

    private static Change Name(Random random)
    {
        var name = $"某县第{random.Next(1, 10_000)}开发有限公司";
        return new(GridCell.Text(random.Next(2) == 0 ? name : $"  {name} "), name, name);
    }

    private static string? Fault(Sample sample, ImportedRow changed, string field, string address, Change change)
    {
        var grid = sample.Grids.Single(g => g.Name == changed.Sheet).Copy();
        grid.Cells[Grid.At(address)] = change.Cell;
        string Told(string what) => $"{sample.Name} {changed.Sheet}!{address} {field} → {change.What}: {what}";

        var (read, refused) = Sample.Interpret(sample.With(grid), sample.Name);
        if (read is null) return Told($"refused with {refused!.Code}");
        var now = read.Rows.ToDictionary(r => (r.Sheet, r.Row));
        foreach (var ((sheet, row), before) in sample.TrueRows)
        {
            var after = now.GetValueOrDefault((sheet, row));
            if (before.Sheet == changed.Sheet && before.Cells.Values.Any(c => c.Address == address))
            {
                if (after is null) return Told($"row {row} is gone");
                if (Wrong(before, after, read, field, address, change) is { } wrong) return Told(wrong);
            }
            else if (after is null || after.Fate != before.Fate || !Alike(sample, before, after, changed, field))
                return Told($"row {sheet} {row} was {before.Fate} {Sample.Said(before.Content)}, is {after?.Fate} {Sample.Said(after?.Content)}");
        }
        return now.Count == sample.TrueRows.Count ? null : Told($"{now.Count} rows instead of {sample.TrueRows.Count}");
    }

    // The rows of a bond's projects and of a plan name the drawdown that stands above them.
    private static bool Alike(Sample sample, ImportedRow before, ImportedRow after, ImportedRow changed, string field) =>
        sample.SaidOf(before) == Sample.Said(after.Content)
        || (field is "drawdownNumber" or "contractNumber" && before.Content is BondProjectRow or RentRow && changed.Content is DebtRow);

    private static string? Wrong(ImportedRow before, ImportedRow after, InterpretedWorkbook read, string field, string address, Change change)
    {
        if (after.Fate != RowFate.Accepted) return null; // turned down with a reason
        if (after.Content!.GetType() != before.Content!.GetType()) return null; // a bond without its number is one more project of the one above
        if (!Sample.Of(after.Content).Any(p => Named(p.Name, field))) return null; // a project that only shares the cell
        var value = ValueOf(after.Content, field);
        var noted = read.Findings.Any(f => f.Cell == address && f.Severity != Severity.Info);
        if (change.Becomes is { } becomes)
            return Same(value, becomes) || noted || Elsewhere(after.Content, becomes) ? null : $"reads {value} instead of {becomes}";
        if (noted || (change.MayBeEmpty && (value is "" or "0" || field is "netYuan"))) return null; // a blank net rent is the rent less the deposit
        return value == ValueOf(before.Content, field) && change.MayBeEmpty && before.Row != after.Row ? null
            : $"accepted with {field} = “{value}” and without a word; findings {string.Join(", ", read.Findings.Select(f => f.Code + " " + f.Cell).Take(9))}";
    }

    private static bool Same(string value, string expected) => value == expected
        || (decimal.TryParse(value, CultureInfo.InvariantCulture, out var a) && decimal.TryParse(expected, CultureInfo.InvariantCulture, out var b) && a == Math.Round(b, 2, MidpointRounding.AwayFromZero));

    // An agreed maturity is kept as the original one where an extension stands beside it.
    private static bool Elsewhere(RowContent content, string value) => Sample.Of(content).Any(p => p.Name.EndsWith("Date", StringComparison.Ordinal) && p.Text == value);
}
