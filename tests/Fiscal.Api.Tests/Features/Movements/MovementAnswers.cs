using System.Text.Json;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Movements;

/// <summary>Movement tables as they are answered, and facts recorded late.</summary>
internal static class MovementAnswers
{
    private static readonly string[] Increases = ["correctedYuan", "broughtInYuan", "drawnYuan", "capitalisedYuan", "refinancedInYuan", "reclassifiedYuan"];
    private static readonly string[] Decreases = ["repaidYuan", "refinancedOutYuan", "writtenOffYuan"];

    public static readonly string[] Columns = ["openingYuan", .. Increases, .. Decreases, "closingYuan", "interestPaidYuan", "penaltyPaidYuan", "feesPaidYuan"];

    /// <summary>The row foots across.</summary>
    public static void Foots(this JsonElement row) => Assert.Equal(
        row.Number("openingYuan") + Increases.Sum(c => row.Number(c)) - Decreases.Sum(c => row.Number(c)), row.Number("closingYuan"));

    /// <summary>Every row foots across and every column down.</summary>
    public static void FootsBothWays(this JsonElement table)
    {
        var items = table.List("items");
        var totals = table.GetProperty("totals");
        Assert.Equal(table.Count("total"), items.Count);
        Assert.All(items.Append(totals), Foots);
        Assert.All(Columns, c => Assert.Equal(totals.Number(c), items.Sum(i => i.Number(c))));
        Assert.Equal(0, totals.Number("reclassifiedYuan"));
    }

    public static string Day(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Balances of a day by a field of the book.</summary>
    public static async Task<Dictionary<string, decimal>> BalancesOn(this HttpClient client, LocalDate day, string field, string clock = "") =>
        (await client.Items($"/api/debts?asOf={Day(day)}{clock}")).GroupBy(d => d.Text(field))
            .Select(g => (g.Key, Yuan: g.Sum(d => d.Number("outstandingYuan")))).Where(g => g.Yuan != 0).ToDictionary(g => g.Key, g => g.Yuan);

    /// <summary>Five minutes later, something is recorded about the debt with that code or drawdown number; returns its id.</summary>
    public static async Task<int> Records(this FiscalApp app, string code, Action<Debt, Recording> verb)
    {
        app.Clock.Advance(Duration.FromMinutes(5));
        return await app.WithDatabase(async db =>
        {
            var debt = await db.Debts.SingleAsync(d => d.Code == code || d.DrawdownNumber == code);
            await db.LoadFacts([debt], f => f.DebtId == debt.Id, default);
            verb(debt, new Recording(app.Clock.GetCurrentInstant(), "经办甲", "核对回单", FactSource.Entered with { Document = "回单7号" }) { LateReason = "回单迟到" });
            await db.SaveChangesAsync();
            return debt.Id;
        });
    }
}
