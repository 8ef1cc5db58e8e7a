using System.Collections.Concurrent;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Fiscal.Domain.Accounts;

namespace Fiscal.Benchmarks;

/// <summary>What came back in the whole run.</summary>
internal sealed class LoadAnswers
{
    public ConcurrentDictionary<string, ConcurrentBag<double>> Milliseconds { get; } = [];
    public ConcurrentBag<string> Errors { get; } = [];
    public ConcurrentBag<string> Leaks { get; } = [];
}

/// <summary>One user at work: reads most of the time, writes now and then, and looks at every answer for what is not its own.</summary>
internal sealed class LoadSession(LoadUser user, Uri address, LoadAnswers warmUp, int seed) : IDisposable
{
    private static readonly string[] s_reads =
    [
        "/api/debts?pageSize=50", "/api/debts?pageSize=50", "/api/debts?pageSize=50&page=2", "/api/debts/{id}", "/api/debts/{id}", "/api/debts/{id}/ledger", "/api/debts/{id}/schedule", "/api/debts/{id}/provenance",
        "/api/exposures?groupBy=debtor", "/api/exposures?groupBy=creditorKind&asOf=2026-06-30", "/api/maturities?from=2026-11-01&to=2027-10-31&groupBy=debtor", "/api/movements?from=2026-10-01&to=2026-10-31&groupBy=debtor",
        "/api/ledger?pageSize=50", "/api/parties?pageSize=50", "/api/debts/export?format=csv", "/api/debts/export?format=xlsx", "/api/ledger/export?format=csv&from=2026-09-01&to=2026-10-31", "/health", "/health",
    ];

    /// <summary>Where what comes back is put.</summary>
    public LoadAnswers Answers { get; set; } = warmUp;

    private readonly HttpClient _client = new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    private readonly HttpClient? _reviewer = user.Reviewer is null ? null : new() { BaseAddress = address, Timeout = TimeSpan.FromMinutes(2) };
    private readonly Random _random = new(seed);
    private readonly int[] _ids = [.. user.Debts.Values];

    public async Task SignIn()
    {
        await SignIn(_client, user.Name);
        if (_reviewer is not null) await SignIn(_reviewer, user.Reviewer!);
    }

    /// <param name="think">Longest pause between two requests, in milliseconds.</param>
    public async Task Work(int think, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            if (user.Role == Role.Clerk && _random.Next(10) == 0) await Write();
            else await Read();
            if (think > 0) await Task.Delay(_random.Next(think), CancellationToken.None);
        }
    }

    private async Task Read()
    {
        var route = user.Role switch
        {
            Role.SystemAdmin => _random.Next(2) == 0 ? "/api/users?pageSize=50" : "/health",
            Role.AuditAdmin => _random.Next(2) == 0 ? "/api/access-log?pageSize=50" : "/health",
            _ => s_reads[_random.Next(s_reads.Length)],
        };
        var answer = await Send(_client, route, HttpMethod.Get, route.Replace("{id}", $"{_ids[_random.Next(_ids.Length)]}", StringComparison.Ordinal), null, HttpStatusCode.OK);
        if (answer is null || !route.StartsWith("/api/debts?pageSize=50", StringComparison.Ordinal)) return;
        var total = JsonDocument.Parse(answer).RootElement.GetProperty("total").GetInt32();
        if (total != user.Debts.Count) Answers.Leaks.Add($"{user.Name} {route}: {total} debts instead of {user.Debts.Count}");
    }

    // Where others approve, the pair of hands does: entered, seen and approved; elsewhere one hand books.
    private async Task Write()
    {
        if (await Send(_client, "/api/debts/{id}", HttpMethod.Get, $"/api/debts/{user.OwnDebt}", null, HttpStatusCode.OK) is not { } text) return;
        var version = JsonDocument.Parse(text).RootElement.GetProperty("debt").GetProperty("version").GetInt32();
        var (expected, what) = _reviewer is null ? (HttpStatusCode.OK, "POST repayments (booked)") : (HttpStatusCode.Accepted, "POST repayments (held)");
        if (await Send(_client, what, HttpMethod.Post, $"/api/debts/{user.OwnDebt}/repayments", new { version, principalYuan = 1, paidOn = "2026-11-02", document = "回单" }, expected) is not { } held || _reviewer is null) return;
        var change = JsonDocument.Parse(held).RootElement;
        await Send(_reviewer, "POST approve", HttpMethod.Post, $"/api/approvals/{change.GetProperty("id").GetInt32()}/approve", new { seenHash = change.GetProperty("hash").GetString() }, HttpStatusCode.OK);
    }

    private async Task<string?> Send(HttpClient client, string route, HttpMethod method, string path, object? body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        var start = Stopwatch.GetTimestamp();
        try
        {
            using var answer = await client.SendAsync(request);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Answers.Milliseconds.GetOrAdd(route, _ => []).Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            var text = Text(bytes);
            if (answer.StatusCode != expected) Answers.Errors.Add($"{user.Name} {method} {path}: {(int)answer.StatusCode} {text[..Math.Min(text.Length, 300)]}");
            LookAt(path, text);
            return answer.StatusCode == expected ? text : null;
        }
        catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
        {
            Answers.Errors.Add($"{user.Name} {method} {path}: {e.Message}");
            return null;
        }
    }

    private void LookAt(string path, string text)
    {
        if (LoadBook.NumbersIn(text).Where(n => !user.Debts.ContainsKey(n)).Cast<int?>().FirstOrDefault() is { } number) Answers.Leaks.Add($"{user.Name} {path}: drawdown {number}");
        foreach (var county in new[] { LedgerApp.City, LedgerApp.RegionCode(1), LedgerApp.RegionCode(2) }.Where(r => !user.Regions.Contains(r)))
            if (text.Contains($"\"{county}\"", StringComparison.Ordinal)) Answers.Leaks.Add($"{user.Name} {path}: region {county}");
    }

    // A workbook is a zip of texts.
    private static string Text(byte[] bytes)
    {
        if (bytes is not [(byte)'P', (byte)'K', ..]) return Encoding.UTF8.GetString(bytes);
        using var zip = new ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var part = new StreamReader(entry.Open());
            return part.ReadToEnd();
        }));
    }

    private static async Task SignIn(HttpClient client, string userName)
    {
        using var answer = await client.PostAsJsonAsync("/api/auth/token", new { userName, password = LoadBook.Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    public void Dispose()
    {
        _client.Dispose();
        _reviewer?.Dispose();
    }
}
