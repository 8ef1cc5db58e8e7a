-- 恢复之后的核对，在恢复的数据库里执行。然后运行 verify-journal、verify-access-log。
DBCC CHECKDB WITH NO_INFOMSGS, ALL_ERRORMSGS;
GO
-- 各表行数，与备份时的记录比对。
SELECT t.[name] AS [表], SUM(p.[rows]) AS [行数]
FROM sys.tables AS t
JOIN sys.partitions AS p ON p.[object_id] = t.[object_id] AND p.[index_id] IN (0, 1)
GROUP BY t.[name]
ORDER BY t.[name];
-- 各日志链的末条杂凑值，与备份时留存的比对；链尾与末条日志应当一致，下列查询应无结果。
SELECT [Chain], [Sequence], [Hash] FROM [JournalHead] ORDER BY [Chain];
SELECT h.[Chain] AS [链尾与末条不符的日志链]
FROM [JournalHead] AS h
LEFT JOIN [JournalEntry] AS e ON e.[Chain] = h.[Chain] AND e.[Sequence] = h.[Sequence] AND e.[Hash] = h.[Hash]
WHERE h.[Sequence] > 0 AND e.[Id] IS NULL;
-- 余额变动恒等式：现时所知的各笔余额应等于其分录之和，下列查询应无结果。
SELECT s.[DebtId], s.[OutstandingYuan], e.[分录合计]
FROM [DebtState] AS s
JOIN (SELECT [DebtId], MAX([TrueFrom]) AS [TrueFrom] FROM [DebtState] WHERE [KnownTo] = (SELECT MAX([KnownTo]) FROM [DebtState]) GROUP BY [DebtId]) AS l
    ON l.[DebtId] = s.[DebtId] AND l.[TrueFrom] = s.[TrueFrom]
LEFT JOIN (SELECT [DebtId], SUM([BalanceEffectYuan]) AS [分录合计] FROM [LedgerEntry] GROUP BY [DebtId]) AS e ON e.[DebtId] = s.[DebtId]
WHERE s.[KnownTo] = (SELECT MAX([KnownTo]) FROM [DebtState]) AND s.[OutstandingYuan] <> COALESCE(e.[分录合计], 0);
GO
-- 只增不改的触发器都在：每张受保护的表应有一个，名为“表名AppendOnly”。缺少的，再执行 sql/security/append-only.sql。
SELECT [name] FROM sys.triggers WHERE [name] LIKE N'%AppendOnly' ORDER BY [name];
GO
