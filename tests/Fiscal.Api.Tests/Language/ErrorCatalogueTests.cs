using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Fiscal.Api.Features.Imports.Book;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Domain;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Schedules;
using Fiscal.Import;
using NodaTime;

namespace Fiscal.Api.Tests.Language;

/// <summary>Everything the system can say to a user who meets an error or a finding, in one reviewed file.</summary>
public sealed class ErrorCatalogueTests
{
    private static readonly string Approved = Path.Combine(Path.GetDirectoryName(Here())!, "errors.approved.txt");

    /// <summary>To accept a change: APPROVE=1, run again, read the difference.</summary>
    [Fact]
    public void Every_message_a_user_can_meet_has_been_read_by_someone()
    {
        var said = Messages().Order(StringComparer.Ordinal).ToList();

        Assert.True(said.Count > 100, $"only {said.Count} messages found");
        if (Environment.GetEnvironmentVariable("APPROVE") is not null) File.WriteAllLines(Approved, said);
        Assert.Equal(File.ReadLines(Approved), said);
    }

    [Fact]
    public void A_code_is_an_area_and_what_is_wrong_and_a_message_is_Chinese() => Assert.All(Messages(), line =>
    {
        Assert.Matches("^[a-z-]+\\.[a-z0-9-]+ \\| ", line);
        Assert.Matches("[一-鿿]", line);
        Assert.EndsWith("。", line, StringComparison.Ordinal);
    });

    private static IEnumerable<string> Messages() =>
        from assembly in new[] { typeof(Debt).Assembly, typeof(Finding).Assembly, typeof(Program).Assembly }
        from type in assembly.GetTypes()
        where type.Name.EndsWith("Errors", StringComparison.Ordinal) || type.Name.EndsWith("Findings", StringComparison.Ordinal) || type.Name.EndsWith("Warnings", StringComparison.Ordinal)
        from method in type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        where method.ReturnType == typeof(Finding) || method.ReturnType == typeof(ScheduleWarning) || method.ReturnType.IsAssignableTo(typeof(Exception))
        select Line(method.Invoke(null, [.. method.GetParameters().Select(p => Sample(p.ParameterType, p.Name!))])!);

    private static string Line(object said) => said switch
    {
        BusinessRuleException e => $"{e.Code} | {e.Message.ReplaceLineEndings(" ⏎ ")}",
        SignInRefusedException e => $"{e.Code} | {e.Message}",
        AccessLogFailedException e => $"{e.Code} | {e.Message}",
        DatabaseBusyException e => $"{e.Code} | {e.Message}",
        NotFoundException e => $"{e.Code} | {e.Message}",
        SessionRefusedException e => $"{e.Code} | {e.Message}",
        ScheduleWarning w => $"{w.Code} | {w.Message}",
        Finding f => $"{f.Code} | {f.Severity} | {f.Message}",
        _ => throw new InvalidOperationException($"{said.GetType()} is no message."),
    };

    // A plain value of any type; of a record, one made of plain values.
    private static object Sample(Type type, string name)
    {
        if (type == typeof(string)) return name switch { "code" => "area.what-is-wrong", "reason" => "原因。", _ => name };
        if (type == typeof(LocalDate)) return new LocalDate(2026, 1, 31);
        if (type == typeof(RowOutcome)) return new RowOutcome(new ImportedRow("明细", 5, RowFate.Accepted, null, null, new Dictionary<string, SourceCell>()));
        if (type == typeof(IEnumerable<int>)) return new[] { 8 };
        if (type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var item] && item != typeof(string)) return Several(item, name);
        if (type.IsAssignableTo(typeof(IEnumerable)) || type.IsArray) return new[] { name };
        if (type.IsPrimitive || type == typeof(decimal)) return Convert.ChangeType(8, type, System.Globalization.CultureInfo.InvariantCulture);
        var nullable = Nullable.GetUnderlyingType(type);
        if (nullable is not null) return Sample(nullable, name);
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        return constructor.Invoke([.. constructor.GetParameters().Select(p => Sample(p.ParameterType, p.Name!))]);
    }

    private static Array Several(Type item, string name)
    {
        var one = Array.CreateInstance(item, 1);
        one.SetValue(Sample(item, name), 0);
        return one;
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
