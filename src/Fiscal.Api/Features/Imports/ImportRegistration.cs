using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Reference;
using Fiscal.Import;

namespace Fiscal.Api.Features.Imports;

internal static class ImportRegistration
{
    /// <summary>
    /// <c>Import:MaxFileBytes</c>, <c>Import:MaxUnpackedBytes</c> and <c>Import:MaxRows</c> bound what comes from outside;
    /// <c>Import:LayoutsPath</c> names a folder with a bureau's own layouts, which go before the shipped ones.
    /// </summary>
    public static IServiceCollection AddImports(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection("Import");
        var usual = new ImportLimits();
        var limits = new ImportLimits(
            section.GetValue("MaxFileBytes", usual.MaxFileBytes),
            section.GetValue("MaxUnpackedBytes", usual.MaxUnpackedBytes),
            section.GetValue("MaxRows", usual.MaxRows));
        services.AddSingleton(limits);
        var layouts = new Lazy<IReadOnlyList<Layout>>(() => section["LayoutsPath"] is { Length: > 0 } path ? Layouts.Load(path) : Layouts.Shipped);
        services.AddScoped<PublishedLpr>();
        services.AddScoped(sp => new WorkbookInterpreter(layouts.Value, limits, sp.GetRequiredService<PublishedLpr>().On));
        services.AddScoped<BookLoading>();
        return services;
    }
}
