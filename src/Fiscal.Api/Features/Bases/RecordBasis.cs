using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Bases;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Parties;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bases;

/// <summary>Records a version of a statistical basis (登记口径), or a basis under a new code. What is on record already changes nothing.</summary>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="ValidFrom">First day whose balances it counts.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
/// <param name="Components">In the order in which they are asked.</param>
[Display(Name = "登记统计口径")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordBasis(
    string Code, string Name, string Document, LocalDate ValidFrom, IReadOnlyList<BasisComponentInput> Components,
    string? Note = null, LocalDate? ValidTo = null, bool IsUnverified = false) : ICommand<BasisRow>, IDatedPolicy;

/// <summary>A part of the basis; an empty or missing list tests nothing.</summary>
public sealed record BasisComponentInput(
    string Name, IReadOnlyList<DebtClass>? DebtClasses = null, IReadOnlyList<PartyKind>? DebtorKinds = null, IReadOnlyList<DebtInstrument>? Instruments = null);

public sealed class RecordBasisValidator : AbstractValidator<RecordBasis>
{
    public RecordBasisValidator()
    {
        RuleFor(c => c.Code).MaximumLength(ExposureBasis.MaxCodeLength).WithName("口径代码")
            .Matches("^[A-Za-z][A-Za-z0-9]*$").WithMessage("口径代码应以字母开头，只含字母和数字。");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(ExposureBasis.MaxNameLength).WithName("口径名称");
        this.RulesForPolicy();
        RuleFor(c => c.Note).MaximumLength(ExposureBasis.MaxNoteLength).WithName("说明");
        RuleFor(c => c.ValidTo!.Value.Year).InclusiveBetween(1949, 2150).When(c => c.ValidTo is not null).WithName("失效日的年份").OverridePropertyName("validTo");
        RuleFor(c => c.Components).Must(components => components.Count <= ExposureBasis.MaxComponents && components.All(p => p is not null))
            .WithMessage($"一个口径最多 {ExposureBasis.MaxComponents} 项构成，且不能有空项。");
        RuleForEach(c => c.Components).ChildRules(component =>
            component.RuleFor(p => p.Name).NotEmpty().MaximumLength(BasisComponent.MaxNameLength).WithName("构成名称"))
            .When(c => c.Components.All(p => p is not null));
    }
}

public sealed class RecordBasisHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock) : IRequestHandler<RecordBasis, BasisRow>
{
    public async Task<BasisRow> Handle(RecordBasis command, CancellationToken ct)
    {
        var ofCode = (await db.BasisVersions(null, ct)).FindAll(b => string.Equals(b.Code, command.Code, StringComparison.OrdinalIgnoreCase));
        var version = new ExposureBasis(
            ofCode.Count > 0 ? ofCode[0].Code : command.Code, command.Name, command.Note, command.ValidFrom, command.ValidTo, command.IsUnverified,
            command.Components.Select(c => new BasisComponent(c.Name, c.DebtClasses, c.DebtorKinds, c.Instruments)),
            command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        if (ofCode.FindLast(b => b.ValidFrom == version.ValidFrom) is { } known && known.SaysTheSameAs(version))
            return known.Row();

        await tables.Record([version], ct);
        return version.Row();
    }
}
