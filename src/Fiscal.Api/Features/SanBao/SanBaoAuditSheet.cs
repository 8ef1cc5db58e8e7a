using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reports;
using Fiscal.Api.Reports.Word;
using Fiscal.Domain;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>The audit as words and a table (审核表正文).</summary>
internal static class SanBaoAuditSheet
{
    public static string TitleOf(SanBaoAuditTable audit) => $"{audit.RegionName}{audit.Year}年“三保”预算事前审核表";

    public static string Summary(SanBaoAuditTable audit) =>
        $"硬缺口 {audit.Totals.HardGapYuan:N2} 元，软缺口 {audit.Totals.SoftGapYuan:N2} 元，各项缺口不互相抵补；保障率 {Percent(audit.Totals.CoveragePercent)}，不抵补保障率 {Percent(audit.Totals.CoverageWithoutNettingPercent)}";

    public static PrintedSheet Of(SanBaoAuditTable audit)
    {
        var known = audit.KnownAt.TimeInChina();
        return new(
            TitleOf(audit), audit.RegionName, $"截至{ReportText.Day(audit.AsOf)}　单位：万元（算式以元计）", Table(audit),
            [
                Summary(audit) + "。",
                $"需求＝数量×标准×年计次数，缺测算要素的按填报数；缺口＝该项需求减预算，不足部分逐项计算；保障率＝预算合计÷需求合计，不抵补保障率＝各项需求与预算孰低之和÷需求合计。算法没有公开文件明确{audit.MethodMark}。",
                $"数据以{ReportText.Day(known.Date)}{known.Hour}时{known.Minute:00}分{known.Second:00}秒（北京时间）前登记的为准；清单依据：{audit.ListDocument ?? "没有登记清单"}。",
                "审核意见：　　　　　　　　　　　　　　　　审核人：　　　　　　　日期：",
            ]);
    }

    private static ReportTable Table(SanBaoAuditTable audit)
    {
        var rows = new List<ReportRow>();
        foreach (var category in audit.ByCategory)
        {
            rows.AddRange(audit.Items.Where(i => i.Category == category.Category).Select(i => ReportRow.Item(
                i.Name, Words(i), i.National.NeedYuan, i.National.BudgetYuan, i.National.GapYuan, i.Provincial?.NeedYuan ?? 0, i.Provincial?.BudgetYuan ?? 0, i.Provincial?.GapYuan ?? 0)));
            rows.Add(ReportRow.Subtotal(category.Category.DisplayName(), "", category.Sums.NationalNeedYuan, category.Sums.NationalBudgetYuan, category.Sums.HardGapYuan,
                category.Sums.ProvincialNeedYuan, category.Sums.ProvincialBudgetYuan, category.Sums.SoftGapYuan));
        }
        var sums = audit.Totals;
        rows.Add(ReportRow.Total("合计", "", sums.NationalNeedYuan, sums.NationalBudgetYuan, sums.HardGapYuan, sums.ProvincialNeedYuan, sums.ProvincialBudgetYuan, sums.SoftGapYuan));
        var table = ReportTable.Create("审核表", "审核表",
            [
                new("项目", ColumnKind.Text, 24), new("算式（元）", ColumnKind.Text, 44), new("国标需求", ColumnKind.Yuan, 14), new("国标预算", ColumnKind.Yuan, 14), new("硬缺口", ColumnKind.Yuan, 12),
                new("地标需求", ColumnKind.Yuan, 14), new("地标预算", ColumnKind.Yuan, 14), new("软缺口", ColumnKind.Yuan, 12),
            ], rows);
        ReportFooting.Require(table);
        return table;
    }

    private static string Words(SanBaoAuditRow row) => $"国标：{row.National.Arithmetic}{Difference(row.National)}"
        + (row.Provincial is { } part ? $"；地标：{part.Arithmetic}{Difference(part)}" : "");

    private static string Difference(PartAudit part) => part.DifferenceYuan is { } difference and not 0 ? $"（填报 {part.StatedYuan:0.00}，差 {difference:0.00}）" : "";

    private static string Percent(decimal? percent) => percent is { } value ? $"{value:0.00}%" : "—";
}
