using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Fiscal.Domain;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Import.Values;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads published fiscal figures, and whether they agree (综合财力读数与勾稽).</summary>
internal static partial class CapacityContent
{
    private static readonly Dictionary<string, CapacityComponent> Columns =
        Enum.GetValues<CapacityComponent>().ToDictionary(c => JsonNamingPolicy.CamelCase.ConvertName($"{c}") + "Yuan");

    public static CapacityRow? Read(RowValues v)
    {
        var unit = v.Word<AmountUnit>("unit");
        if (v.HasYearAmounts) return Years(v, unit);
        var year = YearOf(v);
        var scope = ScopeOf(v);
        var cells = v.Has("component") ? [Single(v, unit)] : Columns
            .Select(c => v.Stated(c.Key, unit) is { } yuan ? new CapacityCell(c.Value, yuan, c.Key) : null).ToList();
        return year is null || scope is null || v.Spoiled is not null ? null : new(year, scope.Value, [.. cells.OfType<CapacityCell>()]);
    }

    // One component, a column for each year. Columns may say the scope; then the heading need not.
    private static CapacityRow? Years(RowValues v, AmountUnit? unit)
    {
        var component = v.Text("component") is { } text ? ComponentOf(v, text) : null;
        if (component is null) v.Report(Findings.CapacityUnknown(v.PlaceOf("component")));
        var fields = v.Sources.Keys.Select(f => (Field: f, Of: YearColumn.AmountOf(f))).Where(f => f.Of is not null)
            .Select(f => (f.Field, f.Of!.Value.Year, f.Of.Value.Kind, Yuan: v.Stated(f.Field, unit))).Where(f => f.Yuan is not null).ToList();
        CapacityScope? ScopeIn(string kind) => Enum.TryParse<CapacityScope>(kind, out var named) ? named : null;
        var scope = fields.Select(f => ScopeIn(f.Kind)).FirstOrDefault(s => s is not null) ?? ScopeOf(v);
        if (fields.Find(f => (ScopeIn(f.Kind) ?? scope) != scope) is { Field: { } other }) v.Report(Findings.CapacityScopeMixed(v.PlaceOf(other), scope!.Value.DisplayName()));
        if (fields.Find(f => f.Year is < CapacityFigure.FirstYear or > CapacityFigure.LastYear) is { Field: { } beyond }) v.Report(Findings.CapacityYear(v.PlaceOf(beyond), CapacityFigure.FirstYear, CapacityFigure.LastYear));
        return scope is null || v.Spoiled is not null ? null : new(null, scope.Value, [.. fields.Select(f => new CapacityCell(component!.Value, f.Yuan!.Value, f.Field, f.Year))]);
    }

    /// <summary>One scope a file, each figure once, and figures that agree; what does not is named at its cell.</summary>
    public static void Check(IReadOnlyList<ImportedRow> rows, FindingList findings)
    {
        var stated = rows.Where(r => r is { Fate: RowFate.Accepted, Content: CapacityRow }).SelectMany(r => ((CapacityRow)r.Content!).Cells, (r, c) => (Row: r, Of: (CapacityRow)r.Content!, Cell: c)).ToList();
        if (stated.Count == 0) return;
        if (stated.Find(s => s.Of.Scope != stated[0].Of.Scope) is { Row: not null } other) findings.Add(Findings.CapacityScopeMixed(PlaceOf(other.Row, "scope"), stated[0].Of.Scope.DisplayName()));
        foreach (var year in stated.GroupBy(s => (s.Of.YearOf(s.Cell), s.Of.Scope)))
        {
            var twice = year.GroupBy(s => s.Cell.Component).Where(g => g.Count() > 1).ToList();
            foreach (var again in twice) findings.Add(Findings.CapacityTwice(PlaceOf(again.Last().Row, again.Last().Cell.Field), again.Key.DisplayName(), again.First().Row.Row));
            if (twice.Count > 0) continue;
            var of = year.ToDictionary(s => s.Cell.Component);
            foreach (var fault in CapacityFooting.Check(of.ToDictionary(c => c.Key, c => c.Value.Cell.AmountYuan)))
                findings.Add(Findings.CapacityDoesNotFoot(PlaceOf(of[fault.Component].Row, of[fault.Component].Cell.Field), fault.Component.DisplayName(), fault.Message));
        }
    }

    private static CapacityCell? Single(RowValues v, AmountUnit? unit)
    {
        var amount = v.Required("amountYuan", v.Owed("amountYuan", unit));
        var component = v.Text("component") is { } text ? ComponentOf(v, text) : null;
        if (component is null && v.Spoiled is null) v.Report(Findings.CapacityUnknown(v.PlaceOf("component")));
        return component is { } known && amount is { } yuan ? new(known, yuan, "amountYuan") : null;
    }

    private static CapacityComponent? ComponentOf(RowValues v, string text)
    {
        var name = Part().Replace(Plain.WithoutBlanks(StatedContent.Unnumbered(text)), "");
        return DisplayNames.Parse<CapacityComponent>(name) ?? (Enum.TryParse<CapacityComponent>(v.Context.Layout.Word("component", name), out var component) ? component : null);
    }

    public static int? YearOf(RowValues v)
    {
        if (v.IsBlank("year") && v.Context.Year is { } titled) return titled;
        if (YearText().Match(Plain.WithoutBlanks(v.Raw("year"))) is { Success: true } match
            && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is >= CapacityFigure.FirstYear and <= CapacityFigure.LastYear and var year) return year;
        v.Report(Findings.CapacityYear(v.PlaceOf("year"), CapacityFigure.FirstYear, CapacityFigure.LastYear));
        return null;
    }

    private static CapacityScope? ScopeOf(RowValues v)
    {
        var scope = v.Word<CapacityScope>("scope");
        if (scope is null && v.IsBlank("scope") && Enum.TryParse<CapacityScope>(v.Context.Layout.MentionedAlone("scope", Brackets().Replace(v.Context.Heading, " ")), out var titled)) scope = titled;
        if (scope is null) v.Report(Findings.CapacityScopeMissing(v.PlaceOf("scope")));
        return scope;
    }

    private static Place PlaceOf(ImportedRow row, string field) =>
        row.Cells.TryGetValue(field, out var cell) ? new(row.Sheet, row.Row, cell.Address, Raw: cell.Raw) : new(row.Sheet, row.Row);

    [GeneratedRegex(@"^(20\d{2}|2100)(?:\.0+)?年?度?$")]
    private static partial Regex YearText();

    // A key leaves out what stands in brackets; there a title says the scope.
    [GeneratedRegex("[()（）]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"^其中[:：]?")]
    private static partial Regex Part();
}
