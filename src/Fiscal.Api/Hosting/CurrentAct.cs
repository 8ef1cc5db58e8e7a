using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Fiscal.Domain.Journal;

namespace Fiscal.Api.Hosting;

/// <summary>A secret in a message (保密项): it never reaches the journal.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotJournalledAttribute : Attribute;

/// <summary>Who approved the command that runs (审核情况): the journal says it with the command.</summary>
public sealed record ActApproval(int ChangeId, string MadeBy, IReadOnlyList<string> ApprovedBy);

/// <summary>The command that runs in this scope (当前操作), for the journal.</summary>
public sealed class CurrentAct
{
    private const string Direct = "direct";

    /// <summary>As the API writes values, without secrets and files.</summary>
    internal static readonly JsonSerializerOptions Json = MakeOptions();

    private static readonly Dictionary<string, string> DisplayNames = typeof(CurrentAct).Assembly.GetTypes()
        .Where(t => t.GetInterfaces().Any(IsCommand)).Append(typeof(Features.Approvals.SubmitForApproval))
        .ToDictionary(t => t.Name, t => t.GetCustomAttribute<DisplayAttribute>()?.Name ?? t.Name);

    private object? _command;

    /// <summary>English name of the command, <c>direct</c> outside any.</summary>
    public string Name => _command?.GetType().Name ?? Direct;

    /// <summary>Null unless others approved the command beforehand.</summary>
    public ActApproval? Approval { get; set; }

    /// <summary>The entries that the saves of the command wrote into the journal.</summary>
    internal List<JournalEntry> Written { get; private set; } = [];

    public void Begin(object command) => (_command, Written) = (command, []);

    public void End() => _command = null;

    /// <summary>Another scope does part of the same command.</summary>
    public void Continue(CurrentAct other) => (_command, Approval, Written) = (other._command, other.Approval, other.Written);

    /// <summary>The command as JSON: what the route gave it too, but neither secrets nor files.</summary>
    public string PayloadJson()
    {
        var payload = new JsonObject();
        foreach (var property in _command?.GetType().GetProperties().Where(p => p.CanRead && IsJournalled(p, p.PropertyType)) ?? [])
            payload[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                JsonSerializer.SerializeToNode(property.GetValue(_command), property.PropertyType, Json);
        if (Approval is not null) payload["approval"] = JsonSerializer.SerializeToNode(Approval, Json);
        return payload.ToJsonString(Json);
    }

    /// <summary>The Chinese name of an act; an act that no longer exists keeps its English one.</summary>
    public static string DisplayNameOf(string act) => act == Direct ? "系统直接写入" : DisplayNames.GetValueOrDefault(act, act);

    internal static bool IsCommand(Type contract) => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(ICommand<>);

    internal static bool IsJournalled(MemberInfo member, Type type) =>
        !type.IsAssignableTo(typeof(Stream)) && !member.IsDefined(typeof(NotJournalledAttribute));

    private static JsonSerializerOptions MakeOptions()
    {
        var json = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        JsonContract.Apply(json);
        json.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping; // read by people, never put into a page unescaped
        json.TypeInfoResolver = json.TypeInfoResolver!.WithAddedModifier(type =>
        {
            for (var i = type.Properties.Count - 1; i >= 0; i--)
                if (type.Properties[i].AttributeProvider is MemberInfo member && !IsJournalled(member, type.Properties[i].PropertyType))
                    type.Properties.RemoveAt(i);
        });
        return json;
    }
}
