using System.Net;
using System.Text.RegularExpressions;
using Fiscal.Api.Tests.Features.Accounts;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Workbench;

/// <summary>People sign in, put their account in order and sign out by pages.</summary>
public sealed class AccountPageTests
{
    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_on_to_the_page_asked_for_while_a_program_gets_401()
    {
        await using var app = new FiscalApp();
        await app.GivenUser("zhang");
        using var stranger = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using (var sent = await stranger.GetAsync("/warnings?state=Open"))
            Assert.Equal((HttpStatusCode.Redirect, "/sign-in?returnUrl=%2Fwarnings%3Fstate%3DOpen"), (sent.StatusCode, sent.Headers.Location!.OriginalString));
        await stranger.GetAsync("/api/warnings").Refused(HttpStatusCode.Unauthorized, "auth.required");
        using var browser = new Browser(app);

        await browser.Go("/warnings?state=Open");
        Assert.Equal(("/sign-in?returnUrl=%2Fwarnings%3Fstate%3DOpen", HttpStatusCode.OK), (browser.At, browser.Status));
        await browser.Submit("/sign-in", ("UserName", "zhang"), ("Password", "Wrong-horse-7"));
        Assert.Equal(HttpStatusCode.Unauthorized, browser.Status);
        Assert.Contains("用户名、密码或动态口令不正确", browser.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"zhang\"", browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrong-horse-7", browser.Html, StringComparison.Ordinal);
        await browser.Submit("/sign-in", ("UserName", "zhang"), ("Password", FiscalApp.Password));
        Assert.Equal(("/warnings?state=Open", HttpStatusCode.OK), (browser.At, browser.Status));
        Assert.Contains("zhang（经办）", browser.Text, StringComparison.Ordinal);
        Assert.Equal("no-store", browser.Answer.Headers.CacheControl!.ToString());
        Assert.DoesNotContain("<script", browser.Html, StringComparison.OrdinalIgnoreCase);
        await browser.Go("/sign-in");
        Assert.Equal("/", browser.At); // signed in already

        await browser.Submit("/sign-out");
        Assert.Equal("/sign-in", browser.At);
        await browser.Go("/");
        Assert.Equal("/sign-in", browser.At);
        await browser.Go("/sign-in?returnUrl=https://evil.example/");
        await browser.Submit("/sign-in", ("UserName", "zhang"), ("Password", FiscalApp.Password));
        Assert.Equal("/", browser.At);

        var signIns = await app.WithDatabase(db => db.AccessEntries.Where(e => e.Act == AccessAct.SignIn).OrderBy(e => e.Sequence).Select(e => new { e.UserName, e.Result, e.Path }).ToListAsync());
        Assert.Equal([AccessResult.Refused, AccessResult.Succeeded, AccessResult.Succeeded], signIns.Select(e => e.Result));
        Assert.All(signIns, e => Assert.Equal(("zhang", "/sign-in"), (e.UserName, e.Path)));
    }

    [Fact]
    public async Task No_form_is_taken_without_the_token_of_its_user()
    {
        await using var app = new FiscalApp();
        await app.GivenUser("zhang");
        await app.GivenUser("li");
        using var stranger = new Browser(app);
        await stranger.Post("/sign-in", ("UserName", "zhang"), ("Password", FiscalApp.Password)); // another site has no token
        Assert.Equal(HttpStatusCode.Forbidden, stranger.Status);
        Assert.Contains("缺少有效的防伪令牌", stranger.Text, StringComparison.Ordinal);
        await stranger.Go("/");
        Assert.Equal("/sign-in", stranger.At);
        using var browser = await Browser.SignedIn(app, "zhang");
        using var other = await Browser.SignedIn(app, "li");

        foreach (var token in new[] { [], new (string, string)[] { ("__RequestVerificationToken", other.Token) } })
        {
            await browser.Post("/sign-out", token);
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
            await browser.Post("/duties/subscription", [.. token, ("name", "电脑"), ("days", "30")]);
            Assert.Equal(HttpStatusCode.Forbidden, browser.Status);
        }
        await browser.Go("/duties/subscription");
        Assert.Contains("还没有令牌。", browser.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_is_put_in_order_by_its_pages_before_anything_else_is_shown()
    {
        await using var app = new FiscalApp(FiscalApp.HardPolicy);
        await app.GivenUser("zhang");
        await app.WithDatabase(db => db.Users.ExecuteUpdateAsync(u => u.SetProperty(x => x.MustChangePassword, true)));

        using var browser = await Browser.SignedIn(app, "zhang");
        Assert.Equal("/password", browser.At);
        Assert.Contains("须先设置新密码", browser.Text, StringComparison.Ordinal);
        await Change(FiscalApp.Password, SigningIn.NextPassword, "Other-staple-8");
        Assert.Contains("不一致", browser.ErrorAt("password-repeated"), StringComparison.Ordinal);
        await Change("Wrong-horse-7", SigningIn.NextPassword);
        Assert.Contains("原密码不正确", browser.ErrorAt("password-currentPassword"), StringComparison.Ordinal);
        await Change(FiscalApp.Password, "short");
        Assert.Contains("密码至少 12 位", browser.ErrorAt("password-newPassword"), StringComparison.Ordinal);
        await Change(FiscalApp.Password, SigningIn.NextPassword);
        Assert.Equal("/second-factor", browser.At); // the policy always asks for both factors

        await browser.Submit("/second-factor/enrolment");
        var secret = SigningIn.FromBase32(Regex.Match(browser.Html, "class=\"secret\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal));
        await browser.Submit("/second-factor/confirmation", ("code", "000000"));
        Assert.Contains("动态口令不正确", browser.ErrorAt("confirm-code"), StringComparison.Ordinal);
        await browser.Submit("/second-factor/confirmation", ("code", Totp.CodeAt(secret, app.Clock.GetCurrentInstant())));
        Assert.Equal(10, Regex.Count(browser.Html, "<li><code>"));
        await browser.Go("/warnings");
        Assert.Equal(("/warnings", HttpStatusCode.OK), (browser.At, browser.Status));

        using var later = await Browser.SignedIn(app, "zhang", SigningIn.NextPassword);
        await later.Go("/duties?days=90");
        Assert.Equal("/second-factor?returnUrl=%2Fduties%3Fdays%3D90", later.At);
        app.Clock.AdvanceSeconds(60);
        await later.Submit("/second-factor", ("code", Totp.CodeAt(secret, app.Clock.GetCurrentInstant())));
        Assert.Equal(("/duties?days=90", HttpStatusCode.OK), (later.At, later.Status));

        Task<Browser> Change(string present, string next, string? repeated = null) =>
            browser.Submit("/password", ("currentPassword", present), ("newPassword", next), ("repeated", repeated ?? next));
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_for_a_person_and_a_problem_for_a_program()
    {
        await using var app = new FiscalApp();
        await app.GivenUser("zhang");
        using var browser = await Browser.SignedIn(app, "zhang");

        await browser.Go("/nowhere");
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (browser.Status, browser.Answer.Content.Headers.ContentType!.MediaType));
        Assert.Contains("请求的地址不存在。", browser.Text, StringComparison.Ordinal);
        await browser.Go("/duties?days=x");
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
        Assert.Contains("“days”", browser.Text, StringComparison.Ordinal);
        await browser.Go("/api/nowhere");
        Assert.Equal("application/problem+json", browser.Answer.Content.Headers.ContentType!.MediaType);

        await browser.Go("/");
        using var stranger = app.CreateClient();
        using var sheet = await stranger.GetAsync(Regex.Match(browser.Html, "href=\"(/workbench.css[^\"]*)\"").Groups[1].Value);
        Assert.Equal(("text/css", HttpStatusCode.OK), (sheet.Content.Headers.ContentType!.MediaType, sheet.StatusCode));
        Assert.DoesNotContain("url(", await sheet.Content.ReadAsStringAsync(), StringComparison.Ordinal); // nothing from elsewhere
    }
}
