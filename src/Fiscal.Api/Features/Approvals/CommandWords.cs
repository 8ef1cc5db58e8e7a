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
        ["measureId"] = "措施", ["on"] = "办理日期", ["actions"] = "实际执行的方案", ["newDebts"] = "新债务", ["contracts"] = "新债务合同", ["text"] = "说明", ["items"] = "各项",
        ["unitName"] = "单位", ["year"] = "年度", ["parts"] = "分项", ["method"] = "方式", ["steps"] = "步骤", ["person"] = "责任人", ["planId"] = "计划行",
        ["payerName"] = "付款人", ["payerAccount"] = "付款账户", ["fundSource"] = "资金来源", ["proceedsFrom"] = "款项来源方", ["payeeName"] = "收款人", ["voucher"] = "付款凭证号",
        ["rulesOff"] = "停用的规则", ["windowDays"] = "前后天数", ["tolerancePercent"] = "相等容差（%）", ["toleranceYuan"] = "相等容差（元）", ["statementLagDays"] = "对账时差（天）",
        ["serviceGraceDays"] = "清零宽限（天）", ["forbiddenWords"] = "禁用资金词", ["allowedWords"] = "例外资金词",
        ["metric"] = "指标", ["comparator"] = "要求", ["unit"] = "计量单位", ["periodFrom"] = "期间首日", ["periodTo"] = "期间末日", ["value"] = "数值", ["upperValue"] = "上限", ["step"] = "步骤或比较周期",
        ["reading"] = "降幅算法", ["creditorIds"] = "债权人编号", ["department"] = "责任部门", ["scopeFromYuan"] = "起点金额（元）", ["baselineOn"] = "基期日", ["copiedFrom"] = "示例来源",
        ["severity"] = "预警等级", ["daysToDue"] = "处理天数", ["escalationDays"] = "升级天数", ["threshold"] = "阈值", ["days"] = "天数", ["counting"] = "上缴日计法",
        ["ownerRole"] = "责任角色", ["ownerName"] = "责任人", ["escalatedRole"] = "升级后责任角色", ["isOff"] = "停用",
        ["targetId"] = "目标", ["statedOn"] = "数据日期", ["eased"] = "缓释权数", ["newLoans"] = "新增权数", ["rateCut"] = "降息权数", ["concession"] = "让利权数",
        ["statementId"] = "库款填报", ["lineId"] = "计划行", ["window"] = "取数区间", ["warningBelow"] = "预警切点", ["lowBelow"] = "偏低切点", ["idleAbove"] = "闲置切点",
        ["ranks"] = "各顺位", ["levelNames"] = "级次名称",
        ["month"] = "月份", ["scope"] = "口径", ["id"] = "编号", ["lagPoints"] = "滞后界限（百分点）", ["accountNumber"] = "账号", ["bank"] = "开户行", ["openedOn"] = "启用日",
        ["openingYuan"] = "期初余额（元）", ["isRingFenced"] = "专款专用", ["accountId"] = "三保专户", ["payments"] = "收付各笔",
        ["partyId"] = "平台公司", ["stepId"] = "所撤销步骤", ["level"] = "层级", ["parentName"] = "上级公司", ["sharePercent"] = "持股比例（%）", ["state"] = "状态", ["owesHiddenDebt"] = "承担隐性债务",
        ["hiddenYuan"] = "填报隐性债务余额（元）", ["operatingYuan"] = "填报经营性债务余额（元）", ["disposal"] = "处置类型", ["targetOn"] = "计划完成时间", ["completedOn"] = "实际完成时间", ["progress"] = "填报退出进展",
        ["observedUntil"] = "填报观察期截止", ["nature"] = "公司性质", ["recognition"] = "名单认定", ["assetsYuan"] = "资产总额（元）", ["publicAssetsYuan"] = "公益性资产（元）", ["headcount"] = "职工人数",
        ["holder"] = "股东", ["creditor"] = "债权人", ["answer"] = "意见", ["claimYuan"] = "债权金额（元）", ["askedOn"] = "征求日", ["grounds"] = "不同意理由及证据", ["statement"] = "判定理由、说明",
        ["attachmentName"] = "附件名称", ["attachmentSha256"] = "附件校验值", ["key"] = "疑点", ["guarantor"] = "担保人", ["forGuarantor"] = "被反担保的担保人", ["basis"] = "同意比例口径",
        ["numerator"] = "分子", ["denominator"] = "分母", ["replyDays"] = "答复期限（天）", ["silenceConsents"] = "逾期未复视为同意", ["noticeDays"] = "公告、提醒天数", ["observationMonths"] = "观察期月数",
        ["publicUseWords"] = "公益性用途词", ["budgetWords"] = "财政资金词", ["governmentWords"] = "机关名称词", ["lastExitOn"] = "最晚退出日",
        ["figures"] = "财力项目", ["figureId"] = "财力数据", ["indicator"] = "指标", ["formulaCode"] = "采用的算法",
        ["bands"] = "档次", ["measures"] = "评价指标、处置措施", ["levels"] = "等级", ["restructuring"] = "财政重整条件", ["emergency"] = "风险事件等级条件",
        ["plannedYuan"] = "计划发行额（元）", ["issuedYuan"] = "实际转贷额（元）", ["startsOn"] = "起息日", ["termYears"] = "期限（年）", ["couponPercent"] = "票面利率（%）", ["couponsPerYear"] = "每年付息次数",
        ["newYuan"] = "新增（元）", ["maturedYuan"] = "偿还到期债券（元）", ["stockYuan"] = "偿还存量债务（元）", ["capitalYuan"] = "用作资本金（元）", ["deficitYuan"] = "新增赤字（元）", ["tenderedOn"] = "招标日",
        ["issueFeePermille"] = "发行手续费率（‰）", ["custodyFeePermille"] = "登记托管费率（‰）", ["redemptionFeePermille"] = "兑付手续费率（‰）", ["limitYuan"] = "债务限额（元）", ["bondId"] = "债券",
        ["projectCode"] = "项目", ["fromProjectCode"] = "调出项目", ["toProjectCode"] = "调入项目", ["stage"] = "支出口径", ["number"] = "问题编号", ["misusedYuan"] = "违规金额（元）", ["recoveredYuan"] = "已收缴（元）",
        ["finding"] = "问题", ["grade"] = "评价结论", ["dueOn"] = "还本付息日、办结期限", ["receiptNumber"] = "收据号", ["orderNumber"] = "缴款通知号", ["remittanceWorkdays"] = "提前上缴工作日数",
        ["penaltyMultiple"] = "罚息倍数", ["penaltyYearDays"] = "折日天数", ["progressPercent"] = "使用进度下限（%）", ["ongoingPercent"] = "在建支持比例下限（%）",
        ["evaluatedPercent"] = "绩效评价占比下限（%）", ["progressStage"] = "使用进度口径", ["totalYuan"] = "总投资（元）", ["sources"] = "资金来源清单", ["approvals"] = "批复文件", ["sector"] = "投向领域",
        ["hasRevenue"] = "有收益", ["annualSupportYuan"] = "年度财政支出责任（元）", ["budgetExpenditureYuan"] = "一般公共预算支出（元）", ["result"] = "论证结论", ["opinion"] = "论证意见",
        ["projectId"] = "项目编号", ["gate"] = "把关方式", ["negativeList"] = "负面清单", ["noRevenueListed"] = "完全无收益列入清单",
        ["holderName"] = "持有单位", ["bookYuan"] = "账面价值（元）", ["valuationYuan"] = "评估价值（元）", ["location"] = "坐落或权证", ["plannedMethod"] = "计划盘活方式",
        ["plannedProceedsYuan"] = "预计收入（元）", ["plannedOn"] = "计划处置日", ["proceedsYuan"] = "处置收入（元）", ["disposedOn"] = "处置日", ["disposalId"] = "处置",
        ["fromTreasury"] = "由国库部分支付", ["eventId"] = "所冲正事项", ["paymentId"] = "所冲正清偿", ["creditorSize"] = "企业规模", ["creditorNature"] = "企业性质",
        ["termDays"] = "使用期限（天）", ["appliedOn"] = "申请日", ["decidedOn"] = "决定日", ["applicationId"] = "使用申请", ["feesStay"] = "占用费留存基金", ["maxTermDays"] = "最长使用期限（天）",
        ["maxSharePercent"] = "单笔占比上限（%）",
        ["owedYuan"] = "欠款金额（元）", ["formedOn"] = "形成日期", ["isDisputed"] = "有分歧", ["isInCourt"] = "涉诉", ["leadSource"] = "线索来源", ["plan"] = "逐月清偿计划", ["fund"] = "资金来源",
        ["title"] = "隐患名称", ["budgetYuan"] = "预计由财政承担（元）", ["likelihood"] = "发生可能性", ["itemId"] = "风险隐患", ["handedTo"] = "承办单位",
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
