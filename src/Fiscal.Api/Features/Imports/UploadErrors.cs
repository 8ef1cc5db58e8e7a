using Fiscal.Domain;

namespace Fiscal.Api.Features.Imports;

internal static class UploadErrors
{
    public static BusinessRuleException NoFile() => new(
        "import.no-file", "没有收到文件；请用表单字段 file 上传工作簿。");

    public static BusinessRuleException NotForUnits() => new(
        "import.not-for-units", "单位只能上传本单位及下属单位的融资台账、借据台账、还款计划、租金计划、还款流水和期初余额；其他报表请交财政部门导入。");

    public static BusinessRuleException TooLarge(long maxBytes) => new(
        "import.too-large", $"文件超过上限 {maxBytes / (1L << 20)} MB，没有接收；请拆分后再上传。");

    public static BusinessRuleException FileMissing(string path) => new(
        "import.file-missing", $"找不到文件 {path}；请核对路径。");

    public static BusinessRuleException NotCommitted(string fileName) => new(
        "import.has-errors", $"“{fileName}”有错误，没有入账；请按以上提示修改原表后重新导入。");

    public static BusinessRuleException BadField(string field, string text, string allowed) => new(
        "import.bad-field", $"表单字段 {field} 的值“{text}”无效；可用的值：{allowed}。");

    public static BusinessRuleException ProgressKeyTooLong(int limit) => new(
        "import.progress-key-too-long", $"progressKey（进度标识）至多 {limit} 个字符；请缩短后再上传。");

    public static BusinessRuleException RegionUnclear() => new(
        "import.region-unclear", "账号可管理多个地区，请用 regionCode 指明这份工作簿属于哪个地区。");

    public static BusinessRuleException RowUnknown(string sheet, int row) => new(
        "import.row-unknown", $"这一批{(sheet.Length == 0 ? "" : $"的工作表“{sheet}”")}没有第 {row} 行；请按 questions 中的 sheet 和 row 答复。");

    public static BusinessRuleException DebtUnknown(int debtId) => new(
        "import.debt-unknown", $"台账上没有债务 {debtId}；请从 questions 的 candidates 中选择，或答复 isNew。");

    public static BusinessRuleException DebtAnsweredTwice(int row, int otherRow) => new(
        "import.debt-answered-twice", $"第 {row} 行与第 {otherRow} 行不能是同一笔债务；请核对后重新答复。");

    public static BusinessRuleException BookMovedOn(string fileName, string reason) => new(
        "import.book-moved-on", $"预览“{fileName}”之后台账有了变化，现在不能入账：{reason}请重新上传预览。");

    public static BusinessRuleException BondsBuiltOn(string reason) => new(
        "import.bonds-built-on", $"本批的债券、项目后来还有登记，撤销本批后对不上：{reason}请先撤销后来的登记，再撤销本批。");

    public static BusinessRuleException LaterFacts(string drawdownNumber, string by) => new(
        "import.later-import", $"借据 {drawdownNumber} 后来又由“{by}”更新过；请先撤销后来的登记，再撤销本批。");
}
