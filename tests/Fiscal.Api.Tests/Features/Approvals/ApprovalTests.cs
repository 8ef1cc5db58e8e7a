using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Approvals;

public sealed class ApprovalTests(StrictBook book)
{
    private static readonly string[] Operating = ["Operating"];

    [Fact]
    public async Task What_waits_for_approval_is_in_no_table_and_no_figure_until_another_person_approves_it()
    {
        using var county = await book.County();
        string[] figures =
        [
            $"/api/debts?regionCode={county.Region}", $"/api/debts/{county.Debt}/ledger", $"/api/debts/{county.Debt}/schedule", $"/api/debts/{county.Debt}/movements?from=2026-01-01&to=2026-12-31",
            $"/api/exposures?regionCode={county.Region}", $"/api/maturities?from=2026-01-01&to=2028-12-31&regionCode={county.Region}", $"/api/ledger?regionCode={county.Region}",
        ];
        Task<string[]> Figures() => Task.WhenAll(figures.Select(async f => WithoutClocks(await county.Maker.Json(f))));
        var (tables, shown) = (await county.Book(), await Figures());
        Assert.Contains("LedgerEntry", tables.Keys);
        Assert.Contains("DuePayment", tables.Keys);

        var held = await county.HeldRepayment(100_000);

        Assert.Equal(("Pending", "登记还款", $"debt/{county.Debt}", 100_000m, 1), (held.Text("status"), held.Text("commandName"), held.Text("subject"), held.Number("amountYuan"), held.Count("requiredApprovals")));
        Assert.Equal(tables, await county.Book());
        Assert.Equal(shown, await Figures());

        await StrictCounty.Approve(county.Maker, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.own-change");
        using (var wrong = JsonContent.Create(new { seenHash = "0" }))
            await county.Second.PostAsync($"/api/approvals/{held.Count("id")}/approve", wrong).Refused(HttpStatusCode.UnprocessableEntity, "approval.seen-otherwise");
        Assert.Equal(tables, await county.Book());
        var done = await StrictCounty.Approved(county.Second, held);

        Assert.Equal("Executed", done.Text("status"));
        Assert.Equal(900_000m, await county.Balance());
        await StrictCounty.Approve(county.Third, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.decided");
        Assert.Equal(900_000m, await county.Balance());
    }

    [Fact]
    public async Task An_approver_reads_in_Chinese_what_will_be_done_and_what_it_changes()
    {
        using var county = await book.County();
        var held = await county.HeldRepayment(100_000);

        var detail = await county.Second.Json($"/api/approvals/{held.Count("id")}");

        Assert.Equal([("本金（元）", "100,000.00"), ("凭证号或文号", "回单 0031")],
            detail.List("fields").Where(f => f.Text("name") is "principalYuan" or "document").Select(f => (f.Text("label"), f.Text("value"))));
        Assert.Contains(detail.List("changes"), c => (c.Text("label"), c.Text("from"), c.Text("to")) == ("余额（元）", "1,000,000.00", "900,000.00"));
        Assert.Equal((1_000_000m, 900_000m), (detail.GetProperty("effect").Number("outstandingFromYuan"), detail.GetProperty("effect").Number("outstandingToYuan")));
        Assert.Contains("财会〔2012〕21号", detail.Text("policyDocument"), StringComparison.Ordinal);
        Assert.Equal(held.Count("id"), (await county.Second.Items($"/api/approvals?status=Pending&subject=debt/{county.Debt}&maker=maker-{county.Region}")).Single().Count("id"));
        Assert.Empty(await county.Second.Items($"/api/approvals?status=Executed&regionCode={county.Region}"));
    }

    [Fact]
    public async Task The_facts_are_the_makers_and_the_approver_stands_beside_them_and_in_the_journal()
    {
        using var county = await book.County();
        await StrictCounty.Approved(county.Second, await county.HeldRepayment(100_000));

        var (maker, second) = ($"maker-{county.Region}", $"second-{county.Region}");
        var entry = (await county.Maker.Json($"/api/debts/{county.Debt}/ledger")).List("items").Single(e => e.Text("kind") == "PrincipalRepayment");
        Assert.Equal((maker, second), (entry.Text("recordedBy"), entry.List("approvedBy").Single().GetString()));
        var proof = (await county.Maker.Json($"/api/debts/{county.Debt}/provenance")).List("figures").Single(f => f.Text("name") == "outstandingYuan").List("facts");
        Assert.Contains(proof, f => f.Text("recordedBy") == maker && f.List("approvedBy").Select(a => a.GetString()).SequenceEqual([second]));
        Assert.Contains(proof, f => f.List("approvedBy").Count == 0);

        var journal = await county.Maker.Items($"/api/journal?regionCode={county.Region}");
        Assert.Equal([("ApproveChange", second), ("RepayDebt", maker), ("SubmitForApproval", maker)], journal.Take(3).Select(e => (e.Text("act"), e.Text("userName"))));
        Assert.Equal((0, "提交审核"), (journal[2].Count("factCount"), journal[2].Text("actName")));
        Assert.Equal(second, JsonDocument.Parse(journal[1].Text("payloadJson")).RootElement.GetProperty("approval").List("approvedBy").Single().GetString());
        Assert.True((await county.Maker.Json($"/api/journal/verify?regionCode={county.Region}")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task A_command_that_the_rules_refuse_is_refused_at_once_and_not_kept()
    {
        using var county = await book.County();

        using var answer = await county.Send("repayments", new { version = await county.Version(), principalYuan = 1_000_001, paidOn = "2026-11-20" });
        await answer.Body(HttpStatusCode.UnprocessableEntity);
        using var stale = await county.Send("repayments", new { version = 99, principalYuan = 1, paidOn = "2026-11-20" });
        await stale.Body(HttpStatusCode.Conflict);

        Assert.Empty(await county.Second.Items($"/api/approvals?regionCode={county.Region}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("approve-stale")]
    public async Task What_was_entered_on_a_debt_that_has_moved_since_goes_stale(string? key)
    {
        using var county = await book.County();
        var (first, late) = (await county.HeldRepayment(100_000), await county.HeldRepayment(50_000));
        await StrictCounty.Approved(county.Second, first);
        var tables = await county.Book();

        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/approvals/{late.Count("id")}/approve") { Content = JsonContent.Create(new { seenHash = late.Text("hash") }) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        await county.Second.SendAsync(request).Refused(HttpStatusCode.Conflict, "approval.stale");

        Assert.Equal(tables, await county.Book());
        var marked = await county.Change(late);
        Assert.Equal("Stale", marked.Text("status"));
        Assert.NotNull(marked.TextOrNull("closingReason"));
        await StrictCounty.Approve(county.Third, late).Refused(HttpStatusCode.UnprocessableEntity, "approval.decided");
    }

    [Fact]
    public async Task From_a_hundred_million_on_a_third_person_has_to_approve_and_each_is_somebody_else()
    {
        using var county = await book.County();
        using var answer = await county.Maker.PostAsJsonAsync("/api/debts", new
        {
            regionCode = county.Region, contractNumber = "大额", debtorName = "云岭城投公司", debtorKind = "Platform", creditorName = "云岭农商行", creditorKind = "RuralCommercialBank",
            debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 150_000_000, startDate = "2026-01-10", maturityDate = "2027-01-10", annualRatePercent = 3.6,
            drawnYuan = 150_000_000, drawnOn = "2026-01-10",
        });
        var held = await answer.Body(HttpStatusCode.Accepted);
        Assert.Equal((2, "debt"), (held.Count("requiredApprovals"), held.Text("subject")));

        Assert.Equal("Pending", (await StrictCounty.Approved(county.Second, held)).Text("status"));
        Assert.Single(await county.Maker.Items($"/api/debts?regionCode={county.Region}"));
        await StrictCounty.Approve(county.Second, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.approved-twice");
        await StrictCounty.Approve(county.Maker, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.own-change");
        var done = await StrictCounty.Approved(county.Third, held);

        Assert.Equal(("Executed", 2), (done.Text("status"), done.List("approvals").Count));
        Assert.Equal([1_000_000m, 150_000_000m], (await county.Maker.Items($"/api/debts?regionCode={county.Region}")).Select(d => d.Number("outstandingYuan")).Order());
    }

    [Fact]
    public async Task Many_are_approved_at_once_and_each_has_its_own_result()
    {
        using var county = await book.County();
        var (good, late, own) = (await county.HeldRepayment(10_000), await county.HeldRepayment(20_000), await county.HeldRepayment(30_000, county.Second));

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/approvals/approve")
        {
            Content = JsonContent.Create(new { changes = new[] { good, own, late }.Select(c => new { id = c.Count("id"), seenHash = c.Text("hash") }).Append(new { id = 999_999, seenHash = "x" }) }),
        };
        request.Headers.Add("Idempotency-Key", $"bulk-{county.Region}");
        using var answer = await county.Second.SendAsync(request);
        var results = (await answer.Body(HttpStatusCode.OK)).List("items");

        Assert.Equal([null, "approval.own-change", "approval.stale", "approval.not-found"], results.Select(r => r.TextOrNull("code")));
        Assert.Equal(990_000m, await county.Balance());
        Assert.Equal(["Executed", "Pending", "Stale"], [(await county.Change(good)).Text("status"), (await county.Change(own)).Text("status"), (await county.Change(late)).Text("status")]);
    }

    [Fact]
    public async Task A_key_sent_twice_keeps_one_change_and_answers_the_same()
    {
        using var county = await book.County();
        var body = new { version = await county.Version(), principalYuan = 5_000, paidOn = "2026-11-20" };

        using var first = await county.Send("repayments", body, key: $"once-{county.Region}");
        using var second = await county.Send("repayments", body, key: $"once-{county.Region}");

        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal((HttpStatusCode.Accepted, HttpStatusCode.Accepted), (first.StatusCode, second.StatusCode));
        var held = Assert.Single(await county.Second.Items($"/api/approvals?regionCode={county.Region}"));
        Assert.Equal($"/api/approvals/{held.Count("id")}", second.Headers.Location!.ToString());
        await StrictCounty.Approved(county.Second, held);
        Assert.Equal(995_000m, await county.Balance());
    }

    [Fact]
    public async Task Of_two_approvers_at_once_one_executes_it_once()
    {
        using var county = await book.County();
        var held = await county.HeldRepayment(100_000);

        var answers = await Task.WhenAll(new[] { county.Second, county.Third, county.Second, county.Third }.Select(a => StrictCounty.Approve(a, held)));

        Assert.Equal(1, answers.Count(a => a.StatusCode == HttpStatusCode.OK));
        Assert.All(answers.Where(a => a.StatusCode != HttpStatusCode.OK), a => Assert.True(a.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict));
        Assert.Equal(900_000m, await county.Balance());
        Assert.Equal("Executed", (await county.Change(held)).Text("status"));
        foreach (var answer in answers) answer.Dispose();
    }

    [Fact]
    public async Task What_is_sent_back_or_withdrawn_is_never_executed()
    {
        using var county = await book.County();
        var (back, own) = (await county.HeldRepayment(10_000), await county.HeldRepayment(20_000));

        await county.Second.PostAsJsonAsync($"/api/approvals/{own.Count("id")}/withdraw", new { }).Refused(HttpStatusCode.UnprocessableEntity, "approval.not-own");
        await county.Maker.PostAsJsonAsync($"/api/approvals/{back.Count("id")}/send-back", new { reason = "自己的" }).Refused(HttpStatusCode.UnprocessableEntity, "approval.own-change");
        using var sentBack = await county.Second.PostAsJsonAsync($"/api/approvals/{back.Count("id")}/send-back", new { reason = "回单金额不符" });
        var withdrawn = await county.Maker.Post($"/api/approvals/{own.Count("id")}/withdraw");

        Assert.Equal(("SentBack", "回单金额不符"), (await sentBack.Body(HttpStatusCode.OK) is var b ? (b.Text("status"), b.Text("closingReason")) : default));
        Assert.Equal("Withdrawn", withdrawn.Text("status"));
        foreach (var closed in new[] { back, own }) await StrictCounty.Approve(county.Third, closed).Refused(HttpStatusCode.UnprocessableEntity, "approval.decided");
        Assert.Equal(1_000_000m, await county.Balance());
    }

    [Fact]
    public async Task A_delegate_approves_for_the_reviewer_on_the_days_named_but_not_what_the_reviewer_made()
    {
        using var county = await book.County();
        var delegateName = $"delegate-{county.Region}";
        using var clerk = await county.App.ClientOf(delegateName, [Role.Clerk], county.Region);
        var (held, ofReviewer) = (await county.HeldRepayment(10_000), await county.HeldRepayment(20_000, county.Second));
        await StrictCounty.Approve(clerk, held).Refused(HttpStatusCode.UnprocessableEntity, "approval.not-reviewer");

        await county.Second.PostAsJsonAsync("/api/approvals/delegations", new { to = "nobody", validFrom = "2026-11-22", validTo = "2026-11-30", reason = "出差" }).Refused(HttpStatusCode.UnprocessableEntity, "approval.delegate-not-allowed");
        using var made = await county.Second.PostAsJsonAsync("/api/approvals/delegations", new { to = delegateName, validFrom = "2026-11-22", validTo = "2026-11-30", reason = "出差" });
        var delegation = await made.Body(HttpStatusCode.OK);
        Assert.True((await clerk.Items("/api/approvals/delegations")).Single().GetProperty("isLive").GetBoolean());
        await StrictCounty.Approve(clerk, ofReviewer).Refused(HttpStatusCode.UnprocessableEntity, "approval.delegate-of-maker");
        var approval = (await StrictCounty.Approved(clerk, held)).List("approvals").Single();
        Assert.Equal((delegateName, $"second-{county.Region}"), (approval.Text("by"), approval.Text("onBehalfOf")));

        await county.Second.Post($"/api/approvals/delegations/{delegation.Count("id")}/end");
        await StrictCounty.Approve(clerk, await county.HeldRepayment(5_000)).Refused(HttpStatusCode.UnprocessableEntity, "approval.not-reviewer");
    }

    [Fact]
    public async Task A_new_policy_counts_for_new_commands_only()
    {
        using var county = await book.County();
        using var security = await county.App.ClientOf($"security-{county.Region}", [Role.SecurityAdmin], county.Region);
        var held = await county.HeldRepayment(10_000);

        var policy = new { command = "RepayDebt", document = "云财〔2026〕9号", validFrom = "2026-11-01", regionCode = county.Region, secondFromYuan = 500_000, thirdFromYuan = 600_000 };
        await county.Second.PostAsJsonAsync("/api/policy/approvals", policy).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        await security.PostAsJsonAsync("/api/policy/approvals", policy with { command = "Nothing" }).Refused(HttpStatusCode.UnprocessableEntity, "approval.command-unknown");
        using var recorded = await security.PostAsJsonAsync("/api/policy/approvals", policy);
        await recorded.Body(HttpStatusCode.OK);

        Assert.Equal(("Pending", 1), (await county.Change(held) is var h ? (h.Text("status"), h.Count("requiredApprovals")) : default));
        var inForce = (await county.Maker.Json($"/api/policy/approvals?regionCode={county.Region}")).List("items");
        Assert.Equal([(0m, "DrawDebt"), (500_000m, "RepayDebt")], inForce.Where(p => p.Text("command") is "DrawDebt" or "RepayDebt").Select(p => (p.Number("secondFromYuan"), p.Text("command"))));
        using var small = await county.Send("repayments", new { version = await county.Version(), principalYuan = 100, paidOn = "2026-11-20" });
        await small.Body(HttpStatusCode.OK);
        Assert.Equal(999_900m, await county.Balance());
        Assert.Equal(1, (await county.HeldRepayment(500_000)).Count("requiredApprovals"));
        Assert.Equal(2, (await county.HeldRepayment(600_000)).Count("requiredApprovals"));
    }

    [Fact]
    public async Task A_batch_is_committed_and_taken_back_when_somebody_else_approves()
    {
        using var county = await book.County();
        var import = await county.Maker.Upload(Samples.Trust, ("regionCode", county.Region));
        var (path, tables) = ($"/api/imports/{import.Count("id")}", await county.Book());

        var held = await county.Maker.Post($"{path}/commit", HttpStatusCode.Accepted);
        Assert.Equal(("Previewed", $"import/{import.Count("id")}"), ((await county.Maker.Json(path)).Text("status"), held.Text("subject")));
        Assert.Equal(tables, await county.Book());
        await StrictCounty.Approved(county.Second, held);
        if (held.Count("requiredApprovals") == 2) await StrictCounty.Approved(county.Third, held);
        Assert.Equal("Committed", (await county.Maker.Json(path)).Text("status"));
        Assert.True((await county.Maker.Items($"/api/debts?regionCode={county.Region}&importId={import.Count("id")}")).Count > 1);

        var revert = await county.Maker.Post($"{path}/revert", HttpStatusCode.Accepted);
        await StrictCounty.Approved(county.Second, revert);
        if (revert.Count("requiredApprovals") == 2) await StrictCounty.Approved(county.Third, revert);
        Assert.Equal("Reverted", (await county.Maker.Json(path)).Text("status"));
        Assert.True((await county.Maker.Json($"/api/journal/verify?regionCode={county.Region}")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task A_statistical_basis_counts_when_somebody_else_approved_it()
    {
        using var county = await book.County();
        var code = $"Own{county.Region}";
        using var answer = await county.Maker.PostAsJsonAsync("/api/policy/bases", new
        {
            code, name = "本地口径", document = "云财〔2026〕8号", validFrom = "2026-01-01", components = new[] { new { name = "经营性", debtClasses = Operating } },
        });
        var held = await answer.Body(HttpStatusCode.Accepted);

        await county.Maker.GetAsync($"/api/policy/bases/{code}").Refused(HttpStatusCode.NotFound, "basis.not-found");
        await StrictCounty.Approved(county.Second, held);
        Assert.Equal($"maker-{county.Region}", (await county.Maker.Json($"/api/policy/bases/{code}")).List("items").Single().Text("recordedBy"));
    }

    private static string WithoutClocks(JsonElement answer) =>
        System.Text.RegularExpressions.Regex.Replace(answer.GetRawText(), "\"[0-9-]{10}T[^\"]*Z\"", "\"\"");

    [Fact]
    public async Task Where_nobody_else_could_approve_one_hand_books_until_a_reviewer_comes()
    {
        await using var app = new FiscalApp { KeepsShippedApprovals = true };
        using var clerk = await app.ClientOf("alone", [Role.Clerk, Role.Reviewer]);
        await app.GivenDebt("HT-1", new LocalDate(2027, 6, 10), t => t, FiscalApp.County);
        var debt = (await clerk.Items("/api/debts")).Single();

        using (var booked = await Repay(debt.Count("version"))) await booked.Body(HttpStatusCode.OK);
        using var reviewer = await app.ClientOf("second", [Role.Reviewer]);
        using var held = await Repay((await clerk.Items("/api/debts")).Single().Count("version"));

        await held.Body(HttpStatusCode.Accepted);
        Assert.Equal(["SubmitForApproval", "RepayDebt"], (await clerk.Items("/api/journal?userName=alone")).Select(e => e.Text("act")).Take(2));

        Task<HttpResponseMessage> Repay(int version) => clerk.PostAsJsonAsync(
            $"/api/debts/{debt.Count("id")}/repayments", new { version, principalYuan = 1_000, paidOn = "2026-11-20", document = "回单 1" });
    }
}
