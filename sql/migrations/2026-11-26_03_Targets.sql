-- Targets
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE SEQUENCE [SupportWeightsId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE SEQUENCE [TargetActualId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE SEQUENCE [TargetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE TABLE [SupportWeights] (
        [Id] bigint NOT NULL,
        [IsUnverified] bit NOT NULL,
        [ConcessionWeight] decimal(9,4) NOT NULL,
        [EasedWeight] decimal(9,4) NOT NULL,
        [NewLoansWeight] decimal(9,4) NOT NULL,
        [RateCutWeight] decimal(9,4) NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
        [SourceMeasureId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceRule] nvarchar(120) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [LateReason] nvarchar(400) NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_SupportWeights] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SupportWeights_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SupportWeights_SupportWeights_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SupportWeights] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE TABLE [Target] (
        [Id] bigint NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
        [SourceMeasureId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceRule] nvarchar(120) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [BaselineOn] date NULL,
        [Code] nvarchar(40) NOT NULL,
        [Comparator] nvarchar(40) NOT NULL,
        [CopiedFrom] nvarchar(40) NULL,
        [DebtorId] int NULL,
        [Department] nvarchar(200) NULL,
        [Metric] nvarchar(40) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Note] nvarchar(400) NULL,
        [PeriodFrom] date NOT NULL,
        [PeriodTo] date NOT NULL,
        [Reading] nvarchar(40) NULL,
        [ScopeFromYuan] decimal(20,2) NULL,
        [Step] nvarchar(40) NOT NULL,
        [Unit] nvarchar(40) NOT NULL,
        [UpperValue] decimal(20,4) NULL,
        [Value] decimal(20,4) NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [LateReason] nvarchar(400) NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_Target] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Target_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Target_Target_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [Target] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE TABLE [TargetActual] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Value] decimal(20,4) NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
        [SourceMeasureId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceRule] nvarchar(120) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [LateReason] nvarchar(400) NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_TargetActual] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TargetActual_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TargetActual_TargetActual_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [TargetActual] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE TABLE [TargetCreditor] (
        [TargetId] bigint NOT NULL,
        [PartyId] int NOT NULL,
        CONSTRAINT [PK_TargetCreditor] PRIMARY KEY ([TargetId], [PartyId]),
        CONSTRAINT [FK_TargetCreditor_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TargetCreditor_Target_TargetId] FOREIGN KEY ([TargetId]) REFERENCES [Target] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_RegionCode_EffectiveOn] ON [SupportWeights] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_RegionCode_RecordedAt] ON [SupportWeights] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_ReversesId] ON [SupportWeights] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_Target_RegionCode_EffectiveOn] ON [Target] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_Target_RegionCode_RecordedAt] ON [Target] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_Target_ReversesId] ON [Target] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_TargetActual_RegionCode_Code_EffectiveOn] ON [TargetActual] ([RegionCode], [Code], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_TargetActual_RegionCode_RecordedAt] ON [TargetActual] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_TargetActual_ReversesId] ON [TargetActual] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    CREATE INDEX [IX_TargetCreditor_PartyId] ON [TargetCreditor] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126132043_Targets'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126132043_Targets', N'10.0.14');
END;

COMMIT;
GO

