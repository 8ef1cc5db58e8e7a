using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.TreasuryCash;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.TreasuryCash;

/// <summary>States the treasury cash of days or months (填报库款), all or none of them.</summary>
/// <param name="Items">In order of time.</param>
/// <param name="LateReason">Why it comes after the month was closed.</param>
[Display(Name = "填报库款")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateTreasuryCash(
    string RegionCode, IReadOnlyList<CashStatementInput> Items, string? Document = null, string? Reason = null, string? LateReason = null) : ICommand<StatedCash>;

/// <param name="Parts">The kinds of flow; those of a side add up to it. None: nobody says.</param>
public sealed record CashStatementInput(
    decimal OpeningYuan, decimal InflowYuan, decimal OutflowYuan, decimal ClosingYuan, LocalDate? On = null, string? Month = null, IReadOnlyList<CashPart>? Parts = null, string? Remark = null)
    : ICashPeriod;

public sealed record StatedCash(string RegionCode, int Count, IReadOnlyList<StatedCashRow> Items);

public sealed record StatedCashRow(long Id, CashStep Step, string Period, decimal OpeningYuan, decimal InflowYuan, decimal OutflowYuan, decimal ClosingYuan);

public sealed class StateTreasuryCashValidator : AbstractValidator<StateTreasuryCash>
{
    /// <summary>A year of days and its months.</summary>
    public const int MostItems = 400;

    public StateTreasuryCashValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Items).Must(items => items is { Count: > 0 and <= MostItems } && items.All(i => i is not null)).WithMessage($"items 为各日或各月的库款，1 至 {MostItems} 条，且不能有空项。");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RulesForPeriod();
            item.RuleFor(i => (decimal?)i.OpeningYuan).AmountOrNone("期初余额").OverridePropertyName("openingYuan");
            item.RuleFor(i => (decimal?)i.InflowYuan).AmountOrNone("流入").OverridePropertyName("inflowYuan");
            item.RuleFor(i => (decimal?)i.OutflowYuan).AmountOrNone("流出").OverridePropertyName("outflowYuan");
            item.RuleFor(i => (decimal?)i.ClosingYuan).AmountOrNone("期末余额").OverridePropertyName("closingYuan");
            item.RuleFor(i => i.Remark).MaximumLength(CashFigures.MaxRemarkLength).WithName("备注");
            item.RuleFor(i => i.Parts).Must(parts => parts is null || (parts.Count <= 24 && parts.All(p => p is { AmountYuan: >= 0 } && decimal.Round(p.AmountYuan, 2) == p.AmountYuan && Enum.IsDefined(p.Kind))))
                .WithMessage("分项 parts 最多 24 项，金额不小于零，最多到分。");
        }).When(c => c.Items?.All(i => i is not null) == true);
    }
}

public sealed class StateTreasuryCashHandler(FiscalDbContext db, DebtVerbs verbs) : IRequestHandler<StateTreasuryCash, StatedCash>
{
    public async Task<StatedCash> Handle(StateTreasuryCash command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "填报库款");
        var sent = command.Items.Select(i => new CashStatement(command.RegionCode, i.PeriodOf(), new()
        {
            OpeningYuan = i.OpeningYuan, InflowYuan = i.InflowYuan, OutflowYuan = i.OutflowYuan, ClosingYuan = i.ClosingYuan, Remark = DebtVerbs.Words(i.Remark), Parts = CashFigures.Kept(i.Parts ?? []),
        }, recording)).ToList();
        if (sent.Find(s => s.Period.To > verbs.Today) is { } early) throw TreasuryCashErrors.NotOver(early.Period, verbs.Today);
        CashRules.RequireOrder(sent);
        CashRules.RequireJoin(await db.CashOf(command.RegionCode, sent.Min(s => s.PeriodFrom).PlusMonths(-1), new(OpenEnd.EveryDay, OpenEnd.AllKnown), ct), sent);
        db.CashStatements.AddRange(sent);
        await db.SaveChangesAsync(ct);
        return new(command.RegionCode, sent.Count, sent.ConvertAll(s => new StatedCashRow(
            s.Id, s.Step, s.Period.ToString(), s.Figures.OpeningYuan, s.Figures.InflowYuan, s.Figures.OutflowYuan, s.Figures.ClosingYuan)));
    }
}
