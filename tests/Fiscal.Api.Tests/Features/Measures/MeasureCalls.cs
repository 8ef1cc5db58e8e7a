using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Measures;

/// <summary>What tests do with measures, as a clerk sends it.</summary>
internal static class MeasureCalls
{
    public const string Today = "2026-11-22";

    public static Task<HttpResponseMessage> Draft(this HttpClient clerk, string kind, object[] actions, object[]? newDebts = null, object? method = null, string plannedOn = Today) =>
        clerk.PostAsJsonAsync("/api/measures", new
        {
            regionCode = FiscalApp.County, title = $"{kind} {actions.Length} 笔", kind, plannedOn, actions, newDebts, method, draftedOn = "2026-11-02", department = "县财政局",
        });

    public static async Task<JsonElement> Drafted(this HttpClient clerk, string kind, object[] actions, object[]? newDebts = null, object? method = null, string plannedOn = Today)
    {
        using var answer = await clerk.Draft(kind, actions, newDebts, method, plannedOn);
        return await answer.Body(HttpStatusCode.Created);
    }

    public static async Task<JsonElement> Step(this HttpClient clerk, JsonElement measure, string route, object body)
    {
        using var answer = await clerk.PostAsJsonAsync($"/api/measures/{measure.Count("id")}/{route}", body);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static Task<JsonElement> Sign(this HttpClient clerk, JsonElement measure) =>
        clerk.Step(measure, "steps", new { version = measure.Count("version"), stage = "Signed", on = "2026-11-10", document = "补充协议〔2026〕1号" });

    public static object Realisation(JsonElement measure, string on = Today) =>
        new { version = measure.Count("version"), on, document = "放款凭证 7", contracts = new[] { new { number = 1, contractNumber = $"新贷-{measure.Count("id")}" } } };

    public static async Task<JsonElement> Realised(this HttpClient clerk, string kind, object[] actions, object[]? newDebts = null, object? method = null)
    {
        var signed = await clerk.Sign(await clerk.Drafted(kind, actions, newDebts, method));
        return await clerk.Step(signed, "realisations", Realisation(signed));
    }

    /// <summary>Debts with a balance, not overdue, that a loan of a bank could repay: at most <paramref name="count"/>, the largest first.</summary>
    public static async Task<List<JsonElement>> Debts(this HttpClient clerk, int count, Func<JsonElement, bool>? which = null) =>
        [.. (await clerk.Items("/api/debts")).Where(d => d.Number("outstandingYuan") > 0 && d.Text("status") == "Normal" && d.GetProperty("annualRatePercent").ValueKind == JsonValueKind.Number && (which?.Invoke(d) ?? true))
            .OrderByDescending(d => d.Number("outstandingYuan")).ThenBy(d => d.Count("id")).Take(count)];

    public static async Task<int> Lender(this HttpClient clerk) => (await clerk.Items("/api/parties")).First(p => p.Text("kind") == "StateBank").Count("id");

    /// <summary>Everything a user sees of the book: debts, ladder, exposure and totals by class.</summary>
    public static async Task<string> Book(this HttpClient clerk) => string.Join('\n',
        string.Join('\n', (await clerk.Items("/api/debts")).Select(d => string.Join(' ', d.EnumerateObject().Where(p => p.Name != "version").Select(p => p.Value.ToString())))),
        (await clerk.Json("/api/maturities?from=2026-01-01&to=2060-12-31&bucket=day&groupBy=debtClass")).GetProperty("items").ToString(),
        (await clerk.Json("/api/exposures?groupBy=creditor")).GetProperty("items").ToString());
}
