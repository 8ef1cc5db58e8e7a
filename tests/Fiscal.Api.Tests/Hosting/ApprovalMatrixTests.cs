using System.Net;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Persistence;
using Fiscal.Api.Tests.Features.Approvals;
using Fiscal.Api.Tests.Hosting.Matrix;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Journal;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Hosting;

/// <summary>
/// Every command that can be held × every role × pending, approved and needing nobody, from the list of endpoints itself, beside the table
/// in approval-matrix.approved.txt. To accept a change: APPROVE=1, run again, read the difference.
/// </summary>
public sealed class ApprovalMatrixTests
{
    private static readonly string Approved = Path.Combine(Path.GetDirectoryName(Here())!, "approval-matrix.approved.txt");

    [Fact]
    public async Task What_needs_a_second_person_counts_nowhere_until_it_is_approved_and_what_needs_nobody_counts_at_once()
    {
        await using var app = new FiscalApp { KeepsShippedApprovals = true };
        app.Clock.AutoAdvance = NodaTime.Duration.FromMilliseconds(1);
        using var strict = new HeldMatrixCounty(app, "439901");
        using var easy = new HeldMatrixCounty(app, "439902");
        await strict.Build();
        await easy.Build();
        await app.Send(new RecordApprovalPolicy(ApprovalPolicy.EveryCommand, "县里从简", new(2026, 1, 1), easy.Region));
        var (said, commands) = (new List<string>(), new HashSet<string>());
        foreach (var endpoint in HeldEndpoints(app))
        {
            var (command, held) = await Held(app, strict, endpoint);
            var (status, effect, _) = await Sent(app, easy, endpoint, endpoint.Contains("/policy/", StringComparison.Ordinal) ? Role.Reviewer : Role.Clerk);
            Assert.True((int)status is 200 or 201, $"{endpoint}: {status}");
            said.Add($"{endpoint} | {command} | a second person: {held} | nobody: {(effect.Count > 0 ? "counts" : "counts nowhere")}");
            Assert.True(commands.Add(command), $"two routes for {command}");
        }

        Assert.Equal(HeldCommands.Known.Keys, commands.Order(StringComparer.Ordinal));
        if (Environment.GetEnvironmentVariable("APPROVE") is not null) await File.WriteAllLinesAsync(Approved, said);
        Assert.Equal(File.ReadLines(Approved), said);
    }

    private static async Task<(string Command, string Cells)> Held(FiscalApp app, HeldMatrixCounty county, string endpoint)
    {
        var (cells, maker, pending) = (new List<string>(), Role.Viewer, default(JsonElement));
        foreach (var role in Enum.GetValues<Role>())
        {
            var (status, effect, answer) = await Sent(app, county, endpoint, role);
            Assert.True(effect.Count == 0, $"{endpoint} of {role} counts in {string.Join(' ', effect)}");
            if (status == HttpStatusCode.Accepted) Assert.Equal("Pending", answer.Text("status"));
            cells.Add($"{role}={(status == HttpStatusCode.Accepted ? "held" : Cell(status))}");
            if (status == HttpStatusCode.Accepted && (role == Role.Clerk || pending.ValueKind == default)) (maker, pending) = (role, answer);
        }
        Assert.True(pending.ValueKind == JsonValueKind.Object, $"{endpoint} is never held: {string.Join(' ', cells)}");
        var before = await Business(app);
        Assert.Equal("Executed", (await StrictCounty.Approved(maker == Role.Reviewer ? county.Second : county.Client(Role.Reviewer), pending)).Text("status"));
        var approved = Changed(before, await Business(app)).Count > 0 ? "counts" : "counts nowhere";
        return (pending.Text("command"), $"{string.Join(' ', cells)}, pending counts nowhere, approved {approved}");
    }

    private static async Task<(HttpStatusCode Status, List<string> Effect, JsonElement Answer)> Sent(FiscalApp app, HeldMatrixCounty county, string endpoint, Role role)
    {
        var before = await Business(app);
        using var answer = await county.Send(endpoint, role);
        var body = await answer.Body(answer.StatusCode);
        return (answer.StatusCode, Changed(before, await Business(app)), body);
    }

    private static string Cell(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Forbidden => "no",
        HttpStatusCode.NotFound => "missing",
        _ => $"{(int)status}",
    };

    private static List<string> Changed(SortedDictionary<string, string> before, SortedDictionary<string, string> after) => [.. after.Where(t => before[t.Key] != t.Value).Select(t => t.Key)];

    // Everything but what tells of requests, sessions and pending changes themselves.
    private static Task<SortedDictionary<string, string>> Business(FiscalApp app) => TableDigests.Of(app, type => type.Namespace != typeof(AccessEntry).Namespace
        && type.Namespace != typeof(PendingChange).Namespace && type.Namespace != typeof(JournalEntry).Namespace
        && type != typeof(UserSession) && type != typeof(User) && type != typeof(CommandReceipt) && type != typeof(DataProtectionKey));

    private static List<string> HeldEndpoints(FiscalApp app) => [.. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.Metadata.OfType<IProducesResponseTypeMetadata>().Any(p => p.StatusCode == 202))
        .SelectMany(e => e.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods.Select(m => $"{m} {e.RoutePattern.RawText}")).Order(StringComparer.Ordinal)];

    private static string Here([CallerFilePath] string path = "") => path;
}
