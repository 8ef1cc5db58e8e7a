namespace Fiscal.Domain.BankSupport;

public static class SupportErrors
{
    public static BusinessRuleException WeightsOfNoSense(decimal sum) => new(
        "bank-support.weights-of-no-sense", $"四项权数之和为 {sum:0.####}，应等于 100，且各项不小于零；请更正 eased、newLoans、rateCut、concession。");

    public static BusinessRuleException NothingToShareBy() => new(
        "bank-support.nothing-to-share-by", "期间内各银行都没有可计分的支持，不能据以提出存放方案；请核对期间，或不填 depositYuan 只看支持情况。");
}
