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
        var key = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormKC))
            if (!char.IsWhiteSpace(c) && !char.IsControl(c) && c != '\uFEFF')
                key.Append(char.ToUpperInvariant(c));
        return key.ToString();
    }
}
