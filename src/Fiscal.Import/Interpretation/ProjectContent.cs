using Fiscal.Domain.Bonds;
using Fiscal.Domain.Projects;

namespace Fiscal.Import.Interpretation;

/// <summary>Reads government investment projects; each source of funds and each document has a column of its own (政府性投资项目读数).</summary>
internal static class ProjectContent
{
    private const int MaxShortText = 100, MaxRemark = 1000, MaxDocument = 200;

    public static ProjectRow? Read(RowValues v)
    {
        var code = v.Required("code", v.BoundedIdentifier("code", Bond.MaxCodeLength));
        var name = v.Required("name", v.Bounded("name", ProjectFigures.MaxNameLength));
        var unit = v.Required("unitName", v.Bounded("unitName", ProjectFigures.MaxNameLength));
        var state = v.Required("state", v.Word<ProjectState>("state"));
        var total = v.Required("totalYuan", v.Owed("totalYuan"));
        var sources = v.FieldsThatStart("source").Select(f => (Field: f, Yuan: v.Stated(f))).Where(s => s.Yuan is not (null or 0)).Select(s => new ProjectFunding(v.NameOf(s.Field), s.Yuan!.Value)).ToList();
        var approvals = v.FieldsThatStart("approval").Select(f => (Field: f, Document: v.Bounded(f, MaxDocument))).Where(a => a.Document is not null).Select(a => new ProjectApproval(v.NameOf(a.Field), a.Document!)).ToList();
        var figures = new ProjectFigures
        {
            Name = name ?? "",
            UnitName = unit ?? "",
            State = state ?? default,
            TotalYuan = total ?? 0,
            Sector = v.Bounded("sector", MaxShortText),
            HasRevenue = v.Answered("hasRevenue"),
            AnnualSupportYuan = v.Stated("annualSupportYuan"),
            BudgetExpenditureYuan = v.Stated("budgetExpenditureYuan"),
            Remark = v.Bounded("remark", MaxRemark),
        }.With(sources, approvals);
        v.RequireWholeFen();
        return v.Spoiled is not null ? null : new(code!, figures);
    }
}
