using System.Linq.Expressions;
using System.Reflection;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Assets;
using Fiscal.Domain.AuditExtracts;
using Fiscal.Domain.AuditQuestions;
using Fiscal.Domain.AuditSamples;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.BankSupport;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using Fiscal.Domain.MonthlyReports;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Projects;
using Fiscal.Domain.Reconciliations;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.RiskAssessments;
using Fiscal.Domain.RiskRegister;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Targets;
using Fiscal.Domain.TreasuryCash;
using Fiscal.Domain.Warnings;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Persistence;

/// <summary>A class that a debt is or was known to have (曾认定的责任分类): the rows of the classifications, read without their own filter.</summary>
internal sealed class KnownClass
{
    public int DebtId { get; private set; }
    public DebtClass Class { get; private set; }
}

/// <summary>
/// What a user limited by unit or class sees (范围筛选), said once for each table. Everything that hangs on a debt is found from the
/// model and follows the debt. Users without such limits have a model of their own, without these filters.
/// </summary>
internal static class ScopeFilters
{
    /// <summary>Name of the filter by unit.</summary>
    public const string Unit = "unit";

    /// <summary>Name of the filter by class.</summary>
    public const string Class = "class";

    /// <summary>Name of the filter of what hangs on a debt, and of what a limited user sees of its own only.</summary>
    public const string Limit = "limit";

    /// <summary>Rests on every debt of the region: neither read nor written by who sees a part of them.</summary>
    public static readonly Type[] OfEveryDebt =
        [typeof(MonthlyReportIssue), typeof(Reconciliation), typeof(ReconciliationBreak), typeof(AuditSample), typeof(AuditExtract), typeof(AuditQuestion), typeof(QuestionStep),
            typeof(Measure), typeof(MeasureStep), typeof(MeasureProposal), typeof(Simulation), typeof(AuthenticityCheck), typeof(Target), typeof(TargetActual), typeof(SupportWeights), typeof(RiskAssessment),
            typeof(CashStatement), typeof(PlannedCashFlow), typeof(CashLevelRule), typeof(PaymentPriority), typeof(WarningEvaluation), typeof(WarningMail), typeof(MailAttempt),
            typeof(PlatformProfile), typeof(Shareholding), typeof(GuaranteeGiven), typeof(PlatformExitStep), typeof(CreditorConsent), typeof(ExitExplanation),
            typeof(Bond), typeof(BondLimit), typeof(BondAllocation), typeof(BondPayment), typeof(SpendingTotal), typeof(BondMisuse), typeof(FundEvaluation), typeof(BondRules),
            typeof(GovernmentProject), typeof(FundingReview), typeof(ProjectRules),
            typeof(StateAsset), typeof(AssetEvent), typeof(EnterpriseClaim), typeof(ClaimPayment), typeof(RiskItem), typeof(RiskStatement), typeof(RiskStep),
            typeof(ReserveFund), typeof(ReserveFundStatement), typeof(ReserveApplication), typeof(ReserveEvent), typeof(ReserveRules)];

    /// <summary>Budgets of the bureau: no unit reads them, and they tell of no class of debt.</summary>
    public static readonly Type[] OfTheBureau =
        [typeof(SanBaoItem), typeof(SanBaoExecution), typeof(SanBaoList), typeof(SanBaoLimits), typeof(SanBaoAccount), typeof(SanBaoAccountPayment), typeof(SanBaoReviewStep), typeof(CapacityFigure)];

    /// <summary>What has a key to a debt, in its own column.</summary>
    public static List<Type> OfDebts(ModelBuilder model) => [.. model.Model.GetEntityTypes()
        .Where(e => !e.IsOwned() && e.FindPrimaryKey() is not null && e.ClrType != typeof(ImportRow) && e.FindProperty(nameof(DebtFact.DebtId))?.ClrType == typeof(int))
        .Select(e => e.ClrType)];

    public static void FilterByUnit(this ModelBuilder model, FiscalDbContext db)
    {
        model.Entity<DebtContract>().HasQueryFilter(Unit, c => db.Scope.UnitIds!.Contains(c.DebtorId));
        model.Entity<Debt>().HasQueryFilter(Unit, d => db.DebtContracts.Any(c => c.Id == d.ContractId));
        model.Entity<Party>().HasQueryFilter(Unit, p => db.Scope.UnitIds!.Contains(p.Id) || db.DebtContracts.Any(c => c.CreditorId == p.Id));
        model.Entity<PartyAlias>().HasQueryFilter(Unit, a => db.Parties.Any(p => p.Id == a.PartyId));
        model.Entity<PlatformListing>().HasQueryFilter(Unit, l => db.Scope.UnitIds!.Contains(l.PartyId));
        model.Entity<ResolutionPlanLine>().HasQueryFilter(Unit, l => db.Scope.UnitIds!.Contains(l.PartyId));
        model.Entity<YearlyFunding>().HasQueryFilter(Unit, f => db.Scope.UnitIds!.Contains(f.PartyId));
        model.Entity<HiddenDebtStatement>().HasQueryFilter(Unit, s => db.Scope.UnitIds!.Contains(s.PartyId));
        model.Entity<AuthenticityFinding>().HasQueryFilter(Unit, f => db.Scope.UnitIds!.Contains(f.PartyId));
        foreach (var type in OfTheBureau) Call(nameof(HideFromUnits), type, model);
        model.Entity<PendingChange>().HasQueryFilter(Unit, c => c.UnitId != null && db.Scope.UnitIds!.Contains(c.UnitId.Value));
        model.Entity<ApprovalDelegation>().HasQueryFilter(Unit, _ => false);
    }

    public static void FilterByClass(this ModelBuilder model, FiscalDbContext db)
    {
        model.Entity<KnownClass>().HasNoKey().ToView("DebtClassification"); // the table itself; a view to EF Core, which has its table mapped already
        model.Entity<Debt>().HasQueryFilter(Class, d => !db.Set<KnownClass>().Any(k => k.DebtId == d.Id && db.Scope.WithheldClasses.Contains(k.Class)));
        model.Entity<PendingChange>().HasQueryFilter(Class, c => (c.ClassBits & db.Scope.WithheldBits) == 0);
        model.Entity<PlatformListing>().HasQueryFilter(Class, _ => false); // its balances are of several classes
        model.Entity<YearlyFunding>().HasQueryFilter(Class, _ => false); // so is what it pays
        model.Entity<ResolutionPlanLine>().HasQueryFilter(Class, _ => !db.Scope.WithheldClasses.Contains(DebtClass.Hidden));
        model.Entity<AuthenticityFinding>().HasQueryFilter(Class, _ => !db.Scope.WithheldClasses.Contains(DebtClass.Hidden)); // each tells of hidden debt
        model.Entity<HiddenDebtStatement>().HasQueryFilter(Class, _ => !db.Scope.WithheldClasses.Contains(DebtClass.Hidden));
    }

    /// <summary>What both kinds of limit have in common; call it last.</summary>
    public static void FilterByLimit(this ModelBuilder model, FiscalDbContext db)
    {
        model.Entity<ImportBatch>().HasQueryFilter(Limit, b => db.Scope.UserNames.Contains(b.UploadedBy));
        model.Entity<ImportFile>().HasQueryFilter(Limit, f => db.ImportBatches.Any(b => b.Id == f.BatchId));
        model.Entity<ImportRow>().HasQueryFilter(Limit, r => db.ImportBatches.Any(b => b.Id == r.BatchId));
        model.Entity<ImportPage>().HasQueryFilter(Limit, p => db.ImportBatches.Any(b => b.Id == p.BatchId));
        model.Entity<ImportFinding>().HasQueryFilter(Limit, f => db.ImportBatches.Any(b => b.Id == f.BatchId));
        model.Entity<JournalEntry>().HasQueryFilter(Limit, e => db.Scope.UserNames.Contains(e.UserName));
        model.Entity<User>().HasQueryFilter(Limit, u => db.Scope.UserNames.Contains(u.UserName!));
        model.Entity<Refinancing>().HasQueryFilter(Limit, r => db.LedgerEntries.Any(e => e.RefinancingId == r.Id));
        model.Entity<AuthenticityFinding>().HasQueryFilter(Limit, f => f.DebtCount == db.FindingDebts.Count(d => d.FindingId == f.Id));
        model.Entity<FindingStep>().HasQueryFilter(Limit, s => db.AuthenticityFindings.Any(f => f.Id == s.FindingId));
        model.Entity<Warning>().HasQueryFilter(Limit, w => w.DebtId != null && db.Debts.Any(d => d.Id == w.DebtId)); // the others rest on every debt
        model.Entity<WarningEvent>().HasQueryFilter(Limit, e => db.Warnings.Any(w => w.Id == e.WarningId));
        model.Entity<FeedToken>().HasQueryFilter(Limit, t => db.Users.Any(u => u.Id == t.UserId));
        foreach (var type in OfDebts(model)) Call(nameof(FollowDebt), type, model, db);
        foreach (var type in OfEveryDebt) Call(nameof(Hide), type, model);
    }

    private static void Call(string filter, Type type, params object[] arguments) =>
        typeof(ScopeFilters).GetMethod(filter, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, arguments);

    private static void FollowDebt<T>(ModelBuilder model, FiscalDbContext db) where T : class =>
        model.Entity<T>().HasQueryFilter(Limit, row => db.Debts.Any(d => d.Id == EF.Property<int>(row, nameof(DebtFact.DebtId))));

    private static void HideFromUnits<T>(ModelBuilder model) where T : class => model.Entity<T>().HasQueryFilter(Unit, (Expression<Func<T, bool>>)(_ => false));

    private static void Hide<T>(ModelBuilder model) where T : class => model.Entity<T>().HasQueryFilter(Limit, (Expression<Func<T, bool>>)(_ => false));
}
