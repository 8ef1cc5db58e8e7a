using System.Collections;
using System.Globalization;
using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>How an approver reads a kept command (操作的中文表述).</summary>
internal static class CommandWords
{
    private static readonly Dictionary<string, string> Labels = new()
    {
        ["debtId"] = "债务", ["version"] = "所见版本", ["document"] = "凭证号或文号", ["reason"] = "事由", ["lateReason"] = "补登理由",
        ["paidOn"] = "付款日", ["amountYuan"] = "金额（元）", ["principalYuan"] = "本金（元）", ["interestYuan"] = "利息（元）", ["penaltyYuan"] = "罚息（元）",
        ["feeYuan"] = "费用（元）", ["principalFirst"] = "先还本金", ["resolutionMethod"] = "化解方式", ["drawnOn"] = "到账日", ["drawnYuan"] = "提款金额（元）",
        ["effectiveOn"] = "生效日", ["newMaturityDate"] = "展期后到期日", ["annualRatePercent"] = "年利率（%）", ["rateIndex"] = "利率基准", ["spreadBp"] = "加点（基点）",
        ["rateReset"] = "重定价方式", ["refinancedOn"] = "置换日", ["kind"] = "类型", ["newDebtId"] = "新债", ["newDebtVersion"] = "新债所见版本",
        ["cashYuan"] = "自有资金偿还（元）", ["otherLegs"] = "其他旧债", ["to"] = "改为", ["entryId"] = "所冲正分录", ["factKind"] = "所冲正记录的种类",
        ["factId"] = "所冲正记录", ["correctAmountYuan"] = "更正后金额（元）", ["correctEffectiveOn"] = "更正后日期", ["confirmedOn"] = "确认截止日",
        ["outstandingYuan"] = "余额（元）", ["regionCode"] = "地区", ["contractNumber"] = "合同编号", ["drawdownNumber"] = "借据号", ["debtClass"] = "责任分类",
        ["instrument"] = "债务品种", ["startDate"] = "放款日", ["maturityDate"] = "到期日", ["debtorId"] = "债务单位编号", ["debtorName"] = "债务单位",
        ["debtorKind"] = "债务单位类型", ["creditorId"] = "债权人编号", ["creditorName"] = "债权人", ["creditorKind"] = "债权人类型",
        ["contractAmountYuan"] = "合同金额（元）", ["signedOn"] = "签订日", ["issueKind"] = "发放类型", ["repayment"] = "还本方式", ["paymentFrequency"] = "付息频率",
        ["dayCount"] = "计息基础", ["settlementDay"] = "结息日", ["settlementDayCounted"] = "结息日计息", ["paymentLagDays"] = "扣款延迟天数", ["guarantee"] = "担保方式",
        ["guarantorName"] = "担保人", ["purpose"] = "用途", ["remark"] = "备注", ["asOf"] = "期初日期", ["importId"] = "导入批次", ["code"] = "代码", ["name"] = "名称",
        ["validFrom"] = "生效日", ["validTo"] = "失效日", ["components"] = "构成", ["note"] = "说明", ["isUnverified"] = "待核",
        ["measureId"] = "措施", ["on"] = "办理日期", ["actions"] = "实际执行的方案", ["newDebts"] = "新债务", ["contracts"] = "新债务合同", ["text"] = "说明", ["items"] = "清单各项",
        ["unitName"] = "单位", ["year"] = "年度", ["parts"] = "分项", ["method"] = "化解方式", ["steps"] = "步骤", ["person"] = "责任人", ["planId"] = "计划行",
        ["payerName"] = "付款人", ["payerAccount"] = "付款账户", ["fundSource"] = "资金来源", ["proceedsFrom"] = "款项来源方", ["payeeName"] = "收款人", ["voucher"] = "付款凭证号",
        ["rulesOff"] = "停用的规则", ["windowDays"] = "前后天数", ["tolerancePercent"] = "相等容差（%）", ["toleranceYuan"] = "相等容差（元）", ["statementLagDays"] = "对账时差（天）",
        ["serviceGraceDays"] = "清零宽限（天）", ["forbiddenWords"] = "禁用资金词", ["allowedWords"] = "例外资金词",
        ["metric"] = "指标", ["comparator"] = "要求", ["unit"] = "计量单位", ["periodFrom"] = "期间首日", ["periodTo"] = "期间末日", ["value"] = "数值", ["upperValue"] = "上限", ["step"] = "比较周期",
        ["reading"] = "降幅算法", ["creditorIds"] = "债权人编号", ["department"] = "责任部门", ["scopeFromYuan"] = "起点金额（元）", ["baselineOn"] = "基期日", ["copiedFrom"] = "示例来源",
        ["targetId"] = "目标", ["statedOn"] = "数据日期", ["eased"] = "缓释权数", ["newLoans"] = "新增权数", ["rateCut"] = "降息权数", ["concession"] = "让利权数",
    };

    /// <summary>Null for a field that nobody named: a test asks for every field of every command that can be held.</summary>
    public static string? LabelOf(string field) => Labels.GetValueOrDefault(field);

    /// <summary>What was filled in, in the order of the command.</summary>
    public static List<CommandField> FieldsOf(object command) => [.. HeldPayload.Stored(command.GetType())
        .Select(p => (Name: HeldPayload.NameOf(p), Value: p.GetValue(command))).Where(f => f.Value is not (null or false))
        .Select(f => new CommandField(f.Name, LabelOf(f.Name) ?? f.Name, Text(f.Value!)))];

    /// <summary>What differs between the two sides of a debt.</summary>
    public static IEnumerable<ChangedField> Changes(ChangedDebt debt)
    {
        (string Label, Func<DebtSide, string> Of)[] fields =
        [
            ("余额（元）", s => Text(s.OutstandingYuan)), ("逾期（元）", s => Text(s.OverdueYuan)), ("责任分类", s => s.DebtClass.DisplayName()),
            ("到期日", s => Text(s.MaturityDate)), ("年利率（%）", s => s.AnnualRatePercent is { } rate ? Text(rate) : "—"), ("展期次数", s => Text(s.ExtensionCount)),
        ];
        return fields.Select(f => new ChangedField(debt.DrawdownNumber, debt.DebtorName, f.Label, debt.From is { } from ? f.Of(from) : null, debt.To is { } to ? f.Of(to) : null))
            .Where(f => f.From != f.To);
    }

    private static string Text(object value) => value switch
    {
        string text => text,
        true => "是",
        Enum name => DisplayNames.DisplayNameOf(name),
        decimal number => number.ToString("#,##0.00######", CultureInfo.InvariantCulture),
        LocalDate day => $"{day:uuuu-MM-dd}",
        IEnumerable list => string.Join("；", list.Cast<object>().Select(i => JsonSerializer.Serialize(i, CurrentAct.Json))),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
