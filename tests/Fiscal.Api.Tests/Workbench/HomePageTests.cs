using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Fiscal.Api.Tests.Features.Approvals;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Workbench;

/// <summary>What the first page says is to be done, by role, and the calendar of duties.</summary>
public sealed class HomePageTests(HandBook book)
{
    [Fact]
    public async Task The_workbench_shows_warnings_duties_and_imports_that_wait_and_evaluates_when_asked()
    {
        using var county = await book.County();
        await county.Debt();
        await county.Clerk.Upload("<b>台账.csv", Encoding.UTF8.GetBytes("金额单位：元\n合同编号,借据号,借款人,债权人,借据金额,贷款余额,放款日,到期日,执行利率(%)\nHT-9,JJ-9,云岭水务公司,云岭农商行,1000000,900000,2024-10-10,2029-06-20,4.35\n"), Samples.AsOf, ("regionCode", county.Region));
        using var browser = await Browser.SignedIn(county.App, $"Clerk-{county.Region}");
        Assert.Equal("/", browser.At);
        Assert.Contains("没有查到测算记录，没有预警不说明没有风险。", browser.Text, StringComparison.Ordinal);

        await browser.Submit("/warnings/evaluations");
        await browser.Go("/");
        Assert.Contains("最近一次测算：2026-11-22", browser.Text, StringComparison.Ordinal);
        Assert.False(browser.Offers("/warnings/evaluations")); // today's is there
        Assert.Contains("到期未落实资金来源", browser.Text, StringComparison.Ordinal);
        Assert.Contains("严重", browser.Text, StringComparison.Ordinal);
        Assert.Contains("2026-12-21 还有 29 天 还本付息", browser.Text, StringComparison.Ordinal);
        Assert.Contains("""<td class="number">9,100.00</td>""", browser.Html, StringComparison.Ordinal);
        Assert.Contains("未落实", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1,009,", browser.Text, StringComparison.Ordinal); // the maturity is 50 days away
        await browser.Go("/?days=90");
        Assert.Contains("2027-01-10 还有 49 天 还本付息", browser.Text, StringComparison.Ordinal);
        Assert.Contains("<b>台账.csv", browser.Text, StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;台账.csv", browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("预警处理到期", browser.Text, StringComparison.Ordinal); // they stand above
        Assert.Contains("1 批导入未入账", browser.Text, StringComparison.Ordinal);

        using var admin = await county.As(Role.SystemAdmin);
        using var other = await Browser.SignedIn(county.App, $"SystemAdmin-{county.Region}");
        Assert.Contains("您的角色不办理业务", other.Text, StringComparison.Ordinal);
        await other.Go("/warnings");
        Assert.Equal(HttpStatusCode.Forbidden, other.Status);
    }

    [Fact]
    public async Task A_change_waits_for_those_who_may_approve_it_and_not_for_its_maker_or_who_approved_it()
    {
        await using var alone = new StrictBook(); // national changes of other tests would wait for every reviewer
        using var county = await alone.County();
        var change = await county.HeldRepayment(20_000);
        using var maker = await Browser.SignedIn(county.App, $"maker-{county.Region}");
        using var second = await Browser.SignedIn(county.App, $"second-{county.Region}");

        Assert.Contains("待我审核（0 项）", maker.Text, StringComparison.Ordinal);
        Assert.Contains("我经办、等待他人审核（1 项）", maker.Text, StringComparison.Ordinal);
        Assert.Contains("待我审核（1 项）", second.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/api/approvals/{change.Count("id")}\"", second.Html, StringComparison.Ordinal);
        Assert.Contains("""<td class="number">20,000.00</td>""", second.Html, StringComparison.Ordinal);
        Assert.Equal([change.Count("id")], (await county.Second.Items($"/api/approvals?forMe=true&regionCode={county.Region}")).Select(c => c.Count("id")));
        Assert.Empty(await county.Maker.Items($"/api/approvals?forMe=true&regionCode={county.Region}"));

        var (clerk, deputy) = ($"clerk-{county.Region}", $"deputy-{county.Region}");
        using var byClerk = await county.App.ClientOf(clerk, [Role.Clerk], county.Region);
        using var byDeputy = await county.App.ClientOf(deputy, [Role.Clerk], county.Region);
        Assert.Empty(await byDeputy.Items("/api/approvals?forMe=true"));
        await Delegate(county.Second, deputy);
        await Delegate(county.Maker, clerk); // who acts for the maker approves no more than the maker
        Assert.Single(await byDeputy.Items("/api/approvals?forMe=true"));
        Assert.Empty(await byClerk.Items("/api/approvals?forMe=true"));

        await StrictCounty.Approved(county.Second, change);
        await second.Go("/");
        Assert.Contains("待我审核（0 项）", second.Text, StringComparison.Ordinal);
        Assert.Empty(await byDeputy.Items("/api/approvals?forMe=true"));

        static async Task Delegate(HttpClient by, string to)
        {
            using var answer = await System.Net.Http.Json.HttpClientJsonExtensions.PostAsJsonAsync(by, "/api/approvals/delegations", new { to, validFrom = "2026-11-22", validTo = "2026-11-30", reason = "出差" });
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task Duties_are_listed_by_kind_and_a_calendar_address_is_made_shown_once_and_revoked()
    {
        using var county = await book.County();
        await county.Debt();
        using var browser = await Browser.SignedIn(county.App, $"Clerk-{county.Region}");

        await browser.Go("/duties?days=90&kind=Report");
        Assert.Contains("出具债务监测月报", browser.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("9,100.00", browser.Text, StringComparison.Ordinal);
        await browser.Go("/duties/subscription");
        await browser.Submit("/duties/subscription", ("name", "办公室电脑"), ("days", "400"));
        Assert.Contains("有效天数", browser.ErrorAt("create-days"), StringComparison.Ordinal);
        await browser.Submit("/duties/subscription", ("name", "办公室电脑"), ("days", "30"));
        var address = new Uri(Regex.Match(browser.Html, "class=\"secret\">(http[^<]+)<").Groups[1].Value);
        using var program = county.App.CreateClient();
        Assert.StartsWith("BEGIN:VCALENDAR", await program.GetStringAsync(address.PathAndQuery), StringComparison.Ordinal);

        await browser.Go("/duties/subscription");
        Assert.DoesNotContain(address.Query, browser.Html, StringComparison.Ordinal);
        var id = Regex.Match(browser.Html, "/duties/subscription/(\\d+)/revocations").Groups[1].Value;
        await browser.Submit($"/duties/subscription/{id}/revocations");
        Assert.Contains("已撤销", browser.Text, StringComparison.Ordinal);
        using var ended = await program.GetAsync(address.PathAndQuery);
        Assert.Equal(HttpStatusCode.Unauthorized, ended.StatusCode);
    }
}
