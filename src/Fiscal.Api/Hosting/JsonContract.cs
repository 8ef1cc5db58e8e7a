using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Fiscal.Domain.Amounts;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;

namespace Fiscal.Api.Hosting;

/// <summary>
/// The amounts of this answer are not rounded on the way out (不再舍入): at least two decimals, and every further digit they have.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ExactYuanAttribute : Attribute;

/// <summary>
/// How values look in JSON: enums by English name, dates yyyy-MM-dd, <c>…Yuan</c> with exactly two decimals; what a record
/// declares as present must be sent.
/// </summary>
internal static class JsonContract
{
    /// <summary>How the program writes JSON into files that people read too; the same bytes on every machine.</summary>
    public static readonly JsonSerializerOptions OfFiles = MakeOptionsOfFiles();

    public static void Apply(JsonSerializerOptions json)
    {
        json.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
        json.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        json.NumberHandling = JsonNumberHandling.Strict;
        json.RespectNullableAnnotations = true;
        json.RespectRequiredConstructorParameters = true;
        json.TypeInfoResolver = (json.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(Refine);
    }

    private static void Refine(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (!property.PropertyType.IsValueType)
                property.IsGetNullable = true; // strict about what comes in only
            if (property.Name.EndsWith("Yuan", StringComparison.OrdinalIgnoreCase) && IsDecimal(property.PropertyType))
                property.CustomConverter = property.PropertyType != typeof(decimal) ? NullableYuan
                    : type.Type.IsDefined(typeof(ExactYuanAttribute), inherit: false) ? ExactYuan : Yuan;
        }
    }

    private static JsonSerializerOptions MakeOptionsOfFiles()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true, NewLine = "\n" };
        Apply(json);
        return json;
    }

    private static bool IsDecimal(Type type) => type == typeof(decimal) || type == typeof(decimal?);

    private static readonly YuanConverter Yuan = new();
    private static readonly ExactYuanConverter ExactYuan = new();
    private static readonly NullableYuanConverter NullableYuan = new();

    private class YuanConverter : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Number ? reader.GetDecimal() : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.RoundToFen().ToString("F2", CultureInfo.InvariantCulture));
    }

    private sealed class ExactYuanConverter : YuanConverter
    {
        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToString("0.00##########################", CultureInfo.InvariantCulture));
    }

    private sealed class NullableYuanConverter : JsonConverter<decimal?>
    {
        public override decimal? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Yuan.Read(ref reader, typeof(decimal), options);

        public override void Write(Utf8JsonWriter writer, decimal? value, JsonSerializerOptions options)
        {
            if (value is { } yuan) Yuan.Write(writer, yuan, options);
            else writer.WriteNullValue();
        }
    }
}
