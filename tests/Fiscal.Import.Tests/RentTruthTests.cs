using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The lessor's contracts and rents against their truth.</summary>
public sealed class RentTruthTests
{
    private const string File = "05-楚湘金融租赁-租金计划.xlsx";
    private static readonly InterpretedWorkbook Rents = Samples.Read(File);

    [Fact]
    public void Every_contract_is_read_field_by_field()
    {
        var contracts = Samples.Truth(File).GetProperty("rows").EnumerateArray().Where(r => r.Text("sheet") == "合同概况").ToList();
        Assert.Equal(4, contracts.Count);
        Assert.Equal(
            contracts.Select(r => (r.GetProperty("row").GetInt32(), r.Text("contractNo"), r.Text("contractNo"), r.Text("debtor"), r.Date("startDate"), r.Date("maturity"),
                r.GetProperty("advance").GetBoolean())),
            Rents.Of<DebtRow>().Select(d => (d.Row.Row, d.Content.ContractNumber, d.Content.DrawdownNumber, d.Content.DebtorName, d.Content.StartDate, d.Content.MaturityDate,
                d.Content.PaidInAdvance)));
        Assert.Equal(
            contracts.Select(r => (r.Decimal("principal"), r.Decimal("outstanding"), r.Decimal("deposit"), r.Decimal("fee"), r.Decimal("rent"), r.Decimal("unpaidRent"),
                (int?)r.Decimal("periods"), (int?)r.Decimal("paidPeriods"))),
            Rents.Of<DebtRow>().Select(d => (d.Content.PrincipalYuan, d.Content.OutstandingYuan, d.Content.DepositYuan, d.Content.FeeYuan, d.Content.InstalmentYuan, d.Content.UnpaidRentYuan,
                d.Content.Instalments, d.Content.InstalmentsPaid)));
        Assert.All(Rents.Of<DebtRow>(), d => Assert.Equal((RepaymentMethod.FixedInstalment, PaymentFrequency.Quarterly), (d.Content.Repayment!.Value, d.Content.PaymentFrequency!.Value)));
    }

    [Fact]
    public void Every_rent_of_every_contract_is_read()
    {
        var rows = Samples.Truth(File).GetProperty("rows").EnumerateArray().Where(r => r.Text("sheet") != "合同概况").ToList();
        Assert.Equal(68, rows.Count);
        Assert.Equal(
            rows.Select(r => (r.Text("sheet"), r.GetProperty("row").GetInt32(), r.Text("contractNo"), r.GetProperty("period").GetInt32(), r.Date("due"),
                r.Decimal("rent"), r.Decimal("depositOffset"), r.Decimal("net"))),
            Rents.Of<RentRow>().Select(r => ((string?)r.Row.Sheet, r.Row.Row, (string?)r.Content.DrawdownNumber, r.Content.Number, (LocalDate?)r.Content.DueOn,
                (decimal?)r.Content.RentYuan, (decimal?)r.Content.DepositOffsetYuan, (decimal?)r.Content.NetYuan)));
    }

    [Fact]
    public void The_rents_still_to_pay_are_those_the_overview_counts()
    {
        foreach (var (_, contract) in Rents.Of<DebtRow>())
        {
            var rents = Rents.Of<RentRow>().Select(r => r.Content).Where(r => r.DrawdownNumber == contract.DrawdownNumber).ToList();
            Assert.Equal((contract.Instalments, contract.InstalmentsPaid, contract.UnpaidRentYuan),
                (rents.Count, rents.Count(r => r.IsPaid), rents.Where(r => !r.IsPaid).Sum(r => r.RentYuan)));
            Assert.Equal(contract.DepositYuan, rents.Sum(r => r.DepositOffsetYuan));
        }
    }

    [Fact]
    public void What_is_paid_at_the_start_and_the_totals_are_no_rents() =>
        Assert.Equal(
            Samples.Truth(File).GetProperty("notData").EnumerateArray().Select(n => (n.Text("sheet"), n.GetProperty("row").GetInt32(), RowFate.Skipped, n.Text("reason"))),
            Rents.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => ((string?)r.Sheet, r.Row, r.Fate, r.Reason)));

    [Fact]
    public void It_is_recognised_with_its_unit_day_and_lessor()
    {
        Assert.Equal((WorkbookKind.RentPlan, "rent-plan"), (Rents.Kind, Rents.Layout));
        Assert.Equal((AmountUnit.Yuan, new LocalDate(2026, 10, 31), "楚湘金融租赁股份有限公司"), (Rents.Unit!.Value, Rents.AsOf!.Value, Rents.Institution));
        Assert.All(Rents.Findings, f => Assert.Equal(Severity.Info, f.Severity));
    }

    [Theory]
    [InlineData("期数", "租金支付日", "应收租金", "元", 1)]
    [InlineData("租金期次", "应付日期", "租金金额", "万元", 10000)]
    public void Another_lessors_table_reads_the_same_and_a_wrong_sum_is_named(string number, string dueOn, string rent, string unit, int yuan)
    {
        var workbook = new Xlsx()
            .Sheet("合同", [[$"单位：{unit}"], ["承租方", "租赁合同编号", "租赁本金", "未付本金", "起租日期", "租赁到期日", "租赁保证金"],
                ["青石公交有限公司", "QS-ZL-1", 30_000_000m / yuan, 12_345_678.9m / yuan, "2024-03-15", "2027-03-15", 1_500_000m / yuan]])
            .Sheet("租金", [["合同编号：QS-ZL-1  承租人：青石公交有限公司"], [$"单位：{unit}"], [rent, "备注", "冲抵保证金", dueOn, "实付租金", number],
                [2_700_000m / yuan, null, null, "2026年12月15日", 2_700_000m / yuan, 11], [2_700_000m / yuan, null, 1_500_000m / yuan, "2027.3.15", 1_300_000m / yuan, 12]]).Read();

        Assert.Equal(12_345_678.9m, Assert.Single(workbook.Of<DebtRow>()).Content.OutstandingYuan);
        Assert.Equal(
            [new RentRow("QS-ZL-1", 11, new(2026, 12, 15), 2_700_000m, 0, 2_700_000m, IsPaid: false), new RentRow("QS-ZL-1", 12, new(2027, 3, 15), 2_700_000m, 1_500_000m, 1_300_000m, IsPaid: false)],
            workbook.Of<RentRow>().Select(r => r.Content));
        Assert.Equal("E5", Assert.Single(workbook.Findings, f => f.Code == "import.rent-sum-mismatch").Cell);
    }
}
