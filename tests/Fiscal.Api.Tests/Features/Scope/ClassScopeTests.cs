using System.Net;
using System.Net.Http.Json;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Debts;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Tests.Features.Scope;

public sealed class ClassScopeTests(LoadedCounty loaded)
{
    [Fact]
    public async Task Debts_that_are_or_were_of_a_withheld_class_are_in_no_list_and_no_total()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        using var issued = await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" });
        await issued.Body(HttpStatusCode.Created);
        using var viewer = await app.Client(Role.Viewer);
        await Withhold(app, new { debtClass = "Hidden", role = "Viewer", document = "云保密〔2026〕1号", validFrom = "2026-01-01" });
        app.Clock.AdvanceSeconds(1);

        var all = await clerk.Items("/api/debts");
        var everHidden = await app.WithDatabase(db => db.DebtClassifications.Where(c => c.Class == DebtClass.Hidden).Select(c => c.DebtId).Distinct().ToListAsync());
        var hidden = all.Where(d => everHidden.Contains(d.Count("id"))).ToList();
        Assert.Contains(hidden, d => d.Text("debtClass") != "Hidden"); // known as hidden once
        var shown = all.Where(d => !everHidden.Contains(d.Count("id"))).ToList();

        Assert.Equal(shown.Select(d => d.Count("id")).Order(), (await viewer.Items("/api/debts")).Select(d => d.Count("id")).Order());
        var totals = (await viewer.Json("/api/exposures?asOf=2026-11-22&groupBy=debtClass")).List("items");
        Assert.Equal(shown.Sum(d => d.Number("outstandingYuan")), totals.Sum(i => i.Number("outstandingYuan")));
        Assert.DoesNotContain(totals, t => t.Text("group") == "Hidden" && t.Number("outstandingYuan") != 0);
        Assert.Equal(shown.Sum(d => d.Number("outstandingYuan")), (await viewer.Json("/api/movements?from=2026-11-01&to=2026-11-22")).GetProperty("totals").Number("closingYuan"));
        Assert.Empty(await viewer.Items("/api/monthly-reports"));
        await viewer.GetAsync($"/api/debts/{hidden[0].Count("id")}").Refused(HttpStatusCode.NotFound, "debt.not-found");
        UnitScopeTests.Silent(await EveryRead.Of(app, viewer, [hidden[0].Count("id"), 1]), [.. hidden.Select(d => d.Text("drawdownNumber"))]);
        Assert.Equal(all.Count, (await clerk.Items("/api/debts")).Count);
    }

    [Fact]
    public async Task What_is_said_of_a_user_goes_before_its_role_and_ends_on_its_day()
    {
        await using var app = await loaded.Copy();
        using var viewer = await app.Client(Role.Viewer);
        using var other = await app.ClientOf("other", [Role.Viewer]);
        var all = (await viewer.Items("/api/debts")).Count;
        await Withhold(app, new { debtClass = "Hidden", role = "Viewer", document = "云保密〔2026〕1号", validFrom = "2026-01-01" });
        await Withhold(app, new { debtClass = "Hidden", userName = "OTHER", isWithheld = false, document = "云保密〔2026〕2号", validFrom = "2026-01-01", validTo = "2026-11-23" });

        Assert.True((await viewer.Items("/api/debts")).Count < all);
        Assert.Equal(all, (await other.Items("/api/debts")).Count);
        await other.PostAsJsonAsync("/api/policy/class-restrictions", new { debtClass = "Hidden", role = "Viewer", document = "x", validFrom = "2026-01-01" }).Refused(HttpStatusCode.Forbidden, "auth.forbidden");
        app.Clock.AdvanceDays(1);
        using var tomorrow = await app.ClientOf("other", [Role.Viewer]);
        Assert.True((await tomorrow.Items("/api/debts")).Count < all);
    }

    [Fact]
    public async Task Who_sees_a_part_of_the_debts_neither_reports_on_all_nor_enters_what_it_would_not_see()
    {
        await using var app = await loaded.Copy();
        using var clerk = await app.Client();
        var visible = (await clerk.Items("/api/debts")).First(d => d.Text("debtClass") == "Special");
        await Withhold(app, new { debtClass = "Hidden", role = "Clerk", document = "云保密〔2026〕1号", validFrom = "2026-01-01" });

        await clerk.PostAsJsonAsync("/api/monthly-reports", new { regionCode = FiscalApp.County, period = "2026-10" }).Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
        await clerk.GetAsync("/api/journal/verify?regionCode=439901").Refused(HttpStatusCode.UnprocessableEntity, "scope.every-debt-needed");
        await clerk.PostAsJsonAsync($"/api/debts/{visible.Count("id")}/reclassifications", new { version = visible.Count("version"), to = "Hidden", effectiveOn = "2026-11-20", document = "认定" })
            .Refused(HttpStatusCode.UnprocessableEntity, "scope.class-withheld");
        using var done = await clerk.PostAsJsonAsync($"/api/debts/{visible.Count("id")}/reclassifications", new { version = visible.Count("version"), to = "General", effectiveOn = "2026-11-20", document = "认定" });
        await done.Body(HttpStatusCode.OK);
    }

    private static async Task Withhold(FiscalApp app, object restriction)
    {
        using var security = await app.Client(Role.SecurityAdmin);
        using var answer = await security.PostAsJsonAsync("/api/policy/class-restrictions", restriction);
        await answer.Body(HttpStatusCode.OK);
    }
}
