using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.RiskAssessments;

/// <summary>What an assessment found of one unit, as a letter to it (通报).</summary>
public sealed record DownloadNotice(long Id, int PartyId) : IQuery<ExportedFile>;

public sealed class DownloadNoticeHandler(FiscalDbContext db) : IRequestHandler<DownloadNotice, ExportedFile>
{
    public async Task<ExportedFile> Handle(DownloadNotice query, CancellationToken ct)
    {
        var kept = await db.AssessmentOf(query.Id, ct);
        var unit = kept.Rows().Find(r => r.PartyId == query.PartyId)
            ?? throw new NotFoundException($"债务风险评估 {query.Id} 中没有编号 {query.PartyId} 的单位。", "risk-assessment.unit-not-found");
        var region = await db.Regions.Where(r => r.Code == kept.Assessment.RegionCode).Select(r => r.Name).SingleAsync(ct);
        using var file = new MemoryStream();
        WordReportWriter.Write(Notice(kept, unit, region), file);
        return new($"{kept.Assessment.Period.Name}债务风险评估通报-{unit.UnitName}.docx", ExportedFile.WordType, file.ToArray());
    }

    private static MonthlyReport Notice(KeptAssessment kept, AssessedUnitRow unit, string region)
    {
        var assessment = kept.Assessment;
        var (end, known) = (assessment.Period.End, assessment.KnownAt.TimeInChina());
        return new(
            $"关于{assessment.Period.Name}债务风险评估结果的通报", assessment.RegionCode, region, new(end.Year, end.Month, 1), end, assessment.KnownAt, unit.UnitName, region + "财政局", assessment.EffectiveOn,
            $"按照每半年开展一次债务风险评估的要求，现将你单位{assessment.Period.Name}债务风险评估结果通报如下。",
            [Result(kept, unit), Figures(unit), Scores(unit)], [],
            [
                $"数据时点：截至{ReportText.Day(end)}，以{ReportText.Day(known.Date)}{known.Hour}时{known.Minute:00}分（北京时间）前登记入账的事实为准。",
                $"评估办法：{kept.Policy.Name}（{kept.Policy.Source}）{RiskIndicators.ListRiskIndicatorsHandler.MarkOf(kept.Policy)}。缺数的指标不评分，按已评指标的权重折算。",
                $"债务余额为未偿本金；未来12个月自{ReportText.Day(end)}次日起算，不含已逾期款项；非标融资{NonStandardFinancing.Usual.Source}；对外担保为本地区其他单位由你单位担保的债务余额，按台账所列担保人名称认定。",
            ]);
    }

    private static ReportSection Result(KeptAssessment kept, AssessedUnitRow unit)
    {
        var result = unit.Total is { } total ? $"综合得分{total:0.00}分，风险等级为“{unit.Level}”。" : $"因缺少{ReportText.List(unit.Missing)}，不能评定风险等级，请尽快补报。";
        var change = unit.Before is { } before
            ? $"上次评估（{kept.Before!.Period.Name}）{(before.Total is { } old ? $"得分{old:0.00}分，等级为“{before.Level}”" : "不能评定")}；本次{(before.TotalChange switch { null => "不能比较", > 0 => $"得分上升{before.TotalChange:0.00}分", < 0 => $"得分下降{-before.TotalChange:0.00}分", _ => "得分持平" })}，债务余额较上次{ReportText.Change(before.OutstandingChangeYuan)}，逾期款项较上次{ReportText.Change(before.OverdueChangeYuan)}。"
            : "此前没有评估结果可比。";
        return new("Result", "评估结果", [new ReportParagraph(result), new ReportParagraph(change)], []);
    }

    private static ReportSection Figures(AssessedUnitRow unit)
    {
        var f = unit.Figures;
        return new("Figures", "主要情况",
        [
            new ReportParagraph($"债务余额{ReportText.Amount(f.OutstandingYuan)}，共{f.Debts}笔；其中隐性债务{ReportText.Amount(f.HiddenYuan)}，非标融资{ReportText.Amount(f.NonStandardYuan)}。"),
            new ReportParagraph($"逾期{ReportText.PrincipalAndInterest(f.OverduePrincipalYuan, f.OverdueInterestYuan)}；未来12个月到期本金{ReportText.Amount(f.DueWithinYearYuan)}；加权年利率{ReportText.Percent(f.WeightedRatePercent)}；对外担保{ReportText.Amount(f.GuaranteedYuan)}；累计展期{f.Extensions}次。"),
        ], []);
    }

    private static ReportSection Scores(AssessedUnitRow unit) => new("Scores", "指标得分",
    [
        new ReportTableBlock(ReportTable.Create("表1", "债务风险评估指标得分",
            [new("指标", ColumnKind.Text, 34), new("数值", ColumnKind.Percent, 14), new("档次", ColumnKind.Text, 12), new("权重（%）", ColumnKind.Percent, 12), new("得分", ColumnKind.Percent, 12)],
            [.. unit.Scores.Select(s => ReportRow.Item(s.MeasureName, s.Value, s.Band ?? "缺数", s.WeightPercent, s.Score))])),
    ], []);
}
