using System.Text.Json;

namespace Fiscal.Import.Tests;

/// <summary>The layouts that come with the program.</summary>
public sealed class LayoutTests
{
    [Fact]
    public void Every_shipped_layout_is_complete()
    {
        Assert.Equal(["asset-ledger", "bank-repayment-plan", "bond-ledger", "bond-limits", "bond-list", "bond-spending", "borrower-ledger", "bureau-book", "city-bank-ledger", "debt-ledger", "enterprise-arrears", "finance-office-table", "financing-ledger", "fiscal-capacity", "fiscal-capacity-wide", "fiscal-capacity-years", "g52-return", "government-projects", "lender-extract", "opening-balances", "payment-statement", "platform-list", "policy-bank-ledger", "rent-plan", "reserve-fund", "resolution-plan", "risk-register", "rural-bank-ledger", "san-bao-budget", "treasury-cash", "trust-ledger", "unnumbered-ledger"],
            Layouts.Shipped.Select(l => l.Name).Order());
        Assert.All(Layouts.Shipped, layout =>
        {
            Assert.NotEmpty(layout.Title);
            Assert.NotEmpty(layout.Tables);
            Assert.NotEmpty(layout.TotalWords);
            Assert.All(layout.Tables, table => Assert.All(table.Required.SelectMany(r => r.Split('|')), field => Assert.Contains(field, table.Fields.Keys)));
        });
    }

    [Fact]
    public void No_header_names_two_fields_of_one_table() =>
        Assert.All(Layouts.Shipped.SelectMany(l => l.Tables), table =>
            Assert.All(table.Fields.SelectMany(f => f.Value.Distinct().Select(name => (Name: name, Field: f.Key))).GroupBy(n => n.Name), names =>
                Assert.Single(names.Select(n => n.Field).Distinct())));

    [Fact]
    public void A_field_of_a_debt_table_is_a_property_or_helps_to_find_one()
    {
        string[] helpers = ["pricing", "fixedRatePercent", "extendedMaturityDate", "overdueInterestOnBalanceYuan", "overdueInterestOffBalanceYuan",
            "currency", "asOf", "serial", "status", "debtorCode", "creditorCode", "balanceSide",
            "term", "baseRatePercent", "floatedBy", "repaidYuan", "repaidWithInterestYuan", "openingYuan", "borrowedYuan", "paidBackYuan",
            "projectName", "projectUnit", "allottedYuan", "spentYuan", "projectState", "isOngoing",
            "projectCode", "sector", "totalInvestmentYuan", "projectCapitalYuan", "appropriatedYuan", "refinancingYuan", "generalNewYuan", "generalRefinancingYuan", "specialNewYuan", "specialRefinancingYuan"];
        var properties = typeof(DebtRow).GetProperties().Concat(typeof(BondIssueRow).GetProperties()).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).ToHashSet();
        var fields = Layouts.Shipped.SelectMany(l => l.Tables).Where(t => t.Content == TableContent.Debt).SelectMany(t => t.Fields.Keys).Distinct().ToList();
        Assert.True(fields.Count > 40);
        Assert.All(fields, f => Assert.True(properties.Contains(f) || helpers.Contains(f), f));
    }

    [Fact]
    public void A_bureau_can_add_a_layout_that_only_names_its_own_headers()
    {
        var folder = Directory.CreateTempSubdirectory("layouts").FullName;
        File.WriteAllText(Path.Combine(folder, "own.json"), """
            { "name": "own", "title": "本局台账", "kind": "DebtLedger", "extends": "debt-ledger",
              "tables": [ { "content": "Debt", "extends": "Debt", "fields": { "debtorName": [ "欠钱的" ], "outstandingYuan": [ "还差多少" ] } } ] }
            """);
        using var file = new Xlsx().Sheet("表", [["单位：元"], ["欠钱的", "借据号", "还差多少", "到期日"], ["某公司", "J1", 12.5m, "2027-01-01"]]).Save();

        var workbook = new WorkbookInterpreter(Layouts.Load(folder), new()).Interpret(file, "来文.xlsx", new());

        Assert.Equal("own", workbook.Layout);
        Assert.Equal(("某公司", 12.5m), (Assert.Single(workbook.Of<DebtRow>()).Content.DebtorName, workbook.Of<DebtRow>().Single().Content.OutstandingYuan));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_layout_with_a_slip_in_it_is_not_loaded()
    {
        var folder = Directory.CreateTempSubdirectory("layouts").FullName;
        File.WriteAllText(Path.Combine(folder, "bad.json"), """{ "name": "bad", "title": "坏", "kind": "DebtLedger", "feilds": {} }""");
        Assert.Throws<JsonException>(() => Layouts.Load(folder));
        File.WriteAllText(Path.Combine(folder, "bad.json"), """{ "name": "bad", "title": "坏", "kind": "DebtLedger", "extends": "nothing" }""");
        Assert.Throws<JsonException>(() => Layouts.Load(folder));
        Directory.Delete(folder, recursive: true);
    }
}
