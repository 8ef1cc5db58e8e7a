using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class DebtDetailTests(LoadedCounty county)
{
    [Fact]
    public async Task Every_schedule_is_the_plan_of_the_truth_after_its_arrears_and_sums_to_the_balance()
    {
        using var reader = await (await county.Shared()).Client();
        var world = WorldFacts.World.List("debts").ToDictionary(d => d.Text("noteNo"));
        foreach (var debt in await reader.Items("/api/debts"))
        {
            var (schedule, truth) = (await reader.Json($"/api/debts/{debt.Count("id")}/schedule"), world[debt.Text("drawdownNumber")]);
            var payments = schedule.List("payments");
            var overdue = payments.TakeWhile(p => p.GetProperty("isOverdue").GetBoolean()).ToList();

            Assert.Equal(truth.List("arrears").ConvertAll(Due).Order(), overdue.ConvertAll(Paid).Order());
            Assert.Equal(truth.List("plan").ConvertAll(Due), payments.Skip(overdue.Count).Select(Paid));
            Assert.Equal(debt.Number("outstandingYuan"), payments.Sum(p => p.Number("principalYuan")));
            Assert.Equal(debt.Number("outstandingYuan"), schedule.GetProperty("totals").Number("principalYuan"));
            Assert.All(payments, p => Assert.Equal(p.Number("principalYuan") + p.Number("interestYuan"), p.Number("totalYuan")));
            if (payments.Count > 0) Assert.Equal(0, payments[^1].Number("outstandingYuan"));
        }
    }

    [Fact]
    public async Task Every_ledger_ends_at_the_balance_and_names_the_cell_of_every_entry()
    {
        using var reader = await (await county.Shared()).Client();
        var sha256 = (await reader.Json("/api/imports/1")).Text("sha256");
        foreach (var debt in await reader.Items("/api/debts"))
        {
            var entries = (await reader.Json($"/api/debts/{debt.Count("id")}/ledger")).List("items");
            var running = 0m;
            foreach (var entry in entries)
            {
                running += entry.Number("balanceEffectYuan");
                Assert.Equal(running, entry.Number("balanceYuan"));
                Assert.Equal((1, Samples.Book, sha256), (entry.Count("importId"), entry.Text("fileName"), entry.Text("fileSha256")));
                Assert.Matches("^[A-Z]+[0-9]+$", entry.Text("cell"));
                Assert.NotEqual("", entry.Text("rawText"));
                Assert.NotEqual("", entry.Text("sheet"));
            }
            Assert.Equal(debt.Number("outstandingYuan"), running);
        }
    }

    [Fact]
    public async Task Every_repayment_of_the_truth_stands_in_the_ledger_with_its_own_cells()
    {
        using var reader = await (await county.Shared()).Client();
        var world = WorldFacts.World.List("debts").ToDictionary(d => d.Text("noteNo"));
        foreach (var debt in await reader.Items("/api/debts"))
        {
            var truth = world[debt.Text("drawdownNumber")].List("history");
            var entries = (await reader.Json($"/api/debts/{debt.Count("id")}/ledger")).List("items");

            Assert.Equal(
                truth.SelectMany(h => new[] { ("principal", 'E'), ("interest", 'F'), ("penalty", 'G') }
                    .Where(p => h.Yuan(p.Item1) != 0).Select(p => (h.Text("paidOn"), h.Text("due"), h.Yuan(p.Item1), p.Item2))).Order(),
                entries.Where(e => e.TextOrNull("paymentKind") is not null)
                    .Select(e => (e.Text("effectiveOn"), e.Text("dueOn"), e.Number("amountYuan"), e.Text("cell")[0])).Order());
        }
    }

    [Fact]
    public async Task An_entry_shows_the_text_of_its_cell()
    {
        using var reader = await (await county.Shared()).Client();

        var entries = (await reader.Json($"/api/debts/{(await reader.Items("/api/debts"))[0].Count("id")}/ledger")).List("items");

        Assert.Equal(("Opening", "债务要素", "O2", "129620000", 138_060_000m), Of(entries[0]));
        Assert.Contains("余额 129620000.00 元加表内还本 8440000.00 元", entries[0].Text("reason"), StringComparison.Ordinal);
        Assert.Equal(("PrincipalRepayment", "还款记录", "E2", "4220000", 4_220_000m), Of(entries[1]));
        Assert.Equal(("InterestPayment", "还款记录", "F2", "1221447.5", 1_221_447.50m), Of(entries[2]));

        static (string, string, string, string, decimal) Of(JsonElement e) => (e.Text("kind"), e.Text("sheet"), e.Text("cell"), e.Text("rawText"), e.Number("amountYuan"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/schedule")]
    [InlineData("/ledger")]
    public async Task A_debt_that_does_not_exist_for_who_asks_is_not_found(string part)
    {
        var app = await county.Shared();
        using var reader = await app.Client();
        using var neighbour = await app.Client(Role.Viewer, "439902");
        var id = (await reader.Items("/api/debts"))[0].Count("id");

        await reader.GetAsync($"/api/debts/9999{part}").Refused(HttpStatusCode.NotFound, "debt.not-found");
        await neighbour.GetAsync($"/api/debts/{id}{part}").Refused(HttpStatusCode.NotFound, "debt.not-found");
    }

    [Fact]
    public async Task A_debt_is_not_found_on_a_day_before_it_began()
    {
        using var reader = await (await county.Shared()).Client();
        var debt = (await reader.Items("/api/debts"))[0];

        await reader.GetAsync($"/api/debts/{debt.Count("id")}?asOf=2010-01-01").Refused(HttpStatusCode.NotFound, "debt.not-found");
    }

    private static (string, decimal, decimal) Due(JsonElement line) => (line.Text("due"), line.Yuan("principal"), line.Yuan("interest"));

    private static (string, decimal, decimal) Paid(JsonElement payment) => (payment.Text("date"), payment.Number("principalYuan"), payment.Number("interestYuan"));
}
