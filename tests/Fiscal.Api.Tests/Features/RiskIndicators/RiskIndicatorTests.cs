using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.RiskIndicators;

public sealed class RiskIndicatorTests(HandBook book)
{
    [Fact]
    public async Task Each_formula_shows_its_inputs_and_what_is_missing_makes_no_value()
    {
        using var county = await book.County();
        await RiskCounty.Owes(county);
        var before = await Table(county);
        Assert.All(before.List("items").Where(i => i.Text("indicator") == "DebtRatio"), i => Assert.Equal(JsonValueKind.Null, i.GetProperty("valuePercent").ValueKind));
        await RiskCounty.HasCapacity(county);
        await RiskCounty.State(county, new { scope = "Own", figures = new[] { new { component = "GeneralRevenue", amountYuan = 7m } } });

        var table = await Table(county);

        var rows = table.List("items").ToDictionary(i => i.Text("formulaCode"));
        Assert.Equal((2025, "2026-11-20"), (table.Count("capacityYear"), table.Text("asOf")));
        // 法定 1.5 + 4.5 million; hidden 3 million and operating 1 million are of a platform. Capacity 2 + 1.5 + 1 + 0.5 million.
        Assert.Equal([("R1", 6_000_000m, 120m, "黄"), ("R2", 10_000_000m, 200m, "橙"), ("R3", 6_000_000m, 200m, "橙"), ("R4", 9_000_000m, 200m, "橙")],
            Enumerable.Range(1, 4).Select(n => $"R{n}").Select(c => (c, rows[c].Number("numeratorYuan"), rows[c].Number("valuePercent"), rows[c].GetProperty("band").Text("name"))));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (rows["R5"].GetProperty("valuePercent").ValueKind, rows["R5"].GetProperty("denominatorYuan").ValueKind));
        Assert.Equal(["上解支出", "政府性基金转移收入", "政府性基金上解支出"], rows["R5"].List("missing").Select(m => m.GetString()));
        Assert.Equal(["地区生产总值"], rows["L1"].List("missing").Select(m => m.GetString()));
        Assert.Equal((10m, 0m), (rows["P1"].Number("valuePercent"), rows["O1"].Number("valuePercent"))); // 0.5 million repaid
        Assert.True(rows["P2"].Number("valuePercent") >= 10m);
        Assert.All(rows.Values, r => Assert.Equal("【待核】", r.Text("mark")));
        Assert.False(rows["R1"].GetProperty("isInUse").GetBoolean());
        Assert.True(rows["L1"].GetProperty("isInUse").GetBoolean());
        var revenue = rows["R1"].List("inputs").Single(i => i.Text("name") == "一般公共预算收入");
        Assert.Equal((2_000_000m, "Published", "决算〔2026〕1号"), (revenue.Number("valueYuan"), revenue.Text("source"), revenue.GetProperty("statement").Text("document")));
        Assert.Equal(before.GetProperty("items").ToString(), (await Table(county, $"&knownAt={before.Text("knownAt")}")).GetProperty("items").ToString());
        Assert.Equal(7m, (await Table(county, "&scope=Own")).List("items").Single(i => i.Text("formulaCode") == "R1").List("inputs").Single(i => i.Text("name") == "一般公共预算收入").Number("valueYuan"));
    }

    [Fact]
    public async Task The_formula_in_use_is_policy_and_its_bands_measure_no_other()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        await RiskCounty.HasCapacity(county);

        await RiskCounty.Uses(county, reviewer, "R4");

        var rows = (await Table(county)).List("items").ToDictionary(i => i.Text("formulaCode"));
        Assert.Equal(("预警", JsonValueKind.Null), (rows["R4"].GetProperty("band").Text("name"), rows["R1"].GetProperty("band").ValueKind));
        Assert.Equal((false, true), (rows["R1"].GetProperty("isInUse").GetBoolean(), rows["R4"].GetProperty("isInUse").GetBoolean()));
        Assert.False((await Table(county, "", "2026-10-31")).List("items").Single(i => i.Text("formulaCode") == "R4").GetProperty("isInUse").GetBoolean());

        object[] revenue = [new { published = "GeneralRevenue" }];
        await Formula([new { measure = "Balance", group = "Hidden" }, new { measure = "Balance", group = "Platform" }], revenue).Refused(HttpStatusCode.UnprocessableEntity, "risk.counts-twice");
        using var own = await Formula([new { measure = "Balance", group = "All" }], revenue);
        await own.Body(HttpStatusCode.OK);
        Assert.Equal(500m, (await Table(county)).List("items").Single(i => i.Text("formulaCode") == "Local").Number("valuePercent"));
        await reviewer.PostAsJsonAsync("/api/policy/risk-policies/standards", new { regionCode = county.Region, indicator = "DebtRatio", formulaCode = "L1", validFrom = "2026-11-01", document = "文 1", bands = RiskCounty.Bands })
            .Refused(HttpStatusCode.UnprocessableEntity, "risk.formula-unknown");

        Task<HttpResponseMessage> Formula(object[] numerator, object[] denominator) => reviewer.PostAsJsonAsync("/api/policy/risk-policies/formulas",
            new { regionCode = county.Region, code = "Local", indicator = "DebtRatio", name = "本地算法", numerator, denominator, validFrom = "2026-11-01", document = "文 1" });
    }

    [Fact]
    public async Task Figures_that_contradict_each_other_are_refused_and_a_withdrawn_one_gives_way_to_the_one_before()
    {
        using var county = await book.County();
        await Refuse("fiscal-capacity.component-twice", 2025, ("GeneralRevenue", 1), ("GeneralRevenue", 2));
        await Refuse("fiscal-capacity.negative-amount", 2025, ("GeneralRevenue", -1));
        await Refuse("fiscal-capacity.year-out-of-range", 1999, ("GeneralRevenue", 1));
        Assert.Contains("政府债务余额", await Refuse("fiscal-capacity.does-not-foot", 2025, ("GeneralDebt", 4_000_000_000), ("SpecialDebt", 6_000_000_000), ("TotalDebt", 11_000_000_000)), StringComparison.Ordinal);
        Assert.Empty((await county.Clerk.Json($"/api/fiscal-capacity?regionCode={county.Region}")).List("items"));

        await Stated(("GeneralDebt", 4_000_000_000), ("SpecialDebt", 6_000_000_000));
        await Refuse("fiscal-capacity.does-not-foot", 2025, ("TotalDebt", 11_000_000_000)); // beside what is on record
        await Stated(("TotalDebt", 10_000_000_000));
        var corrected = await Stated(("GeneralRevenue", 5), ("GeneralRevenue2", 0));
        var again = await Stated(("GeneralRevenue", 6));
        using var answer = await county.Clerk.PostAsJsonAsync($"/api/fiscal-capacity/{again.List("figures")[0].Count("id")}/withdrawals", new { reason = "误填" });
        await answer.Body(HttpStatusCode.OK);
        await county.Clerk.PostAsJsonAsync($"/api/fiscal-capacity/{again.List("figures")[0].Count("id")}/withdrawals", new { reason = "误填" }).Refused(HttpStatusCode.UnprocessableEntity, "fiscal-capacity.already-withdrawn");

        var year = Assert.Single((await county.Clerk.Json($"/api/fiscal-capacity?regionCode={county.Region}")).List("items"));
        Assert.Equal(5m, year.List("figures").Single(f => f.Text("component") == "GeneralRevenue").Number("amountYuan"));
        Assert.Contains(year.List("missing"), m => m.Text("component") == "Gdp");
        Assert.Single(corrected.List("figures"));

        async Task<string> Refuse(string code, int of, params (string Component, decimal Yuan)[] figures) =>
            await RiskCounty.Send(county, Body(of, figures)).Refused(HttpStatusCode.UnprocessableEntity, code);

        async Task<JsonElement> Stated(params (string Component, decimal Yuan)[] figures)
        {
            using var stated = await RiskCounty.Send(county, Body(2025, [.. figures.Where(f => f.Component != "GeneralRevenue2")]));
            return await stated.Body(HttpStatusCode.OK);
        }

        static object Body(int year, (string Component, decimal Yuan)[] figures) => new { year, figures = figures.Select(f => new { component = f.Component, amountYuan = f.Yuan }) };
    }

    [Fact]
    public async Task Interest_above_a_tenth_of_spending_triggers_restructuring_and_without_a_figure_nothing_is_said()
    {
        using var county = await book.County();
        await RiskCounty.Owes(county);
        await RiskCounty.State(county, new { figures = Figures(("GeneralInterest", 10), ("GeneralExpenditure", 100), ("SpecialInterest", 1)) });

        var open = await Trigger();
        await RiskCounty.State(county, new { figures = Figures(("FundExpenditure", 10)) });
        var edge = await Trigger();
        await RiskCounty.State(county, new { figures = Figures(("GeneralInterest", 10.01m)) });
        var above = await Trigger();

        Assert.Equal(JsonValueKind.Null, open.GetProperty("isTriggered").ValueKind);
        Assert.Equal(["政府性基金预算支出"], open.List("items")[1].List("missing").Select(m => m.GetString()));
        Assert.Equal((false, 10m), (edge.GetProperty("isTriggered").GetBoolean(), edge.List("items")[0].Number("valuePercent")));
        Assert.Equal((true, true, "【待核】"), (above.GetProperty("isTriggered").GetBoolean(), above.List("items")[0].GetProperty("isTriggered").GetBoolean(), above.Text("mark")));

        var levels = await county.Clerk.Json($"/api/risk-indicators/emergency-levels?regionCode={county.Region}&asOf=2026-11-20");
        // Interest fell due before the repayment, which went to principal alone: nothing of it is paid.
        Assert.Equal((2, "Ⅱ级（重大）"), (levels.Count("level"), levels.Text("levelName")));
        Assert.Equal([0m, 100m], levels.List("evidence").Select(e => e.Number("valuePercent")));
        var early = await county.Clerk.Json($"/api/risk-indicators/emergency-levels?regionCode={county.Region}&asOf=2025-03-01");
        Assert.Equal(("台账未见违约", JsonValueKind.Null), (early.Text("levelName"), early.GetProperty("level").ValueKind));
        Assert.Contains(levels.List("notJudged"), n => n.GetString()!.Contains("群体性事件", StringComparison.Ordinal));

        Task<JsonElement> Trigger() => county.Clerk.Json($"/api/risk-indicators/restructuring-trigger?regionCode={county.Region}&year=2025");

        static object[] Figures(params (string Component, decimal Yuan)[] figures) => [.. figures.Select(f => new { component = f.Component, amountYuan = f.Yuan })];
    }

    [Fact]
    public async Task A_simulation_and_a_target_take_the_ratio_of_the_formula_in_use_once_there_is_one()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await RiskCounty.Owes(county);
        var hidden = (await county.Clerk.Items($"/api/debts?regionCode={county.Region}&asOf=2026-11-20")).Single(d => d.Text("debtClass") == "Hidden").Count("id");
        using (var target = await reviewer.PostAsJsonAsync("/api/policy/targets", new
        {
            regionCode = county.Region, code = "ratio", name = "债务率", metric = "DebtRatio", comparator = "AtMost", unit = "Percent", value = 180, periodFrom = "2026-01-01", periodTo = "2026-12-31", validFrom = "2026-01-01", document = "文 1",
        })) await target.Body(HttpStatusCode.OK);
        Assert.Contains((await Target()).List("missingInputs"), m => m.GetString()!.Contains("综合财力", StringComparison.Ordinal));
        Assert.Contains((await Simulated()).List("missing"), m => m.GetString() == "债务率：综合财力尚未登记，不测算。");
        await RiskCounty.HasCapacity(county);
        Assert.Contains((await Simulated()).List("missing"), m => m.GetString() == "债务率：本地区没有登记采用哪种算法，不测算。");
        await RiskCounty.Uses(county, reviewer, "R4");

        var (judged, tried) = (await Target(), await Simulated());

        Assert.Equal((200m, "Behind"), (judged.Number("actualValue"), judged.Text("state")));
        Assert.Contains("R4", judged.List("evidence")[0].Text("what"), StringComparison.Ordinal);
        Assert.DoesNotContain(tried.List("missing"), m => m.GetString()!.StartsWith("债务率", StringComparison.Ordinal));
        var branch = tried.List("branches")[0];
        // Three million of hidden debt paid from own funds: 9 to 6 of 4.5 million.
        Assert.Equal((200m, 133.3333m, -66.6667m), (tried.GetProperty("before").Number("debtRatioPercent"), branch.GetProperty("after").Number("debtRatioPercent"), branch.GetProperty("difference").Number("debtRatioPoints")));

        async Task<JsonElement> Target() => Assert.Single((await county.Clerk.Json($"/api/targets?regionCode={county.Region}&asOf=2026-11-20")).List("items"));

        async Task<JsonElement> Simulated()
        {
            using var answer = await county.Clerk.PostAsJsonAsync("/api/simulations", new
            {
                regionCode = county.Region, name = "偿还隐性债务", asOf = "2026-11-20",
                branches = new[] { new { name = "偿还", drafts = new[] { new { title = "偿还", kind = "FundRepayment", method = "FiscalFunds", plannedOn = "2026-12-01", actions = new[] { new { debtId = hidden, principalYuan = 3_000_000 } } } } } },
            });
            return await answer.Body(HttpStatusCode.Created);
        }
    }

    private static Task<JsonElement> Table(HandCounty county, string query = "", string asOf = "2026-11-20") => county.Clerk.Json($"/api/risk-indicators?regionCode={county.Region}&asOf={asOf}{query}");
}
