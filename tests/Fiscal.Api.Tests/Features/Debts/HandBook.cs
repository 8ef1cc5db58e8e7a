using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Domain.Accounts;
using NodaTime;

[assembly: Xunit.AssemblyFixture(typeof(Fiscal.Api.Tests.Features.Debts.HandBook))]

namespace Fiscal.Api.Tests.Features.Debts;

/// <summary>Counties whose books are kept by hand, one for each test, in one application whose clock moves with every look.</summary>
public sealed class HandBook : IAsyncDisposable
{
    private readonly FiscalApp _app = new();
    private readonly Lock _starting = new();
    private int _count;

    public HandBook() => _app.Clock.AutoAdvance = Duration.FromMilliseconds(1);

    internal async Task<HandCounty> County()
    {
        lock (_starting) _ = _app.Server; // two tests that come first at once would start it twice
        var region = $"{600_000 + Interlocked.Increment(ref _count)}";
        return new(_app, region, await _app.Client(region: region));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>One county and its clerk.</summary>
internal sealed record HandCounty(FiscalApp App, string Region, HttpClient Clerk) : IDisposable
{
    public Task<HttpClient> As(Role role, string? region = null) => App.Client(role, region ?? Region);

    /// <summary>
    /// 1,000,000 yuan at 3.6% Actual/360 from 2026-01-10 to 2027-01-10: interest of 7,000 falls due on 03-21, 9,200 on 06-21 and on
    /// 09-21, 9,100 on 12-21. A field set to null is left out.
    /// </summary>
    public async Task<HttpResponseMessage> SendDebt(string number, object? change = null)
    {
        var body = JsonSerializer.SerializeToNode(new
        {
            regionCode = Region, contractNumber = number, debtorName = "云岭城投公司", debtorKind = "Platform", creditorName = "云岭农商行", creditorKind = "RuralCommercialBank",
            debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 1_000_000, startDate = "2026-01-10", maturityDate = "2027-01-10",
            annualRatePercent = 3.6, repayment = "Bullet", paymentFrequency = "Quarterly", dayCount = "Actual360",
            drawnYuan = 1_000_000, drawnOn = "2026-01-10",
        })!.AsObject();
        return await Clerk.PostAsJsonAsync("/api/debts", Merged(body, change));
    }

    public async Task<int> Debt(string number = "HT-1", object? change = null)
    {
        using var answer = await SendDebt(number, change);
        return (await answer.Body(HttpStatusCode.Created)).Count("debtId");
    }

    public async Task<HttpResponseMessage> Send(int debt, string verb, object body) =>
        await Clerk.PostAsJsonAsync($"/api/debts/{debt}/{verb}", Merged(new JsonObject { ["version"] = await Version(debt) }, body));

    public async Task<JsonElement> Do(int debt, string verb, object body)
    {
        using var answer = await Send(debt, verb, body);
        return await answer.Body(HttpStatusCode.OK);
    }

    public async Task<int> Version(int debt) => (await Clerk.Json($"/api/debts/{debt}")).GetProperty("debt").Count("version");

    public async Task<JsonElement> Row(int debt, string day = "2026-11-22") =>
        (await Clerk.Items($"/api/debts?regionCode={Region}&asOf={day}")).Single(d => d.Count("id") == debt);

    public async Task<decimal> Balance(int debt, string day = "2026-11-22") => (await Row(debt, day)).Number("outstandingYuan");

    public Task<List<JsonElement>> Ledger(int debt) => Ledger(Clerk, debt);

    public void Dispose() => Clerk.Dispose();

    private static async Task<List<JsonElement>> Ledger(HttpClient client, int debt) => (await client.Json($"/api/debts/{debt}/ledger")).List("items");

    private static JsonObject Merged(JsonObject body, object? change)
    {
        foreach (var (name, value) in change is null ? [] : JsonSerializer.SerializeToNode(change)!.AsObject().ToList())
            if (value is null) body.Remove(name);
            else body[name] = value.DeepClone();
        return body;
    }
}
