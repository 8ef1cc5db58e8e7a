using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Projects;

/// <summary>The project that a debt pays for (债务所属项目).</summary>
public sealed record ProjectDebtFigures
{
    /// <summary>Null: of none any more.</summary>
    public string? ProjectKey { get; init; }
}

/// <summary>Which project a debt was borrowed for, as stated on a day (项目举债). The last statement holds.</summary>
public sealed class ProjectDebt : StatedFact
{
    private ProjectDebt() { } // EF

    public ProjectDebt(Debt debt, ProjectDebtFigures figures, LocalDate statedOn, Recording recording)
        : base(debt.RegionCode, statedOn, recording) => (Debt, DebtId, Figures) = (debt, debt.Id, figures);

    public int DebtId { get; private set; }
    public Debt Debt { get; private set; } = null!;
    public ProjectDebtFigures Figures { get; private set; } = new();

    public override object Topic => DebtId;
    public override object Said => Figures;
    public override string Subject => $"债务 {DebtId} 所属的项目";

    public override ProjectDebt Reversal(Recording recording) => new(Debt, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
