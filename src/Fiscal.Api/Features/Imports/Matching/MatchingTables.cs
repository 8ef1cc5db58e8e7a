using System.Text.Json;
using Fiscal.Domain;

namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>How much two things that nearly agree are alike, as data (近似度参数): <c>likeness.json</c> and <c>bank-names.json</c>, or a bureau's own.</summary>
internal sealed record MatchingTables(DebtLikenessTable Debt, PartyLikenessTable Party)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly Lazy<MatchingTables> Embedded = new(() => Read(null));

    /// <summary>The tables that come with the program.</summary>
    public static MatchingTables Shipped => Embedded.Value;

    /// <summary>By key, longest first: what a bank is called for short, and its name (银行简称). It only proposes.</summary>
    public IReadOnlyList<(string Short, string Full)> BankNames { get; private init; } = [];

    /// <summary>The tables of a folder; one that it lacks is the shipped one.</summary>
    public static MatchingTables Read(string? folder)
    {
        var tables = JsonSerializer.Deserialize<MatchingTables>(Text(folder, "likeness.json"), Json)!;
        var names = JsonSerializer.Deserialize<Dictionary<string, string>>(Text(folder, "bank-names.json"), Json)!;
        return tables with { BankNames = [.. names.Select(n => (TextKey.Of(n.Key), TextKey.Of(n.Value))).OrderByDescending(n => n.Item1.Length)] };
    }

    private static string Text(string? folder, string name)
    {
        if (folder is not null && File.Exists(Path.Combine(folder, name))) return File.ReadAllText(Path.Combine(folder, name));
        using var reader = new StreamReader(typeof(MatchingTables).Assembly.GetManifestResourceStream(typeof(MatchingTables), name)!);
        return reader.ReadToEnd();
    }
}

/// <summary>Points of each part of a debt's likeness; they sum to 100 when a row states them all.</summary>
/// <param name="AskFrom">From this score on a clerk is asked whether it is the same debt.</param>
internal sealed record DebtLikenessTable(
    decimal AskFrom, LikenessPoints Debtor, LikenessPoints Creditor, LikenessPoints Principal, LikenessPoints StartDate, LikenessPoints MaturityDate);

/// <param name="Full">For the very same.</param>
/// <param name="Near">For a name that resembles, or a value within bounds.</param>
/// <param name="Within">A share of the amount, or days.</param>
internal sealed record LikenessPoints(decimal Full, decimal Near, decimal Within = 0);

/// <summary>Scores of two names, 0–100.</summary>
/// <param name="MustAsk">From this score on a name is not taken for a new party until somebody says so.</param>
/// <param name="MayAsk">From this score on it is proposed.</param>
/// <param name="SameCore">The same but for places, company forms, brackets and short names.</param>
/// <param name="SameInstitution">Offices of one lender.</param>
/// <param name="LongerInstitution">One lender's name ends with the other's.</param>
/// <param name="PairsInCommon">Share of pairs of characters in common, 0–1, from which names resemble.</param>
internal sealed record PartyLikenessTable(
    decimal MustAsk, decimal MayAsk, decimal SameCore, decimal SameInstitution, decimal LongerInstitution, decimal Contains, decimal Abbreviation,
    decimal PairsInCommon);
