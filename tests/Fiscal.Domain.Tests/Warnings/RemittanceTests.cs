using Fiscal.Domain.Warnings;
using NodaTime;

namespace Fiscal.Domain.Tests.Warnings;

/// <summary>The vectors of the fact sheet: the tenth working day before the day of payment.</summary>
public sealed class RemittanceTests
{
    [Theory]
    [InlineData("2025-10-09", "2025-09-18")]
    [InlineData("2026-02-24", "2026-02-03")]
    [InlineData("2026-03-02", "2026-02-10")]
    [InlineData("2026-05-06", "2026-04-17")]
    [InlineData("2026-09-28", "2026-09-14")]
    [InlineData("2026-10-12", "2026-09-21")]
    [InlineData("2026-10-21", "2026-10-08")]
    [InlineData("2024-02-19", "2024-01-31")]
    public void Ten_working_days_before(string paid, string by) =>
        Assert.Equal(ReferenceTables.Day(by), Remittance.DeadlineOf(ReferenceTables.Day(paid), 10, RemittanceCounting.OnTheDay, ReferenceTables.China));

    [Theory]
    [InlineData("2026-10-21", "2026-09-30")]
    [InlineData("2026-02-24", "2026-02-02")]
    public void Who_counts_carefully_is_a_working_day_earlier(string paid, string by) =>
        Assert.Equal(ReferenceTables.Day(by), Remittance.DeadlineOf(ReferenceTables.Day(paid), 10, RemittanceCounting.BeforeTheDay, ReferenceTables.China));

    [Fact]
    public void A_payment_on_a_day_off_is_counted_back_from_the_next_working_day() =>
        Assert.Equal(new LocalDate(2026, 9, 17), Remittance.DeadlineOf(new(2026, 10, 1), 10, RemittanceCounting.OnTheDay, ReferenceTables.China));

    [Theory]
    [InlineData("2027-03-01")]
    [InlineData("2027-01-08")]
    public void Without_the_calendar_of_the_year_there_is_no_deadline(string paid) =>
        Assert.Null(Remittance.DeadlineOf(ReferenceTables.Day(paid), 10, RemittanceCounting.OnTheDay, ReferenceTables.China));
}
