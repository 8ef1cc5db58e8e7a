using System.Collections.Concurrent;
using System.Net;
using Fiscal.Api.Tests.Features.Scope;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Attacks;

/// <summary>Many people at once: scopes, models and connections are shared by nobody who may not see the same. The benchmark <c>load</c> does it for longer.</summary>
public sealed class ConcurrentScopeTests(MatrixCounties counties)
{
    private const int Users = 24, Rounds = 2;

    [Fact]
    public async Task Many_users_of_two_regions_and_their_units_at_once_see_only_their_own_and_meet_no_error()
    {
        var (shared, world) = await counties.Built();
        await using var app = await shared.Copy();
        app.UseKestrel();
        app.StartServer();
        var reads = MatrixEndpoint.Of(app).Where(e => e.Method == "GET" && !e.NamesRow && e.AsksAboutRows).ToList();
        var users = new List<(HttpClient Client, MatrixRows Rows, string[] Secrets, int Number)>();
        for (var number = 0; number < Users; number++) users.Add(await User(app, world, number));
        var (wrong, answered) = (new ConcurrentBag<string>(), 0);

        await Task.WhenAll(users.Select(user => Task.Run(async () =>
        {
            for (var round = 0; round < Rounds; round++)
                foreach (var read in reads.Skip(user.Number).Concat(reads.Take(user.Number))) // not all the same at the same time
                {
                    var (status, text) = await read.Ask(user.Client, user.Rows);
                    Interlocked.Increment(ref answered);
                    if (status is not (HttpStatusCode.OK or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity)) wrong.Add($"{user.Number} {read.Name}: {status} {text}");
                    if (status == HttpStatusCode.OK && user.Secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) is { } secret) wrong.Add($"{user.Number} {read.Name}: {secret}");
                }
            if (user.Number % 2 != 0) return;
            using var sent = await user.Client.Send($"{user.Number}.csv", MatrixWorld.Ledger(user.Rows, "5"), Samples.AsOf);
            if (sent.StatusCode != HttpStatusCode.Created) wrong.Add($"{user.Number} upload: {sent.StatusCode} {await sent.Content.ReadAsStringAsync()}");
        })));

        Assert.Empty(wrong);
        Assert.Equal(Users * Rounds * reads.Count, answered);
        foreach (var (client, _, _, _) in users) client.Dispose();
    }

    // Of six: two of each county, two of our unit; of these the even ones write.
    private static async Task<(HttpClient, MatrixRows, string[], int)> User(FiscalApp app, MatrixWorld world, int number)
    {
        var role = number % 2 == 0 ? Role.Clerk : number % 4 == 1 ? Role.Viewer : Role.Auditor;
        return (number % 6) switch
        {
            < 2 => (await app.ClientOf($"own-{number}", [role]), world.OwnRegion, world.Secrets.OfRegion, number),
            < 4 => (await app.ClientOf($"other-{number}", [role], world.OtherRegion.Region), world.OtherRegion, [world.OwnRegion.Word, world.OtherUnit.Word], number),
            _ => (await app.ClientOf($"unit-{number}", [number % 2 == 0 ? Role.Clerk : Role.Reporter], unit: world.OwnUnit.Debtor), world.OwnUnit, world.Secrets.OfUnit, number),
        };
    }
}
