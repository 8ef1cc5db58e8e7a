using Fiscal.Domain.Accounts;
using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Api.Reference;

/// <summary>
/// The rules of warnings that come with the program (随附预警标准). What a paper says is cited; every other figure is a default that a bureau
/// replaces by its own, and says so. A limit of debt ships for nobody: it is the region's own.
/// </summary>
internal static class ShippedWarningRules
{
    private const string NoPaper = "系统默认，没有文件明确【待核】";

    private static readonly LocalDate FirstDay = new(1949, 10, 1);

    public static IEnumerable<WarningRule> All(Instant now) => Terms().Select(t => new WarningRule(null, FirstDay, null, isUnverified: true, isOff: false, t.Terms, t.Source, now, "system"));

    private static IEnumerable<(WarningTerms Terms, string Source)> Terms()
    {
        const string early = "国办函〔2016〕88号要求预计无法按期足额支付的提前 2 个月以上报告，天数据此设定【待核】";
        yield return (Rule("funds-90", WarningKind.FundsUnnamed, WarningSeverity.Notice, 10, 10, threshold: 0, days: 90), early);
        yield return (Rule("funds-60", WarningKind.FundsUnnamed, WarningSeverity.Alert, 7, 7, threshold: 0, days: 60), early);
        yield return (Rule("funds-30", WarningKind.FundsUnnamed, WarningSeverity.Severe, 3, 3, threshold: 0, days: 30), early);
        yield return (Rule("remittance", WarningKind.RemittanceDue, WarningSeverity.Alert, 0, 0, days: Remittance.UsualWorkdays), "沅政办发〔2023〕5号附件4（四）：还本付息日10个工作日前上缴偿债资金；第10个工作日当日到账是否算按时【待核】，从严自第11个工作日起提示");
        yield return (Rule("result-missing", WarningKind.ResultMissing, WarningSeverity.Notice, 3, 5, threshold: 0, days: 5), NoPaper);
        yield return (Rule("principal-overdue", WarningKind.PrincipalOverdue, WarningSeverity.Severe, 3, 3, threshold: 0), NoPaper);
        yield return (Rule("interest-overdue", WarningKind.InterestOverdue, WarningSeverity.Severe, 3, 3, threshold: 0), NoPaper);
        yield return (Rule("rate-limit", WarningKind.RateAboveLimit, WarningSeverity.Notice, 30, 30, threshold: 6), "高成本债务的利率界限没有公开文件，6% 为系统默认【待核】");
        yield return (Rule("extensions", WarningKind.RepeatedExtension, WarningSeverity.Alert, 30, 30, threshold: 2), NoPaper);
        yield return (Rule("creditor-share", WarningKind.CreditorConcentration, WarningSeverity.Notice, 30, 60, threshold: 30), NoPaper);
        yield return (Rule("month-share", WarningKind.MonthConcentration, WarningSeverity.Notice, 30, 30, threshold: 25), NoPaper);
        yield return (Rule("exit-borrowing", WarningKind.BorrowingAfterExit, WarningSeverity.Severe, 5, 5, threshold: 0), "银发〔2024〕150号、衡阳市实施方案（2025）“严禁虚假退出，设置观察期跟踪监测”；处理期限为系统默认【待核】");
        yield return (Rule("san-bao-behind", WarningKind.SanBaoBehind, WarningSeverity.Notice, 15, 15, threshold: 0), "某省监测产品的口径：滞后不超过 8 个百分点为黄【待核】");
        yield return (Rule("san-bao-far-behind", WarningKind.SanBaoBehind, WarningSeverity.Alert, 7, 7, threshold: 8), "某省监测产品的口径：滞后超过 8 个百分点为红【待核】");
        yield return (Rule("ring-fence", WarningKind.RingFenceBroken, WarningSeverity.Severe, 3, 3, threshold: 0), "衡阳市实施方案（2025）：研究设立“三保”专户，防止挤占挪用；处理期限为系统默认【待核】");
        yield return (Rule("cash-low", WarningKind.TreasuryCashLow, WarningSeverity.Alert, 5, 5), "库款保障水平的切点按登记的标准；处理期限为系统默认【待核】");
        yield return (Rule("cash-gap-90", WarningKind.CashGap, WarningSeverity.Alert, 7, 7, threshold: 0, days: 90), NoPaper);
        yield return (Rule("cash-gap-30", WarningKind.CashGap, WarningSeverity.Severe, 3, 3, threshold: 0, days: 30), NoPaper);
        yield return (Rule("data-stale", WarningKind.DataStale, WarningSeverity.Notice, 10, 20, days: 62), NoPaper);
        yield return (Rule("calendar-missing", WarningKind.CalendarMissing, WarningSeverity.Alert, 10, 10, days: 60), NoPaper);
        yield return (Rule("fixing-missing", WarningKind.FixingMissing, WarningSeverity.Notice, 5, 10, days: 45), "LPR 每月 20 日公布；天数为系统默认【待核】");
        yield return (Rule("target-behind", WarningKind.TargetBehind, WarningSeverity.Notice, 30, 30), NoPaper);
        yield return (Rule("target-missed", WarningKind.TargetMissed, WarningSeverity.Alert, 15, 15), NoPaper);
        yield return (Rule("break-overdue", WarningKind.BreakOverdue, WarningSeverity.Alert, 5, 5, days: 0), NoPaper);
        yield return (Rule("doubt-open", WarningKind.DoubtOpen, WarningSeverity.Alert, 15, 15, threshold: 0, owner: Role.Reviewer), "衡阳市实施方案（2025）“严禁虚假化债”；处理期限为系统默认【待核】");
        yield return (Rule("report-late", WarningKind.ReportLate, WarningSeverity.Alert, 2, 3, days: 10), "沅政办发〔2023〕5号附件4（六）：每月形成债务监测报告；报送日为系统默认【待核】");
        yield return (Rule("assessment-due", WarningKind.AssessmentDue, WarningSeverity.Notice, 30, 15, days: 31), "沅政办发〔2023〕5号附件4（六）：每半年开展一次债务风险评估；期限为系统默认【待核】");
        yield return (Rule("risk-overdue", WarningKind.RiskOverdue, WarningSeverity.Alert, 5, 5, days: 0), "沅政办发〔2023〕5号总方案“旬简报、月通报、季总结”调度机制；超期天数、等级和处理期限为系统默认【待核】");
        yield return (Rule("risk-overdue-30", WarningKind.RiskOverdue, WarningSeverity.Severe, 3, 3, days: 30), NoPaper);
    }

    private static WarningTerms Rule(
        string code, WarningKind kind, WarningSeverity severity, int daysToDue, int escalationDays, decimal? threshold = null, int? days = null, Role owner = Role.Clerk) =>
        new(code, kind, threshold, days, null, RemittanceCounting.BeforeTheDay, severity, owner, null, daysToDue, escalationDays, Role.Reviewer);
}
