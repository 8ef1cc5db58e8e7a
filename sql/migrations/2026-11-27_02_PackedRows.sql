-- PackedRows
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    CREATE TABLE [ImportPage] (
        [BatchId] int NOT NULL,
        [FirstOrdinal] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_ImportPage] PRIMARY KEY ([BatchId], [FirstOrdinal]),
        CONSTRAINT [FK_ImportPage_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportPage_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    CREATE INDEX [IX_ImportPage_RegionCode] ON [ImportPage] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    EXEC(N'INSERT INTO [ImportPage] ([BatchId], [FirstOrdinal], [RegionCode], [Content])
    SELECT [BatchId], [Ordinal], [RegionCode], CONVERT(varbinary(max), NCHAR(65279) + COALESCE([ContentJson], N''null'') + NCHAR(9) + [CellsJson] + NCHAR(10)) FROM [ImportRow]')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    DECLARE @var6 nvarchar(max);
    SELECT @var6 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[ImportRow]') AND [c].[name] = N'CellsJson');
    IF @var6 IS NOT NULL EXEC(N'ALTER TABLE [ImportRow] DROP CONSTRAINT ' + @var6 + ';');
    ALTER TABLE [ImportRow] DROP COLUMN [CellsJson];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    DECLARE @var7 nvarchar(max);
    SELECT @var7 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[ImportRow]') AND [c].[name] = N'ContentJson');
    IF @var7 IS NOT NULL EXEC(N'ALTER TABLE [ImportRow] DROP CONSTRAINT ' + @var7 + ';');
    ALTER TABLE [ImportRow] DROP COLUMN [ContentJson];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127135650_PackedRows'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127135650_PackedRows', N'10.0.14');
END;

COMMIT;
GO

