using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.Bonds;

internal static class BondCalls
{
    /// <summary>A special bond of 100,000,000 new money from 2026-03-02.</summary>
    public static object Bond(HandCounty county, string code = "2605001", decimal newYuan = 100_000_000, decimal maturedYuan = 0, string? purpose = null, string startsOn = "2026-03-02", string kind = "Special") => new
    {
        regionCode = county.Region, code, name = $"2026年湖南省政府专项债券（{code}）", kind, plannedYuan = 500_000_000, issuedYuan = newYuan + maturedYuan, newYuan, maturedYuan, startsOn, tenderedOn = startsOn,
        termYears = 10, couponPercent = 2.36, couponsPerYear = 2, redemptionFeePermille = 0.05, purpose, statedOn = startsOn, document = "湘债转〔2026〕专1号",
    };

    public static object Project(HandCounty county, string code, decimal totalYuan = 80_000_000, string state = "Ongoing", string? sector = "供水", string statedOn = "2026-01-05", bool? hasRevenue = true) => new
    {
        regionCode = county.Region, code, name = $"{code}工程", unitName = "水务局", state, totalYuan, sources = new[] { new { fundSource = "专项债券", amountYuan = totalYuan } }, sector, hasRevenue, statedOn,
        approvals = new[] { new { name = "可研批复", document = "发改〔2026〕1号", approvedOn = "2026-01-04" } },
    };

    public static Task<HttpResponseMessage> Send(this HandCounty county, string path, object body) => county.Clerk.PostAsJsonAsync(path, body);

    public static async Task<JsonElement> Said(this HandCounty county, string path, object body)
    {
        using var answer = await county.Send(path, body);
        return await answer.Body(HttpStatusCode.OK);
    }

    public static async Task<long> Stated(this HandCounty county, string path, object body) => (await county.Said(path, body)).GetProperty("id").GetInt64();

    public static Task<JsonElement> Read(this HandCounty county, string path, string day = "2026-11-22") => county.Clerk.Json($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}regionCode={county.Region}&asOf={day}");
}
