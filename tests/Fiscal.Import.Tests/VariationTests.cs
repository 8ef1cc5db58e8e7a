using System.Globalization;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Ledgers of other counties: other names, orders, headers, units and decoration, always the same debts.</summary>
public sealed class VariationTests
{
    private sealed record Known(string Debtor, string Contract, string Drawdown, decimal Principal, decimal Outstanding, LocalDate Start, LocalDate Maturity, decimal Rate);

    private static readonly string[] Fields = ["debtorName", "contractNumber", "drawdownNumber", "principalYuan", "outstandingYuan", "startDate", "maturityDate", "annualRatePercent"];

    public static IEnumerable<TheoryDataRow<int>> Seeds => Enumerable.Range(1, 120).Select(s => new TheoryDataRow<int>(s));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_ledger_reads_the_same_however_it_is_laid_out(int seed)
    {
        var random = new Random(seed);
        var debts = Debts(random);

        var workbook = Ledger(random, debts).Read(fileName: $"{seed:00}-来文.xlsx");

        Assert.DoesNotContain(workbook.Findings, f => f.Severity == Severity.Error);
        Assert.DoesNotContain(workbook.Findings, f => f.Code == "import.total-mismatch");
        Assert.Equal(new LocalDate(2026, 9, 30), workbook.AsOf);
        Assert.Equal(debts, workbook.Of<DebtRow>().Select(d => new Known(d.Content.DebtorName!, d.Content.ContractNumber!, d.Content.DrawdownNumber!,
            d.Content.PrincipalYuan!.Value, d.Content.OutstandingYuan!.Value, d.Content.StartDate!.Value, d.Content.MaturityDate!.Value, d.Content.AnnualRatePercent!.Value)));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_wrong_total_is_named(int seed)
    {
        var random = new Random(seed);
        var workbook = Ledger(random, Debts(random), spoilTotal: true).Read();

        Assert.Contains(workbook.Findings, f => f.Code == "import.total-mismatch" && f.Severity == Severity.Warning && f.Cell is not null);
        Assert.All(workbook.Of<DebtRow>(), d => Assert.StartsWith("JJ", d.Content.DrawdownNumber, StringComparison.Ordinal));
    }

    private static List<Known> Debts(Random random)
    {
        var debts = new List<Known>();
        for (var company = 0; company < random.Next(1, 6); company++)
            for (var contract = 0; contract < random.Next(1, 4); contract++)
                for (var drawdown = 0; drawdown < random.Next(1, 4); drawdown++)
                {
                    var principal = random.Next(100, 90_000) * 10_000m;
                    var start = new LocalDate(2018, 1, 1).PlusDays(random.Next(0, 3000));
                    debts.Add(new($"青石县第{company}投资发展有限公司", $"HT-{company}-{contract}", $"JJ{company}{contract}{drawdown}", principal,
                        principal * random.Next(1, 100) / 100, start, start.PlusMonths(random.Next(6, 240)), random.Next(200, 790) / 100m));
                }

        return debts;
    }

    private static Xlsx Ledger(Random random, List<Known> debts, bool spoilTotal = false)
    {
        var unit = new[] { ("元", 1m), ("万元", 10_000m), ("千元", 1_000m), ("亿元", 100_000_000m) }[random.Next(4)];
        var unitPlace = random.Next(3);
        string?[] order = [.. Fields.OrderBy(_ => random.Next())];
        for (var blanks = random.Next(3); blanks > 0; blanks--) order = [.. order.Take(4), null, .. order.Skip(4)];
        var rows = Title(random, unitPlace, unit.Item1);
        var twoRows = random.Next(2) == 0;
        var merges = new List<string>();
        if (twoRows) rows.Add(["序号", .. order.Select(f => f is null ? null : "贷款信息")]);
        rows.Add([twoRows ? null : "序号", .. order.Select(f => f is null ? null : Header(random, f, unitPlace == 2 ? unit.Item1 : null))]);
        if (twoRows) merges.Add($"A{rows.Count - 1}:A{rows.Count}");

        var number = 0;
        foreach (var company in debts.GroupBy(d => d.Debtor))
        {
            foreach (var debt in company)
                rows.Add([++number, .. order.Select(f => f is null ? null : Value(random, debt, f, unit.Item2))]);
            if (debts.Count % 2 == 0) rows.Add(Total("小 计", order, [.. company], unit.Item2, 0));
        }

        rows.Add(Total("合计", order, debts, unit.Item2, spoilTotal ? 1 : 0));
        rows.Add(["备注：以上数据由系统导出。"]);
        rows.Add(["制表：        复核：        联系电话：0000-1234567"]);
        return new Xlsx().Sheet("Sheet1", rows, merges);
    }

    private static List<object?[]> Title(Random random, int unitPlace, string unit)
    {
        List<object?[]> rows = [["青石县某某村镇银行贷款情况表"]];
        for (var blank = random.Next(4); blank > 0; blank--) rows.Add([]);
        rows.Add(["填报单位：青石某某村镇银行股份有限公司（盖章）", null, random.Next(2) == 0 ? "数据日期：2026-09-30" : "截至2026年9月30日", null, "打印日期：2026-10-08"]);
        if (unitPlace == 0) rows.Add([null, null, $"金额单位：{unit}"]);
        if (unitPlace == 1) rows.Add(["单位", unit]);
        return rows;
    }

    private static string Header(Random random, string field, string? unit)
    {
        var names = Layouts.Shipped.Single(l => l.Name == "debt-ledger").Tables[0].Fields[field].Where(n => !n.Contains("月利率", StringComparison.Ordinal)).ToList();
        var name = names[random.Next(names.Count)];
        if (random.Next(4) == 0) name = string.Join("\n", name[..Math.Min(2, name.Length)], name[Math.Min(2, name.Length)..]).TrimEnd();
        if (field == "annualRatePercent") return random.Next(2) == 0 ? $"{name}（%）" : name;
        return unit is not null && field.EndsWith("Yuan", StringComparison.Ordinal) ? random.Next(2) == 0 ? $"{name}（{unit}）" : $"{name}({unit})" : name;
    }

    private static object Value(Random random, Known debt, string field, decimal unit) => field switch
    {
        "debtorName" => random.Next(3) == 0 ? $"{debt.Debtor} " : debt.Debtor,
        "contractNumber" => debt.Contract,
        "drawdownNumber" => random.Next(3) == 0 ? debt.Drawdown + "\t" : debt.Drawdown,
        "principalYuan" => Amount(random, debt.Principal / unit),
        "outstandingYuan" => Amount(random, debt.Outstanding / unit),
        "startDate" => Date(random, debt.Start),
        "maturityDate" => Date(random, debt.Maturity),
        _ => random.Next(3) switch
        {
            0 => new Styled(debt.Rate / 100, 10),
            1 => $"{debt.Rate}%",
            _ => debt.Rate,
        },
    };

    private static object Amount(Random random, decimal amount) => random.Next(3) switch
    {
        0 => amount.ToString("#,##0.00######", CultureInfo.InvariantCulture),
        1 => new string([.. amount.ToString(CultureInfo.InvariantCulture).Select(c => char.IsDigit(c) ? (char)(c + 0xFEE0) : c)]),
        _ => amount,
    };

    private static object Date(Random random, LocalDate date) => random.Next(5) switch
    {
        0 => $"{date.Year}年{date.Month}月{date.Day}日",
        1 => $"{date.Year}.{date.Month}.{date.Day}",
        2 => $"{date.Year:0000}{date.Month:00}{date.Day:00}",
        3 => $"{date.Year}/{date.Month}/{date.Day} ",
        _ => new Styled(Period.DaysBetween(new LocalDate(1899, 12, 30), date), 14),
    };

    private static object?[] Total(string word, string?[] order, List<Known> debts, decimal unit, decimal error) =>
        [word, .. order.Select(f => f switch
        {
            "principalYuan" => debts.Sum(d => d.Principal) / unit,
            "outstandingYuan" => (object?)(debts.Sum(d => d.Outstanding) / unit + error),
            _ => null,
        })];
}
