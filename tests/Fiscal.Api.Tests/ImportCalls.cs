using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests;

/// <summary>Workbooks sent over HTTP, as a clerk's browser does.</summary>
internal static class ImportCalls
{
    public static async Task<HttpResponseMessage> Send(
        this HttpClient client, string fileName, byte[] content, params (string Field, string Text)[] fields)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", fileName } };
        foreach (var (field, text) in fields) form.Add(new StringContent(text), field);
        return await client.PostAsync("/api/imports", form);
    }

    public static async Task<JsonElement> Upload(
        this HttpClient client, string fileName, byte[] content, params (string Field, string Text)[] fields)
    {
        using var answer = await client.Send(fileName, content, fields);
        return await answer.Body(HttpStatusCode.Created);
    }

    /// <summary>Sends a sample with the day its figures stand for.</summary>
    public static Task<JsonElement> Upload(this HttpClient client, string sample, params (string Field, string Text)[] fields) =>
        client.Upload(Path.GetFileName(sample), Samples.Content(sample), [Samples.AsOf, .. fields]);

    public static Task<JsonElement> Commit(this HttpClient client, JsonElement import)
    {
        Assert.DoesNotContain(import.List("findings").Select(f => f.Text("severity") + " " + f.Text("message")), f => f.StartsWith("Error", StringComparison.Ordinal));
        return client.Post($"/api/imports/{import.Count("id")}/commit");
    }

    /// <summary>Answers what a preview asks and gives the new preview.</summary>
    public static async Task<JsonElement> Answer(this HttpClient client, JsonElement import, object answers)
    {
        using var answer = await client.PostAsJsonAsync($"/api/imports/{import.Count("id")}/matches", answers);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<JsonElement> Import(this HttpClient client, string sample, params (string Field, string Text)[] fields) =>
        await client.Commit(await client.Upload(sample, fields));

    public static Task<List<JsonElement>> Rows(this HttpClient client, JsonElement import, string filter = "") =>
        client.Items($"/api/imports/{import.Count("id")}/rows{filter}");

    /// <summary>rows, accepted, rejected, skipped, new, changed, same.</summary>
    public static (int Rows, int Accepted, int Rejected, int Skipped, int New, int Changed, int Same) Counts(this JsonElement import)
    {
        var counts = import.GetProperty("counts");
        return (counts.Count("rows"), counts.Count("accepted"), counts.Count("rejected"), counts.Count("skipped"),
            counts.Count("new"), counts.Count("changed"), counts.Count("same"));
    }

    public static void CountsSum(this JsonElement import)
    {
        var c = import.Counts();
        Assert.Equal(c.Rows, c.Accepted + c.Rejected + c.Skipped);
        Assert.Equal(c.Accepted, c.New + c.Changed + c.Same);
    }
}
