using System.Globalization;
using System.Reflection;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Import.Tests;

/// <summary>Everything the importer can say to a user, is one sentence that tells what to do.</summary>
public sealed class CatalogueTests
{
    [Fact]
    public void Every_message_is_one_Chinese_sentence_under_an_import_code()
    {
        var said = Messages("Fiscal.Import.ImportErrors").Concat(Messages("Fiscal.Import.Findings")).ToList();
        Assert.NotEmpty(said);
        Assert.All(said, line =>
        {
            Assert.Matches("^import\\.[a-z-]+ ", line);
            Assert.Equal(1, line.Count(c => c == '。'));
            Assert.EndsWith("。", line, StringComparison.Ordinal);
        });
    }

    private static IEnumerable<string> Messages(string type) => typeof(WorkbookInterpreter).Assembly.GetType(type, throwOnError: true)!
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .Select(m => m.Invoke(null, [.. m.GetParameters().Select(Sample)]))
        .Select(said => said switch
        {
            BusinessRuleException e => $"{e.Code} 退回 {e.Message}",
            Finding f => $"{f.Code} {f.Severity} {f.Message}",
            _ => throw new InvalidOperationException("A message that is neither a refusal nor a finding."),
        });

    private static object Sample(ParameterInfo parameter)
    {
        if (parameter.ParameterType.Name == "Place")
            return Activator.CreateInstance(parameter.ParameterType, "明细", (int?)5, "G5", "贷款余额", "12x")!;
        if (parameter.ParameterType == typeof(string)) return parameter.Name == "file" ? "来文.xlsx" : parameter.Name == "realType" ? "PDF 文档" : "乙";
        if (parameter.ParameterType == typeof(Finding)) return new Finding(Severity.Error, "import.alike", "第 4 行不对。");
        if (parameter.ParameterType == typeof(int)) return 8;
        if (parameter.ParameterType == typeof(long)) return 60L << 20;
        if (parameter.ParameterType == typeof(decimal)) return Convert.ToDecimal(12.5, CultureInfo.InvariantCulture);
        if (parameter.ParameterType == typeof(LocalDate)) return new LocalDate(2026, 10, 31);
        if (parameter.ParameterType == typeof(AmountUnit)) return AmountUnit.TenThousandYuan;
        return parameter.ParameterType.IsAssignableFrom(typeof(string[])) ? new[] { "甲", "乙" } : throw new InvalidOperationException(parameter.ToString());
    }
}
