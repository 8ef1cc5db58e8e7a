using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Fiscal.Api.Tests.Features.Reconciliations;

/// <summary>
/// A book of six debts, some of which are alike, beside tables with one thing wrong. J7 paid 1,000,000 and J8 all it owed in October;
/// the table is as of 2026-10-31, in 万元.
/// </summary>
public sealed class SmallTableTests(EmptyCounties counties)
{
    private const string Header = "债务单位,债权人,合同编号,借据号,借据金额,余额,年利率(%),放款日,到期日,责任分类\n";
    private const string Board = "青山县城建投资有限公司,中国农业发展银行青山县支行";
    private const string Water = "青山县水务发展有限公司,长沙银行股份有限公司青山支行";

    private const string Book = "青山县债务台账（单位：元）\n" + Header
        + Board + ",C3,J3,30000000,20000000,3.9,2023-01-10,2033-01-09,经营性债务\n"
        + Board + ",C4,J4,30000000,20000000,3.9,2023-01-10,2033-01-09,经营性债务\n"
        + Board + ",C5,J5,60000000,55555555.55,3.6,2022-08-01,2042-07-31,隐性债务\n"
        + Water + ",C7,J7,8000000,6000000,5,2025-02-01,2028-01-31,经营性债务\n"
        + Water + ",C8,J8,5000000,500000,5,2023-10-20,2026-10-20,经营性债务\n"
        + "青山县水务发展有限公司,中国建设银行股份有限公司青山支行,C6,J6,12345600,10234500,4.35,2024-05-20,2029-05-19,经营性债务\n";

    private const string J3 = Board + ",C3,J3,3000,2000,3.9,2023-01-10,2033-01-09,经营性债务\n";
    private const string J4 = Board + ",C4,J4,3000,2000,3.9,2023-01-10,2033-01-09,经营性债务\n";
    private const string J5 = Board + ",C5,J5,6000,5555.555555,3.6,2022-08-01,2042-07-31,隐性债务\n";
    private const string J6 = "青山县水务发展有限公司,中国建设银行股份有限公司青山支行,C6,J6,1234.56,1023.45,4.35,2024-05-20,2029-05-19,经营性债务\n";
    private const string J7 = Water + ",C7,J7,800,500,5,2025-02-01,2028-01-31,经营性债务\n";

    private static string Unnumbered(string row) => System.Text.RegularExpressions.Regex.Replace(row, ",C\\d,J\\d,", ",,,");

    public static TheoryData<string, string, string> Tables => new()
    {
        { "an honest table", J3 + J4 + J5 + J6 + J7, "" },
        { "without any number", Unnumbered(J3) + Unnumbered(J4) + J5 + Unnumbered(J6) + J7, "" },
        { "one of two like debts, without numbers, is off", Unnumbered(J3) + Unnumbered(J4).Replace(",2000,", ",1900,", StringComparison.Ordinal) + J5 + J6 + J7, "Amount J4 @5 -1000000.00" },
        { "two debts in one row under the number of the first", J3.Replace(",3000,2000,", ",6000,4000,", StringComparison.Ordinal) + J5 + J6 + J7, "Merged J3,J4 @4 0.00" },
        { "a whole whose balance is off", J3.Replace("C3,J3,3000,2000", "C3、C4,,6000,3900", StringComparison.Ordinal) + J5 + J6 + J7, "Amount J3,J4 @4 -1000000.00|Merged J3,J4 @4 0.00" },
        {
            "a debt split in two, and one of its parts listed again",
            J3 + J4 + J6 + J7 + J5.Replace("6000,5555.555555", "4000,3000", StringComparison.Ordinal) + J5.Replace("6000,5555.555555", "2000,2555.555555", StringComparison.Ordinal)
                + J5.Replace("6000,5555.555555", "2000,2555.555555", StringComparison.Ordinal),
            "Duplicate J5 @9,10 25555555.55|Split J5 @8,9 0.00"
        },
        { "a row without a number that repeats another", J3 + J4 + J5 + Unnumbered(J6) + J7 + Unnumbered(J6), "Duplicate J6 @7,9 10234500.00" },
        { "a maturity before the start, and a rate that is none", J3 + J4.Replace("2033-01-09", "2013-01-09", StringComparison.Ordinal) + J5 + J6.Replace(",4.35,", ",43.5,", StringComparison.Ordinal) + J7, "Date J4 @5 0.00|Rate J6 @7 0.00" },
        { "balances of the month before, split", J3 + J4 + J5 + J6 + J7.Replace(",J7,800,500,", ",,500,300,", StringComparison.Ordinal) + J7.Replace(",J7,800,500,", ",,300,300,", StringComparison.Ordinal), "Split J7 @8,9 0.00|Timing J7 @8,9 1000000.00" },
        { "a name and an amount", J3 + J4 + J5 + J6.Replace("青山县水务发展有限公司", "青山水务", StringComparison.Ordinal).Replace("1023.45", "1033.45", StringComparison.Ordinal) + J7, "Amount J6 @7 100000.00|NameVariant J6 @7 0.00" },
        { "two balances exchanged, one row too large by the unit", J3.Replace(",2000,", ",20000000,", StringComparison.Ordinal) + J4 + J5 + J6.Replace("1023.45", "500", StringComparison.Ordinal) + J7.Replace(",500,", ",1023.45,", StringComparison.Ordinal),
            "Amount J6 @7 -5234500.00|Amount J7 @8 5234500.00|Unit J3 @4 199980000000.00" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task What_is_wrong_in_a_table_is_named_and_nothing_else(string what, string rows, string breaks)
    {
        using var clerk = await counties.Clerk();
        var debts = await GivenBook(clerk);

        var detail = await clerk.Reconciles(await Upload(clerk, "青山县金融办.csv", "青山县融资情况统计表\n报送单位：青山县金融办 截至2026年10月31日 单位：万元\n" + Header + rows));

        Assert.Equal((what, breaks), (what, string.Join('|', Told(detail, debts))));
    }

    [Fact]
    public async Task What_a_company_says_it_owes_is_compared_with_all_that_it_owes()
    {
        using var clerk = await counties.Clerk();
        var debts = await GivenBook(clerk);

        var detail = await clerk.Reconciles(await Upload(clerk, "水务.csv", "青山县水务发展有限公司债务台账\n填报单位：青山县水务发展有限公司 截至2026年10月31日 单位：万元\n" + Header + J7));

        Assert.Equal("DebtorGroups", detail.List("pairs")[0].GetProperty("scope").Text("rule"));
        Assert.Equal(["MissingThere J6 @ -10234500.00"], Told(detail, debts));
    }

    private static IEnumerable<string> Told(JsonElement detail, Dictionary<int, string> debts) => detail.List("breaks").Select(b => FormattableString.Invariant(
        $"{b.Text("kind")} {string.Join(',', b.List("debtIds").Select(d => debts[d.GetInt32()]).Order())} @{string.Join(',', b.List("rows").Select(r => r.Count("row")).Order())} {b.Number("balanceEffectYuan"):0.00}"))
        .Order(StringComparer.Ordinal);

    private static Task<JsonElement> Upload(HttpClient clerk, string name, string text) => clerk.Upload(name, Encoding.UTF8.GetBytes(text), ("asOf", "2026-10-31"));

    private static async Task<Dictionary<int, string>> GivenBook(HttpClient clerk)
    {
        await clerk.Commit(await clerk.Upload("底册.csv", Encoding.UTF8.GetBytes(Book), ("asOf", "2026-09-30"), ("layout", "debt-ledger")));
        var debts = await clerk.Items("/api/debts?asOf=2026-10-31");
        foreach (var (number, day, yuan) in new[] { ("J7", "2026-10-15", 1_000_000m), ("J8", "2026-10-20", 500_000m) })
        {
            var debt = debts.Single(d => d.Text("drawdownNumber") == number);
            using var answer = await clerk.PostAsJsonAsync($"/api/debts/{debt.Count("id")}/repayments", new { version = debt.Count("version"), principalYuan = yuan, paidOn = day });
            await answer.Body(HttpStatusCode.OK);
        }

        return debts.ToDictionary(d => d.Count("id"), d => d.Text("drawdownNumber"));
    }
}
