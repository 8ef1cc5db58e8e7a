using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.AuditQuestions;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.AuditQuestions;

/// <summary>An auditor asks (提出疑点), and points at what the question rests on.</summary>
[Display(Name = "提出审计疑点")]
public sealed record RaiseQuestion(string RegionCode, string Title, string Text, IReadOnlyList<EvidenceInput>? Evidence = null) : ICommand<QuestionDetail>;

/// <param name="EntryId">An entry of the ledger.</param>
/// <param name="Cell">A cell of the import, with its sheet.</param>
public sealed record EvidenceInput(int? DebtId = null, long? EntryId = null, int? ImportId = null, string? Sheet = null, string? Cell = null, string? Note = null);

public sealed class RaiseQuestionValidator : AbstractValidator<RaiseQuestion>
{
    public RaiseQuestionValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Title).NotEmpty().MaximumLength(AuditQuestion.MaxTitleLength).WithName("标题");
        RuleFor(c => c.Text).NotEmpty().MaximumLength(AuditQuestion.MaxTextLength).WithName("疑点内容");
        RuleFor(c => c.Evidence).Must(e => e is null || (e.Count <= AuditQuestion.MostEvidence && e.All(x => x is not null)))
            .WithMessage($"依据最多 {AuditQuestion.MostEvidence} 项，且不能有空项。");
        RuleForEach(c => c.Evidence).ChildRules(e =>
        {
            e.RuleFor(x => x.Note).MaximumLength(QuestionEvidence.MaxNoteLength).WithName("依据说明");
            e.RuleFor(x => x.Sheet).MaximumLength(100).WithName("工作表");
            e.RuleFor(x => x.Cell).MaximumLength(20).WithName("单元格");
        }).When(c => c.Evidence?.All(e => e is not null) == true);
    }
}

public sealed class RaiseQuestionHandler(FiscalDbContext db, RegionScope scope, CurrentUser user, IClock clock) : IRequestHandler<RaiseQuestion, QuestionDetail>
{
    public async Task<QuestionDetail> Handle(RaiseQuestion command, CancellationToken ct)
    {
        scope.Require(command.RegionCode);
        var evidence = command.Evidence ?? [];
        for (var i = 0; i < evidence.Count; i++) await Check(i + 1, evidence[i], ct);

        var now = clock.GetCurrentInstant();
        var question = new AuditQuestion(
            command.RegionCode, command.Title.Trim(), command.Text.Trim(),
            evidence.Select(e => new QuestionEvidence(e.DebtId, e.EntryId, e.ImportId, e.Sheet, e.Cell, e.Note?.Trim())), user.UserName, now);
        db.AuditQuestions.Add(question);
        await db.SaveChangesAsync(ct);
        return QuestionDetail.Of(question, now.InChina());
    }

    // What lies outside the regions of who asks does not exist for him.
    private async Task Check(int number, EvidenceInput e, CancellationToken ct)
    {
        if (e is { DebtId: null, EntryId: null, ImportId: null } && string.IsNullOrWhiteSpace(e.Note)) throw QuestionErrors.EvidenceEmpty(number);
        if (e.DebtId is { } debt && !await db.Debts.AnyAsync(d => d.Id == debt, ct)) throw QuestionErrors.EvidenceUnknown(number, $"债务 {debt} ");
        if (e.EntryId is { } entry && !await db.LedgerEntries.AnyAsync(x => x.Id == entry, ct)) throw QuestionErrors.EvidenceUnknown(number, $"分录 {entry} ");
        if (e.ImportId is { } import && !await db.ImportBatches.AnyAsync(b => b.Id == import, ct)) throw QuestionErrors.EvidenceUnknown(number, $"导入批次 {import} ");
    }
}
