using Fiscal.Api.Persistence;
using Fiscal.Domain.Amounts;
using Fiscal.Domain.Calendars;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Benchmarks;

/// <summary>
/// A book of debts that were all drawn before its first month and outlive its last one, so that a short history and a long one
/// have the same debts. Every month what fell due is paid and recorded on the first day of the next; one payment in a hundred is
/// recorded up to three months late. Rows go past EF Core; the domain's own verbs make them.
/// </summary>
internal sealed class HistoryGenerator(FiscalDbContext db, int debts, int months, int counties)
{
    private static readonly LocalDate End = new(2026, 11, 1);
    private static readonly (PartyKind Kind, string Name)[] Lenders =
    [
        (PartyKind.PolicyBank, "农业发展银行"), (PartyKind.StateBank, "建设银行"), (PartyKind.CityCommercialBank, "长沙银行"), (PartyKind.RuralCommercialBank, "农商行"),
        (PartyKind.Bondholders, "债券持有人"), (PartyKind.FinancialLeasingCompany, "金融租赁"), (PartyKind.TrustCompany, "信托"), (PartyKind.HigherTreasury, "省财政厅"),
    ];

    private readonly Random _random = new(20261101);
    private readonly Dictionary<Type, long> _keys = [];
    private readonly List<(Party[] Debtors, Party[] Lenders)> _parties = [];

    public LocalDate Start { get; } = End.PlusMonths(-months);

    public static LocalDate LastDay => End.PlusDays(-1);

    /// <summary>Recorded at midnight in China.</summary>
    private static Instant RecordedOn(LocalDate day) => day.AtMidnight().InUtc().ToInstant() - Duration.FromHours(8);

    public Instant FirstKnown => RecordedOn(Start);

    public static Instant LastKnown => RecordedOn(End);

    public long Facts { get; private set; }

    public async Task Generate()
    {
        await using var rows = await PreparedRows.Open(db);
        for (var county = 1; county <= counties; county++) AddParties(rows, LedgerApp.RegionCode(county));
        for (var made = 0; made < debts; made++)
            AddDebt(rows, made);
        await rows.Commit();
    }

    private void AddParties(PreparedRows rows, string region)
    {
        Party[] debtors = [.. Enumerable.Range(1, 40).Select(i => new Party(region, i % 8 == 0 ? $"第{i}医院" : $"城投公司{i}", i % 8 == 0 ? PartyKind.Hospital : PartyKind.Platform))];
        Party[] lenders = [.. Lenders.Select(l => new Party(region, l.Name, l.Kind))];
        foreach (var party in debtors.Concat(lenders)) Add(rows, party);
        _parties.Add((debtors, lenders));
    }

    private void AddDebt(PreparedRows rows, int number)
    {
        var (debtors, lenders) = _parties[number % counties];
        var lender = number / counties % lenders.Length;
        var contract = new DebtContract(debtors[0].RegionCode, $"合同-{number}", debtors[_random.Next(debtors.Length)], lenders[lender]);
        var debt = contract.Draw($"借据-{number:00000000}", null);
        Set(contract, nameof(DebtContract.DebtorId), contract.Debtor.Id);
        Set(contract, nameof(DebtContract.CreditorId), contract.Creditor.Id);
        Live(debt, TermsOf(lenders[lender].Kind));
        Add(rows, contract);
        Set(debt, nameof(Debt.ContractId), contract.Id);
        Add(rows, debt);
        foreach (var fact in debt.LiveFacts())
        {
            Set(fact, nameof(DebtFact.DebtId), debt.Id);
            Add(rows, fact);
            Facts++;
        }
    }

    private DebtTerms TermsOf(PartyKind lender)
    {
        var start = Start.PlusDays(-_random.Next(1, 28));
        var maturity = start.PlusMonths(months + (12 * _random.Next(1, 11)));
        var (instrument, repayment, frequency, dayCount) = lender switch
        {
            PartyKind.PolicyBank => (DebtInstrument.ProjectLoan, RepaymentMethod.EqualPrincipal, PaymentFrequency.Quarterly, DayCount.Actual360),
            PartyKind.StateBank => (DebtInstrument.FixedAssetLoan, RepaymentMethod.EqualPrincipal, PaymentFrequency.Quarterly, DayCount.Actual360),
            PartyKind.FinancialLeasingCompany => (DebtInstrument.FinanceLease, RepaymentMethod.Annuity, PaymentFrequency.Monthly, DayCount.Thirty360E),
            PartyKind.Bondholders => (DebtInstrument.CorporateBond, RepaymentMethod.Bullet, PaymentFrequency.SemiAnnual, DayCount.ActualActualIcma),
            PartyKind.HigherTreasury => (DebtInstrument.GovernmentBond, RepaymentMethod.Bullet, PaymentFrequency.SemiAnnual, DayCount.ActualActualIcma),
            PartyKind.TrustCompany => (DebtInstrument.TrustLoan, RepaymentMethod.Bullet, PaymentFrequency.SemiAnnual, DayCount.Actual365Fixed),
            _ => (DebtInstrument.WorkingCapitalLoan, RepaymentMethod.Bullet, PaymentFrequency.Quarterly, DayCount.Actual360),
        };
        return new DebtTerms
        {
            Instrument = instrument, PrincipalYuan = _random.Next(100, 50_000) * 10_000m, StartDate = start, OriginalMaturityDate = maturity, MaturityDate = maturity,
            AnnualRatePercent = _random.Next(250, 750) / 100m, Repayment = repayment, PaymentFrequency = frequency, DayCount = dayCount,
        };
    }

    private void Live(Debt debt, DebtTerms terms)
    {
        var first = new Recording(FirstKnown, "generator", "生成", FactSource.Entered with { Document = "生成" });
        debt.Enter(terms, (DebtClass)_random.Next(0, 6), null, first);
        debt.Draw(terms.PrincipalYuan, terms.StartDate, refinancing: false, first);
        var lent = debt.On(terms.StartDate)!;
        foreach (var duty in Duties.Of(lent, WorkCalendar.None, RateFixings.None).Where(d => d.DueOn >= Start && d.DueOn <= LastDay))
        {
            var late = _random.Next(100) == 0 ? _random.Next(1, 4) : 0;
            var known = new LocalDate(duty.DueOn.Year, duty.DueOn.Month, 1).PlusMonths(1 + late);
            if (known > End) continue;
            debt.Repay(new Repayment(duty.DueOn, duty.DueOn, duty.PrincipalYuan, duty.InterestYuan, 0), first with { At = RecordedOn(known) });
        }
        // Every lender confirms every quarter, from the first day on: a short history has as many confirmations to look at as a long one.
        for (var day = Start; day <= LastDay; day = day.PlusMonths(3))
            debt.Confirm(debt.On(day)!.OutstandingYuan, day, first with { At = RecordedOn(day) });
        if (_random.Next(50) == 0 && Start.PlusMonths(_random.Next(months)) is var changed)
            debt.Reclassify(debt.Class == DebtClass.Hidden ? DebtClass.Operating : DebtClass.Hidden, changed, "生成", first with { At = RecordedOn(changed.PlusMonths(1)) });
    }

    private void Add(PreparedRows rows, object entity)
    {
        var key = _keys[entity.GetType()] = _keys.GetValueOrDefault(entity.GetType()) + 1;
        Set(entity, nameof(Fact.Id), entity is Fact ? key : (object)(int)key);
        rows.Insert(entity);
    }

    private static void Set(object entity, string property, object value)
    {
        // A private setter is only seen from the type that declares it.
        var declared = entity.GetType().GetProperty(property)!.DeclaringType!;
        declared.GetProperty(property)!.SetValue(entity, value);
    }
}
