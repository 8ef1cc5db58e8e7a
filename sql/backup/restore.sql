-- 恢复到另一个名称的数据库，核对无误之后再切换；逻辑文件名以 verify.sql 的 FILELISTONLY 所列为准。
RESTORE DATABASE [FiscalRestored] FROM DISK = N'D:\备份\Fiscal.bak'
WITH CHECKSUM, RECOVERY,
    MOVE N'Fiscal' TO N'D:\数据\FiscalRestored.mdf',
    MOVE N'Fiscal_log' TO N'D:\数据\FiscalRestored_log.ldf';
GO
