using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Assets;

public static class AssetErrors
{
    public static BusinessRuleException NegativeAmount(string code) => new("asset.negative-amount", $"三资“{code}”的金额不得为负，处置、缴库、用款应大于零；请核对金额。");

    public static BusinessRuleException DisposedTwice(string code, string? document) => new(
        "asset.disposed-twice", $"三资“{code}”按“{document}”的处置已经登记，不能重复登记；登记有误的请先冲正。");

    public static BusinessRuleException VoucherTwice(string code, string? voucher) => new(
        "asset.voucher-twice", $"三资“{code}”的缴库凭证“{voucher}”已经登记，不能重复登记；请核对凭证号。");

    public static BusinessRuleException TreasuryExceedsProceeds(string code, decimal amountYuan, decimal leftYuan) => new(
        "asset.treasury-exceeds-proceeds", $"三资“{code}”缴入国库 {Yuan(amountYuan)} 元，超过处置收入中尚未缴库、尚未使用的 {Yuan(leftYuan)} 元；请核对金额。");

    public static BusinessRuleException EntryTwice(string code, long entryId) => new(
        "asset.entry-twice", $"三资“{code}”的这笔处置收入已用于分录 {entryId} 的还款，不能重复使用；登记有误的请先冲正。");

    public static BusinessRuleException UseExceedsRepayment(long entryId, decimal amountYuan, decimal leftYuan) => new(
        "asset.use-exceeds-repayment", $"用于偿债 {Yuan(amountYuan)} 元，超过分录 {entryId} 的还款中尚未由其他处置收入支付的 {Yuan(leftYuan)} 元；请核对分录和金额。");

    public static BusinessRuleException UseExceedsProceeds(string code, bool fromTreasury, decimal amountYuan, decimal leftYuan) => new(
        "asset.use-exceeds-proceeds", $"三资“{code}”用于偿债 {Yuan(amountYuan)} 元，超过{(fromTreasury ? "还款日以前已缴国库" : "留用")}部分的余额 {Yuan(leftYuan)} 元；请先登记缴库，或核对金额。");

    public static BusinessRuleException BeforeDisposal(string code, LocalDate on, LocalDate disposedOn) => new(
        "asset.before-disposal", $"日期 {on:uuuu-MM-dd} 早于三资“{code}”的处置日 {disposedOn:uuuu-MM-dd}；请核对日期或所选分录。");

    public static BusinessRuleException NoDisposal(long id) => new("asset.no-disposal", $"事项 {id} 不是有效的处置收入；请从 /api/assets 取得处置的编号。");

    public static BusinessRuleException NoRepayment(long entryId) => new(
        "asset.no-repayment", $"分录 {entryId} 不是本地区台账上有效的自有资金还本付息；借新还旧、置换和已冲正的不能作为处置收入的用途。请从债务的台账分录取得编号。");

    public static BusinessRuleException AlreadyTakenBack(long id) => new("asset.already-taken-back", $"盘活事项 {id} 已经冲正或本身是冲正，不需要再冲正。");

    public static BusinessRuleException StillUsed(string code) => new("asset.still-used", $"三资“{code}”的这笔收入已有缴库或偿债登记；请先冲正在后的登记。");

    public static BusinessRuleException StillDisposed(string code) => new("asset.still-disposed", $"三资“{code}”已有处置登记，它的台账不能撤销；请先冲正处置收入。");

    public static BusinessRuleException InTheFuture(LocalDate day, LocalDate today) => new(
        "asset.in-the-future", $"日期 {day:uuuu-MM-dd} 晚于今天 {today:uuuu-MM-dd}；请填写已经发生的日期，打算处置的填在处置计划里。");

    public static BusinessRuleException Unknown(string code) => new("asset.unknown", $"本地区三资台账中没有编号“{code}”；请先登记该项资产，或核对编号。");
}
