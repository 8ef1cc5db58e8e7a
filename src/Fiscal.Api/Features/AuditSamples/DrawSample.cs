using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain.Debts;
using Fiscal.Domain.AuditSamples;
using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NodaTime;
using NodaTime.Extensions;

namespace Fiscal.Api.Features.AuditSamples;

/// <summary>Draws a sample of the debts with a balance and keeps it (抽取样本). The same request gives the same sample.</summary>
/// <param name="Size">Debts to draw, 1 to <see cref="DrawSampleValidator.MaxSize"/>; all when there are fewer.</param>
/// <param name="Seed">Any number; another one gives another sample. Largest needs none, but keeps it.</param>
[Display(Name = "审计抽样")]
public sealed record DrawSample(
    string RegionCode, SampleMethod Method, int Size, long Seed = 0, LocalDate? AsOf = null, Instant? KnownAt = null,
    DebtClass? DebtClass = null, DebtInstrument? Instrument = null, string? Debtor = null, string? Creditor = null) : ICommand<SampleDetail>;

public sealed record SampleDetail(int Id, string RegionCode, SampleParameters Parameters, SamplePopulation Population, SampleCoverage Sample, IReadOnlyList<SampleItem> Items, string DrawnBy, Instant DrawnAt);

/// <param name="AsOf">The day that was meant when the request named none.</param>
/// <param name="KnownAt">Ask with it again, and later facts can't change the sample.</param>
public sealed record SampleParameters(
    SampleMethod Method, int Size, long Seed, LocalDate AsOf, Instant KnownAt, DebtClass? DebtClass, DebtInstrument? Instrument, string? Debtor, string? Creditor);

/// <summary>What was drawn from (总体).</summary>
public sealed record SamplePopulation(int Count, decimal Yuan);

/// <summary>How much of the population the sample covers (覆盖率).</summary>
public sealed record SampleCoverage(int Count, decimal Yuan, decimal CountPercent, decimal YuanPercent);

/// <param name="Why">Why it was drawn, in words that can be checked.</param>
/// <param name="SharePercent">Of the population's balance.</param>
public sealed record SampleItem(
    int Rank, int DebtId, string? Code, string ContractNumber, string DrawdownNumber, string DebtorName, string CreditorName, DebtClass DebtClass,
    decimal OutstandingYuan, decimal SharePercent, string Why);

public sealed class DrawSampleValidator : AbstractValidator<DrawSample>
{
    public const int MaxSize = 5000;

    public DrawSampleValidator()
    {
        RuleFor(c => c.RegionCode).NotEmpty().WithName("地区代码");
        RuleFor(c => c.Method).IsInEnum().WithName("抽样方法");
        RuleFor(c => c.Size).InclusiveBetween(1, MaxSize).WithMessage($"样本量应为 1 至 {MaxSize}。");
    }
}

public sealed class DrawSampleHandler(
    FiscalDbContext db, RegionScope scope, CurrentUser user, IClock clock, IOptions<JsonOptions> json) : IRequestHandler<DrawSample, SampleDetail>
{
    public async Task<SampleDetail> Handle(DrawSample command, CancellationToken ct)
    {
        scope.Require(command.RegionCode);
        var clocks = await db.ClocksOf(command.AsOf?.ToDateOnly(), command.KnownAt?.ToDateTimeOffset(), clock, ct);
        var population = await Population(command, clocks, ct);
        if (population.Count == 0) throw SampleErrors.NothingToDraw(command.RegionCode, clocks.AsOf);

        var rows = population.ToDictionary(d => d.Id);
        var drawn = SampleSelection.Draw(
            command.Method,
            [.. population.Select(d => new SampleUnit(d.Id, $"{d.RegionCode}|{d.ContractNumber}|{d.DrawdownNumber}|{d.CreditorName}|{d.DebtorName}", d.OutstandingYuan))],
            command.Size, command.Seed);
        var total = population.Sum(d => d.OutstandingYuan);
        var yuan = drawn.Sum(d => d.Unit.Yuan);
        var result = new SampleResult(
            new(command.Method, command.Size, command.Seed, clocks.AsOf, clocks.KnownAt, command.DebtClass, command.Instrument, command.Debtor, command.Creditor),
            new(population.Count, total),
            new(drawn.Count, yuan, Percent(drawn.Count, population.Count), Percent(yuan, total)),
            [.. drawn.Select(d => Item(d, rows[d.Unit.DebtId], total))]);

        var sample = new AuditSample(
            command.RegionCode, command.Method, command.Size, command.Seed, clocks.AsOf, clocks.KnownAt, user.UserName, clock.GetCurrentInstant(),
            JsonSerializer.Serialize(result, json.Value.SerializerOptions));
        db.AuditSamples.Add(sample);
        await db.SaveChangesAsync(ct);
        return result.Of(sample.Id, sample.RegionCode, sample.DrawnBy, sample.DrawnAt);
    }

    private async Task<List<DebtListRow>> Population(DrawSample command, TwoClocks clocks, CancellationToken ct)
    {
        var filters = new ListDebts(
            command.RegionCode, command.Debtor, command.Creditor,
            command.DebtClass is { } debtClass ? new(debtClass) : null, command.Instrument is { } instrument ? new(instrument) : null);
        return await (await db.DebtsOf(filters, clocks, ct)).Where(p => p.OutstandingYuan > 0).Select(DebtListRows.Row).ToListAsync(ct);
    }

    private static SampleItem Item(DrawnUnit drawn, DebtListRow debt, decimal total) => new(
        drawn.Rank, debt.Id, debt.Code, debt.ContractNumber, debt.DrawdownNumber, debt.DebtorName, debt.CreditorName, debt.DebtClass,
        debt.OutstandingYuan, Percent(debt.OutstandingYuan, total), drawn.Why);

    private static decimal Percent(decimal part, decimal whole) => Math.Round(part * 100 / whole, 4, MidpointRounding.AwayFromZero);
}

/// <summary>The part of a sample that is kept as one text (样本内容).</summary>
internal sealed record SampleResult(SampleParameters Parameters, SamplePopulation Population, SampleCoverage Sample, IReadOnlyList<SampleItem> Items)
{
    public SampleDetail Of(int id, string regionCode, string drawnBy, Instant drawnAt) =>
        new(id, regionCode, Parameters, Population, Sample, Items, drawnBy, drawnAt);
}
