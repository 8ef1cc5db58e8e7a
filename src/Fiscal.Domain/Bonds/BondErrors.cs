using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Bonds;

public static class BondErrors
{
    public static BusinessRuleException PlannedOutOfBounds(string code, decimal plannedYuan) => new(
        "bond.planned-out-of-bounds",
        $"债券 {code} 的计划发行额 {Yuan(plannedYuan)} 元不在 {Yuan(BondFigures.LeastPlannedYuan)} 元至 {Yuan(BondFigures.MostPlannedYuan)} 元之内；请核对 plannedYuan 的金额和单位（元）。");

    public static BusinessRuleException IssuedNotPositive(string code) => new(
        "bond.issued-not-positive", $"债券 {code} 的实际转贷额应大于零；请更正 issuedYuan。");

    public static BusinessRuleException IssuedAbovePlanned(string code, decimal issuedYuan, decimal plannedYuan) => new(
        "bond.issued-above-planned", $"债券 {code} 的实际转贷额 {Yuan(issuedYuan)} 元大于计划发行额 {Yuan(plannedYuan)} 元；请核对两个金额。");

    public static BusinessRuleException PartNegative(string code) => new(
        "bond.part-negative", $"债券 {code} 的新增、偿还到期债券、偿还存量债务、资本金和赤字金额不得小于零；请更正。");

    public static BusinessRuleException PartsDoNotSum(string code, decimal issuedYuan, decimal newYuan, decimal maturedYuan, decimal stockYuan) => new(
        "bond.parts-do-not-sum",
        $"债券 {code} 的实际转贷额 {Yuan(issuedYuan)} 元不等于新增 {Yuan(newYuan)} 元、偿还到期债券 {Yuan(maturedYuan)} 元、偿还存量债务 {Yuan(stockYuan)} 元之和；请核对各项。");

    public static BusinessRuleException CapitalAboveNew(string code, decimal capitalYuan, decimal newYuan) => new(
        "bond.capital-above-new", $"债券 {code} 用作项目资本金 {Yuan(capitalYuan)} 元大于新增 {Yuan(newYuan)} 元；请更正 capitalYuan。");

    public static BusinessRuleException CapitalOfGeneral(string code) => new(
        "bond.capital-of-general", $"债券 {code} 是一般债券，不能用作项目资本金；请将 capitalYuan 填为零，或更正债券类型。");

    public static BusinessRuleException DeficitAboveNew(string code, decimal deficitYuan, decimal newYuan) => new(
        "bond.deficit-above-new", $"债券 {code} 的新增赤字 {Yuan(deficitYuan)} 元大于新增 {Yuan(newYuan)} 元；请更正 deficitYuan。");

    public static BusinessRuleException TenderAfterStart(string code, LocalDate tender, LocalDate start) => new(
        "bond.tender-after-start", $"债券 {code} 的招标日 {tender:uuuu-MM-dd} 晚于起息日 {start:uuuu-MM-dd}；请核对两个日期。");

    public static BusinessRuleException TermUnknown(string code, int years) => new(
        "bond.term-unknown", $"债券 {code} 的期限 {years} 年不是发行期限；应为 {string.Join("、", BondFigures.Terms)} 年之一，请更正 termYears。");

    public static BusinessRuleException FrequencyUnknown(string code, int couponsPerYear) => new(
        "bond.frequency-unknown", $"债券 {code} 每年付息 {couponsPerYear} 次不成立；couponsPerYear 应为 1、2 或 4。");

    public static BusinessRuleException CouponOutOfBounds(string code, decimal percent) => new(
        "bond.coupon-out-of-bounds", $"债券 {code} 的票面利率 {percent}% 不成立；couponPercent 以 % 为单位，应大于 0、不超过 20，最多四位小数。");

    public static BusinessRuleException FeeOutOfBounds(string code, string name, decimal permille, bool zeroAllowed) => new(
        "bond.fee-out-of-bounds", $"债券 {code} 的{name} {permille}‰ 不成立；以 ‰ 为单位，应{(zeroAllowed ? "不小于" : "大于")} 0、不超过 {BondFigures.MostFeePermille:0}，最多四位小数。");

    public static BusinessRuleException AllocationAboveNew(string code, LocalDate day, decimal allocatedYuan, decimal newYuan) => new(
        "bond.allocation-above-new", $"债券 {code} 在 {day:uuuu-MM-dd} 安排到项目的金额合计 {Yuan(allocatedYuan)} 元，超过新增 {Yuan(newYuan)} 元；请核对各项目的安排，或先更正债券。");

    public static BusinessRuleException SpendingAboveAllocation(string code, string project, SpendingStage stage, LocalDate day, decimal spentYuan, decimal allocatedYuan) => new(
        "bond.spending-above-allocation",
        $"债券 {code} 在 {day:uuuu-MM-dd} 对项目 {project} 的累计{stage.DisplayName()} {Yuan(spentYuan)} 元，超过安排 {Yuan(allocatedYuan)} 元；请核对金额，或先登记安排、调整用途。");

    public static BusinessRuleException CapitalAboveAllocation(string code, string project, decimal capitalYuan, decimal amountYuan) => new(
        "bond.capital-above-allocation", $"债券 {code} 安排给项目 {project} 的用作资本金 {Yuan(capitalYuan)} 元大于安排金额 {Yuan(amountYuan)} 元；请核对两个金额。");

    public static BusinessRuleException PaymentsAboveTotal(string code, string project, SpendingStage stage, LocalDate day, decimal totalYuan, decimal itemisedYuan) => new(
        "bond.payments-above-total",
        $"债券 {code} 对项目 {project} 截至 {day:uuuu-MM-dd} 的{stage.DisplayName()}合计数 {Yuan(totalYuan)} 元，小于其中已逐笔、逐期登记的 {Yuan(itemisedYuan)} 元；请核对合计数，或先撤销重复的记录。");

    public static BusinessRuleException PeriodsOverlap(string code, string project, SpendingStage stage, LocalDate since, LocalDate by, LocalDate? otherSince, LocalDate otherBy) => new(
        "bond.periods-overlap",
        $"债券 {code} 对项目 {project} 的{stage.DisplayName()}，{since:uuuu-MM-dd} 至 {by:uuuu-MM-dd} 与{(otherSince is { } from ? $" {from:uuuu-MM-dd} 至 {otherBy:uuuu-MM-dd}" : $"截至 {otherBy:uuuu-MM-dd} 的累计数")}有交叉，不能合计；请按同样的期间填报。");

    public static BusinessRuleException BeforeStart(string code, LocalDate day, LocalDate start) => new(
        "bond.before-start", $"债券 {code} 的起息日是 {start:uuuu-MM-dd}，不能登记 {day:uuuu-MM-dd} 的支出；请核对日期。");

    public static BusinessRuleException NothingToReallocate(string code, string project, decimal allocatedYuan, decimal amountYuan) => new(
        "bond.nothing-to-reallocate", $"债券 {code} 安排给项目 {project} 的是 {Yuan(allocatedYuan)} 元，不足以调出 {Yuan(amountYuan)} 元；请核对金额和项目。");

    public static BusinessRuleException ReallocatedToItself(string project) => new(
        "bond.reallocated-to-itself", $"调出、调入的都是项目 {project}；请填写不同的项目。");

    public static BusinessRuleException RecoveredAboveMisused(string number, decimal recoveredYuan, decimal misusedYuan) => new(
        "bond.recovered-above-misused", $"违规使用 {number} 的收缴 {Yuan(recoveredYuan)} 元大于违规金额 {Yuan(misusedYuan)} 元；应等额收缴，请核对金额。");

    public static BusinessRuleException PaymentTwice(string code, string voucher, SpendingStage stage) => new(
        "bond.payment-twice", $"债券 {code} 的凭证 {voucher} 已经登记过{stage.DisplayName()}；填错的，请先撤销原记录再登记。");

    public static BusinessRuleException ReceiptTwice(string receipt) => new(
        "bond.receipt-twice", $"收据 {receipt} 已经登记过上缴；填错的，请先撤销原记录再登记。");

    public static BusinessRuleException DueUnknown(string drawdownNumber, LocalDate dueOn) => new(
        "bond.due-unknown", $"借据 {drawdownNumber} 在 {dueOn:uuuu-MM-dd} 没有应还本息；请从 /api/bonds/remittances 取得应付日。");

    public static BusinessRuleException NotABond(string drawdownNumber) => new(
        "bond.not-a-bond", $"借据 {drawdownNumber} 不是地方政府债券转贷，不上缴偿债资金；请核对债务。");

    public static BusinessRuleException ProjectUnknown(string code) => new(
        "bond.project-unknown", $"没有登记项目 {code}；请先在 /api/projects 登记该项目，并核对项目代码。");

    public static BusinessRuleException LimitBelowNew(int year, decimal limitYuan, decimal newYuan) => new(
        "bond.limit-below-new", $"{year} 年债务限额 {Yuan(limitYuan)} 元小于其中的当年新增限额 {Yuan(newYuan)} 元；请核对两个金额。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new(
        "bond.already-withdrawn", $"第 {id} 号填报已经撤销，不需要再撤销。");

    public static BusinessRuleException StillUsed(string code) => new(
        "bond.still-used", $"{code} 还有以它为依据的安排或支出，不能撤销；请先撤销那些记录。");

    public static BusinessRuleException RulesOutOfBounds(string what) => new(
        "bond.rules-out-of-bounds", $"政府债券管理参数中“{what}”不成立；请更正后重新登记。");
}
