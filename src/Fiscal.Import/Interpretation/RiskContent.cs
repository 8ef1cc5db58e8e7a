using Fiscal.Domain.RiskRegister;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads registers of exposures outside the debt book (风险隐患台账读数).</summary>
internal static class RiskContent
{
    public static RiskRow? Read(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", RiskItem.MaxCodeLength));
        var kind = v.Required("kind", v.Bounded("kind", RiskList.MaxNameLength));
        var name = v.Required("name", v.Bounded("name", RiskStatement.MaxNameLength));
        var amount = v.Required("amountYuan", v.Stated("amountYuan"));
        var department = v.Required("department", v.Bounded("department", RiskStatement.MaxNameLength));
        var unit = v.Bounded("unitName", RiskStatement.MaxNameLength);
        var figures = new RiskFigures
        {
            KindName = kind ?? "",
            Title = name ?? "",
            AmountYuan = amount ?? 0,
            BudgetYuan = v.Stated("budgetYuan"),
            LikelihoodName = v.Bounded("likelihood", RiskList.MaxNameLength),
            Department = department ?? "",
            Person = v.Bounded("person", RiskStatement.MaxNameLength),
            Measures = v.Bounded("measures", RiskStatement.MaxTextLength),
            DueOn = v.Deadline("dueOn"),
            Remark = v.Bounded("remark", RiskStatement.MaxTextLength),
        };
        v.RequireWholeFen();
        return code is null || v.Spoiled is not null ? null : new(code, unit, figures);
    }
}
