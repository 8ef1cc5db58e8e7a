using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain;
using Fiscal.Domain.Approvals;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Approvals;

/// <summary>Records when a command needs other people than who entered it (登记审批策略).</summary>
/// <param name="Command">English name of the command, or <c>*</c> for all.</param>
/// <param name="Document">文号 of the paper behind it.</param>
/// <param name="RegionCode">Null: for every region.</param>
/// <param name="SecondFromYuan">Null: no second person. Zero: always.</param>
/// <param name="ThirdFromYuan">Null: never a third person.</param>
/// <param name="ValidTo">First day from which it no longer applies; null while it has no end.</param>
[Display(Name = "登记审批策略")]
public sealed record RecordApprovalPolicy(
    string Command, string Document, LocalDate ValidFrom, string? RegionCode = null, decimal? SecondFromYuan = null, decimal? ThirdFromYuan = null,
    LocalDate? ValidTo = null, string? Note = null) : ICommand<ApprovalPolicyRow>, IDatedPolicy;

public sealed class RecordApprovalPolicyValidator : AbstractValidator<RecordApprovalPolicy>
{
    public RecordApprovalPolicyValidator()
    {
        this.RulesForPolicy();
        RuleFor(c => c.Note).MaximumLength(ApprovalPolicy.MaxNoteLength).WithName("说明");
        RuleFor(c => c.SecondFromYuan).GreaterThanOrEqualTo(0).WithName("双人起点金额");
        RuleFor(c => c.ThirdFromYuan).GreaterThanOrEqualTo(0).WithName("三人起点金额");
    }
}

public sealed class RecordApprovalPolicyHandler(FiscalDbContext db, NationalTables tables, CurrentUser user, IClock clock)
    : IRequestHandler<RecordApprovalPolicy, ApprovalPolicyRow>
{
    public async Task<ApprovalPolicyRow> Handle(RecordApprovalPolicy command, CancellationToken ct)
    {
        if (command.Command != ApprovalPolicy.EveryCommand && !HeldCommands.Known.ContainsKey(command.Command))
            throw ApprovalErrors.CommandUnknown(command.Command, string.Join("、", HeldCommands.Known.Keys));
        if (command.RegionCode is { } code) await db.RequireRegion(code, ct);
        var policy = new ApprovalPolicy(
            command.Command, command.RegionCode, command.SecondFromYuan, command.ThirdFromYuan, command.ValidFrom, command.ValidTo, command.Note,
            command.Document.Trim(), clock.GetCurrentInstant(), user.UserName);
        await tables.Record([policy], ct);
        return ApprovalPolicyRow.Of(policy);
    }
}
