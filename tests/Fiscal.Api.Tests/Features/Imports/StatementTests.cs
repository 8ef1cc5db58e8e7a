using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>A month's statement of what was lent and paid, beside the bureau's book and on a book that lacks the payments.</summary>
public sealed class StatementTests(LoadedCounty county, EmptyCounties counties)
{
    private static readonly LocalDate October = new(2026, 10, 1);

    [Fact]
    public async Task Beside_the_bureaus_book_it_says_nothing_new()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var before = await Entries(app);

        var import = await clerk.Upload(Samples.Statement);
        await clerk.Commit(import);

        import.CountsSum();
        Assert.Equal((38, 0, 0, 38), (import.Counts().Accepted, import.Counts().New, import.Counts().Changed, import.Counts().Same));
        Assert.DoesNotContain(import.List("findings"), f => f.Text("severity") != "Info");
        Assert.Equal(before, await Entries(app));
    }

    [Fact]
    public async Task A_charge_taken_back_is_said_with_both_its_lines()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();

        var import = await clerk.Upload(Samples.Statement);

        var said = Assert.Single(import.List("findings"), f => f.Text("code") == "import.taken-back");
        Assert.Equal(38, said.Count("row"));
        Assert.Contains("第 29 行", said.Text("message"), StringComparison.Ordinal);
        Assert.Equal([29, 38], (await clerk.Rows(import, "?change=Same")).Where(r => r.Count("row") is 29 or 38).Select(r => r.Count("row")));
    }

    [Fact]
    public async Task On_a_book_without_the_payments_it_books_each_of_them_once()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var whole = await Payments(app);
        await TakeBackOctober(clerk);
        Assert.Empty(await Payments(app));

        var import = await clerk.Import(Samples.Statement);
        var booked = await Payments(app);
        var again = await clerk.Import(Samples.Statement);

        Assert.Equal((35, 3), (import.Counts().New, import.Counts().Same));
        Assert.Equal(whole, booked);
        Assert.Equal((0, 0, 38), (again.Counts().New, again.Counts().Changed, again.Counts().Same));
        Assert.Equal(whole, await Payments(app));
        Assert.DoesNotContain(again.List("findings"), f => f.Text("severity") != "Info");
    }

    [Fact]
    public async Task Reverting_it_takes_back_what_it_booked_and_it_can_be_booked_again()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var whole = await Payments(app);
        await TakeBackOctober(clerk);
        var import = await clerk.Import(Samples.Statement);

        await clerk.Post($"/api/imports/{import.Count("id")}/revert");
        var reverted = await Payments(app);
        await clerk.Import(Samples.Statement);

        Assert.Empty(reverted);
        Assert.Equal(whole, await Payments(app));
    }

    [Fact]
    public async Task Where_the_book_has_none_of_the_debts_every_line_is_rejected_and_nothing_is_booked()
    {
        using var clerk = await counties.Clerk();

        var import = await clerk.Upload(Samples.Statement);

        import.CountsSum();
        Assert.Equal((38, 0), (import.Counts().Rejected, import.Counts().Accepted));
        Assert.Contains(import.List("findings"), f => f.Text("code") == "import.debt-not-found" && f.Text("severity") == "Error");
        using var answer = await clerk.PostAsync($"/api/imports/{import.Count("id")}/commit", null);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_line_that_takes_back_what_the_file_does_not_hold_is_an_error_and_so_is_money_lent_twice()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = "单位：元\n交易日期,借据号,摘要,放款金额,还本金额,付息金额\n2026-10-30,HB432026003901,冲正,,,-100\n2026-10-16,439901022026101500210001,贷款发放,38600000,,\n";

        var import = await clerk.Upload("流水.csv", System.Text.Encoding.UTF8.GetBytes(csv));

        Assert.Equal(["import.drawn-beyond-principal", "import.nothing-to-take-back"],
            import.List("findings").Where(f => f.Text("severity") == "Error").Select(f => f.Text("code")).Order(StringComparer.Ordinal));
        Assert.Equal(2, import.Counts().Rejected);
    }

    [Fact]
    public async Task A_balance_that_is_not_the_books_is_said()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        var csv = "单位：元\n交易日期,借据号,摘要,付息金额,贷款余额\n2026-10-20,HB432026003901,结息扣收,128450.00,36600000\n";

        var import = await clerk.Upload("流水.csv", System.Text.Encoding.UTF8.GetBytes(csv));

        var said = Assert.Single(import.List("findings"), f => f.Text("code") == "import.stated-balance-differs");
        Assert.Equal("Warning", said.Text("severity"));
        Assert.Equal(1, import.Counts().Same);
    }

    internal static async Task TakeBackOctober(HttpClient clerk)
    {
        foreach (var debt in await clerk.Items("/api/debts"))
            foreach (var entry in (await clerk.Json($"/api/debts/{debt.Count("id")}/ledger")).List("items"))
                if (entry.Date("effectiveOn") >= October && entry.Text("kind") is not ("Opening" or "Drawdown" or "RefinancedIn"))
                {
                    var version = (await clerk.Json($"/api/debts/{debt.Count("id")}")).GetProperty("debt").Count("version");
                    using var answer = await clerk.PostAsJsonAsync($"/api/debts/{debt.Count("id")}/reversals", new { entryId = entry.Count("id"), version, reason = "改以流水入账" });
                    await answer.Body(HttpStatusCode.OK);
                }
    }

    private static Task<int> Entries(FiscalApp app) => app.WithDatabase(db => db.LedgerEntries.CountAsync());

    /// <summary>What was paid in October and not taken back.</summary>
    private static Task<List<(string, EntryKind, decimal, LocalDate, decimal)>> Payments(FiscalApp app) => app.WithDatabase(async db =>
    {
        var entries = await db.LedgerEntries.Where(e => e.EffectiveOn >= October && e.Kind != EntryKind.Drawdown && e.Kind != EntryKind.RefinancedIn)
            .Select(e => new { e.Id, e.ReversesId, e.Debt.DrawdownNumber, e.Kind, e.AmountYuan, e.EffectiveOn, e.BalanceEffectYuan }).ToListAsync();
        var reversed = entries.Select(e => e.ReversesId).ToHashSet();
        return entries.Where(e => e.ReversesId is null && !reversed.Contains(e.Id))
            .Select(e => (e.DrawdownNumber, e.Kind, e.AmountYuan, e.EffectiveOn, e.BalanceEffectYuan)).Order().ToList();
    });
}
