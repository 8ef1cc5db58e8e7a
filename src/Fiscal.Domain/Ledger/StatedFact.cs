using NodaTime;

namespace Fiscal.Domain.Ledger;

/// <summary>
/// Figures that a table states for a day (填报事实): 三保, platforms, resolution plans. Of one <see cref="Topic"/> the last statement
/// by day holds; the day is <see cref="Fact.EffectiveOn"/>.
/// </summary>
public abstract class StatedFact : Fact
{
    private protected StatedFact() { } // EF

    private protected StatedFact(string regionCode, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
    }

    /// <summary>What the figures are of, within the region and the kind: equal topics replace each other.</summary>
    public abstract object Topic { get; }

    /// <summary>The figures as one value.</summary>
    public abstract object Said { get; }

    /// <summary>The statement that takes this one back: an earlier one of the topic holds again.</summary>
    public abstract StatedFact Reversal(Recording recording);
}
