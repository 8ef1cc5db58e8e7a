using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Features.Approvals;

/// <summary>Who made a pending change: what that person sees of it, and may still do when it is executed.</summary>
public sealed class ChangeMakerTests(StrictBook book)
{
    private static readonly string[] Operating = ["Operating"];

    [Fact]
    public async Task A_security_administrator_sees_and_takes_back_what_it_made_and_nothing_else()
    {
        using var county = await book.County();
        using var security = await county.App.ClientOf($"security-{county.Region}", [Role.SecurityAdmin], county.Region);
        var business = await county.HeldRepayment(10_000);
        var held = await Basis(security, $"Own{county.Region}");

        Assert.Equal(held.Count("id"), Assert.Single(await security.Items("/api/approvals")).Count("id"));
        Assert.Equal("登记统计口径", (await security.Json($"/api/approvals/{held.Count("id")}")).GetProperty("change").Text("commandName"));
        await security.GetAsync($"/api/approvals/{business.Count("id")}").Refused(HttpStatusCode.NotFound, "approval.not-found");
        await security.PostAsync($"/api/approvals/{business.Count("id")}/withdraw", null).Refused(HttpStatusCode.NotFound, "approval.not-found");
        await security.GetAsync("/api/approvals/delegations").Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await security.PostAsJsonAsync($"/api/approvals/{held.Count("id")}/approve", new { seenHash = held.Text("hash") }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        Assert.Equal("Withdrawn", (await security.Post($"/api/approvals/{held.Count("id")}/withdraw")).Text("status"));
        await StrictCounty.Approve(county.Second, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.decided");
        Assert.Equal("Pending", (await county.Change(business)).Text("status"));
    }

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.SecurityAdmin)]
    public async Task What_was_made_in_a_role_that_its_maker_no_longer_has_is_not_executed(Role now)
    {
        using var county = await book.County();
        var name = $"former-{county.Region}";
        using var former = await county.App.ClientOf(name, [Role.Clerk], county.Region);
        var (held, tables) = (await county.HeldRepayment(10_000, former), await county.Book());
        await Now(county, name, now);

        var why = await StrictCounty.Approve(county.Second, held).Refused(HttpStatusCode.Conflict, "approval.stale");

        Assert.Contains($"经办人 {name} 已不再担任可以办理该事项的角色。", why, StringComparison.Ordinal);
        Assert.Equal(tables, await county.Book());
        Assert.Equal("Stale", (await county.Change(held)).Text("status"));
    }

    [Fact]
    public async Task Another_role_that_may_do_the_same_is_enough()
    {
        using var county = await book.County();
        var name = $"risen-{county.Region}";
        using var clerk = await county.App.ClientOf(name, [Role.Clerk], county.Region);
        var held = await county.HeldRepayment(10_000, clerk);
        await Now(county, name, Role.Reviewer);

        Assert.Equal("Executed", (await StrictCounty.Approved(county.Second, held)).Text("status"));
    }

    /// <summary>What is asked of the maker when it is executed is what the route asked when it was sent.</summary>
    [Fact]
    public async Task A_command_that_can_be_held_names_the_policy_of_its_route()
    {
        using var county = await book.County();
        var routes = county.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.OfType<IProducesResponseTypeMetadata>().Any(p => p.StatusCode == 202)).ToList();

        Assert.Equal(HeldCommands.Known.Count, routes.Count);
        Assert.All(HeldCommands.Known.Values, command =>
        {
            var policy = command.GetCustomAttribute<HeldForApprovalAttribute>(inherit: true)!.Policy;
            var route = routes.Where(r => Sends(r, command)).ToList();
            if (route.Count > 0) Assert.All(route, r => Assert.Contains(policy, r.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy)));
        });
        Assert.True(HeldCommands.Known.Values.Count(command => routes.Exists(r => Sends(r, command))) > 10);
    }

    private static bool Sends(RouteEndpoint route, Type command) => route.Metadata.OfType<IAcceptsMetadata>().Any(a => a.RequestType == command);

    private static async Task<JsonElement> Basis(HttpClient by, string code)
    {
        using var answer = await by.PostAsJsonAsync("/api/policy/bases", new
        {
            code, name = "本地口径", document = "云财〔2026〕8号", validFrom = "2026-01-01", components = new[] { new { name = "经营性", debtClasses = Operating } },
        });
        return await answer.Body(HttpStatusCode.Accepted);
    }

    private static Task<int> Now(StrictCounty county, string name, Role role) => county.App.WithDatabase(async db =>
    {
        var user = await db.Users.SingleAsync(u => u.UserName == name);
        user.ChangeRoles([role], "one", county.App.Clock.GetCurrentInstant());
        if (user.Roles.Any(r => r.IsPending)) user.ConfirmRoles("other", county.App.Clock.GetCurrentInstant());
        return await db.SaveChangesAsync();
    });
}
