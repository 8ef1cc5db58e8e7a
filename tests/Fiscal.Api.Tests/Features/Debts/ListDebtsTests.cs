using System.Net;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Debts;

public sealed class ListDebtsTests(LoadedCounty county)
{
    [Theory]
    [InlineData("debtor=示范城投", "示范县城市建设投资集团有限公司")]
    [InlineData("debtor=城市建设投资", "示范县城市建设投资集团有限公司")]
    [InlineData("debtor=示范县城市建设投资集团有限公司", "示范县城市建设投资集团有限公司")]
    public async Task A_debtor_is_found_by_short_name_or_part_of_its_name(string filter, string debtor)
    {
        using var reader = await (await county.Shared()).Client();
        var all = await reader.Items("/api/debts");

        var found = await reader.Items($"/api/debts?{filter}");

        Assert.NotEmpty(found);
        Assert.Equal(all.Count(d => d.Text("debtorName") == debtor), found.Count);
        Assert.All(found, d => Assert.Equal(debtor, d.Text("debtorName")));
    }

    [Fact]
    public async Task A_party_is_found_by_its_id()
    {
        using var reader = await (await county.Shared()).Client();
        var debt = (await reader.Items("/api/debts"))[0];
        var detail = await reader.Json($"/api/debts/{debt.Count("id")}");

        Assert.All(await reader.Items($"/api/debts?debtor={detail.Count("debtorId")}"), d => Assert.Equal(debt.Text("debtorName"), d.Text("debtorName")));
        Assert.All(await reader.Items($"/api/debts?creditor={detail.Count("creditorId")}"), d => Assert.Equal(debt.Text("creditorName"), d.Text("creditorName")));
    }

    [Theory]
    [InlineData("creditor=国开行", "国家开发银行湖南省分行")]
    [InlineData("creditor=农业发展", "中国农业发展银行示范县支行")]
    public async Task A_creditor_is_found_by_short_name_or_part_of_its_name(string filter, string creditor)
    {
        using var reader = await (await county.Shared()).Client();
        var all = await reader.Items("/api/debts");

        var found = await reader.Items($"/api/debts?{filter}");

        Assert.NotEmpty(found);
        Assert.Equal(all.Where(d => d.Text("creditorName") == creditor).Select(d => d.Count("id")), found.Select(d => d.Count("id")));
    }

    [Theory]
    [InlineData("debtClass=hidden", "debtClass", "Hidden")]
    [InlineData("debtClass=Special", "debtClass", "Special")]
    [InlineData("status=OVERDUE", "status", "Overdue")]
    [InlineData("status=settled", "status", "Settled")]
    [InlineData("instrument=trustLoan", "instrument", "TrustLoan")]
    public async Task An_option_may_be_written_in_any_case(string filter, string field, string value)
    {
        using var reader = await (await county.Shared()).Client();
        var all = await reader.Items("/api/debts");

        var found = await reader.Items($"/api/debts?{filter}");

        Assert.NotEmpty(found);
        Assert.Equal(all.Where(d => d.Text(field) == value).Select(d => d.Count("id")), found.Select(d => d.Count("id")));
    }

    [Fact]
    public async Task Both_ends_of_a_maturity_range_count()
    {
        using var reader = await (await county.Shared()).Client();
        var all = await reader.Items("/api/debts");
        var day = all.Select(d => d.Date("maturityDate")).First(d => d.Year == 2027);

        var found = await reader.Items($"/api/debts?maturingFrom={day:uuuu-MM-dd}&maturingTo={day:uuuu-MM-dd}");
        var year = await reader.Items("/api/debts?maturingFrom=2027-01-01&maturingTo=2027-12-31");

        Assert.Equal(all.Where(d => d.Date("maturityDate") == day).Select(d => d.Count("id")), found.Select(d => d.Count("id")));
        Assert.Equal(all.Where(d => d.Date("maturityDate").Year == 2027).Select(d => d.Count("id")), year.Select(d => d.Count("id")));
    }

    [Fact]
    public async Task Only_the_debts_that_an_import_names_are_found_by_it()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var import = await clerk.Import(Samples.Trust);

        Assert.Equal(6, (await clerk.Items($"/api/debts?importId={import.Count("id")}")).Count);
        Assert.Equal(136, (await clerk.Items("/api/debts?importId=1")).Count);
        Assert.Empty(await clerk.Items("/api/debts?importId=999"));
    }

    [Theory]
    [InlineData("439900", "", 136)]
    [InlineData("439900", "?regionCode=439900", 136)]
    [InlineData("439900", "?regionCode=439901", 136)]
    [InlineData("439901", "?regionCode=439900", 136)]
    [InlineData("439901", "?regionCode=439902", 0)]
    [InlineData("439902", "", 0)]
    [InlineData("439902", "?regionCode=439901", 0)]
    public async Task A_city_sees_its_counties_and_a_neighbour_nothing(string region, string filter, int count)
    {
        var app = await county.Shared();
        using var reader = await app.Client(Role.Viewer, region);

        Assert.Equal(count, (await reader.Items($"/api/debts{filter}")).Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_overlap()
    {
        using var reader = await (await county.Shared()).Client(Role.Auditor);
        var all = (await reader.Items("/api/debts")).ConvertAll(d => d.Count("id"));
        var paged = new List<int>();

        for (var page = 1; page <= 4; page++)
        {
            var answer = await reader.Json($"/api/debts?page={page}&pageSize=40");
            Assert.Equal((136, page, 40), (answer.Count("total"), answer.Count("page"), answer.Count("pageSize")));
            paged.AddRange(answer.List("items").Select(d => d.Count("id")));
        }

        Assert.Equal(all, paged);
        Assert.Empty((await reader.Json("/api/debts?page=5&pageSize=40")).List("items"));
        Assert.Empty((await reader.Json("/api/debts?page=2147483647&pageSize=5000")).List("items"));
        Assert.Equal(50, (await reader.Json("/api/debts")).List("items").Count);
    }

    [Theory]
    [InlineData("page=0", "页码应从 1 开始。")]
    [InlineData("page=-1", "页码应从 1 开始。")]
    [InlineData("pageSize=0", "每页条数应为 1 至 5000。")]
    [InlineData("pageSize=5001", "每页条数应为 1 至 5000。")]
    [InlineData("maturingFrom=2027-01-02&maturingTo=2027-01-01", "到期止日不得早于到期起日。")]
    [InlineData("debtClass=Secret", "“debtClass”的值无效，请检查其类型和格式。")]
    [InlineData("status=0", "“status”的值无效，请检查其类型和格式。")]
    [InlineData("asOf=2026-02-30", "“asOf”不是有效日期；应为 yyyy-MM-dd。")]
    [InlineData("knownAt=yesterday", "“knownAt”不是有效时刻；应为 2026-10-31T08:00:00Z 的形式。")]
    [InlineData("importId=one", "“importId”的值无效，请检查其类型和格式。")]
    public async Task A_filter_that_cannot_be_is_refused_in_Chinese(string filter, string message)
    {
        using var reader = await (await county.Shared()).Client();

        Assert.Equal(message, await reader.GetAsync($"/api/debts?{filter}").Refused(HttpStatusCode.BadRequest, "input.invalid"));
    }

    [Fact]
    public async Task What_was_recorded_later_was_not_known_before()
    {
        await using var app = await county.Copy();
        app.Clock.Advance(Duration.FromDays(1));
        using var clerk = await app.Client();
        var drawdown = Samples.TrueRows(Samples.Book)[0].Text("noteNo");
        await clerk.Commit(await clerk.Upload("更正.xlsx", Imports.CorrectedBook.With(balance: ("D0001", 129_000_000m), rate: ("D0001", 3.1m)), Samples.AsOf));

        async Task<(decimal, decimal)> Known(string filter)
        {
            var debt = (await clerk.Items($"/api/debts{filter}")).Single(d => d.Text("drawdownNumber") == drawdown);
            return (debt.Number("outstandingYuan"), debt.Number("annualRatePercent"));
        }

        Assert.Equal((129_000_000m, 3.1m), await Known(""));
        Assert.Equal((129_620_000m, 3.4m), await Known("?knownAt=2026-11-22T04:00:01Z"));
        Assert.Equal((129_620_000m, 3.4m), await Known("?knownAt=2026-11-23T11:59:59%2B08:00"));
        Assert.Equal((129_000_000m, 3.1m), await Known("?knownAt=2026-11-23T04:00:02Z"));
        Assert.Equal((129_620_000m, 3.4m), await Known("?asOf=2026-10-30"));
        Assert.Empty(await clerk.Items("/api/debts?knownAt=2026-11-22T03:59:59Z"));
    }
}
