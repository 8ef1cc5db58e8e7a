using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Schedules;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Debts;

/// <summary>Changes the class of a debt by a document (登记重分类).</summary>
[Display(Name = "重分类")]
public sealed record ReclassifyDebt(DebtClass To, LocalDate EffectiveOn) : DebtVerb;

public sealed class ReclassifyDebtValidator : AbstractValidator<ReclassifyDebt>
{
    public ReclassifyDebtValidator()
    {
        this.RulesForVerb();
        RuleFor(c => c.Document).NotEmpty().WithMessage("重分类须有依据；请填写认定文件的文号 document。");
    }
}

public sealed class ReclassifyDebtHandler(DebtVerbs verbs) : IRequestHandler<ReclassifyDebt, DebtVerbResult>
{
    public async Task<DebtVerbResult> Handle(ReclassifyDebt command, CancellationToken ct)
    {
        var debt = await verbs.Load(command.DebtId, command.Version, ct);
        verbs.IsForeseeable(debt, command.EffectiveOn);
        var recording = verbs.RecordingOf(command, "登记重分类");
        debt.Reclassify(command.To, command.EffectiveOn, recording.Source.Document, recording);
        return await verbs.Save(debt, ct);
    }
}
