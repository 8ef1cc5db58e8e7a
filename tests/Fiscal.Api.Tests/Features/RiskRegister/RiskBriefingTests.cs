using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Fiscal.Api.Tests.Features.Debts;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Features.RiskRegister;

public sealed class RiskBriefingTests(HandBook book)
{
    [Fact]
    public async Task Ten_days_a_month_and_a_quarter_tell_what_is_new_changed_handed_over_overdue_closed_and_returned_beside_the_period_before()
    {
        using var county = await book.County();
        using var reviewer = await county.As(Role.Reviewer);
        var debt = await county.Debt();
        var (old, fresh) = (await county.Risk("YH-1", new { amountYuan = 3_000_000, budgetYuan = 1_000_000 }), await county.Risk("YH-2", new { kind = "涉诉", title = "某某工程欠款案", statedOn = "2026-10-12", amountYuan = 500_000, budgetYuan = (decimal?)null }));
        await county.Clerk.Step(old, "HandedOver", "2026-09-20", new { dueOn = "2026-10-15" });
        await county.Clerk.Step(fresh, "HandedOver", "2026-10-13", new { dueOn = "2026-11-30" });
        await county.Clerk.Step(old, "Progress", "2026-10-14", new { amountYuan = 2_000_000 });
        await county.Clerk.Step(old, "Urged", "2026-10-21");
        await county.Clerk.Step(old, "IntoBook", "2026-10-22", new { amountYuan = 700_000, debtId = debt });
        await county.Clerk.Step(fresh, "Progress", "2026-10-25");
        await county.Clerk.Step(fresh, "CloseRequested", "2026-10-26");
        var closed = await reviewer.Step(fresh, "Closed", "2026-10-31");
        var known = closed.Text("recordedAt");
        await county.Clerk.Step(fresh, "Reopened", "2026-11-02", new { amountYuan = 200_000 });

        var middle = await Briefing(county, "TenDays", "2026-10-20");
        Assert.Equal(("2026年10月中旬", "2026-10-11", "2026年10月上旬"), (middle.GetProperty("current").Text("name"), middle.GetProperty("current").Text("from"), middle.GetProperty("previous").Text("name")));
        Assert.Equal(["YH-2"], Codes(middle, "new"));
        Assert.Equal(["金额减少100.00万元"], middle.List("changed").Select(c => c.Text("what")));
        Assert.Equal([("YH-2", "交办县住建局，2026-11-30前办结")], middle.List("handedOver").Select(h => (h.Text("code"), h.Text("what"))));
        Assert.Equal([("YH-1", 5)], middle.List("overdue").Select(o => (o.Text("code"), o.Count("overdueDays"))));
        Assert.Empty(Codes(middle, "closed"));
        Assert.Equal((3_000_000m, 2_500_000m), (Total(middle, "current", "openingYuan"), Total(middle, "current", "closingYuan")));
        Assert.Equal(Total(middle, "current", "openingYuan"), Total(middle, "previous", "closingYuan"));

        var last = await Briefing(county, "TenDays", "2026-10-31");
        Assert.Equal("YH-1 YH-1 YH-2", string.Join(' ', Codes(last, "urged").Concat(Codes(last, "intoBook")).Concat(Codes(last, "closed"))));
        Assert.Equal("70.00万元转为债务，借据HT-1", last.List("intoBook")[0].Text("what"));
        Assert.Equal((700_000m, 500_000m, 1_300_000m), (Total(last, "current", "intoBookYuan"), Total(last, "current", "closedYuan"), Total(last, "current", "closingYuan")));
        var month = await Briefing(county, "Month", "2026-10-31");
        Assert.Equal(("2026年10月", 2, 1), (month.GetProperty("current").Text("name"), Codes(month, "new").Count + Codes(month, "closed").Count, month.GetProperty("previous").Count("handedOver")));
        var quarter = await Briefing(county, "Quarter", "2026-09-30");
        Assert.Equal(("2026年第三季度", "2026-07-01", "2026年第二季度"), (quarter.GetProperty("current").Text("name"), quarter.GetProperty("current").Text("from"), quarter.GetProperty("previous").Text("name")));
        Assert.Equal(["YH-2"], Codes(await Briefing(county, "TenDays", "2026-11-10"), "reopened"));
        Assert.Equal("2026-11-20", (await county.Clerk.Json($"/api/risk-register/briefings?regionCode={county.Region}&cycle=TenDays")).GetProperty("current").Text("to"));

        foreach (var (cycle, day) in new[] { ("TenDays", "2026-10-30"), ("TenDays", "2026-10-09"), ("Month", "2026-10-30"), ("Quarter", "2026-10-31") })
            await county.Clerk.GetAsync(Route(county, cycle, day)).Refused(HttpStatusCode.UnprocessableEntity, "risk-register.not-a-period-end");
        await county.Clerk.GetAsync(Route(county, "Month", "2026-11-30")).Refused(HttpStatusCode.UnprocessableEntity, "risk-register.period-not-over");

        // told again as it was known when the last thing of October was recorded
        var told = await county.Clerk.GetStringAsync($"{Route(county, "Month", "2026-10-31")}&knownAt={known}");
        await county.Risk("YH-3", new { statedOn = "2026-10-05" });
        Assert.Equal(told, await county.Clerk.GetStringAsync($"{Route(county, "Month", "2026-10-31")}&knownAt={known}"));
        Assert.Equal(2, Codes(await Briefing(county, "Month", "2026-10-31"), "new").Count);

        var text = await Word(county, $"cycle=TenDays&endsOn=2026-10-20&knownAt={known}");
        if (Environment.GetEnvironmentVariable("RISK_DOCX") is { } shown) await File.WriteAllTextAsync(shown, text + "\n\n" + await Word(county, $"cycle=Month&endsOn=2026-10-31&knownAt={known}"));
        Assert.Contains("风险隐患情况旬简报（2026年10月中旬）", text, StringComparison.Ordinal);
        Assert.Contains("未销号2项、250.00万元，预计由财政承担100.00万元（另有1项承担金额尚不确定，未计入）", text, StringComparison.Ordinal);
        Assert.Contains("与上一旬末相比，未销号项数增加1项，金额减少50.00万元。", text, StringComparison.Ordinal);
        Assert.Contains("超期未办结的隐患1项、200.00万元，最长超期5天。", text, StringComparison.Ordinal);
        Assert.Contains("【待核】", text, StringComparison.Ordinal);
        using var sheet = new ClosedXML.Excel.XLWorkbook(new MemoryStream(await county.Clerk.GetByteArrayAsync($"/api/risk-register/briefings/xlsx?regionCode={county.Region}&cycle=Month&endsOn=2026-10-31&knownAt={known}")));
        Assert.Equal(["变动情况", "与上期比较", "本期事项", "超期未办结"], sheet.Worksheets.Select(w => w.Name));
        Assert.Equal(1_300_000m, sheet.Worksheet("变动情况").LastRowUsed()!.Cell(11).GetValue<decimal>());
    }

    private static string Route(HandCounty county, string cycle, string endsOn) => $"/api/risk-register/briefings?regionCode={county.Region}&cycle={cycle}&endsOn={endsOn}";

    private static Task<JsonElement> Briefing(HandCounty county, string cycle, string endsOn) => county.Clerk.Json(Route(county, cycle, endsOn));

    private static List<string> Codes(JsonElement briefing, string list) => briefing.List(list).ConvertAll(r => r.Text("code"));

    private static decimal Total(JsonElement briefing, string period, string part) => briefing.GetProperty(period).GetProperty("movement").Number(part);

    private static async Task<string> Word(HandCounty county, string query)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(await county.Clerk.GetByteArrayAsync($"/api/risk-register/briefings/docx?regionCode={county.Region}&{query}")), false);
        return string.Join('\n', document.MainDocumentPart!.Document!.Body!.ChildElements.SelectMany(e => e is DocumentFormat.OpenXml.Wordprocessing.Table table
            ? table.Elements<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(r => string.Join(" | ", r.Elements<DocumentFormat.OpenXml.Wordprocessing.TableCell>().Select(c => c.InnerText))) : [e.InnerText]));
    }
}
