using Fiscal.Api.Hosting;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.MonthlyReports;

internal static class MonthlyReportErrors
{
    public static BusinessRuleException MonthToCome(string period) => new(
        "report.month-to-come", $"{period} 还没有开始，不能生成月报；请选择当月或以前的月份。");

    public static BusinessRuleException NoDebts(string regionName, LocalDate asOf) => new(
        "report.no-debts", $"{regionName}截至 {asOf:uuuu-MM-dd} 没有在账债务；请先导入债务台账，或核对月份是否早于建账日。");

    public static BusinessRuleException NoSuchTable(string table, IEnumerable<string> known) => new(
        "report.no-such-table", $"月报没有“{table}”；可用的表：{string.Join("、", known)}。");

    public static BusinessRuleException NoSuchColumn(string table, string column, IEnumerable<string> known) => new(
        "report.no-such-column", $"{table}没有“{column}”这一列；可用的列：{string.Join("、", known)}。");

    public static BusinessRuleException NoSuchRow(string table, string row, int rows) => new(
        "report.no-such-row", $"{table}没有“{row}”这一行；请用首列文字，或 1 至 {rows} 的行号。");

    public static BusinessRuleException RowUnclear(string table, string row, IEnumerable<int> numbers) => new(
        "report.row-unclear", $"{table}有多行“{row}”；请改用行号：{string.Join("、", numbers)}。");

    public static BusinessRuleException CellIsNoFigure(string table, int row, string column) => new(
        "report.cell-is-no-figure", $"{table}第 {row} 行“{column}”不是数字，没有可追溯的构成；请选择金额、笔数、占比或利率列中有数的单元格。");

    public static BusinessRuleException MadeWithoutProvenance() => new(
        "report.made-without-provenance", "本期月报生成时没有保留各格的构成；请重新生成该月月报后再查。");

    public static NotFoundException NotFound(int reportId) => new($"月报 {reportId} 不存在。", "report.not-found");
}
