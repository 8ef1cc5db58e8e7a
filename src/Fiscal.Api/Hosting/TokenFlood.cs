using System.Collections.Concurrent;
using NodaTime;

namespace Fiscal.Api.Hosting;

/// <summary>
/// How many bad tokens of an address go on record in a minute (无效令牌限记): whoever sends them by the thousand must not fill the access
/// log. The last one says that more of the minute are not written down one by one.
/// </summary>
internal sealed class TokenFlood(IClock clock)
{
    public const int PerMinute = 60;

    /// <summary>Code of the last one on record.</summary>
    public const string Code = "auth.token-flood";

    private Minute _current = new(0);

    /// <summary>The place of a bad token among those of its address in this minute, from 1.</summary>
    public int Place(string address)
    {
        var minute = clock.GetCurrentInstant().ToUnixTimeSeconds() / 60;
        var current = _current;
        if (current.Number != minute) _current = current = new(minute); // two that race begin the minute twice: a few more entries
        return current.Places.AddOrUpdate(address, 1, (_, n) => Math.Min(n + 1, PerMinute + 1));
    }

    private sealed record Minute(long Number)
    {
        public ConcurrentDictionary<string, int> Places { get; } = new(StringComparer.Ordinal);
    }
}
