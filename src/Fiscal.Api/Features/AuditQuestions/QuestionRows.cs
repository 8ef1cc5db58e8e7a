using Fiscal.Domain;
using Fiscal.Domain.AuditQuestions;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>A question on the list (疑点清单的一行).</summary>
/// <param name="IsOverdue">Not struck off and past its day.</param>
/// <param name="LastText">What was said last.</param>
public sealed record QuestionRow(
    int Id, string RegionCode, string Title, QuestionStatus Status, string StatusName, string? Owner, LocalDate? DueOn, bool IsOverdue,
    string RaisedBy, Instant RaisedAt, string LastText, string LastBy, Instant LastAt, int Version)
{
    internal static QuestionRow Of(AuditQuestion q, LocalDate today) => q.Steps.MaxBy(s => s.Number)! is var last
        ? new(q.Id, q.RegionCode, q.Title, q.Status, q.Status.DisplayName(), q.Owner, q.DueOn, q.Status != QuestionStatus.Closed && q.DueOn < today,
            q.RaisedBy, q.RaisedAt, last.Text, last.By, last.At, q.Version)
        : throw new InvalidOperationException();
}

/// <summary>A question with all that it rests on and all that was done (疑点详情).</summary>
public sealed record QuestionDetail(QuestionRow Question, IReadOnlyList<EvidenceRow> Evidence, IReadOnlyList<StepRow> Steps)
{
    internal static QuestionDetail Of(AuditQuestion q, LocalDate today) => new(
        QuestionRow.Of(q, today),
        [.. q.Evidence.OrderBy(e => e.Number).Select(e => new EvidenceRow(e.Number, e.DebtId, e.EntryId, e.ImportId, e.Sheet, e.Cell, e.Note, LinkOf(e)))],
        [.. q.Steps.OrderBy(s => s.Number).Select(s => new StepRow(s.Number, s.Kind, s.Kind.DisplayName(), s.Text, s.By, s.At))]);

    private static string? LinkOf(QuestionEvidence e) =>
        e is { ImportId: { } import, Cell: not null } ? FormattableString.Invariant($"/api/imports/{import}/file")
        : e.DebtId is { } debt ? FormattableString.Invariant($"/api/debts/{debt}/provenance")
        : e.ImportId is { } whole ? FormattableString.Invariant($"/api/imports/{whole}")
        : null;
}

/// <param name="Link">Where to look at it.</param>
public sealed record EvidenceRow(int Number, int? DebtId, long? EntryId, int? ImportId, string? Sheet, string? Cell, string? Note, string? Link);

public sealed record StepRow(int Number, QuestionStepKind Kind, string KindName, string Text, string By, Instant At);
