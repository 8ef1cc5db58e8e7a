using AutoMapper;
using Fiscal.Api.Features.Calendars;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Features.Rates;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Regions;
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

        AllParse(6);
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
        await _db.DeadlineRows(new(2026, 12, 12), new(2028, 2, 29), Clock.GetCurrentInstant()).ToListAsync();
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

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
