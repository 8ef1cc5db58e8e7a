using Fiscal.Api.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Conventions;

public sealed class EndpointConventionTests : IAsyncDisposable
{
    private static readonly string[] Open = ["/api/auth/sign-in", "/api/auth/token", "/health", "/openapi/{documentName}.json", "/sign-in", "/sign-in", "/workbench.css"]; // the page to sign in, its form, and how they look

    /// <summary>Of no use to an outsider and no secret to any user.</summary>
    private static readonly string[] ForEverySignedInUser = ["/api/regions/", "/api/policy/warning-rules/", "/api/policy/bases/", "/api/policy/bases/{code}", "/api/policy/access/", "/api/access-log/mine", "/api/policy/approvals/", "/api/policy/measure-lists/", "/api/policy/authenticity-rules/", "/api/policy/platform-exit-rules/", "/api/policy/risk-lists/", "/api/policy/risk-policies/"];

    private readonly FiscalApp _app = new();

    [Fact]
    public void Only_signing_in_health_the_api_document_and_the_style_sheet_are_open()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Route);

        Assert.Equal(Open, open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_other_endpoint_of_the_api_names_who_may_use_it()
    {
        var business = Endpoints().Where(e => Route(e).StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => !Open.Contains(Route(e)) && !ForEverySignedInUser.Contains(Route(e)) && !Route(e).StartsWith("/api/auth/", StringComparison.Ordinal));

        Assert.All(business, e => Assert.Contains(
            e.Metadata.GetOrderedMetadata<IAuthorizeData>(), a => a.Policy is Policies.ReadBusiness or Policies.ReadApprovals or Policies.WriteBusiness or Policies.ReadJournal or Policies.ManagePolicy or Policies.ManageSecurity or Policies.ReadAccounts or Policies.ManageAccess or Policies.ReadAccessLog or Policies.ReadAccessRetention));
    }

    /// <summary>A new route is on the access log by default; what is not is on this list, because somebody decided so.</summary>
    [Fact]
    public void What_is_not_put_on_the_access_log_is_the_same_for_everybody()
    {
        var left = Endpoints().Where(e => e.Metadata.GetMetadata<AccessRule>() is { IsSensitive: false }).Select(Route).Distinct();

        Assert.Equal(
            ["/api/auth/antiforgery", "/api/auth/me", "/api/calendars/", "/api/calendars/import", "/api/calendars/workdays-before", "/api/imports/progress/{key}", "/api/policy/access-retention/",
                "/api/policy/authenticity-rules/", "/api/policy/bases/", "/api/policy/bases/{code}", "/api/policy/measure-lists/", "/api/policy/platform-exit-rules/", "/api/policy/risk-lists/", "/api/policy/risk-policies/", "/api/rates/", "/api/rates/import", "/api/regions/", "/password", "/second-factor/", "/sign-in"],
            left.Order(StringComparer.Ordinal));
    }

    private List<RouteEndpoint> Endpoints()
    {
        var endpoints = _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToList();
        Assert.NotEmpty(endpoints);
        return endpoints;
    }

    private static string Route(RouteEndpoint endpoint) => endpoint.RoutePattern.RawText!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
