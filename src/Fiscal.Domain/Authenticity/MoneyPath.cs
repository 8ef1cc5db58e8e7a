using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Authenticity;

/// <summary>One step on the way of the money behind a finding (资金路径的一步), with the fact it is read from, down to the cell.</summary>
/// <param name="Role">What the step is to the finding.</param>
/// <param name="FactId">With <paramref name="FactKind"/>; a statement of a plan has its own number and no kind.</param>
/// <param name="Document">Voucher, document or paper.</param>
public sealed record PathStep(
    string Role, int? DebtId, string? ContractNumber, string? DrawdownNumber, string? UnitName, string? CreditorName, FactKind? FactKind, long FactId, EntryKind? EntryKind,
    LocalDate On, decimal? AmountYuan, string? PayerName, string? PayerAccount, string? FundSource, string? ProceedsFrom, string? PayeeName, string? Document,
    int? MeasureId, int? ImportId, string? Sheet, string? Cell, string? RawText, string RecordedBy, Instant RecordedAt)
{
    public static PathStep Of(string role, DebtFact fact, TrailContent? trail = null)
    {
        var contract = fact.Debt.Contract;
        return OfStatement(role, fact) with
        {
            DebtId = fact.DebtId, ContractNumber = contract.Number, DrawdownNumber = fact.Debt.DrawdownNumber, UnitName = contract.Debtor.Name, CreditorName = contract.Creditor.Name,
            FactKind = FactKinds.Of(fact), EntryKind = (fact as LedgerEntry)?.Kind,
            AmountYuan = fact switch { LedgerEntry e => e.AmountYuan, BalanceConfirmation c => c.ConfirmedYuan, _ => null },
            PayerName = trail?.PayerName, PayerAccount = trail?.PayerAccount, FundSource = trail?.FundSource, ProceedsFrom = trail?.ProceedsFrom,
            PayeeName = trail?.PayeeName ?? (fact is LedgerEntry { BalanceEffectYuan: < 0 } ? contract.Creditor.Name : null),
            Document = trail?.Voucher ?? (fact as DebtClassification)?.Document ?? fact.Source.Document,
        };
    }

    public static PathStep OfStatement(string role, Fact fact) => new(
        role, null, null, null, null, null, null, fact.Id, null, fact.EffectiveOn, null, null, null, null, null, null, fact.Source.Document, fact.Source.MeasureId,
        fact.Source.ImportBatchId, fact.Source.Sheet, fact.Source.Cell, fact.Source.RawText, fact.RecordedBy, fact.RecordedAt);

    /// <summary>As a reader is told which fact changed.</summary>
    internal string FactName => FactKind is { } kind ? $"{kind.DisplayName()} {FactId}" : $"{Role} {FactId}";
}

/// <summary>What a finding rests on (疑点依据).</summary>
/// <param name="Path">Every step, for the reader.</param>
/// <param name="Basis">The facts and words that the rule looked at: when they change, it has to be looked at anew.</param>
/// <param name="Makers">Who recorded the reduction: none of them can explain it away.</param>
public sealed record FindingEvidence(IReadOnlyList<PathStep> Path, IReadOnlyList<string> Basis, IReadOnlyList<string> Makers);
