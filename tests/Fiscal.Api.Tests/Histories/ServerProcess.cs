using System.Diagnostics;
using System.Text;

namespace Fiscal.Api.Tests.Histories;

/// <summary>The application as it is installed: a process of its own on a free port, with its database in a folder.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;
    private readonly Task<string> _error;

    private ServerProcess(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    public Uri Address { get; private set; } = null!;

    public static string DatabaseIn(string folder) => Path.Combine(folder, "fiscal.db");

    public static async Task<ServerProcess> Start(string folder)
    {
        var server = new ServerProcess(Launch(folder));
        try
        {
            while (await server._process.StandardOutput.ReadLineAsync() is { } line)
                if (line.IndexOf("http://", StringComparison.Ordinal) is >= 0 and var at)
                {
                    server.Address = new(line[at..]);
                    return server;
                }
            throw new InvalidOperationException($"The server did not start: {await server._error}");
        }
        catch
        {
            server.Dispose();
            throw;
        }
    }

    /// <summary>SIGKILL: nothing in the process gets to know of it.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited) Kill();
        _process.Dispose();
    }

    private static Process Launch(string folder)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fiscal.Api.dll")])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_TieredPGO"] = "0"; // it starts faster
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__Fiscal"] = $"Data Source={DatabaseIn(folder)}";
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";
        return Process.Start(start)!;
    }
}
