using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>States need and budget of items of a year by hand (填报三保项目): all of them or none.</summary>
/// <param name="Scope">全域 or 本级; what an item says for itself must be the same.</param>
/// <param name="StatedOn">By default today.</param>
[Display(Name = "填报三保项目")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateSanBaoItems(
    string RegionCode, int Year, string Document, IReadOnlyList<SanBaoItemInput> Items, SanBaoScope? Scope = null, LocalDate? StatedOn = null, string? Reason = null, string? LateReason = null)
    : ICommand<StatedSanBaoItems>;

/// <param name="NationalNeedYuan">Null: quantity × standard × periods.</param>
/// <param name="NationalBudgetYuan">At the start of the year; zero must be said.</param>
public sealed record SanBaoItemInput(
    SanBaoCategory Category, string Name, decimal? NationalBudgetYuan, string? Group = null, string? Beneficiary = null, decimal? Quantity = null, string? StandardUnit = null,
    int? PeriodsPerYear = null, decimal? NationalStandardYuan = null, decimal? NationalNeedYuan = null, decimal? NationalAdjustedBudgetYuan = null,
    decimal? ProvincialStandardYuan = null, decimal? ProvincialNeedYuan = null, decimal? ProvincialBudgetYuan = null, decimal? ProvincialAdjustedBudgetYuan = null,
    SanBaoScope? Scope = null, string? Remark = null)
{
    internal SanBaoFigures Figures(SanBaoScope? scope)
    {
        var figures = new SanBaoFigures
        {
            Beneficiary = DebtVerbs.Words(Beneficiary), Quantity = Quantity, StandardUnit = DebtVerbs.Words(StandardUnit), PeriodsPerYear = PeriodsPerYear,
            NationalStandardYuan = NationalStandardYuan, NationalBudgetYuan = NationalBudgetYuan!.Value, NationalAdjustedBudgetYuan = NationalAdjustedBudgetYuan,
            ProvincialStandardYuan = ProvincialStandardYuan, ProvincialBudgetYuan = ProvincialBudgetYuan, ProvincialAdjustedBudgetYuan = ProvincialAdjustedBudgetYuan,
            Scope = scope, Remark = DebtVerbs.Words(Remark),
        };
        return figures with
        {
            NationalNeedYuan = NationalNeedYuan ?? figures.Computed(NationalStandardYuan) ?? 0, ProvincialNeedYuan = ProvincialNeedYuan ?? figures.Computed(ProvincialStandardYuan),
        };
    }
}

public sealed record StatedSanBaoItems(string RegionCode, int Year, LocalDate StatedOn, IReadOnlyList<StatedSanBaoItem> Items);

/// <param name="DifferenceYuan">Stated need less its arithmetic, both standards; null where nothing can be computed.</param>
public sealed record StatedSanBaoItem(
    long Id, SanBaoCategory Category, string Group, string Name, decimal NationalNeedYuan, decimal? ProvincialNeedYuan, decimal? DifferenceYuan, decimal NationalGapYuan, decimal ProvincialGapYuan);

public sealed class StateSanBaoItemsValidator : AbstractValidator<StateSanBaoItems>
{
    internal const int MostItems = 500;

    public StateSanBaoItemsValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.StatedOn!.Value.Year).InclusiveBetween(2000, 2150).When(c => c.StatedOn is not null).WithName("填报日的年份").OverridePropertyName("statedOn");
        RuleFor(c => c.Items).Must(i => i is { Count: > 0 and <= MostItems } && i.All(x => x is not null)).WithMessage($"items 为项目清单，1 至 {MostItems} 项，不能有空项。");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Name).NotEmpty().MaximumLength(SanBaoItem.MaxNameLength).WithName("项目名称");
            item.RuleFor(i => i.Group).MaximumLength(SanBaoItem.MaxNameLength).WithName("分组");
            item.RuleFor(i => i.Beneficiary).MaximumLength(SanBaoItem.MaxNameLength).WithName("保障对象");
            item.RuleFor(i => i.StandardUnit).MaximumLength(40).WithName("标准计量单位");
            item.RuleFor(i => i.Remark).MaximumLength(1000).WithName("备注");
            item.RuleFor(i => i.Quantity).AmountOrNone("数量").LessThanOrEqualTo(1_000_000_000).WithName("数量");
            item.RuleFor(i => i.PeriodsPerYear).InclusiveBetween(1, 366).WithName("年计次数");
            item.RuleFor(i => i.NationalBudgetYuan).NotNull().WithMessage("国家标准预算没有填写；没有安排的填 0。");
            foreach (var (amount, name) in Amounts) item.RuleFor(amount).AmountOrNone(name).LessThan(1_000_000_000_000_000).WithName(name);
        }).When(c => c.Items?.All(i => i is not null) == true);
    }

    private static readonly (System.Linq.Expressions.Expression<Func<SanBaoItemInput, decimal?>>, string)[] Amounts =
    [
        (i => i.NationalStandardYuan, "国家标准"), (i => i.NationalNeedYuan, "国家标准需求"), (i => i.NationalBudgetYuan, "国家标准预算"), (i => i.NationalAdjustedBudgetYuan, "国家标准调整预算"),
        (i => i.ProvincialStandardYuan, "地方标准"), (i => i.ProvincialNeedYuan, "地方标准需求"), (i => i.ProvincialBudgetYuan, "地方标准预算"), (i => i.ProvincialAdjustedBudgetYuan, "地方标准调整预算"),
    ];
}

public sealed class StateSanBaoItemsHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<StateSanBaoItems, StatedSanBaoItems>
{
    public async Task<StatedSanBaoItems> Handle(StateSanBaoItems command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var day = command.StatedOn ?? verbs.Today;
        if (day > verbs.Today) throw PlanErrors.InTheFuture(day, verbs.Today);
        var clocks = new TwoClocks(day, await db.NowKnown(clock, ct));
        var list = await db.SanBaoListOf(command.RegionCode, command.Year, clocks, ct);
        var scope = command.Scope ?? command.Items[0].Scope;
        RequireSound(command, list, scope);
        var lines = await db.SanBaoLinesOf(command.RegionCode, command.Year, null, clocks, ct);
        if (lines.Select(l => l.Figures.Scope).FirstOrDefault(s => s is not null && s != scope && scope is not null) is { } known)
            throw SanBaoErrors.ScopeDiffers(command.Year, known.DisplayName(), scope!.Value.DisplayName());

        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "填报三保项目");
        var items = command.Items.Select(i => new SanBaoItem(
            command.RegionCode, command.Year, i.Category, DebtVerbs.Words(i.Group), i.Name.Trim(), i.Figures(scope), day, recording)).ToList();
        db.SanBaoItems.AddRange(items);
        await db.SaveChangesAsync(ct);
        return new(command.RegionCode, command.Year, day, items.ConvertAll(Row));
    }

    private static void RequireSound(StateSanBaoItems command, SanBaoList? list, SanBaoScope? scope)
    {
        var seen = new HashSet<object>();
        foreach (var (index, item) in command.Items.Index())
        {
            var number = index + 1;
            if (item.Scope is not null && item.Scope != scope) throw SanBaoErrors.ScopeMixed(number, item.Name);
            if (!seen.Add((item.Category, TextKey.Of(item.Group ?? ""), TextKey.Of(item.Name)))) throw SanBaoErrors.Twice($"第 {number} 项", item.Name);
            if (list is not null && !list.Has(item.Category, item.Name))
                throw SanBaoErrors.NotOnList(number, item.Name, item.Category.DisplayName(), command.Year, list.Source.Document ?? list.Name);
            if (item.NationalNeedYuan is null && item.Figures(null).Computed(item.NationalStandardYuan) is null) throw SanBaoErrors.NeedMissing(number, item.Name);
        }
    }

    private static StatedSanBaoItem Row(SanBaoItem item)
    {
        var (f, audit) = (item.Figures, SanBaoAudit.Of([new(item.Category, item.Group, item.Name, item.Figures)])[0]);
        return new(
            item.Id, item.Category, item.Group, item.Name, f.NationalNeedYuan, f.ProvincialNeedYuan,
            audit.National.DifferenceYuan is null && audit.Provincial?.DifferenceYuan is null ? null : (audit.National.DifferenceYuan ?? 0) + (audit.Provincial?.DifferenceYuan ?? 0),
            f.NationalGapYuan, f.ProvincialGapYuan);
    }
}
