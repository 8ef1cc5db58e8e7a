using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Projects;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.Bonds;

/// <summary>Moves bond money from one project to another by a document (调整债券资金用途): two statements of one day.</summary>
[Display(Name = "调整债券资金用途")]
public sealed record ReallocateBond(string FromProjectCode, string ToProjectCode, decimal AmountYuan) : BondVerb
{
    [JsonIgnore] public long BondId { get; init; } // from the route
}

public sealed class ReallocateBondValidator : AbstractValidator<ReallocateBond>
{
    public ReallocateBondValidator()
    {
        this.RulesForBondVerb();
        RuleFor(c => c.Document).PaperNeeded();
        RuleFor(c => c.FromProjectCode).Code("调出项目代码");
        RuleFor(c => c.ToProjectCode).Code("调入项目代码");
        RuleFor(c => c.AmountYuan).Amount("调整金额");
    }
}

public sealed class ReallocateBondHandler(FiscalDbContext db, BondVerbs verbs) : IRequestHandler<ReallocateBond, StatedBondFact>
{
    public async Task<StatedBondFact> Handle(ReallocateBond command, CancellationToken ct)
    {
        var bond = await verbs.Bond(command.BondId, ct);
        var (from, to) = (await verbs.Project(bond.RegionCode, command.FromProjectCode, ct), await verbs.Project(bond.RegionCode, command.ToProjectCode, ct));
        if (from.CodeKey == to.CodeKey) throw BondErrors.ReallocatedToItself(from.Code);
        var (day, recording) = (verbs.DayOf(command), verbs.RecordingOf(command, "调整债券资金用途"));
        var warnings = await verbs.Cleared(to, day, ct);
        var use = await verbs.Use(bond.RegionCode, bond.CodeKey, [], ct);
        var (has, gets) = (Standing(use, from, day), Standing(use, to, day));
        if (has.AmountYuan < command.AmountYuan) throw BondErrors.NothingToReallocate(bond.Code, from.Code, has.AmountYuan, command.AmountYuan);
        var left = has.AmountYuan - command.AmountYuan;
        var outgoing = Said(from, has with { AmountYuan = left, CapitalYuan = decimal.Min(has.CapitalYuan, left) });
        var incoming = Said(to, gets with { AmountYuan = gets.AmountYuan + command.AmountYuan });
        (await verbs.Use(bond.RegionCode, bond.CodeKey, [outgoing, incoming], ct)).Require();
        db.BondAllocations.Add(outgoing);
        return await verbs.Save(incoming, warnings, ct);

        BondAllocation Said(GovernmentProject project, AllocationFigures figures) => new(bond.RegionCode, bond.CodeKey, project.CodeKey, figures with { IsReallocated = true, IsPosition = false }, day, recording);
    }

    private static AllocationFigures Standing(BondUse use, GovernmentProject project, LocalDate day) => use.AllocatedOn(day).SingleOrDefault(a => a.ProjectKey == project.CodeKey)?.Figures ?? new();
}
