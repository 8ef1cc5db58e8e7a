using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Hosting;

/// <summary>Says in Chinese which field of a request could not be read. The framework says it in English sentences only.</summary>
internal static partial class BadRequests
{
    public static ProblemDetails Explain(BadHttpRequestException exception) => exception switch
    {
        { InnerException: JsonException json } => InJson(json),
        { InnerException: InvalidDataException e } when e.Message.Contains("limit", StringComparison.Ordinal) => Problems.Of(413),
        { StatusCode: not 400 } => Problems.Of(exception.StatusCode),
        _ when MissingParameter().Match(exception.Message) is { Success: true } missing => Missing([FieldOf(missing)]),
        _ when UnreadableParameter().Match(exception.Message) is { Success: true } unreadable => Unreadable(FieldOf(unreadable), exception),
        _ => Problems.Of(400),
    };

    private static string FieldOf(Match parameter) => JsonNamingPolicy.CamelCase.ConvertName(parameter.Groups["name"].Value);

    private static ProblemDetails InJson(JsonException json)
    {
        if (MissingProperties().Match(json.Message) is { Success: true } missing)
            return Missing([.. Quoted().Matches(missing.Groups["names"].Value).Select(m => m.Groups["name"].Value)]);
        var field = json.Path?.TrimStart('$').TrimStart('.');
        return string.IsNullOrEmpty(field) ? Problems.Of(400, "请求正文不是有效的 JSON。") : Unreadable(field, json);
    }

    private static ProblemDetails Unreadable(string field, Exception exception)
    {
        var expected = exception.Message.Contains("DateTimeOffset", StringComparison.Ordinal) ? "不是有效时刻；应为 2026-10-31T08:00:00Z 的形式"
            : exception.Message.Contains("Date", StringComparison.Ordinal) ? "不是有效日期；应为 yyyy-MM-dd"
            : "的值无效，请检查其类型和格式";
        return Problems.OfFields(new Dictionary<string, string[]> { [field] = [$"“{field}”{expected}。"] });
    }

    private static ProblemDetails Missing(IEnumerable<string> fields) =>
        Problems.OfFields(fields.ToDictionary(f => f, f => new[] { $"缺少“{f}”。" }));

    [GeneratedRegex("""^Failed to bind parameter "(\S+ )?(?<name>\w+)" from""")]
    private static partial Regex UnreadableParameter();

    [GeneratedRegex("""^Required parameter "(\S+ )?(?<name>\w+)" was not provided""")]
    private static partial Regex MissingParameter();

    [GeneratedRegex("missing required properties including: (?<names>.+)$")]
    private static partial Regex MissingProperties();

    [GeneratedRegex("'(?<name>[^']+)'")]
    private static partial Regex Quoted();
}
