using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>Takes the last realisation of a measure back, with everything it booked (撤销措施落地): the debts are what they were.</summary>
[Display(Name = "撤销措施落地")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record TakeBackRealisation(int Version, string Document, string Text, string? LateReason = null) : ICommand<MeasureDetail>
{
    [JsonIgnore] public int MeasureId { get; init; } // from the route
}

public sealed class TakeBackRealisationValidator : AbstractValidator<TakeBackRealisation>
{
    public TakeBackRealisationValidator()
    {
        this.RulesForNote(c => c.Document, c => c.Text);
        RuleFor(c => c.Text).NotEmpty().WithMessage("请写明撤销落地的事由 text。");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class TakeBackRealisationHandler(FiscalDbContext db, MeasureProposals proposals, DebtVerbs verbs, MeasureDetails details)
    : IRequestHandler<TakeBackRealisation, MeasureDetail>
{
    public async Task<MeasureDetail> Handle(TakeBackRealisation command, CancellationToken ct)
    {
        var measure = await db.MeasureOf(command.MeasureId, command.Version, ct);
        var realised = measure.TakeBack(proposals.Note(proposals.Today, command.Document, command.Text));
        var (id, at) = (measure.Id, realised.RecordedAt);
        var touched = await db.TouchedBy(id, at, ct);
        var debts = await proposals.Loaded(db.Debts.Where(d => touched.Contains(d.Id)), ct);

        var recording = verbs.RecordingOf(command.Document, command.Text, command.LateReason, "撤销措施落地");
        recording = recording with { Source = recording.Source with { MeasureId = id } };
        foreach (var debt in debts) debt.TakeBackMeasure(id, at, recording);
        await db.SaveChangesAsync(ct);
        return await details.Of(id, ct);
    }
}
