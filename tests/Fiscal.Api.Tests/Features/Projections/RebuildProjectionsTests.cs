using Fiscal.Api.Features.Projections;
using Fiscal.Api.Hosting;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;

namespace Fiscal.Api.Tests.Features.Projections;

public sealed class RebuildProjectionsTests(LoadedCounty county)
{
    [Fact]
    public async Task What_is_rebuilt_from_the_facts_is_what_was_kept()
    {
        await using var app = await county.Copy();
        using var clerk = await app.Client();
        foreach (var sample in Samples.Lenders) await clerk.Import(sample);
        await clerk.Commit(await clerk.Upload("更正.xlsx", Imports.CorrectedBook.With(balance: ("D0001", 129_000_000m), rate: ("D0002", 3.25m)), Samples.AsOf));
        using var neighbour = await app.Client(region: "439902");
        foreach (var sample in Samples.Lenders) await neighbour.Import(sample);
        var kept = await ReadModels(app);

        var debts = await app.Send(new RebuildProjections());

        Assert.Equal(136 + 66, debts);
        Assert.True(kept.Count > 9000, $"only {kept.Count} rows");
        Assert.Equal(kept, await ReadModels(app));
    }

    [Fact]
    public async Task What_was_lost_or_changed_is_made_again()
    {
        await using var app = await county.Copy();
        var kept = await ReadModels(app);
        await app.WithDatabase(db => db.DuePayments.Where(d => d.DebtId % 2 == 0).ExecuteDeleteAsync());
        await app.WithDatabase(db => db.DuePayments.ExecuteUpdateAsync(d => d.SetProperty(p => p.PrincipalYuan, 1m)));
        await app.WithDatabase(db => db.DebtStates.Where(s => s.DebtId % 3 == 0).ExecuteDeleteAsync());

        await app.Send(new RebuildProjections());

        Assert.Equal(kept, await ReadModels(app));
    }

    [Fact]
    public async Task A_database_upgraded_from_before_the_read_models_gets_them_at_the_next_start()
    {
        await using var app = await county.Copy();
        var kept = await ReadModels(app);
        await app.WithDatabase(db => db.DebtStates.ExecuteDeleteAsync());

        await app.WithDatabase(async db =>
        {
            await db.PrepareAsync(app.Clock, default);
            return 0;
        });

        Assert.Equal(kept, await ReadModels(app));
    }

    /// <summary>Every row of the read models with all it says, without its key.</summary>
    internal static Task<List<string>> ReadModels(FiscalApp app) => app.WithDatabase(async db =>
    {
        var duties = (await db.DuePayments.AsNoTracking().ToListAsync()).Select(d => FormattableString.Invariant(
            $"duty {d.RegionCode} {d.DebtId} {d.Class} {d.Instrument} {d.Number} {d.DueOn:uuuu-MM-dd} {d.PrincipalYuan} {d.InterestYuan} {d.Origin} {d.IsForecast} {d.TrueFrom:uuuu-MM-dd} {d.TrueTo:uuuu-MM-dd} {Text(d.KnownFrom)} {Text(d.KnownTo)}"));
        var states = (await db.DebtStates.AsNoTracking().ToListAsync()).Select(s => FormattableString.Invariant(
            $"state {s.RegionCode} {s.DebtId} {s.TermsVersionId} {s.Class} {s.OutstandingYuan} {s.OverduePrincipalYuan} {s.OverdueInterestYuan} {s.ConfirmedOn} {s.IsDocumented} {s.TrueFrom:uuuu-MM-dd} {Text(s.KnownFrom)} {Text(s.KnownTo)}"));
        var moves = (await db.HiddenDebtMoves.AsNoTracking().ToListAsync()).Select(m => FormattableString.Invariant(
            $"hidden {m.RegionCode} {m.DebtId} {m.MovedOn:uuuu-MM-dd} {m.Method} {m.IsExtension} {m.AmountYuan} {m.MeasureId} {Text(m.KnownFrom)} {Text(m.KnownTo)}"));
        var effects = (await db.MeasureEffects.AsNoTracking().ToListAsync()).Select(e => FormattableString.Invariant(
            $"effect {e.RegionCode} {e.DebtId} {e.MeasureId} {e.EffectiveOn:uuuu-MM-dd} {e.EasedYuan} {e.ReducedYuan} {e.ReclassifiedYuan} {e.RatedYuan} {e.OldRatePercent} {e.NewRatePercent} {e.SavedPerYearYuan} {e.SavedToMaturityYuan} {e.EasedDays} {e.WasHidden} {Text(e.KnownFrom)} {Text(e.KnownTo)}"));
        return duties.Concat(states).Concat(moves).Concat(effects).Order(StringComparer.Ordinal).ToList();
    });

    private static string Text(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
