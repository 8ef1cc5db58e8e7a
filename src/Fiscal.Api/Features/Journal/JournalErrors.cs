using Fiscal.Domain;

namespace Fiscal.Api.Features.Journal;

public static class JournalErrors
{
    public static BusinessRuleException FileMissing(string path) => new(
        "journal.file-missing", $"日志文件“{path}”不存在，请检查路径。");

    /// <param name="problems">One line for each chain that does not fit.</param>
    public static BusinessRuleException DoesNotVerify(IEnumerable<string> problems) => new(
        "journal.does-not-verify", $"{string.Join('\n', problems)}\n台账日志核验不通过。");
}
