using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Fiscal.Domain.Debts;
using Fiscal.Import;

namespace Fiscal.Api.Tests.Language;

/// <summary>docs/glossary.md and the code speak the same language.</summary>
public sealed partial class GlossaryTests
{
    private static readonly string Root = Path.Combine(Path.GetDirectoryName(Here())!, "../../..");
    private static readonly Assembly[] Ours = [typeof(Debt).Assembly, typeof(Finding).Assembly, typeof(Program).Assembly];
    private static readonly List<string[]> Rows = File.ReadLines(Path.Combine(Root, "docs/glossary.md"))
        .Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(2)
        .Select(l => l.Split('|', StringSplitOptions.TrimEntries)).ToList();

    [Fact]
    public void Every_Chinese_term_in_the_code_has_a_row()
    {
        var known = Rows.Select(r => r[1]).ToHashSet();

        var terms = TermsInDocs().Concat(DisplayNames()).Distinct().ToList();

        Assert.True(terms.Count > 300, $"only {terms.Count} terms found");
        var missing = terms.Where(t => !known.Contains(t)).ToList();
        Assert.Empty(missing);
    }

    [Fact]
    public void Every_identifier_in_the_glossary_exists()
    {
        var types = Ours.SelectMany(a => a.GetTypes()).ToLookup(t => t.Name.Split('`')[0]);

        var missing = Rows.Select(r => r[2].Trim('`')).Where(name => !Exists(types, name)).ToList();

        Assert.NotEmpty(Rows);
        Assert.Empty(missing);
    }

    [Fact]
    public void A_term_has_one_row() =>
        Assert.Empty(Rows.GroupBy(r => r[1]).Where(g => g.Count() > 1).Select(g => g.Key));

    private static bool Exists(ILookup<string, Type> types, string name)
    {
        const BindingFlags all = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;
        var parts = name.Split('.');
        return types[parts[0]].Any(t => parts.Length == 1 || t.GetMember(parts[1], all).Length > 0);
    }

    // The first definition of a term gives it in brackets: (台账) or (借据、提款：说明).
    private static IEnumerable<string> TermsInDocs() =>
        from file in Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
        where !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("Migrations", StringComparison.Ordinal)
        from line in File.ReadLines(file)
        where line.TrimStart().StartsWith("///", StringComparison.Ordinal)
        from Match match in Bracketed().Matches(line)
        from term in match.Groups[1].Value.Split('：', ':')[0].Split('、', '，', '；')
        let trimmed = term.Trim(' ', '…', '。')
        where trimmed.Length > 0
        select trimmed;

    private static IEnumerable<string> DisplayNames() =>
        from type in typeof(Debt).Assembly.GetTypes().Where(t => t.IsEnum)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        let name = field.GetCustomAttribute<DisplayAttribute>()?.Name
        where name is not null
        select name;

    [GeneratedRegex(@"[(（]([一-鿿][^()（）<>]*)[)）]")]
    private static partial Regex Bracketed();

    private static string Here([CallerFilePath] string path = "") => path;
}
