using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Assets;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Assets;

/// <summary>States an asset of the inventory and the plan for it (登记三资), in place of what was stated before.</summary>
/// <param name="Code">Its number in the inventory.</param>
[Display(Name = "登记三资台账")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateTheAsset(
    string RegionCode, string Code, AssetKind Kind, string Name, string HolderName, decimal? BookYuan = null, decimal? ValuationYuan = null, string? Location = null,
    DisposalMethod? PlannedMethod = null, decimal? PlannedProceedsYuan = null, LocalDate? PlannedOn = null, string? Remark = null,
    LocalDate? StatedOn = null, string? Document = null, string? Reason = null) : ICommand<StatedRow>, IStatedByHand
{
    internal AssetFigures Figures => new()
    {
        Kind = Kind, Name = Name.Trim(), HolderName = HolderName.Trim(), BookYuan = BookYuan, ValuationYuan = ValuationYuan, Location = DebtVerbs.Words(Location),
        PlannedMethod = PlannedMethod, PlannedProceedsYuan = PlannedProceedsYuan, PlannedOn = PlannedOn, Remark = DebtVerbs.Words(Remark),
    };
}

public sealed class StateTheAssetValidator : AbstractValidator<StateTheAsset>
{
    public StateTheAssetValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Code).NotEmpty().MaximumLength(StateAsset.MaxCodeLength).WithName("资产编号");
        RuleFor(c => c.Name).NotEmpty().MaximumLength(StateAsset.MaxNameLength).WithName("资产名称");
        RuleFor(c => c.HolderName).NotEmpty().MaximumLength(StateAsset.MaxNameLength).WithName("持有单位");
        RuleFor(c => c.BookYuan).AmountOrNone("账面价值");
        RuleFor(c => c.ValuationYuan).AmountOrNone("评估价值");
        RuleFor(c => c.PlannedProceedsYuan).AmountOrNone("预计收入");
        RuleFor(c => c.Location).MaximumLength(StateAsset.MaxNameLength).WithName("坐落或权证");
        RuleFor(c => c.Remark).MaximumLength(StateAsset.MaxRemarkLength).WithName("备注");
    }
}

public sealed class StateTheAssetHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateTheAsset, StatedRow>
{
    public async Task<StatedRow> Handle(StateTheAsset command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var asset = new StateAsset(command.RegionCode, command.Code.Trim(), command.Figures, statements.DayOf(command), statements.RecordingOf(command, "登记三资"));
        db.StateAssets.Add(asset);
        await db.SaveChangesAsync(ct);
        return new(asset.Id, asset.RegionCode, asset.Code, asset.EffectiveOn, asset.RecordedAt);
    }
}
