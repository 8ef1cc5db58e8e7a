-- ReferenceTables
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE SEQUENCE [CalendarDayId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE SEQUENCE [IndexFixingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE TABLE [CalendarDay] (
        [Id] int NOT NULL,
        [Date] date NOT NULL,
        [ArrangementYear] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_CalendarDay] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE TABLE [IndexFixing] (
        [Id] int NOT NULL,
        [IndexName] nvarchar(40) NOT NULL,
        [PublishedOn] date NOT NULL,
        [Percent] decimal(12,8) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_IndexFixing] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE INDEX [IX_CalendarDay_Date_RecordedAt] ON [CalendarDay] ([Date], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    CREATE INDEX [IX_IndexFixing_IndexName_PublishedOn_RecordedAt] ON [IndexFixing] ([IndexName], [PublishedOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225754_ReferenceTables'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122225754_ReferenceTables', N'10.0.14');
END;

COMMIT;
GO

