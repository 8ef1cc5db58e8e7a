using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

[assembly: Xunit.AssemblyFixture(typeof(Fiscal.Api.Tests.Features.Approvals.StrictBook))]

namespace Fiscal.Api.Tests.Features.Approvals;

/// <summary>Counties under the approval policy that comes with the program, one for each test, in one application.</summary>
public sealed class StrictBook : IAsyncDisposable
{
    private readonly FiscalApp _app = new() { KeepsShippedApprovals = true };
    private int _count;

    public StrictBook() => _app.Clock.AutoAdvance = Duration.FromMilliseconds(1);

    /// <summary>A county with a clerk, two reviewers and one debt of 1,000,000 yuan.</summary>
    internal async Task<StrictCounty> County()
    {
        var region = $"{700_000 + Interlocked.Increment(ref _count)}";
        await _app.CreateRegion(region);
        await _app.GivenDebt($"HT-{region}", new LocalDate(2027, 6, 10), t => t, region);
        var county = new StrictCounty(
            _app, region, await _app.ClientOf($"maker-{region}", [Role.Clerk, Role.Reviewer], region),
            await _app.ClientOf($"second-{region}", [Role.Reviewer], region), await _app.ClientOf($"third-{region}", [Role.Reviewer], region));
        return county with { Debt = (await county.Maker.Items($"/api/debts?regionCode={region}")).Single().Count("id") };
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <param name="Maker">Enters, and could review what others enter.</param>
internal sealed record StrictCounty(FiscalApp App, string Region, HttpClient Maker, HttpClient Second, HttpClient Third) : IDisposable
{
    public int Debt { get; init; }

    public async Task<HttpResponseMessage> Send(string verb, object body, HttpClient? by = null, string? key = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/debts/{Debt}/{verb}") { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return await (by ?? Maker).SendAsync(request);
    }

    /// <summary>A repayment of principal that is kept for approval.</summary>
    public async Task<JsonElement> HeldRepayment(decimal yuan, HttpClient? by = null)
    {
        using var answer = await Send("repayments", new { version = await Version(), principalYuan = yuan, paidOn = "2026-11-20", document = "回单 0031" }, by);
        return await answer.Body(HttpStatusCode.Accepted);
    }

    public async Task<int> Version() => (await Maker.Json($"/api/debts/{Debt}")).GetProperty("debt").Count("version");

    public async Task<decimal> Balance() => (await Maker.Items($"/api/debts?regionCode={Region}")).Single(d => d.Count("id") == Debt).Number("outstandingYuan");

    public static Task<HttpResponseMessage> Approve(HttpClient by, JsonElement change) =>
        by.PostAsJsonAsync($"/api/approvals/{change.Count("id")}/approve", new { seenHash = change.Text("hash") });

    public static async Task<JsonElement> Approved(HttpClient by, JsonElement change)
    {
        using var answer = await Approve(by, change);
        return await answer.Body(HttpStatusCode.OK);
    }

    public async Task<JsonElement> Change(JsonElement change) => (await Second.Json($"/api/approvals/{change.Count("id")}")).GetProperty("change");

    /// <summary>Number and digest of the rows of every table of facts and read models, as the database has them.</summary>
    public Task<SortedDictionary<string, string>> Book() => TableDigests.Of(App, IsBook);

    private static bool IsBook(Type type) => type.IsAssignableTo(typeof(Fact)) || type == typeof(Domain.Debts.Debt) || type == typeof(DebtContract) || type == typeof(Refinancing)
        || type == typeof(DebtState) || type == typeof(DuePayment);

    public void Dispose()
    {
        Maker.Dispose();
        Second.Dispose();
        Third.Dispose();
    }
}
