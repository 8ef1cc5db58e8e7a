-- 完整备份 SQL Server 数据库，带页校验和；服务可以照常运行。
-- 用法：改好两个变量，由数据库管理员执行；备份文件应另存异地，并定期用 verify.sql 与 after-restore.sql 演练恢复。
DECLARE @database sysname = N'Fiscal';
DECLARE @file nvarchar(260) = N'D:\备份\Fiscal.bak';

BACKUP DATABASE @database TO DISK = @file WITH CHECKSUM, INIT, STATS = 10;
RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM;
GO
-- 记下备份时各日志链的末条杂凑值，与备份文件分开留存，恢复后比对。
SELECT [Chain], [Sequence], [Hash] FROM [JournalHead] ORDER BY [Chain];
SELECT [Chain], [Sequence], [Hash] FROM [AccessHead] ORDER BY [Chain];
GO
