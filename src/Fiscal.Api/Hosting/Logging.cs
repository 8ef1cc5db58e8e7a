using System.Globalization;
using System.Security.Claims;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Fiscal.Api.Hosting;

/// <summary>One JSON object a line on standard error; standard output belongs to the verbs. No bodies, queries or secrets.</summary>
internal static class Logging
{
    public static void Configure(IServiceProvider services, LoggerConfiguration log) => log
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection.KeyManagement", LogEventLevel.Error) // key ring at rest; see decisions
        .MinimumLevel.Override("LuckyPennySoftware", LogEventLevel.Error) // AutoMapper's licence reminder; see README
        .ReadFrom.Configuration(services.GetRequiredService<IConfiguration>())
        .Enrich.FromLogContext()
        .WriteTo.Console(new RenderedCompactJsonFormatter(), standardErrorFromLevel: LogEventLevel.Verbose);

    public static void OfRequests(this WebApplication app, RequestLoggingOptions options)
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.IncludeQueryInRequestPath = false;
        options.EnrichDiagnosticContext = (log, http) =>
            log.Set("UserId", http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "");
    }
}
