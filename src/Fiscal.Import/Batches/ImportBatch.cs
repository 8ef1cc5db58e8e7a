using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Import.Batches;

/// <summary>Where a batch stands (批次状态).</summary>
public enum BatchStatus
{
    /// <summary>Read and compared with the book; can be committed (待提交).</summary>
    [Display(Name = "待提交")] Previewed,

    /// <summary>Has error findings: nothing of it can be committed (有错待改).</summary>
    [Display(Name = "有错待改")] NeedsCorrection,

    [Display(Name = "已入账")] Committed,
    [Display(Name = "已撤销")] Reverted,
}

/// <summary>A row against the book (与账面比对).</summary>
public enum RowChange
{
    /// <summary>Nothing to compare: the row was skipped or rejected.</summary>
    None,
    New,
    Changed,
    Same,
}

/// <summary>One sent workbook on its way into the book (导入批次). It enters whole or not at all.</summary>
public sealed class ImportBatch : IRegional
{
    /// <summary>Longest file name kept, with its ending.</summary>
    public const int MaxFileNameLength = 260;

    private readonly List<ImportRow> _rows = [];
    private readonly List<ImportFinding> _findings = [];

    private ImportBatch() { } // EF

    public ImportBatch(string regionCode, string fileName, byte[] content, string sha256, string by, Instant at)
    {
        RegionCode = regionCode;
        FileName = fileName;
        File = new ImportFile(regionCode, content);
        Sha256 = sha256;
        UploadedBy = by;
        UploadedAt = at;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public string FileName { get; private set; } = "";

    /// <summary>SHA-256 of the file as sent, lower-case hex.</summary>
    public string Sha256 { get; private set; } = "";

    public ImportFile File { get; private set; } = null!;
    public WorkbookKind Kind { get; private set; }
    public string Layout { get; private set; } = "";
    public string? Institution { get; private set; }

    /// <summary>The day the figures stand for (数据截止日).</summary>
    public LocalDate AsOf { get; private set; }

    public AmountUnit? Unit { get; private set; }
    public BatchStatus Status { get; private set; }
    public string UploadedBy { get; private set; } = "";
    [SetBySave]
    public Instant UploadedAt { get; private set; }
    public string? CommittedBy { get; private set; }
    [SetBySave]
    public Instant? CommittedAt { get; private set; }
    public string? RevertedBy { get; private set; }
    [SetBySave]
    public Instant? RevertedAt { get; private set; }

    public string? AnswersJson { get; private set; }
    public string? QuestionsJson { get; private set; }

    /// <summary>Increases with every change of status and every preview; a stale value loses the race.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<ImportRow> Rows => _rows;
    public IReadOnlyList<ImportFinding> Findings => _findings;

    /// <summary>What people said about it so far.</summary>
    public ImportAnswers Answers() => AnswersJson is null ? new(new()) : JsonSerializer.Deserialize<ImportAnswers>(AnswersJson, BatchJson.Options)!;

    /// <summary>The questions that a batch keeps; none for null.</summary>
    public static IReadOnlyList<ImportQuestion> Questions(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<List<ImportQuestion>>(json, BatchJson.Options)!;

    /// <summary>Whether it can still be read again with other answers.</summary>
    public void RefuseUnlessOpen()
    {
        if (Status is BatchStatus.Committed or BatchStatus.Reverted)
            throw BatchErrors.NotOpen(FileName, Status);
    }

    /// <summary>Keeps what reading it with these answers and comparing it with the book found (预览). Its rows are saved beside it.</summary>
    public void Preview(InterpretedWorkbook workbook, LocalDate asOf, ImportAnswers answers, IEnumerable<Finding> findings, IReadOnlyList<ImportQuestion> questions)
    {
        (Kind, Layout, Institution, AsOf, Unit) = (workbook.Kind, workbook.Layout, workbook.Institution, asOf, workbook.Unit);
        AnswersJson = JsonSerializer.Serialize(answers, BatchJson.Options);
        QuestionsJson = questions.Count == 0 ? null : JsonSerializer.Serialize(questions, BatchJson.Options);
        _findings.AddRange(findings.Select((f, i) => new ImportFinding(RegionCode, i + 1, f)));
        Status = _findings.Exists(f => f.Severity == Severity.Error) ? BatchStatus.NeedsCorrection : BatchStatus.Previewed;
        Version++;
    }

    public void Commit(string by, Instant at)
    {
        if (Status is BatchStatus.NeedsCorrection)
            throw BatchErrors.HasErrors(FileName, _findings.Where(f => f.Severity == Severity.Error).Sum(f => f.Occurrences));
        if (Status is not BatchStatus.Previewed)
            throw BatchErrors.NotPending(FileName, Status);
        (Status, CommittedBy, CommittedAt) = (BatchStatus.Committed, by, at);
        Version++;
    }

    public void Revert(string by, Instant at)
    {
        if (Status is not BatchStatus.Committed)
            throw BatchErrors.NotCommitted(FileName, Status);
        (Status, RevertedBy, RevertedAt) = (BatchStatus.Reverted, by, at);
        Version++;
    }
}

/// <summary>The workbook as sent, byte for byte (原文件).</summary>
public sealed class ImportFile : IRegional
{
    private ImportFile() { } // EF

    internal ImportFile(string regionCode, byte[] content) => (RegionCode, Content) = (regionCode, content);

    public int Id { get; private set; }
    public int BatchId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public byte[] Content { get; private set; } = [];
}
