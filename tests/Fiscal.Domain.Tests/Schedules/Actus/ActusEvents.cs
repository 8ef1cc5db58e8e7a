using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.Schedules.Actus;

/// <summary>One event as ACTUS prints it: signed by role, rate as a fraction.</summary>
internal sealed record ActusEvent(string Date, string Type, decimal Payoff, decimal Notional, decimal Rate, decimal Accrued);

/// <summary>Our events in ACTUS words, with what only ACTUS has: purchase, termination, premium and index scaling.</summary>
internal static class ActusEvents
{
    public static List<ActusEvent> Of(ActusContract contract, string to)
    {
        var events = Translate(contract, Schedule.EventsOf(contract.Terms, contract.Calendar, RateFixings.None)).ToList();
        events = Scaled(contract, events);
        events = Held(contract, events);
        if (to.Length > 0)
            events.RemoveAll(e => string.CompareOrdinal(e.Date, to[..10] + "T99") > 0);
        var sign = contract.Source.Sign;
        return [.. events.Select(e => e with { Payoff = sign * e.Payoff, Notional = sign * e.Notional, Accrued = sign * e.Accrued })];
    }

    private static IEnumerable<ActusEvent> Translate(ActusContract contract, IReadOnlyList<ScheduleEvent> events)
    {
        foreach (var e in events)
        {
            var type = TypeOf(contract, e);
            var payoff = e.Kind switch
            {
                ScheduleEventKind.Drawdown => -e.AmountYuan - (type == "IED" ? contract.Source.Amount("premiumDiscountAtIED") ?? 0 : 0),
                ScheduleEventKind.InterestCapitalised => 0,
                _ => e.AmountYuan,
            };
            var moved = contract.Calendar.Adjust(e.Date, e.Kind == ScheduleEventKind.RateChange && type != "PRF" ? contract.Terms.BusinessDay : default).Date;
            var date = e.Date == contract.Terms.MaturityDate && (type is "IP" or "MD") ? contract.MaturityText : Print(moved);
            var printed = new ActusEvent(date, type, payoff, e.OutstandingYuan, e.RatePercent / 100, e.AccruedYuan);
            yield return printed;
            if (e.Kind == ScheduleEventKind.RateChange && contract.Source.Type == "ANN" && contract.Resets.ContainsKey(e.Date))
                yield return printed with { Type = "PRF" };
        }
    }

    private static string TypeOf(ActusContract contract, ScheduleEvent e) => e.Kind switch
    {
        ScheduleEventKind.Drawdown => e.Date == contract.Start ? "IED" : "PI",
        ScheduleEventKind.PrincipalRepayment => "PR",
        ScheduleEventKind.InterestPayment => "IP",
        ScheduleEventKind.InterestCapitalised => "IPCI",
        ScheduleEventKind.InterestBaseFixed => "IPCB",
        ScheduleEventKind.Maturity => "MD",
        _ when contract.Resets.TryGetValue(e.Date, out var agreed) => agreed ? "RRF" : "RR",
        _ => "PRF",
    };

    /// <summary>A purchase starts, a termination ends what the holder sees.</summary>
    private static List<ActusEvent> Held(ActusContract contract, List<ActusEvent> events)
    {
        if (contract.Source.Date("terminationDate") is { } termination)
            events = [.. events.Where(e => Date(e) <= termination), Traded(contract, "TD", termination, 1)];
        if (contract.Source.Date("purchaseDate") is { } purchase)
            events = [Traded(contract, "PRD", purchase, -1), .. events.Where(e => Date(e) > purchase)];
        return contract.IsRunning ? [.. events.Where(e => e.Type != "IED")] : events;
    }

    private static ActusEvent Traded(ActusContract contract, string type, LocalDate date, int sign)
    {
        // The state on that day: the same contract with a day on which nothing changes.
        var steps = ((StepRate)contract.Terms.Rate).Steps;
        var before = steps.Last(s => s.From <= date);
        var rates = steps.Any(s => s.From == date) ? steps : [.. steps.Append(new(date, before.Percent)).OrderBy(s => s.From)];
        var state = Schedule.EventsOf(contract.Terms with { Rate = new StepRate(rates) }, contract.Calendar, RateFixings.None)
            .Last(e => e.Date == date && e.Kind is ScheduleEventKind.RateChange);
        var price = contract.Source.Amount(type == "PRD" ? "priceAtPurchaseDate" : "priceAtTerminationDate") ?? 0;
        var payoff = sign * (price + state.AccruedYuan);
        return type == "PRD"
            ? new(Print(date), type, payoff, state.OutstandingYuan, state.RatePercent / 100, state.AccruedYuan)
            : new(Print(date), type, payoff, 0, state.RatePercent / 100, 0);
    }

    private static List<ActusEvent> Scaled(ActusContract contract, List<ActusEvent> events)
    {
        if (contract.Source.Text("scalingEffect") is not { } effect || contract.Source.Text("cycleAnchorDateOfScalingIndex") is not { } anchor)
            return events;
        var days = contract.Source.Cycle(anchor, contract.Source.Text("cycleOfScalingIndex"), null, contract.MaturityText);
        var index = contract.Source.Text("marketObjectCodeOfScalingIndex")!;
        var start = contract.Source.Amount("scalingIndexAtContractDealDate") ?? contract.Source.Amount("scalingIndexAtStatusDate") ?? 1;
        decimal Factor(LocalDate date) => days.LastOrDefault(d => d < date) is var day && day == default ? 1 : contract.Observed(index, day) / start;
        var scaled = events.Select(e => e.Type switch
        {
            "IP" when effect[0] == 'I' => e with { Payoff = e.Payoff * Factor(Date(e)) },
            "PR" or "MD" when effect[1] == 'N' => e with { Payoff = e.Payoff * Factor(Date(e)) },
            _ => e,
        }).ToList();
        foreach (var day in days)
        {
            var (before, state) = StateOn(contract, scaled, day);
            scaled.Insert(before, new(Print(day), "SC", 0, state.OutstandingYuan, state.RatePercent / 100, state.AccruedYuan));
        }

        return scaled;
    }

    private static (int Place, ScheduleEvent State) StateOn(ActusContract contract, List<ActusEvent> events, LocalDate day)
    {
        var steps = ((StepRate)contract.Terms.Rate).Steps;
        var rates = steps.Any(s => s.From == day) ? steps : [.. steps.Append(new(day, steps.Last(s => s.From <= day).Percent)).OrderBy(s => s.From)];
        var state = Schedule.EventsOf(contract.Terms with { Rate = new StepRate(rates) }, contract.Calendar, RateFixings.None)
            .Last(e => e.Date == day && e.Kind is ScheduleEventKind.RateChange);
        var place = events.FindLastIndex(e => Date(e) <= day && e.Type is not ("IPCB" or "MD")) + 1;
        return (place, state);
    }

    private static LocalDate Date(ActusEvent e) => ReferenceTables.Day(e.Date[..10]);

    private static string Print(LocalDate date) => FormattableString.Invariant($"{date:uuuu-MM-dd}T00:00");
}
