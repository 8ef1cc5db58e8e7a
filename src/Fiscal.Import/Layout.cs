using System.Text.Json.Serialization;
using Fiscal.Import.Interpretation;

namespace Fiscal.Import;

/// <summary>What the rows of a table become.</summary>
public enum TableContent { Party, Debt, Plan, Rent, Payment, Arrears, Reclassification, SanBao, Platform, Resolution, Capacity, Bond, BondSpending, BondLimit, Asset, AssetDisposal, Claim, ClaimPayment, GovernmentProject, Cash, Risk, ReserveCapital, ReserveApplication }

/// <summary>How one kind of workbook is recognised and read, as data (版式). One JSON file each.</summary>
public sealed record Layout
{
    /// <summary>Stable, lower case with dashes: the file's name without <c>.json</c>.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }
    public required WorkbookKind Kind { get; init; }

    /// <summary>The layout whose tables, words and synonyms this one adds to.</summary>
    public string? Extends { get; init; }

    /// <summary>Words that mark this layout; without them any workbook whose headers fit is taken.</summary>
    public Recognition? Recognise { get; init; }

    public HeaderPlace Header { get; init; } = new();

    /// <summary>How many of the tables a workbook must hold to be of this layout.</summary>
    public int MinimumTables { get; init; } = 1;

    /// <summary>The unit by definition of the layout, where neither title nor header says one.</summary>
    public AmountUnit? Unit { get; init; }

    /// <summary>The sender owes every debt it lists, so no column names a debtor (填报单位即债务人).</summary>
    public bool SenderOwes { get; init; }

    /// <summary>All rows are of one debtor, whom no column names: the text above the table does, or somebody says it (全表一个债务人).</summary>
    public bool OneDebtor { get; init; }

    /// <summary>By field: the value where no column gives one.</summary>
    public IReadOnlyDictionary<string, string> Defaults { get; init; } = new Dictionary<string, string>();

    public IReadOnlyList<TableLayout> Tables { get; init; } = [];

    /// <summary>Headers of columns that a person said are not wanted.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>Words of rows that sum others (小计、合计).</summary>
    public IReadOnlyList<string> TotalWords { get; init; } = [];

    /// <summary>Words that start rows which are no data (注、复核).</summary>
    public IReadOnlyList<string> NoteWords { get; init; } = [];

    /// <summary>By field, then by value: the ways to write that value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> Words { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>>();

    /// <summary>The value of words that are known and too wide to name one (银行贷款).</summary>
    internal const string SaysNothing = "Unstated";

    private Dictionary<(string Field, string Key), string>? _vocabulary;

    /// <summary>The value that <paramref name="text"/> names in <paramref name="field"/>, or null.</summary>
    internal string? Word(string field, string text) => HeaderText.Key(text) is var key && (_vocabulary ??= Vocabulary()).TryGetValue((field, key), out var value) ? value
        : _vocabulary.GetValueOrDefault((field, key.Replace("、", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal)));

    /// <summary>The value whose longest word <paramref name="text"/> contains, or null.</summary>
    internal string? Mentioned(string field, string text)
    {
        var key = HeaderText.Key(text);
        return Words.GetValueOrDefault(field)?.SelectMany(value => value.Value.Select(way => (Value: value.Key, Way: HeaderText.Key(way))))
            .Where(word => key.Contains(word.Way, StringComparison.Ordinal))
            .OrderByDescending(word => word.Way.Length).ThenBy(word => word.Value, StringComparer.Ordinal).Select(word => word.Value).FirstOrDefault();
    }

    /// <summary>The one value that <paramref name="text"/> mentions; null when it mentions none or several.</summary>
    internal string? MentionedAlone(string field, string text)
    {
        var key = HeaderText.Key(text);
        var values = Words.GetValueOrDefault(field)?.Where(value => value.Value.Any(way => key.Contains(HeaderText.Key(way), StringComparison.Ordinal))).Take(2).ToList();
        return values is [var only] ? only.Key : null;
    }

    private Dictionary<(string, string), string> Vocabulary()
    {
        var vocabulary = new Dictionary<(string, string), string>();
        foreach (var (field, values) in Words)
            foreach (var (value, ways) in values)
                foreach (var way in ways)
                    vocabulary.TryAdd((field, HeaderText.Key(way)), value);
        return vocabulary;
    }
}

/// <summary>The marks of a layout: at least so many of these words stand in the title or header.</summary>
public sealed record Recognition(int AtLeast, IReadOnlyList<string> Words)
{
    /// <summary>Where given, the file's name or the text above the table must contain one of these; each is a mark too.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>None of which may stand there: they tell another sender.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];
}

/// <summary>Where a header may stand: it starts among the first <see cref="LastRow"/> rows and spans up to <see cref="Rows"/>.</summary>
public sealed record HeaderPlace(int LastRow = 30, int Rows = 4);

/// <summary>Rows to leave out: those whose <see cref="Field"/> holds one of these values (不作数据的行).</summary>
/// <param name="Reason">What the user is told.</param>
public sealed record SkippedRows(string Field, IReadOnlyList<string> Values, string Reason);

/// <summary>One table of a layout: its fields with the names their columns go by.</summary>
public sealed record TableLayout
{
    public required TableContent Content { get; init; }

    /// <summary>The table of the extended layout whose fields this one adds to.</summary>
    public TableContent? Extends { get; init; }

    /// <summary>The table whose fields stand as label and value above this one (抬头).</summary>
    public TableContent? Labels { get; init; }

    /// <summary>Fields a header must have; alternatives are joined by a bar.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Fields { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Names of groups of columns, by the word that the fields of their columns start with: national → 国家标准 (列组).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By the rest of the field: what a column is called in each of <see cref="Groups"/>. national + needYuan is nationalNeedYuan.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> GroupFields { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By field: what its column is called under a group that is a year (年份列组).</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> YearGroups { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Columns that are a year each (年份列): by kind of amount, what such a column is called beside its year; empty for nothing.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> YearAmounts { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Rows that are no data of this table, by what stands in a field.</summary>
    public IReadOnlyList<SkippedRows> Skips { get; init; } = [];

    /// <summary>The fields behind <see cref="Labels"/>, once the layout is complete.</summary>
    [JsonIgnore] public TableLayout? LabelTable { get; init; }

    /// <summary>By normalised header: columns of the layout that are not wanted.</summary>
    [JsonIgnore] public IReadOnlySet<string> Ignored { get; init; } = new HashSet<string>();

    private Dictionary<string, (string Field, int Rank)>? _synonyms;

    /// <summary>By normalised header: the field, and how plainly the header names it (0 is plainest).</summary>
    internal IReadOnlyDictionary<string, (string Field, int Rank)> Synonyms => _synonyms ??= Index();

    private Dictionary<string, (string Field, int Rank)>? _loose;

    /// <summary>The field that a header's key names but for words that say nothing new such as 贷款起始日期 beside 起始日; none where it might be two.</summary>
    internal (string Field, int Rank)? Loosely(string key) =>
        (_loose ??= LooseIndex()).TryGetValue(HeaderText.Loose(key), out var match) && match.Field.Length > 0 ? match : null;

    private Dictionary<string, (string Field, int Rank)> LooseIndex()
    {
        var index = new Dictionary<string, (string Field, int Rank)>();
        foreach (var (key, match) in Synonyms)
            if (HeaderText.Loose(key) is { Length: > 1 } loose && (loose.Length > 2 || Synonyms.ContainsKey(loose)))
                index[loose] = index.TryGetValue(loose, out var there) ? there.Field == match.Field ? there : ("", 0) : match;
        // A name as it stands goes before what others shrink to.
        foreach (var (key, match) in Synonyms)
            if (index.ContainsKey(key)) index[key] = match;
        return index;
    }

    /// <summary>What a field is called in messages.</summary>
    internal string ChineseName(string field) => Fields.TryGetValue(field, out var names) && names.Count > 0 ? names[0] : field;

    /// <summary>The required columns that <paramref name="found"/> lacks, by their Chinese names.</summary>
    internal IEnumerable<string> Missing(IReadOnlySet<string> found) => Required
        .Where(r => !r.Split('|').Any(found.Contains))
        .Select(r => string.Join("或", r.Split('|').Select(ChineseName)))
        .Concat(YearAmounts.Count == 0 || found.Any(f => Interpretation.YearColumn.AmountOf(f) is not null) ? [] : ["各年度（如 2025年）"]);

    private Dictionary<string, (string, int)> Index()
    {
        var index = new Dictionary<string, (string, int)>();
        foreach (var (field, names) in Fields)
            for (var rank = 0; rank < names.Count; rank++)
                index.TryAdd(HeaderText.Key(names[rank]), (field, rank));
        return index;
    }
}
