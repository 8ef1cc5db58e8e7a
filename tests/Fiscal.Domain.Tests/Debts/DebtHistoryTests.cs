using System.Globalization;
using System.Reflection;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Domain.Tests.Debts;

/// <summary>
/// Thousands of random histories of one debt: the rows of the read models, kept step by step, beside a scan of the facts for every day
/// and instant, and beside the rows rebuilt. FISCAL_SEED names the first seed and FISCAL_HISTORIES their number, for longer runs.
/// </summary>
public sealed class DebtHistoryTests(ITestOutputHelper output)
{
    private const int Steps = 14;

    private static readonly int s_first = Setting("FISCAL_SEED", 1);
    private static readonly int s_histories = Setting("FISCAL_HISTORIES", 3000);
    private static readonly PropertyInfo s_factId = typeof(Fact).GetProperty(nameof(Fact.Id))!;
    private static readonly PropertyInfo s_stateId = typeof(DebtState).GetProperty(nameof(DebtState.Id))!;
    private static readonly PropertyInfo s_dutyId = typeof(DuePayment).GetProperty(nameof(DuePayment.Id))!;
    private static readonly PropertyInfo s_moveId = typeof(HiddenDebtMove).GetProperty(nameof(HiddenDebtMove.Id))!;

    private long _compared;
    private int _accepted, _refused;

    [Fact]
    public void What_is_kept_is_what_a_scan_of_the_facts_gives_and_what_is_rebuilt()
    {
        Parallel.For(s_first, s_first + s_histories, seed =>
        {
            var history = new History(new Random(seed));
            try
            {
                for (var i = 0; i < Steps; i++)
                    if (history.Step()) Interlocked.Increment(ref _accepted);
                    else Interlocked.Increment(ref _refused);
                Interlocked.Add(ref _compared, history.Compare());
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"seed {seed}: {e.Message}\n{string.Join('\n', history.Log)}", e);
            }
        });
        Assert.True(_refused > _accepted / 20 && _accepted > _refused, $"{_accepted} accepted, {_refused} refused");
        output.WriteLine(FormattableString.Invariant($"{s_histories} histories, {_accepted} commands accepted, {_refused} refused, {_compared} answers compared"));
    }

    private sealed class History
    {
        private static readonly LocalDate s_start = new(2026, 1, 10);
        private readonly Random _random;
        private readonly Debt _debt;
        private readonly List<DebtState> _states = [];
        private readonly List<DuePayment> _duties = [];
        private readonly List<HiddenDebtMove> _moves = [];
        private Instant _now = Instant.FromUtc(2026, 11, 22, 4, 0);
        private long _id;

        public History(Random random)
        {
            _random = random;
            var contract = new DebtContract("439901", "HT", new Party("439901", "城投", PartyKind.Platform), new Party("439901", "农商行", PartyKind.RuralCommercialBank));
            _debt = contract.Draw("1", null);
        }

        public List<string> Log { get; } = [];

        /// <summary>One save: the verb, the keys of its facts, and the rows as a database has them.</summary>
        public bool Step()
        {
            var before = _debt.AllFacts().ToHashSet();
            _now += Duration.FromSeconds(1);
            try
            {
                Log.Add(Do());
            }
            catch (BusinessRuleException refused)
            {
                Log.Add(refused.Code);
                Assert.Equal(before.Count, _debt.AllFacts().Count());
                return false;
            }
            var added = _debt.AllFacts().Where(f => !before.Contains(f)).ToList();
            Assert.Equal(_debt.AllFacts().Count(), _debt.Version);
            if (added.Count == 0) return true;
            foreach (var fact in added) s_factId.SetValue(fact, ++_id);

            var since = added.Min(f => f.EffectiveOn);
            var record = new DebtRecord(
                _debt, _states.Where(s => s.KnownTo == OpenEnd.Instant && s.TrueFrom >= since), _duties.Where(d => d.KnownTo == OpenEnd.Instant && d.TrueTo > since),
                _moves.Where(m => m.KnownTo == OpenEnd.Instant));
            record.Learn(since, _now, ReferenceTables.China, RateFixings.None);
            Assert.Equal(_states.Where(s => s.KnownTo == _now), record.SupersededStates);
            Assert.Equal(_duties.Count(d => d.KnownTo == _now), record.SupersededDuties.Count);
            foreach (var state in record.NewStates) s_stateId.SetValue(state, ++_id);
            foreach (var duty in record.NewDuties) s_dutyId.SetValue(duty, ++_id);
            _states.AddRange(record.NewStates);
            foreach (var move in record.NewHiddenMoves) s_moveId.SetValue(move, ++_id);
            _duties.AddRange(record.NewDuties);
            _moves.AddRange(record.NewHiddenMoves);
            return true;
        }

        private string Do()
        {
            var (day, yuan, recording) = (Day(), _random.Next(1, 60_000_00) / 100m, Recording(_random.Next(0, 4) == 0 ? _random.Next(1, 3) : null));
            var unpaid = UnpaidDuties.By(day, _debt, ReferenceTables.China, RateFixings.None);
            if (!_debt.AllFacts().Any() || (_debt.Terms is null && _random.Next(0, 2) == 0))
            {
                _debt.Enter(Terms(), _random.Next(0, 2) == 0 ? DebtClass.Operating : DebtClass.Hidden, null, recording);
                _debt.OpenWith(yuan, s_start.PlusDays(_random.Next(0, 60)), recording);
                return $"enter {yuan}";
            }
            switch (_random.Next(0, 20))
            {
                case < 3: _debt.DrawAgreed(yuan, day, unpaid, recording); return $"draw {yuan} {day}";
                case < 6: _debt.Pay(new(Part(yuan, 2), 10, 0, 1), day, null, unpaid, recording); return $"pay {Part(yuan, 2)} {day}";
                case 6: _debt.Pay(PaymentParts.Apply(Part(yuan, 3), 0, 0, unpaid.InterestBy(day), _debt.OutstandingYuan, false), day, null, unpaid, recording); return $"pay total {Part(yuan, 3)} {day}";
                case 7: _debt.Capitalise(Part(yuan, 100), day, unpaid, recording); return $"capitalise {day}";
                case 8: _debt.WriteOff(Part(yuan, 10), day, unpaid, recording); return $"write off {Part(yuan, 10)} {day}";
                case 9: _debt.Extend((_debt.Terms?.MaturityDate ?? day).PlusDays(_random.Next(-3, 200)), day, null, ReferenceTables.China, RateFixings.None, recording); return $"extend {day}";
                case 10: _debt.ChangeRate(new(3 + _random.Next(0, 5) / 10m), day, recording); return $"rate {day}";
                case 11: _debt.Reclassify((DebtClass)_random.Next(0, 4), day, "文", recording); return $"reclassify {day}";
                case 12: _debt.Confirm(yuan, day, recording); return $"confirm {day}";
                case 13: _debt.StateArrears([new(day.PlusDays(-1), Math.Min(Part(yuan, 5), _debt.OutstandingYuan), 7)], day, recording); return $"arrears {day}";
                case 14: _debt.TakeBack(_random.Next(1, 3), Recording(null)); return "take back";
                case 15 when _debt.LiveEntries.ToList() is { Count: > 0 } entries:
                    var wrong = entries[_random.Next(entries.Count)];
                    _debt.Correct(wrong, Part(yuan, 2), day, recording);
                    return $"correct {wrong.Id} {wrong.Kind} to {Part(yuan, 2)} {day}";
                default:
                    var facts = _debt.AllFacts().ToList();
                    var fact = facts[_random.Next(facts.Count)];
                    _debt.Reverse(fact, recording);
                    return $"reverse {fact.GetType().Name} {fact.Id} of {fact.EffectiveOn}";
            }
        }

        /// <returns>The number of answers compared.</returns>
        public int Compare()
        {
            var facts = _debt.AllFacts().ToList();
            var days = facts.SelectMany(f => (LocalDate[])[f.EffectiveOn.PlusDays(-1), f.EffectiveOn, f.EffectiveOn.PlusDays(1)]).Distinct().ToList();
            var compared = 0;
            foreach (var at in facts.Select(f => f.RecordedAt).Distinct().SelectMany(i => (Instant[])[i - Duration.FromTicks(1), i]).Distinct())
                foreach (var day in days)
                {
                    var (expected, hasPlan) = Scan(facts, day, at);
                    var state = _states.Where(s => s.KnownFrom <= at && s.KnownTo > at && s.TrueFrom <= day).MaxBy(s => s.TrueFrom);
                    var kept = state is null ? null : Said(state.TermsVersionId, state.Class, state.OutstandingYuan, state.OverduePrincipalYuan, state.OverdueInterestYuan, state.ConfirmedOn);
                    Assert.True(expected == kept, $"on {day} as known at {at}: {kept} instead of {expected}");
                    var due = _duties.Where(d => d.KnownFrom <= at && d.KnownTo > at && d.TrueFrom <= day && d.TrueTo > day).ToList();
                    if (!hasPlan && state is null or { OutstandingYuan: >= 0 })
                        Assert.True(due.Sum(d => d.PrincipalYuan) == (state?.OutstandingYuan ?? 0), $"on {day} as known at {at}: due {due.Sum(d => d.PrincipalYuan)} of {expected}");
                    compared++;
                }
            foreach (var at in _debt.AllFacts().Select(f => f.RecordedAt).Distinct())
                Assert.Equal(HiddenLeft([.. _debt.AllFacts()], at), _moves.Where(m => m.KnownFrom <= at && m.KnownTo > at && !m.IsExtension && m.Method != ResolutionMethod.ConversionToOperating).Sum(m => m.AmountYuan));
            var rebuilt = DebtRecord.Rebuilt(_debt, [], _ => (ReferenceTables.China, RateFixings.None));
            Assert.Equal(Rows(rebuilt.NewStates, rebuilt.NewDuties, rebuilt.NewHiddenMoves), Rows(_states, _duties, _moves));
            return compared;
        }

        private static decimal HiddenLeft(List<DebtFact> facts, Instant at)
        {
            var standing = facts.FindAll(f => f.RecordedAt <= at && f.ReversesId is null && !facts.Exists(r => r.ReversesId == f.Id && r.RecordedAt <= at));
            var first = standing.Count == 0 ? LocalDate.MaxIsoValue : standing.Min(f => f.EffectiveOn);
            return -standing.OfType<LedgerEntry>().Where(e => e.BalanceEffectYuan < 0 && standing.OfType<DebtClassification>()
                .Where(c => c.EffectiveOn < e.EffectiveOn || (e.EffectiveOn == first && c.EffectiveOn == first))
                .OrderBy(c => c.EffectiveOn).ThenBy(c => c.RecordedAt).ThenBy(c => c.Id).LastOrDefault()?.Class == DebtClass.Hidden).Sum(e => e.BalanceEffectYuan);
        }

        private static (string? Said, bool HasPlan) Scan(List<DebtFact> facts, LocalDate day, Instant at)
        {
            var standing = facts.Where(f => f.EffectiveOn <= day && f.RecordedAt <= at && f.ReversesId is null
                    && !facts.Exists(r => r.ReversesId == f.Id && r.RecordedAt <= at))
                .OrderBy(f => f.EffectiveOn).ThenBy(f => f.RecordedAt).ThenBy(f => f.Id).ToList();
            if (standing.OfType<TermsVersion>().LastOrDefault() is not { } terms) return (null, false);
            var balance = facts.OfType<LedgerEntry>().Where(e => e.EffectiveOn <= day && e.RecordedAt <= at).Sum(e => e.BalanceEffectYuan);
            var arrears = standing.OfType<ArrearsStatement>().LastOrDefault();
            return (Said(
                terms.Id, standing.OfType<DebtClassification>().LastOrDefault()?.Class ?? DebtClass.Unclassified, balance,
                Math.Min(arrears?.PrincipalYuan ?? 0, Math.Max(0, balance)), arrears?.InterestYuan ?? 0, standing.OfType<BalanceConfirmation>().LastOrDefault()?.EffectiveOn),
                standing.OfType<RepaymentPlan>().Any());
        }

        private static string Said(long terms, DebtClass debtClass, decimal balance, decimal principal, decimal interest, LocalDate? confirmedOn) =>
            FormattableString.Invariant($"terms {terms}, {debtClass}, {balance:0.00}, overdue {principal:0.00} and {interest:0.00}, confirmed {confirmedOn}");

        private static List<string> Rows(IEnumerable<DebtState> states, IEnumerable<DuePayment> duties, IEnumerable<HiddenDebtMove> moves) =>
        [
            .. states.Select(s => $"{Said(s.TermsVersionId, s.Class, s.OutstandingYuan, s.OverduePrincipalYuan, s.OverdueInterestYuan, s.ConfirmedOn)} {s.IsDocumented} {s.TrueFrom} {s.KnownFrom} {s.KnownTo}").Order(StringComparer.Ordinal),
            .. duties.Select(d => FormattableString.Invariant($"{d.Class} {d.Number} {d.DueOn} {d.PrincipalYuan:0.00} {d.InterestYuan:0.00} {d.Origin} {d.IsForecast} {d.TrueFrom} {d.TrueTo} {d.KnownFrom} {d.KnownTo}")).Order(StringComparer.Ordinal),
            .. moves.Select(m => FormattableString.Invariant($"{m.MovedOn} {m.Method} {m.IsExtension} {m.AmountYuan:0.00} {m.KnownFrom} {m.KnownTo}")).Order(StringComparer.Ordinal),
        ];

        private DebtTerms Terms()
        {
            var maturity = s_start.PlusDays(_random.Next(40, 500));
            return new()
            {
                PrincipalYuan = 150_000, StartDate = s_start, OriginalMaturityDate = maturity, MaturityDate = maturity, AnnualRatePercent = 3.6m,
                Repayment = _random.Next(0, 2) == 0 ? RepaymentMethod.Bullet : RepaymentMethod.EqualPrincipal, PaymentFrequency = PaymentFrequency.Quarterly,
            };
        }

        private Recording Recording(int? importBatchId) => new(_now, "test", "测试", FactSource.Entered with { Document = "文1", ImportBatchId = importBatchId });

        private static decimal Part(decimal yuan, int of) => decimal.Ceiling(yuan * 100 / of) / 100;

        private LocalDate Day() => s_start.PlusDays(_random.Next(0, 8) == 0 ? _random.Next(-3, 320) : 30 * _random.Next(0, 10));
    }

    private static int Setting(string name, int usual) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var set) ? set : usual;
}
