using Fiscal.Domain.Approvals;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Regions;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Fiscal.Api.Persistence;

/// <summary>What a limited user may write (写入范围): what the filters would show it.</summary>
internal static class ScopeSaving
{
    /// <summary>A row that the save adds, changes or deletes lies outside the limits of who saves.</summary>
    public static void RefuseUnlessWithin(this RegionScope scope, EntityEntry<IRegional> entry)
    {
        if (ScopeFilters.OfEveryDebt.Contains(entry.Metadata.ClrType)) throw ScopeErrors.EveryDebtNeeded();
        if (entry is { State: EntityState.Added, Entity: DebtClassification { ReversesId: null } fact } && scope.WithheldClasses.Contains(fact.Class))
            throw ScopeErrors.ClassWithheld(fact.Class);
        if (scope.UnitIds is { } units && !IsOf(units, entry)) throw ScopeErrors.OutsideUnit();
    }

    private static bool IsOf(IReadOnlyList<int> units, EntityEntry<IRegional> entry) => entry.Entity switch
    {
        DebtContract contract => Owes(units, contract),
        Debt debt => Owes(units, debt.Contract),
        DebtFact fact => Owes(units, fact.Debt?.Contract),
        DebtAlias alias => Owes(units, alias.Debt?.Contract),
        Party party => entry.State == EntityState.Added || units.Contains(party.Id), // a lender that nobody named before
        PartyAlias alias => alias.PartyId <= 0 || units.Contains(alias.PartyId),
        PlatformListing listing => units.Contains(listing.PartyId),
        DebtStrategy strategy => Owes(units, strategy.Debt?.Contract),
        YearlyFunding funding => units.Contains(funding.PartyId),
        ResolutionPlanLine line => units.Contains(line.PartyId),
        HiddenDebtStatement statement => units.Contains(statement.PartyId),
        ImportBatch or ImportFile or ImportRow or ImportFinding or Refinancing or PendingChange => true,
        _ => false,
    };

    // Not loaded is not known to be its own.
    private static bool Owes(IReadOnlyList<int> units, DebtContract? contract) =>
        contract is not null && units.Contains(contract.Debtor is { } debtor ? debtor.Id : contract.DebtorId);
}
