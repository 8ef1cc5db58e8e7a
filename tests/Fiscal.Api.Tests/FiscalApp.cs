using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.Regions;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Domain.Parties;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Api.Tests;

/// <summary>The real application over HTTP, on its own SQLite file, at noon of 2026-11-22 in China.</summary>
public sealed class FiscalApp(params (string Key, string Text)[] settings) : WebApplicationFactory<Program>
{
    public const string County = "439901";
    public const string Password = "Correct-horse-7";

    /// <summary>Given as a setting, keeps the access policy that ships; otherwise <see cref="EasyRules"/> count.</summary>
    public static readonly (string Key, string Text) ShippedPolicy = ("Tests:AccessPolicy", "shipped");

    /// <summary>Given as a setting, makes <see cref="HardRules"/> count.</summary>
    public static readonly (string Key, string Text) HardPolicy = ("Tests:AccessPolicy", "hard");

    /// <summary>Two factors for everything, twelve characters, five sessions.</summary>
    public static readonly AccessRules HardRules = new(12, 3, 90, 5, 5, 15, 30, 480, 5, true, SecondFactorUse.Always, 15, 60);

    /// <summary>Neither first change of password nor second factor, sessions of an hour, as many sign-ins as one likes.</summary>
    public static readonly AccessRules EasyRules = new(8, 3, 0, 5, 5, 15, 60, 60, 1000, false, SecondFactorUse.Never, 15, 100_000);

    // A host has services of its own, but the model and the compiled queries are those of all: making them takes longer than most tests.
    internal static readonly MemoryCache s_models = new(new MemoryCacheOptions());

    // Migrating an empty database takes longer than most tests: once is enough, the others begin with a copy.
    private static readonly Lazy<string> s_migrated = new(Migrated);

    private bool _migrates;
    private string? _connection;

    private readonly string _file = Path.Combine(Path.GetTempPath(), $"fiscal-{Guid.NewGuid():N}.db");
    private readonly SemaphoreSlim _signingIn = new(1, 1);
    private readonly Dictionary<(string UserName, Instant At), string> _tokens = [];

    /// <summary>The approval policy that comes with the program stays in force; otherwise nothing needs a second person.</summary>
    public bool KeepsShippedApprovals { get; init; }

    public FakeClock Clock { get; } = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Fiscal", $"Data Source={_file}");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.UseSetting("Import:UploadsPerMinute", "100000");
        foreach (var (key, text) in settings) builder.UseSetting(key, text);
        builder.ConfigureTestServices(services => services.AddSingleton<IClock>(Clock)
            .ConfigureDbContext<SqliteFiscalDbContext>(o => o.UseMemoryCache(s_models))
            .Configure<PasswordHasherOptions>(o => o.IterationCount = 1_000)); // nobody steals these
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        if (!_migrates && !File.Exists(_file)) File.Copy(s_migrated.Value, _file);
        var host = base.CreateHost(builder);
        using (var scope = host.Services.CreateScope())
            _connection = scope.ServiceProvider.GetRequiredService<FiscalDbContext>().Database.GetConnectionString()!;
        if (_migrates) return host;
        if (!settings.Contains(ShippedPolicy)) Record(settings.Contains(HardPolicy) ? HardRules : EasyRules, host.Services).GetAwaiter().GetResult();
        return host;
    }

    private static string Migrated()
    {
        var file = Path.Combine(Path.GetTempPath(), $"fiscal-migrated-{Guid.NewGuid():N}.db");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => File.Delete(file);
        using var app = new FiscalApp { _migrates = true };
        app.CopyTo(file).GetAwaiter().GetResult();
        return file;
    }

    private Task<int> CopyTo(string file) => WithDatabase(db => db.Database.ExecuteSqlAsync($"VACUUM INTO {file}"));

    private static async Task Record(AccessRules rules, IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(ShippedAccessPolicies.Demonstration(rules));
        await scope.ServiceProvider.GetRequiredService<CurrentAccessPolicy>().Get(default);
    }

    /// <summary>Works on the database directly, seeing every region.</summary>
    public async Task<T> WithDatabase<T>(Func<FiscalDbContext, Task<T>> work)
    {
        await using var scope = SeeingEverything();
        return await work(scope.ServiceProvider.GetRequiredService<FiscalDbContext>());
    }

    /// <summary>Saves entities as they are, whatever their region.</summary>
    public Task Given(params object[] entities) => WithDatabase(db =>
    {
        db.AddRange(entities);
        return db.SaveChangesAsync();
    });

    /// <summary>Sends a message as the host's verbs do: no user, every region.</summary>
    public async Task<T> Send<T>(IRequest<T> message)
    {
        await using var scope = SeeingEverything();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    /// <summary>Another application on a copy of this one's database, at the same time of day.</summary>
    public Task<FiscalApp> Copy() => Copy(settings);

    /// <summary>The same with other settings.</summary>
    public async Task<FiscalApp> Copy(params (string Key, string Text)[] others)
    {
        var copy = new FiscalApp(others) { KeepsShippedApprovals = KeepsShippedApprovals };
        await CopyTo(copy._file);
        copy.Clock.Reset(Clock.GetCurrentInstant());
        return copy;
    }

    public async Task CreateRegion(string code = County, string name = "示范县", string? parent = null)
    {
        if (!await WithDatabase(db => db.Regions.AnyAsync(r => r.Code == code)))
            await Send(new CreateRegion(code, name, parent));
    }

    /// <summary>A client signed in as a user of that role and region; region and user are made on first use.</summary>
    public async Task<HttpClient> Client(Role role = Role.Clerk, string region = County)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenOf(role, region));
        return client;
    }

    // Tests share an application: one sign-in at a time, and none twice at the same instant.
    private async Task<string> TokenOf(Role role, string region)
    {
        var userName = $"{role}-{region}";
        await _signingIn.WaitAsync();
        try
        {
            if (_tokens.TryGetValue((userName, Clock.GetCurrentInstant()), out var token)) return token;
            await CreateRegion(region);
            if (!KeepsShippedApprovals) await LetOneHandDo();
            if (!await WithDatabase(db => db.Users.AnyAsync(u => u.UserName == userName)))
                await Send(new CreateUser(userName, Password, role.ToString(), region, [role], role == Role.Reporter ? await ReportingUnit(region) : null));
            return _tokens[(userName, Clock.GetCurrentInstant())] = await Token(userName, Password);
        }
        finally
        {
            _signingIn.Release();
        }
    }

    private bool _oneHandDoes;

    private async Task LetOneHandDo()
    {
        if (_oneHandDoes) return;
        const string document = "测试环境";
        if (!await WithDatabase(db => db.ApprovalPolicies.AnyAsync(p => p.Source == document)))
            await Send(new RecordApprovalPolicy(ApprovalPolicy.EveryCommand, document, new LocalDate(1949, 10, 1)));
        _oneHandDoes = true;
    }

    private async Task<string> ReportingUnit(string region)
    {
        var name = $"{region}填报单位";
        if (!await WithDatabase(db => db.Parties.AnyAsync(p => p.RegionCode == region && p.Name == name)))
            await Given(new Party(region, name, PartyKind.Platform));
        return name;
    }

    /// <summary>A client signed in as a user of that name, made with these roles, and for that unit where one is named.</summary>
    public async Task<HttpClient> ClientOf(string userName, IReadOnlyList<Role> roles, string region = County, string? unit = null)
    {
        await CreateRegion(region);
        if (!await WithDatabase(db => db.Users.AnyAsync(u => u.UserName == userName)))
            await Send(new CreateUser(userName, Password, userName, region, roles, unit));
        var client = CreateClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await Token(userName, Password));
        return client;
    }

    public async Task<string> Token(string userName, string password)
    {
        using var client = CreateClient();
        var answer = await client.PostAsJsonAsync("/api/auth/token", new { userName, password });
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!.GetValue<string>();
    }

    private AsyncServiceScope SeeingEverything()
    {
        var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        return scope;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // A pool that is not cleared lives for minutes, and whatever host opened it with it.
        using (var connection = new SqliteConnection(_connection ?? $"Data Source={_file}"))
            SqliteConnection.ClearPool(connection);
        foreach (var file in new[] { _file, $"{_file}-wal", $"{_file}-shm" })
            File.Delete(file);
        _signingIn.Dispose();
    }
}
