using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.MonthlyReports;

/// <summary>
/// A monthly debt monitoring report as it was made (债务监测报告): kept byte for byte with the instant whose knowledge it rests on.
/// Making it again later gives another issue; none is overwritten.
/// </summary>
public sealed class MonthlyReportIssue : IRegional
{
    private MonthlyReportIssue() { } // EF

    public MonthlyReportIssue(string regionCode, LocalDate month, Instant knownAt, string createdBy, string title, string summaryJson, byte[] word, byte[] excel)
    {
        RegionCode = regionCode;
        Month = month;
        KnownAt = knownAt;
        CreatedBy = createdBy;
        Title = title;
        SummaryJson = summaryJson;
        Word = word;
        Excel = excel;
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";

    /// <summary>First day of the month reported on.</summary>
    public LocalDate Month { get; private set; }

    /// <summary>Facts recorded later do not count in it.</summary>
    public Instant KnownAt { get; private set; }

    public string CreatedBy { get; private set; } = "";
    public string Title { get; private set; } = "";
    public string SummaryJson { get; private set; } = "{}";
    public byte[] Word { get; private set; } = [];
    public byte[] Excel { get; private set; } = [];
}
