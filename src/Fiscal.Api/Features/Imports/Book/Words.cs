using System.Globalization;
using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.Imports.Book;

/// <summary>Values in the words of a preview: amounts with two decimals, dates, Chinese names of enum values.</summary>
internal static class Words
{
    public static string? Of(object? value) => value switch
    {
        null => null,
        decimal amount => amount.ToString("0.00####", CultureInfo.InvariantCulture),
        LocalDate date => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "是" : "否",
        Enum option => DisplayNames.DisplayNameOf(option),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
