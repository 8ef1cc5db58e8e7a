using System.Text.Json;
using System.Text.Json.Serialization;

namespace Fiscal.Import.Batches;

/// <summary>Reads texts that come again row after row, such as names, as the same text (重复文字): of a long ledger they are a tenth of what is read.</summary>
internal sealed class RepeatedTexts : JsonConverter<string>
{
    private const int MostBytes = 96, Remembered = 1_024; // a power of two

    [ThreadStatic] private static string[]? _recent;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String || reader.HasValueSequence || reader.ValueSpan.Length > MostBytes) return reader.GetString();
        Span<char> text = stackalloc char[MostBytes];
        text = text[..reader.CopyString(text)];
        ref var recent = ref (_recent ??= new string[Remembered])[string.GetHashCode(text) & (Remembered - 1)];
        return recent is not null && text.SequenceEqual(recent) ? recent : recent = text.ToString();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
