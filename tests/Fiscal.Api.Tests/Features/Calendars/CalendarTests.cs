using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using ClosedXML.Excel;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Calendars;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Tests.Features.Calendars;

public sealed class CalendarTests : IAsyncDisposable
{
    /// <summary>An invented notice: the days off every year has, and one working Sunday.</summary>
    private const string Notice2027 = """
        date,arrangement_year,kind,source
        2027-01-01,2027,holiday,试验通知〔2026〕1号
        2027-05-01,2027,holiday,试验通知〔2026〕1号
        2027-10-01,2027,holiday,试验通知〔2026〕1号
        2027-10-10,2027,makeup_workday,试验通知〔2026〕1号
        """;

    private readonly FiscalApp _app = new();

    [Theory]
    [InlineData(2019, 250)]
    [InlineData(2020, 249)]
    [InlineData(2021, 250)]
    [InlineData(2022, 249)]
    [InlineData(2023, 249)]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public async Task A_year_that_came_with_the_program_has_its_working_days(int year, int workdays)
    {
        using var client = await _app.Client(Role.Viewer);

        var calendar = await Get(client, $"/api/calendars?year={year}");

        Assert.True(calendar["isKnown"]!.GetValue<bool>());
        Assert.Null(calendar["mark"]);
        Assert.Equal(workdays, calendar["workdays"]!.GetValue<int>());
        Assert.All(calendar["items"]!.AsArray(), d => Assert.Contains("gov.cn", d!["source"]!.GetValue<string>(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_not_yet_announced_is_marked_and_counts_no_working_days()
    {
        using var client = await _app.Client();

        var calendar = await Get(client, "/api/calendars?year=2027");

        Assert.False(calendar["isKnown"]!.GetValue<bool>());
        Assert.Equal("【待核】", calendar["mark"]!.GetValue<string>());
        Assert.Null(calendar["workdays"]);
    }

    [Theory]
    [InlineData("2025-10-09", "2025-09-18")]
    [InlineData("2026-02-24", "2026-02-03")]
    [InlineData("2026-03-02", "2026-02-10")]
    [InlineData("2026-05-06", "2026-04-17")]
    [InlineData("2026-09-28", "2026-09-14")]
    [InlineData("2026-10-08", "2026-09-17")]
    [InlineData("2026-10-12", "2026-09-21")]
    [InlineData("2026-10-21", "2026-10-08")]
    [InlineData("2023-06-26", "2023-06-09")]
    [InlineData("2024-02-19", "2024-01-31")]
    public async Task The_tenth_working_day_before_a_payment_is_counted_back_over_holidays(string payment, string expected)
    {
        using var client = await _app.Client();

        Assert.Equal(expected, (await Get(client, $"/api/calendars/workdays-before?date={payment}&days=10"))["date"]!.GetValue<string>());
        Assert.Equal(expected, (await Get(client, $"/api/calendars/workdays-before?date={payment}"))["date"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("date=2027-01-20", "calendar.year-unknown")]
    [InlineData("date=2026-10-21&days=0", "calendar.workday-count")]
    [InlineData("date=2026-10-21&days=251", "calendar.workday-count")]
    public async Task Counting_back_refuses_what_it_can_not_know(string query, string code)
    {
        using var client = await _app.Client();

        var answer = await client.GetAsync($"/api/calendars/workdays-before?{query}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(code, (await Body(answer))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_new_year_is_known_once_its_file_is_in_and_the_same_file_again_changes_nothing()
    {
        using var client = await _app.Client();

        var first = await Body(await client.Upload("/api/calendars/import", "2027.csv", Notice2027));
        var again = await Body(await client.Upload("/api/calendars/import", "2027.csv", Notice2027));
        var calendar = await Get(client, "/api/calendars?year=2027");

        Assert.Equal(("Recorded", 4, 0), Counts(first));
        Assert.Equal(("Unchanged", 0, 4), Counts(again));
        Assert.Equal(4, calendar["total"]!.GetValue<int>());
        Assert.Equal(260, calendar["workdays"]!.GetValue<int>()); // 261 weekdays, two of them off, one Sunday worked
        Assert.Equal("Clerk-439901", calendar["items"]![0]!["recordedBy"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_year_with_some_of_its_days_only_stays_unknown()
    {
        using var client = await _app.Client();

        var change = await Body(await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { Row("2027-01-01", "Holiday") } }));

        Assert.Equal("calendar.year-incomplete", change["warnings"]![0]!["code"]!.GetValue<string>());
        Assert.Contains("【待核】", change["warnings"]![0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False((await Get(client, "/api/calendars?year=2027"))["isKnown"]!.GetValue<bool>());
    }

    [Fact]
    public async Task A_correction_is_appended_and_what_was_known_before_can_still_be_asked_for()
    {
        using var client = await _app.Client();
        var before = _app.Clock.GetCurrentInstant();
        _app.Clock.AdvanceMinutes(10);

        await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { Row("2026-10-08", "Holiday") } });

        Assert.Equal(247, (await Get(client, "/api/calendars?year=2026"))["workdays"]!.GetValue<int>());
        Assert.Equal(248, (await Get(client, $"/api/calendars?year=2026&knownAt={before}"))["workdays"]!.GetValue<int>());
        _app.Clock.AdvanceMinutes(10);
        await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { Row("2026-10-08", "MakeupWorkday") } });
        Assert.Equal(248, (await Get(client, "/api/calendars?year=2026"))["workdays"]!.GetValue<int>());
        Assert.Equal(2, await _app.WithDatabase(db => db.CalendarDays.CountAsync(d => d.Date == new LocalDate(2026, 10, 8))));
    }

    [Fact]
    public async Task A_bad_file_is_answered_cell_by_cell_and_nothing_of_it_is_recorded()
    {
        using var client = await _app.Client();
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("安排");
        Header(sheet);
        Fill(sheet, 2, "2027-01-01", 2027, "休", "试验通知");
        Fill(sheet, 3, "2027年2月30日", 2027, "休", "试验通知");
        Fill(sheet, 4, "2027-05-01", 2029, "休", "试验通知");
        Fill(sheet, 5, "2027-10-01", 2027, "也许", "试验通知");
        Fill(sheet, 6, "2027-10-02", 2027, "班", "");
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);

        var change = await Body(await client.Upload("/api/calendars/import", "安排.xlsx", stream.ToArray()));

        Assert.Equal(("NeedsCorrection", 0, 0), Counts(change));
        Assert.Equal(
            [("A3", "import.date-unreadable"), ("B4", "import.arranged-for-another-year"), ("C5", "import.day-kind-unreadable"), ("D6", "import.required-missing")],
            change["findings"]!.AsArray().Select(f => (f!["cell"]!.GetValue<string>(), f["code"]!.GetValue<string>())));
        Assert.Equal(0, (await Get(client, "/api/calendars?year=2027"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_good_workbook_is_taken_whole()
    {
        using var client = await _app.Client();
        using var workbook = new XLWorkbook();
        var sheet = workbook.AddWorksheet("安排");
        Header(sheet);
        Fill(sheet, 2, "2027-01-01", 2027, "休", "试验通知");
        Fill(sheet, 3, "2027-05-01", 2027, "休", "试验通知");
        Fill(sheet, 4, "2027-10-01", 2027, "休", "试验通知");
        using var stream = new MemoryStream();
        workbook.SaveAs(stream);

        Assert.Equal(("Recorded", 3, 0), Counts(await Body(await client.Upload("/api/calendars/import", "安排.xlsx", stream.ToArray()))));
    }

    [Fact]
    public async Task A_file_without_the_columns_and_a_day_that_is_both_are_refused()
    {
        using var client = await _app.Client();

        var columns = await client.Upload("/api/calendars/import", "x.csv", "日期,说明\n2027-01-01,元旦\n");
        var both = await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { Row("2027-01-01", "Holiday"), Row("2027-01-01", "MakeupWorkday") } });

        Assert.Equal("import.header-not-recognized", (await Body(columns))["code"]!.GetValue<string>());
        Assert.Equal("calendar.day-listed-twice", (await Body(both))["code"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(Role.Reviewer, HttpStatusCode.OK)]
    [InlineData(Role.Viewer, HttpStatusCode.Forbidden)]
    [InlineData(Role.Auditor, HttpStatusCode.Forbidden)]
    public async Task Only_who_writes_business_may_change_the_calendar(Role role, HttpStatusCode expected)
    {
        using var client = await _app.Client(role);

        Assert.Equal(expected, (await client.PostAsJsonAsync("/api/calendars", new { rows = new[] { Row("2027-01-01", "Holiday") } })).StatusCode);
    }

    private static object Row(string date, string kind) => new { date, kind, source = "试验通知〔2026〕2号" };

    private static void Header(IXLWorksheet sheet)
    {
        sheet.Cell("A1").Value = "日期";
        sheet.Cell("B1").Value = "安排年度";
        sheet.Cell("C1").Value = "类型";
        sheet.Cell("D1").Value = "来源";
    }

    private static void Fill(IXLWorksheet sheet, int row, string date, int year, string kind, string source)
    {
        sheet.Cell(row, 1).Value = date;
        sheet.Cell(row, 2).Value = year;
        sheet.Cell(row, 3).Value = kind;
        sheet.Cell(row, 4).Value = source;
    }

    private static (string, int, int) Counts(JsonNode change) =>
        (change["status"]!.GetValue<string>(), change["recorded"]!.GetValue<int>(), change["same"]!.GetValue<int>());

    private static async Task<JsonNode> Get(HttpClient client, string route) => (await client.GetFromJsonAsync<JsonNode>(route))!;

    private static async Task<JsonNode> Body(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonNode>())!;

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
