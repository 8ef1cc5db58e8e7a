using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Regions;
using Fiscal.Domain.Schedules;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Tests.Conventions;

public sealed class ModelConventionTests
{
    /// <summary>Belongs to no region: the regions themselves, national tables, the chains of the journal, and what the host needs to run.</summary>
    private static readonly Type[] OfNoRegion = [typeof(Region), typeof(UserSession), typeof(UsedPassword), typeof(RecoveryCode), typeof(AccessPolicy), typeof(SigningKey), typeof(DataProtectionKey), typeof(CalendarDay), typeof(IndexFixing), typeof(JournalEntry), typeof(JournalHead), typeof(CommandReceipt), typeof(ExposureBasis), typeof(AccessEntry), typeof(AccessHead), typeof(AccessCut), typeof(AccessRetention)];

    [Fact]
    public void Every_other_entity_belongs_to_a_region()
    {
        var entities = Entities().Where(e => !OfNoRegion.Contains(e.ClrType) && e.ClrType.Namespace != "Microsoft.AspNetCore.Identity");

        Assert.All(entities, e => Assert.True(e.ClrType.IsAssignableTo(typeof(IRegional)), $"{e.ClrType.Name} is no IRegional."));
    }

    [Fact]
    public void Who_belongs_to_a_region_is_filtered_by_it()
    {
        var regional = Entities().Where(e => e.BaseType is null && (e.ClrType == typeof(Region) || e.ClrType.IsAssignableTo(typeof(IRegional))));

        Assert.All(regional, e => Assert.NotNull(e.FindDeclaredQueryFilter(ModelConventions.RegionFilter)));
    }

    [Fact]
    public void No_text_is_unbounded_by_accident()
    {
        var texts = Entities().SelectMany(e => e.GetProperties()).Where(p => p.ClrType == typeof(string));

        Assert.All(texts, p => Assert.NotNull(p.GetMaxLength()));
    }

    private static List<IEntityType> Entities()
    {
        var options = new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite().Options;
        using var db = new SqliteFiscalDbContext(options, new());
        var entities = db.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList();
        Assert.NotEmpty(entities);
        return entities;
    }
}
