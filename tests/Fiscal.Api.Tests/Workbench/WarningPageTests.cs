using System.Net;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Api.Tests.Features.Warnings;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Workbench;

/// <summary>A warning is found, read and dealt with by pages, and the API tells of it.</summary>
public sealed class WarningPageTests(HandBook book)
{
    private const string Debtor = "<script>alert(1)</script>城投公司";

    [Fact]
    public async Task A_warning_is_acknowledged_assigned_and_closed_by_forms_and_what_is_wrong_stands_at_its_field()
    {
        using var county = await book.County();
        var id = await Warned(county);
        using var browser = await Browser.SignedIn(county.App, $"Clerk-{county.Region}");

        await browser.Go("/warnings?kind=RateAboveLimit&state=&severity=&owner=&holds=&subject=&regionCode="); // a form sends empty fields too
        Assert.Contains($"href=\"/warnings/{id}\"", browser.Html, StringComparison.Ordinal);
        await browser.Go($"/warnings/{id}");
        Assert.Contains(Debtor, browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", browser.Html, StringComparison.OrdinalIgnoreCase);
        await browser.Submit($"/warnings/{id}/acknowledgements", ("note", "已联系银行<b>。"));
        Assert.Equal($"/warnings/{id}?done=acknowledge", browser.At);
        Assert.Contains("已确认，状态为处理中。", browser.Text, StringComparison.Ordinal);
        Assert.Equal(("Acknowledged", "已联系银行<b>。"), await Now() is var w ? (w.GetProperty("warning").Text("state"), w.List("events")[^1].Text("note")) : default);
        Assert.False(browser.Offers($"/warnings/{id}/acknowledgements"));

        await Assign("nobody", "2026-12-15");
        Assert.Contains("没有可用的账号“nobody”", browser.ErrorAt("assign-owner"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, browser.Status);
        Assert.Contains("value=\"2026-12-15\"", browser.Html, StringComparison.Ordinal); // what was typed is still there
        await Assign("", "");
        Assert.Contains("责任人", browser.ErrorAt("assign-owner"), StringComparison.Ordinal);
        await Assign($"Clerk-{county.Region}", "2026-11-01");
        Assert.Contains("2026-11-01", browser.ErrorAt("assign-dueOn"), StringComparison.Ordinal);
        await Assign($"Clerk-{county.Region}", "31.12.");
        Assert.Contains("yyyy-MM-dd", browser.ErrorAt("assign-dueOn"), StringComparison.Ordinal);
        Assert.Equal(2, (await Now()).List("events").Count); // nothing of what was refused
        await Assign($"Clerk-{county.Region}", "2026-12-15");
        Assert.Equal(($"Clerk-{county.Region}", "2026-12-15"), await Now() is var given ? (given.GetProperty("warning").Text("ownerName"), given.GetProperty("warning").Text("dueOn")) : default);

        (await county.Clerk.Act((await Now()).GetProperty("warning"), "assignments", new { owner = $"Clerk-{county.Region}", note = "催办。" }).Done()).GetProperty("warning"); // somebody else, meanwhile
        await browser.Submit($"/warnings/{id}/closings", ("reason", "已签降息协议。"));
        Assert.Equal(HttpStatusCode.Conflict, browser.Status);
        Assert.Contains("他人已经办理过", browser.Text, StringComparison.Ordinal);
        Assert.Contains("催办。", browser.Text, StringComparison.Ordinal);
        Assert.Contains("已签降息协议。</textarea>", browser.Html, StringComparison.Ordinal);
        await browser.Submit($"/warnings/{id}/closings", ("reason", " "));
        Assert.Contains("办结理由", browser.ErrorAt("close-reason"), StringComparison.Ordinal);
        await browser.Submit($"/warnings/{id}/closings", ("reason", "已签降息协议。"));
        Assert.Equal($"/warnings/{id}?done=close", browser.At);
        Assert.Equal("Closed", (await Now()).GetProperty("warning").Text("state"));
        Assert.False(browser.Offers($"/warnings/{id}/closings"));
        Assert.Contains((await county.Clerk.Items($"/api/journal?regionCode={county.Region}")).Select(e => e.Text("act")), a => a == "CloseWarning");

        Task<Browser> Assign(string owner, string dueOn) => browser.Submit($"/warnings/{id}/assignments", ("owner", owner), ("dueOn", dueOn), ("note", ""));
        Task<JsonElement> Now() => county.Clerk.Json($"/api/warnings/{id}");
    }

    [Fact]
    public async Task A_reader_sees_no_button_and_a_neighbour_neither_the_warning_nor_a_word_of_it_and_every_look_is_on_record()
    {
        using var county = await book.County();
        using var neighbour = await book.County();
        using var reader = await county.As(Role.Viewer);
        using var log = await county.As(Role.AuditAdmin);
        var id = await Warned(county);
        await neighbour.Clerk.Evaluate(neighbour.Region);
        using var viewer = await Browser.SignedIn(county.App, $"Viewer-{county.Region}");
        using var stranger = await Browser.SignedIn(county.App, $"Clerk-{neighbour.Region}");

        await viewer.Go($"/warnings/{id}");
        Assert.Contains("利率超过上限", viewer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/closings", viewer.Html, StringComparison.Ordinal);
        await viewer.Post($"/warnings/{id}/closings", ("__RequestVerificationToken", viewer.Token), ("version", "1"), ("reason", "办结。"));
        Assert.Equal(HttpStatusCode.Forbidden, viewer.Status);
        Assert.Contains("您的角色无权进行此项操作。", viewer.Text, StringComparison.Ordinal);
        await viewer.Go("/warnings");
        Assert.False(viewer.Offers("/warnings/evaluations"));

        await stranger.Go($"/warnings?kind=RateAboveLimit");
        Assert.Contains("没有符合条件的预警。", stranger.Text, StringComparison.Ordinal);
        await stranger.Go($"/warnings/{id}");
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.DoesNotContain("城投公司", stranger.Text, StringComparison.Ordinal);
        await stranger.Go("/warnings");
        await stranger.Post($"/warnings/{id}/closings", ("__RequestVerificationToken", stranger.Token), ("version", "1"), ("reason", "办结。"));
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        Assert.Equal("Open", (await county.Clerk.Json($"/api/warnings/{id}")).GetProperty("warning").Text("state"));

        var seen = (await log.Items($"/api/access-log?userName=Viewer-{county.Region}")).Reverse<JsonElement>().ToList();
        Assert.Equal(
            ["SignIn Succeeded POST /sign-in", "View Succeeded GET /", $"View Succeeded GET /warnings/{id}", $"Change Refused POST /warnings/{id}/closings", "View Succeeded GET /warnings"],
            seen.Where(e => e.Text("path") != "/api/auth/token").Select(e => $"{e.Text("act")} {e.Text("result")} {e.Text("method")} {e.Text("path")}"));
        Assert.Equal((await county.Clerk.Warnings($"regionCode={county.Region}")).Count, seen[^1].Count("rows"));
    }

    private static async Task<int> Warned(HandCounty county)
    {
        await county.Debt("HT-1", new { annualRatePercent = 9, debtorName = Debtor });
        await county.Clerk.Evaluate(county.Region);
        return Assert.Single(await county.Clerk.Warnings($"regionCode={county.Region}&kind=RateAboveLimit")).Count("id");
    }
}
