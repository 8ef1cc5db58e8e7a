using Fiscal.Api.Features.Projections;
using Microsoft.EntityFrameworkCore;

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
        var kept = await Duties(app);

        var debts = await app.Send(new RebuildProjections());

        Assert.Equal(136 + 66, debts);
        Assert.True(kept.Count > 2900);
        Assert.Equal(kept, await Duties(app));
    }

    [Fact]
    public async Task What_was_lost_or_changed_is_made_again()
    {
        await using var app = await county.Copy();
        var kept = await Duties(app);
        await app.WithDatabase(db => db.DuePayments.Where(d => d.DebtId % 2 == 0).ExecuteDeleteAsync());
        await app.WithDatabase(db => db.DuePayments.ExecuteUpdateAsync(d => d.SetProperty(p => p.PrincipalYuan, 1m)));

        await app.Send(new RebuildProjections());

        Assert.Equal(kept, await Duties(app));
    }

    private static Task<List<string>> Duties(FiscalApp app) => app.WithDatabase(async db =>
        (await db.DuePayments.OrderBy(d => d.DebtId).ThenBy(d => d.DueOn).ThenBy(d => d.Number).ThenBy(d => d.Origin).AsNoTracking().ToListAsync())
            .ConvertAll(d => FormattableString.Invariant(
                $"{d.RegionCode} {d.DebtId} {d.Class} {d.Instrument} {d.Number} {d.DueOn:uuuu-MM-dd} {d.PrincipalYuan} {d.InterestYuan} {d.Origin} {d.IsForecast}")));
}
