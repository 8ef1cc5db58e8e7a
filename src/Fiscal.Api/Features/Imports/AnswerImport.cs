using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Import.Batches;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Fiscal.Api.Features.Imports;

/// <summary>Answers which debts rows speak of and which names are new parties (答复匹配), and previews the batch again with the answers.</summary>
[Display(Name = "答复导入匹配")]
public sealed record AnswerImport(IReadOnlyList<RowMatch>? Matches = null, IReadOnlyList<string>? NewParties = null) : ICommand<ImportSummary>
{
    [JsonIgnore] public int ImportId { get; init; }
}

/// <param name="Sheet">Empty for a CSV.</param>
/// <param name="DebtId">The debt on the book that the row speaks of; or isNew.</param>
public sealed record RowMatch(int Row, string? Sheet = null, int? DebtId = null, bool IsNew = false);

public sealed class AnswerImportValidator : AbstractValidator<AnswerImport>
{
    private const int MostAnswers = 5000;

    public AnswerImportValidator()
    {
        RuleFor(c => c).Must(c => (c.Matches?.Count ?? 0) + (c.NewParties?.Count ?? 0) is > 0 and <= MostAnswers)
            .WithMessage($"请至少答复一项，一次最多 {MostAnswers} 项。").OverridePropertyName("matches");
        RuleForEach(c => c.Matches).Must(m => m is not null && m.DebtId is null == m.IsNew)
            .WithMessage("每一行请在 debtId（台账上的债务）和 isNew（新的一笔）中填写一项。");
        RuleForEach(c => c.NewParties).NotEmpty().MaximumLength(200).WithName("单位名称");
    }
}

public sealed class AnswerImportHandler(FiscalDbContext db, ImportPreviews previews) : IRequestHandler<AnswerImport, ImportSummary>
{
    public Task<ImportSummary> Handle(AnswerImport command, CancellationToken ct) => previews.Again(command.ImportId, async (batch, token) =>
    {
        var rows = (command.Matches ?? []).Select(m => new RowAnswer(m.Sheet ?? "", m.Row, m.DebtId)).ToList();
        var answers = batch.Answers().With(rows, (command.NewParties ?? []).Select(TextKey.Of));
        foreach (var row in rows) await RefuseUnlessKnown(batch, row, token);
        if (answers.Rows.Where(r => r.DebtId is not null).GroupBy(r => r.DebtId).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw UploadErrors.DebtAnsweredTwice(twice.First().Row, twice.Last().Row);
        return answers;
    }, ct);

    private async Task RefuseUnlessKnown(ImportBatch batch, RowAnswer answer, CancellationToken ct)
    {
        if (!await db.ImportRows.AnyAsync(r => r.BatchId == batch.Id && r.Sheet == answer.Sheet && r.Row == answer.Row, ct))
            throw UploadErrors.RowUnknown(answer.Sheet, answer.Row);
        if (answer.DebtId is { } id && !await db.Debts.AnyAsync(d => d.Id == id && d.RegionCode == batch.RegionCode, ct))
            throw UploadErrors.DebtUnknown(id);
    }
}
