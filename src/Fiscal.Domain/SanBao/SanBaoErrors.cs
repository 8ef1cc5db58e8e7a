using NodaTime;

namespace Fiscal.Domain.SanBao;

public static class SanBaoErrors
{
    public static BusinessRuleException Twice(string at, string name) => new(
        "san-bao.item-twice", $"{at}“{name}”与前面的一项重复；同一大类、分组下一个项目只填一次，请合并或删去其中一项。");

    public static BusinessRuleException NotOnList(int number, string name, string category, int year, string list) => new(
        "san-bao.not-on-list", $"第 {number} 项“{name}”不在{category}的清单内（{list}，{year} 年）；请核对项目名称，确需增列的请先登记清单的新版本。");

    public static BusinessRuleException NeedMissing(int number, string name) => new(
        "san-bao.need-missing", $"第 {number} 项“{name}”没有国家标准需求，也不能计算；请填写 nationalNeedYuan，或填写 quantity、nationalStandardYuan、periodsPerYear。");

    public static BusinessRuleException ScopeMixed(int number, string name) => new(
        "san-bao.scope-mixed", $"第 {number} 项“{name}”的填报口径与其他项不同；全域（全市、全县）与本级的数不能混在一次填报里，请分开填报。");

    public static BusinessRuleException ScopeDiffers(int year, string known, string stated) => new(
        "san-bao.scope-differs", $"{year} 年已按“{known}”口径填报，本次为“{stated}”；两种口径不能互相替代，请统一口径，或先撤销原来的填报。");

    public static BusinessRuleException ItemUnknown(int number, string name, int year) => new(
        "san-bao.item-unknown", $"第 {number} 项“{name}”没有 {year} 年的预算；请核对大类、分组和项目名称，或先填报该项预算。");

    public static BusinessRuleException MonthToCome(int year, int month) => new(
        "san-bao.month-to-come", $"{year} 年 {month} 月尚未开始，不能填报执行数；请更正月份。");

    public static BusinessRuleException BelowEarlierMonth(string name, int month, decimal spent, MonthSpent before) => new(
        "san-bao.months-out-of-order", $"“{name}”{month} 月累计支出 {spent:N2} 元少于 {before.Month} 月的 {before.SpentYuan:N2} 元；请填年初以来的累计数，确有退回、调减的请填写 fallReason。");

    public static BusinessRuleException AboveLaterMonth(string name, int month, decimal spent, MonthSpent after) => new(
        "san-bao.months-out-of-order", $"“{name}”{month} 月累计支出 {spent:N2} 元多于已填报的 {after.Month} 月 {after.SpentYuan:N2} 元；补报的月份应介于前后两月之间，请核对或先更正 {after.Month} 月。");

    public static BusinessRuleException SpentAboveBudget(int number, string name, decimal spent, decimal budget) => new(
        "san-bao.spent-above-budget", $"第 {number} 项“{name}”累计支出 {spent:N2} 元超过现行预算 {budget:N2} 元；请核对，预算已调整的请先填报调整预算数。");

    public static BusinessRuleException SpentAboveCash(int number, string name, decimal spent, decimal cash) => new(
        "san-bao.spent-above-cash", $"第 {number} 项“{name}”累计支出 {spent:N2} 元超过累计到位资金 {cash:N2} 元；请核对两个数。");

    public static BusinessRuleException ArrearsNotOfWages(int number, string name) => new(
        "san-bao.arrears-not-of-wages", $"第 {number} 项“{name}”不属于保工资，不填拖欠工资；请将 arrearsYuan 留空。");

    public static BusinessRuleException ProgressIsFraction(int number, string name, decimal stated, decimal percent) => new(
        "san-bao.percent-as-fraction", $"第 {number} 项“{name}”的执行进度 {stated:0.####} 是小数；请按百分数填写（{percent:0.0}）。");

    public static BusinessRuleException ProgressMismatch(int number, string name, decimal stated, decimal? percent) => new(
        "san-bao.progress-mismatch", $"第 {number} 项“{name}”的执行进度 {stated:0.####}% 与支出除以现行预算得出的 {(percent is { } p ? $"{p:0.0}%" : "空")} 不符；请核对支出、预算或留空进度。");

    public static BusinessRuleException LimitIsFraction(decimal points) => new(
        "san-bao.limit-is-fraction", $"滞后界限 {points:0.####} 是小数；请按百分点填写，如 {points * 100:0.##}。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new(
        "san-bao.already-withdrawn", $"填报 {id} 已经撤销，不能再次撤销。");

    public static BusinessRuleException ChangeOfUnknown(int number, string name) => new(
        "san-bao.change-of-unknown", $"第 {number} 项假设变动所指的“{name}”不在本年度三保项目中；请核对大类、分组和项目名称。");

    public static BusinessRuleException NotComputable(int number, string name) => new(
        "san-bao.not-computable", $"第 {number} 项假设变动“{name}”缺数量、标准或年计次数，不能计算需求；请先补填该项目的测算要素。");

    public static BusinessRuleException AccountKnown(string number) => new(
        "san-bao.account-known", $"账号“{number}”已经登记为本地区的三保专户；请核对账号。");

    public static BusinessRuleException PaymentToCome(int number, LocalDate day, LocalDate today) => new(
        "san-bao.payment-to-come", $"第 {number} 笔收付的日期 {day:uuuu-MM-dd} 晚于今天（{today:uuuu-MM-dd}）；请填写已经发生的日期。");

    public static BusinessRuleException PaymentBeforeAccount(int number, LocalDate day, LocalDate opened) => new(
        "san-bao.payment-before-account", $"第 {number} 笔收付的日期 {day:uuuu-MM-dd} 早于专户启用日 {opened:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException VoucherTwice(int number, string voucher) => new(
        "san-bao.voucher-twice", $"第 {number} 笔收付的凭证号“{voucher}”在本账户已经登记；请核对，重复的删去，记错的先撤销原来的一笔。");

    public static BusinessRuleException TagUnknown(int number, string name) => new(
        "san-bao.tag-unknown", $"第 {number} 笔收付的三保标识“{name}”不是本年度的三保项目；请核对大类、分组和项目名称，不属于三保的留空标识。");

    public static BusinessRuleException Overdrawn(string account, LocalDate day, decimal before, decimal after) => new(
        "san-bao.account-overdrawn", $"三保专户“{account}”{day:uuuu-MM-dd} 日初余额 {before:N2} 元，按所登记的收付日末余额为 {after:N2} 元，不能为负；请核对金额和日期，或先登记资金流入。");

    public static BusinessRuleException NothingToReview(int year, LocalDate day) => new(
        "san-bao.nothing-to-review", $"截至 {day:uuuu-MM-dd} 没有 {year} 年的三保预算，不能报审；请先导入或填报预算。");

    public static BusinessRuleException AlreadySubmitted(int year) => new(
        "san-bao.already-submitted", $"{year} 年三保预算已经报审，正待上级审核；请待审核意见下达后再报。");

    public static BusinessRuleException NotToBeDecided(long id, ReviewStepKind last) => new(
        "san-bao.not-to-be-decided", $"报审 {id} 已有后续（{last.DisplayName()}）或不是报审记录，不能再作审核；请刷新后核对。");

    public static BusinessRuleException NotFromAbove(string region) => new(
        "san-bao.not-from-above", $"地区 {region} 的三保预算须由其上级财政部门审核；本地区用户不能审核自己的预算。");
}
