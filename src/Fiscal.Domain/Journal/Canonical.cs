using System.Buffers;
using System.Collections;
using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Domain.Journal;

/// <summary>
/// The one way of writing values down before they are digested (规范形式): each as the number of its UTF-8 bytes, a colon, the
/// bytes and a comma, so that no two lists of values look the same. Independent of culture and database.
/// </summary>
public sealed class Canonical
{
    private static readonly InstantPattern InstantText = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff'Z'");

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public Canonical Add(string text)
    {
        Encoding.ASCII.GetBytes(Encoding.UTF8.GetByteCount(text).ToString(CultureInfo.InvariantCulture), _bytes);
        _bytes.Write(":"u8);
        Encoding.UTF8.GetBytes(text, _bytes);
        _bytes.Write(","u8);
        return this;
    }

    public byte[] ToBytes() => _bytes.WrittenSpan.ToArray();

    /// <param name="scale">Decimals that a <see cref="decimal"/> is written with.</param>
    public static string Text(object value, int scale = 2) => value switch
    {
        string text => text,
        decimal number => number.ToString("F" + scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Instant instant => InstantText.Format(instant),
        LocalDate day => LocalDatePattern.Iso.Format(day),
        bool flag => flag ? "true" : "false",
        Enum name => name.ToString(),
        byte[] bytes => Convert.ToHexStringLower(bytes),
        int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => string.Join(',', list.Cast<object>().Select(item => Text(item, scale))),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value, $"{value.GetType().Name} has no canonical form."),
    };
}
