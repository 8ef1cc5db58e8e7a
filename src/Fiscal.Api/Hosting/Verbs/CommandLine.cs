using System.CommandLine;
using System.Globalization;

namespace Fiscal.Api.Hosting.Verbs;

/// <summary>The commands of the one executable (命令). Without a verb it serves.</summary>
internal static class CommandLine
{
    public static Task<int> Invoke(string[] args, Func<string[], WebApplication> build)
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var host = new VerbHost(build);
        return args is [] || IsConfiguration(args[0])
            ? host.Serve(args, CancellationToken.None)
            : InvokeVerb(Verbs(host), args);
    }

    private static async Task<int> InvokeVerb(RootCommand root, string[] args)
    {
        var line = root.Parse(args);
        if (line.Errors.Count == 0)
            return await line.InvokeAsync();

        foreach (var error in Explain(root, line, args[0]).Append("用法请用 --help 查看。"))
            await Console.Error.WriteLineAsync(error);
        return 2;
    }

    // The library has no Chinese for a missing option.
    private static IEnumerable<string> Explain(RootCommand root, ParseResult line, string verb)
    {
        if (line.CommandResult.Command == root)
            return [$"没有名为“{verb}”的命令。"];
        var missing = line.CommandResult.Command.Options.Where(o => o.Required && line.GetResult(o) is not { Implicit: false }).ToList();
        return missing.Count > 0 ? missing.Select(o => $"缺少选项 {o.Name}。") : line.Errors.Select(e => e.Message);
    }

    private static bool IsConfiguration(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg is not ("--help" or "--version");

    private static RootCommand Verbs(VerbHost host) => new("政府债务管理系统。不带命令时启动服务，默认地址 http://127.0.0.1:5180。")
    {
        MigrateVerb.Create(host),
        CreateRegionVerb.Create(host),
        CreateUserVerb.Create(host),
        DemoVerb.Create(host),
        ImportVerb.Create(host),
        ReportVerb.Create(host),
        EvaluateWarningsVerb.Create(host),
        RebuildProjectionsVerb.Create(host),
        VerifyJournalVerb.Create(host),
        AccessLogVerbs.Verify(host),
        AccessLogVerbs.Purge(host),
        VerifyExtractVerb.Create(),
        BackupVerb.Create(host),
        RestoreVerb.Create(host),
    };
}
