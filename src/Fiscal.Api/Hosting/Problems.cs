using Fiscal.Api.Workbench;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Hosting;

/// <summary>What the user asked for does not exist, or not for this user (未找到).</summary>
public sealed class NotFoundException(string message, string code = "not-found") : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>The user may do this in principle, but not in this session as it stands (会话受限); the sentence says what to do first.</summary>
public sealed class SessionRefusedException(string message, string code) : Exception(message)
{
    public string Code { get; } = code;
}

/// <summary>The body of every answer that is not a success (RFC 9457), with a stable code and a Chinese sentence.</summary>
internal static class Problems
{
    private static readonly Dictionary<int, (string Title, string Code, string Detail)> ByStatus = new()
    {
        [400] = ("输入有误", "input.invalid", "请求的内容无效，请检查后重试。"),
        [401] = ("未登录", "auth.required", "请先登录；登录已过期的，请重新登录。"),
        [403] = ("没有权限", "auth.forbidden", "您的角色无权进行此项操作。"),
        [404] = ("未找到", "not-found", "请求的地址不存在。"),
        [405] = ("不支持的操作", "method-not-allowed", "此地址不支持该操作。"),
        [409] = ("数据已被他人修改", "stale", "数据已被他人修改，请刷新后重试。"),
        [413] = ("内容过大", "too-large", "提交的内容超过允许的大小。"),
        [415] = ("格式不支持", "unsupported-media-type", "提交内容的格式不受支持；数据接口接受 JSON，上传文件使用 multipart/form-data。"),
        [422] = ("业务规则不允许", "rule", "业务规则不允许此项操作。"),
        [429] = ("请求过于频繁", "too-many-requests", "请求过于频繁，请稍后再试。"),
        [503] = ("系统繁忙", "busy", "系统繁忙，请稍后重试。"),
        [500] = ("系统内部错误", "internal-error", "系统内部错误，请将错误编号告知系统管理员。"),
    };

    /// <summary>Statuses without an entry keep their number and the wording of a bad request.</summary>
    public static ProblemDetails Of(int status, string? detail = null, string? code = null, IReadOnlyDictionary<string, object?>? details = null)
    {
        var (title, defaultCode, defaultDetail) = ByStatus.GetValueOrDefault(status, ByStatus[400]);
        var problem = new ProblemDetails { Status = status, Title = title, Detail = detail ?? defaultDetail, Extensions = { ["code"] = code ?? defaultCode } };
        foreach (var (name, value) in details ?? new Dictionary<string, object?>()) problem.Extensions[name] = value;
        return problem;
    }

    public static ProblemDetails OfFields(IDictionary<string, string[]> errors)
    {
        var problem = Of(400, string.Join(' ', errors.Values.SelectMany(e => e).Distinct()));
        problem.Extensions["errors"] = errors;
        return problem;
    }

    public static async Task Write(HttpContext http, ProblemDetails problem)
    {
        problem = await AccessLogging.Refused(http, problem);
        problem.Instance = http.Request.Path;
        problem.Extensions["traceId"] = http.TraceIdentifier;
        if (Pages.Asks(http)) await PageProblems.Write(http, problem);
        else await Results.Problem(problem).ExecuteAsync(http);
    }
}
