using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.TreasuryCash;

public static class TreasuryCashErrors
{
    public static BusinessRuleException DoesNotAddUp(CashPeriod period, CashFigures f) => new(
        "treasury-cash.does-not-add-up",
        $"{period} 的库款不平：期初 {Yuan(f.OpeningYuan)} ＋ 流入 {Yuan(f.InflowYuan)} － 流出 {Yuan(f.OutflowYuan)} ＝ {Yuan(f.OpeningYuan + f.InflowYuan - f.OutflowYuan)} 元，与期末 {Yuan(f.ClosingYuan)} 元不符；请核对该期各数。");

    public static BusinessRuleException BelowZero(CashPeriod period, CashFigures f) => new(
        "treasury-cash.below-zero", $"{period} 的流出 {Yuan(f.OutflowYuan)} 元超过期初与流入之和 {Yuan(f.OpeningYuan + f.InflowYuan)} 元，库款余额不能为负；请核对流出。");

    public static BusinessRuleException PeriodTwice(CashPeriod period) => new("treasury-cash.period-twice", $"{period} 的库款在本次填报中出现两次；请保留一条。");

    public static BusinessRuleException OutOfOrder(CashPeriod before, CashPeriod next) => new(
        "treasury-cash.out-of-order", $"{next} 排在 {before} 之后，次序颠倒；请按日期先后排列后重新填报。");

    public static BusinessRuleException DoesNotJoin(CashPeriod before, decimal closingYuan, CashPeriod next, decimal openingYuan) => new(
        "treasury-cash.does-not-join",
        $"{before} 的期末余额 {Yuan(closingYuan)} 元与 {next} 的期初余额 {Yuan(openingYuan)} 元不衔接；请核对两期，更正已填报的，请将受影响的各期一并填报。");

    public static BusinessRuleException NotOver(CashPeriod period, LocalDate today) => new(
        "treasury-cash.not-over", $"{period} 在今天 {today:uuuu-MM-dd} 尚未结束；库款只填报已经结束的日期或月份，以后的请登记为计划。");

    public static BusinessRuleException PartTwice(CashPeriod period, CashFlowKind kind) => new(
        "treasury-cash.part-twice", $"{period} 的分项“{kind.DisplayName()}”列了两次；请合并。");

    public static BusinessRuleException PartsOffTotal(CashPeriod period, bool isInflow, decimal sum) => new(
        "treasury-cash.parts-off-total", $"{period} 的{(isInflow ? "流入" : "流出")}分项之和为 {Yuan(sum)} 元，与{(isInflow ? "流入" : "流出")}合计不符；请列全分项或不列分项。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new("treasury-cash.already-withdrawn", $"库款填报 {id} 已经撤销，不需要再撤销。");

    public static BusinessRuleException CutPointBeyond(decimal cutPoint) => new(
        "treasury-cash.cut-point-beyond", $"切点 {cutPoint:0.####} 不成立：切点为月均流出的倍数（如 0.3），不是百分数，应在 0 至 {CashLevelTerms.MostCutPoint:0} 之间；请更正。");

    public static BusinessRuleException CutPointsUnordered(CashLevelTerms terms) => new(
        "treasury-cash.cut-points-unordered",
        $"切点次序不成立：预警 {terms.WarningBelow?.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture) ?? "未定"}、偏低 {terms.LowBelow:0.####}、闲置 {terms.IdleAbove:0.####}，应依次不减且偏低小于闲置；请更正。");

    public static BusinessRuleException NoRanks() => new("treasury-cash.no-ranks", "支付优先序没有顺位；请至少列一个顺位 ranks。");

    public static BusinessRuleException RankTwice(int rank) => new("treasury-cash.rank-twice", $"顺位 {rank} 出现两次；同一顺位的类别请合并在一行，或改用不同的顺位。");

    public static BusinessRuleException KindTwice(PayableKind kind, IEnumerable<int> ranks) => new(
        "treasury-cash.kind-twice", $"类别“{kind.DisplayName()}”（{kind}）列在顺位 {string.Join("、", ranks)}；一个类别只能在一个顺位，请删去重复的。");

    public static BusinessRuleException LevelUnknown(int rank, int level) => new(
        "treasury-cash.level-unknown", $"顺位 {rank} 的优先级次 {level} 不成立；五级优先序的级次为 1 至 {PaymentOrder.Levels}，未明确的留空。");

    public static BusinessRuleException DebtsFromLedger(string name) => new(
        "treasury-cash.debts-from-ledger", $"计划“{name}”是债务还本付息；债务的应还款项由台账得出，不另行登记计划，台账缺少的请登记债务。");

    public static BusinessRuleException PayableNeeded(string name, CashFlowKind kind) => new(
        "treasury-cash.payable-needed", kind.IsInflow()
            ? $"计划“{name}”是{kind.DisplayName()}，属于流入，不填应付类别 payable；请留空。"
            : $"计划“{name}”是{kind.DisplayName()}，属于流出，须填应付类别 payable，以确定支付顺位。");

    public static BusinessRuleException PlanTooFar(string name, CashPeriod period, LocalDate statedOn) => new(
        "treasury-cash.plan-too-far", $"计划“{name}”的时间 {period} 在填报日 {statedOn:uuuu-MM-dd} 之后超过 {PlannedCashFlow.MostYears} 年；请核对年份。");

    public static BusinessRuleException PlanTwice(string name, CashPeriod period) => new(
        "treasury-cash.plan-twice", $"计划“{name}”（{period}）在本次填报中出现两次；请合并，或用不同的名称。");

    public static BusinessRuleException NoBalance(string regionCode, LocalDate asOf) => new(
        "treasury-cash.no-balance", $"地区 {regionCode} 在 {asOf:uuuu-MM-dd} 及以前没有填报库款余额，不能测算；请先填报库款（POST /api/treasury-cash）。");

    public static BusinessRuleException PaymentUnknown(string id) => new(
        "treasury-cash.payment-unknown", $"测算范围内没有款项“{id}”；请从测算结果的 payments 取得编号。");

    public static BusinessRuleException DelayBackwards(string id, LocalDate dueOn, LocalDate to) => new(
        "treasury-cash.delay-backwards", $"款项“{id}”推迟到 {to:uuuu-MM-dd}，不晚于其可付日 {dueOn:uuuu-MM-dd}；请填写更晚的日期。");

    public static BusinessRuleException PercentAsFraction(decimal percent) => new(
        "treasury-cash.percent-as-fraction", $"收入下降幅度 {percent:0.####} 像是小数；请按百分数填写，下降 5% 填 5。");

    public static BusinessRuleException PaymentTwice(string id) => new("treasury-cash.payment-twice", $"款项编号“{id}”出现两次；请用不同的编号。");

    public static BusinessRuleException OutsideDays(string what, LocalDate on, LocalDate from, LocalDate to) => new(
        "treasury-cash.outside-days", $"{what}的日期 {on:uuuu-MM-dd} 不在测算期间 {from:uuuu-MM-dd} 至 {to:uuuu-MM-dd} 之内；请更正。");
}
