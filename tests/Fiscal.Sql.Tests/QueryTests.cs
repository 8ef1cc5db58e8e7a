using AutoMapper;
using Fiscal.Api.Features.AccessPolicies;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.AccessLog;
using Fiscal.Api.Features.AuditExtracts;
using Fiscal.Api.Features.AuditQuestions;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.AuditSamples;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Calendars;
using Fiscal.Api.Features.ClassRestrictions;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Features.Ledger;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Features.Platforms;
using Fiscal.Api.Features.Parties;
using Fiscal.Api.Features.Rates;
using Fiscal.Api.Features.Reconciliations;
using Fiscal.Api.Features.ResolutionPlans;
using Fiscal.Api.Features.Restatements;
using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Features.WorkbookLayouts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.AccessLog;
using Fiscal.Domain.AuditQuestions;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Journal;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Reconciliations;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Regions;
using Fiscal.Domain.SanBao;
using Fiscal.Import;
using Fiscal.Import.Batches;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What SQLite is asked in the other tests is asked of SQL Server too; both of its parsers understand every statement.</summary>
public sealed class QueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));
    private static readonly IMapper Mapper =
        new MapperConfiguration(m => m.AddMaps(typeof(Program).Assembly), NullLoggerFactory.Instance).CreateMapper();

    private static readonly TableExport Export = new(new Watermark(Clock));

    private readonly EmptyServer _server = new();
    private readonly SqlServerFiscalDbContext _db;

    public QueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task The_book_as_of_a_day_with_every_filter()
    {
        await new ListDebtsHandler(_db, Clock).Handle(
            new ListDebts(
                "439901", "示范城投", "7", new(DebtClass.Hidden), new(DebtInstrument.TrustLoan), new(DebtStatus.Overdue), 1,
                new(2026, 1, 1), new(2027, 1, 1), new(2026, 10, 31), new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero)),
            default);

        AllParse(2);
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public async Task What_falls_due_in_every_grouping(MaturityGroup group)
    {
        await new SummarizeMaturitiesHandler(_db, Clock).Handle(new SummarizeMaturities(GroupBy: new(group), RegionCode: "439900"), default);

        AllParse(1);
    }

    public static TheoryData<MaturityGroup> Groups => [.. Enum.GetValues<MaturityGroup>()];

    [Theory]
    [MemberData(nameof(MovementGroups))]
    public async Task How_balances_moved_in_every_grouping(MovementGroup group)
    {
        await new SummarizeMovementsHandler(_db, Clock).Handle(
            new SummarizeMovements(
                new(2026, 10, 1), new(2026, 10, 31), "439900", new(group), new(2026, 11, 20, 0, 0, 0, TimeSpan.Zero), new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero)),
            default);

        AllParse(7);
    }

    public static TheoryData<MovementGroup> MovementGroups => [.. Enum.GetValues<MovementGroup>()];

    [Fact]
    public async Task How_one_debt_moved_and_what_late_facts_changed()
    {
        await new GetDebtMovementsHandler(_db, Clock).Handle(
            new GetDebtMovements(new(2026, 10, 1), new(2026, 10, 31), null, new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero)), default);
        await new GetRestatementHandler(_db, Clock).Handle(
            new GetRestatement("439900", null, new(2026, 9, 30), new(2026, 10, 5, 0, 0, 0, TimeSpan.Zero)), default);

        AllParse(19);
    }

    [Fact]
    public async Task The_lists_of_imports_and_reports()
    {
        await new ListImportsHandler(_db, Mapper).Handle(new ListImports("439901", new(BatchStatus.Committed)), default);
        await new ListImportRowsHandler(_db).Handle(new ListImportRows(new(RowFate.Accepted), new(RowChange.New), "债务要素"), default);
        await new ListMonthlyReportsHandler(_db).Handle(new ListMonthlyReports("439901"), default);

        AllParse(7);
    }

    [Fact]
    public async Task A_debts_schedule_and_ledger()
    {
        await new GetDebtLedgerHandler(_db).Handle(new GetDebtLedger(1), default);

        AllParse(3);
    }

    [Fact]
    public async Task The_facts_of_a_month()
    {
        await _db.MonthlyFactsOf(new Region("439901", "示范县", "439900"), new LocalDate(2026, 10, 1), Clock.GetCurrentInstant(), default);

        AllParse(5);
    }

    [Fact]
    public async Task The_whole_book_for_an_import()
    {
        await new BookLoading(_db, new RegionScope()).Load("439901", default);

        AllParse(7);
    }

    [Fact]
    public async Task The_deadlines_that_a_calendar_moves_and_the_debts_that_rest_on_a_national_table()
    {
        await _db.DeadlineRows(new(2026, 12, 12), new(2028, 2, 29)).ToListAsync();
        await _db.DebtsRestingOn(days: true, fixings: false).ToListAsync();
        await _db.DebtsRestingOn(days: false, fixings: true).ToListAsync();

        AllParse(3);
    }

    [Fact]
    public async Task The_calendar_and_the_published_rates()
    {
        await new GetCalendarHandler(_db, Clock).Handle(new GetCalendar(2026), default);
        await new ListFixingsHandler(_db, Clock).Handle(new ListFixings("LPR5Y"), default);

        AllParse(2);
    }

    [Fact]
    public async Task The_journal_and_the_facts_it_tells_of()
    {
        var now = Clock.GetCurrentInstant();
        await new ListJournalHandler(_db).Handle(new ListJournal("439901", "CommitImport", "import/1", "zhang", now.ToDateTimeOffset(), now.ToDateTimeOffset()), default);
        await new VerifyJournalHandler(_db, new RegionScope()).Handle(new VerifyJournal(), default);
        foreach (var chain in new[] { "439901", JournalEntry.National })
        {
            var facts = new FactCheck(_db, chain);
            await facts.Check([new JournalEntry { Chain = chain, Sequence = 1, At = now }], null, default);
            await facts.CheckRest(1, now, default);
        }

        AllParse(18);
    }

    [Fact]
    public async Task The_other_debts_of_a_refinancing()
    {
        await new GetDebtHandler(_db, Clock).Refinancings(Clock.GetCurrentInstant()).Where(r => r.Next.DebtId == 1 || r.Old.DebtId == 1).Select(RefinancingRows.OldOf).ToListAsync();
        await new GetDebtHandler(_db, Clock).Refinancings(Clock.GetCurrentInstant()).Select(RefinancingRows.NewOf).ToListAsync();

        AllParse(2);
    }

    [Fact]
    public async Task The_closed_months()
    {
        await new ListMonthClosesHandler(_db).Handle(new ListMonthCloses("439901"), default);
        await _db.LastClose("439901", default);

        AllParse(2);
    }

    [Fact]
    public async Task What_is_owed_under_a_basis_and_the_debts_behind_it()
    {
        var positions = (await _db.PositionsOf("439900", new(2026, 10, 31), Clock.GetCurrentInstant(), default)).OwedBy("示范城投").OwedTo("7")
            .Classed(DebtClass.Hidden, DebtInstrument.TrustLoan);
        await _db.BasisVersions(new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero), default);
        await positions.ToExposedDebts(default);
        await ListExposedDebtsHandler.Rows(positions, [1, 2], default);
        await _db.NamesOf([1, 2], default);
        await _db.ConfirmedBetween(new(2026, 8, 2), new(2026, 10, 31), Clock.GetCurrentInstant(), default);

        AllParse(6);
    }

    [Fact]
    public async Task The_whole_ledger_with_every_filter()
    {
        await new ListLedgerHandler(_db, Clock).Handle(
            new ListLedger("439901", new(2026, 1, 1), new(2026, 10, 31), "示范城投", "7", 1, new(EntryKind.PrincipalRepayment), 1, "clerk", new(2026, 11, 5, 0, 0, 0, TimeSpan.Zero)), default);

        AllParse(3);
    }

    [Fact]
    public async Task What_is_exported()
    {
        foreach (var format in new[] { TableFormat.Xlsx, TableFormat.Csv })
        {
            await (await new ExportDebtsHandler(_db, Clock, Export).Handle(new(new("439901", "示范城投", "7", new(DebtClass.Hidden), Status: new(DebtStatus.Overdue)), new(format)), default)).Content.DisposeAsync();
            await (await new ExportLedgerHandler(_db, Clock, Export).Handle(new(new("439901"), new(format)), default)).Content.DisposeAsync();
            await (await new ExportMaturitiesHandler(_db, Clock, Export).Handle(new(new(2026, 11, 1), new(2027, 10, 31), "439901", new(format)), default)).Content.DisposeAsync();
        }


        AllParse(10);
    }

    [Fact]
    public async Task Statements_about_san_bao_platforms_and_resolution_plans_with_every_filter()
    {
        var (asOf, knownAt) = (new DateOnly(2026, 10, 31), new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero));
        await new ListSanBaoHandler(_db, Clock).Handle(new("439901", 2026, asOf, knownAt, new(SanBaoCategory.Wages)), default);
        await new ListSanBaoExecutionsHandler(_db, Clock).Handle(new("439901", 2026, asOf, knownAt, new(SanBaoCategory.Wages)), default);
        await new ListSanBaoAccountsHandler(_db, Clock).Handle(new("439901", asOf, knownAt), default);
        await new ListSanBaoPaymentsHandler(_db, Clock).Handle(new("439901", 1, asOf, asOf, knownAt, true), default);
        await new ListSanBaoReviewsHandler(_db, Clock).Handle(new("439901", 2026, knownAt), default);
        await new ListSanBaoListsHandler(_db, Clock).Handle(new("439901", 2026, knownAt), default);
        await new ListSanBaoLimitsHandler(_db, Clock).Handle(new("439901", knownAt), default);
        await new ListPlatformsHandler(_db, Clock).Handle(new("439901", asOf, knownAt, "交投", new(ExitProgress.Observed), true), default);
        await new ListResolutionPlansHandler(_db, Clock).Handle(new("439901", 2026, asOf, knownAt, "交投"), default);
        await _db.HiddenDebtOf([1, 2], 2026, new(new(2026, 10, 31), Clock.GetCurrentInstant()), default);

        AllParse(11);
    }

    [Fact]
    public async Task The_samples_and_the_sources_of_their_debts()
    {
        int[] ids = [1, 2];
        foreach (var kind in _db.SourceQueries(_db.Debts.Where(d => ids.Contains(d.Id)).Select(d => d.Id), new(new(2026, 10, 31), Clock.GetCurrentInstant())))
            await kind.ToListAsync();
        await new ListSamplesHandler(_db).Handle(new("439901"), default);

        AllParse(6);
    }

    [Theory]
    [InlineData(ExposureGroup.Debtor, 1)]
    [InlineData(ExposureGroup.Creditor, 1)]
    [InlineData(ExposureGroup.PlatformGroup, 1)]
    [InlineData(ExposureGroup.Region, 1)]
    [InlineData(ExposureGroup.Guarantor, 1)]
    [InlineData(ExposureGroup.DebtClass, 0)]
    public async Task The_names_of_exposure_groups(ExposureGroup axis, int queries)
    {
        await _db.GroupsBy(axis, default);

        AllParse(queries);
    }

    [Fact]
    public async Task The_file_and_the_facts_that_a_debts_figures_rest_on()
    {
        await Assert.ThrowsAsync<NotFoundException>(() => new DownloadImportHandler(_db).Handle(new(1), default));
        await Assert.ThrowsAsync<NotFoundException>(() => new GetDebtProvenanceHandler(_db, Clock).Handle(new() { DebtId = 1 }, default));
        int[] ids = [1, 2];
        await _db.PositionsAt(new(2026, 10, 31), Clock.GetCurrentInstant()).Where(p => ids.Contains(p.Debt.Id) && p.OutstandingYuan != 0)
            .Select(p => new { p.Debt.Id, p.OutstandingYuan }).ToListAsync();

        AllParse(3);
    }

    [Fact]
    public async Task The_book_and_the_payments_that_a_source_is_compared_with()
    {
        var (from, to, now) = (new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 31), Clock.GetCurrentInstant());
        await ReconciledBook.Load(_db, "439901", new(to, now), MatchingTables.Shipped, default);
        await ReconciledBook.Entries(_db, "439901", from, to, now).ToListAsync();
        await ReconciledBook.DueItems(_db, "439901", from, to, now).ToListAsync();
        await new ListReconciliationsHandler(_db).Handle(new("439901"), default);
        await _db.ReconciliationBreaks.Breaks(1, new(new(BreakKind.Timing), new(BreakStatus.Open), "李明", 2)).ToListAsync();

        AllParse(8);
    }

    [Fact]
    public async Task The_parties_by_name_and_the_layouts_of_a_region()
    {
        await new ListPartiesHandler(_db).Handle(new ListParties("银行", new(PartyKind.PolicyBank), "439901"), default);
        await Assert.ThrowsAsync<NotFoundException>(() => new ConfirmAliasHandler(_db).Handle(new ConfirmAlias("国开行") { PartyId = 1 }, default));
        await ListAliasesHandler.Rows(_db, 1).ToListAsync();
        await new LayoutLoading(_db, new LayoutFiles(null)).For("439901", default);

        AllParse(5);
    }

    [Fact]
    public async Task Accounts_sessions_and_the_access_policy()
    {
        await new ListAccountsHandler(_db, Clock).Handle(new ListAccounts("439901", "张", new(Role.Clerk), false, true), default);
        await _db.SessionWithUser(Guid.NewGuid()).ToListAsync();
        await _db.LinkedAccount("subject").ToListAsync();
        await _db.AccessPolicyOn(new(2026, 11, 22)).ToListAsync();
        await new ListAccessPoliciesHandler(_db, Clock).Handle(new ListAccessPolicies(), default);

        AllParse(7);
    }

    [Fact]
    public async Task Attempts_to_sign_in_are_counted_in_one_statement()
    {
        var (now, until) = (Clock.GetCurrentInstant(), Clock.GetCurrentInstant() + Duration.FromMinutes(15));
        Assert.False(await _db.CountPasswordAttempt(1, 5, now, until, default));
        Assert.False(await _db.CountCodeAttempt(1, 5, now, until, default));
        Assert.False(await _db.TakeTotpStep(1, 7, default));
        await _db.ClearPasswordAttempts(1, default);
        await _db.ClearCodeAttempts(1, default);

        AllParse(5);
        Assert.All(_server.Asked, sql => Assert.Contains("UPDATE", sql, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_access_log_and_what_audits_ask_with_every_filter()
    {
        var (from, to) = (new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.Zero));
        await new ListAccessHandler(_db).Handle(new("439901", "clerk", new(AccessAct.View), new(AccessResult.Refused), "/api/debts", "10.0.0.1", from, to), default);
        await new ListMyAccessHandler(_db, new CurrentUser()).Handle(new(new(AccessAct.Export), From: from, To: to), default);
        await (await new ExportAccessHandler(_db, Export, Clock).Handle(new(new("439901"), null), default)).Content.DisposeAsync();
        await new VerifyAccessHandler(_db).Handle(new("439901"), default);
        await new ListRetentionsHandler(_db, Clock).Handle(new(), default);
        await new ListQuestionsHandler(_db, Clock).Handle(new("439901", new(QuestionStatus.Rectifying), "李明", true, 7), default);
        await (await new ExportQuestionsHandler(_db, Export, Clock).Handle(new(new("439901"), null), default)).Content.DisposeAsync();
        await Assert.ThrowsAsync<NotFoundException>(() => new GetQuestionHandler(_db, Clock).Handle(new(1), default));
        await new ListExtractsHandler(_db).Handle(new(), default);
        foreach (var (_, table) in await new ExtractTables(_db, "439901", ["439901"], new(new(2026, 10, 31), Clock.GetCurrentInstant())).All(default))
            await foreach (var row in table.Rows) Assert.NotNull(row);

        AllParse(25);
    }

    [Fact]
    public async Task Pending_changes_and_who_may_approve_them()
    {
        await new ListApprovalsHandler(_db, new CurrentUser(), Clock).Handle(new ListApprovals(new(ChangeStatus.Pending), "zhang", "debt/1", "RepayDebt", "439901"), default);
        await new ListApprovalsHandler(_db, new CurrentUser(), Clock).Handle(new ListApprovals(ForMe: true), default);
        await Assert.ThrowsAsync<NotFoundException>(() => new GetApprovalHandler(_db, new CurrentUser()).Handle(new GetApproval(1), default));
        await new ListDelegationsHandler(_db, Clock).Handle(new ListDelegations(), default);
        await new ListApprovalPoliciesHandler(_db, Clock).Handle(new ListApprovalPolicies(), default);
        await new ListClassRestrictionsHandler(_db).Handle(new ListClassRestrictions(), default);
        await _db.ApproversOf([], default);
        await _db.WithAncestors("439901", default);

        AllParse(10);
    }

    /// <summary>Every table as a user of a unit sees it, as one from whom a class is withheld, and as one who is both.</summary>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Every_table_within_the_limits_of_a_user(bool unit, bool withheld)
    {
        await using var db = SqlServerModel.Open(
            o => o.AddInterceptors(_server), s => s.LimitTo(unit ? [1, 2] : null, withheld ? [DebtClass.Hidden] : [], ["zhang"]));
        foreach (var fact in db.KindsOf<Fact>()) await fact.Select(f => f.Id).ToListAsync();
        foreach (var row in db.KindsOf<IRegional>()) await row.Select(r => r.RegionCode).ToListAsync();
        await db.JournalEntries.ToListAsync();
        await new ListDebtsHandler(db, Clock).Handle(new ListDebts("439901", "示范城投"), default);
        await new SummarizeMaturitiesHandler(db, Clock).Handle(new SummarizeMaturities(RegionCode: "439900"), default);
        await new BookLoading(db, db.Scope).Load("439901", default);

        AllParse(40);
        Assert.All(_server.Asked.Where(q => withheld && q.Contains("FROM [LedgerEntry]", StringComparison.Ordinal)), q => Assert.Contains("[DebtClassification]", q, StringComparison.Ordinal));
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
