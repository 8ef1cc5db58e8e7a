using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;

namespace Fiscal.Domain.Platforms;

/// <summary>What was done at a step (退出步骤内容).</summary>
public sealed record ExitStepFigures
{
    public ExitProgress Step { get; init; }

    /// <summary>Grounds of the government's determination, or what else is to be said (判定理由、说明).</summary>
    public string? Statement { get; init; }

    /// <summary>Name of the file kept elsewhere (附件名称).</summary>
    public string? AttachmentName { get; init; }

    /// <summary>Its SHA-256, lower-case hex (附件校验值).</summary>
    public string? AttachmentSha256 { get; init; }

    /// <summary>What the ledger and the facts showed when it was recorded (核验结果).</summary>
    public string Checked { get; init; } = "";

    /// <summary>The version of the rules that it went by.</summary>
    public int? RulesId { get; init; }
}

/// <summary>
/// A company came one step further off the list on a day, by a document (平台退出步骤). Steps are taken in order and taken back in the opposite one;
/// what a step asks for is checked when it is recorded.
/// </summary>
public sealed class PlatformExitStep : StatedFact
{
    /// <summary>Longest statement, and longest record of what was checked.</summary>
    public const int MaxTextLength = 1000;

    private PlatformExitStep() { } // EF

    internal PlatformExitStep(Party party, ExitStepFigures figures, LocalDate takenOn, Recording recording)
        : base(party.RegionCode, takenOn, recording) => (Party, PartyId, Figures) = (party, party.Id, figures);

    public int PartyId { get; private set; }
    public Party Party { get; private set; } = null!;
    public ExitStepFigures Figures { get; private set; } = new();

    public override object Topic => (PartyId, Figures.Step);
    public override object Said => Figures;
    public override string Subject => $"“{Party.Name}”的退出步骤“{Figures.Step.DisplayName()}”";

    /// <param name="live">The steps of the company that stand.</param>
    public PlatformExitStep TakeBack(IEnumerable<PlatformExitStep> live, Recording recording)
    {
        if (live.Where(s => s.Figures.Step > Figures.Step).MaxBy(s => s.Figures.Step) is { } later) throw ExitErrors.LaterStepStands(Figures.Step, later.Figures.Step);
        return Reversal(recording);
    }

    public override PlatformExitStep Reversal(Recording recording) => new(Party, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
