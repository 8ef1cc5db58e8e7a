using Fiscal.Domain;

namespace Fiscal.Import;

/// <summary>Why a whole file is refused (整份退回). One sentence each: which file, what is wrong, what to do.</summary>
internal static class ImportErrors
{
    public static BusinessRuleException EmptyFile(string file) => new(
        "import.empty-file", $"文件“{file}”是空文件（0 字节），请重新导出后再上传。");

    public static BusinessRuleException EmptyWorkbook(string file) => new(
        "import.empty-workbook", $"文件“{file}”里没有数据，请确认导出的内容后再上传。");

    public static BusinessRuleException Encrypted(string file) => new(
        "import.encrypted", $"文件“{file}”设有打开密码，请先在 Excel 中去除密码、另存后再上传。");

    public static BusinessRuleException NotExcel(string file, string realType) => new(
        "import.not-excel", $"文件“{file}”不是 Excel 工作簿或 CSV，真实类型是{realType}，请用 Excel 打开并另存为 .xlsx 后再上传。");

    public static BusinessRuleException Corrupt(string file) => new(
        "import.corrupt", $"文件“{file}”已损坏或不完整，无法读取，请重新导出或重新传送后再上传。");

    public static BusinessRuleException TooLarge(string file, long bytes, long limit) => new(
        "import.too-large", $"文件“{file}”有 {Megabytes(bytes)} MB，超过上限 {Megabytes(limit)} MB，请拆分后再上传。");

    public static BusinessRuleException TooLargeUnpacked(string file, long limit) => new(
        "import.too-large-unpacked", $"文件“{file}”解压后过大（上限 {Megabytes(limit)} MB）或压缩比异常，为安全起见不予打开，请用 Excel 另存后再上传。");

    public static BusinessRuleException TooManyRows(string file, int limit) => new(
        "import.too-many-rows", $"文件“{file}”的数据超过 {limit:N0} 行，请拆分后再上传。");

    public static BusinessRuleException TooManyCells(string file, int limit) => new(
        "import.too-many-cells", $"文件“{file}”的单元格超过 {limit:N0} 个（含数据左侧的空格），请删去远处的零星内容或拆分后再上传。");

    public static BusinessRuleException TooManySheets(string file, int limit) => new(
        "import.too-many-sheets", $"文件“{file}”的工作表超过 {limit:N0} 张，请拆分后再上传。");

    public static BusinessRuleException TooMuchText(string file, long limit) => new(
        "import.too-much-text", $"文件“{file}”的文字超过 {limit:N0} 个字，请删去与债务无关的长文字或拆分后再上传。");

    public static BusinessRuleException TooManyTables(string sheet, int limit) => new(
        "import.too-many-tables", $"工作表“{sheet}”里像表头的行超过 {limit:N0} 行，无法逐表读取，请拆分后再上传。");

    public static BusinessRuleException DtdForbidden(string file) => new(
        "import.dtd-forbidden", $"文件“{file}”内部含有文档类型声明（可能引用外部内容），为安全起见不予打开，请用 Excel 另存后再上传。");

    /// <param name="columns">What a page needs to ask which column means what.</param>
    public static BusinessRuleException HeaderNotRecognized(string file, IReadOnlyList<string> missing, IReadOnlyList<object> columns) => new(
        "import.header-not-recognized", $"文件“{file}”认不出表头，没有找到必需的列：{string.Join("、", missing)}；请核对列名，或指定版式后再上传。",
        new Dictionary<string, object?> { ["missing"] = missing, ["columns"] = columns });

    public static BusinessRuleException UnknownLayout(string file, string layout, IEnumerable<string> known) => new(
        "import.unknown-layout", $"导入文件“{file}”时指定的版式“{layout}”不存在，请改用：{string.Join("、", known)}。");

    public static BusinessRuleException UnknownKind(string file, string kind) => new(
        "import.unknown-kind", $"导入文件“{file}”时指定的来文类型“{kind}”没有可用的版式，请改选来文类型或留空由系统识别。");

    private static string Megabytes(long bytes) => $"{bytes / (1024m * 1024m):0.##}";
}
