using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;

namespace Fiscal.Domain.Measures;

/// <summary>What a proposal has to say, by the kind of its measure (方案要素核对).</summary>
public static class MeasureRules
{
    private static readonly ResolutionMethod[] OfRepayment =
        [ResolutionMethod.FiscalFunds, ResolutionMethod.EquityDisposal, ResolutionMethod.ProjectIncome, ResolutionMethod.Bankruptcy];

    /// <summary>How a measure of a kind resolves hidden debt; null where it does not touch the balance or nobody said.</summary>
    public static ResolutionMethod? MethodOf(ActionKind kind, ResolutionMethod? stated) => kind switch
    {
        ActionKind.BondSwap => ResolutionMethod.GovernmentBondSwap,
        ActionKind.LoanSwap or ActionKind.Extension => ResolutionMethod.Rollover,
        ActionKind.AssetRepayment => stated ?? ResolutionMethod.EquityDisposal,
        ActionKind.FundRepayment or ActionKind.Other => stated,
        _ => null,
    };

    public static void Check(ActionKind kind, ResolutionMethod? method, MeasureProposal proposal)
    {
        if (proposal.Actions.Count == 0) throw MeasureErrors.NoDebts();
        if (proposal.Actions.GroupBy(a => a.DebtId).FirstOrDefault(g => g.Count() > 1) is { } twice) throw MeasureErrors.DebtTwice(twice.Key);
        if (method is { } stated && stated != MethodOf(kind, stated)) throw MeasureErrors.MethodOfOtherKind(kind, stated);
        if (kind.IsRepayment() && method is { } paid && !OfRepayment.Contains(paid)) throw MeasureErrors.MethodOfOtherKind(kind, paid);
        if (!kind.IsSwap() && proposal.NewDebts.Count > 0) throw MeasureErrors.NoNewDebts(kind);
        foreach (var action in proposal.Actions) Check(kind, action);
        if (kind.IsSwap()) CheckSwap(proposal);
    }

    private static void Check(ActionKind kind, MeasureAction action)
    {
        Needs(kind, action, action.PrincipalYuan is > 0, kind.IsSwap() || kind.IsRepayment(), "减少本金 principalYuan（大于零）");
        Needs(kind, action, action.NewMaturityDate is not null, kind == ActionKind.Extension, "展期后到期日 newMaturityDate");
        Needs(kind, action, action.AnnualRatePercent is not null, kind == ActionKind.RateCut, "新利率 annualRatePercent");
        Needs(kind, action, action.Plan.Count > 0 || action.NewMaturityDate is not null || action.AnnualRatePercent is not null,
            kind == ActionKind.Restructuring, "新的还本计划 plan、到期日 newMaturityDate 或利率 annualRatePercent 至少一项");
        Needs(kind, action, action.NewDebtClass is not null || action.PrincipalYuan is > 0, kind == ActionKind.Other, "重分类 newDebtClass 或核销本金 principalYuan");
        Allows(kind, action, action.PrincipalYuan, kind.IsSwap() || kind.IsRepayment() || kind == ActionKind.Other, "减少本金 principalYuan");
        Allows(kind, action, action.CashYuan, kind.IsSwap(), "自有资金偿还 cashYuan");
        Allows(kind, action, action.IntoNumber, kind.IsSwap(), "所转入的新债 intoNumber");
        Allows(kind, action, action.NewMaturityDate, kind is ActionKind.Extension or ActionKind.Restructuring, "展期后到期日 newMaturityDate");
        Allows(kind, action, action.AnnualRatePercent, kind is ActionKind.Extension or ActionKind.RateCut or ActionKind.Restructuring, "新利率 annualRatePercent");
        Allows(kind, action, action.NewDebtClass, kind == ActionKind.Other, "重分类 newDebtClass");
        Allows(kind, action, action.Plan.Count > 0 ? action : null, kind == ActionKind.Restructuring, "还本计划 plan");
        if (action.CashYuan is < 0 || action.CashYuan >= action.PrincipalYuan) throw MeasureErrors.CashTooMuch(action.Number, action.CashYuan ?? 0, action.PrincipalYuan ?? 0);
    }

    private static void CheckSwap(MeasureProposal proposal)
    {
        if (proposal.NewDebts.Count == 0) throw MeasureErrors.SwapWithoutNewDebt();
        if (proposal.NewDebts.GroupBy(d => d.Number).FirstOrDefault(g => g.Count() > 1) is { } twice) throw MeasureErrors.NewDebtTwice(twice.Key);
        foreach (var action in proposal.Actions)
            if (proposal.IntoOf(action) is null) throw MeasureErrors.IntoUnknown(action.Number, action.IntoNumber);
        foreach (var planned in proposal.NewDebts)
        {
            var legs = proposal.Actions.Where(a => proposal.IntoOf(a) == planned).ToList();
            var drawn = legs.Sum(l => l.PrincipalYuan!.Value - (l.CashYuan ?? 0));
            if (drawn != planned.PrincipalYuan) throw MeasureErrors.SwapDoesNotFoot(planned.Number, planned.PrincipalYuan, drawn);
        }
    }

    /// <summary>The new debt that an action's principal goes into; null if it names none that there is.</summary>
    public static PlannedDebt? IntoOf(this MeasureProposal proposal, MeasureAction action) => action.IntoNumber is { } number
        ? proposal.NewDebts.FirstOrDefault(d => d.Number == number)
        : proposal.NewDebts is [var only] ? only : null;

    private static void Needs(ActionKind kind, MeasureAction action, bool has, bool needed, string field)
    {
        if (needed && !has) throw MeasureErrors.FieldNeeded(kind, action.Number, field);
    }

    private static void Allows(ActionKind kind, MeasureAction action, object? value, bool allowed, string field)
    {
        if (!allowed && value is not null) throw MeasureErrors.FieldNotOfKind(kind, action.Number, field);
    }
}
