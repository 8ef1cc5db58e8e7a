using System.Text.Json;

namespace Fiscal.Api.Features.Journal;

/// <summary>Checks an exported journal without the database (核验导出文件).</summary>
internal static class JournalFile
{
    public static async Task<VerifiedChain> Verify(IAsyncEnumerable<string> lines, CancellationToken ct)
    {
        ChainCheck? check = null;
        var (chain, waiting) = ("", (string?)null);
        await foreach (var line in lines.WithCancellation(ct))
        {
            if (waiting is not null && NextProblem(waiting) is { } problem) return Bad(problem);
            waiting = line;
        }
        if (waiting is null || Parsed(waiting, JournalEnd.Parse) is not { } end) // only the last line is no entry
            return Bad((waiting is null ? null : NextProblem(waiting)) ?? JournalProblems.CutOff(chain, check?.Sequence ?? 0));
        check ??= new(chain = end.EndOfChain);
        return (end.EndOfChain == chain ? check.End(end.Sequence, end.Hash) : JournalProblems.CutOff(chain, check.Sequence)) is { } wrong
            ? Bad(wrong) : new(chain, check.Sequence, check.Hash, true, null);

        JournalProblem? NextProblem(string line)
        {
            if (Parsed(line, JournalLine.Parse) is not { } entry) return JournalProblems.NotALine(chain, (check?.Sequence ?? 0) + 1);
            check ??= new(chain = entry.Chain);
            return check.Next(entry.ToEntry());
        }

        VerifiedChain Bad(JournalProblem problem) => new(chain, check?.Sequence ?? 0, check?.Hash ?? "", false, problem);
    }

    private static T? Parsed<T>(string line, Func<string, T> parse) where T : class
    {
        try
        {
            return parse(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
