namespace Fiscal.Domain.AuditExtracts;

public static class ExtractErrors
{
    public static BusinessRuleException KnownAtInFuture() => new(
        "audit-extract.known-at-in-future", "已知时刻（knownAt）不早于此刻，数据还会变动，不能封存；请改为此刻以前，或不填。");

    public static BusinessRuleException NoLongerTheSame(int id) => new(
        "audit-extract.no-longer-the-same", $"按原时点重新生成的数据包 {id} 与当时封存的清单杂凑值不符：库中当时已知的数据被改动，或程序的版式已变更。请先核验台账日志，再另行生成新的数据包。");

    public static BusinessRuleException FileMissing(string path) => new(
        "audit-extract.file-missing", $"数据包“{path}”不存在，请检查路径。");

    /// <param name="problems">One line for each file that does not fit.</param>
    public static BusinessRuleException DoesNotVerify(IEnumerable<string> problems) => new(
        "audit-extract.does-not-verify", $"{string.Join('\n', problems)}\n数据包核验不通过。");
}
