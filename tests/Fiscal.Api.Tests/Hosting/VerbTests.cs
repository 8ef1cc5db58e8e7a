using System.Diagnostics;
using System.Text;

namespace Fiscal.Api.Tests.Hosting;

/// <summary>The verbs as an administrator runs them: another process, an empty folder.</summary>
public sealed class VerbTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fiscal-verbs-").FullName;

    [Fact]
    public async Task The_first_region_and_user_are_made_on_an_empty_machine()
    {
        Assert.Equal((0, "已建立地区 439901 示范县。\n", ""), await Run("", "create-region", "439901", "示范县"));
        Assert.Equal((0, "已建立用户 zhang（经办、领导（只读））。\n", ""), await Run("Correct-horse-7\n", "create-user", "zhang", "--role", "Clerk,Viewer", "--region", "439901"));
        Assert.Equal((0, "数据库已是当前版本。\n", ""), await Run("", "migrate"));
        Assert.True(File.Exists(Path.Combine(_folder, "fiscal.db")));
    }

    [Theory]
    [InlineData("地区代码“4399O1”无效，应为 2 至 12 位数字。\n", 1, "create-region", "4399O1", "示范县")]
    [InlineData("上级地区 4399 不存在，请先建立上级地区。\n", 1, "create-region", "439901", "示范县", "--parent", "4399")]
    [InlineData("“系统管理员”不得兼任其他角色。\n", 1, "create-user", "zhang", "--role", "SystemAdmin,Clerk", "--region", "439901")]
    [InlineData("地区 439901 不存在，请先建立地区。\n", 1, "create-user", "zhang", "--role", "Clerk", "--region", "439901")]
    [InlineData("缺少选项 --role。\n缺少选项 --region。\n用法请用 --help 查看。\n", 2, "create-user", "zhang")]
    [InlineData("没有名为“creat-user”的命令。\n用法请用 --help 查看。\n", 2, "creat-user", "zhang")]
    public async Task A_mistake_is_explained_and_fails(string error, int exitCode, params string[] args) =>
        Assert.Equal((exitCode, "", error), await Run("Correct-horse-7\n", args));

    [Fact]
    public async Task An_empty_password_is_refused()
    {
        var (exitCode, _, error) = await Run("", "create-user", "zhang", "--role", "Clerk", "--region", "439901");

        Assert.Equal(1, exitCode);
        Assert.Equal("'密码' 不能为空。\n", error);
    }

    private async Task<(int ExitCode, string Output, string Error)> Run(string input, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Fiscal.Api.dll"), .. args])
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
