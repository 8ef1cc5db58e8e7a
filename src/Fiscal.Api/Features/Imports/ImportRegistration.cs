using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Features.Imports.Matching;
using Fiscal.Api.Features.WorkbookLayouts;
using Fiscal.Api.Reference;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports;

internal static class ImportRegistration
{
    /// <summary>
    /// <c>Import:MaxFileBytes</c>, <c>MaxUnpackedBytes</c>, <c>MaxRows</c>, <c>MaxCells</c>, <c>MaxSheets</c> and <c>MaxCharacters</c> bound what comes from outside;
    /// <c>Import:LayoutsPath</c> names a folder with a bureau's own layouts, which go before the shipped ones;
    /// <c>Import:MatchingPath</c> one with its own <c>likeness.json</c> and <c>bank-names.json</c>.
    /// </summary>
    public static IServiceCollection AddImports(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Import");
        var usual = new ImportLimits();
        var limits = new ImportLimits(
            section.GetValue("MaxFileBytes", usual.MaxFileBytes),
            section.GetValue("MaxUnpackedBytes", usual.MaxUnpackedBytes),
            section.GetValue("MaxRows", usual.MaxRows),
            section.GetValue("MaxCells", usual.MaxCells),
            section.GetValue("MaxSheets", usual.MaxSheets),
            section.GetValue("MaxCharacters", usual.MaxCharacters));
        services.AddSingleton(limits);
        services.AddSingleton(new LayoutFiles(section["LayoutsPath"]));
        services.AddSingleton<MatchingTablesOfBureau>();
        services.AddSingleton<ImportProgressBoard>();
        services.AddScoped<PublishedLpr>().AddScoped<LayoutLoading>().AddScoped<Interpreters>().AddScoped<BookLoading>().AddScoped<ImportPreviews>();
        return services;
    }
}
