using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>What holds for every row of a sheet while it is read.</summary>
/// <param name="Debtor">Who owes what no column gives a debtor for.</param>
/// <param name="Unit">The unit of the sheet, from the hint or the title; null while unresolved.</param>
/// <param name="UnitIsDecided">A person chose the unit, or the places contradict each other: columns do not count.</param>
internal sealed record SheetContext(
    Layout Layout, string Sheet, string? Debtor, AmountUnit? Unit, bool UnitIsDecided, bool Date1904, bool ErrorsLookBlank,
    Func<RateIndex, decimal?> Lpr, FindingList Findings)
{
    private const int MaxRemembered = 10_000;

    /// <summary>The year that the title is about; null where it names none or several.</summary>
    public int? Year { get; init; }

    /// <summary>全市 or 市本级, as the titles say; null where they say neither or both.</summary>
    public Domain.SanBao.SanBaoScope? Scope { get; init; }

    /// <summary>All that stands above the table.</summary>
    public string Heading { get; init; } = "";

    /// <summary>What many rows lack together is said once.</summary>
    public HashSet<string> SaidOnce { get; } = [];

    private readonly Dictionary<(string Vocabulary, string Text, Type Kind), (bool Known, Enum? Value)> _words = [];
    private readonly HashSet<(string, string)> _unknown = [];

    /// <summary>The value that a word names, if it names any, and whether it is known; a ledger repeats the same few words on every row.</summary>
    public (bool Known, T? Value) WordOf<T>(string vocabulary, string text) where T : struct, Enum
    {
        if (_words.TryGetValue((vocabulary, text, typeof(T)), out var said)) return (said.Known, (T?)said.Value);
        var (known, value) = Named<T>(vocabulary, text);
        if (_words.Count < MaxRemembered) _words[(vocabulary, text, typeof(T))] = (known, value);
        return (known, value);
    }

    private (bool Known, T? Value) Named<T>(string vocabulary, string text) where T : struct, Enum
    {
        if (DisplayNames.Parse<T>(text) is { } official) return (true, official);
        var plain = Plain.WithoutBlanks(text);
        var named = Layout.Word(vocabulary, plain);
        if (named is Layout.SaysNothing) return (true, null);
        if (named is not null && Enum.TryParse<T>(named, out var value)) return (true, value);
        return Enum.TryParse<T>(plain, ignoreCase: true, out var english) && !char.IsDigit(plain[0]) ? (true, english) : (false, null);
    }

    /// <summary>True the first time an unknown word is met: a column of them is one finding.</summary>
    public bool IsNews(string vocabulary, string text) => _unknown.Count < MaxRemembered && _unknown.Add((vocabulary, text));
}

/// <summary>The values of one row by field. Asking for a bad one leaves a finding and spoils the row (行读数).</summary>
internal sealed partial class RowValues(SheetContext context, TableLayout table, int row, RowCells cells)
{
    private const int LongestValue = 200;
    private const int FirstYear = 1980, LastYear = 2080;

    public SheetContext Context => context;
    public int Row => row;

    /// <summary>Why the row can't be accepted; null while it can.</summary>
    public string? Spoiled { get; private set; }

    /// <summary>An amount was asked for whose unit nobody stated.</summary>
    public bool UnitWanted { get; private set; }

    /// <summary>The values stand beside labels, not under a header.</summary>
    public bool IsLabelled => !cells.HasRow;

    public bool HasYears => table.YearGroups.Count > 0;
    public bool HasYearAmounts => table.YearAmounts.Count > 0;
    public bool Has(string field) => cells.Find(field, out _);
    public bool IsBlank(string field) => !cells.Find(field, out var found) || found.Cell.IsBlank;
    public string Raw(string field) => cells.Find(field, out var found) ? found.Cell.Raw : "";

    public IReadOnlyDictionary<string, SourceCell> Sources => cells;

    public Place PlaceOf(string field) => cells.Find(field, out var found)
        ? new(context.Sheet, found.Row, found.Address, found.Column.Header, found.Cell.Raw.Length > LongestValue ? found.Cell.Raw[..LongestValue] : found.Cell.Raw)
        : new(context.Sheet, row, Column: table.ChineseName(field));

    public void Report(Finding finding)
    {
        context.Findings.Add(finding);
        if (finding.Severity == Severity.Error) Spoiled ??= finding.Message;
    }

    /// <summary>Spoils the row for a reason that holds for the whole sheet and is listed once.</summary>
    public void Spoil(Finding finding)
    {
        if (context.SaidOnce.Add(finding.Code)) Report(finding);
        else Spoiled ??= finding.Message;
    }

    /// <summary>Spoils the row for a reason that was listed with the first such row.</summary>
    public void Reject(string reason) => Spoiled ??= reason;

    /// <summary>Text as sent, without the blanks and tabs around it.</summary>
    public string? Text(string field)
    {
        if (Sound(field) is not { } cell) return null;
        var text = Trimmed(cell.Raw);
        return text.Length == 0 || text.All(c => c is '-' or '—' or '－') ? null : text;
    }

    /// <summary>Text exactly as sent: a remark is evidence, and may start with = or @.</summary>
    public string? Verbatim(string field) => Sound(field)?.Raw;

    /// <summary>An identifier is text. One that a spreadsheet took for a number is only good while it kept its digits.</summary>
    public string? Identifier(string field)
    {
        if (Sound(field) is not { } cell) return null;
        var text = Trimmed(cell.Raw);
        if (cell.Kind == CellKind.Number || Scientific().IsMatch(text))
        {
            var value = Plain.Number(text);
            if (value is null || value != decimal.Truncate(value.Value) || Plain.Digits(value.Value) > 15)
            {
                Report(Import.Findings.DigitsLost(PlaceOf(field)));
                return null;
            }

            text = decimal.Truncate(value.Value).ToString(CultureInfo.InvariantCulture);
        }

        return Plain.SaysNothing(text) ? null : text;
    }

    /// <param name="rowUnit">The unit that another cell of the row states for it.</param>
    public decimal? Amount(string field, AmountUnit? rowUnit = null)
    {
        if (Sound(field) is null) return null;
        switch (Parse(field, out var yuan, rowUnit))
        {
            case AmountFault.None:
                return yuan;
            case AmountFault.UnitUnknown:
                UnitWanted = true;
                Spoiled ??= "金额单位未定";
                return null;
            default:
                Report(Import.Findings.AmountUnreadable(PlaceOf(field)));
                return null;
        }
    }

    /// <summary>The amount if it can be read, without leaving a finding.</summary>
    public decimal? AmountIfSound(string field) =>
        cells.Find(field, out var found) && found.Cell is { IsBlank: false, Kind: CellKind.Text or CellKind.Number } && Parse(field, out var yuan) == AmountFault.None
            ? yuan : null;

    private enum AmountFault { None, Unreadable, UnitUnknown }

    private AmountFault Parse(string field, out decimal yuan, AmountUnit? rowUnit = null)
    {
        yuan = 0;
        cells.Find(field, out var found);
        var cell = found.Cell;
        if (cell.Raw.Length > LongestValue || IsShare(cell)) return AmountFault.Unreadable;
        AmountText.Reading? reading = cell.Kind == CellKind.Number
            ? Plain.Number(cell.Raw) is { } number ? new(number, cell.Unit) : null
            : AmountText.Read(cell.Raw);
        if (reading is not { } amount || Math.Abs(amount.Value) > 1_000_000_000_000_000m) return AmountFault.Unreadable;

        var stated = cell.Kind == CellKind.Number && context.UnitIsDecided ? null : amount.Unit;
        var unit = amount.Value == 0 ? AmountUnit.Yuan : stated ?? rowUnit ?? (context.UnitIsDecided ? null : found.Column.Unit) ?? context.Unit;
        if (unit is null) return AmountFault.UnitUnknown;
        yuan = Math.Round(amount.Value * unit.Value.Yuan(), 2, MidpointRounding.AwayFromZero);
        return AmountFault.None;
    }

    /// <summary>Half of the last place an amount is written to, in yuan: totals in 万元 are often rounded to two places.</summary>
    public decimal Precision(string field)
    {
        cells.Find(field, out var found);
        var unit = found.Column.Unit ?? context.Unit ?? AmountUnit.Yuan;
        if (unit == AmountUnit.Yuan) return 0;
        var raw = Plain.WithoutBlanks(Raw(field));
        var point = raw.IndexOf('.', StringComparison.Ordinal);
        var places = Math.Clamp(point < 0 ? 2 : raw.AsSpan(point + 1).Length, 2, 8);
        var precision = unit.Yuan() / 2;
        for (var i = 0; i < places; i++) precision /= 10;
        return precision;
    }

    /// <summary>An amount that is money owed: never negative.</summary>
    public decimal? Owed(string field, AmountUnit? rowUnit = null)
    {
        var amount = Amount(field, rowUnit);
        if (amount >= 0 || amount is null) return amount;
        Report(Import.Findings.NegativeAmount(PlaceOf(field)));
        return null;
    }

    public LocalDate? Date(string field)
    {
        if (Sound(field) is not { } cell) return null;
        LocalDate? date;
        var read = cell.Kind == CellKind.Number
            ? (date = null) is null && Plain.Number(cell.Raw) is { } number && DateText.TryReadNumber(number, context.Date1904, out date)
            : DateText.TryRead(cell.Raw, out date);
        if (!read && cell.Kind != CellKind.Number && DateText.TryReadSerial(cell.Raw, context.Date1904) is { } serial)
        {
            Report(Import.Findings.DateSerial(PlaceOf(field), serial));
            return serial;
        }

        if (!read) Unreadable(field, DateText.LacksDay(cell.Raw) ? Import.Findings.DateWithoutDay(PlaceOf(field)) : Import.Findings.DateUnreadable(PlaceOf(field)));
        return InRange(field, date);
    }

    // A year that no debt of a county has is a slip of the pen, or stands for no date at all.
    private LocalDate? InRange(string field, LocalDate? date)
    {
        if (date is null or { Year: >= FirstYear and <= LastYear }) return date;
        Unreadable(field, Import.Findings.DateOutOfRange(PlaceOf(field)));
        return null;
    }

    /// <summary>Several dates in one cell, such as 2025-07-25、2026-07-25.</summary>
    public IReadOnlyList<LocalDate> Dates(string field)
    {
        if (Sound(field) is not { } cell) return [];
        if (cell.Kind == CellKind.Number) return Date(field) is { } single ? [single] : [];
        var dates = new List<LocalDate>();
        foreach (var part in Plain.Of(cell.Raw).Split(['、', ',', ';', ' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            if (!DateText.TryRead(part, out var date)) Report(Import.Findings.DateUnreadable(PlaceOf(field)));
            else if (InRange(field, date) is { } day) dates.Add(day);
        return dates;
    }

    public decimal? Number(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        var text = NumberUnit().Replace(Plain.WithoutBlanks(cell.Raw), "");
        if (Plain.Number(text) is { } number) return number;
        Report(Import.Findings.NumberUnreadable(PlaceOf(field)));
        return null;
    }

    public int? Integer(string field)
    {
        var number = Number(field);
        if (number is null) return null;
        if (number == decimal.Truncate(number.Value) && Math.Abs(number.Value) < 100_000) return (int)number.Value;
        Report(Import.Findings.NumberUnreadable(PlaceOf(field)));
        return null;
    }

    /// <summary>The first day number in text such as 季末月21日.</summary>
    public int? DayOfMonth(string field) =>
        Sound(field) is { } cell && DayNumber().Match(Plain.WithoutBlanks(cell.Raw)) is { Success: true } match
        && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= 31 and var day ? day : null;

    public bool? YesNo(string field) => Text(field) switch
    {
        "是" or "Y" or "y" or "1" or "计息" => true,
        "否" or "N" or "n" or "0" or "不计息" => false,
        _ => null,
    };

    public RateReading? Rate(string field)
    {
        if (Sound(field) is not { } cell || Plain.SaysNothing(cell.Raw)) return null;
        cells.Find(field, out var found);
        var basis = found.Column.Basis;
        var rate = cell.Kind != CellKind.Number ? RateText.Read(cell.Raw, basis)
            : Plain.Number(cell.Raw) is { } number ? RateText.ReadNumber(number, cell.Format == CellFormat.Percent, basis) : null;
        rate ??= StatedRate(cell);
        if (rate is null) Unreadable(field, Import.Findings.RateUnreadable(PlaceOf(field)));
        return rate;
    }

    /// <summary>The value of an enum that the field's words or the official names give; a word nobody knows is a warning.</summary>
    public T? Word<T>(string field) where T : struct, Enum => Word<T>(field, field);

    /// <summary>The class of debt in a column that is not called so: 原分类, 新分类.</summary>
    public Domain.Debts.DebtClass? ClassOf(string field) => Word<Domain.Debts.DebtClass>(field, "class");

    /// <summary>The value that a sentence mentions by one of its words, the longest first; none is no fault.</summary>
    public T? Mentioned<T>(string field, string vocabulary) where T : struct, Enum =>
        Text(field) is { } text && context.Layout.Mentioned(vocabulary, text) is { } named && Enum.TryParse<T>(named, out var value) ? value : null;

    /// <summary>The value that the layout gives where the file has no column for it.</summary>
    public T? Default<T>(string field) where T : struct, Enum =>
        !Has(field) && context.Layout.Defaults.TryGetValue(field, out var named) && Enum.TryParse<T>(named, out var value) ? value : null;

    /// <param name="vocabulary">The field whose words the column uses.</param>
    public T? Word<T>(string field, string vocabulary) where T : struct, Enum
    {
        if (Text(field) is not { } text || Plain.SaysNothing(text)) return null;
        var (known, value) = context.WordOf<T>(vocabulary, text);
        if (!known && context.IsNews(vocabulary, Plain.WithoutBlanks(text))) Report(Import.Findings.WordUnknown(PlaceOf(field)));
        return value;
    }

    /// <summary>Asks for a value that the row can't do without.</summary>
    public T? Required<T>(string field, T? value)
    {
        if (value is null && Spoiled is null) Report(Import.Findings.RequiredMissing(PlaceOf(field)));
        return value;
    }

    private Cell? Sound(string field)
    {
        if (!cells.Find(field, out var found) || found.Cell.IsBlank) return null;
        if (found.Cell.Kind is CellKind.Error or CellKind.NoResult)
        {
            Report(found.Cell.Kind == CellKind.Error ? Import.Findings.CellError(PlaceOf(field)) : Import.Findings.NoResult(PlaceOf(field)));
            return null;
        }

        // No amount, date or rate is that long; a text may be.
        return found.Cell.Raw.Length > LongestValue && Fields.ReadingOf(field) is not (FieldReading.Text or FieldReading.Identifier)
            ? found.Cell with { Kind = CellKind.Text, Raw = found.Cell.Raw[..LongestValue] } : found.Cell;
    }

    private static string Trimmed(string text) => text.Trim().Trim('\uFEFF', '\u200B', '\'', '\u00A0').Trim();

    [GeneratedRegex(@"^\d(\.\d+)?[eE]\+?\d+$")]
    private static partial Regex Scientific();

    [GeneratedRegex(@"(?:^|\D)(\d{1,2})(?:[日号]|$)")]
    private static partial Regex DayNumber();

    [GeneratedRegex("(BP|bp|Bp|个基点|基点|次|日|号|天|期|级|个月|第)$|^第")]
    private static partial Regex NumberUnit();
}
