using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Api.Reports;
using Fiscal.Api.Tests.Reports;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Bases;

/// <summary>What a total counts is data: shipped, added to and never overwritten.</summary>
public sealed class BasisTests(LoadedCounty county)
{
    private static readonly Dictionary<string, Func<DebtPosition, bool>> Shipped = new()
    {
        ["AllDebt"] = _ => true,
        ["StatutoryDebt"] = IsStatutory,
        ["HiddenDebt"] = p => p.Class == DebtClass.Hidden,
        ["StatutoryAndHiddenDebt"] = p => IsStatutory(p) || p.Class == DebtClass.Hidden,
        ["GovernmentLiability"] = p => IsStatutory(p) || p.Class is DebtClass.Hidden or DebtClass.Guarantee or DebtClass.Rescue,
        ["PlatformDebt"] = p => p.DebtorKind == PartyKind.Platform && !IsStatutory(p),
        ["BroadDebt"] = p => p.DebtorKind == PartyKind.Platform || IsStatutory(p),
        ["OperatingDebt"] = p => p.Class == DebtClass.Operating,
    };

    [Fact]
    public async Task Each_shipped_basis_counts_what_it_says_and_every_debt_once()
    {
        using var reader = await (await county.Shared()).Client();
        var bases = await reader.Items("/api/policy/bases");
        Assert.Equal(Shipped.Keys.Order(), bases.Select(b => b.Text("code")).Order());

        foreach (var day in new LocalDate[] { new(2025, 12, 31), new(2026, 6, 29), new(2026, 6, 30), new(2026, 10, 31) })
            foreach (var (code, counts) in Shipped)
            {
                var truth = WorldFacts.PositionsOn(day).Where(counts).ToList();
                var summary = await reader.Json($"/api/exposures?asOf={day:uuuu-MM-dd}&basis={code}&groupBy=component");
                Assert.Equal(truth.Sum(p => p.OutstandingYuan), summary.GetProperty("totals").Number("outstandingYuan"));
                Assert.Equal(truth.Sum(p => p.OutstandingYuan), summary.List("items").Sum(i => i.Number("outstandingYuan")));
            }
    }

    [Fact]
    public async Task What_no_public_paper_settles_is_marked_wherever_it_is_used()
    {
        using var reader = await (await county.Shared()).Client();

        foreach (var basis in await reader.Items("/api/policy/bases"))
        {
            var used = (await reader.Json($"/api/exposures?basis={basis.Text("code").ToLowerInvariant()}")).GetProperty("basis");
            Assert.Equal(basis.ToString(), used.ToString());
            Assert.Equal(used.GetProperty("isUnverified").GetBoolean() ? "【待核】" : null, used.TextOrNull("mark"));
            Assert.NotEmpty(used.Text("document"));
        }
        Assert.Equal(["AllDebt", "StatutoryDebt"], (await reader.Items("/api/policy/bases")).Where(b => !b.GetProperty("isUnverified").GetBoolean()).Select(b => b.Text("code")));
    }

    [Fact]
    public async Task A_debt_counts_in_the_first_component_that_takes_it()
    {
        await using var app = await county.Copy();
        using var reviewer = await app.Client(Role.Reviewer);
        await Record(reviewer, Basis("Overlap", "2026-01-01",
            Part("平台公司", debtorKinds: "Platform"), Part("隐性债务", debtClasses: "Hidden")));
        var truth = WorldFacts.PositionsOn(new(2026, 10, 31));

        var items = (await reviewer.Items("/api/exposures?asOf=2026-10-31&basis=Overlap&groupBy=component")).ToDictionary(i => i.Text("group"), i => i.Number("outstandingYuan"));

        Assert.Equal(truth.Where(p => p.DebtorKind == PartyKind.Platform).Sum(p => p.OutstandingYuan), items["平台公司"]);
        Assert.Equal(
            truth.Where(p => p.DebtorKind != PartyKind.Platform && p.Class == DebtClass.Hidden).Sum(p => p.OutstandingYuan), items.GetValueOrDefault("隐性债务"));
    }

    [Fact]
    public async Task A_new_version_changes_later_days_only_and_not_what_was_known_before()
    {
        await using var app = await county.Copy();
        using var reviewer = await app.Client(Role.Reviewer);
        var known = app.Clock.GetCurrentInstant();
        app.Clock.Advance(Duration.FromMinutes(1));
        var (march, june, october) = (await Total(reviewer, "2026-03-31"), await Total(reviewer, "2026-06-30"), await Total(reviewer, "2026-10-31"));

        await Record(reviewer, Basis("HiddenDebt", "2026-07-01", Part("信托", instruments: "TrustLoan")));
        app.Clock.Advance(Duration.FromMinutes(1));

        Assert.Equal((march, june), (await Total(reviewer, "2026-03-31"), await Total(reviewer, "2026-06-30")));
        var trust = WorldFacts.PositionsOn(new(2026, 10, 31)).Where(p => p.Instrument == DebtInstrument.TrustLoan).Sum(p => p.OutstandingYuan);
        Assert.NotEqual(october, trust);
        Assert.Equal(trust, await Total(reviewer, "2026-10-31"));
        Assert.Equal(october, await Total(reviewer, $"2026-10-31&knownAt={known}"));
        Assert.Equal(["1949-10-01", "2026-07-01"], (await reviewer.Items("/api/policy/bases/hiddendebt")).Select(b => b.Text("validFrom")));
    }

    [Fact]
    public async Task The_later_recorded_of_two_versions_of_a_day_counts_and_a_repeated_one_is_not_recorded()
    {
        await using var app = await county.Copy();
        using var reviewer = await app.Client(Role.Reviewer);
        var first = Basis("Mine", "2026-01-01", Part("一般", debtClasses: "General"));
        var second = Basis("Mine", "2026-01-01", Part("专项", debtClasses: "Special"));

        await Record(reviewer, first);
        app.Clock.Advance(Duration.FromMinutes(1));
        await Record(reviewer, second);
        app.Clock.Advance(Duration.FromMinutes(1));
        await Record(reviewer, second);

        Assert.Equal(2, (await reviewer.Items("/api/policy/bases/Mine")).Count);
        Assert.Equal(
            WorldFacts.PositionsOn(new(2026, 10, 31)).Where(p => p.Class == DebtClass.Special).Sum(p => p.OutstandingYuan), await Total(reviewer, "2026-10-31", "Mine"));
    }

    [Fact]
    public async Task A_basis_counts_from_its_first_day_until_the_day_it_ends()
    {
        await using var app = await county.Copy();
        using var reviewer = await app.Client(Role.Reviewer);
        await Record(reviewer, Basis("Short", "2026-05-01", Part("全部"), validTo: "2026-06-01"));

        await reviewer.GetAsync("/api/exposures?basis=Short&asOf=2026-04-30").Refused(HttpStatusCode.UnprocessableEntity, "basis.not-in-force");
        Assert.NotEqual(0, await Total(reviewer, "2026-05-01", "Short"));
        Assert.NotEqual(0, await Total(reviewer, "2026-05-31", "Short"));
        var why = await reviewer.GetAsync("/api/exposures?basis=Short&asOf=2026-06-01").Refused(HttpStatusCode.UnprocessableEntity, "basis.not-in-force");
        Assert.Contains("2026-06-01", why, StringComparison.Ordinal);
        Assert.DoesNotContain(await reviewer.Items("/api/policy/bases?asOf=2026-06-01"), b => b.Text("code") == "Short");
        Assert.Contains(await reviewer.Items("/api/policy/bases?asOf=2026-05-31"), b => b.Text("code") == "Short");
    }

    [Theory]
    [InlineData(Role.Reviewer, HttpStatusCode.OK)]
    [InlineData(Role.SecurityAdmin, HttpStatusCode.OK)]
    [InlineData(Role.Clerk, HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, HttpStatusCode.Forbidden)]
    [InlineData(Role.SystemAdmin, HttpStatusCode.Forbidden)]
    public async Task Reviewers_and_the_security_administrator_keep_the_bases(Role role, HttpStatusCode status)
    {
        await using var app = new FiscalApp();
        using var client = await app.Client(role);

        using var answer = await client.PostAsJsonAsync("/api/policy/bases", Basis("Mine", "2026-01-01", Part("全部")));

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(status == HttpStatusCode.OK ? 9 : 8, (await client.Items("/api/policy/bases")).Count);
    }

    [Fact]
    public async Task A_basis_that_cannot_be_is_refused_with_the_reason()
    {
        using var reviewer = await (await county.Shared()).Client(Role.Reviewer);
        Task<HttpResponseMessage> Post(object basis) => reviewer.PostAsJsonAsync("/api/policy/bases", basis);
        var whole = Part("全部");

        await Post(Basis("Mine", "2026-01-01", whole, validTo: "2026-01-01")).Refused(HttpStatusCode.UnprocessableEntity, "basis.ends-before-it-begins");
        await Post(Basis("Mine", "2026-01-01")).Refused(HttpStatusCode.UnprocessableEntity, "basis.counts-nothing");
        Assert.Contains("“全部”", await Post(Basis("Mine", "2026-01-01", whole, whole)).Refused(HttpStatusCode.UnprocessableEntity, "basis.component-named-twice"), StringComparison.Ordinal);
        await Post(Basis("全部", "2026-01-01", whole)).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await Post(Basis("Mine", "2026-01-01", Part(""))).Refused(HttpStatusCode.BadRequest, "input.invalid");
        await Post(Basis("Mine", "2026-01-01", Part("x", debtClasses: "Secret"))).Refused(HttpStatusCode.BadRequest, "input.invalid");
        Assert.Contains("StatutoryDebt", await reviewer.GetAsync("/api/exposures?basis=Nothing").Refused(HttpStatusCode.NotFound, "basis.not-found"), StringComparison.Ordinal);
        await reviewer.GetAsync("/api/policy/bases/Nothing").Refused(HttpStatusCode.NotFound, "basis.not-found");
    }

    private static object Basis(string code, string validFrom, params object[] components) => Basis(code, validFrom, null, components);

    private static object Basis(string code, string validFrom, object component, string validTo) => Basis(code, validFrom, (string?)validTo, component);

    private static object Basis(string code, string validFrom, string? validTo, params object[] components) =>
        new { code, name = $"口径{code}", document = "示范财债〔2026〕1号", validFrom, validTo, components };

    private static object Part(string name, string? debtClasses = null, string? debtorKinds = null, string? instruments = null) =>
        new { name, debtClasses = debtClasses?.Split(','), debtorKinds = debtorKinds?.Split(','), instruments = instruments?.Split(',') };

    private static async Task<JsonElement> Record(HttpClient client, object basis)
    {
        using var answer = await client.PostAsJsonAsync("/api/policy/bases", basis);
        return await answer.Body(HttpStatusCode.OK);
    }

    private static async Task<decimal> Total(HttpClient client, string asOf, string basis = "HiddenDebt") =>
        (await client.Json($"/api/exposures?basis={basis}&asOf={asOf}")).GetProperty("totals").Number("outstandingYuan");

    private static bool IsStatutory(DebtPosition position) => position.Class is DebtClass.General or DebtClass.Special;
}
