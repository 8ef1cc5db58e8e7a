using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Hosting;
using Fiscal.Domain.AccessLog;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace Fiscal.Api.Workbench.Accounts;

/// <summary>Signing in and out and what a user does to the own account, by the commands and the cookie of <c>/api/auth</c> (登录页).</summary>
internal static class AccountPages
{
    public const string SignIn = "/sign-in", Password = "/password", SecondFactor = "/second-factor";

    public static void MapAccountPages(this IEndpointRouteBuilder pages)
    {
        var own = pages.MapGroup("").KeepNoAnswers();
        own.MapGet(SignIn, (HttpContext http, string? returnUrl) => http.User.Identity is { IsAuthenticated: true } ? Results.LocalRedirect(Pages.Own(returnUrl))
            : Pages.Page<SignInPage>(new { ReturnUrl = Pages.Own(returnUrl) })).AllowAnonymous().OpenToEverySession().NotSensitive();
        own.MapPost(SignIn, Enter).AllowAnonymous().OpenToEverySession().LogAccess(AccessAct.SignIn).RequireRateLimiting(AttemptLimits.SignIn);
        own.MapPost("/sign-out", Leave).OpenToEverySession();
        own.MapGet(Password, async (IMediator mediator, string? returnUrl, CancellationToken ct) =>
            Pages.Page<PasswordPage>(new { Account = await mediator.Send(new GetOwnAccount(), ct), ReturnUrl = Pages.Own(returnUrl) })).OpenToEverySession().NotSensitive();
        own.MapPost(Password, ChangePassword).OpenToEverySession().RequireRateLimiting(AttemptLimits.SignIn);
        MapSecondFactor(own.MapGroup(SecondFactor).OpenBeforeSecondFactor());
    }

    /// <summary>The sign-in page again, with what was wrong; the access log has it already.</summary>
    public static async Task<IResult> SignInRefused(HttpContext http, ProblemDetails problem)
    {
        var typed = await SignInForm.BindAsync(http);
        return Pages.Page<SignInPage>(new { typed.ReturnUrl, typed.UserName, Problem = problem.Detail }, problem.Status!.Value);
    }

    private static void MapSecondFactor(RouteGroupBuilder factor)
    {
        factor.MapGet("", async (IMediator mediator, string? returnUrl, CancellationToken ct) => await Factor(mediator, Pages.Own(returnUrl), ct)).NotSensitive();
        factor.MapPost("", async (HttpContext http, [FromForm] string? code, [FromForm] string? returnUrl, IMediator mediator, CancellationToken ct) =>
            await FormProblem.Of(http.Request, "prove", () => mediator.Send(new ProveSecondFactor(code ?? ""), ct), ("account.second-factor-wrong", "code")) is { } problem
                ? await Factor(mediator, Pages.Own(returnUrl), ct, problem) : Results.LocalRedirect(Pages.Own(returnUrl))).RequireRateLimiting(AttemptLimits.SignIn);
        factor.MapPost("/enrolment", async (HttpContext http, IMediator mediator, CancellationToken ct) =>
        {
            SecondFactorSecret? secret = null;
            var problem = await FormProblem.Of(http.Request, "enrol", async () => secret = await mediator.Send(new EnrolSecondFactor(), ct));
            return await Factor(mediator, "/", ct, problem, secret);
        });
        factor.MapPost("/confirmation", async (HttpContext http, [FromForm] string? code, IMediator mediator, CancellationToken ct) =>
        {
            RecoveryCodes? codes = null;
            var problem = await FormProblem.Of(http.Request, "confirm", async () => codes = await mediator.Send(new ConfirmSecondFactor(code ?? ""), ct), ("account.second-factor-wrong", "code"));
            return await Factor(mediator, "/", ct, problem, codes: codes);
        }).RequireRateLimiting(AttemptLimits.SignIn);
    }

    private static async Task<IResult> Factor(IMediator mediator, string returnUrl, CancellationToken ct, FormProblem? problem = null, SecondFactorSecret? secret = null, RecoveryCodes? codes = null) =>
        Pages.Page<SecondFactorPage>(
            new { Account = await mediator.Send(new GetOwnAccount(), ct), ReturnUrl = returnUrl, Problem = problem, Secret = secret, codes?.Codes }, problem?.Status ?? StatusCodes.Status200OK);

    private static async Task<IResult> Enter(HttpContext http, SignInForm form, IMediator mediator, CancellationToken ct)
    {
        await AccountEndpoints.Enter(http, new(form.UserName, form.Password, form.Code), mediator, ct);
        return Results.LocalRedirect(form.ReturnUrl);
    }

    private static async Task<IResult> Leave(HttpContext http, IMediator mediator, CancellationToken ct)
    {
        await AccountEndpoints.Leave(http, new SignOut(), mediator, ct);
        return Results.LocalRedirect(SignIn);
    }

    private static async Task<IResult> ChangePassword(
        HttpContext http, [FromForm] string? currentPassword, [FromForm] string? newPassword, [FromForm] string? repeated, [FromForm] string? returnUrl, IMediator mediator, CancellationToken ct)
    {
        var problem = repeated != newPassword ? new FormProblem("password", StatusCodes.Status400BadRequest, null, new Dictionary<string, string[]> { ["repeated"] = ["两次填写的新密码不一致；请重新填写。"] }, new Dictionary<string, string>())
            : await FormProblem.Of(
                http.Request, "password", () => mediator.Send(new ChangePassword(currentPassword ?? "", newPassword ?? ""), ct),
                ("account.password-wrong", "currentPassword"), ("account.password-too-weak", "newPassword"), ("account.password-common", "newPassword"), ("account.password-used-before", "newPassword"));
        return problem is null ? Results.LocalRedirect(Pages.Own(returnUrl))
            : Pages.Page<PasswordPage>(new { Account = await mediator.Send(new GetOwnAccount(), ct), ReturnUrl = Pages.Own(returnUrl), Problem = problem }, problem.Status);
    }
}

/// <summary>What the form for signing in sends (登录表单); the access log takes the name from it.</summary>
internal sealed record SignInForm(string UserName, string Password, string? Code, string ReturnUrl) : ISignInAttempt
{
    public static async ValueTask<SignInForm> BindAsync(HttpContext http)
    {
        var form = http.Request.HasFormContentType ? await http.Request.ReadFormAsync(http.RequestAborted) : FormCollection.Empty;
        return new(form[nameof(UserName)].ToString(), form[nameof(Password)].ToString(), form[nameof(Code)].ToString(), Pages.Own(form["returnUrl"]));
    }
}
