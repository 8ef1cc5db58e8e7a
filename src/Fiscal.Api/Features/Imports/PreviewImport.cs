using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Imports;

/// <summary>Reads the kept file of a batch again with what the clerk answered (重新预览). What is left out stays as it was said before.</summary>
[Display(Name = "重新预览")]
public sealed record PreviewImport(WorkbookKind? Kind = null, string? Layout = null, LocalDate? AsOf = null, AmountUnit? Unit = null, string? Debtor = null) : ICommand<ImportSummary>
{
    [JsonIgnore] public int ImportId { get; init; }
}

public sealed class PreviewImportHandler(ImportPreviews previews) : IRequestHandler<PreviewImport, ImportSummary>
{
    public Task<ImportSummary> Handle(PreviewImport command, CancellationToken ct) => previews.Again(command.ImportId, (batch, _) =>
    {
        var answers = batch.Answers();
        var said = answers.Hints;
        return Task.FromResult(answers with
        {
            Hints = new(command.Kind ?? said.Kind, command.Layout ?? said.Layout, command.AsOf ?? said.AsOf, command.Unit ?? said.Unit, command.Debtor ?? said.Debtor),
        });
    }, ct);
}
