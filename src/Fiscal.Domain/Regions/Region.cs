namespace Fiscal.Domain.Regions;

/// <summary>A county or city whose bureau keeps a book (地区). A 市 is the parent of its 县.</summary>
public sealed class Region
{
    /// <summary>Longest <see cref="Code"/>.</summary>
    public const int CodeLength = 12;

    private Region() { } // EF

    public Region(string code, string name, string? parentCode)
    {
        if (code.Length is < 2 or > CodeLength || !code.All(char.IsAsciiDigit))
            throw RegionErrors.InvalidCode(code);
        if (code == parentCode)
            throw RegionErrors.OwnParent(code);
        (Code, Name, ParentCode) = (code, name, parentCode);
    }

    /// <summary>Administrative division code (行政区划代码): 2–12 digits.</summary>
    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>The region above; null at the top of what this installation keeps.</summary>
    public string? ParentCode { get; private set; }
}
