using Fiscal.Domain;
using NodaTime;

namespace Fiscal.Api.Features.Rates;

internal static class RateErrors
{
    public static BusinessRuleException PublishedInFuture(string index, LocalDate publishedOn) => new(
        "rate.published-in-future", $"{index} 的公布日 {publishedOn:uuuu-MM-dd} 还没有到；只登记已经公布的值，请核对日期。");

    public static BusinessRuleException ListedTwice(string index, LocalDate publishedOn) => new(
        "rate.listed-twice", $"{index} 在 {publishedOn:uuuu-MM-dd} 有两个不同的公布值；请只保留正确的一个。");
}
