using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;

namespace Fiscal.Api.Reports;

/// <summary>
/// Platform companies' loans from persons and private firms (平台公司向个人和民营企业借款), to be cleared up by
/// 沅政办发〔2023〕5号附件4（五）. Whether a loan breaks the rules is the book's risk flag, never a guess of the report.
/// </summary>
internal static class PrivateLoans
{
    private const string Irregular = "违规";

    /// <summary>Loans described one by one.</summary>
    private const int Named = 5;

    public static IReadOnlyList<DebtPosition> Of(ReportBook book) => [.. book.Positions
        .Where(p => p.DebtorKind == PartyKind.Platform
            && (p.CreditorKind is PartyKind.PrivateEnterprise or PartyKind.Individual
                || p.Instrument is DebtInstrument.PrivateEnterpriseLoan or DebtInstrument.IndividualLoan))
        .OrderByDescending(p => p.OutstandingYuan).ThenBy(p => p.DebtId)];

    public static IReadOnlyList<DebtPosition> Flagged(IEnumerable<DebtPosition> loans) =>
        [.. loans.Where(p => p.RiskFlags?.Contains(Irregular, StringComparison.Ordinal) == true)];

    public static string Describe(IReadOnlyList<DebtPosition> loans)
    {
        var flagged = Flagged(loans);
        var each = loans.Take(Named).Select(p => $"{p.DebtorName}向{LenderOf(p)}借款余额{ReportText.Amount(p.OutstandingYuan)}"
            + (flagged.Contains(p) ? "（已标注违规）" : ""));
        var rest = loans.Count <= Named
            ? ""
            : $"；其余{loans.Count - Named}笔余额{ReportText.Amount(loans.Skip(Named).Sum(p => p.OutstandingYuan))}";
        return $"平台公司向个人和民营企业借款{loans.Count}笔，余额{ReportText.Amount(loans.Sum(p => p.OutstandingYuan))}，"
            + $"其中已标注违规{flagged.Count}笔。{string.Join("；", each)}{rest}。";
    }

    /// <summary>A person's name stands in the annexes only.</summary>
    private static string LenderOf(DebtPosition loan) => loan.CreditorKind == PartyKind.Individual ? "个人" : loan.CreditorName;
}
