using System.ComponentModel.DataAnnotations;
using Fiscal.Api.Features.Guarantees;
using Fiscal.Domain;

namespace Fiscal.Api.Features.Platforms;

/// <summary>What keeps a company from being wound down (压降障碍).</summary>
public enum ObstacleKind
{
    [Display(Name = "仍欠债务")] Owes,
    [Display(Name = "仍提供担保")] Guarantees,
    [Display(Name = "仍提供反担保")] CounterGuarantees,
    [Display(Name = "仍有下属公司")] Subsidiary,
    [Display(Name = "仍持有股权")] HoldsShares,
}

/// <param name="AmountYuan">Null for shares.</param>
/// <param name="Counterparty">Creditor, guarantor or company concerned.</param>
public sealed record ObstacleRow(ObstacleKind Kind, string KindName, decimal? AmountYuan, string Counterparty, int? CounterpartyId, int? DebtId, string? DrawdownNumber, string What);

internal static class Obstacles
{
    public static List<ObstacleRow> Of(int companyId, PlatformBook platforms, GuaranteeBook book) =>
    [
        .. book.Debts.Values.Where(d => d.DebtorId == companyId).GroupBy(d => (d.CreditorId, d.CreditorName, d.Class)).OrderByDescending(g => g.Sum(d => d.Yuan)).ThenBy(g => g.Key.CreditorId).ThenBy(g => g.Key.Class)
            .Select(g => Row(ObstacleKind.Owes, g.Sum(d => d.Yuan), g.Key.CreditorName, g.Key.CreditorId, null, null, $"仍欠{g.Key.CreditorName}{g.Key.Class.DisplayName()} {Yuan(g.Sum(d => d.Yuan))} 元，{g.Count()} 笔")),
        .. book.Guarantees.Where(g => g.GuarantorId == companyId).Select(g => (Guarantee: g, Debt: book.Debts[g.DebtId])).OrderBy(g => g.Debt.DebtId).Select(g => Row(
            ObstacleKind.Guarantees, book.YuanOf(g.Guarantee), g.Debt.CreditorName, g.Debt.CreditorId, g.Debt.DebtId, g.Debt.DrawdownNumber,
            $"仍为{g.Debt.DebtorName}欠{g.Debt.CreditorName}的债务担保 {Yuan(book.YuanOf(g.Guarantee))} 元（借据 {g.Debt.DrawdownNumber}）")),
        .. book.Counters.Where(c => c.CounterId == companyId).OrderBy(c => c.GuarantorId).Select(c => Row(
            ObstacleKind.CounterGuarantees, c.LimitYuan, book.Names.GetValueOrDefault(c.GuarantorId, ""), c.GuarantorId, null, null,
            $"仍向{book.Names.GetValueOrDefault(c.GuarantorId, "")}提供反担保{(c.LimitYuan is { } yuan ? $" {Yuan(yuan)} 元" : "（全额）")}")),
        .. platforms.Tree.Below(companyId).Select(c => Row(
            ObstacleKind.Subsidiary, null, c.Name, c.Id, null, null, $"仍有下属公司{c.Name}{(platforms.Listings.GetValueOrDefault(c.Id)?.Fact.Figures.SharePercent is { } share ? $"，持股 {share:0.####}%" : "")}")),
        .. platforms.Shares.Where(s => s.HolderId == companyId).Select(s => Row(
            ObstacleKind.HoldsShares, null, s.Company.Name, s.CompanyId, null, null, $"仍持有{s.Company.Name} {s.Figures.SharePercent:0.####}% 的股权")),
    ];

    private static ObstacleRow Row(ObstacleKind kind, decimal? yuan, string counterparty, int? counterpartyId, int? debtId, string? number, string what) =>
        new(kind, kind.DisplayName(), yuan, counterparty, counterpartyId, debtId, number, what);

    private static string Yuan(decimal yuan) => yuan.ToString("N2", System.Globalization.CultureInfo.InvariantCulture);
}
