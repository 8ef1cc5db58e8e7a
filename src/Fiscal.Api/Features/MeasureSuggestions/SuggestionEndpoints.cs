using Fiscal.Api.Hosting;
using MediatR;

namespace Fiscal.Api.Features.MeasureSuggestions;

public static class SuggestionEndpoints
{
    public static void MapSuggestions(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/measure-suggestions", ([AsParameters] SuggestMeasures query, IMediator mediator, CancellationToken ct) => mediator.Send(query, ct))
            .WithTags("化债").RequireAuthorization(Policies.ReadBusiness)
            .WithSummary("措施建议：未来几个月到期的债务适用哪些措施")
            .WithDescription("""
                从 asOf（缺省为今天）起 months 个月（1 至 36，缺省 3）内本金到期的债务，逐笔按规则判断债券置换、贷款置换、展期、重组、降息是否适用；适用的列在 items，不适用的列在 ruledOut，reason 写明所依据的规则。金额单位：元，保留两位小数；利率为年利率（百分数）。
                规则：隐性债务、到期政府债券适用债券置换；贷款置换要求新贷款利率不高于现利率，债券除外；展期、重组、降息不适用于债券和向个人、民营企业的借款；已展期 mostExtensions（缺省 2）次的不再展期；有保证担保的提示须保证人书面同意；降息要求现利率高于参照利率。
                得分 score ＝ 高峰月减少额 peakReductionYuan ÷ 增加的利息 addedInterestYuan，两位小数，从高到低排列；没有得分的排在后面。高峰月 peakMonth 为区间内到期本息最多的月份。addedInterestYuan ＝ 到期本金 × 利率 × 推迟月数 ÷ 12：展期用现利率，置换用新利率；重组按月均分、首期不推迟，平均推迟（月数 － 1）÷ 2；降息为负数，即少付的利息。putOffMonths 推迟月数，1 至 120，缺省 12。
                新贷款利率 loanRatePercent、新债券利率 bondRatePercent 可以给定，缺省取台账银行贷款、政府债券的加权利率，列在 assumptions。建议只供比较，采用的请在 /api/simulations 试算后登记措施。
                """);
}
