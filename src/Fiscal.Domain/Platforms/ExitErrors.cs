using Fiscal.Domain.Amounts;
using NodaTime;

namespace Fiscal.Domain.Platforms;

public static class ExitErrors
{
    private const int MostNamed = 10;

    public static BusinessRuleException NotAStep() => new("platform-exit.not-a-step", "“在名单”是起点，不用登记；退出步骤自“隐债清零”（HiddenDebtCleared）起。");

    public static BusinessRuleException InTheFuture(ExitProgress step, LocalDate day, LocalDate today) => new(
        "platform-exit.in-the-future", $"“{step.DisplayName()}”的日期 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请在办理后登记。");

    public static BusinessRuleException NotListed(LocalDate day) => new(
        "platform-exit.not-listed", $"该公司在 {day:uuuu-MM-dd} 以前不在平台公司名单内，没有可退出的名单；请先导入或登记名单，或核对日期。");

    public static BusinessRuleException AlreadyTaken(ExitProgress step) => new(
        "platform-exit.already-taken", $"“{step.DisplayName()}”已经登记；登记有误的，请先撤销，再重新登记。");

    public static BusinessRuleException OutOfOrder(ExitProgress step, ExitProgress reached, ExitProgress next) => new(
        "platform-exit.out-of-order", $"不能跳到“{step.DisplayName()}”：目前为“{reached.DisplayName()}”，下一步是“{next.DisplayName()}”（{next}）；请依次登记。");

    public static BusinessRuleException BeforeLastStep(ExitProgress step, LocalDate day, ExitProgress last, LocalDate lastDay) => new(
        "platform-exit.before-last-step", $"“{step.DisplayName()}”的日期 {day:uuuu-MM-dd} 早于上一步“{last.DisplayName()}”的 {lastDay:uuuu-MM-dd}；请核对日期。");

    public static BusinessRuleException DocumentMissing(ExitProgress step) => new(
        "platform-exit.document-missing", $"“{step.DisplayName()}”没有依据文件；请填写文号 document。");

    public static BusinessRuleException LedgerSilent(LocalDate day, LocalDate? opened) => new(
        "platform-exit.ledger-silent",
        $"台账{(opened is { } first ? $"自 {first:uuuu-MM-dd} 起才有记录" : "尚未建账")}，不能核验 {day:uuuu-MM-dd} 的情况；请核对日期，或先补登台账。");

    public static BusinessRuleException HiddenDebtLeft(LocalDate day, IReadOnlyList<StandingDebt> debts) => new(
        "platform-exit.hidden-debt-left", $"台账上该公司在 {day:uuuu-MM-dd} 还有隐性债务 {Fen.Yuan(debts.Sum(d => d.Yuan))} 元：{Some(debts)}；请先清零并登记。");

    public static BusinessRuleException HiddenDebtNow(LocalDate today, IReadOnlyList<StandingDebt> debts) => new(
        "platform-exit.hidden-debt-now", $"台账上该公司今天（{today:uuuu-MM-dd}）还有隐性债务 {Fen.Yuan(debts.Sum(d => d.Yuan))} 元：{Some(debts)}；填写以前的日期也不能退出，请先清零。");

    public static BusinessRuleException Unclassified(IReadOnlyList<StandingDebt> debts) => new(
        "platform-exit.debts-unclassified", $"还有待分类债务 {Fen.Yuan(debts.Sum(d => d.Yuan))} 元：{Some(debts)}；是否隐性债务尚未认定，请先认定责任分类。");

    public static BusinessRuleException Unproven(IReadOnlyList<StandingDebt> debts) => new(
        "platform-exit.clearing-unproven", $"曾为隐性债务的借据清零或改列没有凭证，也没有债权人确认：{Some(debts)}；请补登凭证号，或登记债权人确认。");

    public static BusinessRuleException CreditorsNotAsked(IReadOnlyList<string> names) => new(
        "platform-exit.creditors-not-asked", $"还有 {names.Count} 家金融债权人没有征求意见：{string.Join("、", names.Take(MostNamed))}；请逐家登记意见。");

    public static BusinessRuleException ReplyWindowOpen(IReadOnlyList<string> names, int days) => new(
        "platform-exit.reply-window-open", $"{string.Join("、", names.Take(MostNamed))} 尚未回复，{days} 日答复期未满；请待其回复或期满后登记。");

    public static BusinessRuleException ConsentShort(ConsentTally tally, ExitTerms terms) => new(
        "platform-exit.consent-short", $"债权人同意未达到 {terms.Numerator}/{terms.Denominator}（口径：{terms.Basis.DisplayName()}）：{PlatformExit.Words(tally)}；请继续征求意见。");

    public static BusinessRuleException DeterminationMissing(IReadOnlyList<string> names) => new(
        "platform-exit.determination-missing", $"{string.Join("、", names.Take(MostNamed))} 不同意，须由政府出具判定意见；请在 statement 中写明判定理由。");

    public static BusinessRuleException StatementMissing() => new(
        "platform-exit.statement-missing", "剥离政府融资职能须有书面文件；请填写文件要点 statement，或附件名称 attachmentName。");

    public static BusinessRuleException NoticeTooShort(LocalDate announced, int days, LocalDate day) => new(
        "platform-exit.notice-too-short", $"公告自 {announced:uuuu-MM-dd} 起须满 {days} 日，{day:uuuu-MM-dd} 未满；最早为 {announced.PlusDays(days):uuuu-MM-dd}。");

    public static BusinessRuleException AfterLastDay(LocalDate day, LocalDate last) => new(
        "platform-exit.after-last-day", $"退出日 {day:uuuu-MM-dd} 晚于最晚退出日 {last:uuuu-MM-dd}；政策延期的，请先登记新的平台退出标准。");

    public static BusinessRuleException ObservationNotOver(LocalDate ends, int months, LocalDate day) => new(
        "platform-exit.observation-not-over", $"观察期 {months} 个月，{day:uuuu-MM-dd} 未满；最早为 {ends:uuuu-MM-dd}。");

    public static BusinessRuleException FindingsOpen(IReadOnlyList<string> findings) => new(
        "platform-exit.findings-open", $"还有 {findings.Count} 项虚假退出疑点没有说明：{string.Join("；", findings.Take(MostNamed))}；请纠正，或由他人登记说明。");

    public static BusinessRuleException ExplainedByOneself() => new(
        "platform-exit.explained-by-oneself", "疑点说明和观察期满不能由同一人登记；请换人登记。");

    public static BusinessRuleException FindingUnknown(string key) => new(
        "platform-exit.finding-unknown", $"该公司目前没有疑点“{key}”；请从观察期监测结果取得 key。");

    public static BusinessRuleException NotToBeExplained(string key) => new(
        "platform-exit.not-to-be-explained", $"疑点“{key}”是隐性债务重新出现，余额未清零的不能以说明代替；请先清零。");

    public static BusinessRuleException LaterStepStands(ExitProgress step, ExitProgress later) => new(
        "platform-exit.later-step-stands", $"“{later.DisplayName()}”还有效，不能撤销“{step.DisplayName()}”；请从后往前撤销。");

    public static BusinessRuleException AlreadyWithdrawn(long id) => new("platform-exit.already-withdrawn", $"退出步骤 {id} 已经撤销，不用再撤销。");

    public static BusinessRuleException AnsweredBeforeAsked(string creditor, LocalDate asked, LocalDate day) => new(
        "platform-exit.answered-before-asked", $"“{creditor}”的意见日期 {day:uuuu-MM-dd} 早于征求日 {asked:uuuu-MM-dd}；请核对两个日期。");

    public static BusinessRuleException NothingOwed(string company, string creditor, LocalDate day) => new(
        "platform-exit.nothing-owed", $"台账上“{company}”在 {day:uuuu-MM-dd} 不欠“{creditor}”，不是债权人；请核对债权人、日期，或先补登台账。");

    public static BusinessRuleException NotFinancial(string creditor) => new(
        "platform-exit.not-financial", $"“{creditor}”不是金融债权人，其意见不计入同意比例，不用登记；类型有误的请更正单位名单。");

    public static BusinessRuleException ClaimMissing(string creditor) => new("platform-exit.claim-missing", $"“{creditor}”的意见没有债权金额；请填写 claimYuan。");

    public static BusinessRuleException ConsentAboveOwed(string creditor, decimal claim, decimal owed, LocalDate day) => new(
        "platform-exit.consent-above-owed", $"“{creditor}”的债权金额 {Fen.Yuan(claim)} 元超过台账 {day:uuuu-MM-dd} 的余额 {Fen.Yuan(owed)} 元；请核对，台账有误的先更正台账。");

    public static BusinessRuleException GroundsMissing(string creditor) => new("platform-exit.grounds-missing", $"“{creditor}”不同意，须写明理由和证据；请填写 grounds。");

    public static BusinessRuleException RulesEndBeforeTheyBegin(LocalDate from, LocalDate to) => new(
        "platform-exit.rules-end-before-they-begin", $"失效日 {to:uuuu-MM-dd} 应晚于生效日 {from:uuuu-MM-dd}；长期有效的留空。");

    public static BusinessRuleException PartOfNoSense(int numerator, int denominator) => new(
        "platform-exit.part-of-no-sense", $"同意比例 {numerator}/{denominator} 不成立：分子不小于 1、不大于分母，分母不超过 100；请更正 numerator、denominator。");

    public static BusinessRuleException ObservationTooShort(int months) => new(
        "platform-exit.observation-too-short", $"观察期 {months} 个月短于 {PlatformExitRules.LeastMonths} 个月（银发〔2024〕134号：至少 1 年）；请更正 observationMonths。");

    public static BusinessRuleException NoRules(LocalDate day) => new("platform-exit.no-rules", $"{day:uuuu-MM-dd} 没有有效的平台退出标准；请先登记。");

    private static string Some(IReadOnlyList<StandingDebt> debts) =>
        string.Join("、", debts.Take(MostNamed).Select(d => $"{d.DrawdownNumber}（{Fen.Yuan(d.Yuan)} 元）")) + (debts.Count > MostNamed ? $"等 {debts.Count} 笔" : "");
}
