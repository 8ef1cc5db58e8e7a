using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Fiscal.Api.Hosting;

/// <summary>
/// Routes that are made once (一次建成的路由). Routing and authorization each ask for all endpoints, and a group makes them anew for whoever asks:
/// twice a second of every start.
/// </summary>
internal sealed class BuiltOnce(EndpointDataSource routes) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> _endpoints = new(() => routes.Endpoints);

    public override IReadOnlyList<Endpoint> Endpoints => _endpoints.Value;

    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>Call it when every route is mapped.</summary>
    public static void For(IEndpointRouteBuilder app)
    {
        var sources = app.DataSources.ToList();
        app.DataSources.Clear();
        foreach (var source in sources) app.DataSources.Add(new BuiltOnce(source));
    }
}
