using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.Debts;

/// <summary>The routes that change a debt (登记事项的接口).</summary>
public static class DebtVerbEndpoints
{
    private const string Common = "公共字段：version 必填，为当前版本（GET /api/debts/{id}），不一致时答 409；document 凭证号或文号（至多 200 字）；reason 事由（至多 400 字）；lateReason 补登理由，生效日所在月份已月结时必填。金额以元为单位，最多两位小数；日期为 yyyy-MM-dd。按审批策略须他人审核的，答 202 和待批事项（见 /api/approvals），审核前台账不变。";

    private const string Money = "日期不得早于放款日，不得晚于今天。";

    private const string Dated = "effectiveOn 为生效日，不早于放款日，最多提前一年。";

    public static void MapDebtVerbs(this RouteGroupBuilder debts)
    {
        debts.MapPost("/", async (EnterDebt command, IMediator mediator, CancellationToken ct) =>
        {
            var entered = await mediator.Send(command, ct);
            return Results.Created($"/api/debts/{entered.DebtId}", entered);
        }).Produces<DebtVerbResult>(StatusCodes.Status201Created).MayBeHeld().RequireAuthorization(Policies.WriteBusiness)
            .WithSummary("登记一笔债务")
            .WithDescription("债务单位、债权人各以编号（debtorId、creditorId）或名称（debtorName、creditorName）指明；名称不在台账的须同时给出类型（debtorKind、creditorKind）。drawdownNumber 缺省为合同编号。新借的填 drawnYuan 与 drawnOn（首次提款），已有余额的填 outstandingYuan 与 asOf（期初），都不填则待提款。利率为年利率（百分数），浮动利率另填 rateIndex 与 spreadBp（基点）。同一合同、借据、双方的债务不能重复登记。金额以元为单位，最多两位小数。");
        Map<DrawDebt>(debts, "drawdowns", "登记提款", $"amountYuan 提款金额，drawnOn 到账日。本笔累计提款不得超过借据金额，各笔合计不得超过合同金额。{Money}");
        Map<RepayDebt>(debts, "repayments", "登记还本付息",
            $"paidOn 付款日。只填 amountYuan（总额）时，先扣 feeYuan 费用、penaltyYuan 罚息，余下先付到期利息、再还本金（民法典第五百六十一条）；principalFirst 为 true 时先还本金。也可分别填 principalYuan、interestYuan、penaltyYuan、feeYuan。到期未付的部分同时登记为欠款。还本后任何一日的余额不得小于零。resolutionMethod 为隐性债务化解方式，可省。{Money}");
        Map<CapitaliseInterest>(debts, "capitalisations", "登记利息资本化", $"amountYuan 转为本金的利息，effectiveOn 生效日。{Money}");
        Map<WriteOffDebt>(debts, "write-offs", "登记核销", $"amountYuan 核销的本金，effectiveOn 核销日；document 必填。核销后任何一日的余额不得小于零。{Money}");
        Map<ExtendDebt>(debts, "extensions", "登记展期", $"newMaturityDate 展期后的到期日，须晚于现到期日；annualRatePercent 新的年利率（百分数），不变的省略。原到期日保留，展期次数加一。余额须大于零。{Dated}");
        Map<ChangeDebtRate>(debts, "rate-changes", "登记利率调整",
            $"annualRatePercent 调整后的年利率（百分数，0 至 100）；浮动利率另填 rateIndex（LPR1Y、LPR5Y）、spreadBp 加点（基点）与 rateReset 重定价方式。已有还款计划的，计划仍以债权人所发为准，请另行导入。{Dated}");
        Map<RefinanceDebt>(debts, "refinancings", "登记置换（借新还旧）",
            $"本笔为旧债。refinancedOn 置换日；kind 取 Refinancing、RolloverWithoutRepayment、BondSwap；principalYuan 本笔减少的本金（含 cashYuan 自有资金偿还部分）；newDebtId、newDebtVersion 新债及其版本，须先登记且未提款；drawnYuan 新债提款；otherLegs 一并置换的其他旧债（debtId、version、principalYuan、cashYuan）。各旧债减少本金之和须等于新债提款加自有资金偿还之和。document 必填。{Money}");
        Map<ReclassifyDebt>(debts, "reclassifications", "登记重分类", $"to 改为何种责任分类；document 认定文号，必填。{Dated}");
        Map<ReverseFact>(debts, "reversals", "冲正",
            "entryId 指明一笔分录，或以 factKind（Entry、Terms、Classification、Plan、Arrears、Confirmation、Trail）与 factId 指明其他事实；reason 必填。冲正记在原生效日。correctAmountYuan、correctEffectiveOn 可省，填写时同时按更正后的金额、日期补记一笔并与原分录关联。属于置换的分录整笔置换一起冲正。冲正不能再冲正；冲正后任何一日的余额不得小于零。").RequireSecondFactor();
        Map<TracePayment>(debts, "payment-trails", "登记一笔收付的资金流向（化债真实性核查据此追踪）", "entryId 所说明的分录；payerName 付款人，payerAccount 付款账户（名称或账号），fundSource 资金来源，proceedsFrom 款项来源方（如资产受让人），payeeName 收款人，voucher 付款凭证号，至少填一项，各至多 200 字。再次登记的以后登记者为准；登记有误的，用 factKind=Trail 冲正。");
        Map<ConfirmBalance>(debts, "confirmations", "登记债权人对余额的确认（询证回函）", "confirmedOn 确认的截止日，不晚于今天；outstandingYuan 债权人确认的本金余额，与台账不一致也照实登记；document 必填。");
    }

    private static RouteHandlerBuilder Map<T>(RouteGroupBuilder debts, string route, string summary, string description) where T : DebtVerb =>
        debts.MapPost("/{id:int}/" + route, (int id, T command, IMediator mediator, CancellationToken ct) => mediator.Send(command with { DebtId = id }, ct))
            .MayBeHeld().RequireAuthorization(Policies.WriteBusiness).WithSummary(summary).WithDescription($"{description}{Common}");
}
