using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Calendars;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using Fiscal.Import.ReferenceFiles;
using MediatR;

namespace Fiscal.Api.Features.Rates;

/// <summary>Records the published rates of a file (导入利率公布值): whole, or with any error not at all.</summary>
[Display(Name = "导入利率公布值")]
public sealed record ImportFixings(string FileName, Stream Content) : ICommand<FixingChange>;

public sealed class ImportFixingsHandler(FixingRecording rates, ImportLimits limits) : IRequestHandler<ImportFixings, FixingChange>
{
    public async Task<FixingChange> Handle(ImportFixings command, CancellationToken ct)
    {
        var file = FixingFile.Read(command.Content, command.FileName, limits);
        if (file.HasErrors) return new(RecordingStatus.NeedsCorrection, 0, 0, file.Findings);
        return await rates.Record(file.Rows, ct) with { Findings = file.Findings };
    }
}
