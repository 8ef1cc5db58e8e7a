using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Fiscal.Api.Tests.Features.Calendars;

public sealed class MovedDeadlineTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Fact]
    public async Task A_new_day_off_moves_the_payments_that_rest_on_it()
    {
        await GivenDebt("LOAN-1", DebtInstrument.WorkingCapitalLoan, BusinessDayConvention.Following, new(2026, 12, 10));
        await GivenDebt("BOND-1", DebtInstrument.GovernmentBond, BusinessDayConvention.Following, new(2026, 12, 10));
        await GivenDebt("LOAN-2", DebtInstrument.WorkingCapitalLoan, BusinessDayConvention.None, new(2026, 12, 10));
        using var client = await _app.Client();

        var moved = await Change(client, "2026-12-10", "Holiday"); // a Thursday

        Assert.Equal(["BOND-1 Payment 2026-12-10 2026-12-11", "LOAN-1 Payment 2026-12-10 2026-12-11"], moved.Order(StringComparer.Ordinal));
        Assert.Equal(new LocalDate(2026, 12, 11), await DueOn("LOAN-1"));
        Assert.Equal(new LocalDate(2026, 12, 10), await DueOn("LOAN-2"));
    }

    [Fact]
    public async Task A_holiday_inside_the_ten_days_moves_the_remittance_alone()
    {
        await GivenDebt("BOND-1", DebtInstrument.GovernmentBond, BusinessDayConvention.Following, new(2026, 12, 10));
        using var client = await _app.Client();

        Assert.Equal(["BOND-1 Remittance 2026-11-26 2026-11-25"], await Change(client, "2026-12-03", "Holiday"));
    }

    [Fact]
    public async Task A_new_year_fixes_deadlines_that_nobody_could_tell_before()
    {
        await GivenDebt("BOND-1", DebtInstrument.GovernmentBond, BusinessDayConvention.Following, new(2027, 6, 20)); // a Sunday
        using var client = await _app.Client();

        var moved = await Moved(await client.Upload("/api/calendars/import", "2027.csv", """
            日期,年度,性质,文号
            2027-01-01,2027,休,试验通知
            2027-05-01,2027,休,试验通知
            2027-10-01,2027,休,试验通知
            """));

        Assert.Equal(["BOND-1 Payment 2027-06-20 2027-06-21", "BOND-1 Remittance null 2027-06-07"], moved.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task By_what_was_known_before_the_year_came_the_remittance_stays_untold()
    {
        await GivenDebt("BOND-1", DebtInstrument.GovernmentBond, BusinessDayConvention.Following, new(2027, 6, 20));
        using var client = await _app.Client();
        _app.Clock.AdvanceSeconds(10);
        var before = _app.Clock.GetCurrentInstant();
        _app.Clock.AdvanceSeconds(10);
        await Moved(await client.Upload("/api/calendars/import", "2027.csv", "日期,年度,性质,文号\n2027-01-01,2027,休,试验通知\n2027-05-01,2027,休,试验通知\n2027-10-01,2027,休,试验通知\n"));

        Assert.Equal(("NotYet", "2027-06-07"), await Remittance(""));
        Assert.Equal(("CalendarMissing", null), await Remittance($"&knownAt={before}"));

        async Task<(string, string?)> Remittance(string clocks)
        {
            var row = Assert.Single((await client.Json($"/api/bonds/remittances?regionCode={FiscalApp.County}&from=2027-06-01&to=2027-06-30{clocks}")).List("items"));
            return (row.Text("state"), row.TextOrNull("remitBy"));
        }
    }

    [Fact]
    public async Task Debts_of_every_region_move_but_a_user_is_told_of_its_own_only()
    {
        await _app.CreateRegion("439902", "邻县");
        await GivenDebt("LOAN-1", DebtInstrument.WorkingCapitalLoan, BusinessDayConvention.Following, new(2026, 12, 10), "439902");
        using var client = await _app.Client();

        Assert.Empty(await Change(client, "2026-12-10", "Holiday"));
        Assert.Equal(new LocalDate(2026, 12, 11), await DueOn("LOAN-1"));
    }

    private static async Task<List<string>> Change(HttpClient client, string date, string kind) =>
        await Moved(await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { new { date, kind, source = "试验通知" } } }));

    private static async Task<List<string>> Moved(HttpResponseMessage answer)
    {
        var change = (await answer.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("Recorded", change["status"]!.GetValue<string>());
        return [.. change["movedDeadlines"]!.AsArray().Select(m =>
            $"{m!["drawdownNumber"]} {m["kind"]} {m["oldDate"]?.GetValue<string>() ?? "null"} {m["newDate"]?.GetValue<string>() ?? "null"}")];
    }

    private Task<LocalDate> DueOn(string drawdown) =>
        _app.WithDatabase(db => db.DuePayments.Where(d => d.Debt.DrawdownNumber == drawdown && d.KnownTo == OpenEnd.Instant && d.TrueTo == OpenEnd.Day).Select(d => d.DueOn).SingleAsync());

    private Task GivenDebt(string number, DebtInstrument instrument, BusinessDayConvention businessDay, LocalDate maturity, string region = FiscalApp.County) =>
        _app.GivenDebt(number, maturity, terms => terms with { Instrument = instrument, BusinessDay = businessDay }, region);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
