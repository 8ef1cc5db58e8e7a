using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Fiscal.Domain;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.AuditQuestions;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.Warnings;
using Fiscal.Import.Batches;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using NodaTime;

namespace Fiscal.Api.Persistence;

/// <summary>What a save changes that the journal tells of (入日志的变更): all but what the host needs to run and signing in.</summary>
internal sealed class JournaledChanges
{
    private static readonly Type[] OfTheHost =
    [
        typeof(SigningKey), typeof(DataProtectionKey), typeof(JournalEntry), typeof(JournalHead), typeof(CommandReceipt),
        typeof(AccessEntry), typeof(AccessHead), typeof(UserSession), typeof(UsedPassword), typeof(RecoveryCode), typeof(IdentityUserLogin<int>), // of these the user's own row tells
    ];

    private static readonly ConcurrentDictionary<IEntityType, List<IProperty>> SetBySave = [];

    private readonly ILookup<string, EntityEntry> _byChain;

    private JournaledChanges(IEnumerable<EntityEntry> entries)
    {
        _byChain = entries.ToLookup(ChainOf);
        Chains = [.. _byChain.Select(c => c.Key).Order(StringComparer.Ordinal)];
        MovesEveryRegion = _byChain[JournalEntry.National].Any(e => e.Entity is ReferenceRow);
    }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Chains { get; }

    public bool MovesEveryRegion { get; }

    public static JournaledChanges In(ChangeTracker tracker) => new([.. tracker.Entries().Where(IsJournalled)]);

    /// <summary>The facts and rows of national tables that the save adds to a chain.</summary>
    public IReadOnlyList<object> FactsOf(string chain) =>
        [.. _byChain[chain].Select(e => e.Entity).Where(e => e is Fact or ReferenceRow)];

    /// <summary>Gives every instant marked <see cref="SetBySaveAttribute"/> that this save sets the instant of the save.</summary>
    public void Stamp(Instant at)
    {
        foreach (var entry in _byChain.SelectMany(c => c).Where(e => e.State != EntityState.Deleted))
            foreach (var property in SetBySave.GetOrAdd(entry.Metadata, SetBySaveOf).Select(entry.Property))
                if (property.CurrentValue is not null && (entry.State == EntityState.Added || property.IsModified))
                    property.CurrentValue = at;
    }

    private static List<IProperty> SetBySaveOf(IEntityType type) =>
        [.. type.GetProperties().Where(p => p.PropertyInfo?.IsDefined(typeof(SetBySaveAttribute)) == true)];

    /// <summary>The names of the most telling kind of thing that changed, and how telling it is: the lower the more. Call when the rows have their keys.</summary>
    public (int Rank, IReadOnlyList<string> Names) SubjectsOf(string chain)
    {
        var telling = _byChain[chain].GroupBy(e => Rank(e.Entity)).MinBy(g => g.Key)!;
        return (telling.Key, [.. telling.Select(NameOf).Distinct()]);
    }

    // Identity marks every property of a user as modified: what differs is what changed.
    private static bool IsJournalled(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !entry.Metadata.IsOwned() && !OfTheHost.Contains(entry.Metadata.ClrType)
        && !(entry is { Entity: User, State: EntityState.Modified } && entry.Properties.Where(p => !Equals(p.OriginalValue, p.CurrentValue)).All(p => p.Metadata.Name == nameof(User.ConcurrencyStamp)));

    private static string ChainOf(EntityEntry entry) => entry.Entity switch
    {
        IRegional regional => regional.RegionCode,
        Region region => region.Code,
        _ => JournalEntry.National,
    };

    private static int Rank(object entity) => entity switch
    {
        ImportBatch => 0,
        Fact or Debt => 2,
        Party or PartyAlias or DebtContract or ReserveFund => 3,
        ImportRow or ImportFinding or ImportFile or DuePayment or QuestionStep or MeasureStep or MeasureProposal or FindingStep or FindingDebt or AuthenticityFinding or Warning or WarningEvent or MailAttempt => 4,
        _ => 1,
    };

    private static string NameOf(EntityEntry entry) => entry.Entity switch
    {
        DebtFact fact => $"debt/{fact.DebtId}",
        User user => $"user/{user.UserName}",
        ImportBatch batch => $"import/{batch.Id}",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(entry.Metadata.ClrType.Name) + "/" + string.Join(
            '/', entry.Metadata.FindPrimaryKey()!.Properties.Select(p => Convert.ToString(entry.Property(p.Name).CurrentValue, CultureInfo.InvariantCulture))),
    };
}
