using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Exports;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.AuditSamples;

namespace Fiscal.Api.Tests.Features.AuditSamples;

public sealed class SampleTests(LoadedCounty county)
{
    [Theory]
    [InlineData("Random")]
    [InlineData("ByAmount")]
    [InlineData("Largest")]
    public async Task The_same_request_gives_the_same_sample_and_says_what_it_covers(string method)
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        var debts = (await auditor.Items("/api/debts")).Where(d => d.Number("outstandingYuan") > 0).ToDictionary(d => d.Count("id"));

        var sample = await Draw(auditor, method, 20, 7);
        var again = await Draw(auditor, method, 20, 7);

        Assert.Equal(sample.GetProperty("items").ToString(), again.GetProperty("items").ToString());
        var population = sample.GetProperty("population");
        Assert.Equal((debts.Count, debts.Values.Sum(d => d.Number("outstandingYuan"))), (population.Count("count"), population.Number("yuan")));
        var items = sample.List("items");
        Assert.Equal(Enumerable.Range(1, 20), items.Select(i => i.Count("rank")));
        Assert.Equal(20, items.Select(i => i.Count("debtId")).Distinct().Count());
        Assert.All(items, i => Assert.Equal(debts[i.Count("debtId")].Number("outstandingYuan"), i.Number("outstandingYuan")));
        Assert.Equal(items.Sum(i => i.Number("outstandingYuan")), sample.GetProperty("sample").Number("yuan"));
        Assert.Equal("2026-11-22", sample.GetProperty("parameters").Text("asOf"));
        Assert.True(string.CompareOrdinal("2026-11-22T04:00:01", sample.GetProperty("parameters").Text("knownAt")) < 0);

        var kept = await auditor.Json($"/api/samples/{sample.Count("id")}");
        Assert.Equal(sample.ToString(), kept.ToString());
        Assert.Equal([again.Count("id"), sample.Count("id")], (await auditor.Items("/api/samples")).Select(s => s.Count("id")));
    }

    [Fact]
    public async Task A_random_sample_can_be_drawn_again_by_hand()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        var byHand = (await auditor.Items("/api/debts")).Where(d => d.Number("outstandingYuan") > 0)
            .OrderBy(d => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
                $"7|{d.Text("regionCode")}|{d.Text("contractNumber")}|{d.Text("drawdownNumber")}|{d.Text("creditorName")}|{d.Text("debtorName")}"))), StringComparer.Ordinal)
            .Take(15).Select(d => d.Count("id"));

        var sample = await Draw(auditor, "Random", 15, 7);

        Assert.Equal(byHand, sample.List("items").Select(i => i.Count("debtId")));
        Assert.NotEqual(byHand, (await Draw(auditor, "Random", 15, 8)).List("items").Select(i => i.Count("debtId")));
    }

    [Fact]
    public async Task Largest_takes_the_largest()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);

        var sample = await Draw(auditor, "Largest", 10, 1);

        Assert.Equal(
            (await auditor.Items("/api/debts")).Select(d => d.Number("outstandingYuan")).OrderDescending().Take(10),
            sample.List("items").Select(i => i.Number("outstandingYuan")));
    }

    [Fact]
    public void By_amount_takes_what_reaches_the_interval_for_certain_and_one_unit_at_every_further_point()
    {
        var units = Enumerable.Range(1, 200).Select(i => new SampleUnit(i, $"单位{i}", i == 9 ? 1_000_000m : i + 0.37m)).ToList();

        var drawn = SampleSelection.Draw(SampleMethod.ByAmount, units, 30, 42);

        Assert.Equal(30, drawn.Select(d => d.Unit.DebtId).Distinct().Count());
        Assert.Equal(9, drawn[0].Unit.DebtId);
        Assert.Contains("必选", drawn[0].Why, StringComparison.Ordinal);
        Assert.All(drawn.Skip(1), d => Assert.Contains("抽样点", d.Why, StringComparison.Ordinal));
        Assert.Equal(drawn, SampleSelection.Draw(SampleMethod.ByAmount, [.. units.AsEnumerable().Reverse()], 30, 42));
    }

    [Fact]
    public void By_amount_draws_a_unit_as_often_as_its_amount_says()
    {
        var units = Enumerable.Range(1, 40).Select(i => new SampleUnit(i, $"单位{i}", i)).ToList();
        var hits = Enumerable.Range(0, 2000).SelectMany(seed => SampleSelection.Draw(SampleMethod.ByAmount, units, 10, seed)).CountBy(d => d.Unit.DebtId).ToDictionary();

        // Expected 2000 × 10 × yuan / 820, in proportion to the amount.
        Assert.All(units, u => Assert.InRange(hits.GetValueOrDefault(u.DebtId), (double)(u.Yuan * 24.39m * 0.8m) - 30, (double)(u.Yuan * 24.39m * 1.2m) + 30));
    }

    [Theory]
    [InlineData(SampleMethod.Random)]
    [InlineData(SampleMethod.ByAmount)]
    [InlineData(SampleMethod.Largest)]
    public void A_sample_larger_than_the_population_is_the_population(SampleMethod method)
    {
        var units = Enumerable.Range(1, 5).Select(i => new SampleUnit(i, $"单位{i}", i)).ToList();

        Assert.Equal([1, 2, 3, 4, 5], SampleSelection.Draw(method, units, 9, 1).Select(d => d.Unit.DebtId).Order());
    }

    [Fact]
    public async Task A_sample_is_exported_with_its_total_and_its_cells()
    {
        await using var app = await county.Copy();
        using var auditor = await app.Client(Role.Auditor);
        var sample = await Draw(auditor, "ByAmount", 12, 3, ("debtClass", "Hidden"));

        using var workbook = await auditor.Workbook($"/api/samples/{sample.Count("id")}/export");
        var (rows, total) = workbook.Worksheet("审计样本").Table();

        Assert.Equal(sample.List("items").Select(i => (i.Text("drawdownNumber"), i.Number("outstandingYuan"), i.Text("why"))),
            rows.Select(r => (r["借据编号"].GetString(), r["余额（元）"].GetValue<decimal>(), r["抽中原因"].GetString())));
        Assert.Equal(sample.GetProperty("sample").Number("yuan"), total["余额（元）"].GetValue<decimal>());
        Assert.All(sample.List("items"), i => Assert.Equal("Hidden", i.Text("debtClass")));
        Assert.Equal("数据来源", workbook.Worksheets.Last().Name);
        Assert.Subset(sample.List("items").Select(i => i.Text("drawdownNumber")).ToHashSet(), workbook.Worksheets.Last().RowsUsed().Skip(2).Select(r => r.Cell(4).GetString()).ToHashSet());
    }

    [Fact]
    public async Task Who_only_looks_draws_no_samples_and_a_sample_of_nothing_is_refused()
    {
        await using var app = await county.Copy();
        using var viewer = await app.Client(Role.Viewer);
        using var auditor = await app.Client(Role.Auditor);
        using var neighbour = await app.Client(Role.Auditor, "439902");
        var sample = await Draw(auditor, "Random", 3, 1);

        Assert.Equal(HttpStatusCode.Forbidden, (await viewer.PostAsJsonAsync("/api/samples", new { regionCode = FiscalApp.County, method = "Random", size = 3 })).StatusCode);
        await auditor.PostAsJsonAsync("/api/samples", new { regionCode = FiscalApp.County, method = "Random", size = 3, asOf = "2001-01-01" }).Refused(HttpStatusCode.UnprocessableEntity, "sample.nothing-to-draw");
        await neighbour.PostAsJsonAsync("/api/samples", new { regionCode = FiscalApp.County, method = "Random", size = 3 }).Refused(HttpStatusCode.NotFound, "region.not-found");
        await neighbour.GetAsync($"/api/samples/{sample.Count("id")}").Refused(HttpStatusCode.NotFound, "sample.not-found");
        Assert.Equal(HttpStatusCode.BadRequest, (await auditor.PostAsJsonAsync("/api/samples", new { regionCode = FiscalApp.County, method = "Random", size = 0 })).StatusCode);
    }

    private static async Task<JsonElement> Draw(HttpClient client, string method, int size, long seed, params (string Name, string Value)[] more)
    {
        var body = new Dictionary<string, object> { ["regionCode"] = FiscalApp.County, ["method"] = method, ["size"] = size, ["seed"] = seed };
        foreach (var (name, value) in more) body[name] = value;
        using var answer = await client.PostAsJsonAsync("/api/samples", body);
        return await answer.Body(HttpStatusCode.Created);
    }
}
