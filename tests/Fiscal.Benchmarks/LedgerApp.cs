using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Regions;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using MediatR;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Benchmarks;

/// <summary>The real application on a SQLite file of its own, deleted afterwards.</summary>
internal sealed class LedgerApp : WebApplicationFactory<FiscalDbContext>
{
    private const string UserName = "clerk", Password = "Correct-horse-7";

    public string File { get; } = Path.Combine(Path.GetTempPath(), $"fiscal-benchmark-{Guid.NewGuid():N}.db");

    public FakeClock Clock { get; } = new(Instant.FromUtc(2016, 1, 1, 0, 0));

    public static string City => RegionCode(0);

    public static string RegionCode(int number) => (439900 + number).ToString(CultureInfo.InvariantCulture);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Fiscal", $"Data Source={File}");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Error");
        builder.UseSetting("Serilog:MinimumLevel:Override:Microsoft", "Fatal");
        builder.ConfigureTestServices(services => services.AddSingleton<IClock>(Clock));
    }

    /// <summary>A city, its counties and a clerk of the city.</summary>
    public async Task Found(int counties)
    {
        await Send(ShippedAccessPolicies.Demonstration());
        await Send(new CreateRegion(City, "云岭市", null));
        for (var i = 1; i <= counties; i++) await Send(new CreateRegion(RegionCode(i), $"第{i}县", City));
        await Send(new CreateUser(UserName, Password, "经办", City, [Role.Clerk]));
    }

    /// <summary>Sends a message as the host's verbs do.</summary>
    public Task<T> Send<T>(IRequest<T> message) => Send(message, scope => scope.SeeEverything());

    /// <summary>Sends a message as a user of these regions does.</summary>
    public Task<T> SendFrom<T>(IReadOnlyCollection<string> regions, IRequest<T> message) => Send(message, scope => scope.See(regions));

    private async Task<T> Send<T>(IRequest<T> message, Action<RegionScope> see)
    {
        await using var scope = Services.CreateAsyncScope();
        see(scope.ServiceProvider.GetRequiredService<RegionScope>());
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(message);
    }

    public async Task<T> WithDatabase<T>(Func<FiscalDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RegionScope>().SeeEverything();
        return await work(scope.ServiceProvider.GetRequiredService<FiscalDbContext>());
    }

    public async Task<HttpClient> SignedIn()
    {
        var client = CreateClient();
        using var answer = await client.PostAsJsonAsync("/api/auth/token", new { userName = UserName, password = Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["accessToken"]!.GetValue<string>();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>The write-ahead log goes into the file, so that every measurement starts alike.</summary>
    public Task Settle() => WithDatabase(db => db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)"));

    public double Megabytes() => new FileInfo(File).Length / 1e6;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={File}")) SqliteConnection.ClearPool(connection);
        SqliteConnection.ClearAllPools();
        foreach (var file in new[] { File, $"{File}-wal", $"{File}-shm" }) System.IO.File.Delete(file);
    }
}
