using Fiscal.Api.Persistence;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.MonthCloses;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Regions;
using Fiscal.Domain.RiskIndicators;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Schedules;
using Fiscal.Import;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Fiscal.Api.Tests.Conventions;

public sealed class ModelConventionTests
{
    /// <summary>Belongs to no region: the regions themselves, national tables, the chains of the journal, and what the host needs to run.</summary>
    private static readonly Type[] OfNoRegion = [typeof(Region), typeof(Fiscal.Domain.Warnings.WarningRule), typeof(UserSession), typeof(UsedPassword), typeof(RecoveryCode), typeof(AccessPolicy), typeof(SigningKey), typeof(DataProtectionKey), typeof(CalendarDay), typeof(IndexFixing), typeof(JournalEntry), typeof(JournalHead), typeof(CommandReceipt), typeof(ExposureBasis), typeof(AccessEntry), typeof(AccessHead), typeof(AccessCut), typeof(AccessRetention), typeof(ApprovalPolicy), typeof(ClassRestriction), typeof(MeasureList), typeof(AuthenticityRuleSet), typeof(PlatformExitRules), typeof(Fiscal.Domain.RiskRegister.RiskList), typeof(RiskPolicy)];

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

    /// <summary>Regional tables that a limited user sees whole, each because it tells nothing of any debt.</summary>
    private static readonly Dictionary<Type, string> SeenByUnits = new()
    {
        [typeof(MonthClose)] = "which months are closed; every save asks for it",
        [typeof(KeptLayout)] = "how workbooks are laid out",
    };

    /// <summary>The same for a user from whom a class is withheld.</summary>
    private static readonly Dictionary<Type, string> SeenWithoutAClass = new(SeenByUnits)
    {
        [typeof(Party)] = "names, no figures",
        [typeof(PartyAlias)] = "names, no figures",
        [typeof(DebtContract)] = "number and parties, reached only through its debts",
        [typeof(SanBaoItem)] = "a budget, not by debt",
        [typeof(SanBaoExecution)] = "a budget, not by debt",
        [typeof(SanBaoList)] = "a budget, not by debt",
        [typeof(SanBaoLimits)] = "a budget, not by debt",
        [typeof(SanBaoAccount)] = "a budget, not by debt",
        [typeof(SanBaoAccountPayment)] = "a budget, not by debt",
        [typeof(SanBaoReviewStep)] = "a budget, not by debt",
        [typeof(CapacityFigure)] = "published figures, not by debt",
        [typeof(ApprovalDelegation)] = "who acts for whom",
    };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_hangs_on_a_debt_is_limited_by_unit_and_class_or_has_a_reason_not_to_be(bool unit)
    {
        var scope = new RegionScope();
        scope.LimitTo(unit ? [1] : null, unit ? [] : [DebtClass.Hidden], ["x"]);
        var known = unit ? SeenByUnits : SeenWithoutAClass;
        var regional = Entities(scope).Where(e => e.BaseType is null && e.ClrType.IsAssignableTo(typeof(IRegional))).ToList();

        Assert.True(regional.Count > 25, $"only {regional.Count} tables");
        Assert.All(regional, e => Assert.True(
            known.ContainsKey(e.ClrType) != e.GetDeclaredQueryFilters().Any(f => f.Key != ModelConventions.RegionFilter), $"{e.ClrType.Name}: either a filter or a reason."));
        Assert.All(regional.Where(e => e.ClrType.IsAssignableTo(typeof(DebtFact))), e => Assert.NotNull(e.FindDeclaredQueryFilter(ScopeFilters.Limit)));
    }

    [Fact]
    public void Who_is_not_limited_has_no_filter_but_the_region() => Assert.All(
        Entities().SelectMany(e => e.GetDeclaredQueryFilters()), f => Assert.Equal(ModelConventions.RegionFilter, f.Key));

    private static List<IEntityType> Entities(RegionScope? scope = null)
    {
        var options = new DbContextOptionsBuilder<SqliteFiscalDbContext>().UseSqlite().Options;
        using var db = new SqliteFiscalDbContext(options, scope ?? new());
        var entities = db.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToList();
        Assert.NotEmpty(entities);
        return entities;
    }
}
