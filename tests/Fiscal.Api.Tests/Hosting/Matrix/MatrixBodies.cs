namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>What a command says about the rows of a place: in order as far as it can be, because what is malformed is refused before anybody looks for a row.</summary>
internal static class MatrixBodies
{
    private const string Day = "2026-11-20";

    private static int s_voucher;

    private static readonly object s_none = new { };

    private static readonly Dictionary<string, Func<MatrixRows, object>> s_bodies = new()
    {
        ["POST /api/debts/"] = r => new
        {
            regionCode = r.Region, contractNumber = $"HT-{r.Word}-new", debtorName = r.Debtor, debtorKind = "Platform", creditorName = r.Creditor, creditorKind = "RuralCommercialBank",
            debtClass = "Operating", instrument = "WorkingCapitalLoan", principalYuan = 100, startDate = Day, maturityDate = "2027-11-20", annualRatePercent = 3, drawnYuan = 100, drawnOn = Day,
        },
        ["POST /api/debts/{id:int}/capitalisations"] = _ => new { version = 0, amountYuan = 1, effectiveOn = Day },
        ["POST /api/authenticity-checks/"] = r => new { regionCode = r.Region, period = "2026-10" },
        ["POST /api/authenticity-findings/{id:int}/decisions"] = _ => new { status = "Confirmed", reason = "已核对。", version = 99 },
        ["POST /api/debts/{id:int}/payment-trails"] = _ => new { version = 0, entryId = 1, voucher = "记 1" },
        ["POST /api/debts/{id:int}/confirmations"] = _ => new { version = 0, outstandingYuan = 1, confirmedOn = Day, document = "询证 1" },
        ["POST /api/debts/{id:int}/drawdowns"] = _ => new { version = 0, amountYuan = 1, drawnOn = Day },
        ["POST /api/debts/{id:int}/extensions"] = _ => new { version = 0, newMaturityDate = "2040-01-01", effectiveOn = Day },
        ["POST /api/debts/{id:int}/rate-changes"] = _ => new { version = 0, annualRatePercent = 3, effectiveOn = Day },
        ["POST /api/debts/{id:int}/reclassifications"] = _ => new { version = 0, to = "Operating", effectiveOn = Day, document = "认定 1" },
        ["POST /api/debts/{id:int}/refinancings"] = r => new { version = 0, refinancedOn = Day, kind = "Refinancing", principalYuan = 1, newDebtId = r.Number("debts"), newDebtVersion = 0, drawnYuan = 1, document = "置换 1" },
        ["POST /api/debts/{id:int}/repayments"] = _ => new { version = 0, principalYuan = 1, paidOn = Day },
        ["POST /api/debts/{id:int}/reversals"] = _ => new { version = 0, entryId = 1, reason = "误记" },
        ["POST /api/debts/{id:int}/write-offs"] = _ => new { version = 0, amountYuan = 1, effectiveOn = Day, document = "核销 1" },
        ["POST /api/debts/{id:int}/strategies"] = _ => new { steps = new[] { new { year = 2027, kind = "Extension", amountYuan = 1 } } },
        ["POST /api/repayment-plans/"] = r => new { regionCode = r.Region, unitName = r.Debtor, year = 2027, parts = new[] { new { fundSource = "经营收入", amountYuan = 1 } } },
        ["POST /api/resolution-plans/"] = r => new { regionCode = r.Region, unitName = r.Debtor, year = 2027, method = "FiscalFunds", parts = new[] { new { plannedYuan = 1 } } },
        ["POST /api/resolution-plans/{id:long}/withdrawals"] = _ => new { reason = "误记" },
        ["POST /api/imports/{id:int}/commit"] = _ => s_none,
        ["POST /api/imports/{id:int}/matches"] = _ => new { matches = new[] { new { row = 4, isNew = true } } },
        ["POST /api/imports/{id:int}/preview"] = _ => s_none,
        ["POST /api/imports/{id:int}/revert"] = _ => s_none,
        ["POST /api/layouts/"] = r => new { name = "newer", title = "台账", kind = "DebtLedger", regionCode = r.Region, columns = new Dictionary<string, string> { ["欠钱的"] = "debtorName" } },
        ["POST /api/layouts/{name}/withdrawals"] = _ => s_none,
        ["DELETE /api/layouts/{name}"] = _ => s_none,
        ["POST /api/measures/"] = r => new { regionCode = r.Region, title = $"{r.Word}展期", kind = "Extension", plannedOn = Day, actions = Extension(r) },
        ["POST /api/measures/{id:int}/proposals"] = r => new { version = 99, plannedOn = Day, actions = Extension(r) },
        ["POST /api/measures/{id:int}/realisations"] = _ => new { version = 99, on = Day, document = "协议 1" },
        ["POST /api/measures/{id:int}/steps"] = _ => new { version = 99, stage = "Signed", on = "2026-11-22", document = "协议 1" },
        ["POST /api/measures/{id:int}/withdrawals"] = _ => new { version = 99, document = "更正 1", text = "未生效" },
        ["POST /api/simulations/"] = r => new { regionCode = r.Region, name = $"{r.Word}试算", branches = new[] { new { name = "甲" } } },
        ["POST /api/simulations/{id:int}/adoptions"] = _ => new { version = 99, branch = 1 },
        ["POST /api/month-closes/"] = r => new { regionCode = r.Region, period = "2026-10" },
        ["POST /api/month-closes/{id:int}/reopening-approvals"] = _ => s_none,
        ["POST /api/month-closes/{id:int}/reopening-requests"] = _ => new { reason = "补登" },
        ["POST /api/monthly-reports/"] = r => new { regionCode = r.Region, period = "2026-10" },
        ["POST /api/parties/{id:int}/aliases"] = r => new { alias = $"{r.Word}又名" },
        ["POST /api/parties/{id:int}/aliases/{aliasId:int}/withdrawals"] = _ => new { reason = "误认" },
        ["POST /api/reconciliations/"] = r => new { importIds = new[] { r.Number("imports") }, asOf = "2026-10-31" },
        ["POST /api/reconciliations/{id:int}/breaks/{breakId:int}/assignments"] = _ => new { owner = "李明", version = 0 },
        ["POST /api/reconciliations/{id:int}/breaks/{breakId:int}/reopenings"] = _ => new { note = "再查", version = 0 },
        ["POST /api/reconciliations/{id:int}/breaks/{breakId:int}/resolutions"] = _ => new { resolution = "Explained", note = "说明", version = 0 },
        ["POST /api/samples/"] = r => new { regionCode = r.Region, method = "Random", size = 1 },
        ["POST /api/audit-extracts/"] = r => new { regionCode = r.Region },
        ["POST /api/audit-questions/"] = r => new { regionCode = r.Region, title = "疑点", text = "请说明。" },
        ["POST /api/audit-questions/{id:int}/answers"] = _ => new { text = "答复。", version = 99 },
        ["POST /api/audit-questions/{id:int}/closings"] = _ => new { text = "销号。", version = 99 },
        ["POST /api/audit-questions/{id:int}/progress"] = _ => new { text = "进展。", version = 99 },
        ["POST /api/audit-questions/{id:int}/rectifications"] = _ => new { owner = "李明", dueOn = "2026-12-01", text = "整改。", version = 99 },
        ["POST /api/audit-questions/{id:int}/reopenings"] = _ => new { text = "重开。", version = 99 },
        ["POST /api/approvals/approve"] = r => new { changes = new[] { new { id = r.Number("approvals"), seenHash = "seen" } } },
        ["POST /api/approvals/{id:int}/approve"] = _ => new { seenHash = "seen" },
        ["POST /api/approvals/{id:int}/send-back"] = _ => new { reason = "不符" },
        ["POST /api/approvals/{id:int}/withdraw"] = _ => s_none,
        ["POST /api/approvals/delegations"] = r => new { to = $"target-{r.Region}", validFrom = "2026-12-01", validTo = "2026-12-02", reason = "出差" },
        ["POST /api/approvals/delegations/{id:int}/end"] = _ => s_none,
        ["POST /api/guarantees/"] = r => new { regionCode = r.Region, guarantor = r.Debtor, forGuarantor = r.Creditor, amountYuan = 0, document = "文 1" },
        ["POST /api/platforms/{id:int}/creditor-consents"] = r => new { creditor = r.Creditor, answer = "Agrees", claimYuan = 1, statedOn = Day, document = "文 1" },
        ["POST /api/platforms/{id:int}/exit-steps"] = _ => new { step = "Announced", statedOn = Day, document = "文 1" },
        ["POST /api/platforms/{id:int}/exit-steps/{stepId:long}/withdrawals"] = _ => new { reason = "误记" },
        ["POST /api/platforms/{id:int}/withdrawals"] = r => new { kind = "Listing", factId = r.Number("listings"), reason = "误记" },
        ["POST /api/platforms/{id:int}/listings"] = r => new { remark = $"{r.Word}更正", statedOn = Day, document = "文 1" },
        ["POST /api/platforms/{id:int}/observation-explanations"] = _ => new { key = "NewBorrowing:Entry:1", text = "说明", document = "文 1" },
        ["POST /api/platforms/{id:int}/shareholdings"] = r => new { holder = r.Creditor, sharePercent = 1, statedOn = Day, document = "文 1" },
        ["POST /api/policy/targets/"] = Target,
        ["POST /api/targets/{id:int}/actuals"] = _ => new { value = 1, statedOn = Day, document = "表 1" },
        ["POST /api/policy/support-weights/"] = Weights,
        ["POST /api/treasury-cash/"] = Cash,
        ["POST /api/treasury-cash/{id:long}/withdrawals"] = _ => new { reason = "误记" },
        ["POST /api/treasury-cash/plans"] = CashPlan,
        ["POST /api/treasury-cash/plans/{id:long}/withdrawals"] = _ => new { reason = "误记" },
        ["POST /api/treasury-cash/projection"] = r => new { regionCode = r.Region, revenueFallPercent = 5 },
        ["POST /api/policy/payment-priorities/"] = Priority,
        ["POST /api/policy/cash-level-rules/"] = CashLevel,
        ["POST /api/san-bao/items"] = SanBaoItems,
        ["POST /api/san-bao/executions"] = SanBaoExecutions,
        ["POST /api/san-bao/withdrawals"] = r => new { kind = "Item", id = r.Number("san-bao-items"), reason = "误记" },
        ["POST /api/san-bao/audits/what-if"] = r => new { regionCode = r.Region, changes = new[] { new { category = "Wages", name = "基本工资", quantity = 10 } } },
        ["POST /api/san-bao/reviews"] = r => new { regionCode = r.Region, year = 2026, document = "报审 1" },
        ["POST /api/san-bao/reviews/{id:long}/decisions"] = _ => new { passes = true, opinion = "同意。", document = "审 1" },
        ["POST /api/san-bao/accounts"] = SanBaoAccount,
        ["POST /api/san-bao/account-payments"] = r => SanBaoPayments(r.Number("san-bao-accounts")),
        ["POST /api/policy/san-bao-lists/"] = SanBaoList,
        ["POST /api/policy/san-bao-limits/"] = SanBaoLimits,
        ["POST /api/warnings/evaluations"] = r => new { regionCode = r.Region },
        ["POST /api/warnings/back-tests"] = r => new { regionCode = r.Region, from = "2026-09-01", to = "2026-10-31", ruleCode = "principal-overdue" },
        ["POST /api/warnings/{id:int}/acknowledgements"] = _ => new { version = 99 },
        ["POST /api/warnings/{id:int}/assignments"] = r => new { version = 99, owner = $"target-{r.Region}" },
        ["POST /api/warnings/{id:int}/closings"] = _ => new { version = 99, reason = "已处理。" },
        ["POST /api/duties/feed-tokens/{id:int}/revocations"] = _ => s_none,
        ["POST /api/fiscal-capacity/"] = Capacity,
        ["POST /api/fiscal-capacity/{id:long}/withdrawals"] = _ => new { reason = "误填" },
        ["POST /api/risk-assessments/"] = r => new { regionCode = r.Region, year = 2026, half = 1 },
        ["POST /api/bonds/"] = Bond,
        ["POST /api/bonds/limits"] = Limit,
        ["POST /api/bonds/evaluations"] = r => new { regionCode = r.Region, year = 2026, projectCode = "P1", amountYuan = 1, document = "评价 1" },
        ["POST /api/bonds/remittances"] = r => new { debtId = r.Number("debts"), dueOn = "2026-12-21", amountYuan = 1, receiptNumber = "收 1" },
        ["POST /api/bonds/withdrawals"] = r => new { kind = "Limit", factId = r.Number("bond-limits"), reason = "误记" },
        ["POST /api/bonds/{id:long}/allocations"] = _ => new { projectCode = "P1", amountYuan = 1 },
        ["POST /api/bonds/{id:long}/reallocations"] = _ => new { fromProjectCode = "P1", toProjectCode = "P2", amountYuan = 1, document = "调整 1" },
        ["POST /api/bonds/{id:long}/payments"] = _ => new { projectCode = "P1", stage = "Spent", voucher = "记 1", payeeName = "施工方", amountYuan = 1 },
        ["POST /api/bonds/{id:long}/misuses"] = _ => new { projectCode = "P1", number = "问题 1", misusedYuan = 1, finding = "挪用", document = "审计 1" },
        ["POST /api/policy/bond-rules/"] = r => new { regionCode = r.Region, validFrom = Day, document = $"{r.Word}文 1" },
        ["POST /api/projects/"] = r => Project(r),
        ["POST /api/projects/{id:long}/reviews"] = _ => new { level = "City", result = "Passed", document = "论证 1" },
        ["POST /api/projects/{id:long}/debts"] = r => new { debtId = r.Number("debts") },
        ["POST /api/policy/project-rules/"] = r => new { regionCode = r.Region, validFrom = Day, document = $"{r.Word}文 1", steps = Array.Empty<object>(), negativeList = Array.Empty<string>() },
        ["POST /api/assets/"] = Asset,
        ["POST /api/assets/disposals"] = r => Disposal(r, "处置 2"),
        ["POST /api/assets/disposals/{id:long}/treasury-payments"] = _ => new { amountYuan = 1, paidOn = Day, document = "缴库 2" },
        ["POST /api/assets/disposals/{id:long}/debt-uses"] = _ => new { entryId = 1, amountYuan = 1, fromTreasury = false },
        ["POST /api/assets/events/{id:long}/reversals"] = _ => new { reason = "误记" },
        ["POST /api/risk-register/"] = r => Risk(r),
        ["POST /api/risk-register/{id:int}/steps"] = _ => new { kind = "HandedOver", statedOn = Day, document = "交办 1", handedTo = "财政局", dueOn = "2026-12-31" },
        ["POST /api/risk-register/{id:int}/withdrawals"] = _ => new { kind = "Statement", factId = 1, reason = "误记" },
        ["POST /api/arrears/"] = Claim,
        ["POST /api/arrears/payments"] = r => Payment(r, "付 2"),
        ["POST /api/arrears/payments/{id:long}/reversals"] = _ => new { reason = "误记" },
        ["POST /api/reserve-fund/"] = Reserve,
        ["POST /api/reserve-fund/capital"] = r => ReserveCapital(r, "出 3"),
        ["POST /api/reserve-fund/applications"] = r => ReserveApplication(r, r.Number("debts"), "SQ-2"),
        ["POST /api/reserve-fund/applications/{id:long}/decisions"] = _ => new { kind = "Approved", decidedOn = Day, document = "批 1" },
        ["POST /api/reserve-fund/applications/{id:long}/payments"] = _ => new { paidOn = Day, document = "拨 1" },
        ["POST /api/reserve-fund/applications/{id:long}/debt-links"] = r => new { debtId = r.Number("debts") },
        ["POST /api/reserve-fund/events/{id:long}/reversals"] = _ => new { reason = "误记" },
        ["POST /api/policy/reserve-rules/"] = r => new { regionCode = r.Region, validFrom = Day, document = $"{r.Word}文 1" },
        ["POST /api/policy/approvals/"] = r => new { command = "RepayDebt", document = "文 1", validFrom = "2099-01-01", regionCode = r.Region },
        ["POST /api/users/"] = r => new { userName = $"new-{r.Region}", displayName = "新人", regionCode = r.Region, roles = new[] { "Viewer" } },
        ["POST /api/users/{id:int}/disablements"] = _ => s_none,
        ["POST /api/users/{id:int}/enablements"] = _ => s_none,
        ["POST /api/users/{id:int}/identity-links"] = _ => new { subject = (string?)null },
        ["POST /api/users/{id:int}/password-resets"] = _ => s_none,
        ["POST /api/users/{id:int}/role-changes"] = _ => new { roles = new[] { "Clerk" } },
        ["POST /api/users/{id:int}/role-confirmations"] = _ => s_none,
        ["POST /api/users/{id:int}/role-rejections"] = _ => s_none,
        ["POST /api/users/{id:int}/second-factor-resets"] = _ => s_none,
        ["POST /api/users/{id:int}/unlocks"] = _ => s_none,
    };

    internal static object Target(MatrixRows rows) => new
    {
        regionCode = rows.Region, code = "quota", name = $"{rows.Word}争取限额", metric = "BondQuota", comparator = "AtLeast", unit = "Yuan", value = 1_000_000,
        periodFrom = "2026-01-01", periodTo = "2026-12-31", validFrom = Day, document = "文 1",
    };

    internal static object SanBaoItems(MatrixRows rows) => new
    {
        regionCode = rows.Region, year = 2025, document = "表 1", statedOn = Day,
        items = new[] { new { category = "Wages", name = $"{rows.Word}基本工资", quantity = 10, nationalStandardYuan = 100, periodsPerYear = 12, nationalBudgetYuan = 12_000 } },
    };

    internal static object SanBaoExecutions(MatrixRows rows) => new
    {
        regionCode = rows.Region, year = 2025, month = 12, document = "表 1", items = new[] { new { category = "Wages", name = $"{rows.Word}基本工资", spentYuan = 12_000 } }, lateReason = "补报",
    };

    internal static object SanBaoAccount(MatrixRows rows) => new { regionCode = rows.Region, accountNumber = $"4300{rows.Region}", name = $"{rows.Word}三保专户", bank = "示范银行", openedOn = Day, document = "文 1" };

    internal static object SanBaoPayments(int account) => new
    {
        accountId = account, document = "表 1", payments = new[] { new { direction = "Inflow", amountYuan = 100, paidOn = Day, counterparty = "财政局", voucher = $"记 {Interlocked.Increment(ref s_voucher)}" } },
    };

    internal static object SanBaoList(MatrixRows rows) => new
    {
        regionCode = rows.Region, year = 2024, name = $"{rows.Word}清单", validFrom = Day, document = "文 1", items = new[] { new { category = "Wages", name = "基本工资" } },
    };

    internal static object SanBaoLimits(MatrixRows rows) => new { regionCode = rows.Region, lagPoints = 5, validFrom = Day, document = $"{rows.Word}文 1" };
    internal static object Asset(MatrixRows rows) => new { regionCode = rows.Region, code = "ZC-1", kind = "Property", name = $"{rows.Word}老办公楼", holderName = $"{rows.Word}机关事务中心", bookYuan = 100 };

    internal static object Disposal(MatrixRows rows, string document) => new { regionCode = rows.Region, code = "ZC-1", method = "Sale", proceedsYuan = 10, disposedOn = Day, document };

    internal static object Risk(MatrixRows rows, string code = "YH-1") => new
    {
        regionCode = rows.Region, code, kind = "GuaranteeCall", title = $"{rows.Word}担保代偿", amountYuan = 1_000, department = $"{rows.Word}财政局", statedOn = Day,
    };

    internal static object Claim(MatrixRows rows) => new
    {
        regionCode = rows.Region, code = "QK-1", creditorName = $"{rows.Word}建筑公司", debtorName = $"{rows.Word}住建局", kind = "Works", owedYuan = 1_000, formedOn = "2025-01-01", isDisputed = false, isInCourt = false,
    };

    internal static object Payment(MatrixRows rows, string document) => new { regionCode = rows.Region, code = "QK-1", amountYuan = 1, fund = "Fiscal", paidOn = Day, document };

    internal static object Reserve(MatrixRows rows) => new { regionCode = rows.Region, name = $"{rows.Word}平滑基金", document = "文 1" };

    internal static object ReserveCapital(MatrixRows rows, string document) => new { regionCode = rows.Region, kind = "ToppedUp", amountYuan = 10_000, paidOn = "2026-11-10", document };

    internal static object ReserveApplication(MatrixRows rows, int debt, string code, string dueOn = "2031-06-21", decimal amountYuan = 1) => new
    {
        code, debtId = debt, dueOn, amountYuan, termDays = 30, debtClass = "Operating", annualRatePercent = 0, purpose = $"{rows.Word}周转", appliedOn = "2026-11-10", document = "请 1",
    };

    internal static object Weights(MatrixRows rows) => new { regionCode = rows.Region, eased = 70, newLoans = 10, rateCut = 10, concession = 10, validFrom = Day, document = $"{rows.Word}文 1" };

    internal static object Cash(MatrixRows rows) => new
    {
        regionCode = rows.Region, document = $"{rows.Word}库款表", items = new[] { new { month = "2026-10", openingYuan = 100, inflowYuan = 0, outflowYuan = 0, closingYuan = 100, remark = rows.Word } },
    };

    internal static object CashPlan(MatrixRows rows) => new
    {
        regionCode = rows.Region, items = new[] { new { kind = "Spending", payable = "Projects", name = $"{rows.Word}大桥", amountYuan = 50, month = "2026-12" } },
    };

    internal static object Priority(MatrixRows rows) => new { regionCode = rows.Region, ranks = new[] { new { rank = 1, kinds = new[] { "Wages" } } }, validFrom = Day, document = $"{rows.Word}文 2" };

    internal static object CashLevel(MatrixRows rows) => new { regionCode = rows.Region, window = "YearToDate", lowBelow = 0.3, idleAbove = 0.8, validFrom = Day, document = $"{rows.Word}文 3" };

    internal static object Capacity(MatrixRows rows) => new
    {
        regionCode = rows.Region, year = 2025, scope = "Whole", document = $"{rows.Word}决算 1", figures = new[] { new { component = "GeneralRevenue", amountYuan = 1_000_000 } },
    };

    internal static object Scorecard(MatrixRows rows) => new
    {
        regionCode = rows.Region, kind = "UnitAssessment", name = "本地办法", validFrom = "2010-01-01", document = "文 1", levels = new object[] { new { name = "低", to = 50 }, new { name = "高", from = 50 } },
        measures = new[] { new { measure = "HiddenShare", weight = 100, isRequired = true, bands = new object[] { new { name = "低", to = 50, score = 0 }, new { name = "高", from = 50, score = 100 } } } },
    };

    internal static object Bond(MatrixRows rows) => new
    {
        regionCode = rows.Region, code = "B1", name = $"{rows.Word}债券", kind = "Special", plannedYuan = 1_000_000, issuedYuan = 1_000_000, newYuan = 1_000_000, startsOn = "2026-03-02", termYears = 10,
        couponPercent = 2.36, couponsPerYear = 2,
    };

    internal static object Limit(MatrixRows rows) => new { regionCode = rows.Region, year = 2026, kind = "Special", limitYuan = 1_000_000, document = $"{rows.Word}文 1" };

    internal static object Project(MatrixRows rows, string code = "P1") => new
    {
        regionCode = rows.Region, code, name = $"{rows.Word}水厂", unitName = rows.Debtor, state = "Ongoing", totalYuan = 100, sources = new[] { new { fundSource = "专项债券", amountYuan = 100 } },
    };

    private static object[] Extension(MatrixRows rows) => [new { debtId = rows.Number("debts"), newMaturityDate = "2045-01-01" }];

    public static object For(string endpoint, MatrixRows rows) => s_bodies.TryGetValue(endpoint, out var body) ? body(rows)
        : throw new InvalidOperationException($"Nobody said what to send to {endpoint}: add its body to MatrixBodies, or say in MatrixEndpoint why it asks about no row.");
}
