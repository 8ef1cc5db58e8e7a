using System.Globalization;
using System.Text.RegularExpressions;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.Projections;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>Who uses the system in the load, and which debts each may see.</summary>
/// <param name="Debts">Keys of all visible debts, by the number in the name of the drawdown.</param>
/// <param name="OwnDebt">One that nobody else writes to.</param>
internal sealed record LoadUser(string Name, Role Role, IReadOnlySet<string> Regions, IReadOnlyDictionary<int, int> Debts, int OwnDebt, string? Reviewer);

/// <summary>Two counties of a city with a year's history, their units and the users of all three.</summary>
internal sealed partial class LoadBook
{
    public const string Password = "Correct-horse-7";

    private const int Units = 10;
    private static readonly string[] Counties = [LedgerApp.RegionCode(1), LedgerApp.RegionCode(2)];

    private readonly List<(int Id, int Number, string Region, string Debtor)> _debts = [];
    private readonly HashSet<int> _taken = [];

    public List<LoadUser> Users { get; } = [];

    public IReadOnlySet<string> Regions { get; } = new HashSet<string>([LedgerApp.City, .. Counties]);

    /// <summary>Writes the book into a database file.</summary>
    public static async Task<LoadBook> Make(string file, int debts, int users)
    {
        await using var app = new LedgerApp();
        await app.Found(Counties.Length);
        await app.WithDatabase(async db =>
        {
            await new HistoryGenerator(db, debts, months: 12, Counties.Length).Generate();
            return 0;
        });
        app.Clock.Reset(HistoryGenerator.LastKnown);
        await app.Send(new RebuildProjections());
        // In the first county others approve, in the second one hand books.
        await app.Send(new RecordApprovalPolicy(ApprovalPolicy.EveryCommand, "压测", new LocalDate(2026, 1, 1), Counties[1]));
        var book = new LoadBook();
        await book.Read(app);
        for (var number = 0; number < users; number++) await book.Add(app, number);
        await app.WithDatabase(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {file}"));
        return book;
    }

    private async Task Read(LedgerApp app) => _debts.AddRange(await app.WithDatabase(async db =>
        (await db.Debts.Select(d => new { d.Id, d.DrawdownNumber, d.RegionCode, d.Contract.Debtor.Name }).ToListAsync())
            .Select(d => (d.Id, NumberOf(d.DrawdownNumber!), d.RegionCode, d.Name)).ToList()));

    // Of twenty: ten of the counties' clerks and reviewers, readers and units, one of the city; the administrators are few.
    private async Task Add(LedgerApp app, int number)
    {
        var role = (number % 20) switch
        {
            < 6 => Role.Clerk, < 9 => Role.Reviewer, < 13 => Role.Viewer, < 15 => Role.Auditor, < 18 => Role.Reporter,
            18 => number % 40 == 18 ? Role.SystemAdmin : Role.AuditAdmin, _ => Role.Viewer,
        };
        var region = number % 20 == 19 ? LedgerApp.City : Counties[number / 20 % 2];
        var unit = role == Role.Reporter ? $"城投公司{1 + (number / 2 % Units)}" : null;
        if (unit == "城投公司8") unit = "第8医院";
        var visible = _debts.Where(d => (region == LedgerApp.City || d.Region == region) && (unit is null || d.Debtor == unit)).ToList();
        var own = role == Role.Clerk ? visible.Find(d => _taken.Add(d.Id)).Id : 0;
        var name = $"{role}-{number}".ToLowerInvariant();
        await app.Send(new CreateUser(name, Password, name, region, [role], unit));
        var reviewer = role == Role.Clerk && region == Counties[0] ? $"second-{number}" : null;
        if (reviewer is not null) await app.Send(new CreateUser(reviewer, Password, reviewer, region, [Role.Reviewer]));
        var regions = region == LedgerApp.City ? Regions : new HashSet<string> { region };
        Users.Add(new(name, role, regions, visible.ToDictionary(d => d.Number, d => d.Id), own, reviewer));
    }

    /// <summary>The numbers of the drawdowns that a text tells of.</summary>
    public static IEnumerable<int> NumbersIn(string text) => Drawdown().Matches(text).Select(m => int.Parse(m.Groups[1].ValueSpan, CultureInfo.InvariantCulture));

    private static int NumberOf(string drawdown) => NumbersIn(drawdown).Single();

    [GeneratedRegex("借据-([0-9]{8})")]
    private static partial Regex Drawdown();
}
