namespace Fiscal.Import;

/// <summary>What a clerk can be asked about a workbook.</summary>
public enum QuestionKind
{
    /// <summary>In which unit the amounts are; answered with <c>unit</c>.</summary>
    Unit,

    /// <summary>What a column means; answered with a layout.</summary>
    Column,

    /// <summary>Which party a name means; answered with a party or "new".</summary>
    Party,

    /// <summary>Who owes the debts of a file that names no debtor; answered with <c>debtor</c>.</summary>
    Debtor,

    /// <summary>Which debt a row speaks of; answered with a debt or "new".</summary>
    Debt,
}

/// <summary>A question that a workbook leaves open (待答问题), with the answers that suggest themselves. A page can ask it as it stands.</summary>
/// <param name="Code">The finding that says it in a sentence.</param>
/// <param name="IsRequired">Until it is answered the batch can't be committed.</param>
/// <param name="Header">The column's header as the file writes it; null when it has none.</param>
/// <param name="Name">The name of a party that is not known.</param>
/// <param name="Samples">The first values of the column.</param>
/// <param name="Candidates">Likeliest first; none is chosen.</param>
public sealed record ImportQuestion(
    QuestionKind Kind, string Code, bool IsRequired, string Sheet, int? Row, string? Cell, string? Header, string? Name,
    IReadOnlyList<string> Samples, IReadOnlyList<AnswerCandidate> Candidates);

/// <summary>An answer that suggests itself (候选答案).</summary>
/// <param name="Answer">What to send: a field, a unit, or the id of a party or debt.</param>
/// <param name="Label">What to show.</param>
/// <param name="Score">How much it is alike, 0–100.</param>
/// <param name="Parts">What a debt's score is made of.</param>
public sealed record AnswerCandidate(string Answer, string Label, decimal? Score = null, IReadOnlyList<LikenessPart>? Parts = null);

/// <summary>One part of a debt's likeness (近似度构成): what the row says, what the book says, and the points for it.</summary>
/// <param name="Part">debtor, creditor, principal, startDate or maturityDate.</param>
public sealed record LikenessPart(string Part, decimal Points, decimal OutOf, string? Stated, string? Book);
