using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Assets;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>Records that an asset brought money (登记处置收入); an asset may do so several times.</summary>
/// <param name="Document">The contract or decision: names a disposal of an asset once.</param>
[Display(Name = "登记三资处置收入")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RecordDisposal(
    string RegionCode, string Code, DisposalMethod Method, decimal ProceedsYuan, LocalDate DisposedOn, string Document, string? Reason = null, string? LateReason = null) : ICommand<HappenedRow>;

public sealed class RecordDisposalValidator : AbstractValidator<RecordDisposal>
{
    public RecordDisposalValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(StateAsset.MaxCodeLength).WithName("资产编号");
        RuleFor(c => c.ProceedsYuan).Amount("处置收入");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("处置文件");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
    }
}

public sealed class RecordDisposalHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<RecordDisposal, HappenedRow>
{
    public async Task<HappenedRow> Handle(RecordDisposal command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        if (command.DisposedOn > verbs.Today) throw AssetErrors.InTheFuture(command.DisposedOn, verbs.Today);
        var asset = await db.AssetOf(command.RegionCode, command.Code, ct);
        var standing = await db.AssetEvents.Where(e => e.RegionCode == asset.RegionCode && e.CodeKey == asset.CodeKey).Standing().ToListAsync(ct);
        var disposal = AssetEvent.Dispose(
            asset, standing, command.Method, command.ProceedsYuan, command.DisposedOn, verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "登记处置收入"));
        db.AssetEvents.Add(disposal);
        await db.SaveChangesAsync(ct);
        return AssetRows.Of(disposal);
    }
}
