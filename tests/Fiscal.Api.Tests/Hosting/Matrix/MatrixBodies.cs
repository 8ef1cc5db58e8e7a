namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>What a command says about the rows of a place: in order as far as it can be, because what is malformed is refused before anybody looks for a row.</summary>
internal static class MatrixBodies
{
    private const string Day = "2026-11-20";

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
        ["POST /api/policy/targets/"] = Target,
        ["POST /api/targets/{id:int}/actuals"] = _ => new { value = 1, statedOn = Day, document = "表 1" },
        ["POST /api/policy/support-weights/"] = Weights,
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

    internal static object Weights(MatrixRows rows) => new { regionCode = rows.Region, eased = 70, newLoans = 10, rateCut = 10, concession = 10, validFrom = Day, document = $"{rows.Word}文 1" };

    private static object[] Extension(MatrixRows rows) => [new { debtId = rows.Number("debts"), newMaturityDate = "2045-01-01" }];

    public static object For(string endpoint, MatrixRows rows) => s_bodies.TryGetValue(endpoint, out var body) ? body(rows)
        : throw new InvalidOperationException($"Nobody said what to send to {endpoint}: add its body to MatrixBodies, or say in MatrixEndpoint why it asks about no row.");
}
