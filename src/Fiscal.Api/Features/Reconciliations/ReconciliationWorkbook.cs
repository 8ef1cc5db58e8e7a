using System.Globalization;
using ClosedXML.Excel;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Writes the 互相校验表: totals that foot, breaks with their follow-up, what agreed, what rounding leaves, and where the figures come from.</summary>
internal static class ReconciliationWorkbook
{
    private const string Font = "宋体";

    public static async Task<byte[]> Write(string region, ReconciliationDetail detail, IReadOnlyList<MatchedDebt> matched, ExportTable facts, CancellationToken ct)
    {
        using var workbook = new XLWorkbook();
        workbook.Properties.Title = $"{region}债务互相校验表";
        new SummarySheet(workbook.Worksheets.Add("互相校验表"), region, detail).Write();
        BreakSheet.Write(workbook.Worksheets.Add("差异清单"), detail);
        WriteMatched(workbook.Worksheets.Add("核对一致"), detail, matched);
        if (detail.Roundings.Count > 0) WriteRoundings(workbook.Worksheets.Add("尾差清单"), detail);
        await WriteSources(workbook.Worksheets.Add("数据来源"), detail, facts, ct);
        foreach (var sheet in workbook.Worksheets) sheet.RangeUsed().Style.Font.SetFontName(Font);
        using var output = new MemoryStream();
        workbook.SaveAs(output, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return output.ToArray();
    }

    private static void WriteMatched(IXLWorksheet sheet, ReconciliationDetail detail, IReadOnlyList<MatchedDebt> matched)
    {
        var table = new SheetTable(sheet, "核对一致清单（单位：元）", [
            ("序号", 6, SheetForm.Count), ("来源", 40, SheetForm.Text), ("债务单位", 32, SheetForm.Text), ("债权人", 32, SheetForm.Text), ("合同编号", 30, SheetForm.Text),
            ("借据号", 28, SheetForm.Text), ("金额", 19, SheetForm.Yuan), ("尾差", 14, SheetForm.Yuan), ("来源行", 18, SheetForm.Text)]);
        var names = detail.Sources.ToDictionary(s => s.Number, s => s.Name);
        for (var i = 0; i < matched.Count; i++)
        {
            var debt = matched[i];
            table.Row((decimal)(i + 1), names[debt.Source], debt.DebtorName, debt.CreditorName, debt.ContractNumber, debt.DrawdownNumber, debt.OutstandingYuan, debt.RoundingYuan == 0 ? null : debt.RoundingYuan, SheetTable.Rows(debt.Rows));
        }
        table.Total("合计", 7, 8);
        table.Finish();
    }

    private static void WriteRoundings(IXLWorksheet sheet, ReconciliationDetail detail)
    {
        var table = new SheetTable(sheet, "尾差清单（单位：元）", [
            ("序号", 6, SheetForm.Count), ("来源", 40, SheetForm.Text), ("债务单位", 32, SheetForm.Text), ("合同编号", 30, SheetForm.Text), ("借据号", 28, SheetForm.Text),
            ("台账金额", 19, SheetForm.Yuan), ("对方金额", 19, SheetForm.Yuan), ("尾差", 14, SheetForm.Yuan), ("来源行", 18, SheetForm.Text)]);
        var names = detail.Sources.ToDictionary(s => s.Number, s => s.Name);
        foreach (var (index, rounding) in detail.Roundings.Index())
            table.Row((decimal)(index + 1), names[rounding.Source], rounding.DebtorName, string.Join("、", rounding.ContractNumbers), string.Join("、", rounding.DrawdownNumbers),
                rounding.BookYuan, rounding.SourceYuan, rounding.RoundingYuan, SheetTable.Rows(rounding.Rows));
        table.Total("合计", 8);
        table.Finish();
    }

    private static async Task WriteSources(IXLWorksheet sheet, ReconciliationDetail detail, ExportTable facts, CancellationToken ct)
    {
        var files = new SheetTable(sheet, "数据来源：核对的来文", [
            ("序号", 14, SheetForm.Text), ("来源", 30, SheetForm.Text), ("种类", 28, SheetForm.Text), ("导入批次", 28, SheetForm.Text), ("文件", 34, SheetForm.Text),
            ("数据截止日", 12, SheetForm.Text), ("文件SHA-256", 66, SheetForm.Text)]);
        foreach (var source in detail.Sources)
            files.Row(Text(source.Number), source.Name, source.KindName, source.ImportId is { } id ? Text(id) : null, source.FileName, $"{source.AsOf:uuuu-MM-dd}", source.Sha256);
        files.Finish();

        var row = files.NextRow + 1;
        sheet.Cell(row, 1).SetText(facts.Title).Style.Font.SetBold();
        for (var c = 0; c < facts.Columns.Count; c++)
        {
            sheet.Cell(row + 1, c + 1).SetText(facts.Columns[c].Title).Style.Font.SetBold().Fill.SetBackgroundColor(XLColor.FromHtml("#D9E2F3"));
            if (c >= 7) sheet.Column(c + 1).Width = Math.Min(facts.Columns[c].Width, 40);
        }
        row += 2;
        await foreach (var values in facts.Rows.WithCancellation(ct))
        {
            for (var c = 0; c < values.Length; c++)
                if (Written(values[c], facts.Columns[c].Form) is { Length: > 0 } text) sheet.Cell(row, c + 1).SetText(text);
            row++;
        }
    }

    private static string? Written(object? value, ExportForm form) => value switch
    {
        null => null,
        Instant instant => instant.TimeInChina().ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        LocalDate day => day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        _ when ExportValues.Number(value) is { } number => ExportValues.Written(number, form),
        _ => value.ToString(),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
