using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using AutoMapper;
using Fiscal.Domain.Regions;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace Fiscal.Api.Tests.Conventions;

public sealed class CodeConventionTests
{
    [Fact]
    public void The_domain_knows_only_dates()
    {
        var references = typeof(Region).Assembly.GetReferencedAssemblies()
            .Select(a => a.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal));

        Assert.All(references, name => Assert.Equal("NodaTime", name));
    }

    [Fact]
    public void A_handler_is_named_after_its_message_and_sits_beside_it() => Assert.All(Handlers(), x =>
        Assert.Equal(x.Message.FullName + "Handler", x.Handler.FullName));

    [Fact]
    public void A_use_case_has_a_file_of_its_name_in_the_folder_of_its_noun() => Assert.All(Handlers(), x =>
    {
        var folder = x.Message.Namespace!["Fiscal.Api.".Length..].Replace('.', '/');
        Assert.StartsWith("Features/", folder, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Here(), "../../../src/Fiscal.Api", folder, $"{x.Message.Name}.cs")), $"{folder}/{x.Message.Name}.cs");
    });

    [Fact]
    public async Task Every_projection_is_complete()
    {
        await using var app = new FiscalApp();
        app.Services.GetRequiredService<IMapper>().ConfigurationProvider.AssertConfigurationIsValid();
    }

    /// <summary>What runs is what was resolved, not what was asked for. The registry of a closed network knows no advisories.</summary>
    [Fact]
    public void No_package_of_a_version_known_to_be_bad_is_used()
    {
        (string Package, string FixedIn, string Why)[] known =
        [
            ("AutoMapper", "15.1.1", "GHSA-rvv3-g6hj-g44x"),
            ("Azure.Identity", "1.11.4", "CVE-2024-35255"),
            ("Microsoft.Data.SqlClient", "5.1.3", "CVE-2024-0056"),
            ("Microsoft.IdentityModel.JsonWebTokens", "7.1.2", "CVE-2024-21319"),
            ("Newtonsoft.Json", "13.0.1", "GHSA-5crp-9r3c-p9vr"),
            ("System.Drawing.Common", "5.0.3", "CVE-2021-24112"),
            ("System.Formats.Asn1", "8.0.1", "CVE-2024-38095"),
            ("System.IdentityModel.Tokens.Jwt", "7.1.2", "CVE-2024-21319"),
            ("System.IO.Packaging", "8.0.1", "CVE-2024-43483"),
            ("System.Security.Cryptography.Pkcs", "7.0.2", "CVE-2023-29331"),
        ];
        var used = ResolvedPackages();

        Assert.Contains("AutoMapper", used.Keys);
        Assert.All(known.Where(k => used.ContainsKey(k.Package)), k => Assert.True(
            Version.Parse(used[k.Package].Split('-')[0]) >= Version.Parse(k.FixedIn), $"{k.Package} {used[k.Package]}: {k.Why}"));
    }

    private static Dictionary<string, string> ResolvedPackages()
    {
        var deps = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fiscal.Api.Tests.deps.json")))!;
        return deps["libraries"]!.AsObject()
            .Where(l => l.Value!["type"]!.GetValue<string>() == "package")
            .Select(l => l.Key.Split('/')).ToDictionary(l => l[0], l => l[1]);
    }

    private static List<(Type Handler, Type Message)> Handlers()
    {
        var handlers = typeof(Program).Assembly.GetTypes()
            .SelectMany(t => t.GetInterfaces(), (handler, contract) => (handler, contract))
            .Where(x => x.contract.IsGenericType && x.contract.GetGenericTypeDefinition() == typeof(IRequestHandler<,>))
            .Select(x => (x.handler, x.contract.GenericTypeArguments[0]))
            .ToList();
        Assert.NotEmpty(handlers);
        return handlers;
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
