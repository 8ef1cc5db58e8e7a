using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Ledger;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.FiscalCapacity;

/// <summary>States published figures of a year's fiscal capacity (填报综合财力), in place of what was stated before of the same components.</summary>
[Display(Name = "填报综合财力")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record StateCapacity(
    string RegionCode, int Year, CapacityScope Scope, IReadOnlyList<CapacityInput> Figures, string Document, LocalDate? StatedOn = null, string? Reason = null)
    : ICommand<StatedCapacity>, IStatedByHand;

/// <param name="AmountYuan">In yuan to the fen; leave out what is not published.</param>
public sealed record CapacityInput(CapacityComponent Component, decimal AmountYuan);

public sealed record StatedCapacity(string RegionCode, int Year, CapacityScope Scope, LocalDate StatedOn, IReadOnlyList<StatedCapacityFigure> Figures);

public sealed record StatedCapacityFigure(long Id, CapacityComponent Component, decimal AmountYuan);

public sealed class StateCapacityValidator : AbstractValidator<StateCapacity>
{
    private static readonly int Most = Enum.GetValues<CapacityComponent>().Length * 2;

    public StateCapacityValidator()
    {
        this.RulesForStatement();
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Document).NotEmpty().WithName("依据文件");
        RuleFor(c => c.Figures).Must(f => f is { Count: > 0 } && f.Count <= Most && f.All(x => x is not null)).WithMessage($"figures 为财力项目，1 至 {Most} 项，且不能有空项。");
        RuleForEach(c => c.Figures).ChildRules(figure => figure.RuleFor(f => f.AmountYuan).PrecisionScale(20, 2, true).WithMessage("金额以元为单位，最多两位小数。"))
            .When(c => c.Figures?.All(f => f is not null) == true);
    }
}

public sealed class StateCapacityHandler(FiscalDbContext db, Statements statements) : IRequestHandler<StateCapacity, StatedCapacity>
{
    public async Task<StatedCapacity> Handle(StateCapacity command, CancellationToken ct)
    {
        await db.RequireRegion(command.RegionCode, ct);
        if (command.Figures.GroupBy(f => f.Component).FirstOrDefault(g => g.Count() > 1) is { } twice) throw CapacityErrors.Twice(twice.Key);
        var day = statements.DayOf(command);
        var recording = statements.RecordingOf(command, "填报综合财力");
        var figures = command.Figures.Select(f => new CapacityFigure(command.RegionCode, command.Year, command.Scope, f.Component, f.AmountYuan, day, recording)).ToList();

        var all = (await db.CapacityOf([command.RegionCode], command.Year, command.Scope, new(day, OpenEnd.AllKnown), ct)).ToDictionary(f => f.Fact.Component, f => f.Fact.Figures.AmountYuan);
        foreach (var figure in figures) all[figure.Component] = figure.Figures.AmountYuan;
        if (CapacityFooting.Check(all) is [var fault, ..]) throw CapacityErrors.DoesNotFoot(fault.Component, fault.Message);

        db.CapacityFigures.AddRange(figures);
        await db.SaveChangesAsync(ct);
        return new(command.RegionCode, command.Year, command.Scope, day, [.. figures.Select(f => new StatedCapacityFigure(f.Id, f.Component, f.Figures.AmountYuan))]);
    }
}
