using System.Net;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.RiskRegister;

/// <summary>Exposures come in from a workbook by the same rules as by hand. Today is 2026-11-22.</summary>
public sealed class RiskImportTests(HandBook book)
{
    private const string Head = "风险隐患台账（单位：万元）\n隐患编号,隐患类别,隐患名称,涉及单位,涉及金额,预计由财政承担,发生可能性,责任单位,责任人,处置措施,化解期限,备注\n";
    private const string Guarantee = "YH-1,担保代偿,在保贷款代偿,,1200,300,高,县财政局,张三,专班追偿,2026年底前,\n";
    private const string Lawsuit = "YH-2,Litigation,工程欠款案,云岭城投公司,50,,—,县住建局,,,,\n";
    private const string Register = Head + Guarantee + Lawsuit + "合计,,,,1250,300\n";

    [Fact]
    public async Task A_register_is_imported_by_the_rules_of_the_register_and_taken_back_unless_steps_rest_on_it()
    {
        using var county = await book.County();
        Assert.Equal("resolution-plan.unit-unknown", await Refusal(county, Register));
        await county.Debt();
        foreach (var (wrong, code) in new[]
        {
            (Register.Replace("担保代偿", "担保", StringComparison.Ordinal), "risk-register.kind-unknown"), (Register.Replace("高", "很高", StringComparison.Ordinal), "risk-register.likelihood-unknown"),
            (Head + Guarantee.Replace("300", "1200.01", StringComparison.Ordinal), "risk-register.budget-above-amount"), (Head + Guarantee.Replace("1200", "-1200", StringComparison.Ordinal), "import.negative-amount"),
            (Head + Guarantee + Guarantee.Replace("YH-1", "yh-1", StringComparison.Ordinal), "import.stated-twice"),
        })
            Assert.Equal(code, await Refusal(county, wrong));
        Assert.Equal("resolution-plan.in-the-future", await Refusal(county, Register, "2026-12-31"));
        Assert.Empty(await Risks(county));

        var first = await Committed(county, Register);
        Assert.Equal("RiskRegister", first.Text("kind"));
        Assert.Equal((2, 0, 0), Changes(first));
        var (guarantee, lawsuit) = await Risks(county) is [var one, var two] ? (one, two) : default;
        Assert.Equal(("YH-1", "GuaranteeCall", 12_000_000m, 3_000_000m, "High", "2026-12-31"),
            (guarantee.Text("code"), guarantee.Text("kind"), guarantee.Number("amountYuan"), guarantee.Number("budgetYuan"), guarantee.Text("likelihood"), guarantee.Text("dueOn")));
        Assert.Equal(("涉诉", "云岭城投公司", null, null), (lawsuit.Text("kindName"), lawsuit.Text("unitName"), lawsuit.TextOrNull("likelihood"), lawsuit.TextOrNull("dueOn")));
        Assert.Equal(JsonValueKind.Null, lawsuit.GetProperty("budgetYuan").ValueKind);

        var corrected = await Upload(county, Register.Replace("1200,300,高", "1000,300,低", StringComparison.Ordinal).Replace("云岭城投公司", "", StringComparison.Ordinal).Replace("1250", "1050", StringComparison.Ordinal));
        Assert.Equal((0, 2, 0), Changes(corrected));
        Assert.Equal([("unitName", "云岭城投公司", null), ("amountYuan", "12000000.00", "10000000.00"), ("likelihood", "高", "低")],
            (await county.Clerk.Rows(corrected, "?change=Changed")).SelectMany(r => r.List("differences")).Select(d => (d.Text("field"), d.TextOrNull("old"), d.TextOrNull("new"))).OrderBy(d => d.Item1 != "unitName").ToList());
        Assert.Contains("YH-2", Assert.Single((await Upload(county, Head + Guarantee)).List("findings"), f => f.Text("code") == "import.not-stated").Text("message"), StringComparison.Ordinal);
        var again = await Committed(county, Register);
        Assert.Equal((0, 0, 2), Changes(again));

        var step = await county.Clerk.Step(guarantee.Count("id"), "HandedOver", "2026-11-05", new { dueOn = "2026-11-30" });
        await Reverted(county, first);
        await Reverted(county, again, "risk-register.still-rested-on");
        await county.Clerk.Withdraw(guarantee.Count("id"), "Step", step.GetProperty("id").GetInt64());
        await Reverted(county, again);
        Assert.Empty(await Risks(county));
        Assert.Equal((2, 0, 0), Changes(await Committed(county, Register)));
        Assert.Equal(guarantee.Count("id"), (await Risks(county))[0].Count("id"));
    }

    [Fact]
    public async Task What_was_closed_may_be_listed_as_it_was_and_not_otherwise()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        await Committed(county, Head + Guarantee);
        var item = Assert.Single(await Risks(county)).Count("id");
        await county.Clerk.Step(item, "HandedOver", "2026-11-05", new { dueOn = "2026-11-30" });
        await county.Clerk.Step(item, "Progress", "2026-11-06");
        await county.Clerk.Step(item, "CloseRequested", "2026-11-07");
        await reviewer.Step(item, "Closed", "2026-11-08");

        Assert.Equal("risk-register.closed", await Refusal(county, Head + Guarantee.Replace("1200", "1300", StringComparison.Ordinal), "2026-11-20"));
        Assert.Equal((0, 0, 1), Changes(await Committed(county, Head + Guarantee, "2026-11-20")));
        Assert.Equal("Closed", Assert.Single(await Risks(county)).Text("state"));
        Assert.DoesNotContain((await Upload(county, Head + Guarantee.Replace("YH-1", "YH-9", StringComparison.Ordinal), "2026-11-20")).List("findings"), f => f.Text("code") == "import.not-stated");
    }

    private static Task<List<JsonElement>> Risks(HandCounty county) => county.Clerk.Items($"/api/risk-register?regionCode={county.Region}");

    private static Task<JsonElement> Upload(HandCounty county, string text, string asOf = "2026-10-31") =>
        county.Clerk.Upload("隐患排查.csv", Encoding.UTF8.GetBytes(text), ("asOf", asOf), ("regionCode", county.Region));

    private static async Task<JsonElement> Committed(HandCounty county, string text, string asOf = "2026-10-31")
    {
        var import = await Upload(county, text, asOf);
        import.CountsSum();
        await county.Clerk.Commit(import);
        return import;
    }

    private static async Task<string> Refusal(HandCounty county, string text, string asOf = "2026-10-31") =>
        Assert.Single((await Upload(county, text, asOf)).List("findings"), f => f.Text("severity") == "Error").Text("code");

    private static async Task Reverted(HandCounty county, JsonElement import, string? refusal = null)
    {
        var path = $"/api/imports/{import.Count("id")}/revert";
        if (refusal is null) await county.Clerk.Post(path);
        else await county.Clerk.PostAsync(path, null).Refused(HttpStatusCode.UnprocessableEntity, refusal);
    }

    private static (int New, int Changed, int Same) Changes(JsonElement import) => import.Counts() is var c ? (c.New, c.Changed, c.Same) : default;
}
