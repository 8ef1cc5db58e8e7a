using Fiscal.Api.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Conventions;

public sealed class EndpointConventionTests : IAsyncDisposable
{
    private static readonly string[] Open = ["/api/auth/token", "/health", "/openapi/{documentName}.json"];

    /// <summary>Of no use to an outsider and no secret to any user.</summary>
    private static readonly string[] ForEverySignedInUser = ["/api/regions/", "/api/policy/bases/", "/api/policy/bases/{code}", "/api/policy/approvals/"];

    private readonly FiscalApp _app = new();

    [Fact]
    public void Only_the_token_health_and_the_api_document_are_open()
    {
        var open = Endpoints().Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Route);

        Assert.Equal(Open, open.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_other_endpoint_of_the_api_names_who_may_use_it()
    {
        var business = Endpoints().Where(e => Route(e).StartsWith("/api/", StringComparison.Ordinal))
            .Where(e => !Open.Contains(Route(e)) && !ForEverySignedInUser.Contains(Route(e)));

        Assert.All(business, e => Assert.Contains(
            e.Metadata.GetOrderedMetadata<IAuthorizeData>(), a => a.Policy is Policies.ReadBusiness or Policies.WriteBusiness or Policies.ReadJournal or Policies.ManagePolicy or Policies.ManageSecurity));
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
