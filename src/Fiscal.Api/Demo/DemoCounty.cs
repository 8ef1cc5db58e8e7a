using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.Reconciliations;
using Fiscal.Api.Features.Regions;
using Fiscal.Api.Hosting.Verbs;
using Fiscal.Api.Reference;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Approvals;
using Fiscal.Import;
using MediatR;
using NodaTime;

namespace Fiscal.Api.Demo;

/// <summary>The fictional county 示范县 (439901), loaded from its workbooks by the real importer (示范数据).</summary>
internal static class DemoCounty
{
    public const string Code = "439901";

    /// <summary>The workbooks in the order a bureau would load them: its own book, then what the lenders sent.</summary>
    private static readonly string[] Workbooks = ["00-*", "01-*", "02-*", "03-*", "04-*", "05-*", "06a-*", "06b-*", "07-*", "08-*", "09-*", "10-*", "12-*", "13-*"];

    /// <summary>Compared with the book, which stays as it is.</summary>
    private const string FinanceOffice = "11-*";

    /// <summary>The unit of the demo reporter.</summary>
    private const string ReportingUnit = "示范县水务投资发展有限公司";

    private static readonly LocalDate AsOf = new(2026, 10, 31);

    /// <summary>Makes the regions, the book and an account for every role; answers the sign-ins.</summary>
    /// <param name="strict">Keeps the shipped access policy; otherwise a row marked 示范环境 makes the printed passwords enough.</param>
    public static async Task<IReadOnlyList<(Role Role, string UserName, string Password)>> Load(IMediator mediator, bool strict, CancellationToken ct)
    {
        if (!strict)
        {
            await mediator.Send(ShippedAccessPolicies.Demonstration(), ct);
            await mediator.Send(OneHandEnough(), ct);
        }
        await mediator.Send(new CreateRegion("439900", "云岭市"), ct);
        await mediator.Send(new CreateRegion(Code, "示范县", "439900"), ct);

        var samples = new DirectoryInfo(Path.Combine(AppContext.BaseDirectory, "Demo", "Samples"));
        foreach (var file in Workbooks.SelectMany(samples.GetFiles))
            await ImportVerb.ImportOne(mediator, file, Code, new ImportHints(AsOf: AsOf), previewOnly: false, ct);
        var office = await ImportVerb.ImportOne(mediator, samples.GetFiles(FinanceOffice).Single(), Code, new ImportHints(AsOf: AsOf), previewOnly: true, ct);
        await mediator.Send(new ReconcileSources([office.Id]), ct);
        foreach (var target in DemoTargets.Of(Code)) await mediator.Send(target, ct);

        var signIns = new List<(Role, string, string)>();
        foreach (var role in Enum.GetValues<Role>())
        {
            var (userName, password) = ($"demo-{role}".ToLowerInvariant(), PasswordSetting.Random());
            await mediator.Send(new CreateUser(userName, password, role.ToString(), Code, [role], role == Role.Reporter ? ReportingUnit : null), ct);
            signIns.Add((role, userName, password));
        }
        return signIns;
    }

    // Who tries the program alone can do everything at once; the row says so wherever the policy is shown.
    private static RecordApprovalPolicy OneHandEnough() => new(
        ApprovalPolicy.EveryCommand, "示范环境", new LocalDate(1949, 10, 1), Note: "示范环境：各项操作不要求第二人审核。正式使用请登记本地区的审批策略。");
}
