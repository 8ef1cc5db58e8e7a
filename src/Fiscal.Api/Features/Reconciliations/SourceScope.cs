using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Import;

namespace Fiscal.Api.Features.Reconciliations;

/// <summary>Which debts of the book a source ought to list (核对范围).</summary>
public enum ScopeRule
{
    [Display(Name = "全部债务")] All,
    [Display(Name = "除地方政府债券以外的全部债务")] ExceptGovernmentBonds,
    [Display(Name = "地方政府债券转贷")] GovernmentBonds,

    /// <summary>Owed to one of the parties named.</summary>
    [Display(Name = "指定债权人的债务")] Creditors,

    /// <summary>Owed by one of the parties named or a unit below it.</summary>
    [Display(Name = "指定单位及其下级单位的债务")] DebtorGroups,
}

/// <summary>Another scope for a source than its rule gives.</summary>
/// <param name="PartyIds">For Creditors and DebtorGroups; without any, those that the source names.</param>
public sealed record ScopeChoice(int ImportId, ScopeRule Rule, IReadOnlyList<int>? PartyIds = null);

/// <param name="RuleName">In Chinese.</param>
/// <param name="Parties">Names of the parties that it is narrowed to; empty where it is not.</param>
public sealed record ReconciledScope(ScopeRule Rule, string RuleName, IReadOnlyList<string> Parties);

/// <summary>The scope of one source, ready to be asked of a debt.</summary>
/// <param name="PartyIds">Empty: nobody could be told from the source, and no debt is in scope but those it names.</param>
internal sealed record SourceScope(ScopeRule Rule, IReadOnlySet<int> PartyIds)
{
    /// <summary>What kind of debts a kind of source lists: a lender its own, a group its units', the finance office all but government bonds.</summary>
    public static ScopeRule RuleOf(WorkbookKind kind) => kind switch
    {
        WorkbookKind.FinanceOfficeTable => ScopeRule.ExceptGovernmentBonds,
        WorkbookKind.BondLedger => ScopeRule.GovernmentBonds,
        WorkbookKind.FinancingLedger => ScopeRule.DebtorGroups,
        WorkbookKind.BureauBook => ScopeRule.All,
        _ => ScopeRule.Creditors,
    };

    public bool Holds(BookDebt debt) => Rule switch
    {
        ScopeRule.All => true,
        ScopeRule.ExceptGovernmentBonds => debt.Instrument != DebtInstrument.GovernmentBond,
        ScopeRule.GovernmentBonds => debt.Instrument == DebtInstrument.GovernmentBond,
        ScopeRule.Creditors => PartyIds.Contains(debt.CreditorId),
        _ => PartyIds.Contains(debt.DebtorId),
    };
}
