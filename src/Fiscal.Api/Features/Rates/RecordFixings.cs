using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Domain;
using Fiscal.Domain.Schedules;
using Fiscal.Import.ReferenceFiles;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Rates;

/// <summary>Records or corrects published rates (登记利率公布值). A row that is on record already changes nothing.</summary>
[Display(Name = "登记利率公布值")]
public sealed record RecordFixings(IReadOnlyList<FixingInput> Rows) : ICommand<FixingChange>;

/// <param name="Index">LPR1Y, LPR5Y, or a name the contracts use.</param>
/// <param name="Percent">Percent a year: 3.45 for 3.45%.</param>
/// <param name="Source">文号 or address of the publication.</param>
public sealed record FixingInput(string Index, LocalDate PublishedOn, decimal Percent, string Source);

public sealed class RecordFixingsValidator : AbstractValidator<RecordFixings>
{
    public RecordFixingsValidator()
    {
        RuleFor(c => c.Rows).NotEmpty().WithMessage("没有可登记的行。")
            .Must(rows => rows.Count <= 1000 && rows.All(r => r is not null)).WithMessage("一次最多登记 1000 行，且不能有空行。");
        RuleForEach(c => c.Rows).ChildRules(row =>
        {
            row.RuleFor(r => r.Index).NotEmpty().MaximumLength(IndexFixing.MaxIndexLength).WithName("指数");
            row.RuleFor(r => r.Source).NotEmpty().MaximumLength(ReferenceRow.MaxSourceLength).WithName("来源");
            row.RuleFor(r => r.Percent).PrecisionScale(12, 8, ignoreTrailingZeros: true).WithName("公布值");
        }).When(c => c.Rows is { Count: > 0 and <= 1000 } && c.Rows.All(r => r is not null));
    }
}

public sealed class RecordFixingsHandler(FixingRecording rates) : IRequestHandler<RecordFixings, FixingChange>
{
    public Task<FixingChange> Handle(RecordFixings command, CancellationToken ct) =>
        rates.Record([.. command.Rows.Select(r => new FixingRow(r.Index.Trim(), r.PublishedOn, r.Percent, r.Source.Trim()))], ct);
}
