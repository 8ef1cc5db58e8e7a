using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Targets;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Targets;

/// <summary>Records a version of a target of a region (登记目标).</summary>
/// <param name="Code">Its name among the region's targets: recording the code again makes the next version.</param>
/// <param name="Document">文号.</param>
[Display(Name = "登记目标")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordTarget(
    string RegionCode, string Code, string Name, TargetMetric Metric, TargetComparator Comparator, TargetUnit Unit, LocalDate PeriodFrom, LocalDate PeriodTo, LocalDate ValidFrom, string Document,
    decimal? Value = null, decimal? UpperValue = null, SeriesStep Step = SeriesStep.Month, FallReading? Reading = null, IReadOnlyList<int>? CreditorIds = null, int? DebtorId = null,
    string? Department = null, decimal? ScopeFromYuan = null, LocalDate? BaselineOn = null, LocalDate? ValidTo = null, bool IsUnverified = false, string? Note = null, string? CopiedFrom = null,
    string? LateReason = null) : ICommand<TargetRow>, IDatedPolicy
{
    internal TargetTerms Terms => new(
        Code.Trim(), Name.Trim(), Metric, Comparator, Unit, Value, UpperValue, Step, Reading, DebtorId, DebtVerbs.Words(Department), ScopeFromYuan, PeriodFrom, PeriodTo, BaselineOn, DebtVerbs.Words(Note),
        DebtVerbs.Words(CopiedFrom));
}

public sealed class RecordTargetValidator : AbstractValidator<RecordTarget>
{
    public RecordTargetValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(Target.MaxCodeLength).WithName("目标代码").Matches("^[a-z0-9-]*$").WithMessage("目标代码只用小写字母、数字和连字符。");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(Target.MaxNameLength).WithName("目标名称");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.PeriodFrom.Year).InclusiveBetween(1949, 2150).WithName("期间首日的年份").OverridePropertyName("periodFrom");
        RuleFor(c => c.PeriodTo.Year).InclusiveBetween(1949, 2150).WithName("期间末日的年份").OverridePropertyName("periodTo");
        RuleFor(c => c.Value).PrecisionScale(20, 4, true).WithMessage("目标值最多四位小数。");
        RuleFor(c => c.UpperValue).PrecisionScale(20, 4, true).WithMessage("目标上限最多四位小数。");
        RuleFor(c => c.ScopeFromYuan).AmountOrNone("起点金额");
        RuleFor(c => c.CreditorIds).Must(ids => ids is null || ids.Count <= 20).WithMessage("一项目标最多限定 20 个债权人。");
        RuleFor(c => c.Department).MaximumLength(Fiscal.Domain.DebtResolution.ResolutionFigures.MaxTextLength).WithName("责任部门");
        RuleFor(c => c.Note).MaximumLength(Target.MaxNoteLength).WithName("说明");
        RuleFor(c => c.CopiedFrom).MaximumLength(Target.MaxCodeLength).WithName("示例代码");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class RecordTargetHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordTarget, TargetRow>
{
    public async Task<TargetRow> Handle(RecordTarget command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var regions = await db.WithDescendants(command.RegionCode, ct);
        var ids = command.CreditorIds ?? [];
        var known = await db.Parties.Where(p => regions.Contains(p.RegionCode) && (ids.Contains(p.Id) || p.Id == command.DebtorId)).Select(p => p.Id).ToListAsync(ct);
        if (ids.Except(known).Cast<int?>().FirstOrDefault() is { } creditor) throw TargetErrors.CreditorUnknown(creditor);
        if (command.DebtorId is { } debtor && !known.Contains(debtor)) throw TargetErrors.DebtorUnknown(debtor);

        var target = new Target(
            command.RegionCode, command.Terms, ids, command.ValidFrom, command.ValidTo, command.IsUnverified,
            verbs.RecordingOf(command.Document, null, command.LateReason, "登记目标"));
        db.Targets.Add(target);
        await db.SaveChangesAsync(ct);
        return TargetRow.Of(target, await db.NamesOf([target], ct));
    }
}
