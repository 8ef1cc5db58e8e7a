using Fiscal.Api.Features.AuthenticityChecks;
using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Features.AuthenticityRules;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Projections;
using Fiscal.Domain.Authenticity;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using NodaTime;
using NodaTime.Testing;

namespace Fiscal.Sql.Tests;

/// <summary>What the tests of reductions ask, asked of SQL Server too.</summary>
public sealed class AuthenticityQueryTests : IAsyncDisposable
{
    private static readonly FakeClock Clock = new(Instant.FromUtc(2026, 11, 22, 4, 0));

    private readonly EmptyServer _server = new();
    private readonly FiscalDbContext _db;

    public AuthenticityQueryTests() => _db = SqlServerModel.Open(o => o.AddInterceptors(_server));

    [Fact]
    public async Task Rules_checks_and_findings()
    {
        await new ListAuthenticityRulesHandler(_db, Clock).Handle(new("439901"), default);
        await new ListAuthenticityChecksHandler(_db).Handle(new("439901", "2026-10"), default);
        await new ListAuthenticityFindingsHandler(_db, Clock).Handle(
            new("439901", new(FindingStatus.Pending), new(AuthenticityRule.CountedTwice), new(RuleOutcome.Hit), 3, 4, "entry/1", new(2026, 10, 31), DateTimeOffset.UnixEpoch), default);
        await Assert.ThrowsAsync<NotFoundException>(() => new FindingDetails(_db).Find(1, default));
        await _db.DoubtsOf(["439901"], 2026, new(new(2026, 10, 31), OpenEnd.AllKnown), default);

        AllParse(7);
    }

    [Fact]
    public async Task What_is_read_to_judge()
    {
        var contract = new DebtContract("439901", "HT-1", new Party("439901", "城投", PartyKind.Platform), new Party("439901", "银行", PartyKind.StateBank));
        var recording = new Recording(Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered);
        var debt = contract.Draw("JJ-1", null);
        debt.Enter(new DebtTerms { PrincipalYuan = 100, StartDate = new(2026, 1, 1), OriginalMaturityDate = new(2027, 1, 1), MaturityDate = new(2027, 1, 1) }, DebtClass.Hidden, null, recording);
        debt.Draw(100, new(2026, 1, 1), false, recording);
        debt.Repay(new Repayment(new(2026, 6, 1), new(2026, 6, 1), 40, 0, 0), recording);
        var reductions = HiddenReduction.Of(debt);
        Assert.Single(reductions);

        await _db.DebtsReducedAlike("439901", reductions, default);
        await _db.DebtsReducedNear("439901", [.. debt.Entries], 30, default);
        await _db.JudgingContextOf("439901", reductions, reductions, 30, default);
        await _db.Examine("439901", [1, 2], [2026], Clock.GetCurrentInstant(), default);

        AllParse(12);
    }

    private void AllParse(int atLeast)
    {
        Assert.True(_server.Asked.Count >= atLeast, $"asked only {_server.Asked.Count} times");
        Assert.All(_server.Asked, SqlServerModel.AssertParses);
    }

    public ValueTask DisposeAsync() => _db.DisposeAsync();
}
