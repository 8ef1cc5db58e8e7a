namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>The tables in use: the shipped ones, or those of the folder that <c>Import:MatchingPath</c> names.</summary>
public sealed class MatchingTablesOfBureau(IConfiguration configuration)
{
    private readonly Lazy<MatchingTables> _tables = new(() =>
        configuration["Import:MatchingPath"] is { Length: > 0 } folder ? MatchingTables.Read(folder) : MatchingTables.Shipped);

    internal MatchingTables Tables => _tables.Value;
}
