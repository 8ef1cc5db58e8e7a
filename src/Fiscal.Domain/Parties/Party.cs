using Fiscal.Domain.Regions;

namespace Fiscal.Domain.Parties;

/// <summary>A debtor, creditor or guarantor in one region's book (单位、债权人、担保人).</summary>
public sealed class Party : IRegional
{
    private readonly List<PartyAlias> _aliases = [];

    private Party() { } // EF

    public Party(string regionCode, string name, PartyKind kind)
    {
        RegionCode = regionCode;
        Name = name.Trim();
        NameKey = TextKey.Of(name);
        Kind = kind;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name without differences of width, case and spaces; unique in a region.</summary>
    public string NameKey { get; private set; } = "";

    public PartyKind Kind { get; private set; }

    /// <summary>The bureau's number of the unit (单位编号).</summary>
    public string? Code { get; private set; }

    public string? ShortName { get; private set; }

    /// <summary>统一社会信用代码.</summary>
    public string? CreditCode { get; private set; }

    /// <summary>Level in its group, 1 = top (层级).</summary>
    public int? Level { get; private set; }

    /// <summary>The company above it (上级单位).</summary>
    public Party? Parent { get; private set; }

    public int? ParentId { get; private set; }
    public IReadOnlyList<PartyAlias> Aliases => _aliases;

    /// <summary>Takes over what a list of units says; what it leaves out stays.</summary>
    public void Describe(PartyKind kind, string? code, string? shortName, string? creditCode, int? level)
    {
        Kind = kind;
        Code = code ?? Code;
        ShortName = shortName ?? ShortName;
        CreditCode = creditCode ?? CreditCode;
        Level = level ?? Level;
        if (shortName is not null) KnownAs(shortName);
    }

    /// <summary>Takes the name an official list gives (更名); the old one stays as an alias.</summary>
    public void Rename(string name)
    {
        var key = TextKey.Of(name);
        if (key == NameKey) return;
        var old = Name;
        (Name, NameKey) = (name.Trim(), key);
        KnownAs(old);
    }

    /// <summary>Puts the unit below another (上级单位). A unit can't stand above itself.</summary>
    public void PlaceBelow(Party parent)
    {
        for (var above = parent; above is not null; above = above.Parent)
            if (ReferenceEquals(above, this))
                throw PartyErrors.OwnAncestor(Name);
        Parent = parent;
    }

    /// <summary>Another way its name is written (别名): short names and spellings that people confirmed.</summary>
    public void KnownAs(string alias)
    {
        var key = TextKey.Of(alias);
        if (key.Length > 0 && key != NameKey && _aliases.TrueForAll(a => a.AliasKey != key))
            _aliases.Add(new PartyAlias(RegionCode, alias.Trim(), key));
    }

    /// <summary>A name that was taken for this party's by mistake (撤销别名). The short name of the official list is corrected there.</summary>
    public void KnownNoLongerAs(PartyAlias alias)
    {
        if (ShortName is not null && TextKey.Of(ShortName) == alias.AliasKey) throw PartyErrors.AliasIsShortName(alias.Alias, Name);
        _aliases.Remove(alias);
    }
}

/// <summary>Another way of writing a party's name (别名).</summary>
public sealed class PartyAlias : IRegional
{
    private PartyAlias() { } // EF

    internal PartyAlias(string regionCode, string alias, string aliasKey) =>
        (RegionCode, Alias, AliasKey) = (regionCode, alias, aliasKey);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int PartyId { get; private set; }
    public string Alias { get; private set; } = "";
    public string AliasKey { get; private set; } = "";
}
