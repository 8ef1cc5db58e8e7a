using Fiscal.Api.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Workbench;

/// <summary>Why a form was not taken (表单退回): what belongs to a field stands beside it, the rest above the form; what was typed stays.</summary>
/// <param name="Form">Of those on the page, the one that was sent.</param>
/// <param name="Typed">By the names of the fields.</param>
public sealed record FormProblem(string Form, int Status, string? Above, IReadOnlyDictionary<string, string[]> Fields, IReadOnlyDictionary<string, string> Typed)
{
    private const string Stale = "您打开本页以后，他人已经办理过，您这次填写的没有提交；下面是最新情况，请核对后重新提交。";

    /// <summary>Sends the command of a form.</summary>
    /// <param name="fields">Which field a rule is about, by the code of its message.</param>
    /// <returns>Null if it was taken.</returns>
    internal static async Task<FormProblem?> Of(HttpRequest request, string form, Func<Task> send, params (string Code, string Field)[] fields)
    {
        try
        {
            await send();
            return null;
        }
        catch (Exception e) when (ProblemDetailsHandler.Explain(e) is { Status: 400 or 409 or 422 } problem)
        {
            var typed = (await request.ReadFormAsync()).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            return Of(form, problem, typed, fields);
        }
    }

    private static FormProblem Of(string form, ProblemDetails problem, Dictionary<string, string> typed, (string Code, string Field)[] fields)
    {
        var code = problem.Extensions["code"] as string;
        var errors = problem.Extensions.TryGetValue("errors", out var byField) && byField is IDictionary<string, string[]> said ? new Dictionary<string, string[]>(said, StringComparer.OrdinalIgnoreCase) : [];
        foreach (var (_, field) in fields.Where(f => f.Code == code)) errors[field] = [problem.Detail!];
        return new(form, problem.Status!.Value, errors.Count > 0 ? null : code == "stale" ? Stale : problem.Detail, errors, typed);
    }
}
