using Fiscal.Api.Features.Exports;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using FluentValidation;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.BankSupport;

/// <summary>The support of banks as a file (导出金融机构支持情况).</summary>
public sealed record ExportBankSupport(
    string RegionCode, DateOnly? From = null, DateOnly? To = null, DateTimeOffset? KnownAt = null, decimal? DepositYuan = null, Choice<TableFormat>? Format = null) : IQuery<ExportedTable>
{
    internal SummarizeBankSupport Summary => new(RegionCode, From, To, KnownAt, DepositYuan);
}

public sealed class ExportBankSupportValidator : AbstractValidator<ExportBankSupport>
{
    public ExportBankSupportValidator() => RuleFor(q => q.Summary).SetValidator(new SummarizeBankSupportValidator());
}

public sealed class ExportBankSupportHandler(FiscalDbContext db, IClock clock, TableExport export) : IRequestHandler<ExportBankSupport, ExportedTable>
{
    private static readonly IReadOnlyList<(ExportColumn, Func<BankSupportRow, object?>)> Columns =
    [
        (new("银行", ExportForm.Text, 30), r => r.Name),
        (new("所含机构", ExportForm.Text, 40), r => string.Join("、", r.Members)),
        (new("缓释到期债务（元）", ExportForm.Yuan, 20, Total: true), r => r.Eased.AmountYuan),
        (new("缓释占比（%）", ExportForm.Percent, 12), r => r.Eased.SharePercent),
        (new("新增贷款（元）", ExportForm.Yuan, 20, Total: true), r => r.NewLoans.AmountYuan),
        (new("新增占比（%）", ExportForm.Percent, 12), r => r.NewLoans.SharePercent),
        (new("加权降息（基点）", ExportForm.Percent, 14), r => r.WeightedCutBp),
        (new("年化节约利息（元）", ExportForm.Yuan, 20, Total: true), r => r.RateCut.AmountYuan),
        (new("降息占比（%）", ExportForm.Percent, 12), r => r.RateCut.SharePercent),
        (new("至原到期日节约利息（元）", ExportForm.Yuan, 22, Total: true), r => r.SavedToMaturityYuan),
        (new("核销本金（元）", ExportForm.Yuan, 18, Total: true), r => r.WrittenOffYuan),
        (new("让利合计（元）", ExportForm.Yuan, 18, Total: true), r => r.Concession.AmountYuan),
        (new("让利占比（%）", ExportForm.Percent, 12), r => r.Concession.SharePercent),
        (new("得分", ExportForm.Percent, 12), r => r.Score),
        (new("得分算式", ExportForm.Text, 60), r => r.ScoreArithmetic),
        (new("建议存放（元）", ExportForm.Yuan, 20, Total: true), r => r.Deposit?.ProposedYuan),
        (new("存放算式", ExportForm.Text, 60), r => r.Deposit?.Arithmetic),
    ];

    public async Task<ExportedTable> Handle(ExportBankSupport query, CancellationToken ct)
    {
        var table = await SummarizeBankSupportHandler.TableOf(db, clock, query.Summary, ct);
        var weights = $"权数：缓释 {table.Weights.Parts.Eased:0.####}、新增 {table.Weights.Parts.NewLoans:0.####}、降息 {table.Weights.Parts.RateCut:0.####}、让利 {table.Weights.Parts.Concession:0.####}（{table.Weights.Document}）{table.Weights.Mark}";
        return await export.Write($"金融机构支持情况-{table.From:uuuu-MM-dd}至{table.To:uuuu-MM-dd}", query.Format, [ExportTable.Of(
            "金融机构支持情况", $"{TableExport.Title("金融机构支持情况", $"{table.From:uuuu-MM-dd} 至 {table.To:uuuu-MM-dd}", table.KnownAt)}；{weights}{(table.Rule is { } rule ? $"；{rule}" : "")}",
            Columns, table.Items.ToAsyncEnumerable())], ct);
    }
}
