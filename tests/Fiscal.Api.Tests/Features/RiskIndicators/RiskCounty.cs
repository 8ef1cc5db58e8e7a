using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Tests.Features.Debts;

namespace Fiscal.Api.Tests.Features.RiskIndicators;

/// <summary>A county kept by hand with debts of every kind and the capacity of 2025.</summary>
internal static class RiskCounty
{
    public static readonly object[] Bands = [new { name = "正常", to = 150 }, new { name = "提示", from = 150, to = 180 }, new { name = "预警", from = 180 }];

    /// <summary>1.5 million general after a repayment, 4.5 special, both of the bureau; 3 hidden and 1 operating of a platform. Drawn in 2025.</summary>
    public static async Task Owes(HandCounty county)
    {
        var general = await county.Debt("HT-一般", Drawn("General", 2_000_000, "财政局", "Government"));
        await county.Debt("HT-专项", Drawn("Special", 4_500_000, "财政局", "Government"));
        await county.Debt("HT-隐性", Drawn("Hidden", 3_000_000, "城投公司", "Platform"));
        await county.Debt("HT-经营", Drawn("Operating", 1_000_000, "城投公司", "Platform", "财政局"));
        await county.Do(general, "repayments", new { principalYuan = 500_000, paidOn = "2026-03-10", principalFirst = true });
    }

    public static object Drawn(string debtClass, decimal yuan, string debtor, string kind, string? guarantor = null) => new
    {
        debtClass, principalYuan = yuan, drawnYuan = yuan, debtorName = debtor, debtorKind = kind, startDate = "2025-01-10", drawnOn = "2025-01-10", maturityDate = "2028-01-10", guarantorName = guarantor,
    };

    public static Task HasCapacity(HandCounty county) => State(county, new
    {
        figures = new[]
        {
            new { component = "GeneralRevenue", amountYuan = 2_000_000 }, new { component = "Transfers", amountYuan = 1_500_000 }, new { component = "FundRevenue", amountYuan = 1_000_000 },
            new { component = "StateCapitalRevenue", amountYuan = 500_000 },
        },
    });

    public static async Task State(HandCounty county, object change)
    {
        using var answer = await Send(county, change);
        await answer.Body(HttpStatusCode.OK);
    }

    public static Task<HttpResponseMessage> Send(HandCounty county, object change)
    {
        var body = JsonSerializer.SerializeToNode(new { regionCode = county.Region, year = 2025, scope = "Whole", document = "决算〔2026〕1号" })!.AsObject();
        foreach (var (name, value) in JsonSerializer.SerializeToNode(change)!.AsObject().ToList()) body[name] = value!.DeepClone();
        return county.Clerk.PostAsJsonAsync("/api/fiscal-capacity", (JsonNode)body);
    }

    public static async Task Uses(HandCounty county, HttpClient reviewer, string formulaCode)
    {
        using var answer = await reviewer.PostAsJsonAsync("/api/policy/risk-policies/standards", new { regionCode = county.Region, indicator = "DebtRatio", formulaCode, validFrom = "2026-11-01", document = "文 1", bands = Bands });
        await answer.Body(HttpStatusCode.OK);
    }

    /// <summary>Records a scorecard as the program ships it.</summary>
    public static async Task Adopts(HandCounty county, HttpClient reviewer, string kind, string validFrom)
    {
        var example = JsonNode.Parse((await county.Clerk.Json("/api/policy/risk-policies?kind=Scorecard")).List("examples").Single(e => e.Text("kind") == kind).GetRawText())!.AsObject();
        foreach (var (name, value) in new (string, string)[] { ("regionCode", county.Region), ("validFrom", validFrom), ("document", "评估办法〔2026〕1号") }) example[name] = value;
        using var answer = await reviewer.PostAsJsonAsync("/api/policy/risk-policies/scorecards", (JsonNode)example);
        await answer.Body(HttpStatusCode.OK);
    }
}
