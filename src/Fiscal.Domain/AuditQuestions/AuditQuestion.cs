using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.AuditQuestions;

/// <summary>Where an audit question stands (疑点状态).</summary>
public enum QuestionStatus
{
    [Display(Name = "待答复")] Open,
    [Display(Name = "已答复")] Answered,

    /// <summary>On the list of what is to be put right, with somebody and a day.</summary>
    [Display(Name = "整改中")] Rectifying,

    [Display(Name = "已销号")] Closed,
}

/// <summary>What was done about an audit question (办理事项).</summary>
public enum QuestionStepKind
{
    [Display(Name = "提出")] Raised,
    [Display(Name = "答复")] Answered,
    [Display(Name = "列入整改")] Listed,
    [Display(Name = "整改进展")] Progressed,
    [Display(Name = "销号")] Closed,
    [Display(Name = "重新打开")] Reopened,
}

/// <summary>
/// Something that an auditor asks about (审计疑点), with evidence, and what comes of it: an answer, or a place on the list of what is
/// to be put right (整改台账) until the auditor strikes it off. Every step stays, with who, when and what was said.
/// </summary>
public sealed class AuditQuestion : IRegional
{
    public const int MaxTitleLength = 200;
    public const int MaxTextLength = 2000;
    public const int MaxOwnerLength = 100;
    public const int MostEvidence = 100;

    private readonly List<QuestionEvidence> _evidence = [];
    private readonly List<QuestionStep> _steps = [];

    private AuditQuestion() { } // EF

    public AuditQuestion(string regionCode, string title, string text, IEnumerable<QuestionEvidence> evidence, string by, Instant at)
    {
        (RegionCode, Title, RaisedBy, RaisedAt) = (regionCode, title, by, at);
        _evidence.AddRange(evidence);
        for (var i = 0; i < _evidence.Count; i++) _evidence[i].Number = i + 1;
        Take(QuestionStepKind.Raised, QuestionStatus.Open, text, by, at);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string Title { get; private set; } = "";
    public QuestionStatus Status { get; private set; }

    /// <summary>Who is to put it right (整改责任人).</summary>
    public string? Owner { get; private set; }

    /// <summary>By when (整改期限).</summary>
    public LocalDate? DueOn { get; private set; }

    public string RaisedBy { get; private set; } = "";

    [SetBySave]
    public Instant RaisedAt { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<QuestionEvidence> Evidence => _evidence;
    public IReadOnlyList<QuestionStep> Steps => _steps;

    /// <summary>Answers it (答复), again if need be.</summary>
    public void Answer(string text, string by, Instant at)
    {
        if (Status is not (QuestionStatus.Open or QuestionStatus.Answered)) throw QuestionErrors.NotToBeAnswered(Id, Status);
        Take(QuestionStepKind.Answered, QuestionStatus.Answered, text, by, at);
    }

    /// <summary>Puts it on the list of what is to be put right (列入整改), or gives it another owner and day.</summary>
    public void List(string owner, LocalDate dueOn, string text, string by, Instant at)
    {
        RefuseIfClosed();
        (Owner, DueOn) = (owner, dueOn);
        Take(QuestionStepKind.Listed, QuestionStatus.Rectifying, text, by, at);
    }

    /// <summary>Tells how putting it right goes (整改进展).</summary>
    public void Progress(string text, string by, Instant at)
    {
        if (Status != QuestionStatus.Rectifying) throw QuestionErrors.NotRectifying(Id, Status);
        Take(QuestionStepKind.Progressed, QuestionStatus.Rectifying, text, by, at);
    }

    /// <summary>Strikes it off (销号): what was asked is answered, or what was wrong is right.</summary>
    public void Close(string text, string by, Instant at)
    {
        RefuseIfClosed();
        if (Status == QuestionStatus.Open) throw QuestionErrors.NotAnswered(Id);
        Take(QuestionStepKind.Closed, QuestionStatus.Closed, text, by, at);
    }

    /// <summary>Asks again (重新打开); who it was given to stays, with the day.</summary>
    public void Reopen(string text, string by, Instant at)
    {
        if (Status != QuestionStatus.Closed) throw QuestionErrors.NotClosed(Id, Status);
        Take(QuestionStepKind.Reopened, Owner is null ? QuestionStatus.Open : QuestionStatus.Rectifying, text, by, at);
    }

    private void RefuseIfClosed()
    {
        if (Status == QuestionStatus.Closed) throw QuestionErrors.IsClosed(Id);
    }

    private void Take(QuestionStepKind kind, QuestionStatus status, string text, string by, Instant at)
    {
        Status = status;
        Version++;
        _steps.Add(new(RegionCode, Version, kind, text, by, at));
    }
}

/// <summary>What an auditor points at (疑点依据): a debt, an entry of it, a cell of a sent workbook, or a paper.</summary>
public sealed class QuestionEvidence
{
    public const int MaxNoteLength = 400;

    private QuestionEvidence() { } // EF

    public QuestionEvidence(int? debtId, long? entryId, int? importId, string? sheet, string? cell, string? note) =>
        (DebtId, EntryId, ImportId, Sheet, Cell, Note) = (debtId, entryId, importId, sheet, cell, note);

    public int QuestionId { get; private set; }
    public int Number { get; internal set; }
    public int? DebtId { get; private set; }

    /// <summary>An entry of the ledger.</summary>
    public long? EntryId { get; private set; }

    public int? ImportId { get; private set; }
    public string? Sheet { get; private set; }
    public string? Cell { get; private set; }
    public string? Note { get; private set; }
}

/// <summary>One step in the handling of a question (办理记录). Never changed.</summary>
public sealed class QuestionStep : IRegional
{
    private QuestionStep() { } // EF

    internal QuestionStep(string regionCode, int number, QuestionStepKind kind, string text, string by, Instant at) =>
        (RegionCode, Number, Kind, Text, By, At) = (regionCode, number, kind, text, by, at);

    public int QuestionId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Number { get; private set; }
    public QuestionStepKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public string By { get; private set; } = "";

    [SetBySave]
    public Instant At { get; private set; }
}
