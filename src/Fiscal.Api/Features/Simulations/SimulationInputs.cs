using Fiscal.Api.Features.Measures;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Measures;
using NodaTime;

namespace Fiscal.Api.Features.Simulations;

/// <summary>What a simulation was asked (试算内容): kept as JSON.</summary>
/// <param name="Months">Months of the ladder, from the month of the first day on.</param>
/// <param name="MonthlyFundsYuan">Own funds for debt service a month; null: the cash gap is not worked out.</param>
public sealed record SimulationDefinition(int Months, decimal? MonthlyFundsYuan, IReadOnlyList<BranchInput> Branches);

/// <summary>One branch (分支): measures on record by id, and drafts that are not.</summary>
public sealed record BranchInput(string Name, IReadOnlyList<int>? MeasureIds = null, IReadOnlyList<DraftInput>? Drafts = null, StressInput? Stress = null);

/// <summary>A measure that is only tried; adopting its branch puts it on record.</summary>
public sealed record DraftInput(
    string Title, ActionKind Kind, LocalDate PlannedOn, IReadOnlyList<ActionInput> Actions, IReadOnlyList<NewDebtInput>? NewDebts = null,
    int? ListItem = null, ResolutionMethod? Method = null, string? Department = null, string? FundSource = null) : IProposal;

/// <summary>What goes wrong at the same time (压力情景).</summary>
/// <param name="LprShiftBp">Every LPR from the day after the first on, in basis points.</param>
/// <param name="NotRenewingCreditorIds">Lenders that take no part in any measure (抽贷): what they lend falls due as agreed.</param>
/// <param name="RevenueFallPercent">By how much the monthly funds are less.</param>
public sealed record StressInput(decimal LprShiftBp = 0, IReadOnlyList<int>? NotRenewingCreditorIds = null, decimal RevenueFallPercent = 0);
