using Fiscal.Domain.Journal;
using NodaTime;

namespace Fiscal.Api.Features.Journal;

/// <summary>What verification can find (验链发现).</summary>
public static class JournalProblems
{
    private const string Keep = "请保全数据库与备份，与最近一份导出的日志或备份逐条比对，并报告审计管理员。";

    public static JournalProblem Gap(string chain, long expected, JournalEntry found) => new(
        expected, "sequence-gap", $"日志链 {chain} 应有第 {expected} 条，实际为链 {found.Chain} 第 {found.Sequence} 条：日志被删除、插入或调换。{Keep}");

    public static JournalProblem PreviousHash(JournalEntry entry) => new(
        entry.Sequence, "previous-hash", $"{At(entry)}所记的上一条杂凑值与第 {entry.Sequence - 1} 条不符：两条之一被改动或调换。{Keep}");

    public static JournalProblem Payload(JournalEntry entry) => new(
        entry.Sequence, "payload-hash", $"{At(entry)}的操作内容与其杂凑值不符：操作内容被改动。{Keep}");

    public static JournalProblem OwnHash(JournalEntry entry) => new(
        entry.Sequence, "own-hash", $"{At(entry)}的内容与其杂凑值不符：这一条被改动。{Keep}");

    public static JournalProblem End(string chain, long last, long expected) => new(
        last + 1, "end-mismatch", $"日志链 {chain} 应止于第 {expected} 条，实际止于第 {last} 条，或末条被换：末尾的日志被删除、增加或替换。{Keep}");

    public static JournalProblem NoHead(string chain) => new(
        1, "head-missing", $"日志链 {chain} 的链尾记录不存在：日志被删除。{Keep}");

    public static JournalProblem FactsMissing(JournalEntry entry, int found) => new(
        entry.Sequence, "facts-missing", $"{At(entry)}登记了 {entry.FactCount} 项事实，库中只有 {found} 项：事实被删除。{Keep}");

    public static JournalProblem FactsAdded(JournalEntry entry, int found) => new(
        entry.Sequence, "facts-added", $"{At(entry)}登记了 {entry.FactCount} 项事实，库中却有 {found} 项：事实被绕过系统添加。{Keep}");

    public static JournalProblem FactsChanged(JournalEntry entry) => new(
        entry.Sequence, "facts-changed", $"{At(entry)}登记的 {entry.FactCount} 项事实与其杂凑值不符：事实被改动。{Keep}");

    public static JournalProblem FactsUnrecorded(string chain, long before, Instant at, int count) => new(
        before, "facts-unrecorded", $"日志链 {chain} 第 {before} 条之前有 {count} 项登记时刻为 {Canonical.Text(at)} 的事实，没有任何日志记载：事实被绕过系统添加，或登记时刻被改动。{Keep}");

    public static JournalProblem NotALine(string chain, long expected) => new(
        expected, "line-unreadable", $"日志链 {chain} 的导出文件第 {expected} 行不是日志：文件被改动。请重新导出，或与原文件比对。");

    public static JournalProblem CutOff(string chain, long last) => new(
        last + 1, "file-cut-off", $"日志链 {chain} 的导出文件在第 {last} 条之后中断，缺少链尾行：文件不完整。请重新导出，或与原文件比对。");

    private static string At(JournalEntry entry) => $"日志链 {entry.Chain} 第 {entry.Sequence} 条（{Canonical.Text(entry.At)}，{entry.UserName}，{entry.Act}）";
}
