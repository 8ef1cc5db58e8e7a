using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Measures;

public sealed class MeasureTests(LoadedCounty county)
{
    [Fact]
    public async Task An_extension_goes_from_draft_to_the_ledger_and_its_effect_is_what_the_ledger_shows()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debts = await clerk.Debts(2, d => d.Date("maturityDate").Year == 2027);
        var before = debts.Sum(d => d.Number("outstandingYuan"));

        var drafted = await clerk.Drafted("Extension", [.. debts.Select(d => new { debtId = d.Count("id"), newMaturityDate = "2030-06-20" })]);
        Assert.Equal(("Drafted", before), (drafted.Text("stage"), Assert.Single(await clerk.Items("/api/measures")).Number("plannedYuan")));
        var talked = await clerk.Step(drafted, "steps", new { version = drafted.Count("version"), stage = "Negotiating", on = "2026-11-05", document = "会议纪要〔2026〕9号" });
        var signed = await clerk.Sign(talked);
        Assert.DoesNotContain(await clerk.Items("/api/debts"), d => d.Text("maturityDate") == "2030-06-20");

        var realised = await clerk.Step(signed, "realisations", MeasureCalls.Realisation(signed));

        Assert.Equal(["Drafted", "Negotiating", "Signed", "Realised"], realised.List("steps").Select(s => s.Text("stage")));
        foreach (var debt in debts)
            Assert.Equal(("2030-06-20", debt.Number("outstandingYuan")), await Maturity(clerk, debt.Count("id")));
        Assert.Equal(before, realised.List("effects").Sum(e => e.Number("easedYuan")));
        var progress = await clerk.Json("/api/measures/progress");
        var row = Assert.Single(progress.List("items"));
        Assert.Equal(("展期一批", 2, before, "【待核】"), (row.Text("group"), row.GetProperty("sums").Count("debtCount"), row.GetProperty("sums").Number("easedYuan"), progress.List("lists")[0].Text("mark")));
        Assert.True(row.GetProperty("sums").Number("meanEasedMonths") > 30);
        Assert.Equal(0, (await clerk.Json("/api/measures/progress?asOf=2026-11-21")).GetProperty("totals").Count("debtCount"));
    }

    [Fact]
    public async Task A_swap_repays_old_debts_by_a_new_one_and_saves_interest_to_the_fen()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var old = (await clerk.Debts(1, d => d.Date("maturityDate").Year >= 2028))[0];
        var (id, yuan, rate) = (old.Count("id"), old.Number("outstandingYuan"), old.Number("annualRatePercent"));

        var realised = await clerk.Realised("LoanSwap", [new { debtId = id, principalYuan = yuan, cashYuan = 1_000_000m }], [New(await clerk.Lender(), yuan - 1_000_000m, 2.5m)]);

        var effect = Assert.Single(realised.List("effects"));
        Assert.Equal((yuan - 1_000_000m, 1_000_000m), (effect.Number("easedYuan"), effect.Number("reducedYuan")));
        Assert.Equal((rate, 2.5m), (effect.Number("oldRatePercent"), effect.Number("newRatePercent")));
        Assert.Equal(Math.Round((yuan - 1_000_000m) * (rate - 2.5m) / 100, 2, MidpointRounding.AwayFromZero), effect.Number("savedPerYearYuan"));
        Assert.Equal(0m, (await Maturity(clerk, id)).Balance);
        var entered = Assert.Single(await clerk.Items("/api/debts"), d => d.Text("contractNumber").StartsWith("新贷-", StringComparison.Ordinal));
        Assert.Equal((yuan - 1_000_000m, old.Text("debtorName")), (entered.Number("outstandingYuan"), entered.Text("debtorName")));
    }

    [Fact]
    public async Task Taking_a_realisation_back_leaves_the_book_as_it_was_and_the_read_models_as_they_are_made_anew()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        using var reviewer = await app.Client(Fiscal.Domain.Accounts.Role.Reviewer);
        var old = await clerk.Debts(4);
        var book = await clerk.Book();

        foreach (var (kind, action) in Actions(old))
        {
            var realised = await clerk.Realised(kind, [action], kind == "LoanSwap" ? [New(await clerk.Lender(), 5_000_000m, 2m)] : null, kind == "FundRepayment" ? "FiscalFunds" : null);
            Assert.NotEqual(book, await clerk.Book());
            var back = await clerk.Step(realised, "withdrawals", new { version = realised.Count("version"), document = "更正单 1", text = "合同未生效" });
            Assert.Equal(("Signed", 0), (back.Text("stage"), back.List("effects").Count));
            Assert.Equal(book, await clerk.Book());
        }

        var kept = await Projections.RebuildProjectionsTests.ReadModels(app);
        Assert.Contains(kept, row => row.StartsWith("effect ", StringComparison.Ordinal));
        await app.Send(new Fiscal.Api.Features.Projections.RebuildProjections());
        Assert.Equal(kept, await Projections.RebuildProjectionsTests.ReadModels(app));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    [Fact]
    public async Task What_a_measure_booked_is_not_taken_back_piece_by_piece_nor_after_something_else_was_recorded()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var id = (await clerk.Debts(1))[0].Count("id");
        var realised = await clerk.Realised("FundRepayment", [new { debtId = id, principalYuan = 1_000_000m }], null, "FiscalFunds");
        var debt = (await clerk.Json($"/api/debts/{id}")).GetProperty("debt");
        var entry = (await clerk.Json($"/api/debts/{id}/ledger")).List("items").Last(e => e.Text("kind") == "PrincipalRepayment").Count("id");

        await clerk.PostAsJsonAsync($"/api/debts/{id}/reversals", new { version = debt.Count("version"), entryId = entry, reason = "测试" })
            .Refused(HttpStatusCode.UnprocessableEntity, "measure.part-of-measure");
        using (var paid = await clerk.PostAsJsonAsync($"/api/debts/{id}/repayments", new { version = debt.Count("version"), principalYuan = 1m, paidOn = MeasureCalls.Today, document = "凭证" }))
            await paid.Body(HttpStatusCode.OK);
        await clerk.PostAsJsonAsync($"/api/measures/{realised.Count("id")}/withdrawals", new { version = realised.Count("version"), document = "更正单", text = "测试" })
            .Refused(HttpStatusCode.UnprocessableEntity, "measure.recorded-since");
    }

    [Fact]
    public async Task Each_proposal_that_says_too_little_too_much_or_the_impossible_is_refused_and_nothing_is_kept()
    {
        using var clerk = await (await county.Shared()).Client();
        var debt = (await clerk.Debts(1))[0];
        var (id, yuan, lender) = (debt.Count("id"), debt.Number("outstandingYuan"), await clerk.Lender());
        var before = (await clerk.Items("/api/measures")).Count;

        await Draft("measure.no-debts", "Extension");
        await Draft("measure.debt-twice", "Extension", new { debtId = id, newMaturityDate = "2040-01-01" }, new { debtId = id, newMaturityDate = "2041-01-01" });
        await Draft("measure.field-needed", "Extension", new { debtId = id });
        await Draft("measure.field-needed", "RateCut", new { debtId = id });
        await Draft("measure.field-not-of-kind", "RateCut", new { debtId = id, annualRatePercent = 1m, newMaturityDate = "2040-01-01" });
        await Draft("measure.swap-without-new-debt", "LoanSwap", new { debtId = id, principalYuan = 1m });
        await Draft("measure.above-balance", "FundRepayment", new { debtId = id, principalYuan = yuan + 0.01m });
        await Draft("measure.unknown-debt", "FundRepayment", new { debtId = 999_999, principalYuan = 1m });
        await clerk.Draft("LoanSwap", [new { debtId = id, principalYuan = 2m }], [New(lender, 1m, 2m)]).Refused(HttpStatusCode.UnprocessableEntity, "measure.swap-does-not-foot");
        await clerk.Draft("LoanSwap", [new { debtId = id, principalYuan = 2m, intoNumber = 3 }], [New(lender, 2m, 2m)]).Refused(HttpStatusCode.UnprocessableEntity, "measure.into-unknown");
        await clerk.Draft("LoanSwap", [new { debtId = id, principalYuan = 2m }], [New(999_999, 2m, 2m)]).Refused(HttpStatusCode.UnprocessableEntity, "measure.unknown-creditor");
        await clerk.Draft("Extension", [new { debtId = id, newMaturityDate = "2040-01-01" }], null, "FiscalFunds").Refused(HttpStatusCode.UnprocessableEntity, "measure.method-of-other-kind");

        Assert.Equal(before, (await clerk.Items("/api/measures")).Count);

        Task Draft(string code, string kind, params object[] actions) => clerk.Draft(kind, actions).Refused(HttpStatusCode.UnprocessableEntity, code);
    }

    [Fact]
    public async Task Steps_follow_each_other_by_day_with_a_document_and_a_stale_version_is_told()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var debt = (await clerk.Debts(1))[0].Count("id");
        var measure = await clerk.Drafted("RateCut", [new { debtId = debt, annualRatePercent = 99m }]);
        var path = $"/api/measures/{measure.Count("id")}";

        await clerk.PostAsJsonAsync($"{path}/realisations", MeasureCalls.Realisation(measure)).Refused(HttpStatusCode.UnprocessableEntity, "measure.not-signed");
        await Step("Signed", "2026-11-10", "").Refused(HttpStatusCode.UnprocessableEntity, "measure.step-without-document");
        await Step("Signed", "2026-11-01", "文").Refused(HttpStatusCode.UnprocessableEntity, "measure.step-out-of-order");
        await Step("Signed", "2026-11-23", "文").Refused(HttpStatusCode.UnprocessableEntity, "measure.step-in-the-future");
        await Step("Realised", "2026-11-10", "文").Refused(HttpStatusCode.UnprocessableEntity, "measure.not-next");
        var signed = await clerk.Sign(measure);
        Assert.Equal(HttpStatusCode.Conflict, (await Step("Terminated", "2026-11-11", "文")).StatusCode);
        await clerk.PostAsJsonAsync($"{path}/realisations", MeasureCalls.Realisation(signed)).Refused(HttpStatusCode.UnprocessableEntity, "measure.rate-not-lower");
        await clerk.PostAsJsonAsync($"{path}/proposals", new { version = signed.Count("version"), plannedOn = "2026-12-01", actions = new[] { new { debtId = debt, annualRatePercent = 1m } } })
            .Refused(HttpStatusCode.UnprocessableEntity, "measure.settled");
        Assert.Equal("Signed", (await clerk.Json(path)).Text("stage"));

        Task<HttpResponseMessage> Step(string stage, string on, string document) =>
            clerk.PostAsJsonAsync($"{path}/steps", new { version = measure.Count("version"), stage, on, document });
    }

    [Fact]
    public async Task Hidden_debt_falls_only_by_methods_that_reduce_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var hidden = await clerk.Debts(3, d => d.Text("debtClass") == "Hidden");
        var before = await Hidden(clerk);

        await clerk.Realised("Extension", [new { debtId = hidden[0].Count("id"), newMaturityDate = "2039-12-20" }]);
        await clerk.Realised("LoanSwap", [new { debtId = hidden[1].Count("id"), principalYuan = 1_000_000m }], [New(await clerk.Lender(), 1_000_000m, 2m, "Hidden")]);
        Assert.Equal(before, await Hidden(clerk));

        var signed = await clerk.Sign(await clerk.Drafted("FundRepayment", [new { debtId = hidden[2].Count("id"), principalYuan = 1_000_000m }]));
        await clerk.PostAsJsonAsync($"/api/measures/{signed.Count("id")}/realisations", MeasureCalls.Realisation(signed)).Refused(HttpStatusCode.UnprocessableEntity, "measure.hidden-without-method");
        var paid = await clerk.Realised("AssetRepayment", [new { debtId = hidden[2].Count("id"), principalYuan = 1_000_000m }]);

        Assert.Equal((before - 1_000_000m, true, "EquityDisposal"), (await Hidden(clerk), paid.GetProperty("reducesHiddenDebt").GetBoolean(), paid.Text("method")));
    }

    internal static object New(int lender, decimal principalYuan, decimal annualRatePercent, string debtClass = "Operating") => new
    {
        number = 1, creditorId = lender, instrument = "WorkingCapitalLoan", debtClass, principalYuan, maturityDate = "2031-11-20", annualRatePercent,
    };

    private static IEnumerable<(string Kind, object Action)> Actions(List<JsonElement> debts) =>
    [
        ("Extension", new { debtId = debts[0].Count("id"), newMaturityDate = "2045-12-20", annualRatePercent = 2m }),
        ("RateCut", new { debtId = debts[1].Count("id"), annualRatePercent = 0.5m }),
        ("LoanSwap", new { debtId = debts[2].Count("id"), principalYuan = 5_000_000m }),
        ("FundRepayment", new { debtId = debts[3].Count("id"), principalYuan = 3_000_000m }),
        ("Restructuring", new { debtId = debts[0].Count("id"), newMaturityDate = "2044-12-20" }),
    ];

    private static async Task<decimal> Hidden(HttpClient clerk) => (await clerk.Items("/api/debts?debtClass=Hidden")).Sum(d => d.Number("outstandingYuan"));

    private static async Task<(string Maturity, decimal Balance)> Maturity(HttpClient clerk, int debtId)
    {
        var debt = Assert.Single(await clerk.Items("/api/debts"), d => d.Count("id") == debtId);
        return (debt.Text("maturityDate"), debt.Number("outstandingYuan"));
    }
}
