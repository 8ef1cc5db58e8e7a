using System.Text;

namespace Fiscal.Domain;

/// <summary>
/// The comparable form of a name or number (比对键): full width made half width, no white space, upper case.
/// Kept in its own column, so that uniqueness does not depend on a database's collation.
/// </summary>
public static class TextKey
{
    public static string Of(string text)
    {
        if (IsKey(text)) return text;
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFEFF')
                key.Append(char.ToUpperInvariant(c));
        return key.ToString();
    }

    // Most names and numbers are their own key: capitals, digits, marks and plain Chinese characters.
    private static bool IsKey(string text)
    {
        foreach (var c in text)
            if (c is not ((> ' ' and <= '~' and not (>= 'a' and <= 'z')) or (>= '\u4e00' and <= '\u9fa5'))) return false;
        return true;
    }
}
