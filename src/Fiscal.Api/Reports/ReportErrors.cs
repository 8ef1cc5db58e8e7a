using System.Globalization;
using Fiscal.Domain;

namespace Fiscal.Api.Reports;

internal static class ReportErrors
{
    public static BusinessRuleException DoesNotFoot(string first, decimal firstValue, string second, decimal secondValue) => new(
        "report.does-not-foot",
        $"报告数据不平：{first}为 {Plain(firstValue)}，{second}为 {Plain(secondValue)}，相差 {Plain(firstValue - secondValue)}。报告未生成，请核对后重试。");

    private static string Plain(decimal value) => value.ToString("N2", CultureInfo.InvariantCulture);
}
