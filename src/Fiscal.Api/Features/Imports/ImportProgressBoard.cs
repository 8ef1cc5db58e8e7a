using System.Security.Claims;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>One workbook under way (进行中的导入), as the one who works on it and the one who waits share it.</summary>
public sealed class ImportWork : IDisposable
{
    private readonly IClock _clock;
    private volatile bool _done;
    private long _updatedAt;

    internal ImportWork(IClock clock)
    {
        _clock = clock;
        StartedAt = clock.GetCurrentInstant();
        _updatedAt = StartedAt.ToUnixTimeTicks();
        Progress = new(Moved);
    }

    public ImportProgress Progress { get; }
    public Instant StartedAt { get; }
    public Instant UpdatedAt => Instant.FromUnixTimeTicks(Interlocked.Read(ref _updatedAt));

    /// <summary>Over, whether it came out well or not: the answer to the request says which.</summary>
    public bool Done => _done;

    public void Dispose()
    {
        _done = true;
        Moved();
    }

    private void Moved() => Interlocked.Exchange(ref _updatedAt, _clock.GetCurrentInstant().ToUnixTimeTicks());
}

/// <summary>
/// How far imports are (导入进度), by who started them in which region and the key they chose. In memory only: the newest thousand.
/// </summary>
public sealed class ImportProgressBoard(IClock clock)
{
    /// <summary>Longest key that a client may choose.</summary>
    public const int MaxKeyLength = 64;

    internal const int Most = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ImportWork> _works = [];
    private readonly Queue<string> _order = [];

    /// <summary>Starts to tell of a piece of work; of two under one key the later counts.</summary>
    public ImportWork Begin(ClaimsPrincipal owner, string key)
    {
        var work = new ImportWork(clock);
        var name = NameOf(owner, key);
        lock (_lock)
        {
            if (!_works.ContainsKey(name)) _order.Enqueue(name);
            _works[name] = work;
            if (_order.Count > Most) _works.Remove(_order.Dequeue());
        }
        return work;
    }

    /// <summary>Null when nobody of this user and region began anything under the key, or it is too long ago.</summary>
    public ImportWork? Find(ClaimsPrincipal owner, string key)
    {
        lock (_lock) return _works.GetValueOrDefault(NameOf(owner, key));
    }

    // A key may hold anything: what belongs to the user stands before it and holds no line break.
    private static string NameOf(ClaimsPrincipal owner, string key) =>
        $"{owner.FindFirstValue(ClaimTypes.NameIdentifier)}\n{owner.FindFirstValue(SignedInUser.RegionClaim)}\n{key}";
}
