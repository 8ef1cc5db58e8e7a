namespace Fiscal.Import.Interpretation;

/// <summary>Names written below each other by indentation (缩进层级): blanks, full width or half, and the strokes of a drawn tree.</summary>
internal sealed class IndentedTree
{
    private readonly List<(int Indent, string Name)> _above = [];

    /// <summary>Who stands above a name, and its depth from 1; null above for a name that is not indented.</summary>
    public (string? Above, int Depth) Place(string raw, string name)
    {
        var indent = Indent(raw);
        while (_above.Count > 0 && _above[^1].Indent >= indent) _above.RemoveAt(_above.Count - 1);
        var above = _above.Count == 0 ? null : _above[^1].Name;
        _above.Add((indent, name));
        return (above, _above.Count);
    }

    // A full-width blank is as wide as two others.
    private static int Indent(string raw)
    {
        var width = 0;
        foreach (var c in raw)
        {
            if (c is '\u3000' or '├' or '└' or '│' or '─' or '┬' or '—') width += 2;
            else if (char.IsWhiteSpace(c) || c is '-' or '·' or '•' or '－') width++;
            else break;
        }
        return width;
    }
}
