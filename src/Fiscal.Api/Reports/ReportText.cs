using System.Globalization;
using System.Xml;
using NodaTime;

namespace Fiscal.Api.Reports;

/// <summary>
/// How amounts, percentages and days read in the report. In running text an amount is in 亿元 from one 亿 up and in 万元
/// below, two decimals, half up; in tables 万元 with thousands separators. “—” stands for a figure that does not exist.
/// </summary>
public static class ReportText
{
    public const string None = "—";

    /// <summary>105.07亿元, 6343.63万元.</summary>
    public static string Amount(decimal yuan)
    {
        var unit = UnitOf(yuan);
        return Plain(PrintedNumbers.Round(yuan / unit.Yuan)) + unit.Name;
    }

    /// <summary>Parts in the unit of their whole, rounded so that they add up to the whole as <see cref="Amount"/> prints it.</summary>
    public static IReadOnlyList<string> Parts(decimal wholeYuan, params IReadOnlyList<decimal> partsYuan)
    {
        var unit = UnitOf(wholeYuan);
        var printed = PrintedNumbers.Apportion(
            [.. partsYuan.Select(p => p / unit.Yuan)], PrintedNumbers.Round(wholeYuan / unit.Yuan));
        return [.. printed.Select(p => Plain(p) + unit.Name)];
    }

    /// <summary>本金3.17亿元、利息8588.06万元: each rounded by itself, no sum beside them that could be off by a digit.</summary>
    public static string PrincipalAndInterest(decimal principalYuan, decimal interestYuan) =>
        $"本金{Amount(principalYuan)}、利息{Amount(interestYuan)}";

    /// <summary>增加1.07亿元 / 减少1.07亿元 / 持平.</summary>
    public static string Change(decimal changeYuan) => changeYuan switch
    {
        > 0 => $"增加{Amount(changeYuan)}",
        < 0 => $"减少{Amount(-changeYuan)}",
        _ => "持平",
    };

    /// <summary>增长1.03% / 下降1.03%, or “—” where the base is missing or zero. Never for differences of percentages.</summary>
    public static string Growth(decimal? percent) => percent switch
    {
        null => None,
        < 0 => $"下降{Percent(-percent.Value)}",
        _ => $"增长{Percent(percent.Value)}",
    };

    /// <summary>上升0.12个百分点 / 下降0.12个百分点 / 持平: the difference of two percentages as printed.</summary>
    public static string Points(decimal percent, decimal basePercent)
    {
        var points = PrintedNumbers.Round(percent) - PrintedNumbers.Round(basePercent);
        return points switch
        {
            > 0 => $"上升{Plain(points)}个百分点",
            < 0 => $"下降{Plain(-points)}个百分点",
            _ => "持平",
        };
    }

    /// <summary>12.30%.</summary>
    public static string Percent(decimal percent) => Plain(PrintedNumbers.Round(percent)) + "%";

    /// <summary>12.30%, or “—”.</summary>
    public static string Percent(decimal? percent) => percent is { } value ? Percent(value) : None;

    /// <summary>2026年10月31日: no padded zeros.</summary>
    public static string Day(LocalDate date) => $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>2026年10月.</summary>
    public static string Month(LocalDate date) => $"{date.Year}年{date.Month}月";

    /// <summary>What a cell prints in a Word table.</summary>
    public static string Cell(ColumnKind kind, ReportCell cell) => kind switch
    {
        ColumnKind.Text => cell.Text ?? None,
        ColumnKind.Date => cell.Date is { } date ? date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture) : cell.Text ?? None,
        ColumnKind.Count => cell.PrintedNumber?.ToString("N0", CultureInfo.InvariantCulture) ?? cell.Text ?? None,
        _ => cell.PrintedNumber?.ToString("N2", CultureInfo.InvariantCulture) ?? cell.Text ?? None,
    };

    /// <summary>Without the control characters that a workbook's text can carry and that Office files must not contain.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));

    /// <summary>The first five of several units, and how many they are: A、B、C、D、E等12家单位.</summary>
    public static string Units(IReadOnlyList<string> names)
    {
        const int named = 5;
        return List(names.Take(named)) + (names.Count > named ? $"等{names.Count}家单位" : "");
    }

    /// <summary>A、B、C.</summary>
    public static string List(IEnumerable<string> items) => string.Join("、", items);

    private static (decimal Yuan, string Name) UnitOf(decimal yuan) =>
        Math.Abs(yuan) >= PrintedNumbers.Yi ? (PrintedNumbers.Yi, "亿元") : (PrintedNumbers.Wan, "万元");

    private static string Plain(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
