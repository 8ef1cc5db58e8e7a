using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.SanBao;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.SanBao;

/// <summary>States what items had spent by the end of a month (填报三保月度执行): all of them or none.</summary>
[Display(Name = "填报三保月度执行")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateSanBaoExecutions(
    string RegionCode, int Year, int Month, string Document, IReadOnlyList<SanBaoExecutionInput> Items, string? Reason = null, string? LateReason = null) : ICommand<StatedSanBaoExecutions>;

/// <param name="Group">May be left out where the name is one item's alone.</param>
/// <param name="SpentYuan">Since the start of the year.</param>
/// <param name="CashYuan">Money that had come in since then (累计到位资金).</param>
/// <param name="ArrearsYuan">Wages due and unpaid.</param>
/// <param name="ProgressPercent">To be checked with the arithmetic; 45 means 45 %.</param>
/// <param name="FallReason">Why less was spent than by an earlier month.</param>
public sealed record SanBaoExecutionInput(
    SanBaoCategory Category, string Name, decimal? SpentYuan, string? Group = null, decimal? CashYuan = null, decimal? ArrearsYuan = null, decimal? ProgressPercent = null,
    string? FallReason = null, string? Remark = null);

public sealed record StatedSanBaoExecutions(string RegionCode, int Year, int Month, LocalDate StatedOn, IReadOnlyList<StatedSanBaoExecution> Items);

public sealed record StatedSanBaoExecution(long Id, SanBaoCategory Category, string Group, string Name, decimal SpentYuan, decimal? ProgressPercent);

public sealed class StateSanBaoExecutionsValidator : AbstractValidator<StateSanBaoExecutions>
{
    public StateSanBaoExecutionsValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Year).InclusiveBetween(2000, 2100).WithMessage("预算年度应为 2000 至 2100。");
        RuleFor(c => c.Month).InclusiveBetween(1, 12).WithMessage("月份应为 1 至 12。");
        RuleFor(c => c.Document).NotEmpty().MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.Items).Must(i => i is { Count: > 0 and <= StateSanBaoItemsValidator.MostItems } && i.All(x => x is not null))
            .WithMessage($"items 为各项执行数，1 至 {StateSanBaoItemsValidator.MostItems} 项，不能有空项。");
        RuleForEach(c => c.Items).ChildRules(item =>
        {
            item.RuleFor(i => i.Name).NotEmpty().MaximumLength(SanBaoItem.MaxNameLength).WithName("项目名称");
            item.RuleFor(i => i.SpentYuan).NotNull().WithMessage("累计支出没有填写；没有支出的填 0。");
            item.RuleFor(i => i.SpentYuan).AmountOrNone("累计支出").LessThan(1_000_000_000_000_000).WithName("累计支出");
            item.RuleFor(i => i.CashYuan).AmountOrNone("累计到位资金").LessThan(1_000_000_000_000_000).WithName("累计到位资金");
            item.RuleFor(i => i.ArrearsYuan).AmountOrNone("拖欠工资").LessThan(1_000_000_000_000_000).WithName("拖欠工资");
            item.RuleFor(i => i.ProgressPercent).InclusiveBetween(0, 1000).WithName("执行进度");
            item.RuleFor(i => i.FallReason).MaximumLength(DebtVerbRules.MaxReason).WithName("累计支出减少的理由");
            item.RuleFor(i => i.Remark).MaximumLength(1000).WithName("备注");
        }).When(c => c.Items?.All(i => i is not null) == true);
    }
}

public sealed class StateSanBaoExecutionsHandler(FiscalDbContext db, DebtVerbs verbs, IClock clock) : IRequestHandler<StateSanBaoExecutions, StatedSanBaoExecutions>
{
    public async Task<StatedSanBaoExecutions> Handle(StateSanBaoExecutions command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        var today = verbs.Today;
        if (new LocalDate(command.Year, command.Month, 1) > today) throw SanBaoErrors.MonthToCome(command.Year, command.Month);
        var day = SanBaoExecution.DayOf(command.Year, command.Month, today);
        var lines = (await db.SanBaoLinesOf(command.RegionCode, command.Year, null, new(today, await db.NowKnown(clock, ct)), ct)).FindAll(l => l.Item.RegionCode == command.RegionCode);
        var recording = verbs.RecordingOf(command.Document, command.Reason, command.LateReason, "填报三保月度执行");
        var seen = new HashSet<SanBaoLine>();
        var (facts, rows) = (new List<SanBaoExecution>(), new List<(SanBaoExecution Fact, decimal? Progress)>());
        foreach (var (index, input) in command.Items.Index())
        {
            var line = lines.Named(input.Category, input.Group, input.Name) ?? throw SanBaoErrors.ItemUnknown(index + 1, input.Name, command.Year);
            if (!seen.Add(line)) throw SanBaoErrors.Twice($"第 {index + 1} 项", input.Name);
            var fact = new SanBaoExecution(command.RegionCode, command.Year, command.Month, line.Item.Category, line.Item.Group, line.Item.Name, Sound(line, input, index + 1, command.Month), day, recording);
            rows.Add((fact, SanBaoPaces.ProgressPercent(fact.Figures.SpentYuan, line.Figures.BudgetYuan)));
            facts.Add(fact);
        }
        db.SanBaoExecutions.AddRange(facts);
        await db.SaveChangesAsync(ct);
        return new(command.RegionCode, command.Year, command.Month, day,
            rows.ConvertAll(r => new StatedSanBaoExecution(r.Fact.Id, r.Fact.Category, r.Fact.Group, r.Fact.Name, r.Fact.Figures.SpentYuan, r.Progress)));
    }

    private static ExecutionFigures Sound(SanBaoLine line, SanBaoExecutionInput input, int number, int month)
    {
        var (spent, budget, reason) = (input.SpentYuan!.Value, line.Figures.BudgetYuan, DebtVerbs.Words(input.FallReason));
        if (spent > budget) throw SanBaoErrors.SpentAboveBudget(number, input.Name, spent, budget);
        if (spent > input.CashYuan) throw SanBaoErrors.SpentAboveCash(number, input.Name, spent, input.CashYuan.Value);
        if (input.ArrearsYuan is not null && line.Item.Category != SanBaoCategory.Wages) throw SanBaoErrors.ArrearsNotOfWages(number, input.Name);
        if (input.ProgressPercent is { } stated)
        {
            var percent = SanBaoPaces.ProgressPercent(spent, budget);
            if (percent is null || Math.Abs(stated - percent.Value) > 0.1m)
                throw percent is { } right && stated != 0 && Math.Abs((stated * 100) - right) <= 0.6m ? SanBaoErrors.ProgressIsFraction(number, input.Name, stated, right) : SanBaoErrors.ProgressMismatch(number, input.Name, stated, percent);
        }
        SanBaoSpending.RequireOrder(line.Item.Name, line.Months, month, spent, reason);
        return new() { SpentYuan = spent, CashYuan = input.CashYuan, ArrearsYuan = input.ArrearsYuan, FallReason = reason, Remark = DebtVerbs.Words(input.Remark) };
    }
}
