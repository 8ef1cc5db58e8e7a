using Fiscal.Import.Interpretation;
using NodaTime;

namespace Fiscal.Import.Templates;

/// <summary>What is to be written in a column, and an example that is read as it stands (填写说明).</summary>
internal static class FieldNotes
{
    /// <summary>The labels that stand above a plan, in order.</summary>
    public static readonly IReadOnlyList<string> LabelFields =
        ["debtorName", "creditorName", "contractNumber", "drawdownNumber", "principalYuan", "outstandingYuan", "annualRatePercent", "startDate", "maturityDate"];

    public static string TableName(TableContent content) => content switch
    {
        TableContent.Party => "单位与债权人",
        TableContent.Debt => "债务",
        TableContent.Plan => "还款计划",
        TableContent.Rent => "租金",
        TableContent.Payment => "还款记录",
        TableContent.Arrears => "欠款",
        TableContent.Reclassification => "分类调整",
        TableContent.SanBao => "三保",
        TableContent.Platform => "平台公司",
        TableContent.Resolution => "化债计划",
        TableContent.Capacity => "综合财力",
        TableContent.Asset => "三资",
        TableContent.AssetDisposal => "处置与缴库",
        TableContent.Claim => "欠款",
        TableContent.ClaimPayment => "清偿记录",
        TableContent.GovernmentProject => "项目",
        TableContent.Cash => "库款",
        TableContent.Risk => "风险隐患",
        TableContent.ReserveCapital => "基金出资",
        TableContent.ReserveApplication => "使用申请",
        TableContent.Bond => "债券",
        TableContent.BondSpending => "债券资金支出",
        TableContent.BondLimit => "债务限额",
        _ => $"{content}",
    };

    /// <summary>Whether a row is not whole without it, though a workbook is recognised without such a column.</summary>
    public static bool IsNeeded(TableContent content, string field) => (content, field) switch
    {
        (TableContent.Debt, "principalYuan" or "startDate" or "maturityDate" or "annualRatePercent" or "drawdownNumber") => true,
        (TableContent.Capacity, "scope" or "year") => true,
        (TableContent.SanBao, "category") => true,
        (TableContent.BondSpending, "paidOn" or "stage" or "voucher" or "payeeName") => true,
        (TableContent.BondLimit, "year" or "kind" or "document") => true,
        (TableContent.ReserveApplication, "drawdownNumber") => true,
        _ => false,
    };

    // What a bond has, in the order of its announcement, and what is borrowed of it.
    private static readonly string[] Bond =
        ["drawdownNumber", "bondName", "class", "principalYuan", "newYuan", "repaysMaturedYuan", "replacesStockYuan", "tenderedOn", "termYears", "startDate", "maturityDate", "annualRatePercent", "paymentFrequency",
            "issueFeePermille", "custodyFeePermille", "redemptionFeePermille", "purpose", "projectCode", "projectName", "projectUnit", "projectState", "allottedYuan", "appropriatedYuan", "spentYuan"];

    private static readonly string[] BondDebt = [.. Bond, "outstandingYuan", "contractNumber", "remark"];

    public static bool ListsBonds(TableLayout table) => table.Content is TableContent.Bond or TableContent.Debt && table.Fields.ContainsKey("bondName");

    /// <summary>The columns that a template asks for. What others may also send, or write in another way (另一种写法), has none.</summary>
    public static IEnumerable<string> Asked(TableLayout table) => (table.Content switch
    {
        TableContent.Bond => Bond,
        TableContent.Debt when ListsBonds(table) => BondDebt,
        // One payment a row. By month, or in all by a day, is another way.
        TableContent.BondSpending => ["bondCode", "bondName", "projectCode", "projectName", "paidOn", "stage", "amountYuan", "payeeName", "voucher", "purpose"],
        // One kind a row. Both kinds in columns is another way.
        TableContent.BondLimit => ["year", "kind", "limitYuan", "newLimitYuan", "document", "orderedOn", "remark"],
        TableContent.Debt => table.Fields.Keys.Except(["term", "repaidYuan", "repaidWithInterestYuan", "openingYuan", "borrowedYuan", "paidBackYuan", "baseRatePercent", "floatedBy"]), // only compared
        TableContent.Payment => table.Fields.Keys.Except(["amountYuan", "debitYuan", "creditYuan", "totalYuan"]), // one amount and words is another way
        _ => table.Fields.Keys,
    }).Where(table.Fields.ContainsKey);

    public static string Of(TableContent content, string field, bool hasWords) => (content, field) switch
    {
        (TableContent.Cash, "period") => "按月填报写 2026-09，按日填报写 2026-09-30；由早到晚，一期一行。",
        (TableContent.Cash, "revenueYuan" or "spendingYuan") => "收支类别可以不填；填了某一方向的，各类之和须等于该方向合计。单位同表头。",
        (TableContent.ReserveCapital, "voucher") => "拨款文号或付款凭证号；同一文号或凭证只登记一次。",
        (TableContent.ReserveApplication, "drawdownNumber") => "到期债务在台账上的借据号，按文本填写；没有借据号的填合同号一列，该合同须只有一笔借据。",
        (TableContent.ReserveApplication, "dueYuan") => "到期日应还未还的本息，只与还本付息计划核对。单位同表头。",
        (TableContent.ReserveApplication, "termDays") => "整数，按天填写，如 90。",
        (TableContent.ReserveApplication, "annualRatePercent") => "年费率，写成 3.6%；免收的写 0%，留空的按平滑基金使用规则。",
        (TableContent.AssetDisposal, "disposalDocument") => "处置合同、批复或成交确认书的编号；同一资产同一文件只登记一次，分次缴库的各写一行，处置各栏相同。",
        (TableContent.Capacity or TableContent.BondLimit, "year") => "四位年份，如 2025。",
        (TableContent.BondLimit, "document") => "下达文件的文号。",
        (TableContent.Risk, "kind") => "本地区现行隐患类别清单中的名称，见 GET /api/policy/risk-lists。",
        (TableContent.Risk, "likelihood") => "本地区现行发生可能性分级中的名称；没有判断的留空。",
        (TableContent.Risk, "unitName") => "台账上已有单位的名称或别名；没有的留空。",
        (TableContent.Risk, "budgetYuan") => "不超过涉及金额；尚不确定的留空，不要填零。单位同表头。",
        (TableContent.BondSpending, "amountYuan") => "本笔支付的金额，一笔支付一行。单位同表头。",
        (TableContent.Bond or TableContent.Debt, "projectName") => "一只债券安排几个项目的，每个项目一行，债券各栏上下合并单元格。",
        (_, "termYears") => "发行期限，年数，如 10；须与起息日、到期日相符。",
        (_, "issueFeePermille" or "custodyFeePermille" or "redemptionFeePermille") => "费率，写明 ‰ 或 %，如 0.05‰。",
        (_, "newYuan" or "repaysMaturedYuan" or "replacesStockYuan") => "金额；新增、偿还到期债券、置换存量债务三项之和须等于债券金额。单位同表头。",
        (TableContent.GovernmentProject, _) when field.StartsWith("source", StringComparison.Ordinal) => "该项资金来源的金额；各项来源之和须等于总投资。单位同表头。",
        (TableContent.GovernmentProject, _) when field.StartsWith("approval", StringComparison.Ordinal) => "批复文号；没有的留空。",
        (TableContent.SanBao, "nationalStandardYuan" or "provincialStandardYuan") => "每人（个）每次的标准，单位：元。",
        (TableContent.SanBao, "periods") => "一年计发几次，填整数：按月为 12，按学期为 2。",
        (_, "sharePercent" or "progress") when !hasWords => "百分数，写成 80%。",
        _ when hasWords => "从下拉列表选择，或照“可填的词”填写。",
        _ => Fields.ReadingOf(field) switch
        {
            FieldReading.Amount => "金额，填数字，单位同表头；没有的留空，不要填零。",
            FieldReading.Quantity => "数量，填数字。",
            FieldReading.Date => "日期，写成 2026-10-31；只写到月份的不收。",
            FieldReading.Rate => "年利率，写成 4.35% 或 LPR+55BP。",
            FieldReading.Number => "整数。",
            FieldReading.Identifier => "编号，按文本填写（本列已设为文本格式，避免 15 位以上的数字丢失）。",
            _ => "文字。",
        },
    };

    public static string Example(TableContent content, string field, LocalDate today) => (content, field) switch
    {
        (TableContent.Cash, "period") => $"{today.Year - 1}-12",
        (TableContent.Cash, "openingYuan" or "closingYuan") => "100",
        (TableContent.Capacity or TableContent.BondLimit, "year") => $"{today.Year - 1}",
        (TableContent.BondLimit, "document") => $"某财债〔{today.Year - 1}〕1号",
        (_, "termYears") => "5",
        (_, "issueFeePermille" or "custodyFeePermille" or "redemptionFeePermille") => "0.05‰",
        (_, "bondName") => $"{today.Year - 1}年某某省政府专项债券（一期）",
        (_, "projectName") => "某某县某某项目",
        (TableContent.GovernmentProject, "state") => "在建",
        (TableContent.Risk, "kind") => "涉诉",
        (TableContent.Risk, "likelihood") => "中",
        (TableContent.Rent, "number") => "1",
        (TableContent.Claim, "paidYuan") => "0",
        (TableContent.ReserveApplication, "termDays") => "90",
        (TableContent.SanBao, "periods") => "12",
        (TableContent.SanBao, "itemName") => "城乡义务教育公用经费",
        (TableContent.Platform, "level") => "一级",
        (_, "pricing") => "固定利率",
        (_, "currency") => "人民币",
        (_, "sharePercent") => "80%",
        (_, "extensionDates") => $"{today.Year - 1}-06-15",
        _ when field.Contains("aturity", StringComparison.Ordinal) || field is "nextDueOn" or "targetOn" or "plannedOn" or "observedUntil" => $"{today.Year + 4}-01-15",
        _ => Fields.ReadingOf(field) switch
        {
            FieldReading.Amount => "100",
            FieldReading.Quantity => "10",
            FieldReading.Date => $"{today.Year - 1}-01-15",
            FieldReading.Rate => "4.35%",
            FieldReading.Number => "1",
            FieldReading.Identifier => "BH-2026-0001",
            _ when field.EndsWith("Name", StringComparison.Ordinal) => "某某县某某单位",
            _ => "文字",
        },
    };
}
