using Fiscal.Api.Hosting;
using Fiscal.Api.Workbench.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Workbench;

/// <summary>A refusal as a person meets it (出错页): the page that has to be filled in first, or a page with the sentence of the problem.</summary>
internal static class PageProblems
{
    public static async Task Write(HttpContext http, ProblemDetails problem)
    {
        if (problem.Status == StatusCodes.Status401Unauthorized) await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme); // of no use any more
        var asked = http.RequestServices;
        await using var scope = asked.CreateAsyncScope(); // those of the request may have rendered half a page
        scope.ServiceProvider.GetRequiredService<CurrentSession>().Continue(asked.GetRequiredService<CurrentSession>());
        http.RequestServices = scope.ServiceProvider;
        try
        {
            await (await Answer(http, problem)).ExecuteAsync(http);
        }
        finally
        {
            http.RequestServices = asked;
        }
    }

    private static async Task<IResult> Answer(HttpContext http, ProblemDetails problem) => problem.Extensions["code"] switch
    {
        _ when http.Request.Path == AccountPages.SignIn => await AccountPages.SignInRefused(http, problem),
        _ when problem.Status == StatusCodes.Status401Unauthorized => Elsewhere(http, AccountPages.SignIn),
        "auth.password-change-required" => Elsewhere(http, AccountPages.Password),
        "auth.second-factor-required" => Elsewhere(http, AccountPages.SecondFactor),
        _ => Pages.Page<ProblemPage>(new { Problem = problem }, problem.Status!.Value),
    };

    // A form that was refused is not sent again by itself: afterwards one is where forms come from.
    private static IResult Elsewhere(HttpContext http, string path)
    {
        http.Response.Headers.WWWAuthenticate = default;
        var back = HttpMethods.IsGet(http.Request.Method) ? http.Request.GetEncodedPathAndQuery() : "/";
        return Results.LocalRedirect(back == "/" ? path : $"{path}{QueryString.Create("returnUrl", back)}");
    }
}
