using System.Text.Json;
using Fiscal.Domain.Debts;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The government bonds lent on to the county, their projects and next year's duties, against their truth.</summary>
public sealed class BondLedgerTruthTests
{
    private const string File = "09-地方政府债券转贷台账.xlsx";
    private static readonly InterpretedWorkbook Ledger = Samples.Read(File);

    private static List<JsonElement> Bonds => [.. Samples.Truth(File).GetProperty("rows").EnumerateArray().Where(r => r.Text("sheet") == "转贷台账")];

    [Fact]
    public void Every_bond_is_one_debt_read_field_by_field()
    {
        Assert.Equal(14, Ledger.Of<DebtRow>().Count());
        Assert.All(Bonds.Zip(Ledger.Of<DebtRow>()), pair =>
        {
            var (truth, (row, debt)) = pair;
            Assert.Equal((truth.GetProperty("row").GetInt32(), truth.Text("bondCode"), truth.Text("bondName"), truth.Text("agreementNo")), (row.Row, debt.DrawdownNumber, debt.BondName, debt.ContractNumber));
            Assert.Equal((truth.Text("bondType") == "一般" ? DebtClass.General : DebtClass.Special, truth.Text("sub") == "新增" ? IssueKind.New : IssueKind.Refinancing), (debt.Class!.Value, debt.IssueKind!.Value));
            Assert.Equal((truth.Date("issueDate"), truth.Date("startDate"), truth.Date("maturity"), truth.Decimal("ratePercent")), (debt.SignedOn, debt.StartDate, debt.MaturityDate, debt.AnnualRatePercent));
            Assert.Equal((truth.Decimal("principal"), truth.Decimal("outstanding"), truth.Decimal("repayMatured"), truth.Decimal("replaceStock")),
                (debt.PrincipalYuan, debt.OutstandingYuan, debt.RepaysMaturedYuan ?? 0, debt.ReplacesStockYuan ?? 0));
            Assert.Equal((truth.GetProperty("couponsPerYear").GetInt32() == 2 ? Domain.Schedules.PaymentFrequency.SemiAnnual : Domain.Schedules.PaymentFrequency.Annual, truth.Decimal("outstanding") == 0, "示范县财政局"),
                (debt.PaymentFrequency!.Value, debt.IsSettled, debt.DebtorName));
        });
    }

    [Fact]
    public void Every_project_of_every_bond_is_read_from_its_row()
    {
        var projects = Bonds.SelectMany(b => b.GetProperty("projects").EnumerateArray().Select(p => (p.GetProperty("row").GetInt32(), b.Text("bondCode"), p.Text("name"), p.Text("unit"),
            p.Decimal("amount"), p.Decimal("spent"), p.Text("state"), (bool?)p.GetProperty("ongoing").GetBoolean()))).ToList();
        Assert.Equal(12, projects.Count);
        Assert.Equal(projects, Ledger.Rows.Select(r => (r.Row, Project: r.Content as BondProjectRow ?? (r.Content as DebtRow)?.Project)).Where(r => r.Project is not null)
            .Select(r => (r.Row, (string?)r.Project!.DrawdownNumber, (string?)r.Project.Name, r.Project.UnitName, r.Project.AllottedYuan, r.Project.SpentYuan, r.Project.State, r.Project.IsOngoing)));
    }

    [Fact]
    public void Every_duty_of_the_next_year_is_read_in_its_own_unit()
    {
        var duties = Samples.Truth(File).GetProperty("rows").EnumerateArray().Where(r => r.Text("sheet") != "转贷台账").ToList();
        Assert.Equal(25, duties.Count);
        Assert.Equal(
            duties.Select(r => (r.GetProperty("row").GetInt32(), r.Text("bondCode"), r.Date("due"), r.Decimal("principal"), r.Decimal("interest"), r.Decimal("fee"))),
            Ledger.Of<PlanRow>().Select(p => (p.Row.Row, (string?)p.Content.DrawdownNumber, (LocalDate?)p.Content.DueOn, (decimal?)p.Content.PrincipalYuan, (decimal?)p.Content.InterestYuan, (decimal?)p.Content.FeeYuan)));
    }

    [Fact]
    public void Headings_and_totals_are_no_bonds() =>
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.Text("sheet"), n.GetProperty("row").GetInt32(), n.Text("reason") == "分类标题行" ? "分组标题" : n.Text("reason"))),
            Ledger.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => ((string?)r.Sheet, r.Row, r.Reason)));

    [Fact]
    public void It_is_recognised_with_its_day_and_sender()
    {
        Assert.Equal((WorkbookKind.BondLedger, "bond-ledger", "示范县财政局"), (Ledger.Kind, Ledger.Layout, Ledger.Institution));
        Assert.Equal(new LocalDate(2026, 10, 31), Ledger.AsOf);
        Assert.All(Ledger.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }
}
