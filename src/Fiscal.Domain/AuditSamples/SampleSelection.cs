using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using static Fiscal.Domain.Amounts.Fen;

namespace Fiscal.Domain.AuditSamples;

/// <summary>A debt that can be drawn (总体中的一笔).</summary>
/// <param name="Key">What tells it apart in any database: its region, numbers and parties, never an id.</param>
public sealed record SampleUnit(int DebtId, string Key, decimal Yuan);

/// <param name="Rank">Order in the sample, from 1.</param>
/// <param name="Why">Why it was drawn, in words an auditor can check.</param>
public sealed record DrawnUnit(int Rank, SampleUnit Unit, string Why);

/// <summary>Draws samples that anyone can draw again (可复现抽样): the same units and seed give the same sample, whatever their order.</summary>
public static class SampleSelection
{
    /// <param name="population">Units with a positive amount.</param>
    public static IReadOnlyList<DrawnUnit> Draw(SampleMethod method, IReadOnlyCollection<SampleUnit> population, int size, long seed) => method switch
    {
        SampleMethod.Random => Random(population, size, seed),
        SampleMethod.ByAmount => ByAmount(population, size, seed),
        SampleMethod.Largest => [.. population.OrderByDescending(u => u.Yuan).ThenBy(u => u.Key, StringComparer.Ordinal).Take(size)
            .Select((u, i) => new DrawnUnit(i + 1, u, $"余额 {Yuan(u.Yuan)} 元，居总体第 {i + 1} 位"))],
        _ => throw new ArgumentOutOfRangeException(nameof(method), method, null),
    };

    private static IReadOnlyList<DrawnUnit> Random(IReadOnlyCollection<SampleUnit> population, int size, long seed) =>
        [.. Shuffled(population, seed).Take(size)
            .Select((s, i) => new DrawnUnit(i + 1, s.Unit, $"随机序第 {i + 1} 位，序号为 SHA-256 {s.Hash[..16]}…"))];

    /// <summary>
    /// Systematic selection: one point in every interval of the cumulated amounts. A unit not below the interval is hit for certain; it
    /// is set apart and the interval worked out anew for the rest, so that no unit is hit twice and the sample has its size.
    /// </summary>
    private static List<DrawnUnit> ByAmount(IReadOnlyCollection<SampleUnit> population, int size, long seed)
    {
        var certain = new List<DrawnUnit>();
        var rest = population.OrderByDescending(u => u.Yuan).ThenBy(u => u.Key, StringComparer.Ordinal).ToList();
        var restYuan = rest.Sum(u => u.Yuan);
        while (certain.Count < size && rest.Count > 0 && rest[0].Yuan >= restYuan / (size - certain.Count))
        {
            certain.Add(new(certain.Count + 1, rest[0], $"余额 {Yuan(rest[0].Yuan)} 元不低于抽样间隔 {Yuan(restYuan / (size - certain.Count))} 元，必选"));
            restYuan -= rest[0].Yuan;
            rest.RemoveAt(0);
        }
        return certain.Count >= size || rest.Count == 0 ? certain : [.. certain, .. Points(rest, size - certain.Count, restYuan / (size - certain.Count), seed, certain.Count)];
    }

    private static IEnumerable<DrawnUnit> Points(List<SampleUnit> units, int points, decimal interval, long seed, int drawn)
    {
        var start = interval * Fraction(seed);
        var (hit, above) = (0, 0m);
        foreach (var (unit, _) in Shuffled(units, seed))
        {
            var (from, point) = (above, start + (hit * interval));
            above += unit.Yuan;
            if (hit == points || point >= above) continue;
            hit++;
            yield return new(drawn + hit, unit, $"抽样间隔 {Yuan(interval)} 元，第 {hit} 个抽样点 {Yuan(point)} 元落在累计金额 {Yuan(from)} 至 {Yuan(above)} 元之间");
        }
    }

    private static IEnumerable<(SampleUnit Unit, string Hash)> Shuffled(IEnumerable<SampleUnit> units, long seed) =>
        units.Select(u => (u, Hash: Convert.ToHexStringLower(Hash(seed, u.Key)))).OrderBy(u => u.Hash, StringComparer.Ordinal).ThenBy(u => u.u.Key, StringComparer.Ordinal);

    // Where the first point lies in its interval: [0, 1).
    private static decimal Fraction(long seed) =>
        System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(Hash(seed, "start")) / 18_446_744_073_709_551_616m;

    private static byte[] Hash(long seed, string key) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}|{key}")));
}
