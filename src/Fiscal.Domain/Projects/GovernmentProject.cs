using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Fiscal.Domain.DebtResolution;
using Fiscal.Domain.Ledger;
using NodaTime;

namespace Fiscal.Domain.Projects;

/// <summary>How far a project is built (建设状态), codes 00 to 04 of the debt system.</summary>
public enum ProjectState
{
    [Display(Name = "已立项审批")] Approved,
    [Display(Name = "在建")] Ongoing,
    [Display(Name = "停缓建")] Suspended,
    [Display(Name = "已完工")] Built,
    [Display(Name = "已竣工决算")] Settled,
}

/// <summary>Money that a project counts on (项目资金来源).</summary>
/// <param name="AmountYuan">To the fen.</param>
public sealed record ProjectFunding(string FundSource, decimal AmountYuan);

/// <summary>A document that a project rests on (项目批复文件).</summary>
public sealed record ProjectApproval(string Name, string Document, LocalDate? ApprovedOn = null);

/// <summary>What is known of a government investment project (项目基本情况), in yuan.</summary>
public sealed record ProjectFigures
{
    /// <summary>Longest name, and most sources or documents.</summary>
    public const int MaxNameLength = 200, MostParts = 20;

    public string Name { get; init; } = "";

    /// <summary>Empty: not stated.</summary>
    public string UnitName { get; init; } = "";

    /// <summary>What the money is invested in (投向领域).</summary>
    public string? Sector { get; init; }

    /// <summary>Null = not stated (建设状态、总投资): a bond ledger need not say them.</summary>
    public ProjectState? State { get; init; }
    public decimal? TotalYuan { get; init; }

    /// <summary>Whether it earns anything of its own (有无收益); null = not stated.</summary>
    public bool? HasRevenue { get; init; }

    /// <summary>What the budget pays for it a year (年度财政支出责任); null = not stated.</summary>
    public decimal? AnnualSupportYuan { get; init; }

    /// <summary>General public budget expenditure of the same year by the affordability report (一般公共预算支出); null = not stated.</summary>
    public decimal? BudgetExpenditureYuan { get; init; }

    public string? Remark { get; init; }

    /// <summary>Sources and documents as JSON.</summary>
    public string Sources { get; init; } = "[]";
    public string Approvals { get; init; } = "[]";

    public IReadOnlyList<ProjectFunding> SourcesOf() => JsonSerializer.Deserialize<List<ProjectFunding>>(Sources, ProjectJson.Options)!;

    public IReadOnlyList<ProjectApproval> ApprovalsOf() => JsonSerializer.Deserialize<List<ProjectApproval>>(Approvals, ProjectJson.Options)!;

    public ProjectFigures With(IReadOnlyList<ProjectFunding> sources, IReadOnlyList<ProjectApproval> approvals) =>
        this with { Sources = JsonSerializer.Serialize(sources, ProjectJson.Options), Approvals = JsonSerializer.Serialize(approvals, ProjectJson.Options) };

    /// <summary>What the budget pays ÷ budget expenditure, in per cent (财政承受能力); null: one of them is missing.</summary>
    public decimal? SupportPercent => AnnualSupportYuan is { } support && BudgetExpenditureYuan is > 0 and { } budget ? Math.Round(support * 100 / budget, 4, MidpointRounding.AwayFromZero) : null;
}

/// <summary>What was stated of a government investment project (政府性投资项目). The last statement by day holds.</summary>
public sealed class GovernmentProject : StatedFact
{
    private GovernmentProject() { } // EF

    public GovernmentProject(string regionCode, string code, ProjectFigures figures, LocalDate statedOn, Recording recording)
        : base(regionCode, statedOn, recording)
    {
        (Code, CodeKey, Figures) = (code, TextKey.Of(code), figures);
        var sources = figures.SourcesOf();
        if (figures.TotalYuan <= 0) throw ProjectErrors.TotalNotPositive(code);
        if (sources.Count > 0 && sources.Sum(s => s.AmountYuan) is var sum && sum != figures.TotalYuan) throw ProjectErrors.SourcesDoNotSum(code, figures.TotalYuan ?? 0, sum);
        if (sources.GroupBy(s => s.FundSource).FirstOrDefault(g => g.Count() > 1) is { } twice) throw ProjectErrors.SourceTwice(code, twice.Key);
    }

    /// <summary>What a project without a code of its own goes by: its name, or the start of it with a digest of the whole.</summary>
    public static string CodeOf(string name)
    {
        var plain = TextKey.Of(name);
        return plain.Length <= Bonds.Bond.MaxCodeLength ? plain
            : $"{plain[..(Bonds.Bond.MaxCodeLength - 9)]}-{Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(plain)))[..8]}";
    }

    public string Code { get; private set; } = "";
    public string CodeKey { get; private set; } = "";
    public ProjectFigures Figures { get; private set; } = new();

    public override object Topic => (RegionCode, CodeKey);
    public override object Said => Figures;
    public override string Subject => $"项目 {Code}";

    public override GovernmentProject Reversal(Recording recording) => new(RegionCode, Code, Figures with { }, EffectiveOn, recording) { ReversesId = Id };
}
