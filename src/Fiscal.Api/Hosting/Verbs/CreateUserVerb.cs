using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using Fiscal.Api.Features.Accounts;
using Fiscal.Domain;
using Fiscal.Domain.Accounts;
using MediatR;

namespace Fiscal.Api.Hosting.Verbs;

internal static class CreateUserVerb
{
    public static Command Create(VerbHost host)
    {
        var name = new Argument<string>("NAME") { Description = "用户名" };
        var roles = new Option<Role[]>("--role")
        {
            Description = "角色，多个以逗号分隔：" + string.Join('、', Enum.GetValues<Role>().Select(r => $"{r}（{r.DisplayName()}）")),
            HelpName = "ROLE[,ROLE…]",
            Required = true,
            CustomParser = ParseRoles,
        };
        var region = new Option<string>("--region") { Description = "所属地区的代码", HelpName = "CODE", Required = true };
        var displayName = new Option<string?>("--display-name") { Description = "姓名，默认与用户名相同" };
        var expires = new Option<string?>("--expires") { Description = "账户有效期的最后一日 yyyy-MM-dd，到期后不能登录；审计账户应当设定", HelpName = "DATE" };
        var unit = new Option<string?>("--unit") { Description = "所属单位的名称，只看得到该单位及其下属单位；单位填报必填", HelpName = "NAME" };
        var oneTime = new Option<bool>("--one-time") { Description = "密码由他人代设：首次登录须改密（按访问策略）" };
        var verb = new Command("create-user", "建立用户，密码从标准输入读取") { name, roles, region, displayName, unit, expires, oneTime };
        verb.SetAction((line, ct) => host.Run(async (services, ct) =>
        {
            var userName = line.GetRequiredValue(name);
            var command = new CreateUser(
                userName, ReadPassword(), line.GetValue(displayName) ?? userName, line.GetRequiredValue(region), line.GetRequiredValue(roles),
                line.GetValue(unit), ImportVerb.Day("--expires", line.GetValue(expires)), IsOwnPassword: !line.GetValue(oneTime));
            await services.GetRequiredService<IMediator>().Send(command, ct);
            Console.WriteLine($"已建立用户 {userName}（{string.Join('、', command.Roles.Select(r => r.DisplayName()))}）。");
        }, ct));
        return verb;
    }

    private static Role[] ParseRoles(ArgumentResult result)
    {
        var names = result.Tokens.SelectMany(t => t.Value.Split(',', StringSplitOptions.TrimEntries)).ToList();
        foreach (var unknown in names.Where(n => !Enum.GetNames<Role>().Contains(n)))
            result.AddError($"没有名为“{unknown}”的角色；可用角色：{string.Join('、', Enum.GetNames<Role>())}。");
        return [.. names.Where(Enum.GetNames<Role>().Contains).Select(Enum.Parse<Role>)];
    }

    private static string ReadPassword()
    {
        if (Console.IsInputRedirected) return Console.In.ReadLine() ?? "";
        Console.Error.Write("密码：");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is not ConsoleKey.Backspace) typed.Append(key.KeyChar);
            else if (typed.Length > 0) typed.Length--;
        }
        Console.Error.WriteLine();
        return typed.ToString();
    }
}
