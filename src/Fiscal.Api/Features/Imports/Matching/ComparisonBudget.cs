namespace Fiscal.Api.Features.Imports.Matching;

/// <summary>How much one file may be compared with what resembles it (比对限量): a hundred thousand unknown names beside thousands of parties are no reason to work for hours.</summary>
internal sealed class ComparisonBudget(int most = ComparisonBudget.Most)
{
    /// <summary>Comparisons of two names or two debts; some seconds of work.</summary>
    public const int Most = 3_000_000;

    /// <summary>Done so far.</summary>
    public int Spent { get; private set; }

    public bool IsSpent => Spent >= most;

    /// <summary>Takes so many, unless that goes beyond the limit: then the rest counts as spent, so that nothing later is compared either.</summary>
    public bool Take(int comparisons)
    {
        if (IsSpent) return false;
        var enough = comparisons <= most - Spent;
        Spent = enough ? Spent + comparisons : most;
        return enough;
    }
}
