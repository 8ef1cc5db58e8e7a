-- Reconciliation
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [DebtAliasId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [HiddenDebtStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [ImportLayoutId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [PlatformListingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [ReconciliationBreakId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [ReconciliationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [ResolutionPlanLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE SEQUENCE [SanBaoItemId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    ALTER TABLE [ImportFinding] ADD [Occurrences] int NOT NULL DEFAULT 1;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    ALTER TABLE [ImportBatch] ADD [AnswersJson] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    ALTER TABLE [ImportBatch] ADD [QuestionsJson] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [DebtAlias] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [DebtId] int NOT NULL,
        [DrawdownNumber] nvarchar(200) NULL,
        [DrawdownKey] nvarchar(200) NULL,
        [ContractNumber] nvarchar(200) NULL,
        [ContractKey] nvarchar(200) NULL,
        [ImportBatchId] int NOT NULL,
        [ConfirmedBy] nvarchar(100) NOT NULL,
        [ConfirmedAt] datetime2 NOT NULL,
        [WithdrawnAt] datetime2 NULL,
        CONSTRAINT [PK_DebtAlias] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DebtAlias_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtAlias_ImportBatch_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtAlias_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [HiddenDebtStatement] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [Year] int NOT NULL,
        [ClosingYuan] decimal(20,2) NULL,
        [OpeningYuan] decimal(20,2) NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
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
        CONSTRAINT [PK_HiddenDebtStatement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HiddenDebtStatement_HiddenDebtStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [HiddenDebtStatement] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HiddenDebtStatement_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HiddenDebtStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [ImportLayout] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Title] nvarchar(60) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Extends] nvarchar(60) NULL,
        [Json] nvarchar(max) NOT NULL,
        [Version] int NOT NULL,
        [IsWithdrawn] bit NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ImportLayout] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportLayout_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [PlatformListing] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [ParentId] int NULL,
        [CompletedOn] date NULL,
        [Disposal] nvarchar(40) NULL,
        [HiddenYuan] decimal(20,2) NULL,
        [Level] int NULL,
        [Method] nvarchar(40) NULL,
        [ObservedUntil] date NULL,
        [OperatingYuan] decimal(20,2) NULL,
        [OwesHiddenDebt] bit NULL,
        [ParentName] nvarchar(200) NULL,
        [Progress] nvarchar(40) NULL,
        [Remark] nvarchar(1000) NULL,
        [SharePercent] decimal(7,4) NULL,
        [State] nvarchar(40) NULL,
        [TargetOn] date NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
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
        CONSTRAINT [PK_PlatformListing] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlatformListing_Party_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformListing_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformListing_PlatformListing_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PlatformListing] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformListing_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [Reconciliation] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [AsOf] date NOT NULL,
        [KnownAt] datetime2 NOT NULL,
        [CreatedBy] nvarchar(100) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ResultJson] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Reconciliation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Reconciliation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [ResolutionPlanLine] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [Year] int NOT NULL,
        [Method] nvarchar(40) NOT NULL,
        [ClaimedYuan] decimal(20,2) NULL,
        [PlannedYuan] decimal(20,2) NULL,
        [Remark] nvarchar(1000) NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
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
        CONSTRAINT [PK_ResolutionPlanLine] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ResolutionPlanLine_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ResolutionPlanLine_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ResolutionPlanLine_ResolutionPlanLine_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ResolutionPlanLine] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [SanBaoItem] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Group] nvarchar(100) NOT NULL,
        [GroupKey] nvarchar(200) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [NameKey] nvarchar(200) NOT NULL,
        [Beneficiary] nvarchar(100) NULL,
        [NationalBudgetYuan] decimal(20,2) NOT NULL,
        [NationalNeedYuan] decimal(20,2) NOT NULL,
        [NationalStandardYuan] decimal(20,2) NULL,
        [PeriodsPerYear] int NULL,
        [ProvincialBudgetYuan] decimal(20,2) NULL,
        [ProvincialNeedYuan] decimal(20,2) NULL,
        [ProvincialStandardYuan] decimal(20,2) NULL,
        [Quantity] decimal(20,2) NULL,
        [Remark] nvarchar(1000) NULL,
        [SpentYuan] decimal(20,2) NULL,
        [StandardUnit] nvarchar(40) NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
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
        CONSTRAINT [PK_SanBaoItem] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoItem_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoItem_SanBaoItem_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoItem] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE TABLE [ReconciliationBreak] (
        [Id] int NOT NULL,
        [ReconciliationId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Ordinal] int NOT NULL,
        [Source] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [DebtorName] nvarchar(200) NULL,
        [Field] nvarchar(200) NULL,
        [BookValue] nvarchar(1000) NULL,
        [SourceValue] nvarchar(1000) NULL,
        [BookYuan] decimal(20,2) NOT NULL,
        [SourceYuan] decimal(20,2) NOT NULL,
        [BalanceEffectYuan] decimal(20,2) NOT NULL,
        [Explanation] nvarchar(1000) NOT NULL,
        [ItemsJson] nvarchar(max) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Owner] nvarchar(100) NULL,
        [DueOn] date NULL,
        [Resolution] nvarchar(40) NULL,
        [Note] nvarchar(400) NULL,
        [HandledBy] nvarchar(100) NULL,
        [HandledAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReconciliationBreak] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReconciliationBreak_Reconciliation_ReconciliationId] FOREIGN KEY ([ReconciliationId]) REFERENCES [Reconciliation] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReconciliationBreak_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_DebtAlias_DebtId] ON [DebtAlias] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_DebtAlias_ImportBatchId] ON [DebtAlias] ([ImportBatchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_DebtAlias_RegionCode] ON [DebtAlias] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtStatement_PartyId_Year_EffectiveOn] ON [HiddenDebtStatement] ([PartyId], [Year], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtStatement_RegionCode_RecordedAt] ON [HiddenDebtStatement] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtStatement_ReversesId] ON [HiddenDebtStatement] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ImportLayout_RegionCode_Name_Version] ON [ImportLayout] ([RegionCode], [Name], [Version]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_PlatformListing_ParentId] ON [PlatformListing] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_PlatformListing_PartyId_EffectiveOn] ON [PlatformListing] ([PartyId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_PlatformListing_RegionCode_RecordedAt] ON [PlatformListing] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_PlatformListing_ReversesId] ON [PlatformListing] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_Reconciliation_RegionCode_CreatedAt] ON [Reconciliation] ([RegionCode], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReconciliationBreak_ReconciliationId_Ordinal] ON [ReconciliationBreak] ([ReconciliationId], [Ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_ReconciliationBreak_RegionCode_Status_DueOn] ON [ReconciliationBreak] ([RegionCode], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_ResolutionPlanLine_PartyId_Year_Method_EffectiveOn] ON [ResolutionPlanLine] ([PartyId], [Year], [Method], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_ResolutionPlanLine_RegionCode_RecordedAt] ON [ResolutionPlanLine] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_ResolutionPlanLine_ReversesId] ON [ResolutionPlanLine] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_SanBaoItem_RegionCode_RecordedAt] ON [SanBaoItem] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_SanBaoItem_RegionCode_Year_NameKey_EffectiveOn] ON [SanBaoItem] ([RegionCode], [Year], [NameKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    CREATE INDEX [IX_SanBaoItem_ReversesId] ON [SanBaoItem] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123051203_Reconciliation'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123051203_Reconciliation', N'10.0.14');
END;

COMMIT;
GO

