using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>An answer in a column that asks (是否).</summary>
internal enum Answer { Yes, No }

/// <summary>Values of tables that are about companies and budgets rather than debts.</summary>
internal sealed partial class RowValues
{
    // No county has so many people, and no standard is so high; what is more is a slip of the pen.
    private const decimal Largest = 1_000_000_000m;

    private const string Numerals = "一二三四五六七八九";

    /// <summary>A number of people or things: 13,103 人 (数量).</summary>
    public decimal? Quantity(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        var text = CountedThing().Replace(Plain.WithoutBlanks(cell.Raw), "");
        var number = IsShare(cell) ? null : cell.Kind == CellKind.Number ? Plain.Number(cell.Raw) : AmountText.Read(text) is { Unit: null } read ? read.Value : null;
        if (number is >= 0 and <= Largest) return Rounded(number.Value * (cells.Find(field, out var found) && found.Column.Header.Contains('万', StringComparison.Ordinal) ? 10_000 : 1), 2);
        Report(number is not < 0 ? Import.Findings.NumberUnreadable(PlaceOf(field)) : Import.Findings.NegativeAmount(PlaceOf(field)));
        return null;
    }

    /// <summary>What is paid for one: 36, or 36元/人·月 (标准). In yuan unless the cell or its column says another unit.</summary>
    public decimal? Standard(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        cells.Find(field, out var found);
        var text = PerWhat().Replace(Plain.WithoutBlanks(cell.Raw), "");
        AmountText.Reading? read = IsShare(cell) ? null : cell.Kind == CellKind.Number ? Plain.Number(cell.Raw) is { } number ? new(number, null) : null : AmountText.Read(text);
        var yuan = read is { } amount && Math.Abs(amount.Value) <= Largest ? amount.Value * (amount.Unit ?? found.Column.Unit ?? AmountUnit.Yuan).Yuan() : (decimal?)null;
        if (yuan is >= 0 and <= Largest) return Rounded(yuan.Value, 2);
        Report(yuan is not < 0 ? Import.Findings.AmountUnreadable(PlaceOf(field)) : Import.Findings.NegativeAmount(PlaceOf(field)));
        return null;
    }

    /// <summary>一级, 2级子公司, 3: the level of a company in its group (层级).</summary>
    public int? Level(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        if (LevelText().Match(Plain.WithoutBlanks(cell.Raw)) is { Success: true } match)
            return match.Groups["digit"].Success ? int.Parse(match.Groups["digit"].ValueSpan, CultureInfo.InvariantCulture) : Numerals.IndexOf(match.Groups["numeral"].Value[0], StringComparison.Ordinal) + 1;
        Report(Import.Findings.LevelUnreadable(PlaceOf(field)));
        return null;
    }

    /// <summary>A share in percent (持股比例). A plain number up to 1 is a fraction, unless the header says %.</summary>
    public decimal? Share(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        cells.Find(field, out var found);
        var text = Plain.WithoutBlanks(cell.Raw);
        var number = Plain.Number(text.TrimEnd('%'));
        if (Math.Abs(number ?? 0) > Largest) number = null;
        var inPercent = text.EndsWith('%') || (cell.Format != CellFormat.Percent && (found.Column.Basis == RateBasis.AnnualPercent || number > 1));
        var percent = inPercent ? number : number * 100;
        if (percent is not (>= 0 and <= 100))
        {
            Report(Import.Findings.ShareUnreadable(PlaceOf(field)));
            return null;
        }
        if (!inPercent && cell.Format != CellFormat.Percent && percent > 0) Report(Import.Findings.ShareFraction(PlaceOf(field), percent.Value));
        return Rounded(percent.Value, 4);
    }

    /// <summary>A number that the sheet shows as percent.</summary>
    public bool IsPercentCell(string field) => cells.Find(field, out var found) && found.Cell is { Kind: CellKind.Number, Format: CellFormat.Percent };

    /// <summary>What the header of a column says in brackets, such as the unit of its standards.</summary>
    public string UnitOf(string field) => cells.Find(field, out var found) && InBrackets().Match(Plain.WithoutBlanks(found.Column.Header)) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>Amounts in yuan that are written to less than a fen are slips of the pen.</summary>
    public void RequireWholeFen()
    {
        foreach (var field in cells.Keys.Where(f => Fields.ReadingOf(f) == FieldReading.Amount))
            if (cells.Find(field, out var found) && (found.Column.Unit ?? context.Unit) == AmountUnit.Yuan && Plain.Number(Plain.Value(found.Cell.Raw).Replace(",", "", StringComparison.Ordinal)) is { } number
                && Math.Abs(number - Rounded(number, 2)) > 0.00001m)
                Report(Import.Findings.AmountBeyondFen(PlaceOf(field)));
    }

    /// <summary>The share of the budget that was spent, as written beside both (执行进度): nothing rests on it, but what is wrong in it is said.</summary>
    public void CheckProgress(string field, Domain.SanBao.SanBaoFigures figures)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw) || figures.SpentYuan is not { } spent || figures.BudgetYuan <= 0) return;
        cells.Find(field, out var found);
        var text = Plain.WithoutBlanks(cell.Raw);
        if (Plain.Number(text.TrimEnd('%')) is not { } number || Math.Abs(number) > Largest) return;
        var places = text.TrimEnd('%').IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? text.TrimEnd('%').Length - point - 1 : 0;
        var percents = new[] { figures.BudgetYuan, figures.InitialBudgetYuan }.Where(b => b > 0).Select(b => spent * 100 / b).ToList();
        bool Says(decimal percent, int written) => percents.Exists(p => Math.Abs(p - percent) <= (written <= 0 ? 0.56m : 0.06m));
        if (text.EndsWith('%') ? Says(number, places) : cell.Format == CellFormat.Percent ? Says(number * 100, 1) : Says(number, places)) return;
        var asFraction = !text.EndsWith('%') && cell.Format != CellFormat.Percent && Says(number * 100, places - 2);
        Report(!asFraction ? Import.Findings.ProgressMismatch(PlaceOf(field), percents[0])
            : found.Column.Basis == RateBasis.AnnualPercent ? Import.Findings.ProgressIsFraction(PlaceOf(field), percents[0]) : Import.Findings.ProgressReadAsFraction(PlaceOf(field), percents[0]));
    }

    /// <summary>Text that fits its column; what is longer is for the sender to shorten.</summary>
    public string? Bounded(string field, int longest)
    {
        if (Text(field) is not { } text || text.Length <= longest) return Text(field);
        Report(Import.Findings.TextTooLong(PlaceOf(field), text.Length, longest));
        return null;
    }

    /// <summary>An amount as a table states it. A dash states none, which is not zero.</summary>
    public decimal? Stated(string field, AmountUnit? rowUnit = null) => Plain.SaysNothing(Raw(field)) ? null : Owed(field, rowUnit);

    /// <summary>The fields of columns that the table has, by how their names start.</summary>
    public IReadOnlyList<string> FieldsThatStart(string start) => [.. table.Fields.Keys.Where(f => f.StartsWith(start, StringComparison.Ordinal) && Has(f))];

    /// <summary>What a field is called.</summary>
    public string NameOf(string field) => table.ChineseName(field);

    /// <summary>A number of something that fits its column.</summary>
    public string? BoundedIdentifier(string field, int longest)
    {
        var number = Identifier(field);
        if (number is null || number.Length <= longest) return number;
        Report(Import.Findings.TextTooLong(PlaceOf(field), number.Length, longest));
        return null;
    }

    /// <summary>Yes or no by the field's words; 无 is a no here. Null: not stated.</summary>
    public bool? Answered(string field) =>
        Plain.WithoutBlanks(Raw(field)) == "无" ? false : Word<Answer>(field) is { } answer ? answer == Answer.Yes : null;

    private static decimal Rounded(decimal number, int places) => Math.Round(number, places, MidpointRounding.AwayFromZero);

    /// <summary>The last day that a deadline such as 2027年6月底前 leaves (期限).</summary>
    public LocalDate? Deadline(string field)
    {
        if (Sound(field) is { Kind: CellKind.Text } cell && DateText.Deadline(cell.Raw) is { } last) return last;
        return Date(field);
    }

    [GeneratedRegex(@"[(\[]([^()\[\]]*)[)\]]$")]
    private static partial Regex InBrackets();

    [GeneratedRegex("(?:人次|人|户|个|名|所|村|家|生)$")]
    private static partial Regex CountedThing();

    [GeneratedRegex("(?<=元)/.*$|/(?:人|生|户|个|月|年).*$")]
    private static partial Regex PerWhat();

    [GeneratedRegex($"^第?(?:(?<digit>[1-9])|(?<numeral>[{Numerals}]))(?:级|层)?(?:子?公司|企业|平台)?$")]
    private static partial Regex LevelText();
}
