using System.Globalization;

namespace Fiscal.Benchmarks;

/// <summary>What the command line says after the name of a benchmark: <c>--name value</c>.</summary>
internal sealed record Options(Dictionary<string, string> Values)
{
    private static readonly string[] Known = ["--tier", "--debts", "--months", "--rows", "--rounds", "--format", "--file", "--commit", "--users", "--seconds", "--think", "--touched"];

    public static Options Of(string[] args)
    {
        var pairs = args.Skip(1).Chunk(2).ToList();
        return pairs.Find(p => p.Length < 2 || !Known.Contains(p[0])) is { } bad
            ? throw new ArgumentException($"{bad[0]}: unknown, or without a value.")
            : new(pairs.ToDictionary(p => p[0], p => p[1]));
    }

    public string? Text(string name) => Values.GetValueOrDefault(name);

    public int? Number(string name) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    public List<int>? Numbers(string name) => Text(name)?.Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture)).ToList();

    public static int Usage()
    {
        Console.WriteLine("schedules | book [--tier county|stress|city|province] [--debts N] [--months 1,120] | bulk [--rows 10000] | import [--rows 50000] [--rounds 3] [--format xlsx|csv] [--file PATH] [--commit no] | load [--users 200] [--seconds 120] [--think 2000] [--debts 1000] | simulation [--debts 10000] [--touched 200]");
        return 2;
    }
}
