using System.Collections.Frozen;

namespace Fiscal.Api.Features.Accounts;

/// <summary>What everybody tries first (常见弱口令): <c>common-passwords.txt</c>, one a line, in any case.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> s_all = new(Read);

    public static IReadOnlyCollection<string> All => s_all.Value;

    public static bool Contains(string password) => s_all.Value.Contains(password);

    private static FrozenSet<string> Read()
    {
        using var reader = new StreamReader(typeof(CommonPasswords).Assembly.GetManifestResourceStream(typeof(CommonPasswords), "common-passwords.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }
}
