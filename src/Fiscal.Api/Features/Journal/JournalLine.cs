using System.Text.Encodings.Web;
using System.Text.Json;
using Fiscal.Api.Hosting;
using Fiscal.Domain.Journal;
using NodaTime;

namespace Fiscal.Api.Features.Journal;

/// <summary>
/// A line of an exported journal (日志导出): an entry with everything its digest covers, or, last of all, where the chain ends.
/// </summary>
public sealed record JournalLine(
    string Chain, long Sequence, Instant At, string UserName, string Act, string Subject, int SubjectCount, string PayloadJson, string PayloadHash,
    int FactCount, string FactsHash, string PreviousHash, JournalHash Algorithm, string Hash)
{
    private static readonly JsonSerializerOptions Json = MakeOptions();

    public static JournalLine Of(JournalEntry e) => new(
        e.Chain, e.Sequence, e.At, e.UserName, e.Act, e.Subject, e.SubjectCount, e.PayloadJson, e.PayloadHash,
        e.FactCount, e.FactsHash, e.PreviousHash, e.Algorithm, e.Hash);

    public JournalEntry ToEntry() => new JournalEntry
    {
        Chain = Chain, Sequence = Sequence, At = At, UserName = UserName, Act = Act, Subject = Subject, SubjectCount = SubjectCount,
        PayloadJson = PayloadJson, PayloadHash = PayloadHash, FactCount = FactCount, FactsHash = FactsHash, PreviousHash = PreviousHash, Algorithm = Algorithm,
    }.Sealed(Hash);

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no line of a journal.</exception>
    public static JournalLine Parse(string json) => JsonSerializer.Deserialize<JournalLine>(json, Json) ?? throw new JsonException();

    internal static JsonSerializerOptions MakeOptions()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        JsonContract.Apply(json);
        return json;
    }
}

/// <summary>The last line of an exported journal (链尾): without it the file was cut off.</summary>
public sealed record JournalEnd(string EndOfChain, long Sequence, string Hash)
{
    private static readonly JsonSerializerOptions Json = JournalLine.MakeOptions();

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no end of a journal.</exception>
    public static JournalEnd Parse(string json) => JsonSerializer.Deserialize<JournalEnd>(json, Json) ?? throw new JsonException();
}
