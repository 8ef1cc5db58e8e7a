using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests;

/// <summary>What the API answers, and how to read it.</summary>
internal static class ApiAnswers
{
    public static async Task<JsonElement> Json(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> Post(this HttpClient client, string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await client.PostAsync(path, null);
        return await answer.Body(status);
    }

    /// <summary>The items of a list, which must hold them all on one page.</summary>
    public static async Task<List<JsonElement>> Items(this HttpClient client, string path)
    {
        var list = await client.Json(path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "pageSize=5000");
        var items = list.List("items");
        Assert.Equal(list.Count("total"), items.Count);
        return items;
    }

    /// <summary>The answer is a refusal with this status and code, and says why in Chinese.</summary>
    public static async Task<string> Refused(this Task<HttpResponseMessage> request, HttpStatusCode status, string code)
    {
        using var answer = await request;
        var problem = await answer.Body(status);
        Assert.Equal(code, problem.Text("code"));
        var detail = problem.Text("detail");
        Assert.Matches(@"\p{IsCJKUnifiedIdeographs}", detail);
        Assert.EndsWith("。", detail, StringComparison.Ordinal);
        return detail;
    }

    public static async Task<JsonElement> Body(this HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(status == answer.StatusCode, $"{(int)answer.StatusCode} instead of {(int)status}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static string Text(this JsonElement element, string name) => element.GetProperty(name).GetString()!;

    public static int Count(this JsonElement element, string name) => element.GetProperty(name).GetInt32();

    public static decimal Number(this JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    public static LocalDate Date(this JsonElement element, string name) => LocalDatePattern.Iso.Parse(element.Text(name)).Value;

    public static List<JsonElement> List(this JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray()];

    /// <summary>Null for what is absent, null or not text.</summary>
    public static string? TextOrNull(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
