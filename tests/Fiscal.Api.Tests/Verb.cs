using System.Diagnostics;
using System.Text;

namespace Fiscal.Api.Tests;

/// <summary>A verb as an administrator runs it: another process, in a folder.</summary>
internal static class Verb
{
    public static Task<(int ExitCode, string Output, string Error)> Run(string folder, params string[] args) => Run(folder, [], args);

    public static Task<(int ExitCode, string Output, string Error)> Run(string folder, Dictionary<string, string> environment, params string[] args) =>
        Program(folder, "dotnet", environment, [Path.Combine(AppContext.BaseDirectory, "Fiscal.Api.dll"), .. args]);

    public static async Task<(int ExitCode, string Output, string Error)> Program(string folder, string program, Dictionary<string, string> environment, params string[] args)
    {
        var start = new ProcessStartInfo(program, args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
