using System.Text;

namespace Fiscal.Api.Tests.Features.Imports;

/// <summary>The lists a book starts from, and what lenders report of it.</summary>
public sealed class OpeningBalanceTests(EmptyCounties counties)
{
    [Fact]
    public async Task A_list_of_opening_balances_opens_the_book_and_a_later_return_finds_its_debts()
    {
        using var clerk = await counties.Clerk();
        var opening = await clerk.Upload("期初.csv", Encoding.UTF8.GetBytes(
            "债务总账期初余额表\n截止日：2025-12-31,,单位：元\n债务单位,债权人,合同编号,借据编号,借款本金,年初余额,借款起始日,借款到期日,年利率(%)\n"
            + "青石县水利投资有限公司,浩瀚银行股份有限公司星城分行,HT-9,JJ-2021-90001,30000000,21000000.55,2021-07-01,2031-06-30,4.05\n合计,,,,30000000,21000000.55\n"));
        await clerk.Commit(opening);

        var report = await clerk.Upload("G52附表.csv", Encoding.UTF8.GetBytes(
            "填报机构：浩瀚银行股份有限公司星城分行,,报表日期：2026-09-30,,货币单位：万元\n融资平台名称,平台层级,业务类型,业务编号,业务金额,持有余额,业务起始日,业务到期日,利率(%),是否政府承诺偿还\n"
            + "青石县水利投资有限公司,县级,固定资产贷款,JJ-2021-90001,3000.00,2000.00,2021-07-01,2031-06-30,4.05,否\n"));
        await clerk.Commit(report);

        Assert.Equal(("OpeningBalances", "2025-12-31", "DebtReturn"), (opening.Text("kind"), opening.Text("asOf"), report.Text("kind")));
        var debt = Assert.Single(await clerk.Items("/api/debts"));
        Assert.Equal((20_000_000m, "浩瀚银行股份有限公司星城分行"), (debt.Number("outstandingYuan"), debt.Text("creditorName")));
        Assert.Equal(21_000_000.55m, Assert.Single(await clerk.Items("/api/debts?asOf=2026-01-31")).Number("outstandingYuan"));
    }
}
