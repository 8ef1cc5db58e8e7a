using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Fiscal.Domain;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Assets;
using Fiscal.Domain.Bonds;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.EnterpriseArrears;
using Fiscal.Domain.FiscalCapacity;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Platforms;
using Fiscal.Domain.Projects;
using Fiscal.Domain.ReserveFunds;
using Fiscal.Domain.SanBao;
using Fiscal.Domain.Schedules;
using Fiscal.Import.Interpretation;

namespace Fiscal.Import.Templates;

/// <summary>The words that a column takes, one for each value (可填的词): the official name, or else the first of the layout's.</summary>
internal static class FieldWords
{
    public static IReadOnlyList<string> Of(Layout layout, TableLayout table, string field)
    {
        if (field is "isOngoing" or "settlementDayCounted" or "owesHiddenDebt" or "isDisputed" or "isInCourt" or "hasRevenue") return ["是", "否"];
        if (table.Content == TableContent.ReserveCapital && field == "kind") return [.. Enum.GetValues<ReserveEventKind>().Where(k => k.IsCapital()).Select(k => k.DisplayName())];
        if (TypeOf(table, field) is not { } type) return [];
        var ways = layout.Words.GetValueOrDefault(Vocabulary(field));
        return [.. Enum.GetNames(type).Select(name => type.GetField(name)!.GetCustomAttribute<DisplayAttribute>()?.Name ?? (ways?.GetValueOrDefault(name) is [var first, ..] ? first : null)).OfType<string>()];
    }

    private static string Vocabulary(string field) => field switch
    {
        "plannedMethod" or "disposalMethod" => "method",
        "from" or "to" => "class",
        _ => field,
    };

    private static Type? TypeOf(TableLayout table, string field) => (table.Content, field) switch
    {
        (TableContent.Asset, "kind") => typeof(AssetKind),
        (TableContent.Claim, "kind") => typeof(ClaimKind),
        (TableContent.BondLimit, "kind") => typeof(BondKind),
        (_, "class") when FieldNotes.ListsBonds(table) => typeof(BondKind),
        (TableContent.BondSpending, "stage") => typeof(SpendingStage),
        (TableContent.Party, "kind") => typeof(PartyKind),
        (TableContent.Payment, "kind") => typeof(PaymentKind),
        (TableContent.Plan or TableContent.Rent, "state") => typeof(PlanState),
        (TableContent.Platform, "state") => typeof(OperatingState),
        (TableContent.GovernmentProject, "state") => typeof(ProjectState),
        (TableContent.Platform, "method") => typeof(ExitMethod),
        (TableContent.Payment or TableContent.Resolution, "method") => typeof(ResolutionMethod),
        (TableContent.SanBao, "scope") => typeof(SanBaoScope),
        (TableContent.Capacity, "scope") => typeof(CapacityScope),
        (TableContent.Capacity, "unit") => typeof(AmountUnit),
        (TableContent.Capacity, "component") => typeof(CapacityComponent),
        (_, "plannedMethod" or "disposalMethod") => typeof(DisposalMethod),
        (_, "projectState") => typeof(ProjectState),
        (_, "creditorSize") => typeof(EnterpriseSize),
        (_, "creditorNature") => typeof(EnterpriseNature),
        (_, "fund") => typeof(ClaimFund),
        (_, "disposal") => typeof(PlatformDisposal),
        (_, "progress") when table.Content == TableContent.Platform => typeof(ExitProgress),
        (_, "category") => typeof(SanBaoCategory),
        (_, "class" or "from" or "to") => typeof(DebtClass),
        (_, "instrument") => typeof(DebtInstrument),
        (_, "issueKind") => typeof(IssueKind),
        (_, "guarantee") => typeof(GuaranteeKind),
        (_, "rateReset") => typeof(RateReset),
        (_, "repayment") => typeof(RepaymentMethod),
        (_, "dayCount") => typeof(DayCount),
        (_, "paymentFrequency") => typeof(PaymentFrequency),
        (_, "businessDay") => typeof(BusinessDayConvention),
        (_, "status") => typeof(DebtStatus),
        (_, "settledBy") => typeof(PaymentKind),
        _ => null,
    };
}
