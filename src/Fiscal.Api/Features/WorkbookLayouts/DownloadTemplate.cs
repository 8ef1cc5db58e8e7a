using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Import;
using Fiscal.Import.Templates;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Features.WorkbookLayouts;

/// <summary>An empty workbook of a layout to fill in and upload (下载导入模板). A layout that comes with the program is the same in every region.</summary>
public sealed record DownloadTemplate(string Name, string? RegionCode = null) : IQuery<ExportedFile>;

public sealed class DownloadTemplateHandler(LayoutLoading layouts, BookLoading books, IClock clock) : IRequestHandler<DownloadTemplate, ExportedFile>
{
    public async Task<ExportedFile> Handle(DownloadTemplate query, CancellationToken ct)
    {
        var all = layouts.Shipped.Any(l => l.Name == query.Name) ? layouts.Shipped : await layouts.Uncompleted(await books.RegionFor(query.RegionCode, ct), ct);
        if (all.All(l => l.Name != query.Name)) throw GetLayoutHandler.NotFound(query.Name);
        var template = LayoutTemplate.Of(Layouts.Complete(all).First(l => l.Name == query.Name), clock.GetCurrentInstant().InChina());
        return new($"{template.Title}-导入模板.xlsx", ExportedFile.ExcelType, TemplateWorkbook.Write(template));
    }
}
