using Fiscal.Api.Features.Regions;
using MediatR;
using Microsoft.AspNetCore.Authorization;

namespace Fiscal.Api.Workbench;

/// <summary>What a page needs of the request that asks for it (网页请求).</summary>
internal sealed record Visit(HttpContext Http, IMediator Mediator, IAuthorizationService Authorization)
{
    /// <summary>More regions than a city has below it.</summary>
    private const int MostRegions = 500;

    /// <summary>Whether the user may do what such a route does, so that a page offers nothing that would be refused.</summary>
    public async Task<bool> May(string policy) => (await Authorization.AuthorizeAsync(Http.User, policy)).Succeeded;

    /// <summary>Those that the user sees, by code.</summary>
    public async Task<IReadOnlyList<RegionRow>> Regions(CancellationToken ct) => (await Mediator.Send(new ListRegions(PageSize: MostRegions), ct)).Items;
}
