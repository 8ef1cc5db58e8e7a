using System.Net;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.Imports;

public sealed class ImportAccessTests : IAsyncDisposable
{
    private readonly FiscalApp _app = new();

    [Theory]
    [InlineData(Role.Viewer)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.SystemAdmin)]
    public async Task Only_those_who_keep_the_book_may_upload_commit_or_revert(Role role)
    {
        using var clerk = await _app.Client();
        var import = await clerk.Upload(Samples.Trust);
        using var other = await _app.Client(role);

        await other.Send(Samples.Trust, Samples.Content(Samples.Trust)).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await other.PostAsync($"/api/imports/{import.Count("id")}/commit", null).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await other.PostAsync($"/api/imports/{import.Count("id")}/revert", null).Refused(HttpStatusCode.Forbidden, "auth.forbidden");

        Assert.Equal("Previewed", (await clerk.Json($"/api/imports/{import.Count("id")}")).Text("status"));
        Assert.Single(await clerk.Items("/api/imports"));
    }

    [Theory]
    [InlineData(Role.Viewer, HttpStatusCode.OK)]
    [InlineData(Role.Auditor, HttpStatusCode.OK)]
    [InlineData(Role.SystemAdmin, HttpStatusCode.Forbidden)]
    [InlineData(Role.SecurityAdmin, HttpStatusCode.Forbidden)]
    public async Task Readers_see_a_batch_and_administrators_do_not(Role role, HttpStatusCode status)
    {
        using var clerk = await _app.Client();
        var id = (await clerk.Upload(Samples.Trust)).Count("id");
        using var other = await _app.Client(role);

        foreach (var path in new[] { "", $"/{id}", $"/{id}/rows", $"/{id}/findings.xlsx" })
            Assert.Equal(status, (await other.GetAsync($"/api/imports{path}")).StatusCode);
    }

    [Fact]
    public async Task Without_signing_in_nothing_is_taken()
    {
        using var nobody = _app.CreateClient();

        await nobody.Send(Samples.Trust, Samples.Content(Samples.Trust)).Refused(HttpStatusCode.Unauthorized, "auth.required");
        await nobody.PostAsync("/api/imports/1/commit", null).Refused(HttpStatusCode.Unauthorized, "auth.required");
        await nobody.GetAsync("/api/debts").Refused(HttpStatusCode.Unauthorized, "auth.required");
    }

    [Fact]
    public async Task A_batch_of_another_county_does_not_exist()
    {
        using var clerk = await _app.Client();
        var id = (await clerk.Upload(Samples.Trust)).Count("id");
        using var neighbour = await _app.Client(region: "439902");

        foreach (var path in new[] { "", "/rows", "/findings.xlsx" })
            await neighbour.GetAsync($"/api/imports/{id}{path}").Refused(HttpStatusCode.NotFound, "import.not-found");
        await neighbour.PostAsync($"/api/imports/{id}/commit", null).Refused(HttpStatusCode.NotFound, "import.not-found");
        await neighbour.PostAsync($"/api/imports/{id}/revert", null).Refused(HttpStatusCode.NotFound, "import.not-found");
        await neighbour.Send(Samples.Trust, Samples.Content(Samples.Trust), ("regionCode", FiscalApp.County)).Refused(HttpStatusCode.NotFound, "region.not-found");
    }

    [Fact]
    public async Task A_city_says_which_county_a_workbook_belongs_to()
    {
        await _app.CreateRegion("439900", "云岭市");
        await _app.CreateRegion(FiscalApp.County, "示范县", "439900");
        using var city = await _app.Client(region: "439900");
        using var county = await _app.Client();

        var why = await city.Send(Samples.Trust, Samples.Content(Samples.Trust), Samples.AsOf).Refused(HttpStatusCode.UnprocessableEntity, "import.region-unclear");
        var import = await city.Import(Samples.Trust, ("regionCode", FiscalApp.County));

        Assert.Contains("regionCode", why, StringComparison.Ordinal);
        Assert.Equal(FiscalApp.County, import.Text("regionCode"));
        Assert.Equal(6, (await county.Items("/api/debts")).Count);
        Assert.Equal(6, (await city.Items("/api/debts?regionCode=439900")).Count);
        Assert.Single(await county.Items("/api/imports"));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
