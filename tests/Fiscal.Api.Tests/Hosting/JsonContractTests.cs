using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Accounts;
using NodaTime;

namespace Fiscal.Api.Tests.Hosting;

public sealed class JsonContractTests
{
    private readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web);

    public JsonContractTests() => JsonContract.Apply(_json);

    private sealed record Row(decimal AmountYuan, decimal? FeeYuan, decimal RatePercent, LocalDate PaidOn, Instant RecordedAt, Role Role, string Name);

    [Fact]
    public void Values_look_as_the_contract_says()
    {
        var row = new Row(129620000m, null, 4.35m, new(2026, 1, 15), Instant.FromUtc(2026, 1, 15, 4, 0), Role.Clerk, null!);

        Assert.Equal(
            """{"amountYuan":129620000.00,"feeYuan":null,"ratePercent":4.35,"paidOn":"2026-01-15","recordedAt":"2026-01-15T04:00:00Z","role":"Clerk","name":null}""",
            JsonSerializer.Serialize(row, _json));
        Assert.Equal("{\"amountYuan\":0.13", JsonSerializer.Serialize(row with { AmountYuan = 0.125m }, _json)[..18]);
    }

    [Fact]
    public void What_was_written_can_be_read()
    {
        var row = new Row(1.5m, 2m, 3m, new(2026, 1, 15), Instant.FromUtc(2026, 1, 15, 4, 0), Role.Auditor, "x");

        Assert.Equal(row, JsonSerializer.Deserialize<Row>(JsonSerializer.Serialize(row, _json), _json));
    }

    [Theory]
    [InlineData("""{"amountYuan":"1","feeYuan":null,"ratePercent":1,"paidOn":"2026-01-15","recordedAt":"2026-01-15T04:00:00Z","role":"Clerk","name":"x"}""", "$.amountYuan")]
    [InlineData("""{"amountYuan":1,"feeYuan":null,"ratePercent":1,"paidOn":"2026-1-15","recordedAt":"2026-01-15T04:00:00Z","role":"Clerk","name":"x"}""", "$.paidOn")]
    [InlineData("""{"amountYuan":1,"feeYuan":null,"ratePercent":1,"paidOn":"2026-01-15","recordedAt":"2026-01-15T04:00:00Z","role":0,"name":"x"}""", "$.role")]
    [InlineData("""{"amountYuan":1,"feeYuan":null,"ratePercent":1,"paidOn":"2026-01-15","recordedAt":"2026-01-15T04:00:00Z","role":"Clerk","name":null}""", "$.name")]
    public void A_value_of_the_wrong_form_is_named(string json, string path)
    {
        var exception = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Row>(json, _json));

        Assert.Equal(path, exception.Path);
    }
}
