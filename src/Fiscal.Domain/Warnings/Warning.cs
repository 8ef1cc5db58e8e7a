using System.ComponentModel.DataAnnotations;
using Fiscal.Domain.Accounts;
using Fiscal.Domain.Regions;
using NodaTime;

namespace Fiscal.Domain.Warnings;

/// <summary>What people have done about a warning (预警处理状态).</summary>
public enum WarningState
{
    [Display(Name = "待确认")] Open,
    [Display(Name = "处理中")] Acknowledged,
    [Display(Name = "已办结")] Closed,
}

/// <summary>What happened to a warning (预警办理事项).</summary>
public enum WarningEventKind
{
    [Display(Name = "产生预警")] Raised,
    [Display(Name = "继续存在")] Seen,
    [Display(Name = "已解除条件")] Lapsed,
    [Display(Name = "条件再现")] Returned,
    [Display(Name = "升级")] Escalated,
    [Display(Name = "确认预警")] Acknowledged,
    [Display(Name = "分派预警")] Assigned,
    [Display(Name = "办结预警")] Closed,
}

/// <summary>How a warning stands after an event (预警现状).</summary>
/// <param name="Holds">The condition was met when it was last evaluated (条件存在).</param>
/// <param name="DueOn">By when it is to be dealt with (处理期限).</param>
/// <param name="SeenOn">The last day for which the condition was found (最近命中日).</param>
/// <param name="MetricValue">As measured that day.</param>
/// <param name="Threshold">What it was compared with: days where the rule takes days.</param>
/// <param name="Escalations">How often it went up a step (升级次数).</param>
public sealed record WarningStanding(
    int RuleId, string RuleCode, WarningState State, bool Holds, WarningSeverity Severity, Role OwnerRole, string? OwnerName, LocalDate DueOn, LocalDate SeenOn,
    decimal? MetricValue, decimal? Threshold, string Message, string Route, int Escalations);

/// <summary>Who does something to a warning, and on which day in China.</summary>
public readonly record struct WarningActor(string By, LocalDate On, Instant At);

/// <summary>
/// Something that a rule found and somebody has to see to (预警). One for each kind and subject while its condition goes on; every event stays.
/// </summary>
public sealed class Warning : IRegional
{
    public const int MaxNoteLength = 2000;

    /// <summary>A warning goes up so often at most.</summary>
    public const int MostEscalations = 3;

    private readonly List<WarningEvent> _events = [];

    private Warning() { } // EF

    public Warning(string regionCode, FoundWarning found, WarningActor actor)
    {
        var (rule, hit) = found;
        (RegionCode, Kind, SubjectKey, SubjectName) = (regionCode, rule.Terms.Kind, hit.SubjectKey, Bounded(hit.SubjectName, WarningHit.MaxNameLength));
        (DebtId, PartyId, RaisedOn, RaisedAt) = (hit.DebtId, hit.PartyId, actor.On, actor.At);
        Take(WarningEventKind.Raised, Found(found, actor.On) with { DueOn = DueOf(rule.Terms, hit, actor.On) }, null, actor);
    }

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public WarningKind Kind { get; private set; }
    public string SubjectKey { get; private set; } = "";
    public string SubjectName { get; private set; } = "";
    public int? DebtId { get; private set; }
    public int? PartyId { get; private set; }

    /// <summary>The day on which it was raised, in China.</summary>
    public LocalDate RaisedOn { get; private set; }

    [SetBySave]
    public Instant RaisedAt { get; private set; }

    /// <summary>Number of the last event; increases with every one, and a stale value loses the race.</summary>
    public int Version { get; private set; }

    /// <summary>After the last event.</summary>
    public WarningStanding Standing { get; private set; } = null!;

    /// <summary>Those read, and those added.</summary>
    public IReadOnlyList<WarningEvent> Events => _events;

    /// <summary>Whether a hit of its kind and subject is this warning going on. What was closed and is over, or has become worse since, is another one.</summary>
    public bool GoesOn(FoundWarning found) => Standing.State != WarningState.Closed || (Standing.Holds && found.Rule.Terms.Severity <= Standing.Severity);

    /// <summary>It was found again (继续存在).</summary>
    /// <returns>What happened; null if nothing new.</returns>
    public WarningEventKind? See(FoundWarning found, WarningActor actor)
    {
        var next = Found(found, actor.On);
        var kind = Standing.Holds ? WarningEventKind.Seen : WarningEventKind.Returned;
        if (kind == WarningEventKind.Seen && next with { Route = Standing.Route } == Standing) return null; // the route names the instant too
        Take(kind, kind == WarningEventKind.Returned ? next with { DueOn = DueOf(found.Rule.Terms, found.Hit, actor.On) } : next, null, actor);
        return kind;
    }

    /// <summary>It is no longer found (已解除条件): it stays open until somebody closes it.</summary>
    public void Lapse(WarningActor actor) => Take(WarningEventKind.Lapsed, Standing with { Holds = false }, null, actor);

    /// <summary>Goes up a step if nobody dealt with it in time (升级).</summary>
    public bool EscalateIfLate(WarningTerms terms, WarningActor actor)
    {
        if (Standing is not { State: not WarningState.Closed, Holds: true, Escalations: < MostEscalations } || actor.On <= Standing.DueOn.PlusDays(terms.EscalationDays)) return false;
        var severity = Standing.Severity == WarningSeverity.Severe ? WarningSeverity.Severe : Standing.Severity + 1;
        Take(WarningEventKind.Escalated, Standing with
        {
            State = WarningState.Open, Severity = severity, OwnerRole = terms.EscalatedRole, OwnerName = null, DueOn = actor.On.PlusDays(terms.DaysToDue), Escalations = Standing.Escalations + 1,
        }, $"期限 {Standing.DueOn:uuuu-MM-dd} 已过 {Period.DaysBetween(Standing.DueOn, actor.On)} 天尚未办结，升为“{severity.DisplayName()}”，转由{terms.EscalatedRole.DisplayName()}处理。", actor);
        return true;
    }

    /// <summary>Somebody has seen it and sees to it (确认预警).</summary>
    public void Acknowledge(string? note, WarningActor actor)
    {
        RefuseIfClosed();
        if (Standing.State == WarningState.Acknowledged) throw WarningErrors.AlreadyAcknowledged(Id);
        Take(WarningEventKind.Acknowledged, Standing with { State = WarningState.Acknowledged }, note, actor);
    }

    /// <summary>Gives it to a person (分派预警), again if need be.</summary>
    /// <param name="dueOn">Null: the day it has.</param>
    public void Assign(string owner, LocalDate? dueOn, string? note, WarningActor actor)
    {
        RefuseIfClosed();
        if (dueOn < actor.On) throw WarningErrors.DueInThePast(dueOn.Value, actor.On);
        Take(WarningEventKind.Assigned, Standing with { OwnerName = owner, DueOn = dueOn ?? Standing.DueOn }, note, actor);
    }

    /// <summary>Ends it with a reason (办结预警).</summary>
    public void Close(string reason, WarningActor actor)
    {
        RefuseIfClosed();
        Take(WarningEventKind.Closed, Standing with { State = WarningState.Closed }, reason, actor);
    }

    private void RefuseIfClosed()
    {
        if (Standing.State == WarningState.Closed) throw WarningErrors.Closed(Id);
    }

    // People's part of it stays: state, owner, due day and steps up.
    private WarningStanding Found(FoundWarning found, LocalDate on)
    {
        var (rule, hit) = found;
        var (terms, before) = (rule.Terms, Standing);
        return new(
            rule.Id, terms.Code, before?.State ?? WarningState.Open, true,
            before is { Escalations: > 0 } && before.Severity > terms.Severity ? before.Severity : terms.Severity,
            before?.OwnerRole ?? terms.OwnerRole, before is null ? terms.OwnerName : before.OwnerName, before?.DueOn ?? on, on,
            hit.MetricValue, terms.Days ?? terms.Threshold, Bounded(hit.Message, WarningHit.MaxMessageLength), Bounded(hit.Route, WarningHit.MaxRouteLength), before?.Escalations ?? 0);
    }

    private static LocalDate DueOf(WarningTerms terms, WarningHit hit, LocalDate on)
    {
        var usual = on.PlusDays(terms.DaysToDue);
        return hit.DeadlineOn is { } deadline && deadline < usual ? LocalDate.Max(deadline, on) : usual;
    }

    private void Take(WarningEventKind kind, WarningStanding standing, string? note, WarningActor actor)
    {
        (Version, Standing) = (Version + 1, standing);
        _events.Add(new(RegionCode, Version, kind, standing with { }, note, actor));
    }

    private static string Bounded(string text, int most) => text.Length > most ? text[..most] : text;
}

/// <summary>One event in the life of a warning (预警办理记录), with how it stood then. Never changed.</summary>
public sealed class WarningEvent : IRegional
{
    private WarningEvent() { } // EF

    internal WarningEvent(string regionCode, int number, WarningEventKind kind, WarningStanding standing, string? note, WarningActor actor) =>
        (RegionCode, Number, Kind, Standing, Note, HappenedOn, By, At) = (regionCode, number, kind, standing, note, actor.On, actor.By, actor.At);

    public int WarningId { get; private set; }
    public string RegionCode { get; private set; } = "";
    public int Number { get; private set; }
    public WarningEventKind Kind { get; private set; }
    public WarningStanding Standing { get; private set; } = null!;

    /// <summary>What was said, or why.</summary>
    public string? Note { get; private set; }

    /// <summary>The day evaluated, or of the act, in China.</summary>
    public LocalDate HappenedOn { get; private set; }

    public string By { get; private set; } = "";

    /// <summary>The second clock.</summary>
    [SetBySave]
    public Instant At { get; private set; }
}

/// <summary>One evaluation of the rules of a region (预警测算), for a day, by what was known then. Never changed.</summary>
public sealed class WarningEvaluation : IRegional
{
    private WarningEvaluation() { } // EF

    public WarningEvaluation(string regionCode, LocalDate asOf, int ruleCount, WarningCounts counts, string by, Instant at) =>
        (RegionCode, AsOf, RuleCount, Counts, EvaluatedBy, EvaluatedAt) = (regionCode, asOf, ruleCount, counts, by, at);

    public int Id { get; private set; }
    public string RegionCode { get; private set; } = "";
    public LocalDate AsOf { get; private set; }

    /// <summary>Rules in force that day.</summary>
    public int RuleCount { get; private set; }

    public WarningCounts Counts { get; private set; } = new(0, 0, 0, 0, 0, 0);
    public string EvaluatedBy { get; private set; } = "";

    [SetBySave]
    public Instant EvaluatedAt { get; private set; }
}

/// <summary>What an evaluation came to (测算结果).</summary>
/// <param name="Hits">Things found, each once.</param>
public sealed record WarningCounts(int Hits, int Raised, int Seen, int Returned, int Lapsed, int Escalated);
