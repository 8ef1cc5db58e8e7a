using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Everything that comparing a workbook with the book can say to a clerk (与台账比对的发现).</summary>
internal static class BookFindings
{
    public static Finding DebtIncomplete(RowOutcome at, string missing) => at.Find(
        Severity.Error, "import.debt-incomplete", $"第 {at.Row.Row} 行是台账上没有的借据，还缺{missing}，不能入账；请补齐后重新上传。");

    public static Finding DebtNotFound(RowOutcome at, string drawdownNumber) => at.Find(
        Severity.Error, "import.debt-not-found",
        $"第 {at.Row.Row} 行的借据“{drawdownNumber}”不在台账上；请先导入该借据所在的台账，或核对借据号。", "drawdownNumber");

    public static Finding UnitSuspect(RowOutcome at, string field, string statedYuan, string bookYuan, string factor) => at.Find(
        Severity.Error, "import.unit-suspect",
        $"第 {at.Row.Row} 行的金额 {statedYuan} 元与台账的 {bookYuan} 元恰差 {factor} 倍，疑为单位有误；请核对金额单位后重新上传。", field);

    /// <summary>A rule of the domain said no to the row; its own code and sentence.</summary>
    public static Finding RuleRefuses(RowOutcome at, string code, string reason) => at.Find(
        Severity.Error, code, $"第 {at.Row.Row} 行不能入账：{reason}");

    public static Finding ClassMissing(int count, string someNumbers) => new(
        Severity.Warning, "import.class-missing", $"有 {count} 笔新借据没有责任分类（{someNumbers}），暂列“待分类”；请由财政部门认定后补录。");

    public static Finding CreditorMissing(int count, string name) => new(
        Severity.Warning, "import.creditor-missing", $"有 {count} 笔新借据没有写明债权人，表内也没有填报机构，暂记为“{name}”；请补充。");

    public static Finding CreditorSimilar(RowOutcome at, string name, string known) => at.Find(
        Severity.Warning, "import.creditor-similar", $"债权人“{name}”按名称近似归到“{known}”；如不是同一机构，请更正后重新上传。", "creditorName");

    public static Finding NewDebtor(RowOutcome at, string name, string kind) => at.Find(
        Severity.Warning, "import.new-debtor", $"债务单位“{name}”不在单位名单内，将按“{kind}”新增；请核对名称和单位类型。", "debtorName");

    public static Finding ParentNotFound(RowOutcome at, string name, string parent) => at.Find(
        Severity.Warning, "import.parent-not-found", $"“{name}”的上级单位“{parent}”不在单位名单内；已先入账，请补充上级单位后重新上传。", "parentName");

    public static Finding ContractDiffers(RowOutcome at, string stated, string book) => at.Find(
        Severity.Warning, "import.contract-differs",
        $"第 {at.Row.Row} 行借据的合同编号写作“{stated}”，台账为“{book}”；台账未改动，请与对方核对。", "contractNumber");

    public static Finding DebtorDiffers(RowOutcome at, string stated, string book) => at.Find(
        Severity.Warning, "import.debtor-differs", $"第 {at.Row.Row} 行的债务单位写作“{stated}”，台账为“{book}”；台账未改动，请核对。", "debtorName");

    public static Finding CreditorDiffers(RowOutcome at, string stated, string book) => at.Find(
        Severity.Warning, "import.creditor-differs", $"第 {at.Row.Row} 行的债权人写作“{stated}”，台账为“{book}”；台账未改动，请核对。", "creditorName");

    public static Finding TakenBack(RowOutcome at, int chargedRow) => at.Find(
        Severity.Info, "import.taken-back", $"第 {at.Row.Row} 行冲回第 {chargedRow} 行，两行相抵，台账不变。");

    public static Finding NothingToTakeBack(RowOutcome at) => at.Find(
        Severity.Error, "import.nothing-to-take-back",
        $"第 {at.Row.Row} 行是负数，表内没有它所冲回的那一行，不能入账；请补上被冲回的还款，或在该借据上登记冲正。");

    public static Finding DrawnBeyondPrincipal(RowOutcome at, string drawnYuan, string bookYuan, string principalYuan) => at.Find(
        Severity.Error, "import.drawn-beyond-principal",
        $"第 {at.Row.Row} 行放款 {drawnYuan} 元，加上台账已有的 {bookYuan} 元超过借据金额 {principalYuan} 元，不能入账；请核对放款日期和金额。", "drawnYuan");

    public static Finding StatedBalanceDiffers(RowOutcome at, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.stated-balance-differs",
        $"第 {at.Row.Row} 行之后的贷款余额写的是 {statedYuan} 元，台账当日为 {bookYuan} 元；请与出借人核对。", "balanceAfterYuan");

    public static Finding RentNotSplit(RowOutcome at, string contractNumber, int count) => at.Find(
        Severity.Warning, "import.rent-not-split",
        $"租赁合同 {contractNumber} 尚有 {count} 期租金，来文没有拆分本金和利息，未作为还款计划入账；请向出租人索取本息拆分后补录。");

    public static Finding LeaseCost(RowOutcome at, string contractNumber, decimal effectivePercent) => at.Find(
        Severity.Info, "import.lease-cost",
        $"租赁合同 {contractNumber} 按实付租金连同保证金、手续费测算，综合成本为年化 {effectivePercent:0.000000}%（按月计时、按年复利）。");

    public static Finding RentDiffersFromPlan(RowOutcome at, string contractNumber, string rentYuan, string planYuan) => at.Find(
        Severity.Warning, "import.rent-differs-from-plan",
        $"租赁合同 {contractNumber} 的未付租金合计 {rentYuan} 元，与台账计划的本息合计 {planYuan} 元或日期不一致；台账未改动，请与出租人核对。");

    public static Finding YearDiffersFromPlan(RowOutcome at, int year, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.year-differs-from-plan",
        $"第 {at.Row.Row} 行 {year} 年应还本息 {statedYuan} 元，台账计划为 {bookYuan} 元；台账未改动，请核对。");

    public static Finding PlanDoesNotSum(RowOutcome at, string drawdownNumber, string plannedYuan, string overdueYuan, string balanceYuan) => at.Find(
        Severity.Warning, "import.plan-does-not-sum",
        $"借据 {drawdownNumber} 的计划还本合计 {plannedYuan} 元加逾期本金 {overdueYuan} 元，不等于余额 {balanceYuan} 元；请与债权人核对。");

    public static Finding PlanDiffersFromTerms(RowOutcome at, string drawdownNumber, int lines, string largestYuan) => at.Find(
        Severity.Warning, "import.plan-differs-from-terms",
        $"借据 {drawdownNumber} 的还款计划有 {lines} 期与按合同约定测算的不同，单期最大相差 {largestYuan} 元；应还款项以还款计划为准，请与债权人核对。");

    public static Finding AbsentFromFile(int count, string someNumbers) => new(
        Severity.Warning, "import.absent-from-file",
        $"台账上有余额、本表没有列出的借据 {count} 笔（{someNumbers}）；不会删除或结清，请与对方核对。");

    public static Finding PaidBeforeOpening(int count, string someNumbers) => new(
        Severity.Warning, "import.paid-before-opening",
        $"有 {count} 笔借据（{someNumbers}）的部分还款早于台账的期初日，已含在期初余额内，不再入账；如需这段明细，请先撤销此前批次，再先导入本表。");

    public static Finding AsOfAssumed(LocalDate asOf, string how) => new(
        Severity.Warning, "import.as-of-assumed",
        $"表内没有写明数据截止日，{how} {asOf:uuuu-MM-dd}；如不符，请重新上传并填写 asOf（截止日）。");
}
