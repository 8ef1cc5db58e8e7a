using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Bonds;

/// <summary>A sum of spending as a table states it, in yuan (支出合计数).</summary>
public sealed record SpendingTotalFigures
{
    public decimal AmountYuan { get; init; }
}

/// <summary>
/// What a table says was spent of a bond for a project, in all by a day (累计支出) or over a period (本期支出): the payments behind it
/// are not known one by one. Its last day is <see cref="Fact.EffectiveOn"/>.
/// </summary>
public sealed class SpendingTotal : StatedFact
{
    private SpendingTotal() { } // EF

    /// <param name="since">First day of the period; null: since the bond began.</param>
    public SpendingTotal(string regionCode, string bondKey, string projectKey, SpendingStage stage, LocalDate? since, SpendingTotalFigures figures, LocalDate by, Recording recording)
        : base(regionCode, by, recording) => (BondKey, ProjectKey, Stage, Since, Figures) = (bondKey, projectKey, stage, since, figures);

    public string BondKey { get; private set; } = "";
    public string ProjectKey { get; private set; } = "";
    public SpendingStage Stage { get; private set; }
    public LocalDate? Since { get; private set; }
    public SpendingTotalFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, BondKey, ProjectKey, Stage, Since);
    public override object Said => Figures;
    public override string Subject => $"债券 {BondKey} 对项目 {ProjectKey} 的{(Since is null ? "累计" : "本期")}{Stage.DisplayName()}";

    public override SpendingTotal Reversal(Recording recording) => new(RegionCode, BondKey, ProjectKey, Stage, Since, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
