using System.Text.RegularExpressions;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Whether a plan's line has been paid (还款状态).</summary>
internal enum PlanState { Due, Paid }

/// <summary>What the one amount of a statement's line is (款项).</summary>
internal enum PaymentPart { Principal, Interest, Penalty, Drawn }

/// <summary>Makes content of the rows that are no debts (单位、计划、还款、欠款、分类调整).</summary>
internal static partial class BookContent
{
    public static PartyRow? Party(RowValues v)
    {
        var name = v.Required("name", v.Text("name"));
        var kind = v.Required("kind", v.Word<PartyKind>("kind"));
        return name is null || kind is null ? null
            : new(name, kind.Value, v.Identifier("code"), v.Text("shortName"), v.Integer("level"), v.Text("parentName"), v.Identifier("creditCode"));
    }

    public static PlanRow? Plan(RowValues v, string? drawdown, string? contract, int number)
    {
        var due = v.Required("dueOn", v.Date("dueOn"));
        contract = v.Has("contractNumber") ? v.Identifier("contractNumber") : contract;
        drawdown = v.Required("drawdownNumber", v.Has("drawdownNumber") ? v.Identifier("drawdownNumber") : drawdown ?? contract);
        var (principal, interest) = (v.Owed("principalYuan"), v.Owed("interestYuan"));
        if (interest is null) v.Required("principalYuan", principal);
        var fee = v.Owed("feeYuan") ?? 0;
        CheckSum(v, principal, (interest ?? 0) + fee);
        var paidOn = v.Date("paidOn");
        var paid = v.Word<PlanState>("state") is { } state ? state == PlanState.Paid : paidOn is not null;
        var balance = v.Amount("balanceAfterYuan");
        // 3/20 is the third of twenty.
        number = OfAll().Match(Plain.WithoutBlanks(v.Raw("number"))) is { Success: true } of ? int.Parse(of.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
            : v.Integer("number") ?? number;
        return drawdown is null || due is null ? null
            : new(drawdown, number, due.Value, principal ?? 0, interest ?? 0, balance, paid, paidOn, contract, v.Identifier("code")) { FeeYuan = fee };
    }

    public static RentRow? Rent(RowValues v, string? drawdown)
    {
        drawdown = v.Required("drawdownNumber", v.Has("drawdownNumber") ? v.Identifier("drawdownNumber") : drawdown);
        var number = v.Required("number", v.Integer("number"));
        var due = v.Required("dueOn", v.Date("dueOn"));
        var rent = v.Required("rentYuan", v.Owed("rentYuan"));
        var offset = v.Owed("depositOffsetYuan") ?? 0;
        var net = v.Owed("netYuan") ?? rent - offset;
        if (v.Spoiled is null && rent - offset != net) v.Report(Findings.RentSumMismatch(v.PlaceOf("netYuan"), net ?? 0, (rent ?? 0) - offset));
        var paid = v.Word<PlanState>("state") == PlanState.Paid;
        return drawdown is null || number is null || due is null || rent is null ? null
            : new(drawdown, number.Value, due.Value, rent.Value, offset, net!.Value, paid);
    }

    public static PaymentRow? Payment(RowValues v, string? drawdown)
    {
        drawdown = v.Required("drawdownNumber", v.Has("drawdownNumber") ? v.Identifier("drawdownNumber") : drawdown);
        var paidOn = v.Required("paidOn", v.Date("paidOn"));
        var due = v.Date("dueOn");
        var (principal, interest) = (v.Amount("principalYuan"), v.Amount("interestYuan"));
        var (penalty, drawn) = (v.Amount("penaltyYuan"), v.Owed("drawnYuan"));
        var single = Single(v);
        if (single is not null)
            (principal, interest, penalty, drawn) = (Of(PaymentPart.Principal), Of(PaymentPart.Interest), Of(PaymentPart.Penalty), Of(PaymentPart.Drawn));
        decimal? Of(PaymentPart part) => single.Value.Part == part ? single.Value.Yuan : null;
        if (interest is null && penalty is null && drawn is null) v.Required("principalYuan", principal);
        // 其中：罚息 is counted in the interest beside it.
        if (penalty <= interest && v.PlaceOf("penaltyYuan").Column?.StartsWith("其中", StringComparison.Ordinal) == true) interest -= penalty;
        CheckPaid(v, (principal ?? 0) + (interest ?? 0) + (penalty ?? 0));
        var balance = v.Owed("balanceAfterYuan");
        // 归还本金 says what is paid, not how.
        var kind = (HasParts(v) ? v.Word<PaymentKind>("kind") : v.Mentioned<PaymentKind>("kind", "kind")) ?? v.Mentioned<PaymentKind>("summary", "kind") ?? PaymentKind.Regular;
        var method = v.Word<ResolutionMethod>("method");
        return drawdown is null || paidOn is null ? null
            : new(drawdown, due, paidOn.Value, principal ?? 0, interest ?? 0, penalty ?? 0, balance, kind, method, v.Identifier("code"))
            {
                DrawnYuan = drawn ?? 0, DebtorName = v.Text("debtorName"), CreditorName = v.Text("creditorName"),
            };
    }

    private static bool HasParts(RowValues v) => v.Has("principalYuan") || v.Has("interestYuan");

    private static readonly string[] SingleAmounts = ["amountYuan", "creditYuan", "debitYuan"];

    /// <summary>The one amount of a line whose words say what it is; null where there are columns for that.</summary>
    private static (PaymentPart? Part, decimal Yuan)? Single(RowValues v)
    {
        if (HasParts(v)) return null;
        var amounts = SingleAmounts.Where(f => v.Amount(f) is not (null or 0)).ToList();
        if (amounts.Count == 0) return null;
        var part = v.Context.Layout.MentionedAlone("part", v.Raw("kind") + " " + v.Raw("summary"));
        if (amounts.Count > 1 || !Enum.TryParse<PaymentPart>(part, out var known))
        {
            v.Report(Findings.PaymentPartUnknown(v.PlaceOf(amounts[0])));
            return null;
        }

        return (known, v.Amount(amounts[0])!.Value);
    }

    private static void CheckPaid(RowValues v, decimal paid)
    {
        if (v.Amount("totalYuan") is { } total && v.Spoiled is null && Math.Abs(total - paid) > v.Precision("totalYuan") * 3)
            v.Report(Findings.PaymentSumMismatch(v.PlaceOf("totalYuan"), total, paid));
    }

    public static ArrearsRow? Arrears(RowValues v)
    {
        var drawdown = v.Required("drawdownNumber", v.Identifier("drawdownNumber"));
        var due = v.Required("dueOn", v.Date("dueOn"));
        var (principal, interest) = (v.Owed("principalYuan"), v.Owed("interestYuan"));
        if (interest is null) v.Required("principalYuan", principal);
        return drawdown is null || due is null ? null
            : new(drawdown, due.Value, principal ?? 0, interest ?? 0, v.Identifier("code"));
    }

    public static ReclassificationRow? Reclassification(RowValues v)
    {
        var code = v.Required("code", v.Identifier("code"));
        var day = v.Required("effectiveOn", v.Date("effectiveOn"));
        var from = v.Required("from", v.ClassOf("from"));
        var to = v.Required("to", v.ClassOf("to"));
        var balance = v.Owed("balanceYuan");
        return code is null || day is null || from is null || to is null ? null
            : new(code, day.Value, from.Value, to.Value, v.Text("document") ?? "", balance);
    }

    [GeneratedRegex(@"^(\d{1,3})/\d{1,3}$")]
    private static partial Regex OfAll();

    private static void CheckSum(RowValues v, decimal? principal, decimal? interest)
    {
        if (v.Amount("totalYuan") is { } total && v.Spoiled is null && total != (principal ?? 0) + (interest ?? 0))
            v.Report(Findings.PlanSumMismatch(v.PlaceOf("totalYuan"), total, (principal ?? 0) + (interest ?? 0)));
    }
}
