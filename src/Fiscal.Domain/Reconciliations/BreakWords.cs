using System.Globalization;
using Fiscal.Domain.Debts;
using NodaTime;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.Reconciliations;

/// <summary>What a break is, in a sentence for the clerk (差异说明).</summary>
internal static class BreakWords
{
    public static string? Value(object? value) => value switch
    {
        null => null,
        decimal number => number.ToString("0.00####", CultureInfo.InvariantCulture),
        LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        DebtClass debtClass => debtClass.DisplayName(),
        _ => value.ToString(),
    };

    public static string MissingHere() => "台账（含已结清）没有这份合同或借据，请对方提供合同、借据核实后补录或请对方更正。";

    public static string MissingThere() => "台账当日有余额，对方没有列示，也没有可归并的行，请对方补列或核实台账。";

    public static string NewlyDrawn(decimal yuan) => $"本月新放款，对方仍为上月末数，没有列示 {Yuan(yuan)} 元，下期应自行消除。";

    public static string Duplicate(int lines) => $"同一借据列示了 {lines} 行，多计 {lines - 1} 行，请对方删去重复的行。";

    public static string PartRepeated(int lines) => $"一笔借据拆开列示，其中 {lines} 行又重复列示，请对方删去重复的行。";

    public static string Timing(decimal bookYuan, decimal previousYuan) => bookYuan == 0
        ? $"本月已结清，对方仍为上月末余额 {Yuan(previousYuan)} 元，下期应自行消除。"
        : $"对方的数等于台账上月末余额 {Yuan(previousYuan)} 元，差额为本月发生额，下期应自行消除。";

    public static string Unit(decimal factor) => factor >= 1
        ? $"对方的金额恰为台账的 {factor:0} 倍，请对方核对该行的金额单位。"
        : $"对方的金额恰为台账的 {1 / factor:0} 分之一，请对方核对该行的金额单位。";

    public static string Merged(int debts) => $"对方把 {debts} 笔借据合成一行列示，请按借据分列。";

    public static string Split(int lines) => $"对方把一笔借据拆成 {lines} 行列示，请合并为一行。";

    public static string Differs(IEnumerable<string> fields) => $"{Named(fields)}与台账不一致，请双方核对合同、借据后更正。";

    public static string NameVariant(IEnumerable<string> fields, bool resolved) => resolved
        ? $"{Named(fields)}写法不同，归一后是同一笔，请统一写法。"
        : $"{Named(fields)}与台账写法不同，按其余编号和要素认定为同一笔，请核对。";

    public static string Paid(LocalDate on, PaidParts parts)
    {
        var paid = new[] { ("放款", parts.DrawnYuan), ("本金", parts.PrincipalYuan), ("利息", parts.InterestYuan), ("罚息", parts.PenaltyYuan) };
        return $"{on:uuuu-MM-dd} {string.Join("，", paid.Where(p => p.Item2 != 0).Select(p => $"{p.Item1} {Value(p.Item2)}"))}";
    }

    public static string UnknownPaid() => "流水上的借据不在台账上，请先登记该借据，或核对借据号。";

    public static string NotBooked(PaidParts paid, DueItem? due) => due is null
        ? "台账没有登记这笔收付，前后 10 日内也没有应还款项，请核实后入账。"
        : (due.PrincipalYuan, due.InterestYuan) == (paid.PrincipalYuan, paid.InterestYuan)
            ? $"台账没有登记这笔还款，金额与 {due.DueOn:uuuu-MM-dd} 应还的本息一致，请将流水入账。"
            : $"台账没有登记这笔还款，{due.DueOn:uuuu-MM-dd} 应还本金 {Yuan(due.PrincipalYuan)} 元、利息 {Yuan(due.InterestYuan)} 元，与流水不一致，请核实后入账。";

    public static string NotStated() => "台账登记了这笔收付，流水没有，请核对凭证。";

    public static string PaidOnAnotherDay() => "金额一致而日期不同，请核对实际扣款日。";

    public static string PaidAnotherAmount() => "同一天的本金、利息、罚息与台账登记不一致，请核对凭证。";

    private static string Named(IEnumerable<string> fields) => string.Join("、", fields.Select(BreakFields.NameOf));
}
