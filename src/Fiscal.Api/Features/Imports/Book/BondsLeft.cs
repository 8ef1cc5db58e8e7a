using Fiscal.Domain;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>What is left of bonds and projects once a batch is taken back (撤销后的债券资金): money by hand may rest on what it brought.</summary>
internal static class BondsLeft
{
    public static void Require(IReadOnlyCollection<StatedFact> back, IReadOnlyCollection<StatedFact> left)
    {
        try
        {
            foreach (var bond in back.Select(BondOf).OfType<string>().Distinct()) BondUse.Of(left, bond).Require();
        }
        catch (BusinessRuleException rule)
        {
            throw UploadErrors.BondsBuiltOn(rule.Message);
        }

        var projects = left.OfType<GovernmentProject>().Select(p => p.CodeKey).ToHashSet();
        var used = left.Select(ProjectOf).OfType<string>().ToHashSet();
        if (back.OfType<GovernmentProject>().FirstOrDefault(p => !projects.Contains(p.CodeKey) && used.Contains(p.CodeKey)) is { } gone)
            throw UploadErrors.BondsBuiltOn(BondErrors.StillUsed($"项目 {gone.Code}").Message);
    }

    /// <summary>The bond that a statement is of, as a key; null: of none.</summary>
    public static string? BondOf(StatedFact fact) => fact switch
    {
        Bond bond => bond.CodeKey, BondAllocation allocation => allocation.BondKey, SpendingTotal total => total.BondKey, BondPayment payment => payment.BondKey, _ => null,
    };

    private static string? ProjectOf(StatedFact fact) => fact switch
    {
        BondAllocation { Figures.AmountYuan: > 0 } allocation => allocation.ProjectKey, SpendingTotal total => total.ProjectKey, BondPayment payment => payment.ProjectKey,
        FundingReview review => review.ProjectKey, FundEvaluation evaluation => evaluation.ProjectKey, ProjectDebt debt => debt.Figures.ProjectKey, _ => null,
    };
}
