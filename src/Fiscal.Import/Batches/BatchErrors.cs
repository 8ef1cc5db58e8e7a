using Fiscal.Domain;

namespace Fiscal.Import.Batches;

internal static class BatchErrors
{
    public static BusinessRuleException HasErrors(string fileName, int errors) => new(
        "import.has-errors", $"“{fileName}”有 {errors} 处错误，不能入账；请按提示修改原表后重新上传。");

    public static BusinessRuleException NotPending(string fileName, BatchStatus status) => new(
        "import.not-pending", $"“{fileName}”当前状态为“{status.DisplayName()}”，不能再次入账；如需更新，请重新上传。");

    public static BusinessRuleException NotOpen(string fileName, BatchStatus status) => new(
        "import.not-open", $"“{fileName}”当前状态为“{status.DisplayName()}”，不能重新预览或答复；如需更新，请重新上传。");

    public static BusinessRuleException NotCommitted(string fileName, BatchStatus status) => new(
        "import.not-committed", $"“{fileName}”当前状态为“{status.DisplayName()}”，没有入账，无需撤销。");
}
