using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.AuditSamples;

/// <summary>A sample of debts as an auditor drew it (审计样本): never changed, so that what was checked can be shown later.</summary>
public sealed class AuditSample : IRegional
{
    private AuditSample() { } // EF

    public AuditSample(
        string regionCode, SampleMethod method, int size, long seed, LocalDate asOf, Instant knownAt, string drawnBy, Instant drawnAt, string resultJson)
    {
        RegionCode = regionCode;
        Method = method;
        Size = size;
        Seed = seed;
        AsOf = asOf;
        KnownAt = knownAt;
        DrawnBy = drawnBy;
        DrawnAt = drawnAt;
        ResultJson = resultJson;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public SampleMethod Method { get; private set; }

    /// <summary>How many debts were asked for (样本量).</summary>
    public int Size { get; private set; }

    public long Seed { get; private set; }

    /// <summary>The day of the balances it was drawn from.</summary>
    public LocalDate AsOf { get; private set; }

    /// <summary>Facts recorded later do not count in it.</summary>
    public Instant KnownAt { get; private set; }

    public string DrawnBy { get; private set; } = "";
    public Instant DrawnAt { get; private set; }

    /// <summary>Parameters, population and chosen debts.</summary>
    public string ResultJson { get; private set; } = "{}";
}
