using Fiscal.Domain.Ledger;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Measures;

/// <summary>
/// Something done about debts that fall due or weigh too much (化债措施): drafted, negotiated, signed, and then booked on its debts by
/// the verbs of the ledger, so that what it claims is what the book shows. Every step and every version of the proposal stays.
/// </summary>
public sealed class Measure : IRegional
{
    public const int MaxTitleLength = 200;
    public const int MaxDepartmentLength = 100;

    private readonly List<MeasureStep> _steps = [];
    private readonly List<MeasureProposal> _proposals = [];

    private Measure() { } // EF

    /// <param name="listItem">The item of the list of measures that it counts in; null: the first that stands for its kind.</param>
    public Measure(string regionCode, string title, ActionKind kind, int? listItem, ResolutionMethod? method, MeasureProposal proposal, MeasureNote note)
    {
        (RegionCode, Title, Kind, ListItem, Method) = (regionCode, title.Trim(), kind, listItem, method);
        Take(proposal);
        Take(new MeasureStep(RegionCode, 0, MeasureStage.Drafted, note) { ProposalNumber = proposal.Number });
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Title { get; private set; } = "";
    public ActionKind Kind { get; private set; }

    /// <summary>How it resolves hidden debt (化解方式), where repaying, reclassifying or giving up leaves that open.</summary>
    public ResolutionMethod? Method { get; private set; }

    /// <summary>Number of the item on the list of measures, where the measure names one.</summary>
    public int? ListItem { get; private set; }

    /// <summary>Who answers for it (责任部门).</summary>
    public string? Department { get; init; }

    /// <summary>Where the money comes from (资金来源).</summary>
    public string? FundSource { get; init; }

    public MeasureStage Stage { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    /// <summary>In order.</summary>
    public IReadOnlyList<MeasureStep> Steps => [.. _steps.OrderBy(s => s.Number)];

    /// <summary>In order.</summary>
    public IReadOnlyList<MeasureProposal> Proposals => [.. _proposals.OrderBy(p => p.Number)];

    /// <summary>The last version of what it is meant to do.</summary>
    public MeasureProposal Proposal => Proposals[^1];

    /// <summary>What was agreed when it was signed (签约方案); before that the last version.</summary>
    public MeasureProposal Planned => Steps.LastOrDefault(s => s.Stage == MeasureStage.Signed && s.ProposalNumber is not null) is { } signed
        ? Proposals[signed.ProposalNumber!.Value - 1] : Proposal;

    /// <summary>The realisations that stand, oldest first (未撤销的落地).</summary>
    public IReadOnlyList<MeasureStep> Realisations
    {
        get
        {
            var undone = _steps.Select(s => s.TakesBack).OfType<int>().ToHashSet();
            return [.. Steps.Where(s => s.Stage == MeasureStage.Realised && s.TakesBack is null && !undone.Contains(s.Number))];
        }
    }

    /// <summary>A new version of what it is meant to do (调整方案), until it is signed.</summary>
    public void Propose(MeasureProposal proposal)
    {
        if (Stage is not (MeasureStage.Drafted or MeasureStage.Negotiating)) throw MeasureErrors.Settled(Title, Stage);
        Take(proposal);
        Version++;
    }

    /// <summary>Moves on to negotiating or signed, or ends it (谈判、签约、终止).</summary>
    public void Advance(MeasureStage to, MeasureNote note)
    {
        if (!MayFollow(to)) throw MeasureErrors.NotNext(Title, Stage, to);
        Take(new MeasureStep(RegionCode, 0, to, note) { ProposalNumber = to == MeasureStage.Signed ? Proposal.Number : null });
    }

    /// <summary>It was carried out (落地), as signed or as <paramref name="executed"/>; again for each part of it.</summary>
    public void Realise(MeasureProposal? executed, MeasureNote note)
    {
        if (Stage is not (MeasureStage.Signed or MeasureStage.Realised)) throw MeasureErrors.NotSigned(Title, Stage);
        if (executed is not null) Take(executed);
        Take(new MeasureStep(RegionCode, 0, MeasureStage.Realised, note) { ProposalNumber = executed?.Number ?? Planned.Number });
    }

    /// <summary>Takes the last realisation back (撤销落地): the caller takes its facts back.</summary>
    public MeasureStep TakeBack(MeasureNote note)
    {
        if (Realisations is not [.., var last]) throw MeasureErrors.NothingToTakeBack(Title);
        var stage = Realisations.Count > 1 ? MeasureStage.Realised : MeasureStage.Signed;
        Take(new MeasureStep(RegionCode, 0, stage, note) { TakesBack = last.Number });
        return last;
    }

    private bool MayFollow(MeasureStage to) => (Stage, to) switch
    {
        (MeasureStage.Drafted, MeasureStage.Negotiating or MeasureStage.Signed or MeasureStage.Terminated) => true,
        (MeasureStage.Negotiating, MeasureStage.Signed or MeasureStage.Terminated) => true,
        (MeasureStage.Signed, MeasureStage.Terminated) => true,
        _ => false,
    };

    private void Take(MeasureProposal proposal)
    {
        MeasureRules.Check(Kind, Method, proposal);
        proposal.Number = _proposals.Count + 1;
        _proposals.Add(proposal);
    }

    private void Take(MeasureStep step)
    {
        if (step.TakesBack is null && Steps.LastOrDefault(s => s.TakesBack is null) is { } last && step.StepOn < last.StepOn)
            throw MeasureErrors.StepOutOfOrder(Title, step.StepOn, last.Stage, last.StepOn);
        Version++;
        step.Number = _steps.Count + 1;
        Stage = step.Stage;
        _steps.Add(step);
    }
}

/// <summary>What every step of a measure says (办理说明).</summary>
/// <param name="On">The day of the step by its paper.</param>
/// <param name="Document">The paper (依据文件、合同号).</param>
public sealed record MeasureNote(LocalDate On, string? Document, string? Text, string By, Instant At);

/// <summary>One step in the life of a measure (措施办理记录). Never changed.</summary>
public sealed class MeasureStep : IRegional
{
    public const int MaxTextLength = 400;

    private MeasureStep() { } // EF

    internal MeasureStep(string regionCode, int number, MeasureStage stage, MeasureNote note)
    {
        (RegionCode, Number, Stage) = (regionCode, number, stage);
        (StepOn, Document, Text, RecordedBy, RecordedAt) = (note.On, note.Document, note.Text, note.By, note.At);
        if (stage != MeasureStage.Drafted && string.IsNullOrWhiteSpace(note.Document)) throw MeasureErrors.StepWithoutDocument(stage);
    }

    public int MeasureId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Number { get; internal set; }

    /// <summary>The stage from this step on.</summary>
    public MeasureStage Stage { get; private set; }

    public LocalDate StepOn { get; private set; }
    public string? Document { get; private set; }
    public string? Text { get; private set; }

    /// <summary>The version of the proposal that was drafted, signed or carried out.</summary>
    public int? ProposalNumber { get; init; }

    /// <summary>The realisation that this step takes back, by its number (所撤销的落地).</summary>
    public int? TakesBack { get; init; }

    public string RecordedBy { get; private set; } = "";

    [SetBySave]
    public Instant RecordedAt { get; private set; }
}
