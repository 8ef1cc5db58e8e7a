using NodaTime;

namespace Fiscal.Import;

/// <summary>What there is to say about the amounts, dates and rates of debts, their plans and payments.</summary>
internal static partial class Findings
{
    public static Finding RateDiffers(Place at, decimal stated, decimal computed) => Warning("import.rate-differs", at,
        $"{at}读作年利率 {stated:0.####}%，按同一行的基准利率和浮动（加点）计算是 {computed:0.####}%，请核对是哪一处有误或是否尚未重定价。");

    public static Finding TermUnusual(Place at, LocalDate start, LocalDate maturity) => Warning("import.term-unusual", at,
        $"{at}的到期日 {Iso(maturity)} 距放款日 {Iso(start)} 超过 40 年，请核对年份是否写错。");

    public static Finding IdentifierIsName(Place at) => Error("import.identifier-is-name", at,
        $"{at}的“{at.Raw}”像单位名称而不是编号，疑为两列填错了位置，本行不予导入，请核对后重新上传。");

    public static Finding TermDiffers(Place at, LocalDate start, LocalDate maturity) => Warning("import.term-differs", at,
        $"{at}的期限“{at.Raw}”与起始日 {Iso(start)}、到期日 {Iso(maturity)} 不符，请核对是哪一处有误，展期过的请写明原到期日。");

    public static Finding SettledWithBalance(Place at, decimal balance) => Error("import.settled-with-balance", at,
        $"{at}的“{at.Raw}”说明已经结清，同一行却还有余额 {balance:N2} 元，本行不予导入，请核对是哪一处有误后重新上传。");

    public static Finding PartBeyondWhole(Place at, decimal part, string of, decimal whole) => Error("import.part-beyond-whole", at,
        $"{at}写的是 {part:N2} 元，大于同一行的{of} {whole:N2} 元，本行不予导入，请核对两列的数和金额单位后重新上传。");

    public static Finding DebtDoesNotFoot(Place at, decimal balance, string of, decimal expected) => Error("import.debt-does-not-foot", at,
        $"{at}写的是 {balance:N2} 元，{of}是 {expected:N2} 元，本行不予导入，请核对是哪一列有误后重新上传。");

    public static Finding YearsDoNotSum(Place at, decimal balance, decimal planned) => Warning("import.years-do-not-sum", at,
        $"{at}的余额 {balance:N2} 元与同一行各年度还本之和 {planned:N2} 元不符，请核对是哪一处有误。");

    public static Finding DebtTooLarge(Place at, decimal yuan) => Warning("import.debt-too-large", at,
        $"{at}的“{at.Raw}”读作 {yuan:N2} 元，一笔超过 100 亿元，请核对该行的金额单位。");

    public static Finding RepaidDiffers(Place at, decimal expected, decimal balance) => Warning("import.repaid-differs", at,
        $"{at}的“{at.Raw}”从借据金额中减去后是 {expected:N2} 元，同一行的余额是 {balance:N2} 元，请核对是哪一列有误，已还数含利息的不必更正。");

    public static Finding PaymentPartUnknown(Place at) => Error("import.payment-part-unknown", at,
        $"{at}看不出是归还本金、利息、罚息还是放款，本行不予导入，请在摘要中写明其中一种，一行一种，或者分列填写本金和利息后重新上传。");

    public static Finding PaymentSumMismatch(Place at, decimal stated, decimal summed) => Error("import.payment-sum-mismatch", at,
        $"{at}写的是 {stated:N2} 元，本金、利息、罚息相加是 {summed:N2} 元，本行不予导入，请核对是哪一列有误后重新上传。");

    public static Finding PlanGoesBack(Place at, LocalDate before) => Error("import.plan-goes-back", at,
        $"{at}的应还日早于上一期的 {Iso(before)}，本行不予导入，请核对日期和期次后重新上传。");

    public static Finding PrincipalAboveContract(Place at, decimal principal, decimal contract) => Warning("import.principal-above-contract", at,
        $"{at}的借据金额 {principal:N2} 元大于合同金额 {contract:N2} 元，请核对两列是否写反或单位有误。");

    public static Finding BalanceBeyondPrincipal(Place at, decimal balance, decimal principal) => Error("import.balance-beyond-principal", at,
        $"{at}的余额 {balance:N2} 元远大于借据金额 {principal:N2} 元，本行不予导入，请核对两列的金额单位、是否写反或多打了零。");

    public static Finding BalanceAbovePrincipal(Place at) => Warning("import.balance-above-principal", at,
        $"{at}的余额“{at.Raw}”大于借据金额，请核对两列是否写反或单位有误。");

    public static Finding PrincipalMissing(Place at) => Warning("import.principal-missing", at,
        $"{at}是合同金额，表内没有借据金额：余额等于合同金额的按全额放款读取，其余各行的借据金额空着，合同已全部放款的，请登记版式，把“{at.Column}”对应为借据金额（principalYuan）后重新预览。");

    public static Finding AmountOutOfProportion(Place at, decimal yuan, decimal median) => Warning("import.amount-out-of-proportion", at,
        $"{at}读作 {yuan:N2} 元，与本表各笔的中位数 {median:N2} 元相差一千倍以上，请核对该行的金额单位。");

    public static Finding UnitInconsistent(Place at, string other, string factor) => Error("import.unit-inconsistent", at,
        $"{at}的“{at.Raw}”与同一行的{other}恰差 {factor} 倍，疑为两列的金额单位不同，本行不予导入，请核对后重新上传。");

    public static Finding MaturityBeforeStart(Place at, LocalDate start, LocalDate maturity) => Error("import.maturity-before-start", at,
        $"{at}的到期日 {Iso(maturity)} 不晚于放款日 {Iso(start)}，本行不予导入，请核对两个日期。");

    public static Finding ExtendedToEarlier(Place at, LocalDate original, LocalDate extended) => Warning("import.extended-to-earlier", at,
        $"{at}的到期日 {Iso(extended)} 早于原到期日 {Iso(original)}，请核对两列是否写反。");

    public static Finding RateOutOfRange(Place at, decimal percent) => Error("import.rate-out-of-range", at,
        $"{at}的“{at.Raw}”折合年利率 {percent:0.####}%，不在 0 至 36% 之间，本行不予导入，请核对利率及其口径。");

    public static Finding RateUnusual(Place at, decimal percent) => Warning("import.rate-unusual", at,
        $"{at}的“{at.Raw}”读作年利率 {percent:0.####}%，{(percent < 1 ? "低于 1%，请核对是否漏乘或写作了小数" : "高于 15%，请核对是否应为千分数或多写了一位")}。");

    public static Finding RateUnresolved(Place at) => Warning("import.rate-unresolved", at,
        $"{at}的“{at.Raw}”只写了基准和加点，文件里没有当期 LPR，执行利率待系统按 LPR 推算后请核对。");

    public static Finding RateMultiple(Place at) => Warning("import.rate-multiple", at,
        $"{at}的“{at.Raw}”是 LPR 的倍数，不能写成加点，请核对后在系统中补填浮动方式。");

    public static Finding RateFraction(Place at, decimal percent) => Warning("import.rate-fraction", at,
        $"{at}的“{at.Raw}”按小数读作年利率 {percent:0.####}%，请核对。");

    public static Finding RateTenorUnknown(Place at) => Warning("import.rate-tenor-unknown", at,
        $"{at}的“{at.Raw}”没有写明是 1 年期还是 5 年期以上 LPR，利率基准按空值导入，请核对后补填。");

    public static Finding PlanSumMismatch(Place at, decimal stated, decimal summed) => Warning("import.plan-sum-mismatch", at,
        $"{at}写的是 {stated:N2} 元，本金加利息是 {summed:N2} 元，请与出借人核对。");

    public static Finding RentSumMismatch(Place at, decimal stated, decimal expected) => Warning("import.rent-sum-mismatch", at,
        $"{at}写的是 {stated:N2} 元，租金减保证金抵扣是 {expected:N2} 元，请与出租人核对。");

    public static Finding PlanBalanceMismatch(Place at, decimal stated, decimal expected) => Warning("import.plan-balance-mismatch", at,
        $"{at}写的是 {stated:N2} 元，按本金逐期推算应为 {expected:N2} 元，请与出借人核对。");
}
