namespace Fiscal.Domain.AuditQuestions;

public static class QuestionErrors
{
    public static BusinessRuleException NotToBeAnswered(int id, QuestionStatus status) => new(
        "audit-question.not-to-be-answered", $"疑点 {id} 为“{status.DisplayName()}”，不能再答复；整改中的请登记整改进展，已销号的须由审计人员重新打开。");

    public static BusinessRuleException NotRectifying(int id, QuestionStatus status) => new(
        "audit-question.not-rectifying", $"疑点 {id} 为“{status.DisplayName()}”，没有列入整改；请先列入整改，指明责任人和期限。");

    public static BusinessRuleException NotAnswered(int id) => new(
        "audit-question.not-answered", $"疑点 {id} 尚未答复，不能销号；请待答复或整改之后再销号。");

    public static BusinessRuleException NotClosed(int id, QuestionStatus status) => new(
        "audit-question.not-closed", $"疑点 {id} 为“{status.DisplayName()}”，没有销号，无须重新打开。");

    public static BusinessRuleException IsClosed(int id) => new(
        "audit-question.closed", $"疑点 {id} 已销号；需继续办理的，请由审计人员重新打开。");

    public static BusinessRuleException EvidenceUnknown(int number, string what) => new(
        "audit-question.evidence-unknown", $"第 {number} 项依据所指的{what}不存在，请核对编号。");

    public static BusinessRuleException EvidenceEmpty(int number) => new(
        "audit-question.evidence-empty", $"第 {number} 项依据没有内容；请填写 debtId、entryId、importId 或 note 之一。");
}
