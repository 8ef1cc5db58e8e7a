using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.SanBao;

/// <summary>Records from which lag on the spending of a region is far behind (登记三保预警界限).</summary>
/// <param name="LagPoints">Percentage points; 8 means 8 points.</param>
[Display(Name = "登记三保预警界限")]
[HeldForApproval(Policies.ManagePolicy)]
public sealed record RecordSanBaoLimits(string RegionCode, decimal LagPoints, LocalDate ValidFrom, string Document, bool IsUnverified = false, string? LateReason = null) : ICommand<SanBaoLimitRow>, IDatedPolicy;

public sealed class RecordSanBaoLimitsValidator : AbstractValidator<RecordSanBaoLimits>
{
    public RecordSanBaoLimitsValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.LagPoints).InclusiveBetween(0, 100).WithName("滞后界限").Must(p => decimal.Round(p, 2) == p).WithMessage("滞后界限最多两位小数。");
        this.RulesForPolicy();
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class RecordSanBaoLimitsHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordSanBaoLimits, SanBaoLimitRow>
{
    public async Task<SanBaoLimitRow> Handle(RecordSanBaoLimits command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var row = new SanBaoLimits(command.RegionCode, command.LagPoints, command.ValidFrom, command.IsUnverified, verbs.RecordingOf(command.Document, null, command.LateReason, "登记三保预警界限"));
        db.SanBaoLimits.Add(row);
        await db.SaveChangesAsync(ct);
        return SanBaoLimitRow.Of(row);
    }
}
