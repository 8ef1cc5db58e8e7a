using System.Net;

namespace Fiscal.Api.Tests.Features.Imports;

public sealed class UploadLimitTests(EmptyCounties counties)
{
    [Theory]
    [InlineData("Import:MaxFileBytes", "2000", "import.too-large")]
    [InlineData("Import:MaxUnpackedBytes", "5000", "import.too-large-unpacked")]
    [InlineData("Import:MaxRows", "10", "import.too-many-rows")]
    public async Task A_file_beyond_a_configured_limit_is_refused(string setting, string limit, string code)
    {
        await using var app = new FiscalApp((setting, limit));
        using var clerk = await app.Client();

        await clerk.Send("台账.xlsx", Samples.Content(Samples.CityBank), Samples.AsOf).Refused(HttpStatusCode.UnprocessableEntity, code);

        Assert.Empty(await clerk.Items("/api/imports"));
    }

    [Fact]
    public async Task A_body_far_beyond_the_limit_is_refused_before_it_is_read()
    {
        await using var app = new FiscalApp(("Import:MaxFileBytes", "1000"));
        using var clerk = await app.Client();

        var why = await clerk.Send("大.csv", new byte[3 << 20]).Refused(HttpStatusCode.UnprocessableEntity, "import.too-large");

        Assert.Equal(1, why.Count(c => c == '。'));
    }

    [Theory]
    [InlineData("kind", "Ledger", "BureauBook")]
    [InlineData("unit", "Fen", "TenThousandYuan")]
    [InlineData("unit", "7", "TenThousandYuan")]
    [InlineData("unit", "0", "TenThousandYuan")]
    [InlineData("asOf", "2026-13-01", "yyyy-MM-dd")]
    [InlineData("asOf", "2026/10/31", "yyyy-MM-dd")]
    public async Task A_hint_that_means_nothing_is_refused_with_what_it_may_be(string field, string text, string allowed)
    {
        using var clerk = await counties.Clerk();

        var why = await clerk.Send("台账.csv", Samples.Content(Samples.Trust), (field, text)).Refused(HttpStatusCode.UnprocessableEntity, "import.bad-field");

        Assert.Contains(field, why, StringComparison.Ordinal);
        Assert.Contains($"“{text}”", why, StringComparison.Ordinal);
        Assert.Contains(allowed, why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hint_that_fits_no_layout_is_refused()
    {
        using var clerk = await counties.Clerk();

        await clerk.Send("台账.csv", Samples.Content(Samples.Trust), ("layout", "bank-of-the-moon")).Refused(HttpStatusCode.UnprocessableEntity, "import.unknown-layout");
        await clerk.Send("台账.csv", Samples.Content(Samples.Trust), ("kind", "RepaymentPlan")).Refused(HttpStatusCode.UnprocessableEntity, "import.header-not-recognized");
        Assert.Empty(await clerk.Items("/api/imports"));
    }

    [Fact]
    public async Task Hints_decide_over_the_file()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload("台账.csv", Samples.Content(Samples.Trust), ("kind", "debtledger"), ("layout", "trust-ledger"), ("asOf", "2026-09-30"), ("unit", "yuan"));

        Assert.Equal(("DebtLedger", "trust-ledger", "2026-09-30", "Yuan"), (import.Text("kind"), import.Text("layout"), import.Text("asOf"), import.Text("unit")));
    }

    [Fact]
    public async Task An_upload_without_a_file_is_explained()
    {
        using var clerk = await counties.Clerk();
        using var empty = new MultipartFormDataContent { { new StringContent("Yuan"), "unit" } };
        using var json = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");

        await clerk.PostAsync("/api/imports", empty).Refused(HttpStatusCode.UnprocessableEntity, "import.no-file");
        await clerk.PostAsync("/api/imports", json).Refused(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Theory]
    [InlineData("../../etc/台账.csv", "台账.csv")]
    [InlineData(@"C:\Users\zhang\台账.csv", "台账.csv")]
    public async Task Only_the_last_part_of_a_file_name_is_kept(string sent, string kept)
    {
        using var clerk = await counties.Clerk();

        Assert.Equal(kept, (await clerk.Upload(sent, Samples.Content(Samples.Trust), Samples.AsOf)).Text("fileName"));
    }

    [Fact]
    public async Task A_very_long_file_name_is_no_obstacle()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload(new string('长', 400) + ".csv", Samples.Content(Samples.Trust), Samples.AsOf);

        Assert.Equal(260, import.Text("fileName").Length);
        Assert.EndsWith("长.csv", import.Text("fileName"), StringComparison.Ordinal);
        await clerk.Commit(import);
        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync($"/api/imports/{import.Count("id")}/findings.xlsx")).StatusCode);
        Assert.Equal(6, (await clerk.Items("/api/debts")).Count);
    }
}
