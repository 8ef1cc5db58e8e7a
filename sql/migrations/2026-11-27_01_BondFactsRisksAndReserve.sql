-- BondFactsRisksAndReserve
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [ReserveApplicationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [ReserveEventId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [ReserveFundId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [ReserveFundStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [ReserveRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [RiskItemId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [RiskListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [RiskStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [RiskStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE SEQUENCE [SpendingTotalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[GovernmentProject]') AND [c].[name] = N'TotalYuan');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [GovernmentProject] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [GovernmentProject] ALTER COLUMN [TotalYuan] decimal(20,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[GovernmentProject]') AND [c].[name] = N'State');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [GovernmentProject] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [GovernmentProject] ALTER COLUMN [State] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    ALTER TABLE [BondAllocation] ADD [IsPosition] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Bond]') AND [c].[name] = N'PlannedYuan');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [Bond] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [Bond] ALTER COLUMN [PlannedYuan] decimal(20,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Bond]') AND [c].[name] = N'CouponsPerYear');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [Bond] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [Bond] ALTER COLUMN [CouponsPerYear] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    DECLARE @var5 nvarchar(max);
    SELECT @var5 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[Bond]') AND [c].[name] = N'CouponPercent');
    IF @var5 IS NOT NULL EXEC(N'ALTER TABLE [Bond] DROP CONSTRAINT ' + @var5 + ';');
    ALTER TABLE [Bond] ALTER COLUMN [CouponPercent] decimal(9,4) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [ReserveApplication] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(60) NOT NULL,
        [DebtId] int NOT NULL,
        [DueOn] date NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [TermDays] int NOT NULL,
        [DebtClass] nvarchar(40) NOT NULL,
        [AnnualRatePercent] decimal(9,4) NULL,
        [Purpose] nvarchar(500) NOT NULL,
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
        CONSTRAINT [PK_ReserveApplication] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReserveApplication_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveApplication_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveApplication_ReserveApplication_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ReserveApplication] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [ReserveFund] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_ReserveFund] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReserveFund_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [ReserveFundStatement] (
        [Id] bigint NOT NULL,
        [CreditorKind] nvarchar(40) NOT NULL,
        [CreditorName] nvarchar(200) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Remark] nvarchar(1000) NULL,
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
        CONSTRAINT [PK_ReserveFundStatement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReserveFundStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveFundStatement_ReserveFundStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ReserveFundStatement] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [ReserveRules] (
        [Id] bigint NOT NULL,
        [IsUnverified] bit NOT NULL,
        [AnnualRatePercent] decimal(9,4) NULL,
        [DayCount] nvarchar(40) NOT NULL,
        [FeesStay] bit NOT NULL,
        [MaxSharePercent] decimal(9,4) NULL,
        [MaxTermDays] int NULL,
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
        CONSTRAINT [PK_ReserveRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReserveRules_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveRules_ReserveRules_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ReserveRules] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [RiskItem] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(200) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_RiskItem] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskItem_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [RiskList] (
        [Id] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_RiskList] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskList_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [SpendingTotal] (
        [Id] bigint NOT NULL,
        [BondKey] nvarchar(40) NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [Since] date NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
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
        CONSTRAINT [PK_SpendingTotal] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SpendingTotal_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SpendingTotal_SpendingTotal_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SpendingTotal] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [ReserveEvent] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NULL,
        [ApplicationId] bigint NULL,
        [AnnualRatePercent] decimal(9,4) NULL,
        [DebtId] int NULL,
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
        CONSTRAINT [PK_ReserveEvent] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReserveEvent_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveEvent_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveEvent_ReserveApplication_ApplicationId] FOREIGN KEY ([ApplicationId]) REFERENCES [ReserveApplication] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ReserveEvent_ReserveEvent_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ReserveEvent] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [RiskStatement] (
        [Id] bigint NOT NULL,
        [ItemId] int NOT NULL,
        [PartyId] int NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [BudgetYuan] decimal(20,2) NULL,
        [Department] nvarchar(200) NOT NULL,
        [DueOn] date NULL,
        [KindCode] nvarchar(40) NOT NULL,
        [KindName] nvarchar(60) NOT NULL,
        [LikelihoodCode] nvarchar(40) NULL,
        [LikelihoodName] nvarchar(60) NULL,
        [Measures] nvarchar(1000) NULL,
        [Person] nvarchar(200) NULL,
        [Remark] nvarchar(1000) NULL,
        [Title] nvarchar(200) NOT NULL,
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
        CONSTRAINT [PK_RiskStatement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskStatement_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStatement_RiskItem_ItemId] FOREIGN KEY ([ItemId]) REFERENCES [RiskItem] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStatement_RiskStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [RiskStatement] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [RiskStep] (
        [Id] bigint NOT NULL,
        [ItemId] int NOT NULL,
        [LinkedDebtId] int NULL,
        [AmountYuan] decimal(20,2) NULL,
        [AttachmentName] nvarchar(200) NULL,
        [AttachmentSha256] nvarchar(64) NULL,
        [BudgetYuan] decimal(20,2) NULL,
        [DueOn] date NULL,
        [HandedTo] nvarchar(200) NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Person] nvarchar(200) NULL,
        [Text] nvarchar(1000) NULL,
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
        CONSTRAINT [PK_RiskStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskStep_Debt_LinkedDebtId] FOREIGN KEY ([LinkedDebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStep_RiskItem_ItemId] FOREIGN KEY ([ItemId]) REFERENCES [RiskItem] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskStep_RiskStep_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [RiskStep] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE TABLE [RiskListItem] (
        [ListId] int NOT NULL,
        [Number] int NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Meaning] nvarchar(200) NULL,
        [IsUsed] bit NOT NULL,
        CONSTRAINT [PK_RiskListItem] PRIMARY KEY ([ListId], [Number]),
        CONSTRAINT [FK_RiskListItem_RiskList_ListId] FOREIGN KEY ([ListId]) REFERENCES [RiskList] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveApplication_DebtId] ON [ReserveApplication] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReserveApplication_RegionCode_CodeKey] ON [ReserveApplication] ([RegionCode], [CodeKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveApplication_RegionCode_RecordedAt] ON [ReserveApplication] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveApplication_ReversesId] ON [ReserveApplication] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveEvent_ApplicationId] ON [ReserveEvent] ([ApplicationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveEvent_DebtId] ON [ReserveEvent] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveEvent_RegionCode_EffectiveOn] ON [ReserveEvent] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveEvent_RegionCode_RecordedAt] ON [ReserveEvent] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveEvent_ReversesId] ON [ReserveEvent] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReserveFund_RegionCode] ON [ReserveFund] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveFundStatement_RegionCode_EffectiveOn] ON [ReserveFundStatement] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveFundStatement_RegionCode_RecordedAt] ON [ReserveFundStatement] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveFundStatement_ReversesId] ON [ReserveFundStatement] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveRules_RegionCode_EffectiveOn] ON [ReserveRules] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveRules_RegionCode_RecordedAt] ON [ReserveRules] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_ReserveRules_ReversesId] ON [ReserveRules] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RiskItem_RegionCode_CodeKey] ON [RiskItem] ([RegionCode], [CodeKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskList_RegionCode] ON [RiskList] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStatement_ItemId_EffectiveOn] ON [RiskStatement] ([ItemId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStatement_PartyId] ON [RiskStatement] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStatement_RegionCode_RecordedAt] ON [RiskStatement] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStatement_ReversesId] ON [RiskStatement] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStep_ItemId_EffectiveOn] ON [RiskStep] ([ItemId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStep_LinkedDebtId] ON [RiskStep] ([LinkedDebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStep_RegionCode_RecordedAt] ON [RiskStep] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_RiskStep_ReversesId] ON [RiskStep] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_SpendingTotal_RegionCode_BondKey_EffectiveOn] ON [SpendingTotal] ([RegionCode], [BondKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_SpendingTotal_RegionCode_RecordedAt] ON [SpendingTotal] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    CREATE INDEX [IX_SpendingTotal_ReversesId] ON [SpendingTotal] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261127050402_BondFactsRisksAndReserve'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261127050402_BondFactsRisksAndReserve', N'10.0.14');
END;

COMMIT;
GO

