using System.Globalization;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Exports;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>Tables of a finance office drawn at random from the county's book, with mistakes hidden in them, sent as files.</summary>
public sealed class PlantedTableTests(LoadedCounty county)
{
    [Theory]
    [InlineData(11, 0.01)]
    [InlineData(12, 0.01)]
    [InlineData(13, 100)]
    [InlineData(14, 100)]
    [InlineData(15, 10_000)]
    public async Task Every_hidden_mistake_is_found_under_its_kind_and_none_is_invented(int seed, double place)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var september = (await clerk.Items("/api/debts?asOf=2026-09-30")).ToDictionary(d => d.Count("id"), d => d.Number("outstandingYuan"));
        var table = new OfficeTable(seed, (decimal)place, [.. (await clerk.Items("/api/debts?asOf=2026-10-31")).Where(d => d.Text("instrument") != "GovernmentBond")], september);
        table.PlantAll();

        var detail = await clerk.Reconciles(await clerk.Upload("青石县金融办.csv", Encoding.UTF8.GetBytes(table.Csv()), Samples.AsOf));

        Assert.Equal("FinanceOfficeTable", detail.List("sources")[1].Text("kind"));
        Assert.Equal(table.Planted.Order(StringComparer.Ordinal), detail.List("breaks").Select(Found).Order(StringComparer.Ordinal));
        var pair = detail.List("pairs").Single();
        Assert.Equal(place > 0.01 ? (decimal)place : null, pair.GetProperty("precisionYuan") is { ValueKind: JsonValueKind.Number } said ? said.GetDecimal() : (decimal?)null);
        Assert.Equal(place > 0.01, pair.List("warnings").Any(w => w.GetString()!.Contains("列为尾差", StringComparison.Ordinal)));
        if (place > 0.01) await TheWorkbookFoots(clerk, detail);
    }

    private static async Task TheWorkbookFoots(HttpClient clerk, JsonElement detail)
    {
        Assert.NotEqual(0, detail.List("roundings").Sum(r => r.Number("roundingYuan")));
        using var workbook = await clerk.Workbook($"/api/reconciliations/{detail.Count("id")}/xlsx");
        Assert.Single(workbook.Worksheet("互相校验表").CellsUsed(c => c.GetString() == "与对方合计相符"));
        var (rows, sum) = workbook.Worksheet("尾差清单").Table();
        Assert.Equal(detail.List("roundings").Count, rows.Count);
        Assert.Equal(detail.List("pairs")[0].Number("roundingYuan"), (decimal)sum["尾差"].GetDouble());
    }

    private static string Found(JsonElement found) => FormattableString.Invariant(
        $"{found.Text("kind")} {string.Join(',', found.List("debtIds").Select(d => d.GetInt32()).Order())} @{string.Join(',', found.List("rows").Select(r => r.Count("row")).Order())} {found.Number("balanceEffectYuan"):0.00}");

    private sealed class OfficeRow
    {
        public required JsonElement? Debt { get; init; }
        public required string Debtor { get; set; }
        public required string Creditor { get; set; }
        public required string Contract { get; set; }
        public required string? Drawdown { get; set; }
        public required decimal Principal { get; set; }
        public required decimal Balance { get; set; }
        public required decimal? Rate { get; set; }
        public required string Start { get; set; }
        public required string Maturity { get; set; }
        public required string Class { get; set; }
    }

    private sealed class OfficeTable
    {
        private const int FirstRow = 4;

        private static readonly Dictionary<string, string> Classes = new()
        {
            ["Hidden"] = "隐性债务", ["Operating"] = "经营性债务", ["Guarantee"] = "担保债务", ["Rescue"] = "救助债务", ["General"] = "一般债务", ["Special"] = "专项债务",
        };

        private readonly Random _random;
        private readonly decimal _place;
        private readonly List<JsonElement> _debts;
        private readonly Dictionary<int, decimal> _september;
        private readonly List<OfficeRow> _rows = [];
        private readonly HashSet<string> _used = [];
        private readonly List<(string Kind, List<int> Debts, List<OfficeRow> Rows, decimal Effect)> _planted = [];

        public OfficeTable(int seed, decimal place, List<JsonElement> debts, Dictionary<int, decimal> september)
        {
            (_random, _place, _debts, _september) = (new(seed), place, debts, september);
            foreach (var debt in debts.Where(d => d.Number("outstandingYuan") > 0)) _rows.Add(RowOf(debt));
        }

        public IEnumerable<string> Planted => _planted.Select(p => FormattableString.Invariant(
            $"{p.Kind} {string.Join(',', p.Debts.Order())} @{string.Join(',', p.Rows.Select(r => FirstRow + _rows.IndexOf(r)).Order())} {p.Effect:0.00}"));

        public string Csv()
        {
            var text = new StringBuilder("青石县融资情况统计表\n报送单位：青石县金融办 截至2026年10月31日 单位：万元\n融资企业,融资机构,合同编号,借据编号,融资金额,融资余额,年利率(%),起始日,到期日,债务性质\n");
            foreach (var r in _rows)
                text.Append(CultureInfo.InvariantCulture, $"{r.Debtor},{r.Creditor},\"{r.Contract}\",{r.Drawdown},{r.Principal / 10_000:0.00######},{r.Balance / 10_000:0.00######},{r.Rate},{r.Start},{r.Maturity},{r.Class}\n");
            return text.ToString();
        }

        public void PlantAll()
        {
            for (var i = 0; i < 2; i++)
            {
                Merge();
                Late();
                Change("Amount", Victim(), r => r.Balance += 30_000m);
                Change("Amount", Victim(), r => r.Principal += 1_000_000m);
                Change("Date", Victim(), r => r.Maturity = "2061-06-30");
                Change("Rate", Victim(d => d.GetProperty("annualRatePercent").ValueKind == JsonValueKind.Number), r => r.Rate += 0.15m);
                Change("Class", Victim(), r => r.Class = r.Class == "隐性债务" ? "经营性债务" : "隐性债务");
                Change("Unit", Victim(), r => (r.Balance, r.Principal) = (r.Balance * 10_000, r.Principal * 10_000));
                Change("Unit", Victim(), r => (r.Balance, r.Principal) = (r.Balance / 10_000, r.Principal / 10_000));
                Change("NameVariant", Victim(d => d.Text("debtorName").Length > 8), r => r.Debtor = r.Debtor[3..7]);
                Change("NameVariant", Victim(d => d.Text("contractNumber").Length > 8), r => r.Contract = string.Concat(r.Contract[..4], " ", r.Contract[4..].Replace('（', '(').Replace('）', ')')));
                Remove();
                Repeat();
                Split();
                Invent();
            }
        }

        private decimal Rounded(decimal yuan) => Math.Round(yuan / _place, 0, MidpointRounding.AwayFromZero) * _place;

        private OfficeRow RowOf(JsonElement d) => RowOf(d, d);

        private OfficeRow RowOf(JsonElement d, JsonElement? debt) => new()
        {
            Debt = debt, Debtor = d.Text("debtorName"), Creditor = d.Text("creditorName"), Contract = d.Text("contractNumber"), Drawdown = d.Text("drawdownNumber"),
            Principal = Rounded(d.Number("principalYuan")), Balance = Rounded(d.Number("outstandingYuan")), Rate = d.GetProperty("annualRatePercent").ValueKind == JsonValueKind.Number ? d.Number("annualRatePercent") : null,
            Start = d.Text("startDate"), Maturity = d.Text("maturityDate"), Class = Classes[d.Text("debtClass")],
        };

        private OfficeRow Victim(Func<JsonElement, bool>? wanted = null)
        {
            var free = _rows.Where(r => r.Debt is { } d && !_used.Contains(d.Text("contractNumber")) && _september.GetValueOrDefault(d.Count("id")) == d.Number("outstandingYuan") && (wanted?.Invoke(d) ?? true)).ToList();
            var row = free[_random.Next(free.Count)];
            _used.Add(row.Contract);
            return row;
        }

        private void Change(string kind, OfficeRow row, Action<OfficeRow> change)
        {
            var before = row.Balance;
            change(row);
            var stated = Math.Round(row.Balance, 2, MidpointRounding.AwayFromZero);
            Plant(kind, [row.Debt!.Value.Count("id")], [row], row.Balance == before ? 0 : stated - row.Debt.Value.Number("outstandingYuan"));
        }

        private void Plant(string kind, List<int> debts, List<OfficeRow> rows, decimal effect) => _planted.Add((kind, debts, rows, effect));

        private void Remove()
        {
            var row = Victim();
            _rows.Remove(row);
            Plant("MissingThere", [row.Debt!.Value.Count("id")], [], -row.Debt.Value.Number("outstandingYuan"));
        }

        private void Repeat()
        {
            var row = Victim();
            var twice = RowOf(row.Debt!.Value);
            _rows.Add(twice);
            Plant("Duplicate", [row.Debt.Value.Count("id")], [row, twice], twice.Balance);
        }

        private void Split()
        {
            var row = Victim(d => d.Number("outstandingYuan") > 1_000_000);
            var rest = RowOf(row.Debt!.Value);
            (row.Balance, row.Principal, row.Drawdown) = (row.Balance - Rounded(700_000.55m), row.Principal - 900_000m, null);
            (rest.Balance, rest.Principal, rest.Drawdown) = (Rounded(700_000.55m), 900_000m, null);
            _rows.Insert(_random.Next(_rows.Count), rest);
            Plant("Split", [row.Debt.Value.Count("id")], [row, rest], 0);
        }

        private void Invent()
        {
            var row = RowOf(_debts[_random.Next(_debts.Count)], null);
            (row.Contract, row.Drawdown, row.Principal, row.Balance) = ($"新借{_rows.Count}号", $"新借{_rows.Count}-1", Rounded(7_770_000m + _rows.Count), 7_000_000m);
            _rows.Insert(_random.Next(_rows.Count), row);
            Plant("MissingHere", [], [row], row.Balance);
        }

        // Of one contract first, then of two contracts of the same debtor and creditor.
        private void Merge()
        {
            var across = _planted.Exists(p => p.Kind == "Merged");
            var free = _rows.Where(r => r.Debt is { } d && !_used.Contains(d.Text("contractNumber"))).ToList();
            var groups = (across ? free.GroupBy(r => (r.Debtor, r.Creditor)).Select(g => g.GroupBy(r => r.Contract).Where(c => c.Count() == 1).SelectMany(c => c).Take(2).ToList())
                : free.GroupBy(r => r.Contract).Select(g => g.ToList())).Where(g => g.Count > 1).ToList();
            var members = groups[_random.Next(groups.Count)];
            foreach (var member in members) _used.Add(member.Contract);
            Plant("Merged", [.. members.Select(m => m.Debt!.Value.Count("id"))], [members[0]], 0);
            (members[0].Balance, members[0].Principal, members[0].Drawdown) = (members.Sum(m => m.Balance), members.Sum(m => m.Principal), null);
            members[0].Contract = string.Join("、", members.Select(m => m.Contract).Distinct());
            foreach (var member in members.Skip(1)) _rows.Remove(member);
        }

        // Last month's balance, of a debt still owed or of one settled since; or a debt drawn since, not listed yet.
        private void Late()
        {
            var moved = _debts.Where(d => !_used.Contains(d.Text("contractNumber")) && Rounded(_september.GetValueOrDefault(d.Count("id"))) != Rounded(d.Number("outstandingYuan"))).ToList();
            var debt = moved[_random.Next(moved.Count)];
            _used.Add(debt.Text("contractNumber"));
            var (id, now) = (debt.Count("id"), debt.Number("outstandingYuan"));
            var before = _september.GetValueOrDefault(id);
            var row = _rows.Find(r => r.Debt?.Count("id") == id);
            if (before == 0)
            {
                _rows.Remove(row!);
                Plant("Timing", [id], [], -now);
                return;
            }
            if (row is null) _rows.Add(row = RowOf(debt));
            row.Balance = Rounded(before);
            Plant("Timing", [id], [row], row.Balance - now);
        }
    }
}
