using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Reconciliations;

/// <summary>Where a break stands (处理状态).</summary>
public enum BreakStatus
{
    [Display(Name = "待处理")] Open,

    /// <summary>Somebody has it, with a day to finish by.</summary>
    [Display(Name = "已分派")] Assigned,

    [Display(Name = "已处理")] Resolved,
}

/// <summary>How a break was resolved (处理方式).</summary>
public enum BreakResolution
{
    [Display(Name = "台账更正")] BookCorrected,
    [Display(Name = "对方更正")] SourceCorrected,

    /// <summary>The next month's figures will agree by themselves.</summary>
    [Display(Name = "时点差待下期")] ClearsNextPeriod,

    /// <summary>It stays, and the note says why.</summary>
    [Display(Name = "说明保留")] Explained,
}

/// <summary>A break as kept with its reconciliation, and what is done about it (差异及处理).</summary>
public sealed class ReconciliationBreak : IRegional
{
    /// <summary>Longest value or explanation kept.</summary>
    public const int MaxTextLength = 1000;

    private ReconciliationBreak() { } // EF

    /// <param name="source">Number of the source in its reconciliation, from 2: the book is 1.</param>
    /// <param name="itemsJson">Debts, contract numbers and rows.</param>
    public ReconciliationBreak(string regionCode, int ordinal, int source, Break found, string? debtorName, string? field, string itemsJson)
    {
        RegionCode = regionCode;
        Ordinal = ordinal;
        Source = source;
        Kind = found.Kind;
        DebtorName = debtorName;
        Field = field;
        BookValue = Bounded(found.BookValue);
        SourceValue = Bounded(found.SourceValue);
        BookYuan = found.BookYuan;
        SourceYuan = found.SourceYuan;
        BalanceEffectYuan = found.BalanceEffectYuan;
        Explanation = Bounded(found.Explanation)!;
        ItemsJson = itemsJson;
    }

    public int Id { get; private set; }
    public int ReconciliationId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Ordinal { get; private set; }
    public int Source { get; private set; }
    public BreakKind Kind { get; private set; }
    public string? DebtorName { get; private set; }
    public string? Field { get; private set; }
    public string? BookValue { get; private set; }
    public string? SourceValue { get; private set; }
    public decimal BookYuan { get; private set; }
    public decimal SourceYuan { get; private set; }
    public decimal BalanceEffectYuan { get; private set; }
    public string Explanation { get; private set; } = "";
    public string ItemsJson { get; private set; } = "{}";

    public BreakStatus Status { get; private set; }

    /// <summary>Who is to clear it (责任人).</summary>
    public string? Owner { get; private set; }

    /// <summary>By when (处理期限).</summary>
    public LocalDate? DueOn { get; private set; }

    public BreakResolution? Resolution { get; private set; }
    public string? Note { get; private set; }
    public string? HandledBy { get; private set; }
    [SetBySave]
    public Instant? HandledAt { get; private set; }

    /// <summary>Increases with every step; a stale value loses the race.</summary>
    public int Version { get; private set; }

    /// <summary>Gives it to somebody (分派), again if need be.</summary>
    public void Assign(string owner, LocalDate? dueOn, string by, Instant at)
    {
        RefuseIfResolved();
        (Owner, DueOn, Status) = (owner, dueOn, BreakStatus.Assigned);
        Handled(by, at);
    }

    /// <summary>Says how it was cleared (处理).</summary>
    public void Resolve(BreakResolution resolution, string? note, string by, Instant at)
    {
        RefuseIfResolved();
        if (resolution == BreakResolution.Explained && string.IsNullOrWhiteSpace(note)) throw ReconciliationErrors.NoteMissing();
        (Resolution, Note, Status) = (resolution, note, BreakStatus.Resolved);
        Handled(by, at);
    }

    /// <summary>Takes the resolution back (重新打开); who it belongs to stays.</summary>
    public void Reopen(string note, string by, Instant at)
    {
        if (Status != BreakStatus.Resolved) throw ReconciliationErrors.NotResolved(Ordinal, Status);
        (Resolution, Note, Status) = (null, note, Owner is null ? BreakStatus.Open : BreakStatus.Assigned);
        Handled(by, at);
    }

    private void RefuseIfResolved()
    {
        if (Status == BreakStatus.Resolved) throw ReconciliationErrors.AlreadyResolved(Ordinal);
    }

    private void Handled(string by, Instant at)
    {
        (HandledBy, HandledAt) = (by, at);
        Version++;
    }

    private static string? Bounded(string? text) => text is { Length: > MaxTextLength } ? text[..MaxTextLength] : text;
}
