-- Plans
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE SEQUENCE [DebtStrategyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE SEQUENCE [YearlyFundingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE TABLE [DebtStrategy] (
        [Id] bigint NOT NULL,
        [DebtId] int NOT NULL,
        [Department] nvarchar(200) NULL,
        [Person] nvarchar(100) NULL,
        [Remark] nvarchar(1000) NULL,
        [Steps] nvarchar(max) NOT NULL,
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
        CONSTRAINT [PK_DebtStrategy] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DebtStrategy_DebtStrategy_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [DebtStrategy] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtStrategy_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtStrategy_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE TABLE [YearlyFunding] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [Year] int NOT NULL,
        [Parts] nvarchar(max) NOT NULL,
        [Remark] nvarchar(1000) NULL,
        [TotalYuan] decimal(20,2) NOT NULL,
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
        CONSTRAINT [PK_YearlyFunding] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_YearlyFunding_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_YearlyFunding_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_YearlyFunding_YearlyFunding_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [YearlyFunding] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_DebtId_EffectiveOn] ON [DebtStrategy] ([DebtId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_RegionCode_RecordedAt] ON [DebtStrategy] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_ReversesId] ON [DebtStrategy] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_PartyId_Year_EffectiveOn] ON [YearlyFunding] ([PartyId], [Year], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_RegionCode_RecordedAt] ON [YearlyFunding] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_ReversesId] ON [YearlyFunding] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126134052_Plans'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126134052_Plans', N'10.0.14');
END;

COMMIT;
GO

