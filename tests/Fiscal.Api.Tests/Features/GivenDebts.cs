using Fiscal.Domain.Debts;
using Fiscal.Domain.Ledger;
using Fiscal.Domain.Parties;
using Fiscal.Domain.Schedules;
using NodaTime;

namespace Fiscal.Api.Tests.Features;

internal static class GivenDebts
{
    /// <summary>A debt of 1,000,000 yuan at 3% from 2026-06-10, paid with its interest at maturity, on the book of a region.</summary>
    public static async Task GivenDebt(
        this FiscalApp app, string number, LocalDate maturity, Func<DebtTerms, DebtTerms> change, string region = FiscalApp.County)
    {
        await app.CreateRegion(region);
        var start = new LocalDate(2026, 6, 10);
        var contract = new DebtContract(
            region, number, new Party(region, $"单位{number}", PartyKind.Platform), new Party(region, $"银行{number}", PartyKind.StateBank));
        var recording = new Recording(app.Clock.GetCurrentInstant(), "test", "登记", FactSource.Entered);
        var debt = contract.Draw(number, null);
        debt.Enter(change(new DebtTerms
        {
            PrincipalYuan = 1_000_000, StartDate = start, OriginalMaturityDate = maturity, MaturityDate = maturity, AnnualRatePercent = 3,
            Repayment = RepaymentMethod.Bullet, PaymentFrequency = PaymentFrequency.AtMaturity,
        }), DebtClass.Unclassified, null, recording);
        debt.Draw(1_000_000, start, refinancing: false, recording);
        await app.Given(contract);
    }
}
