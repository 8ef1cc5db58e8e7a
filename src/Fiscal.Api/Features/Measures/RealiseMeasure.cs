using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Domain.Debts;
using Fiscal.Domain.Measures;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Fiscal.Api.Features.Measures;

/// <summary>
/// A signed measure was carried out (登记措施落地): its debts are extended, refinanced, repaid or reclassified in the ledger, in the same save.
/// Again for each part of it.
/// </summary>
/// <param name="On">The day it took effect.</param>
/// <param name="Actions">As it was carried out; by default as signed.</param>
/// <param name="NewDebts">With <paramref name="Actions"/>.</param>
/// <param name="Contracts">The contracts of the new debts; each new debt needs one.</param>
/// <param name="LateReason">Why it is recorded although its month is closed.</param>
[Display(Name = "登记措施落地")]
[HeldForApproval(Policies.WriteBusiness)]
public sealed record RealiseMeasure(
    int Version, LocalDate On, string Document, IReadOnlyList<ActionInput>? Actions = null, IReadOnlyList<NewDebtInput>? NewDebts = null,
    IReadOnlyList<NewContract>? Contracts = null, string? Text = null, string? LateReason = null) : ICommand<MeasureDetail>
{
    [JsonIgnore] public int MeasureId { get; init; } // from the route
}

/// <param name="Number">Of the new debt.</param>
/// <param name="DrawdownNumber">By default the contract number.</param>
public sealed record NewContract(int Number, string ContractNumber, string? DrawdownNumber = null);

public sealed class RealiseMeasureValidator : AbstractValidator<RealiseMeasure>
{
    public RealiseMeasureValidator()
    {
        this.RulesForActions(c => c.Actions, c => c.NewDebts);
        this.RulesForNote(c => c.Document, c => c.Text);
        RuleFor(c => c.LateReason).MaximumLength(DebtVerbRules.MaxReason).WithName("补登理由");
        RuleFor(c => c.NewDebts).Must((c, d) => d is null || c.Actions is not null).WithMessage("填写 newDebts 的，请同时填写实际执行的 actions；按签约方案执行的都不填。");
        RuleForEach(c => c.Contracts).ChildRules(contract =>
        {
            contract.RuleFor(x => x.ContractNumber).NotEmpty().MaximumLength(100).WithName("合同编号");
            contract.RuleFor(x => x.DrawdownNumber).MaximumLength(100).WithName("借据号");
        });
    }
}

public sealed class RealiseMeasureHandler(FiscalDbContext db, MeasureProposals proposals, DebtVerbs verbs, MeasureDetails details) : IRequestHandler<RealiseMeasure, MeasureDetail>
{
    public async Task<MeasureDetail> Handle(RealiseMeasure command, CancellationToken ct)
    {
        var measure = await db.MeasureOf(command.MeasureId, command.Version, ct);
        var executed = command.Actions is { } actions ? proposals.Of(measure.RegionCode, command.On, actions, command.NewDebts) : null;
        measure.Realise(executed, proposals.Note(command.On, command.Document, command.Text));
        var proposal = executed ?? measure.Planned;

        var debts = await proposals.DebtsOf(measure.RegionCode, proposal, ct);
        var entered = await Enter(measure, proposal, debts, command.Contracts ?? [], ct);
        var (calendar, fixings) = await db.References(ct);
        var recording = verbs.RecordingOf(command.Document, command.Text, command.LateReason, $"措施落地：{measure.Title}");
        recording = recording with { Source = recording.Source with { MeasureId = measure.Id }, Reason = recording.Reason.Length > DebtVerbRules.MaxReason ? "措施落地" : recording.Reason };
        new MeasureExecution(measure.Kind, measure.Method, debts, (planned, _) => entered[planned.Number], calendar, fixings).Carry(proposal, command.On, recording);
        await db.SaveChangesAsync(ct);
        return await details.Of(measure.Id, ct);
    }

    private async Task<Dictionary<int, Debt>> Enter(
        Measure measure, MeasureProposal proposal, Dictionary<int, Debt> debts, IReadOnlyList<NewContract> contracts, CancellationToken ct)
    {
        var entered = new Dictionary<int, Debt>();
        foreach (var planned in proposal.NewDebts)
        {
            var contract = contracts.FirstOrDefault(c => c.Number == planned.Number) ?? throw MeasureErrors.ContractNeeded(planned.Number);
            var debtor = debts[proposal.Actions.First(a => proposal.IntoOf(a) == planned).DebtId].Contract.Debtor;
            var creditor = await db.Parties.SingleOrDefaultAsync(p => p.Id == planned.CreditorId && p.RegionCode == measure.RegionCode, ct)
                ?? throw MeasureErrors.UnknownCreditor(planned.Number, planned.CreditorId);
            entered[planned.Number] = await verbs.NewDrawdown(contract.ContractNumber, contract.DrawdownNumber, debtor, creditor, ct);
        }
        return entered;
    }
}
