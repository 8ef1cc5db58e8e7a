using Fiscal.Api.Features.Approvals;

namespace Fiscal.Api.Tests.Features.Approvals;

public sealed class CommandWordsTests
{
    [Fact]
    public void Every_field_of_every_command_that_can_be_held_has_a_Chinese_name()
    {
        var fields = HeldCommands.Known.Values.SelectMany(HeldPayload.Stored).Select(HeldPayload.NameOf).Distinct().ToList();

        Assert.True(fields.Count > 50, $"only {fields.Count} fields");
        Assert.All(fields, f => Assert.NotNull(CommandWords.LabelOf(f)));
    }
}
