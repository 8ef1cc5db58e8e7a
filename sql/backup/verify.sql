-- 核对备份文件本身：可读、完整、校验和正确。不改动任何数据库。
DECLARE @file nvarchar(260) = N'D:\备份\Fiscal.bak';

RESTORE HEADERONLY FROM DISK = @file;
RESTORE FILELISTONLY FROM DISK = @file;
RESTORE VERIFYONLY FROM DISK = @file WITH CHECKSUM;
GO
