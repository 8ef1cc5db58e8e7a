using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Fiscal.Api.Tests.Reports;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>Rows and names that nearly agree with the book: asked about, never decided by the program.</summary>
public sealed class MatchingTests(LoadedCounty county)
{
    private const string Header = "合同编号,借据号,借款人,债权人,借据金额(元),余额(元),放款日,到期日,年利率\n";
    private static readonly JsonElement Truth = WorldFacts.World.List("debts").First(d => d.Text("id") == "D0001");
    private static readonly string Debtor = WorldFacts.World.List("debtors").First(u => u.Text("id") == Truth.Text("debtorId")).Text("name");

    [Fact]
    public async Task A_row_under_other_numbers_that_is_alike_in_all_else_is_asked_about_and_not_booked()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("换号.csv", Row("KH-2026-001", "KHJJ-2026-0001", Debtor, "国家开发银行湖南省分行"), Samples.AsOf);

        Assert.Equal("NeedsCorrection", import.Text("status"));
        var finding = Assert.Single(import.List("findings"), f => f.Text("severity") == "Error");
        Assert.Equal(("import.similar-debt", "B2"), (finding.Text("code"), finding.Text("cell")));
        Assert.Contains($"“{Truth.Text("noteNo")}”100 分", finding.Text("message"), StringComparison.Ordinal);
        var question = Assert.Single(import.List("questions"), q => q.GetProperty("isRequired").GetBoolean());
        Assert.Equal(("Debt", 2), (question.Text("kind"), question.Count("row")));
        var candidate = Assert.Single(question.List("candidates"));
        Assert.Equal(["debtor", "creditor", "principal", "startDate", "maturityDate"], candidate.List("parts").Select(p => p.Text("part")));
        Assert.Equal(100, candidate.List("parts").Sum(p => p.Number("points")));
        await clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.has-errors");
    }

    [Theory]
    [InlineData("国开行", 0, 100)]
    [InlineData("国家开发银行", 0, 92)]
    [InlineData("国家开发银行湖南省分行", 3, 95)]
    public async Task The_score_falls_with_what_only_resembles(string creditor, int days, int score)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload("换号.csv", Row("KH-1", "KHJJ-2026-0001", Debtor, creditor, days), Samples.AsOf);

        Assert.Equal(score, import.List("questions").Single(q => q.Text("kind") == "Debt").List("candidates")[0].Number("score"));
    }

    [Fact]
    public async Task Answered_as_the_same_debt_the_facts_go_to_it_and_the_number_is_remembered()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload("换号.csv", Row("KH-2026-001", "KHJJ-2026-0001", Debtor, "国家开发银行湖南省分行", balance: "129000000.00"), Samples.AsOf);
        var debtId = int.Parse(import.List("questions").Single(q => q.Text("kind") == "Debt").List("candidates")[0].Text("answer"), System.Globalization.CultureInfo.InvariantCulture);

        var answered = await clerk.Answer(import, new { matches = new[] { new { row = 2, debtId } } });
        await clerk.Commit(answered);
        var again = await clerk.Upload("下月.csv", Row("KH-2026-001", "KHJJ-2026-0001", Debtor, "国家开发银行湖南省分行", balance: "129000000.00"), Samples.AsOf);

        Assert.Equal((import.Count("id"), "Previewed", 1), (answered.Count("id"), answered.Text("status"), answered.Counts().Changed));
        var debt = (await clerk.Items("/api/debts")).Single(d => d.Count("id") == debtId);
        Assert.Equal((Truth.Text("noteNo"), 129_000_000m), (debt.Text("drawdownNumber"), debt.Number("outstandingYuan")));
        Assert.Equal(136, (await clerk.Items("/api/debts")).Count);
        Assert.Equal(("Previewed", 1), (again.Text("status"), again.Counts().Same));

        await clerk.Post($"/api/imports/{import.Count("id")}/revert");
        var asked = await clerk.Upload("再来.csv", Row("KH-2026-001", "KHJJ-2026-0001", Debtor, "国家开发银行湖南省分行"), Samples.AsOf);
        Assert.Contains(asked.List("findings"), f => f.Text("code") == "import.similar-debt");
    }

    [Fact]
    public async Task Answered_as_new_it_is_a_new_debt()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload("新借.csv", Row("KH-2026-001", "KHJJ-2026-0001", Debtor, "国家开发银行湖南省分行"), Samples.AsOf);

        var answered = await clerk.Answer(import, new { matches = new[] { new { row = 2, isNew = true } } });
        await clerk.Commit(answered);

        Assert.Equal((1, 137), (answered.Counts().New, (await clerk.Items("/api/debts")).Count));
    }

    [Fact]
    public async Task Debts_that_are_alike_are_all_offered_and_none_is_chosen()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        string twin(string number) => $"TW-1,{number},{Debtor},国家开发银行湖南省分行,5000000,5000000,2025-05-06,2030-05-06,3.5%\n";
        await clerk.Commit(await clerk.Upload("双胞.csv", Encoding.UTF8.GetBytes(Header + twin("TWJJ-0000001") + twin("TWJJ-0000002")), Samples.AsOf));

        var import = await clerk.Upload("换号.csv", Encoding.UTF8.GetBytes(Header + twin("HH-000000001")), Samples.AsOf);

        Assert.Equal([100m, 100m], import.List("questions").Single(q => q.Text("kind") == "Debt").List("candidates").Select(c => c.Number("score")));
        Assert.Equal("NeedsCorrection", import.Text("status"));
    }

    [Fact]
    public async Task A_new_drawdown_beside_one_that_the_file_names_is_not_asked_about()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        string twin(string number) => $"TW-1,{number},{Debtor},国家开发银行湖南省分行,5000000,5000000,2025-05-06,2030-05-06,3.5%\n";
        await clerk.Commit(await clerk.Upload("一.csv", Encoding.UTF8.GetBytes(Header + twin("TWJJ-0000001")), Samples.AsOf));

        var import = await clerk.Upload("二.csv", Encoding.UTF8.GetBytes(Header + twin("TWJJ-0000001") + twin("TWJJ-0000002")), Samples.AsOf);

        Assert.Equal(("Previewed", 1, 1), (import.Text("status"), import.Counts().Same, import.Counts().New));
    }

    [Fact]
    public async Task A_row_without_any_number_waits_for_an_answer_or_for_its_number()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var file = Encoding.UTF8.GetBytes($"借款企业,贷款机构,融资金额(元),融资余额(元),利率(%),起始日期,到期日期\n{Debtor},国开行,{Truth.Text("principal")},{Truth.Text("outstanding")},3.40,{Truth.Text("startDate")},{Truth.Text("maturity")}\n{Debtor},国开行,777000,777000,3.40,2025-07-07,2030-07-07\n");

        var import = await clerk.Upload("无编号.csv", file, Samples.AsOf);
        Assert.Equal(["import.debt-incomplete", "import.similar-debt"], import.List("findings").Where(f => f.Text("severity") == "Error").Select(f => f.Text("code")).Order());
        var debtId = int.Parse(import.List("questions").Single(q => q.Text("kind") == "Debt").List("candidates")[0].Text("answer"), System.Globalization.CultureInfo.InvariantCulture);

        var answered = await clerk.Answer(import, new { matches = new[] { new { row = 2, debtId } } });

        Assert.Equal(("NeedsCorrection", 1, 1), (answered.Text("status"), answered.Counts().Same, answered.Counts().Rejected));
    }

    [Fact]
    public async Task An_answer_must_speak_of_a_row_and_a_debt_that_exist()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload("换号.csv", Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Row("A", "KHJJ-2026-0001", Debtor, "国开行")) + Encoding.UTF8.GetString(Row("B", "KHJJ-2026-0002", Debtor, "国开行"))[Header.Length..]), Samples.AsOf);
        var path = $"/api/imports/{import.Count("id")}/matches";

        await clerk.PostAsJsonAsync(path, new { matches = new[] { new { row = 99, isNew = true } } }).Refused(HttpStatusCode.UnprocessableEntity, "import.row-unknown");
        await clerk.PostAsJsonAsync(path, new { matches = new[] { new { row = 2, debtId = 99999 } } }).Refused(HttpStatusCode.UnprocessableEntity, "import.debt-unknown");
        await clerk.PostAsJsonAsync(path, new { matches = new[] { new { row = 2, debtId = 1 }, new { row = 3, debtId = 1 } } }).Refused(HttpStatusCode.UnprocessableEntity, "import.debt-answered-twice");
        await clerk.PostAsJsonAsync(path, new { }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await clerk.PostAsJsonAsync("/api/imports/1/matches", new { matches = new[] { new { row = 2, isNew = true } } }).Refused(HttpStatusCode.UnprocessableEntity, "import.not-open");
    }

    [Theory]
    [InlineData("国家开发银行")]
    [InlineData("国家开发银行股份有限公司湖南分行")]
    [InlineData("农发行示范县城关支行")]
    [InlineData("中国工商银行股份有限公司示范县分行")]
    [InlineData("示范农商行城关支行")]
    public async Task A_lender_that_resembles_a_known_one_is_asked_about_and_its_alias_is_remembered(string name)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var file = Encoding.UTF8.GetBytes(Header + $"XH-1,XHJJ-0000001,{Debtor},{name},5000000,5000000,2025-05-06,2030-05-06,3.5%\nXH-1,XHJJ-0000002,{Debtor},{name},7000000,7000000,2025-06-06,2030-05-06,3.5%\n");

        var import = await clerk.Upload("新贷.csv", file, Samples.AsOf);
        Assert.Equal("import.party-similar", Assert.Single(import.List("findings"), f => f.Text("severity") == "Error").Text("code"));
        Assert.Equal(2, import.Counts().Rejected);
        var question = Assert.Single(import.List("questions"), q => q.Text("kind") == "Party");
        Assert.Equal(name, question.Text("name"));
        var partyId = question.List("candidates")[0].Text("answer");

        using (var alias = await clerk.PostAsJsonAsync($"/api/parties/{partyId}/aliases", new { alias = name }))
            Assert.Contains(name, (await alias.Body(HttpStatusCode.OK)).List("aliases").Select(a => a.GetString()));
        using var previewed = await clerk.PostAsJsonAsync($"/api/imports/{import.Count("id")}/preview", new { });
        var again = await previewed.Body(HttpStatusCode.OK);
        await clerk.Commit(again);

        Assert.Equal((0, 2), (again.Counts().Rejected, again.Counts().New));
        var known = Assert.Single(await clerk.Items($"/api/parties?name={Uri.EscapeDataString(name)}"));
        Assert.Equal(partyId, $"{known.Count("id")}");
        Assert.All((await clerk.Items($"/api/debts?importId={import.Count("id")}")), d => Assert.Equal(known.Text("name"), d.Text("creditorName")));
    }

    [Fact]
    public async Task A_name_that_a_person_says_is_new_is_a_new_party()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload("新贷.csv", Encoding.UTF8.GetBytes(Header + $"XH-1,XHJJ-0000001,{Debtor},农发行示范县城关支行,5000000,5000000,2025-05-06,2030-05-06,3.5%\n"), Samples.AsOf);

        var answered = await clerk.Answer(import, new { newParties = (string[])["农发行示范县城关支行"] });
        await clerk.Commit(answered);

        Assert.Equal("农发行示范县城关支行", Assert.Single(await clerk.Items($"/api/debts?importId={import.Count("id")}")).Text("creditorName"));
    }

    [Theory]
    [InlineData("贵阳银行股份有限公司")]
    [InlineData("示范县中医医院")]
    public async Task An_unlike_name_is_new_without_asking(string debtor)
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Upload("新贷.csv", Encoding.UTF8.GetBytes(Header + $"XH-1,XHJJ-0000001,{debtor},贵州遵义信托有限公司,5000000,5000000,2025-05-06,2030-05-06,3.5%\n"), Samples.AsOf);
        Assert.Equal("Previewed", import.Text("status"));
        Assert.DoesNotContain(import.List("questions"), q => q.GetProperty("isRequired").GetBoolean());
    }

    [Fact]
    public async Task An_alias_of_one_party_is_not_given_to_another()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var parties = await clerk.Items("/api/parties?name=银行");
        await clerk.PostAsJsonAsync($"/api/parties/{parties[0].Count("id")}/aliases", new { alias = parties[1].Text("name") }).Refused(HttpStatusCode.UnprocessableEntity, "party.alias-taken");
        await clerk.PostAsJsonAsync("/api/parties/999999/aliases", new { alias = "某某" }).Refused(HttpStatusCode.NotFound, "party.not-found");
    }

    [Fact]
    public async Task A_confirmed_alias_is_withdrawn_for_later_files_and_what_was_booked_stays()
    {
        const string name = "农发行示范县城关支行";
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        byte[] file(int n) => Encoding.UTF8.GetBytes(Header + $"XH-{n},XHJJ-000000{n},{Debtor},{name},{n}000000,{n}000000,2025-0{n}-06,203{n}-05-06,3.5%\n");
        var bank = (await clerk.Items("/api/parties?name=农业发展银行"))[0];
        using (var confirmed = await clerk.PostAsJsonAsync($"/api/parties/{bank.Count("id")}/aliases", new { alias = name })) await confirmed.Body(HttpStatusCode.OK);
        var booked = await clerk.Commit(await clerk.Upload("新贷.csv", file(1), Samples.AsOf));
        var waiting = await clerk.Upload("又贷.csv", file(2), Samples.AsOf);
        Assert.Equal("Previewed", waiting.Text("status"));

        var alias = Assert.Single((await clerk.Json($"/api/parties/{bank.Count("id")}/aliases")).EnumerateArray(), a => a.Text("alias") == name);
        var route = $"/api/parties/{bank.Count("id")}/aliases/{alias.Count("id")}/withdrawals";
        await clerk.PostAsJsonAsync(route, new { reason = "" }).Refused(HttpStatusCode.BadRequest, "input.invalid");
        using (var withdrawn = await clerk.PostAsJsonAsync(route, new { reason = "是另一家支行" }))
            Assert.DoesNotContain((await withdrawn.Body(HttpStatusCode.OK)).List("aliases"), a => a.GetString() == name);

        await clerk.PostAsJsonAsync(route, new { reason = "再撤" }).Refused(HttpStatusCode.NotFound, "party.alias-not-found");
        await clerk.PostAsync($"/api/imports/{waiting.Count("id")}/commit", null).Refused(HttpStatusCode.UnprocessableEntity, "import.book-moved-on");
        Assert.Equal("import.party-similar", Assert.Single((await clerk.Upload("再贷.csv", file(3), Samples.AsOf)).List("findings"), f => f.Text("severity") == "Error").Text("code"));
        Assert.Equal(bank.Text("name"), Assert.Single(await clerk.Items($"/api/debts?importId={booked.Count("id")}")).Text("creditorName"));
        Assert.Contains((await clerk.Items("/api/journal")), e => e.ToString().Contains("是另一家支行", StringComparison.Ordinal));
        Assert.True((await clerk.Json("/api/journal/verify")).GetProperty("valid").GetBoolean());
    }

    private static byte[] Row(string contract, string number, string debtor, string creditor, int days = 0, string? balance = null)
    {
        var start = Truth.Date("startDate").PlusDays(days);
        return Encoding.UTF8.GetBytes(Header + $"{contract},{number},{debtor},{creditor},{Truth.Text("principal")},{balance ?? Truth.Text("outstanding")},{start.Year:0000}-{start.Month:00}-{start.Day:00},{Truth.Text("maturity")},3.40%\n");
    }
}
