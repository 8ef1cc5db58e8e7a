using Fiscal.Domain;

namespace Fiscal.Import;

/// <summary>Why a layout is not kept (版式不予登记).</summary>
public static class LayoutErrors
{
    public static BusinessRuleException BadName(string name) => new(
        "layout.bad-name", $"版式名称“{name}”无效；名称由汉字、字母、数字、短横线或下划线组成，最长 60 个字符。");

    public static BusinessRuleException BadTitle(string name) => new(
        "layout.bad-title", $"版式“{name}”的标题 title 不能为空，最长 60 个字符；请填写来文的通称。");

    public static BusinessRuleException TooLarge(string name, int kilobytes) => new(
        "layout.too-large", $"版式“{name}”超过 {kilobytes} KB，没有登记；请只写本来文特有的列名，其余用 extends 继承。");

    public static BusinessRuleException HasGaps(string name) => new(
        "layout.has-gaps", $"版式“{name}”中有空值（null）；请删去空项或补齐后重新登记。");

    public static BusinessRuleException BadMeasure(string name, int headerRows, int tables) => new(
        "layout.bad-measure", $"版式“{name}”的表头位置或表数无效；header.rows 应为 1 至 {headerRows}，lastRow、minimumTables 不小于 1，tables 不超过 {tables} 张。");

    public static BusinessRuleException TooMany(int most) => new(
        "layout.too-many", $"本地区登记的版式已有 {most} 个；请先停用不再使用的版式。");

    public static BusinessRuleException TooManyHeaders(string name, int most) => new(
        "layout.too-many-headers", $"版式“{name}”的列名超过 {most} 个；请只写本来文特有的列名，其余用 extends 继承。");

    public static BusinessRuleException ExtendsItself(string name) => new(
        "layout.extends-itself", $"版式“{name}”不能以自己为基础；请把 extends 改为随附的版式，例如 debt-ledger。");

    public static BusinessRuleException UnknownParent(string name, string parent, IEnumerable<string> known) => new(
        "layout.unknown-parent", $"版式“{name}”所依据的版式“{parent}”不存在；可用的有：{string.Join("、", known)}。");

    public static BusinessRuleException NoTables(string name) => new(
        "layout.no-tables", $"版式“{name}”既没有列，也没有所依据的版式；请填写 columns 或 tables，或用 extends 指明依据。");

    public static BusinessRuleException DoesNotFit(string name, bool inCircle) => new(
        "layout.does-not-fit", inCircle ? $"版式“{name}”与它所依据的版式互为依据；请改用随附的版式作依据。" : $"版式“{name}”引用了所依据的版式中没有的表；请核对 tables 的 extends 和 labels。");

    public static BusinessRuleException BadHeader(string name, string header, int longest) => new(
        "layout.bad-header", $"版式“{name}”的列名“{header}”不能用；列名不能为空或只有单位，最长 {longest} 个字符。");

    public static BusinessRuleException HeaderOfTwoFields(string name, string header, string one, string other) => new(
        "layout.header-of-two-fields", $"版式“{name}”把列“{header}”同时对应到 {one} 和 {other}；请只保留一个要素。");

    public static BusinessRuleException TwoColumnsOnOneField(string name, string field, string one, string other) => new(
        "layout.two-columns-on-one-field", $"版式“{name}”把“{one}”和“{other}”两列都对应到 {field}；一个要素只能取一列，请去掉一列。");

    public static BusinessRuleException UnknownFields(string name, IReadOnlyList<string> unknown, IReadOnlyList<string> known) => new(
        "layout.unknown-fields", $"版式“{name}”中没有这些要素：{string.Join("、", unknown)}；可用的要素：{string.Join("、", known)}。");

    public static BusinessRuleException UnknownWords(string name, IReadOnlyList<string> unknown) => new(
        "layout.unknown-words", $"版式“{name}”的用语中没有这些取值：{string.Join("、", unknown)}；可用的取值见 /api/layouts/debt-ledger 的 words。");

    public static BusinessRuleException RequiredMissing(string name, IReadOnlyList<string> missing) => new(
        "layout.required-missing", $"版式“{name}”没有必需要素 {string.Join("、", missing)} 的列名；请补充列名，或用 extends 继承。");

    public static BusinessRuleException NothingRequired(string name) => new(
        "layout.nothing-required", $"版式“{name}”有一张表没有必需的要素，任何表都会被认作它；请填写 required，或用 extends 继承。");

    public static BusinessRuleException BadRecognition(string name) => new(
        "layout.bad-recognition", $"版式“{name}”的 recognise 无效；atLeast 应在 1 与 words 的个数之间。");

    public static BusinessRuleException NameShipped(string name) => new(
        "layout.name-shipped", $"“{name}”是随附版式的名称；请另取名称，并用 extends 以它为基础。");

    public static BusinessRuleException NothingToTell(string name) => new(
        "layout.nothing-to-tell", $"版式“{name}”没有说明来文类型；请填写 kind，或用 importId 指明依据的导入批次。");

    public static BusinessRuleException NoSuchTable(string name, string parent) => new(
        "layout.no-such-table", $"版式“{name}”所列的要素不在“{parent}”的同一张表内；请核对要素，或改用 tables 分表填写。");

    public static BusinessRuleException Withdrawn(string name) => new(
        "layout.withdrawn", $"版式“{name}”已经停用；如需再用，请重新登记。");

    public static BusinessRuleException ExtendedBy(string name, string other) => new(
        "layout.extended-by", $"版式“{other}”以“{name}”为基础，不能停用；请先停用“{other}”。");
}
