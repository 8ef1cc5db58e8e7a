using System.Net;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>What is done about a break, step by step.</summary>
public sealed class HandleBreaksTests(LoadedCounty county)
{
    [Fact]
    public async Task A_break_goes_to_its_owner_is_resolved_and_opened_again()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var detail = await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice));
        var found = detail.List("breaks").First(b => b.Text("kind") == "Unit");
        Assert.Equal(("Open", "待处理"), (found.Text("status"), found.Text("statusName")));

        var assigned = await Did(clerk, detail, found, "assignments", new { owner = "李明", dueOn = "2026-11-30", version = 0 });
        var resolved = await Did(clerk, detail, found, "resolutions", new { resolution = "SourceCorrected", note = "金融办已改为万元", version = 1 });
        await clerk.Step(detail, found, "resolutions", new { resolution = "Explained", note = "再次", version = 2 }).Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.already-resolved");
        var reopened = await Did(clerk, detail, found, "reopenings", new { note = "更正后仍不一致", version = 2 });

        Assert.Equal(("Assigned", "李明", "2026-11-30"), (assigned.Text("status"), assigned.Text("owner"), assigned.Text("dueOn")));
        Assert.Equal(("Resolved", "SourceCorrected", "对方更正", "金融办已改为万元", "Clerk-439901"), (resolved.Text("status"), resolved.Text("resolution"), resolved.Text("resolutionName"), resolved.Text("note"), resolved.Text("handledBy")));
        Assert.Equal(("Assigned", "李明", null), (reopened.Text("status"), reopened.Text("owner"), reopened.TextOrNull("resolution")));
        Assert.Equal(found.Number("balanceEffectYuan"), reopened.Number("balanceEffectYuan"));
        var told = (await clerk.Items("/api/journal?act=ResolveBreak")).Single();
        Assert.Equal("ResolveBreak", told.Text("act"));
    }

    [Fact]
    public async Task The_list_is_narrowed_by_kind_status_and_owner()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var detail = await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice));
        var breaks = $"/api/reconciliations/{detail.Count("id")}/breaks";
        var timing = await clerk.Items(breaks + "?kind=timing");
        await Did(clerk, detail, timing[0], "assignments", new { owner = "王芳", version = 0 });
        await Did(clerk, detail, timing[1], "resolutions", new { resolution = "ClearsNextPeriod", version = 0 });

        Assert.Equal(2, timing.Count);
        Assert.Equal(23, (await clerk.Items(breaks)).Count);
        Assert.Equal([timing[0].Count("id")], (await clerk.Items(breaks + "?owner=王芳")).Select(b => b.Count("id")));
        Assert.Equal([timing[1].Count("id")], (await clerk.Items(breaks + "?status=Resolved")).Select(b => b.Count("id")));
        Assert.Equal(21, (await clerk.Items(breaks + "?status=Open")).Count);
        var listed = (await clerk.Items("/api/reconciliations")).Single();
        Assert.Equal((23, 22), (listed.Count("breakCount"), listed.Count("openCount")));
    }

    [Fact]
    public async Task A_stale_version_an_unknown_break_and_a_missing_word_are_refused()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var detail = await clerk.Reconciles(await clerk.Upload(Reconciling.FinanceOffice));
        var found = detail.List("breaks")[0];
        await Did(clerk, detail, found, "assignments", new { owner = "李明", version = 0 });

        await clerk.Step(detail, found, "assignments", new { owner = "王芳", version = 0 }).Refused(HttpStatusCode.Conflict, "stale");
        await clerk.Step(detail, found, "assignments", new { owner = " ", version = 1 }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.Step(detail, found, "resolutions", new { resolution = "Explained", version = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.note-missing");
        await clerk.Step(detail, found, "reopenings", new { note = "无", version = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "reconciliation.not-resolved");
        await clerk.GetAsync("/api/reconciliations/999999/breaks").Refused(HttpStatusCode.NotFound, "reconciliation.not-found");
        await clerk.Step(await clerk.Reconciles(await clerk.Upload(Samples.Trust)), found, "reopenings", new { note = "无", version = 1 }).Refused(HttpStatusCode.NotFound, "reconciliation.break-not-found");
    }

    private static async Task<JsonElement> Did(HttpClient clerk, JsonElement detail, JsonElement found, string step, object body)
    {
        using var answer = await clerk.Step(detail, found, step, body);
        return await answer.Body(HttpStatusCode.OK);
    }
}
