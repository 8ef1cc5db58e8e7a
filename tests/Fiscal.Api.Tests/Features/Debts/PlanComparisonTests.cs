using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Features.Imports;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Import;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Debts;

/// <summary>The sample county: the bureau's book with its plans, and the construction bank's own plans.</summary>
public sealed class PlanComparisonTests : IAsyncDisposable
{
    private const string Code = "import.plan-differs-from-terms";
    private const string Drawdown = "4390202000168001";
    private static readonly LocalDate AsOf = new(2026, 10, 31);

    private readonly FiscalApp _app = new();

    [Fact]
    public async Task The_plans_of_the_sample_county_are_what_its_terms_say_to_the_fen()
    {
        await _app.CreateRegion();
        var book = await Import("00-*");
        var bank = await Import("04-*");

        var plans = await _app.WithDatabase(db => db.RepaymentPlans.CountAsync());
        Assert.InRange(plans, 100, 200);
        Assert.Empty(book.Findings.Concat(bank.Findings).Where(f => f.Code == Code).Select(f => f.Message));
    }

    [Fact]
    public async Task A_plan_that_is_not_what_the_terms_say_is_shown_and_found_and_still_due()
    {
        await _app.CreateRegion();
        await Import("00-*");
        await Revise(terms => terms with { DayCount = DayCount.Actual365Fixed });

        var findings = (await Import("04-*")).Findings.Where(f => f.Code == Code).ToList();
        var schedule = await Schedule();

        var finding = Assert.Single(findings);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Contains(Drawdown, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Row);
        var first = schedule["comparison"]![0]!;
        Assert.True(first["differs"]!.GetValue<bool>());
        Assert.Equal(0, first["plannedPrincipalYuan"]!.GetValue<decimal>() - first["computedPrincipalYuan"]!.GetValue<decimal>());
        Assert.True(first["plannedInterestYuan"]!.GetValue<decimal>() > first["computedInterestYuan"]!.GetValue<decimal>());
        Assert.Equal(
            first["plannedInterestYuan"]!.GetValue<decimal>() - first["computedInterestYuan"]!.GetValue<decimal>(), first["differenceYuan"]!.GetValue<decimal>());
        Assert.True(schedule["comparisonSummary"]!["differentLines"]!.GetValue<int>() > 0);
        Assert.Equal("Plan", schedule["origin"]!.GetValue<string>());
        Assert.Equal(first["plannedInterestYuan"]!.GetValue<decimal>(), schedule["payments"]![0]!["interestYuan"]!.GetValue<decimal>());
    }

    [Fact]
    public async Task A_schedule_names_its_all_in_cost()
    {
        await _app.CreateRegion();
        await Import("00-*");

        var schedule = await Schedule();

        // 4.05% of 360 days, paid each quarter, is a little more a year.
        Assert.InRange(schedule["effectiveAnnualRatePercent"]!.GetValue<decimal>(), 4.05m, 4.25m);
        Assert.Equal(schedule["comparison"]!.AsArray().Count, schedule["computed"]!.AsArray().Count);
    }

    private async Task<ImportSummary> Import(string pattern)
    {
        var file = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Samples"), pattern).Single();
        await using var content = File.OpenRead(file);
        var summary = await _app.Send(new UploadWorkbook(Path.GetFileName(file), content, FiscalApp.County, new ImportHints(AsOf: AsOf)));
        return await _app.Send(new CommitImport(summary.Id));
    }

    private Task<int> Revise(Func<DebtTerms, DebtTerms> change) => _app.WithDatabase(async db =>
    {
        var debt = await db.Debts.Include(d => d.TermsVersions).SingleAsync(d => d.DrawdownNumber == Drawdown);
        debt.ReviseTerms(change(debt.Terms!), AsOf, new Recording(_app.Clock.GetCurrentInstant(), "test", "计息基准更正", FactSource.Entered));
        return await db.SaveChangesAsync();
    });

    private async Task<JsonNode> Schedule()
    {
        var id = await _app.WithDatabase(db => db.Debts.Where(d => d.DrawdownNumber == Drawdown).Select(d => d.Id).SingleAsync());
        using var client = await _app.Client();
        return (await client.GetFromJsonAsync<JsonNode>($"/api/debts/{id}/schedule"))!;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
