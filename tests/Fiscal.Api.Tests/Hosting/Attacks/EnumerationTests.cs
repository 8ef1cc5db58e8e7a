using System.Net;
using System.Text.RegularExpressions;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>Who counts through the numbers learns nothing about which of them somebody else has.</summary>
public sealed partial class EnumerationTests(MatrixCounties counties)
{
    private const string Nobodys = "1999999999";

    [Fact]
    public async Task A_row_of_another_region_or_unit_is_answered_in_the_same_words_as_one_that_nobody_has()
    {
        var (shared, world) = await counties.Built();
        await using var app = await shared.Copy();
        var (compared, different) = (0, new List<string>());
        foreach (var (name, client, rows) in await Askers(app, world))
            foreach (var endpoint in MatrixEndpoint.Of(app).Where(e => e is { NamesRow: true, AsksAboutRows: true } && (rows != world.OtherUnit || e.IsOfUnits)))
            {
                var nobodys = await endpoint.Ask(client, rows.WithKeys(Nobodys));
                if (nobodys.Status == HttpStatusCode.Forbidden) continue;
                var foreign = await endpoint.Ask(client, rows);
                compared++;
                if (nobodys.Status != foreign.Status || Plain(nobodys.Text) != Plain(foreign.Text)) different.Add($"{name} {endpoint.Name}: {foreign.Text} / {nobodys.Text}");
            }

        Assert.True(compared > 150, $"only {compared} answers compared");
        Assert.Empty(different);
    }

    private static async Task<List<(string Name, HttpClient Client, MatrixRows Rows)>> Askers(FiscalApp app, MatrixWorld world)
    {
        var askers = new List<(string, HttpClient, MatrixRows)>();
        foreach (var role in new[] { Role.Clerk, Role.Reviewer, Role.Auditor, Role.SystemAdmin, Role.SecurityAdmin })
            askers.Add(($"{role}", await app.Client(role), world.OtherRegion));
        foreach (var role in new[] { Role.Reporter, Role.Clerk })
            askers.Add(($"{role} of a unit", await world.OfUnit(app, role), world.OtherUnit));
        return askers;
    }

    // Numbers, the instance and the trace tell what was asked, not what there is.
    private static string Plain(string problem) => Keys().Replace(Trace().Replace(Instance().Replace(problem, ""), ""), "#");

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();

    [GeneratedRegex("\"instance\":\"[^\"]*\"")]
    private static partial Regex Instance();

    [GeneratedRegex("(layout-)?[0-9]+")]
    private static partial Regex Keys();
}
