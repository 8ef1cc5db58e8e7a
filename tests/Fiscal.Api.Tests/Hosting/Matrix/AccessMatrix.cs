using System.Globalization;
using System.Net;
using System.Text;
using Fiscal.Domain.Accounts;

namespace Fiscal.Api.Tests.Hosting.Matrix;

/// <summary>Everybody asks every endpoint, once for all the tests of the class.</summary>
public sealed class AccessMatrix(MatrixCounties counties)
{
    private const string UnitClerk = nameof(UnitClerk);

    private Task<AccessAnswers>? _answers;

    internal Task<AccessAnswers> Answers() => _answers ??= Ask(); // the tests of a class run one after the other

    private async Task<AccessAnswers> Ask()
    {
        var (shared, world) = await counties.Built();
        await using var app = await shared.Copy();
        var askers = await Askers(app, world);
        var answers = new AccessAnswers();
        foreach (var endpoint in MatrixEndpoint.Of(app))
            foreach (var asker in askers)
                foreach (var (place, rows) in asker.Places)
                    if (!await Ask(answers, endpoint, asker, place, rows)) break;
        foreach (var asker in askers) asker.Client.Dispose();
        return answers;
    }

    /// <returns>False where it makes no sense to ask about other places.</returns>
    private static async Task<bool> Ask(AccessAnswers answers, MatrixEndpoint endpoint, Asker asker, string place, MatrixRows rows)
    {
        if (place == AccessAnswers.OtherUnit && !endpoint.IsOfUnits) return true;
        var (status, text) = await endpoint.Ask(asker.Client, rows);
        if (status == HttpStatusCode.InternalServerError) throw new InvalidOperationException($"{asker.Name} {endpoint.Name} ended in an error of the program: {text}");
        if (place == asker.Places[0].Place && asker.Name != UnitClerk) answers.Enter(endpoint, asker.Name, status);
        if (status is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized || !endpoint.AsksAboutRows) return false;
        if (status == HttpStatusCode.BadRequest) answers.Misunderstood.Add($"{asker.Name} {endpoint.Name} | {place}: {text}");
        answers.Enter(endpoint, place, asker.Name, Cell(endpoint, status, text, rows));
        if ((int)status < 300 && asker.Secrets.FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal)) is { } secret)
            answers.Leaks.Add($"{asker.Name} {endpoint.Name} | {place}: {secret}");
        return true;
    }

    private static string Cell(MatrixEndpoint endpoint, HttpStatusCode status, string text, MatrixRows rows) => status switch
    {
        HttpStatusCode.NotFound => AccessAnswers.Missing,
        _ when text.Contains("\"approval.not-found\"", StringComparison.Ordinal) || text.Contains("\"approval.delegate-not-allowed\"", StringComparison.Ordinal) => AccessAnswers.Missing, // as of a name or number that nobody has
        _ when endpoint.NamesRow || endpoint.Method != "GET" => AccessAnswers.Found,
        _ => text.Contains(rows.Word, StringComparison.Ordinal) || text.Contains($"\"{rows.Region}\"", StringComparison.Ordinal) ? AccessAnswers.Found : AccessAnswers.Empty,
    };

    private static async Task<List<Asker>> Askers(FiscalApp app, MatrixWorld world)
    {
        (string, MatrixRows)[] ofRegion = [(AccessAnswers.OwnRegion, world.OwnRegion), (AccessAnswers.OtherRegion, world.OtherRegion)];
        (string, MatrixRows)[] ofUnit = [(AccessAnswers.OwnUnit, world.OwnUnit), (AccessAnswers.OtherUnit, world.OtherUnit), (AccessAnswers.OtherRegion, world.OtherRegion)];
        var askers = new List<Asker>();
        foreach (var role in Enum.GetValues<Role>())
            askers.Add(role == Role.Reporter
                ? new($"{role}", await world.OfUnit(app, role), ofUnit, world.Secrets.OfUnit)
                : new($"{role}", await app.Client(role), ofRegion, world.Secrets.OfRegion));
        askers.Add(new(UnitClerk, await world.OfUnit(app, Role.Clerk), ofUnit, world.Secrets.OfUnit));
        askers.Add(new("Nobody", app.CreateClient(), ofRegion, world.Secrets.OfUnit));
        return askers;
    }

    private sealed record Asker(string Name, HttpClient Client, IReadOnlyList<(string Place, MatrixRows Rows)> Places, IReadOnlyList<string> Secrets);
}

/// <summary>What was answered, as the lines of two tables.</summary>
internal sealed class AccessAnswers
{
    public const string OwnRegion = "own region", OtherRegion = "other region", OwnUnit = "own unit", OtherUnit = "other unit";

    /// <summary>Done, shown, or refused for a reason that lies in the row or in what was sent.</summary>
    public const string Found = "found";

    /// <summary>404, as of a row that nobody has.</summary>
    public const string Missing = "missing";

    /// <summary>A list or table without anything of the place.</summary>
    public const string Empty = "empty";

    private readonly SortedDictionary<string, StringBuilder> _access = new(StringComparer.Ordinal);
    private readonly SortedDictionary<(string Endpoint, string Place), List<(string Asker, string Cell)>> _scope = [];

    public List<string> Leaks { get; } = [];

    /// <summary>What was refused before anybody looked for a row, so that it tells nothing.</summary>
    public List<string> Misunderstood { get; } = [];

    public List<string> Access => [.. _access.Select(l => $"{l.Key} |{l.Value}")];

    public IEnumerable<(string Endpoint, string Place, List<(string Asker, string Cell)> Cells)> Scope => _scope.Select(l => (l.Key.Endpoint, l.Key.Place, l.Value));

    public List<string> ScopeLines => [.. Scope.Select(l => $"{l.Endpoint} | {l.Place} | {string.Join(' ', l.Cells.Select(c => $"{c.Asker}={c.Cell}"))}")
        .Concat(MatrixEndpoint.WithoutRows.Select(e => $"{e.Key} | no row | {e.Value}")).Order(StringComparer.Ordinal)];

    public void Enter(MatrixEndpoint endpoint, string asker, HttpStatusCode status) => Line(endpoint.Name).Append(CultureInfo.InvariantCulture, $" {asker}={status switch
    {
        HttpStatusCode.Unauthorized => "sign-in",
        HttpStatusCode.Forbidden => "no",
        _ => "yes",
    }}");

    public void Enter(MatrixEndpoint endpoint, string place, string asker, string cell)
    {
        if (!_scope.TryGetValue((endpoint.Name, place), out var cells)) _scope[(endpoint.Name, place)] = cells = [];
        cells.Add((asker, cell));
    }

    private StringBuilder Line(string endpoint) => _access.TryGetValue(endpoint, out var line) ? line : _access[endpoint] = new();
}
