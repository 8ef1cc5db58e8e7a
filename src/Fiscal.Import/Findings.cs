using Fiscal.Domain;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import;

/// <summary>Where in a workbook something stands.</summary>
internal readonly record struct Place(string Sheet, int? Row = null, string? Cell = null, string? Column = null, string? Raw = null)
{
    // The one sheet of a CSV has no name.
    public override string ToString() => string.IsNullOrEmpty(Sheet) && Row is null && Cell is null && Column is null ? "本表" :
        (!string.IsNullOrEmpty(Sheet) ? $"工作表“{Sheet}”" : "") + (Cell is not null ? $"{Cell} 单元格" : Row is { } row ? $"第 {row} 行" : "") + (Column is null ? "" : $"“{Column}”");
}

/// <summary>Everything the importer has to say about a workbook it could open (导入发现). One sentence each: where, what, what to do.</summary>
internal static partial class Findings
{
    public static Finding AmountUnreadable(Place at) => Error("import.amount-unreadable", at,
        $"{at}的“{at.Raw}”不是能确认的金额，请改为数字后重新上传。");

    public static Finding DateUnreadable(Place at) => Error("import.date-unreadable", at,
        $"{at}的“{at.Raw}”不是能确认的日期，请改为 2026-10-31 这样的写法后重新上传。");

    public static Finding RateUnreadable(Place at) => Error("import.rate-unreadable", at,
        $"{at}的“{at.Raw}”不是能确认的利率，请写明 4.35% 或 LPR+55BP 这样的年利率后重新上传。");

    public static Finding NumberUnreadable(Place at) => Error("import.number-unreadable", at,
        $"{at}的“{at.Raw}”不是能确认的数字，请改正后重新上传。");

    public static Finding CellError(Place at) => Error("import.cell-error", at,
        $"{at}是公式错误值 {at.Raw}，本行不予导入，请改正公式后重新上传。");

    public static Finding NoResult(Place at) => Error("import.cell-error", at,
        $"{at}的公式没有计算结果，本行不予导入，请用 Excel 打开、重算并保存后重新上传。");

    public static Finding DigitsLost(Place at) => Error("import.digits-lost", at,
        $"{at}的编号成了数值“{at.Raw}”，超过 15 位的数字已经丢失，本行不予导入，请把该列设为文本、重新填写后上传。");

    public static Finding RequiredMissing(Place at) => Error("import.required-missing", at,
        $"{at}没有填写，本行不予导入，请补填后重新上传。");

    public static Finding CurrencyUnsupported(Place at) => Error("import.currency-unsupported", at,
        $"{at}的币种是“{at.Raw}”，目前只能导入人民币债务，请折算后另行登记。");

    public static Finding NegativeAmount(Place at) => Error("import.negative-amount", at,
        $"{at}的“{at.Raw}”是负数，这一栏的金额不能为负，请核对后重新上传。");

    public static Finding SpentBeyondBudget(Place at, decimal spent, decimal budget) => Error("import.spent-beyond-budget", at,
        $"{at}的支出 {spent:N2} 元是预算 {budget:N2} 元的十倍以上，本行不予导入，请核对两列的金额单位或是否多打了零。");

    public static Finding ClaimedBeyondPlan(Place at, decimal claimed, decimal planned) => Error("import.claimed-beyond-plan", at,
        $"{at}的完成数 {claimed:N2} 元是计划 {planned:N2} 元的十倍以上，本行不予导入，请核对两列的金额单位或是否多打了零。");

    public static Finding DebitBalance(Place at) => Error("import.debit-balance", at,
        $"{at}是“{at.Raw}”方余额，债务余额应在贷方，本行不予导入，请核对余额方向后重新上传。");

    public static Finding UnitMissing(Place at) => Error("import.unit-missing", at,
        $"{at}的标题、表头和格式都没有写明金额单位，请选择元、千元、万元或亿元后重新导入。");

    public static Finding UnitConflict(Place at, string one, AmountUnit oneUnit, string other, AmountUnit otherUnit) => Error("import.unit-conflict", at,
        $"{at}的金额单位自相矛盾：{one}写的是{oneUnit.DisplayName()}，{other}写的是{otherUnit.DisplayName()}，请选定单位后重新导入。");

    public static Finding DuplicateConflict(Place at, int otherRow) => Error("import.duplicate-conflict", at,
        $"{at}与第 {otherRow} 行的借据号同为“{at.Raw}”，内容却不一致，两行都不予导入，请核对后重新上传。");

    public static Finding ColumnContested(Place at, string meaning, string other) => Error("import.column-contested", at,
        $"{at}与“{other}”都像“{meaning}”而数值不同，请只保留一列或改清列名后重新上传。");

    public static Finding MethodUnknown(Place at) => Error("import.method-unknown", at,
        $"{at}的“{at.Raw}”不是能确认的化解方式，请按七种化解方式之一填写、一行一种后重新上传。");

    public static Finding LevelUnreadable(Place at) => Error("import.level-unreadable", at,
        $"{at}的“{at.Raw}”看不出是第几级，请填“一级”“二级”或数字后重新上传。");

    public static Finding ShareUnreadable(Place at) => Error("import.share-unreadable", at,
        $"{at}的“{at.Raw}”不是 0 至 100 之间的持股比例，请填 80% 这样的百分数后重新上传。");

    public static Finding UnitBalanceConflict(Place at, int otherRow) => Error("import.unit-balance-conflict", at,
        $"{at}的“{at.Raw}”与第 {otherRow} 行同一单位的余额不同，请改为一致或只填一处后重新上传。");

    public static Finding TermMismatch(Place at, int years, LocalDate start, LocalDate maturity) => Error("import.term-mismatch", at,
        $"{at}的期限 {years} 年与起息日 {Iso(start)}、到期日 {Iso(maturity)} 不符，请核对后重新上传。");

    public static Finding FeeUnitMissing(Place at) => Error("import.fee-unit-missing", at,
        $"{at}的费率“{at.Raw}”看不懂或没有写明是 ‰ 还是 %，请在列名或单元格中写明后重新上传。");

    public static Finding BondKindsMixed(Place at) => Error("import.bond-kinds-mixed", at,
        $"{at}所在行的一般债券和专项债券都有金额，一只债券只能是一种，请分行填写后重新上传。");

    public static Finding BondPartsMismatch(Place at, decimal stated, decimal summed) => Error("import.bond-parts-mismatch", at,
        $"{at}写的是 {stated:N2} 元，其中各项相加是 {summed:N2} 元，请核对后重新上传。");

    public static Finding OngoingContradicts(Place at, string state) => Error("import.ongoing-contradicts", at,
        $"{at}的“{at.Raw}”与建设状态“{state}”矛盾，请核对后重新上传。");

    public static Finding MonthUnreadable(Place at) => Error("import.month-unreadable", at,
        $"{at}的月份“{at.Raw}”看不懂或没有写明年份，请写成 2026年5月 后重新上传。");

    public static Finding TextTooLong(Place at, int length, int longest) => Error("import.text-too-long", at,
        $"{at}有 {length} 个字，最多 {longest} 个，请精简后重新上传。");

    public static Finding ColumnOfOtherYear(Place at, string meaning) => Error("import.column-of-other-year", at,
        $"{at}像“{meaning}”，但写明的年度不是本表的年度，不能采用，请在标题中写明年度，并删去其他年度的列后重新上传。");

    public static Finding CategoryMissing(Place at) => Error("import.category-missing", at,
        $"{at}看不出属于保基本民生、保工资还是保运转，请在它上面写明大类或增加“大类”一列后重新上传。");

    public static Finding NeedInOtherUnit(Place at, decimal stated, decimal computed) => Error("import.need-in-other-unit", at,
        $"{at}写的是 {stated:N2} 元，按数量和标准计算是 {computed:N2} 元，恰差单位的倍数，请核对金额单位和标准的计量单位后重新上传。");

    public static Finding ProvincialIncludesNational(Place at) => Error("import.provincial-includes-national", at,
        $"{at}与合计相同，省定部分似乎已含国家标准，请只填在国家标准之上提标扩围的部分后重新上传。");

    public static Finding DayKindUnreadable(Place at) => Error("import.day-kind-unreadable", at,
        $"{at}的“{at.Raw}”看不出是休息还是上班，请填“休”或“班”（或 holiday、makeup_workday）后重新上传。");

    public static Finding ArrangedForAnotherYear(Place at, LocalDate date) => Error("import.arranged-for-another-year", at,
        $"{at}的“{at.Raw}”不会安排到 {date:uuuu-MM-dd}，安排年度应为当年，年末几天可为下一年，请核对后重新上传。");

    public static Finding DayListedTwice(Place at) => Error("import.day-listed-twice", at,
        $"{at}的“{at.Raw}”在表中既是休息日又是上班日，请按放假通知只保留一行后重新上传。");

    public static Finding FixingListedTwice(Place at, string index) => Error("import.fixing-listed-twice", at,
        $"{at}的“{at.Raw}”对 {index} 有两个不同的公布值，请只保留正确的一个后重新上传。");

    public static Finding DuplicateRow(Place at, int otherRow) => Warning("import.duplicate-row", at,
        $"{at}与第 {otherRow} 行完全相同，只导入一次，如确是两笔请补上不同的借据号。");

    public static Finding IdenticalPayment(Place at, int otherRow) => Info("import.identical-payment", at,
        $"{at}与第 {otherRow} 行完全相同，按两笔还款读取，如是重复请删去一行后重新上传。");

    public static Finding TotalMismatch(Place at, decimal stated, decimal summed) => Warning("import.total-mismatch", at,
        $"{at}写的是 {stated:N2} 元，所加总的各行相加是 {summed:N2} 元，请核对是哪一处有误。");

    public static Finding TotalRounded(Place at, decimal stated, decimal summed) => Info("import.total-rounded", at,
        $"{at}写的是 {stated:N2} 元，所加总的各行相加是 {summed:N2} 元，相差 {stated - summed:N2} 元，在各行四舍五入的尾差以内，按相符处理。");

    public static Finding UnlabelledTotal(Place at) => Info("import.unlabelled-total", at,
        $"{at}没有单位和编号，金额等于相邻各行之和，按合计行略过，不作为债务导入。");

    public static Finding AmountsUnnamed(Place at) => Error("import.amounts-unnamed", at,
        $"{at}只有金额，没有单位和编号，也不等于相邻各行之和，不予导入，请补填编号，或写明是小计、合计后重新上传。");

    public static Finding DateOutOfRange(Place at) => Error("import.date-out-of-range", at,
        $"{at}的“{at.Raw}”不在 1980 年至 2080 年之间，不予导入，请核对年份；没有期限的请写“长期”。");

    public static Finding DateWithoutDay(Place at) => Error("import.date-without-day", at,
        $"{at}的“{at.Raw}”只写到月份，请补全到日后重新上传。");

    public static Finding DateSerial(Place at, LocalDate date) => Warning("import.date-serial", at,
        $"{at}的“{at.Raw}”是 Excel 的日期序号，读作 {Iso(date)}，请核对。");

    public static Finding SenderMissing(Place at) => Error("import.sender-missing", at,
        $"{at}看不出债务单位：表内没有这一列，表头以上也没有写明是谁的债务，全表属于一个单位的，请用 debtor 指明单位全称后重新预览，或者在标题行写明“填报单位：”及单位全称后重新上传。");

    public static Finding HeadingTotalMismatch(Place at, decimal stated, decimal summed) => Warning("import.heading-total-mismatch", at,
        $"{at}写的是 {stated:N2} 元，它下面各明细行相加是 {summed:N2} 元，请核对是哪一处有误。");

    public static Finding NeedMismatch(Place at, decimal stated, decimal computed) => Warning("import.need-mismatch", at,
        $"{at}写的是 {stated:N2} 元，按数量、标准和年计次数计算是 {computed:N2} 元，请核对。");

    public static Finding PartsMismatch(Place at, decimal stated, decimal summed) => Warning("import.parts-mismatch", at,
        $"{at}写的是 {stated:N2} 元，国家标准与省级提标两部分相加是 {summed:N2} 元，请核对。");

    public static Finding MonthsMismatch(Place at, decimal stated, decimal summed) => Warning("import.months-mismatch", at,
        $"{at}写的是 {stated:N2} 元，同一行各月支出累计是 {summed:N2} 元，请核对是哪一处有误。");

    public static Finding MonthsFall(Place at, decimal spent, int month, decimal before) => Error("import.months-fall", at,
        $"{at}的累计支出 {spent:N2} 元少于 {month} 月的 {before:N2} 元，年初以来的累计数不应减少，请核对两个月的数后重新上传。");

    public static Finding BudgetNotSplit(Place at) => Warning("import.budget-not-split", at,
        $"{at}没有分国家标准和地方标准，先抵国家标准需求，其余计入地方标准，如不符请分两列填写后重新上传。");

    public static Finding AmountBeyondFen(Place at) => Error("import.amount-beyond-fen", at,
        $"{at}的“{at.Raw}”小数超过两位，金额最多到分，请核对后重新上传。");

    public static Finding ProgressIsFraction(Place at, decimal percent) => Error("import.progress-is-fraction", at,
        $"{at}的“{at.Raw}”是小数，表头写明按百分数填写，应为 {percent:0.0}，请核对后重新上传。");

    public static Finding ProgressReadAsFraction(Place at, decimal percent) => Warning("import.progress-fraction", at,
        $"{at}的“{at.Raw}”按小数读作 {percent:0.0}%，请核对。");

    public static Finding ProgressMismatch(Place at, decimal percent) => Warning("import.progress-mismatch", at,
        $"{at}的“{at.Raw}”与支出除以预算得出的 {percent:0.0}% 不符，请核对。");

    public static Finding ShareFraction(Place at, decimal percent) => Warning("import.share-fraction", at,
        $"{at}的“{at.Raw}”按小数读作 {percent:0.####}%，请核对。");

    public static Finding HiddenContradicts(Place at) => Warning("import.hidden-contradicts", at,
        $"{at}的“{at.Raw}”与填报的隐性债务余额不一致，两处都照填报值保留，请核对。");

    public static Finding UnitFromAbove(Place at, string unit) => Info("import.unit-from-above", at,
        $"{at}没有填写，按上一行的单位“{unit}”读取，如不符请补填后重新上传。");

    public static Finding ResolutionDoesNotFoot(Place at, decimal stated, decimal expected) => Warning("import.resolution-does-not-foot", at,
        $"{at}写的是 {stated:N2} 元，年初余额减去各方式完成（借新还旧、展期不减少余额）应为 {expected:N2} 元，请核对。");

    public static Finding ClaimDoesNotFoot(Place at, decimal stated, decimal expected) => Error("import.claim-does-not-foot", at,
        $"{at}写的是 {stated:N2} 元，欠款金额减去已清偿是 {expected:N2} 元，请核对是哪一处有误后重新上传。");

    public static Finding YearMissing(Place at) => Error("import.year-missing", at,
        $"{at}只写了月份，标题和列名都没有写明是哪一年，请写明年度后重新上传。");

    public static Finding PlanTooLong(Place at, int months, int most) => Error("import.plan-too-long", at,
        $"{at}的逐月清偿计划有 {months} 个月，最多 {most} 个月，请合并较远的月份后重新上传。");

    public static Finding NotReserveCapital(Place at) => Error("import.not-reserve-capital", at,
        $"{at}的“{at.Raw}”不是出资、追加出资或收回出资；批准、拨付和归还请在系统中逐笔办理，并从本表删去这一行后重新上传。");

    public static Finding TermNotInDays(Place at, int most) => Error("import.term-not-in-days", at,
        $"{at}的“{at.Raw}”不是能确认的天数，使用期限按天填写整数，从 1 到 {most}，请改正后重新上传。");

    public static Finding MonthIsADay(Place at) => Error("import.month-is-a-day", at,
        $"{at}的“{at.Raw}”在月份一列，却不是月初或月末的日期，请写成 2026-09 这样的月份，按日填报的请把列名改为“日期”后重新上传。");

    public static Finding CapacityUnknown(Place at) => Error("import.capacity-unknown", at,
        $"{at}的“{at.Raw}”不是能识别的财力指标，请按模板“填表说明”所列的指标名称填写后重新上传。");

    public static Finding CapacityScopeMissing(Place at) => Error("import.capacity-scope-missing", at,
        $"{at}没有写明口径，请填“全市”（“全县”）或“本级”后重新上传；两种口径不能混用。");

    public static Finding CapacityScopeMixed(Place at, string first) => Error("import.capacity-scope-mixed", at,
        $"{at}的口径与本文件其他行（{first}）不同，全市（全县）与本级的数不能放在一个文件里，请分成两个文件上传。");

    public static Finding CapacityYear(Place at, int first, int last) => Error("import.capacity-year", at,
        $"{at}的年度“{at.Raw}”看不懂或不在 {first} 至 {last} 之内，请填四位年份后重新上传。");

    public static Finding CapacityTwice(Place at, string component, int row) => Error("import.capacity-twice", at,
        $"{at}的“{component}”与第 {row} 行重复，同一年度、口径的同一指标只能填一次，请删去一处后重新上传。");

    public static Finding CapacityDoesNotFoot(Place at, string component, string why) => Error("import.capacity-does-not-foot", at,
        $"{at}的“{component}”与其他公布数不符：{why}请与原文件核对后重新上传。");

    public static Finding ReadAsStated(Place at) => Warning("import.read-as-stated", at,
        $"{at}的“{at.Raw}”不合常理，本表只供对账，照原样读取，请与填报单位核对。");

    public static Finding LeftOut(Place at) => Warning("import.left-out", at,
        $"{at}的“{at.Raw}”不能确认，本表只供对账，该项不参加比对，请与填报单位核对。");

    public static Finding BondMoneyUnassigned(Place at) => Warning("import.bond-money-unassigned", at,
        $"{at}没有写明项目，安排和支出要落到项目，这一列没有导入，请补充项目名称后重新上传。");

    public static Finding WordUnknown(Place at) => Warning("import.word-unknown", at,
        $"{at}的“{at.Raw}”不在已知写法之列，凡这样写的都按空值导入，请核对后在系统中补填。");

    public static Finding ValueMissing(Place at) => Warning("import.value-missing", at,
        $"{at}没有填写，本项按空值导入，请核对后补填。");

    public static Finding AsOfUnlabelled(Place at, LocalDate date) => Warning("import.as-of-unlabelled", at,
        $"{at}只写了日期 {Iso(date)}，暂作数据截止日，如不是请在导入时另行指定。");

    public static Finding AsOfConflict(string file) => Warning("import.as-of-conflict", default,
        $"文件“{file}”写有不同的数据截止日，未采用，请在导入时指定。");

    public static Finding AsOfMissing(string file) => Info("import.as-of-missing", default,
        $"文件“{file}”没有写明数据截止日，请在导入时指定。");

    public static Finding UnitByLayout(string layoutTitle, AmountUnit unit) => Info("import.unit-by-layout", default,
        $"文件没有写金额单位，按版式“{layoutTitle}”的规定读作{unit.DisplayName()}，如不符请指定单位后重新导入。");

    public static Finding HiddenSheet(Place at) => Info("import.hidden-sheet", at,
        $"{at}是隐藏的，没有导入，如需导入请取消隐藏后重新上传。");

    public static Finding SheetIgnored(Place at) => Info("import.sheet-ignored", at,
        $"{at}没有可导入的表，已略过，如有数据请核对表头。");

    public static Finding HiddenRow(Place at) => Info("import.hidden-row", at,
        $"{at}是隐藏行，已照常读取，请确认是否应计入。");

    public static Finding HiddenColumn(Place at) => Info("import.hidden-column", at,
        $"{at}所在的列是隐藏的，已照常读取，请确认是否应采用。");

    public static Finding ColumnsUnused(Place at, IEnumerable<string> columns) => Info("import.columns-unused", at,
        $"{at}的这些列没有对应的要素，未导入：{string.Join("、", columns)}；如有需要请改列名后重新上传。");

    public static Finding ColumnDuplicate(Place at, string meaning, string taken) => Info("import.column-duplicate", at,
        $"{at}与“{taken}”都像“{meaning}”，采用“{taken}”，如不符请改清列名后重新上传。");

    /// <summary>Stands for the findings of a code that are not listed one by one (同类发现).</summary>
    public static Finding More(Finding first, int count) => new(first.Severity, "import.more-alike",
        $"另有 {count:N0} 处与“{first.Message.TrimEnd('。')}”同类的问题没有逐条列出，请一并核对。", Raw: first.Code, Occurrences: count);

    private static Finding Error(string code, Place at, string message) => Of(Severity.Error, code, at, message);
    private static Finding Warning(string code, Place at, string message) => Of(Severity.Warning, code, at, message);
    private static Finding Info(string code, Place at, string message) => Of(Severity.Info, code, at, message);

    private static Finding Of(Severity severity, string code, Place at, string message) =>
        new(severity, code, message, at.Sheet ?? "", at.Cell, at.Row, at.Column, at.Raw);

    private static string Iso(LocalDate date) => $"{date.Year:0000}-{date.Month:00}-{date.Day:00}";
}
