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

    /// <param name="Factor">Of ten, a thousand, ten thousand or a hundred million.</param>
    internal sealed record UnitComparison(string Field, string StatedYuan, string BookYuan, string Factor);

    public static Finding UnitSuspect(RowOutcome at, UnitComparison amounts, string likely) => at.Find(
        Severity.Error, "import.unit-suspect",
        $"第 {at.Row.Row} 行的金额 {amounts.StatedYuan} 元与台账的 {amounts.BookYuan} 元约差 {amounts.Factor} 倍，{likely}；请核对后重新上传，如确为还款或提款，请先在系统登记。", amounts.Field);

    public static Finding UnitSuspectOfFile(RowOutcome example, int count, UnitComparison amounts, string likely) => example.Find(
        Severity.Error, "import.unit-suspect-of-file",
        $"有 {count} 行的金额与台账约差 {amounts.Factor} 倍（例如第 {example.Row.Row} 行{example.CellOf(amounts.Field).Address}“{example.CellOf(amounts.Field).Raw}”读作 {amounts.StatedYuan} 元，台账为 {amounts.BookYuan} 元），{likely}，整份文件不予入账；请核对后按正确的单位重新预览或上传，如是台账有误，请先撤销当初的批次。", amounts.Field);

    public static Finding StartsAfterAsOf(RowOutcome at, string start, string asOf) => at.Find(
        Severity.Error, "import.start-after-as-of",
        $"第 {at.Row.Row} 行的放款日 {start} 晚于数据截止日 {asOf}，当日不可能有余额，不能入账；请核对放款日或截止日。", "startDate");

    /// <summary>A rule of the domain said no to the row; its own code and sentence.</summary>
    public static Finding RuleRefuses(RowOutcome at, string code, string reason, string? field = null) => at.Find(
        Severity.Error, code, $"第 {at.Row.Row} 行不能入账：{reason}", field);

    public static Finding ClassMissing(int count, string someNumbers) => new(
        Severity.Warning, "import.class-missing", $"有 {count} 笔新借据没有责任分类（{someNumbers}），暂列“待分类”；请由财政部门认定后补录。");

    public static Finding CreditorMissing(int count, string name) => new(
        Severity.Warning, "import.creditor-missing", $"有 {count} 笔新借据没有写明债权人，表内也没有填报机构，暂记为“{name}”；请补充。");

    public static Finding SimilarDebt(RowOutcome at, string number, string similar) => at.Find(
        Severity.Error, "import.similar-debt",
        $"第 {at.Row.Row} 行的借据“{number}”不在台账上，但要素与台账相近：{similar}；请答复是其中哪一笔（换号或简写），还是新的一笔。", "drawdownNumber");

    public static Finding DebtAnswered(RowOutcome at, string number, string known) => at.Find(
        Severity.Info, "import.debt-answered", $"第 {at.Row.Row} 行的借据“{number}”经确认就是台账的“{known}”，入账后按别号记住。", "drawdownNumber");

    public static Finding PartySimilar(RowOutcome at, string name, string similar, string field) => at.Find(
        Severity.Error, "import.party-similar",
        $"“{name}”不在单位名单内，名称与{similar}相近；请确认是其别名，还是另一个单位。", field);

    public static Finding TooManyUnknown(RowOutcome at) => at.Find(
        Severity.Error, "import.too-many-unknown",
        $"第 {at.Row.Row} 行的单位或借据不在台账上，而不认识的名称和编号太多，逐一比对已到限量，本行没有比对；请先导入单位名单，或把来文拆成几份分别上传。");

    public static Finding PartyResembles(RowOutcome at, string name, string similar, string field) => at.Find(
        Severity.Warning, "import.party-resembles",
        $"“{name}”不在单位名单内，名称与{similar}有些相近，暂作为新单位；如是同一单位，请先登记别名再重新预览。", field);

    public static Finding DebtorOfOthers(RowOutcome at, string name) => at.Find(
        Severity.Error, "import.debtor-of-others", $"第 {at.Row.Row} 行的债务单位“{name}”不是本单位或其下属单位，不能由本单位填报；请删去该行，新的下属单位请先由财政部门登记。", "debtorName");

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

    public static Finding ForComparisonOnly(int same, int different, int unknown) => new(
        Severity.Info, "import.for-comparison-only",
        $"本表只供对账，入账时只留存来文，不改动台账；{same} 行与台账一致，{different} 行有不同，{unknown} 行按编号没有找到借据，请建立对账逐条查明。");

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

    public static Finding StatedTwice(RowOutcome at, string subject, int otherRow) => at.Find(
        Severity.Error, "import.stated-twice", $"第 {at.Row.Row} 行与第 {otherRow} 行都是{subject}的同一项，不能入账；请合并为一行或改清名称后重新上传。");

    public static Finding CapacityDoesNotFoot(RowOutcome at, string field, string component, string why) => at.Find(
        Severity.Error, "import.capacity-does-not-foot", $"“{component}”与其他公布数（含此前已登记的）不符：{why}请核对本表；此前登记有误的，请一并列入更正。", field);

    public static Finding ClaimPaidDiffers(RowOutcome at, string code, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.claim-paid-differs", $"第 {at.Row.Row} 行“{code}”填报已清偿 {statedYuan} 元，登记的清偿记录合计 {bookYuan} 元；清偿以记录为准，请把清偿记录一并导入或核对。", "paidYuan");

    public static Finding ReserveDueDiffers(RowOutcome at, string code, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.reserve-due-differs", $"第 {at.Row.Row} 行使用申请“{code}”写的到期金额是 {statedYuan} 元，台账在申请日的应还未还本息为 {bookYuan} 元；以台账为准，请核对到期日和金额。", "dueYuan");

    public static Finding YearAssumed(RowOutcome at, int year) => at.Find(
        Severity.Warning, "import.year-assumed", $"标题没有写明年度，按数据截止日读作 {year} 年；如不符，请在标题中写明年度后重新上传。");

    public static Finding NotStated(int count, string someNames) => new(
        Severity.Warning, "import.not-stated", $"此前填报过、本表没有列出的有 {count} 项（{someNames}），仍按此前的数保留；请核对是否漏填。");

    public static Finding NotOnSanBaoList(RowOutcome at, string item, string list) => at.Find(
        Severity.Warning, "import.not-on-san-bao-list", $"第 {at.Row.Row} 行“{item}”不在现行三保清单（{list}）内，照填报数保留；请核对项目名称，确需增列的请登记清单的新版本。", "itemName");

    public static Finding SanBaoScopeMixed(RowOutcome at, string scope, int otherRow, string other) => at.Find(
        Severity.Error, "import.scope-mixed", $"第 {at.Row.Row} 行的填报口径是“{scope}”，第 {otherRow} 行是“{other}”，不能入账；全域（全市、全县）与本级请分两份填报。", "scope");

    public static Finding SanBaoScopeDiffers(RowOutcome at, string scope, string known) => at.Find(
        Severity.Warning, "import.scope-differs", $"本表口径是“{scope}”，此前本年度按“{known}”填报；请核对，两种口径不能互相替代。", "scope");

    public static Finding SanBaoSpentAboveBudget(RowOutcome at, string item, string spent, string budget) => at.Find(
        Severity.Warning, "import.spent-above-budget", $"第 {at.Row.Row} 行“{item}”累计支出 {spent} 元超过预算 {budget} 元；请核对，预算已调整的请补填调整预算数。", "spentYuan");

    public static Finding SanBaoSpentAboveCash(RowOutcome at, string item, string spent, string cash) => at.Find(
        Severity.Warning, "import.spent-above-cash", $"第 {at.Row.Row} 行“{item}”累计支出 {spent} 元超过累计到位资金 {cash} 元；请核对两个数。", "cashYuan");

    public static Finding SanBaoMonthToCome(RowOutcome at, string item, int month, string asOf) => at.Find(
        Severity.Error, "import.month-to-come", $"第 {at.Row.Row} 行“{item}”填有 {month} 月的支出，晚于数据截止日 {asOf}，不能入账；请核对月份或截止日。");

    public static Finding NewPlatform(RowOutcome at, string name) => at.Find(
        Severity.Warning, "import.new-platform", $"平台公司“{name}”不在单位名单内，将按“融资平台公司”新增；请核对名称。", "companyName");

    public static Finding ListedNotPlatform(RowOutcome at, string name, string kind) => at.Find(
        Severity.Warning, "import.listed-not-platform", $"“{name}”在单位名单中登记为“{kind}”，不是融资平台公司；单位名单未改动，请核对。", "companyName");

    public static Finding CreditCodeDiffers(RowOutcome at, string name, string stated, string book) => at.Find(
        Severity.Warning, "import.credit-code-differs", $"“{name}”的统一社会信用代码写作 {stated}，单位名单为 {book}；单位名单未改动，请核对。", "creditCode");

    public static Finding PlatformNameDiffers(RowOutcome at, string stated, string book) => at.Find(
        Severity.Warning, "import.platform-name-differs", $"“{stated}”按统一社会信用代码归到“{book}”；如不是同一公司，请核对代码后重新上传。", "companyName");

    public static Finding PlatformBalanceDiffers(RowOutcome at, string field, string name, string debtClass, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.platform-balance-differs", $"“{name}”的{debtClass}余额填报 {statedYuan} 元，台账当日为 {bookYuan} 元；两处都照原样保留，请核对。", field);

    public static Finding NewUnit(RowOutcome at, string name, string kind) => at.Find(
        Severity.Warning, "import.new-unit", $"单位“{name}”不在单位名单内，将按“{kind}”新增；请核对名称和单位类型。", "unitName");

    public static Finding HiddenBalanceDiffers(RowOutcome at, string field, string name, string which, string statedYuan, string bookYuan) => at.Find(
        Severity.Warning, "import.hidden-balance-differs", $"“{name}”的{which}隐性债务余额填报 {statedYuan} 元，台账为 {bookYuan} 元；请核对。", field);

    public static Finding ResolutionOverstated(
        RowOutcome at, string name, string method, string claimedYuan, string bookedYuan, string overstatedYuan, string unattributedYuan) => at.Find(
        Severity.Warning, "import.resolution-overstated",
        $"“{name}”填报“{method}”完成 {claimedYuan} 元，台账同期按此方式核实 {bookedYuan} 元，虚增 {overstatedYuan} 元（另有未注明化解方式的还款 {unattributedYuan} 元）；请核实是否虚假化债。", "claimedYuan");

    public static Finding BondsIncomplete(int count, string someCodes, string missing) => new(
        Severity.Warning, "import.bonds-incomplete", $"有 {count} 只债券（{someCodes}）没有写全{missing}，债券要素、项目安排和支出没有登记；请补齐后重新上传，或在系统中登记。");

    public static Finding ProjectContradicts(RowOutcome at, string field, string project, string stated, int otherRow, string other) => at.Find(
        Severity.Error, "import.project-contradicts", $"第 {at.Row.Row} 行项目“{project}”写作“{other}”，第 {otherRow} 行写作“{stated}”，不能入账；是同一项目的请改成一致，不是的请填写各自的项目代码。", field);

    public static Finding ProjectNameShared(RowOutcome at, string name) => at.Find(
        Severity.Error, "import.project-name-shared", $"第 {at.Row.Row} 行的项目“{name}”在台账上有多个同名的；请填写项目代码后重新上传。", "projectName");

    public static Finding ProjectNotFound(RowOutcome at, string field, string project) => at.Find(
        Severity.Error, "import.project-not-found", $"第 {at.Row.Row} 行的项目“{project}”没有登记；请先导入列有该项目的债券台账，或核对名称、代码。", field);

    public static Finding BondNotFound(RowOutcome at, string field, string bond) => at.Find(
        Severity.Error, "import.bond-not-found", $"第 {at.Row.Row} 行的债券“{bond}”没有登记；请先导入债券台账，或核对债券代码、名称。", field);

    public static Finding BondNameDiffers(RowOutcome at, string stated, string known) => at.Find(
        Severity.Warning, "import.bond-name-differs", $"第 {at.Row.Row} 行的债券名称写作“{stated}”，按债券代码归到“{known}”；请核对代码。", "bondName");

    public static Finding ProjectNotCleared(RowOutcome at, string warning) => at.Find(
        Severity.Warning, "import.project-not-cleared", $"第 {at.Row.Row} 行：{warning.TrimEnd('。')}，请核对。", "projectName");

    public static Finding SpendingFell(RowOutcome at, string field, string stated, string known, string day) => at.Find(
        Severity.Warning, "import.spending-fell", $"第 {at.Row.Row} 行的累计数 {stated} 元小于截至 {day} 已登记的 {known} 元；照填报数登记，请核对是否退回资金或填错。", field);

    public static Finding SpendingToCome(RowOutcome at, string field, string asOf) => at.Find(
        Severity.Error, "import.day-to-come", $"第 {at.Row.Row} 行的日期晚于数据截止日 {asOf}，不能入账；请核对日期或截止日。", field);

    public static Finding PaymentMoved(RowOutcome at, string voucher, string day, string project) => at.Find(
        Severity.Error, "import.payment-moved", $"第 {at.Row.Row} 行的凭证“{voucher}”已登记为 {day} 项目 {project} 的支出，日期或项目不同，不能入账；请核对，原记录有误的请先撤销。", "voucher");

    public static Finding LimitMissing(RowOutcome at, string field, int year, string kind) => at.Find(
        Severity.Error, "import.limit-missing", $"第 {at.Row.Row} 行只有 {year} 年{kind}的新增限额，没有债务限额，不能入账；请补填债务限额。", field);

    public static Finding AsOfAssumed(LocalDate asOf, string how) => new(
        Severity.Warning, "import.as-of-assumed",
        $"表内没有写明数据截止日，{how} {asOf:uuuu-MM-dd}；如不符，请重新上传并填写 asOf（截止日）。");
}
