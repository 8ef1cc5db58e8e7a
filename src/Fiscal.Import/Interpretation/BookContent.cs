using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Import.Values;
using NodaTime;

namespace Fiscal.Import.Interpretation;

/// <summary>Whether a plan's line has been paid (还款状态).</summary>
internal enum PlanState { Due, Paid }

/// <summary>Makes content of the rows that are no debts (单位、计划、还款、欠款、分类调整).</summary>
internal static class BookContent
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
        var (principal, interest) = (v.Amount("principalYuan"), v.Amount("interestYuan"));
        if (interest is null) v.Required("principalYuan", principal);
        var fee = v.Owed("feeYuan") ?? 0;
        CheckSum(v, principal, (interest ?? 0) + fee);
        var paidOn = v.Date("paidOn");
        var paid = v.Word<PlanState>("state") is { } state ? state == PlanState.Paid : paidOn is not null;
        var balance = v.Amount("balanceAfterYuan");
        number = v.Integer("number") ?? number;
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

    public static PaymentRow? Payment(RowValues v)
    {
        var drawdown = v.Required("drawdownNumber", v.Identifier("drawdownNumber"));
        var paidOn = v.Required("paidOn", v.Date("paidOn"));
        var due = v.Date("dueOn");
        var (principal, interest) = (v.Amount("principalYuan"), v.Amount("interestYuan"));
        var (penalty, drawn) = (v.Amount("penaltyYuan"), v.Owed("drawnYuan"));
        if (interest is null && penalty is null && drawn is null) v.Required("principalYuan", principal);
        var balance = v.Owed("balanceAfterYuan");
        var kind = v.Word<PaymentKind>("kind") ?? v.Mentioned<PaymentKind>("summary", "kind") ?? PaymentKind.Regular;
        var method = v.Word<ResolutionMethod>("method");
        return drawdown is null || paidOn is null ? null
            : new(drawdown, due, paidOn.Value, principal ?? 0, interest ?? 0, penalty ?? 0, balance, kind, method, v.Identifier("code"))
            {
                DrawnYuan = drawn ?? 0, DebtorName = v.Text("debtorName"), CreditorName = v.Text("creditorName"),
            };
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

    private static void CheckSum(RowValues v, decimal? principal, decimal? interest)
    {
        if (v.Amount("totalYuan") is { } total && v.Spoiled is null && total != (principal ?? 0) + (interest ?? 0))
            v.Report(Findings.PlanSumMismatch(v.PlaceOf("totalYuan"), total, (principal ?? 0) + (interest ?? 0)));
    }
}
