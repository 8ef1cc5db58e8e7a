using System.Text.RegularExpressions;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Reading;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>What the text around a table says: unit, day, sender, LPR (表外文字).</summary>
internal static partial class SheetFacts
{
    private const int LongestTitle = 500;

    /// <summary>The unit stated above the table, and where.</summary>
    /// <param name="standardsInYuan">The table also has standards, which are in yuan: of two units the other is that of the amounts.</param>
    public static (AmountUnit Unit, string Place)? Unit(Sheet sheet, int headerTop, bool standardsInYuan = false)
    {
        foreach (var (row, column, text) in TextsAbove(sheet, headerTop))
        {
            if (standardsInYuan && Units.Listed(text) is { Count: > 1 } listed)
            {
                if (listed is not { Count: 2 } || !listed.Contains(AmountUnit.Yuan)) continue;
                return (listed.Single(u => u != AmountUnit.Yuan), Address.Of(row.Number, column));
            }
            if (Units.Stated(text) is { } unit) return (unit, Address.Of(row.Number, column));
            if (UnitLabel().IsMatch(Plain.WithoutBlanks(text)) && NextText(row, column) is { } next && Units.Named(Plain.WithoutBlanks(next)) is { } beside)
                return (beside, Address.Of(row.Number, column));
        }

        return null;
    }

    /// <summary>The unit stated between two tables of a sheet, in the lines right above the lower one (表间单位).</summary>
    public static AmountUnit? UnitBetween(Sheet sheet, int upperBottom, int headerTop)
    {
        for (var i = headerTop - 1; i > upperBottom && i >= headerTop - 4; i--)
        {
            var row = sheet.Rows[i];
            if (Enumerable.Range(1, row.Width).Any(c => row[c] is { IsBlank: false, IsText: false })) break; // numbers are rows of the table above
            if (Cells(row).Select(c => Units.Stated(c.Text)).FirstOrDefault(u => u is not null) is { } unit) return unit;
        }

        return null;
    }

    /// <summary>The day stated above the table. A date that only says when it was printed is not one.</summary>
    public static (LocalDate Date, bool Labelled, string Place)? AsOf(Sheet sheet, int headerTop, bool date1904)
    {
        (LocalDate, bool, string)? bare = null;
        foreach (var (row, column, text) in TextsAbove(sheet, headerTop))
        {
            var plain = Plain.WithoutBlanks(text);
            var place = Address.Of(row.Number, column);
            if (Interval().Match(plain) is { Success: true } interval && DateText.Inside(interval.Groups["last"].Value) is { } last) return (last, true, place);
            if (AsOfLabel().Match(plain) is { Success: true } label)
            {
                var rest = plain[(label.Index + label.Length)..];
                if (DateText.Inside(rest) is { } date) return (date, true, place);
                if (rest.Length == 0 && DateBeside(row, column, date1904) is { } beside) return (beside, true, place);
            }

            // A line may hold sender, day and unit with blanks between them.
            foreach (var part in Plain.Of(text).Split("  ", StringSplitOptions.RemoveEmptyEntries))
                if (bare is null && !OtherDate().IsMatch(plain) && part.Length <= 40 && DateText.Inside(part) is { } alone)
                    bare = (alone, false, place);
        }

        return bare;
    }

    /// <summary>Where the titles say that the amounts are in money that is not ours (外币).</summary>
    public static (string Place, string Text)? Foreign(Sheet sheet, int headerTop) => TextsAbove(sheet, headerTop)
        .Where(t => HeaderText.IsForeign(t.Text) && ForeignUnit().IsMatch(Plain.WithoutBlanks(t.Text)))
        .Select(t => ((string, string)?)(Address.Of(t.Row.Number, t.Column), t.Text)).FirstOrDefault();

    /// <summary>The one year that the titles are about (年度): 2026年预算表. The year of a date is another matter.</summary>
    public static int? Year(Sheet sheet, int headerTop)
    {
        var years = TextsAbove(sheet, headerTop).SelectMany(t => YearOf().Matches(Plain.WithoutBlanks(t.Text)))
            .Select(m => int.Parse(m.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();
        return years.Count == 1 ? years[0] : null;
    }

    /// <summary>Whether the titles speak of the whole place or of its own level (口径).</summary>
    public static Domain.SanBao.SanBaoScope? Scope(Sheet sheet, int headerTop)
    {
        var titles = string.Concat(TextsAbove(sheet, headerTop).Select(t => Plain.WithoutBlanks(t.Text)));
        var (whole, own) = (WholePlace().IsMatch(titles), OwnLevel().IsMatch(titles));
        return whole == own ? null : whole ? Domain.SanBao.SanBaoScope.Whole : Domain.SanBao.SanBaoScope.OwnLevel;
    }

    /// <summary>The name of the sheet and all that stands above the table.</summary>
    public static string Heading(Sheet sheet, int headerTop) => string.Join('\n', TextsAbove(sheet, headerTop).Select(t => t.Text).Prepend(sheet.Name));

    /// <summary>The sender named above the table.</summary>
    public static string? Institution(Sheet sheet, int headerTop)
    {
        string? titled = null;
        foreach (var (row, column, text) in TextsAbove(sheet, headerTop))
        {
            var plain = Plain.Of(text);
            if (SenderLabel().Match(plain) is { Success: true } label)
            {
                var name = label.Groups["name"].Value.Length > 0 ? label.Groups["name"].Value : NextText(row, column) ?? "";
                if (Clean(name) is { Length: > 2 } clean) return Department().IsMatch(clean) && Company(sheet, headerTop) is { } company ? company : clean;
            }
            else if (titled is null && TitleName().Match(Plain.WithoutBlanks(plain)) is { Success: true } title)
                titled = title.Groups["name"].Value;
        }

        return titled;
    }

    /// <summary>Who owes everything below: a label names the borrower, or, where a column names the lenders, the unit that fills in the table.</summary>
    public static string? Debtor(Sheet sheet, int headerTop, bool lendersInColumn)
    {
        foreach (var (row, column, text) in TextsAbove(sheet, headerTop))
            if (DebtorLabel().Match(Plain.Of(text)) is { Success: true } label
                && Clean(label.Groups["name"].Value.Length > 0 ? label.Groups["name"].Value : NextText(row, column) ?? "") is { Length: > 2 } name
                && !UnitName().IsMatch(name)) return name;
        if (!lendersInColumn) return null;
        var sender = Institution(sheet, headerTop) ?? TextsAbove(sheet, headerTop).Select(t => UnitTitle().Match(Plain.WithoutBlanks(t.Text))).Where(m => m.Success).Select(m => m.Groups["name"].Value).FirstOrDefault();
        return sender is null || TitleName().IsMatch(sender) ? null : sender;
    }

    // A department of the company that the title names sends in the company's name.
    private static string? Company(Sheet sheet, int headerTop) => TextsAbove(sheet, headerTop)
        .Select(t => CompanyTitle().Match(Plain.WithoutBlanks(t.Text))).Where(m => m.Success).Select(m => m.Groups["name"].Value).FirstOrDefault();

    /// <summary>The lender that a file's name names between its dashes.</summary>
    public static string? InstitutionOfFile(string fileName) => Path.GetFileNameWithoutExtension(fileName)
        .Split(['-', '_', '—', ' ', '－', '(', '（', '）', ')'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(part => TitleName().Match(part))
        .Where(m => m.Success).Select(m => m.Groups["name"].Value).FirstOrDefault();

    /// <summary>The LPR in force as a note of the workbook gives it: 1年期3.00%、5年期以上3.50%.</summary>
    public static IReadOnlyDictionary<RateIndex, decimal> Lpr(SourceWorkbook workbook)
    {
        var found = new Dictionary<RateIndex, decimal>();
        foreach (var cell in workbook.Sheets.Where(s => !s.Hidden).SelectMany(s => s.Rows.Take(30).Concat(s.Rows.TakeLast(30))).SelectMany(Cells))
        {
            var plain = Plain.WithoutBlanks(cell.Text);
            if (!plain.Contains("LPR", StringComparison.OrdinalIgnoreCase) || plain.Length < 12) continue;
            if (OneYearNote().Match(plain) is { Success: true } one) found.TryAdd(RateIndex.LPR1Y, Plain.Number(one.Groups[1].Value)!.Value);
            if (FiveYearNote().Match(plain) is { Success: true } five) found.TryAdd(RateIndex.LPR5Y, Plain.Number(five.Groups[1].Value)!.Value);
        }

        return found;
    }

    private static IEnumerable<(SheetRow Row, int Column, string Text)> TextsAbove(Sheet sheet, int headerTop) =>
        sheet.Rows.Take(headerTop).SelectMany(row => Cells(row).Select(c => (row, c.Column, c.Text)));

    private static IEnumerable<(int Column, string Text)> Cells(SheetRow row)
    {
        for (var column = 1; column <= Math.Min(row.Width, Sheet.MaxHeaderColumns); column++)
            if (row[column] is { IsText: true, IsBlank: false } cell)
                yield return (column, cell.Raw.Length > LongestTitle ? cell.Raw[..LongestTitle] : cell.Raw);
    }

    private static string? NextText(SheetRow row, int column) =>
        Cells(row).Where(c => c.Column > column).Select(c => c.Text).FirstOrDefault();

    private static LocalDate? DateBeside(SheetRow row, int column, bool date1904)
    {
        for (var next = column + 1; next <= row.Width; next++)
        {
            if (row[next].IsBlank) continue;
            LocalDate? date = null;
            if (row[next].Kind == CellKind.Number && Plain.Number(row[next].Raw) is { } number) DateText.TryReadNumber(number, date1904, out date);
            else DateText.TryRead(row[next].Raw, out date);
            return date;
        }

        return null;
    }

    private static string Clean(string name) => Stamp().Replace(Plain.Of(name), "").Trim(' ', ':', '_');

    [GeneratedRegex(@"(?<!\d)(20\d{2})年(?!\d{1,2}[月.])")]
    private static partial Regex YearOf();

    [GeneratedRegex("(?:单位|币种|货币|金额)[^，,。;；]{0,6}?(?:[千万亿]|百万)?(?:美元|美金|欧元|港元|港币|日元|英镑|外币|USD|EUR|HKD|JPY|GBP)")]
    private static partial Regex ForeignUnit();

    [GeneratedRegex("全[市县区州盟]")]
    private static partial Regex WholePlace();

    [GeneratedRegex("[市县区州]本级")]
    private static partial Regex OwnLevel();

    [GeneratedRegex("^(金额)?单位:?$|^(计量|货币|币种)单位:?$")]
    private static partial Regex UnitLabel();

    [GeneratedRegex("(截至|截止|数据|业务|统计|报表|余额|基准|报告|采集|查询截止|查询)(日期|时间|日|时点|基准日|截止日|截止日期|到)?:?(?!.*区间)|时点:?|(?i:as-?of(?:date)?|(?:report|data|balance|cut-?off)date):?")]
    private static partial Regex AsOfLabel();

    [GeneratedRegex(@"(?:区间|期间|起止(?:日期|时间)?|日期范围):?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:至|到|-|~)+(?<last>\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?)")]
    private static partial Regex Interval();

    [GeneratedRegex("打印|制表|填报日|填表|报送|导出|生成|编制日|区间|至|合同|签|~")]
    private static partial Regex OtherDate();

    [GeneratedRegex(@"(?:填报(?:单位|机构|行)|报送(?:单位|机构|行)|编制(?:单位|机构)|机构(?:名称)?|经办(?:行|机构)|银行(?:机构)?名称|贷款(?:行|银行|机构)|出借(?:人|机构)|债权人(?:名称)?|金融机构(?:名称)?|开户行|受托人)\s*(?:\((?:公章|盖章|签章|章)\))?\s*:\s*(?<name>[^\s:]*)")]
    private static partial Regex SenderLabel();

    // The shortest stretch that ends like a lender's name; its branch belongs to it.
    // 单位：万元 is no unit of people.
    [GeneratedRegex("^(?:人民币)?(?:[千仟万亿]|[百佰]万)?元")]
    private static partial Regex UnitName();

    // A company's list of its 银行借款 is not a bank's.
    [GeneratedRegex(@"^(?<name>(?:(?!公司)[\u4e00-\u9fff()]){0,20}?(?:银行(?!借款)|农商行|农信社|信用社|信用联社|合作联社|信托|租赁|保理|国开行|农发行|工行|农行|中行|建行|交行|邮储)(?:股份有限公司|有限责任公司|有限公司|公司)?(?:[\u4e00-\u9fff]{2,8}?(?:支行|分行|营业部|分公司))?)")]
    private static partial Regex TitleName();

    [GeneratedRegex(@"(?<![报编制管发])(?:借款(?:人|单位|企业)|客户(?:名称|全称)?|查询单位|债务(?:人|单位)|承租人|融资(?:人|主体|单位)|户名|学校|医院|用款单位|单位)(?:名称|全称)?\s*(?:\((?:公章|盖章|签章|章)\))?\s*:\s*(?<name>[\u4e00-\u9fff()]*)(?![\u4e00-\u9fff()]*[:])")]
    private static partial Regex DebtorLabel();

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff()]{2,40}?(?:股份有限公司|有限责任公司|有限公司|医院|中学|小学|学校|学院|幼儿园|卫生院|保健院))")]
    private static partial Regex UnitTitle();

    [GeneratedRegex(@"^(?<name>[\u4e00-\u9fff()]{2,40}?(?:股份有限公司|有限责任公司|有限公司))")]
    private static partial Regex CompanyTitle();

    [GeneratedRegex("[部处科室股]$")]
    private static partial Regex Department();

    [GeneratedRegex(@"\(?(公章|盖章|签章|章)\)?|\(\s*\)")]
    private static partial Regex Stamp();

    [GeneratedRegex(@"(?:1|一)年期?(?:LPR)?[^\d%]{0,6}?(\d{1,2}\.\d+)%")]
    private static partial Regex OneYearNote();

    [GeneratedRegex(@"(?:5|五)年期?(?:以上)?(?:LPR)?[^\d%]{0,6}?(\d{1,2}\.\d+)%")]
    private static partial Regex FiveYearNote();
}
