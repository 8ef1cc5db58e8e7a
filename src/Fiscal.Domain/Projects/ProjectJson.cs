using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Domain.Projects;

/// <summary>How the lists of a project are kept in a column (项目清单的存储格式).</summary>
internal static class ProjectJson
{
    public static readonly JsonSerializerOptions Options = new(DebtResolution.PlanJson.Options) { Converters = { new DayConverter() } };

    private sealed class DayConverter : System.Text.Json.Serialization.JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => LocalDatePattern.Iso.Parse(reader.GetString()!).Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) => writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
