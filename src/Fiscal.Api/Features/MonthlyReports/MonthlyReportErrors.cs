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

    public static NotFoundException NotFound(int reportId) => new($"月报 {reportId} 不存在。", "report.not-found");
}
