using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Fiscal.Domain;

/// <summary>The Chinese names of enum values, as the field writes them.</summary>
public static class DisplayNames
{
    /// <summary>The Chinese name of <paramref name="value"/>; its English name if it has none.</summary>
    public static string DisplayName<T>(this T value) where T : struct, Enum => Names<T>.OfValue[value];

    /// <summary>The same for a value whose enum is known only at run time.</summary>
    public static string DisplayNameOf(Enum value) => NameOf(value.GetType(), value);

    /// <summary>The value with that Chinese name, or null.</summary>
    public static T? Parse<T>(string displayName) where T : struct, Enum =>
        Names<T>.ByName.TryGetValue(displayName, out var value) ? value : null;

    private static string NameOf(Type type, Enum value) =>
        type.GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString();

    private static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> OfValue = Enum.GetValues<T>().ToDictionary(
            v => v,
            v => NameOf(typeof(T), v));

        public static readonly Dictionary<string, T> ByName = OfValue.ToDictionary(p => p.Value, p => p.Key);
    }
}
