namespace Fiscal.Domain.Targets;

/// <summary>What a target must say to be judged (目标登记规则).</summary>
internal static class TargetRules
{
    public static void Require(Target target)
    {
        var (terms, rule) = (target.Terms, MetricRule.Of(target.Terms.Metric));
        if (target.ValidTo <= target.EffectiveOn) throw TargetErrors.EndsBeforeItBegins(target.EffectiveOn, target.ValidTo.Value);
        if (terms.PeriodTo < terms.PeriodFrom || terms.PeriodTo >= terms.PeriodFrom.PlusYears(Target.MaxYears)) throw TargetErrors.PeriodOfNoSense(terms.PeriodFrom, terms.PeriodTo);
        if (rule.Unit is { } unit && unit != terms.Unit) throw TargetErrors.UnitOfOther(terms.Metric, unit);
        if (terms.BaselineOn >= terms.PeriodTo) throw TargetErrors.BaselineTooLate(terms.BaselineOn.Value, terms.PeriodTo);
        if (terms.Metric == TargetMetric.HiddenDebtReduced && (terms.PeriodFrom.DayOfYear != 1 || terms.PeriodTo.Year != terms.PeriodFrom.Year)) throw TargetErrors.YearNeeded(terms.Metric);
        RequireValues(terms, rule);
        if (rule.IsFromLedger) RequireScope(target, rule);
    }

    private static void RequireValues(TargetTerms terms, MetricRule rule)
    {
        var (needsValue, takesUpper) = terms.Comparator switch
        {
            TargetComparator.AtLeast => (terms.Metric != TargetMetric.HiddenDebtReduced, false), // else the year's plan gives it
            TargetComparator.AtMost => (true, false),
            TargetComparator.Within or TargetComparator.FallBy => (true, true),
            _ => (false, false),
        };
        if (needsValue && terms.Value is null) throw TargetErrors.ValueNeeded(terms.Comparator);
        if (terms.Comparator is TargetComparator.Falling or TargetComparator.NotRising && terms.Value is not null) throw TargetErrors.ValueNotTaken(terms.Comparator);
        if (terms.Value < 0 || (terms.Value == 0 && terms.Comparator is TargetComparator.AtLeast or TargetComparator.FallBy)) throw TargetErrors.ValueTooSmall(terms.Comparator);
        if (terms.UpperValue is { } upper && (!takesUpper || upper < terms.Value)) throw TargetErrors.UpperValueOfNoSense(terms.Comparator);
        if (terms.UpperValue is null && terms.Comparator == TargetComparator.Within) throw TargetErrors.UpperValueNeeded();
        if (rule.Nature == MetricNature.Cumulative && terms.Comparator is TargetComparator.Falling or TargetComparator.NotRising or TargetComparator.FallBy) throw TargetErrors.NoSeries(terms.Metric, terms.Comparator);
    }

    private static void RequireScope(Target target, MetricRule rule)
    {
        var terms = target.Terms;
        if (target.Creditors.Count > 0 && !rule.OfCreditors) throw TargetErrors.ScopeNotKept(terms.Metric, "债权人 creditorIds");
        if (terms.DebtorId is not null && !rule.OfDebtor) throw TargetErrors.ScopeNotKept(terms.Metric, "债务单位 debtorId");
        if (terms.Department is not null && !rule.OfDepartment) throw TargetErrors.ScopeNotKept(terms.Metric, "责任部门 department");
        if (terms.ScopeFromYuan is not null) throw TargetErrors.ScopeNotKept(terms.Metric, "起点金额 scopeFromYuan");
    }
}
