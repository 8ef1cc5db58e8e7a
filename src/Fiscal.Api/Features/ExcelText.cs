using ClosedXML.Excel;

namespace Fiscal.Api.Features;

internal static class ExcelText
{
    /// <summary>Text stays text: the library would read a leading “=” or apostrophe as a command, and long numbers as numbers.</summary>
    public static IXLCell SetText(this IXLCell cell, string text)
    {
        cell.DataType = XLDataType.Text;
        return cell.SetValue(text);
    }
}
