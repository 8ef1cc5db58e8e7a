using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace Fiscal.Api.Hosting;

/// <summary>A secret in a message (保密项): it never reaches the journal.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotJournalledAttribute : Attribute;

/// <summary>The command that runs in this scope (当前操作), for the journal.</summary>
public sealed class CurrentAct
{
    private const string Direct = "direct";

    private static readonly JsonSerializerOptions Json = MakeOptions();

    private static readonly Dictionary<string, string> DisplayNames = typeof(CurrentAct).Assembly.GetTypes()
        .Where(t => t.GetInterfaces().Any(IsCommand))
        .ToDictionary(t => t.Name, t => t.GetCustomAttribute<DisplayAttribute>()?.Name ?? t.Name);

    private object? _command;

    /// <summary>English name of the command, <c>direct</c> outside any.</summary>
    public string Name => _command?.GetType().Name ?? Direct;

    public void Begin(object command) => _command = command;

    public void End() => _command = null;

    /// <summary>Another scope does part of the same command.</summary>
    public void Continue(CurrentAct other) => _command = other._command;

    /// <summary>The command as JSON: what the route gave it too, but neither secrets nor files.</summary>
    public string PayloadJson()
    {
        var payload = new JsonObject();
        foreach (var property in _command?.GetType().GetProperties().Where(p => p.CanRead && IsJournalled(p, p.PropertyType)) ?? [])
            payload[JsonNamingPolicy.CamelCase.ConvertName(property.Name)] =
                JsonSerializer.SerializeToNode(property.GetValue(_command), property.PropertyType, Json);
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
