namespace Fiscal.Api.Reports;

/// <summary>Writes one part of the report. Registered in <see cref="MonthlyReports"/>, in print order.</summary>
public interface IReportSection
{
    /// <summary>The part, or null if the book holds nothing to say in it: empty headings are not printed.</summary>
    ReportSection? Write(ReportBook book);
}
