using Fiscal.Domain;
using Fiscal.Domain.RiskRegister;
using NodaTime;

namespace Fiscal.Api.Features.RiskRegister;

/// <summary>An exposure on a day (隐患行).</summary>
/// <param name="AmountYuan">With what came into the debt book.</param>
/// <param name="OutsideYuan">Outside the debt book; 0 once closed.</param>
/// <param name="BookYuan">Came into the debt book, where it counts.</param>
/// <param name="BudgetYuan">As last said; null: unknown.</param>
/// <param name="BudgetOutsideYuan">The same, at most what is outside the book; null: unknown.</param>
/// <param name="DueOn">By the last handing over, or by the statement before it; null: no day is named.</param>
/// <param name="OverdueDays">Null: not overdue.</param>
public sealed record RiskRow(
    int Id, string RegionCode, string Code, string Kind, string KindName, string Title, string? UnitName, decimal AmountYuan, decimal OutsideYuan, decimal BookYuan, decimal? BudgetYuan,
    decimal? BudgetOutsideYuan, string? Likelihood, string? LikelihoodName, string Department, string? Person, string? Measures, RiskState State, string StateName, string? HandedTo, string? HandedToPerson,
    LocalDate? DueOn, int? OverdueDays, int UrgedCount, IReadOnlyList<int> DebtIds, string? LastStep, LocalDate? LastStepOn, LocalDate StatedOn, string? Document, string? Remark)
{
    internal static RiskRow Of(RiskInBook risk, LocalDate asOf)
    {
        var (at, f) = (risk.Standing, risk.Standing.Statement.Figures);
        return new(
            risk.Item.Id, risk.Item.RegionCode, risk.Item.Code, f.KindCode, f.KindName, f.Title, at.Statement.Party?.Name, at.AmountYuan, at.OutsideYuan, at.BookYuan, at.BudgetYuan, at.BudgetOutsideYuan,
            f.LikelihoodCode, f.LikelihoodName, f.Department, f.Person, f.Measures, at.State, at.State.DisplayName(), at.HandedOver?.Figures.HandedTo, at.HandedOver?.Figures.Person, at.DueOn,
            at.IsOverdueOn(asOf) ? Period.DaysBetween(at.DueOn!.Value, asOf) : null, at.UrgedCount, at.Debts, at.LastStep?.Figures.Kind.DisplayName(), at.LastStep?.EffectiveOn, at.Statement.EffectiveOn,
            at.Statement.Source.Document, f.Remark);
    }

    internal bool IsOf(string owner) => new[] { Department, Person, HandedTo, HandedToPerson }.Any(n => n?.Contains(owner, StringComparison.Ordinal) == true);
}

/// <summary>What is exposed and how much nobody knows (隐患合计).</summary>
/// <param name="OpenCount">Not closed.</param>
/// <param name="BudgetYuan">Of those whose part is known; at most what is outside the book.</param>
/// <param name="BudgetUnknownCount">Open ones of which nobody knows what falls on the budget.</param>
public sealed record RiskSums(int Count, int OpenCount, decimal OutsideYuan, decimal BookYuan, decimal BudgetYuan, int BudgetUnknownCount, int OverdueCount, decimal OverdueYuan)
{
    internal static RiskSums Of(IEnumerable<RiskStanding> standings, LocalDate asOf)
    {
        var all = standings.ToList();
        var (open, late) = (all.FindAll(s => s.IsOpen), all.FindAll(s => s.IsOverdueOn(asOf)));
        return new(
            all.Count, open.Count, open.Sum(s => s.OutsideYuan), all.Sum(s => s.BookYuan), open.Sum(s => s.BudgetOutsideYuan ?? 0), open.Count(s => s.BudgetOutsideYuan is null), late.Count, late.Sum(s => s.OutsideYuan));
    }
}
