using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Domain.SanBao;

namespace Fiscal.Import.Interpretation;

/// <summary>Columns of spending that stand for a month or for the year up to it, each a field of its own (分月列组): 3月支出 is <c>month03SpentYuan</c>, 1-3月累计 <c>month03TotalYuan</c>.</summary>
internal static partial class MonthColumn
{
    private static readonly string[] Spending = ["支出", "执行", "支付", "累计"];
    private static readonly string[] NoSpending = ["进度", "率", "需求", "计划", "欠", "到位", "流入", "缺口", "占比", "剩余", "结余", "应"];

    /// <summary>By column: its field. One such column alone is none: it is the spending of the year so far, or of this month.</summary>
    public static IReadOnlyDictionary<int, string> Of(TableLayout layout, IReadOnlyList<HeaderCell> headers)
    {
        if (layout.Content != TableContent.SanBao) return new Dictionary<int, string>();
        var found = headers.Select(h => (h.Column, Field: FieldOf(h.Keys))).Where(h => h.Field is not null).ToDictionary(h => h.Column, h => h.Field!);
        return found.Count > 1 ? found : new Dictionary<int, string>();
    }

    public static string Single(int month) => string.Create(CultureInfo.InvariantCulture, $"month{month:00}SpentYuan");

    public static string Total(int month) => string.Create(CultureInfo.InvariantCulture, $"month{month:00}TotalYuan");

    private static string? FieldOf(IReadOnlyList<string> keys)
    {
        for (var i = keys.Count - 1; i >= 0; i--)
        {
            var (until, single) = (UpTo().Match(keys[i]), OneMonth().Match(keys[i]));
            var match = until.Success ? until : single;
            if (!match.Success || int.Parse(match.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) is not (>= 1 and <= 12 and var month)) continue;
            var rest = string.Concat(keys.Where((_, k) => k != i)) + keys[i][match.Length..];
            if (NoSpending.Any(w => rest.Contains(w, StringComparison.Ordinal)) || (rest.Length > 0 && !Spending.Any(w => rest.Contains(w, StringComparison.Ordinal)))) return null;
            return until.Success || rest.Contains("累计", StringComparison.Ordinal) ? Total(month) : Single(month);
        }
        return null;
    }

    [GeneratedRegex(@"^(?:20\d{2}年)?(?:0?1(?:月份?)?[\-~至到](?<m>\d{1,2})月(?:份|末|底)?|截[至止](?:20\d{2}年)?(?<m>\d{1,2})月(?:份|末|底)?|(?<m>\d{1,2})月[末底])")]
    private static partial Regex UpTo();

    [GeneratedRegex(@"^(?:20\d{2}年)?(?<m>\d{1,2})月(?:份|当月)?")]
    private static partial Regex OneMonth();
}

/// <summary>The months of one row as cumulative spending (分月累计).</summary>
internal static class MonthSeries
{
    /// <summary>The months up to the last in which anything was spent, and what was spent by then.</summary>
    public static (IReadOnlyList<SanBaoMonth> Months, decimal? SpentYuan) Read(RowValues v)
    {
        var spent = v.Owed("spentYuan");
        var all = Enumerable.Range(1, 12).ToList();
        var (singles, totals) = (all.FindAll(m => v.Has(MonthColumn.Single(m))), all.FindAll(m => v.Has(MonthColumn.Total(m))));
        if (singles.Count == 0 && totals.Count == 0) return ([], spent);
        var months = totals.Count > 0 ? Totals(v, totals, MonthColumn.Total) : Singles(v, singles, spent);
        if (months is [.., var last] && spent is { } stated && v.Spoiled is null && Math.Abs(stated - last.SpentYuan) > v.Precision("spentYuan") * (months.Count + 1))
            v.Report(Findings.MonthsMismatch(v.PlaceOf("spentYuan"), stated, last.SpentYuan));
        return (months, spent ?? (months is [.., var until] ? until.SpentYuan : null));
    }

    private static List<SanBaoMonth> Totals(RowValues v, List<int> columns, Func<int, string> fieldOf)
    {
        var months = columns.Select(m => (Month: m, Yuan: v.Owed(fieldOf(m)))).Where(m => m.Yuan is not null).Select(m => new SanBaoMonth(m.Month, m.Yuan!.Value)).ToList();
        // Months to come stand in the table as zeros.
        while (months is [_, .., { SpentYuan: 0 }]) months.RemoveAt(months.Count - 1);
        for (var i = 1; i < months.Count; i++)
            if (months[i].SpentYuan < months[i - 1].SpentYuan)
                v.Report(Findings.MonthsFall(v.PlaceOf(fieldOf(months[i].Month)), months[i].SpentYuan, months[i - 1].Month, months[i - 1].SpentYuan));
        return months;
    }

    private static List<SanBaoMonth> Singles(RowValues v, List<int> columns, decimal? spent)
    {
        var amounts = columns.ConvertAll(m => v.Owed(MonthColumn.Single(m)) ?? 0);
        while (amounts is [.., 0]) amounts.RemoveAt(amounts.Count - 1);
        if (amounts.Count == 0) return [];
        var (sum, precision) = (amounts.Sum(), v.Precision(MonthColumn.Single(columns[0])) * (amounts.Count + 1));
        // Columns called after months may each hold the year so far: the last of them is then what was spent.
        if (spent is { } whole && amounts.Count > 1 && Math.Abs(sum - whole) > precision && Math.Abs(amounts[^1] - whole) <= precision
            && amounts.Zip(amounts.Skip(1)).All(pair => pair.First <= pair.Second)) return Totals(v, columns, MonthColumn.Single);
        // What was spent before the first column only the sum can tell.
        if (columns[0] > 1 && (spent is null || spent < sum)) return [];
        var running = columns[0] > 1 ? spent!.Value - sum : 0;
        return [.. amounts.Select((yuan, i) => new SanBaoMonth(columns[i], running += yuan))];
    }
}
