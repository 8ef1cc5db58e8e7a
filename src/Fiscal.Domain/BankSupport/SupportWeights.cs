using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.BankSupport;

/// <summary>The four parts of a bank's support, weighed (支持情况权数). They sum to 100.</summary>
public sealed record SupportParts(decimal Eased, decimal NewLoans, decimal RateCut, decimal Concession)
{
    /// <summary>What a region without weights of its own is shown (示例权数): no paper settles them.</summary>
    public static readonly SupportParts Example = new(40, 30, 20, 10);

    public decimal Sum => Eased + NewLoans + RateCut + Concession;
}

/// <summary>One version of the weights by which a region scores the support of banks (金融机构支持权数), in force from <see cref="Fact.EffectiveOn"/> on.</summary>
public sealed class SupportWeights : Fact
{
    private SupportWeights() { } // EF

    /// <param name="recording">Its document is the 文号.</param>
    public SupportWeights(string regionCode, SupportParts parts, LocalDate validFrom, bool isUnverified, Recording recording)
        : base(regionCode, validFrom, recording)
    {
        (Parts, IsUnverified) = (parts, isUnverified);
        if (parts is not { Eased: >= 0, NewLoans: >= 0, RateCut: >= 0, Concession: >= 0, Sum: 100 }) throw SupportErrors.WeightsOfNoSense(parts.Sum);
    }

    public SupportParts Parts { get; private set; } = SupportParts.Example;

    /// <summary>Not settled by a paper of the region (待核).</summary>
    public bool IsUnverified { get; private set; }

    public override string Subject => "金融机构支持权数";
}
