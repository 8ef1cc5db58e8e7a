using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features;

/// <summary>Figures that a person states for a day (手工填报).</summary>
public interface IStatedByHand
{
    /// <summary>The day from which they hold; by default today.</summary>
    LocalDate? StatedOn { get; }

    /// <summary>The paper behind them (文号).</summary>
    string? Document { get; }

    string? Reason { get; }
}

/// <summary>What stating by hand has in common: the day, the paper, the unit.</summary>
public sealed class Statements(FiscalDbContext db, CurrentUser user, IClock clock)
{
    public LocalDate DayOf(IStatedByHand command)
    {
        var today = clock.GetCurrentInstant().InChina();
        return command.StatedOn is { } day && day > today ? throw PlanErrors.InTheFuture(day, today) : command.StatedOn ?? today;
    }

    public Recording RecordingOf(IStatedByHand command, string verb) =>
        new(clock.GetCurrentInstant(), user.UserName, DebtVerbs.Words(command.Reason) ?? verb, FactSource.Entered with { Document = DebtVerbs.Words(command.Document) });

    /// <summary>A unit by its full name, its short name or an alias.</summary>
    public async Task<Party> Unit(string regionCode, string name, CancellationToken ct)
    {
        var key = TextKey.Of(name);
        var found = await db.Parties.Where(p => p.RegionCode == regionCode && (p.NameKey == key || p.ShortName == name || p.Aliases.Any(a => a.AliasKey == key))).Take(2).ToListAsync(ct);
        return found is [var only] ? only : found.Find(p => p.NameKey == key) ?? throw PlanErrors.UnitUnknown(name);
    }
}

internal static class StatementRules
{
    public static void RulesForStatement<T>(this AbstractValidator<T> validator) where T : IStatedByHand
    {
        validator.RuleFor(c => c.Document).MaximumLength(DebtVerbRules.MaxDocument).WithName("文号");
        validator.RuleFor(c => c.Reason).MaximumLength(DebtVerbRules.MaxReason).WithName("事由");
        validator.RuleFor(c => c.StatedOn!.Value.Year).InclusiveBetween(2000, 2150).When(c => c.StatedOn is not null).WithName("填报日的年份").OverridePropertyName("statedOn");
    }
}
