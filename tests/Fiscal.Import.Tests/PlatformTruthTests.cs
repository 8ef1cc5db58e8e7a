using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>The list of platform companies: names indented, deadlines in words, shares as percent.</summary>
public sealed class PlatformTruthTests
{
    private const string File = "12-平台公司名单与压降计划.xlsx";
    private static readonly InterpretedWorkbook List = Samples.Read(File);

    [Fact]
    public void Every_company_is_read_field_by_field()
    {
        var truth = Samples.Truth(File).GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((14, 14), (truth.Count, List.Of<PlatformRow>().Count()));
        Assert.All(truth.Zip(List.Of<PlatformRow>()), pair =>
        {
            var (t, (row, company)) = pair;
            var listed = company.Figures;
            Assert.Equal((t.GetProperty("row").GetInt32(), t.Text("name"), t.Text("creditCode"), t.GetProperty("level").GetInt32()), (row.Row, company.Name, company.CreditCode, listed.Level));
            Assert.Equal((t.Text("parent") ?? "示范县国有资产服务中心", t.Decimal("sharePercent"), t.Text("state")), (listed.ParentName, listed.SharePercent, listed.State?.DisplayName()));
            Assert.Equal((t.GetProperty("hasHidden").GetBoolean(), t.Decimal("hidden"), t.Decimal("operating")), (listed.OwesHiddenDebt!.Value, listed.HiddenYuan, listed.OperatingYuan));
            Assert.Equal((t.Text("method"), t.Text("action"), t.Text("progress")), (listed.Method?.DisplayName(), listed.Disposal?.DisplayName(), listed.Progress?.DisplayName()));
            Assert.Equal((t.Date("target"), t.Date("done"), t.Date("observeUntil")), (listed.TargetOn, listed.CompletedOn, listed.ObservedUntil));
        });
    }

    [Fact]
    public void It_is_recognised_and_its_total_is_no_company()
    {
        Assert.Equal((WorkbookKind.PlatformList, "platform-list", AmountUnit.TenThousandYuan), (List.Kind, List.Layout, List.Unit));
        Assert.Equal(new LocalDate(2026, 10, 31), List.AsOf);
        Assert.Equal((18, "合计"), Assert.Single(List.Rows.Where(r => r.Fate != RowFate.Accepted).Select(r => (r.Row, r.Reason))));
        Assert.All(List.Findings, f => Assert.True(f.Severity == Severity.Info, f.Message));
    }
}
