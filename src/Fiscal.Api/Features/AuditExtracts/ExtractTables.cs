using System.Globalization;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Ledger;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Journal;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditExtracts;

/// <summary>The tables of a sealed extract (数据包各表), each a query that is read while it is written.</summary>
internal sealed class ExtractTables(FiscalDbContext db, string regionCode, IReadOnlyList<string> regions, TwoClocks clocks)
{
    public async Task<IReadOnlyList<(string File, ExportTable Table)>> All(CancellationToken ct) =>
    [
        ("debts.csv", await Debts(ct)),
        ("ledger.csv", await Ledger(ct)),
        ("terms.csv", Terms()),
        ("classifications.csv", Classifications()),
        ("maturities.csv", await Maturities(ct)),
        ("exposures.csv", Table("债务规模", ExposureColumns, Exposures())),
        ("movements.csv", Table("余额变动（年初以来）", MovementColumns, Movements())),
        ("imports.csv", Table("入账来文", ImportColumns, db.ImportBatches.AsNoTracking()
            .Where(b => regions.Contains(b.RegionCode) && b.CommittedAt != null && b.CommittedAt <= clocks.KnownAt).OrderBy(b => b.CommittedAt).ThenBy(b => b.Id).AsAsyncEnumerable())),
        ("journal.csv", Table("台账日志", JournalColumns, Journal(null).AsAsyncEnumerable())),
    ];

    /// <summary>The entries of the region's chains, or of one of them, that were there by then.</summary>
    public IQueryable<JournalEntry> Journal(string? chain) => db.JournalEntries.AsNoTracking()
        .Where(e => (chain == null ? regions.Contains(e.Chain) : e.Chain == chain) && e.At <= clocks.KnownAt).OrderBy(e => e.Chain).ThenBy(e => e.Sequence);

    private static ExportTable Table<T>(string title, IReadOnlyList<(ExportColumn, Func<T, object?>)> columns, IAsyncEnumerable<T> rows) => ExportTable.Of(title, title, columns, rows);

    private async Task<ExportTable> Debts(CancellationToken ct) => Table(
        "债务台账", [(Column("债务序号"), d => Text(d.Id)), .. ExportDebtsHandler.Columns],
        (await db.DebtsOf(new(RegionCode: regionCode), clocks, ct)).Select(DebtListRows.Row).AsAsyncEnumerable());

    private async Task<ExportTable> Ledger(CancellationToken ct) => Table(
        "台账分录", [(Column("债务序号"), e => Text(e.DebtId)), .. ExportLedgerHandler.Columns],
        db.RowsOf(await db.EntriesOf(new(RegionCode: regionCode, To: clocks.AsOf.ToDateOnly()), clocks.KnownAt, ct)).AsAsyncEnumerable());

    private async Task<ExportTable> Maturities(CancellationToken ct)
    {
        var (duties, _, _) = await db.DutiesOf(clocks.AsOf.ToDateOnly(), DateOnly.MaxValue, regionCode, clocks, ct);
        return Table("应还款项", [(Column("债务序号"), d => Text(d.Debt.Id)), .. ExportMaturitiesHandler.Columns], ExportMaturitiesHandler.Rows(duties).AsAsyncEnumerable());
    }

    private ExportTable Terms() => Table("合同要素", TermsColumns, db.TermsVersions.AsNoTracking()
        .Where(t => regions.Contains(t.RegionCode) && t.EffectiveOn <= clocks.AsOf && t.RecordedAt <= clocks.KnownAt)
        .OrderBy(t => t.DebtId).ThenBy(t => t.EffectiveOn).ThenBy(t => t.RecordedAt).ThenBy(t => t.Id).AsAsyncEnumerable());

    private ExportTable Classifications() => Table("责任分类", ClassColumns, db.DebtClassifications.AsNoTracking()
        .Where(c => regions.Contains(c.RegionCode) && c.EffectiveOn <= clocks.AsOf && c.RecordedAt <= clocks.KnownAt)
        .OrderBy(c => c.DebtId).ThenBy(c => c.EffectiveOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id).AsAsyncEnumerable());

    private async IAsyncEnumerable<Exposure> Exposures()
    {
        var bases = (await db.BasisVersions(clocks.KnownAt.ToDateTimeOffset(), default)).GroupBy(b => b.Code).OrderBy(g => g.Key, StringComparer.Ordinal);
        var debts = await (await db.PositionsOf(regionCode, clocks.AsOf, clocks.KnownAt, default)).ToExposedDebts(default);
        foreach (var basis in bases.Select(versions => ExposureBasis.InForce(versions, clocks.AsOf)).OfType<ExposureBasis>())
            foreach (var component in debts.CountedIn(basis).GroupBy(d => d.Component).OrderBy(g => g.Key.Number))
                yield return new(basis, component.Key.Name, component.Count(), component.Sum(d => d.Debt.OutstandingYuan), component.Sum(d => d.Debt.OverduePrincipalYuan));
    }

    private async IAsyncEnumerable<DebtMovement> Movements()
    {
        var period = new MovementPeriod(new(clocks.AsOf.Year, 1, 1), clocks.AsOf, clocks.KnownAt, clocks.KnownAt);
        foreach (var movement in (await db.MovementsOf(new(regions), period, default)).OrderBy(m => m.DebtId).ThenBy(m => m.Group.Class).ThenBy(m => m.Group.Instrument))
            yield return movement;
    }

    private sealed record Exposure(ExposureBasis Basis, string Component, int Count, decimal OutstandingYuan, decimal OverdueYuan);

    private static readonly IReadOnlyList<(ExportColumn, Func<Exposure, object?>)> ExposureColumns = [
        (Column("口径代码"), e => e.Basis.Code), (Column("口径名称"), e => e.Basis.Name), (Column("待核"), e => e.Basis.IsUnverified ? "【待核】" : null),
        (Column("构成"), e => e.Component), (Column("笔数", ExportForm.Count), e => e.Count),
        (Column("余额（元）", ExportForm.Yuan), e => e.OutstandingYuan), (Column("逾期本金（元）", ExportForm.Yuan), e => e.OverdueYuan)];

    private static readonly IReadOnlyList<(ExportColumn, Func<DebtMovement, object?>)> MovementColumns = [
        (Column("债务序号"), m => Text(m.DebtId)), (Column("责任分类"), m => m.Group.Class.DisplayName()), (Column("债务品种"), m => m.Group.Instrument.DisplayName()),
        Sum("期初（元）", m => m.Movement.OpeningYuan), Sum("更正（元）", m => m.Movement.CorrectedYuan), Sum("期初建账（元）", m => m.Movement.BroughtInYuan),
        Sum("提款（元）", m => m.Movement.DrawnYuan), Sum("利息资本化（元）", m => m.Movement.CapitalisedYuan), Sum("置换转入（元）", m => m.Movement.RefinancedInYuan),
        Sum("还本（元）", m => m.Movement.RepaidYuan), Sum("置换转出（元）", m => m.Movement.RefinancedOutYuan), Sum("核销（元）", m => m.Movement.WrittenOffYuan),
        Sum("重分类（元）", m => m.Movement.ReclassifiedYuan), Sum("期末（元）", m => m.Movement.ClosingYuan),
        Sum("付息（元）", m => m.Movement.InterestPaidYuan), Sum("罚息（元）", m => m.Movement.PenaltyPaidYuan), Sum("费用（元）", m => m.Movement.FeesPaidYuan)];

    private static readonly IReadOnlyList<(ExportColumn, Func<TermsVersion, object?>)> TermsColumns = [
        (Column("事实序号"), t => Text(t.Id)), (Column("债务序号"), t => Text(t.DebtId)), (Column("生效日", ExportForm.Date), t => t.EffectiveOn), (Column("登记时刻", ExportForm.Time), t => t.RecordedAt),
        (Column("登记人"), t => t.RecordedBy), (Column("事由"), t => t.Reason), (Column("补登理由"), t => t.LateReason), (Column("冲正的事实"), t => t.ReversesId is { } id ? Text(id) : null),
        (Column("债务品种"), t => t.Terms.Instrument.DisplayName()), (Column("签订日", ExportForm.Date), t => t.Terms.SignedOn),
        (Column("合同金额（元）", ExportForm.Yuan), t => t.Terms.ContractAmountYuan), (Column("借据金额（元）", ExportForm.Yuan), t => t.Terms.PrincipalYuan),
        (Column("放款日", ExportForm.Date), t => t.Terms.StartDate), (Column("原到期日", ExportForm.Date), t => t.Terms.OriginalMaturityDate), (Column("到期日", ExportForm.Date), t => t.Terms.MaturityDate),
        (Column("展期次数", ExportForm.Count), t => t.Terms.ExtensionCount), (Column("年利率（%）", ExportForm.Percent), t => t.Terms.AnnualRatePercent),
        (Column("利率基准"), t => t.Terms.RateIndex?.ToString()), (Column("加点（BP）", ExportForm.Percent), t => t.Terms.SpreadBp),
        (Column("还款方式"), t => t.Terms.Repayment?.DisplayName()), (Column("担保人"), t => t.Terms.GuarantorName), (Column("用途"), t => t.Terms.Purpose),
        (Column("导入批次"), t => t.Source.ImportBatchId is { } id ? Text(id) : null), (Column("工作表"), t => t.Source.Sheet), (Column("单元格"), t => t.Source.Cell), (Column("凭证或文号"), t => t.Source.Document)];

    private static readonly IReadOnlyList<(ExportColumn, Func<DebtClassification, object?>)> ClassColumns = [
        (Column("事实序号"), c => Text(c.Id)), (Column("债务序号"), c => Text(c.DebtId)), (Column("生效日", ExportForm.Date), c => c.EffectiveOn), (Column("登记时刻", ExportForm.Time), c => c.RecordedAt),
        (Column("登记人"), c => c.RecordedBy), (Column("事由"), c => c.Reason), (Column("补登理由"), c => c.LateReason), (Column("冲正的事实"), c => c.ReversesId is { } id ? Text(id) : null),
        (Column("责任分类"), c => c.Class.DisplayName()), (Column("认定文号"), c => c.Document), (Column("导入批次"), c => c.Source.ImportBatchId is { } id ? Text(id) : null),
        (Column("工作表"), c => c.Source.Sheet), (Column("单元格"), c => c.Source.Cell)];

    private static readonly IReadOnlyList<(ExportColumn, Func<ImportBatch, object?>)> ImportColumns = [
        (Column("导入批次"), b => Text(b.Id)), (Column("地区代码"), b => b.RegionCode), (Column("文件"), b => b.FileName), (Column("文件SHA-256"), b => b.Sha256), (Column("种类"), b => b.Kind.ToString()),
        (Column("版式"), b => b.Layout), (Column("来文单位"), b => b.Institution), (Column("数据截止日", ExportForm.Date), b => b.AsOf), (Column("上传人"), b => b.UploadedBy),
        (Column("上传时刻", ExportForm.Time), b => b.UploadedAt), (Column("入账人"), b => b.CommittedBy), (Column("入账时刻", ExportForm.Time), b => b.CommittedAt)];

    private static readonly IReadOnlyList<(ExportColumn, Func<JournalEntry, object?>)> JournalColumns = [
        (Column("日志链"), e => e.Chain), (Column("序号"), e => Text(e.Sequence)), (Column("时刻（UTC）"), e => Canonical.Text(e.At)), (Column("用户"), e => e.UserName), (Column("操作"), e => e.Act),
        (Column("对象"), e => e.Subject), (Column("对象数"), e => Text(e.SubjectCount)), (Column("操作内容"), e => e.PayloadJson), (Column("内容杂凑值"), e => e.PayloadHash),
        (Column("事实项数"), e => Text(e.FactCount)), (Column("事实杂凑值"), e => e.FactsHash), (Column("上一条杂凑值"), e => e.PreviousHash), (Column("算法"), e => e.Algorithm.ToString()), (Column("本条杂凑值"), e => e.Hash)];

    private static ExportColumn Column(string title, ExportForm form = ExportForm.Text) => new(title, form, 20);

    private static (ExportColumn, Func<DebtMovement, object?>) Sum(string title, Func<DebtMovement, decimal> value) => (new(title, ExportForm.Yuan, 20, Total: true), m => value(m));

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
