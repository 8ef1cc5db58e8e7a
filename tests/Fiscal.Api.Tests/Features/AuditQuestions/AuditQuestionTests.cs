using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.AuditQuestions;

/// <summary>From a question to what was put right, step by step.</summary>
public sealed class AuditQuestionTests(LoadedCounty county)
{
    [Fact]
    public async Task A_question_is_answered_put_right_struck_off_and_opened_again_with_every_step_on_record()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var auditor = await app.Client(Role.Auditor);
        var debt = (await clerk.Items("/api/debts"))[0].Count("id");
        var entry = (await clerk.Json($"/api/debts/{debt}/ledger")).List("items")[0].Count("id");
        var raised = await Send(auditor, "/api/audit-questions", new
        {
            regionCode = FiscalApp.County, title = "利率与合同不符", text = "台账利率高于合同。",
            evidence = new object[] { new { debtId = debt, entryId = entry }, new { importId = 1, sheet = "债务底册", cell = "H7" }, new { note = "合同第 3 页" } },
        }, HttpStatusCode.Created);
        var path = $"/api/audit-questions/{raised.GetProperty("question").Count("id")}";
        Assert.Equal([$"/api/debts/{debt}/provenance", "/api/imports/1/file", null], raised.List("evidence").Select(e => e.TextOrNull("link")));

        await auditor.PostAsJsonAsync($"{path}/closings", new { text = "不再追问", version = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "audit-question.not-answered");
        await Send(clerk, $"{path}/answers", new { text = "系补充协议调整。", version = 1 });
        await clerk.PostAsJsonAsync($"{path}/answers", new { text = "再答", version = 1 }).Refused(HttpStatusCode.Conflict, "stale");
        await Send(auditor, $"{path}/rectifications", new { owner = "李明", dueOn = "2026-11-25", text = "请补充协议原件。", version = 2 });
        await Send(clerk, $"{path}/progress", new { text = "已调取协议。", version = 3 });

        Assert.Empty(await clerk.Items("/api/audit-questions?overdue=true"));
        app.Clock.Advance(NodaTime.Duration.FromDays(4));
        using var later = await app.Client();
        using var judge = await app.Client(Role.Auditor);
        var overdue = Assert.Single(await later.Items($"/api/audit-questions?overdue=true&debtId={debt}&owner=李明&status=rectifying"));
        Assert.Equal((true, "整改中", "已调取协议。"), (overdue.GetProperty("isOverdue").GetBoolean(), overdue.Text("statusName"), overdue.Text("lastText")));

        await Send(judge, $"{path}/closings", new { text = "已补齐。", version = 4 });
        await later.PostAsJsonAsync($"{path}/progress", new { text = "迟到的进展", version = 5 }).Refused(HttpStatusCode.UnprocessableEntity, "audit-question.not-rectifying");
        Assert.False(Assert.Single(await later.Items("/api/audit-questions")).GetProperty("isOverdue").GetBoolean());
        var reopened = await Send(judge, $"{path}/reopenings", new { text = "原件与扫描件不一致。", version = 5 });

        Assert.Equal("Rectifying", reopened.GetProperty("question").Text("status"));
        Assert.Equal(
            [("Raised", "Auditor-439901"), ("Answered", "Clerk-439901"), ("Listed", "Auditor-439901"), ("Progressed", "Clerk-439901"), ("Closed", "Auditor-439901"), ("Reopened", "Auditor-439901")],
            (await later.Json(path)).List("steps").Select(s => (s.Text("kind"), s.Text("by"))));
        Assert.Equal(
            ["RaiseQuestion", "AnswerQuestion", "ListForRectification", "ReportRectification", "CloseQuestion", "ReopenQuestion"],
            (await later.Items("/api/journal")).Where(e => e.Text("subject").StartsWith("audit-question", StringComparison.Ordinal)).Select(e => e.Text("act")).Reverse());
        using var workbook = await later.Workbook("/api/audit-questions/export");
        Assert.Equal(["逾期"], workbook.Worksheet("整改台账").RowsUsed().Skip(2).Select(r => r.Cell(5).GetString()));
        Assert.Equal(6, workbook.Worksheet("办理记录").RowsUsed().Count() - 2);
    }

    [Fact]
    public async Task Auditors_ask_and_strike_off_clerks_answer_and_another_county_sees_nothing()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var auditor = await app.Client(Role.Auditor);
        using var neighbour = await app.Client(Role.Auditor, "439902");
        object question = new { regionCode = FiscalApp.County, title = "疑点", text = "内容" };
        var id = (await Send(auditor, "/api/audit-questions", question, HttpStatusCode.Created)).GetProperty("question").Count("id");

        await clerk.PostAsJsonAsync("/api/audit-questions", question).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await clerk.PostAsJsonAsync($"/api/audit-questions/{id}/closings", new { text = "好", version = 1 }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await auditor.PostAsJsonAsync($"/api/audit-questions/{id}/answers", new { text = "好", version = 1 }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await neighbour.GetAsync($"/api/audit-questions/{id}").Refused(HttpStatusCode.NotFound, "audit-question.not-found");
        await neighbour.PostAsJsonAsync("/api/audit-questions", question).Refused(HttpStatusCode.NotFound, "region.not-found");
        Assert.Empty(await neighbour.Items("/api/audit-questions"));
        await auditor.PostAsJsonAsync("/api/audit-questions", new { regionCode = FiscalApp.County, title = "疑点", text = "内容", evidence = new object[] { new { debtId = 999999 } } })
            .Refused(HttpStatusCode.UnprocessableEntity, "audit-question.evidence-unknown");
        await auditor.PostAsJsonAsync("/api/audit-questions", new { regionCode = FiscalApp.County, title = "疑点", text = "内容", evidence = new object[] { new { sheet = "甲" } } })
            .Refused(HttpStatusCode.UnprocessableEntity, "audit-question.evidence-empty");
        await clerk.PostAsJsonAsync($"/api/audit-questions/{id}/progress", new { text = "进展", version = 1 }).Refused(HttpStatusCode.UnprocessableEntity, "audit-question.not-rectifying");
    }

    private static async Task<JsonElement> Send(HttpClient client, string path, object body, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var answer = await client.PostAsJsonAsync(path, body);
        return await answer.Body(status);
    }
}
