-- Ledger
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_TermsVersion_RegionCode] ON [TermsVersion];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_RepaymentPlan_RegionCode] ON [RepaymentPlan];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_DuePayment_DebtId] ON [DuePayment];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_DuePayment_RegionCode_DueOn] ON [DuePayment];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_DebtClassification_RegionCode] ON [DebtClassification];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    DROP INDEX [IX_ArrearsStatement_RegionCode] ON [ArrearsStatement];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [AuditSampleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [BalanceConfirmationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [DebtStateId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [ExposureBasisComponentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [ExposureBasisId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [JournalEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [MonthCloseId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE SEQUENCE [RefinancingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [TermsVersion] ADD [LateReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [TermsVersion] ADD [SourceDocument] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [TermsVersion] ADD [SourceRule] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [RepaymentPlan] ADD [LateReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [RepaymentPlan] ADD [SourceDocument] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [RepaymentPlan] ADD [SourceRule] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [CorrectsId] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [LateReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [RefinancingId] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [SourceDocument] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [SourceRule] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DuePayment] ADD [KnownFrom] datetime2 NOT NULL DEFAULT '0001-01-01T00:00:00.0000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DuePayment] ADD [KnownTo] datetime2 NOT NULL DEFAULT '0001-01-01T00:00:00.0000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DuePayment] ADD [TrueFrom] date NOT NULL DEFAULT '0001-01-01';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DuePayment] ADD [TrueTo] date NOT NULL DEFAULT '0001-01-01';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DebtContract] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DebtClassification] ADD [LateReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DebtClassification] ADD [SourceDocument] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [DebtClassification] ADD [SourceRule] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [ArrearsStatement] ADD [LateReason] nvarchar(400) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [ArrearsStatement] ADD [SourceDocument] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [ArrearsStatement] ADD [SourceRule] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [AuditSample] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Method] nvarchar(40) NOT NULL,
        [Size] int NOT NULL,
        [Seed] bigint NOT NULL,
        [AsOf] date NOT NULL,
        [KnownAt] datetime2 NOT NULL,
        [DrawnBy] nvarchar(100) NOT NULL,
        [DrawnAt] datetime2 NOT NULL,
        [ResultJson] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_AuditSample] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuditSample_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [BalanceConfirmation] (
        [Id] bigint NOT NULL,
        [ConfirmedYuan] decimal(20,2) NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceRule] nvarchar(120) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [LateReason] nvarchar(400) NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_BalanceConfirmation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BalanceConfirmation_BalanceConfirmation_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BalanceConfirmation] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BalanceConfirmation_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BalanceConfirmation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [CommandReceipt] (
        [UserName] nvarchar(100) NOT NULL,
        [IdempotencyKey] nvarchar(100) NOT NULL,
        [RequestHash] nvarchar(64) NOT NULL,
        [ReceivedAt] datetime2 NOT NULL,
        [Status] int NOT NULL,
        [ContentType] nvarchar(200) NULL,
        [Location] nvarchar(200) NULL,
        [Answer] varbinary(max) NOT NULL,
        CONSTRAINT [PK_CommandReceipt] PRIMARY KEY ([UserName], [IdempotencyKey])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [DebtState] (
        [Id] bigint NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [DebtId] int NOT NULL,
        [TrueFrom] date NOT NULL,
        [KnownFrom] datetime2 NOT NULL,
        [KnownTo] datetime2 NOT NULL,
        [TermsVersionId] bigint NOT NULL,
        [Class] nvarchar(40) NOT NULL,
        [OutstandingYuan] decimal(20,2) NOT NULL,
        [OverduePrincipalYuan] decimal(20,2) NOT NULL,
        [OverdueInterestYuan] decimal(20,2) NOT NULL,
        [ConfirmedOn] date NULL,
        [IsDocumented] bit NOT NULL,
        CONSTRAINT [PK_DebtState] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DebtState_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtState_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtState_TermsVersion_TermsVersionId] FOREIGN KEY ([TermsVersionId]) REFERENCES [TermsVersion] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [ExposureBasis] (
        [Id] int NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Note] nvarchar(500) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_ExposureBasis] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [JournalEntry] (
        [Id] bigint NOT NULL,
        [Chain] nvarchar(12) NOT NULL,
        [Sequence] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [UserName] nvarchar(100) NOT NULL,
        [Act] nvarchar(100) NOT NULL,
        [Subject] nvarchar(100) NOT NULL,
        [SubjectCount] int NOT NULL,
        [PayloadJson] nvarchar(4000) NOT NULL,
        [PayloadHash] nvarchar(64) NOT NULL,
        [FactCount] int NOT NULL,
        [FactsHash] nvarchar(64) NOT NULL,
        [PreviousHash] nvarchar(64) NOT NULL,
        [Algorithm] nvarchar(40) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_JournalEntry] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [JournalHead] (
        [Chain] nvarchar(12) NOT NULL,
        [Sequence] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_JournalHead] PRIMARY KEY ([Chain])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [MonthClose] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Month] date NOT NULL,
        [ClosedAt] datetime2 NOT NULL,
        [ClosedBy] nvarchar(100) NOT NULL,
        [ReopeningReason] nvarchar(400) NULL,
        [ReopeningRequestedBy] nvarchar(100) NULL,
        [ReopeningRequestedAt] datetime2 NULL,
        [ReopenedBy] nvarchar(100) NULL,
        [ReopenedAt] datetime2 NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_MonthClose] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MonthClose_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [Refinancing] (
        [Id] bigint NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [RefinancedOn] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Document] nvarchar(200) NULL,
        CONSTRAINT [PK_Refinancing] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Refinancing_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE TABLE [ExposureBasisComponent] (
        [Id] int NOT NULL,
        [BasisId] int NOT NULL,
        [Number] int NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [DebtClasses] nvarchar(1000) NOT NULL,
        [DebtorKinds] nvarchar(1000) NOT NULL,
        [Instruments] nvarchar(1000) NOT NULL,
        CONSTRAINT [PK_ExposureBasisComponent] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ExposureBasisComponent_ExposureBasis_BasisId] FOREIGN KEY ([BasisId]) REFERENCES [ExposureBasis] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_TermsVersion_RegionCode_RecordedAt] ON [TermsVersion] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_RepaymentPlan_RegionCode_RecordedAt] ON [RepaymentPlan] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_CorrectsId] ON [LedgerEntry] ([CorrectsId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_RefinancingId] ON [LedgerEntry] ([RefinancingId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_RegionCode_RecordedAt] ON [LedgerEntry] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DuePayment_DebtId_KnownTo] ON [DuePayment] ([DebtId], [KnownTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DuePayment_RegionCode_DueOn_TrueTo_KnownTo_KnownFrom_TrueFrom] ON [DuePayment] ([RegionCode], [DueOn], [TrueTo], [KnownTo], [KnownFrom], [TrueFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DebtClassification_RegionCode_RecordedAt] ON [DebtClassification] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_ArrearsStatement_RegionCode_RecordedAt] ON [ArrearsStatement] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_AuditSample_RegionCode_DrawnAt] ON [AuditSample] ([RegionCode], [DrawnAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_BalanceConfirmation_DebtId_EffectiveOn_RecordedAt] ON [BalanceConfirmation] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_BalanceConfirmation_RegionCode_EffectiveOn] ON [BalanceConfirmation] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_BalanceConfirmation_RegionCode_RecordedAt] ON [BalanceConfirmation] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_BalanceConfirmation_ReversesId] ON [BalanceConfirmation] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DebtState_DebtId_TrueFrom_KnownTo_KnownFrom] ON [DebtState] ([DebtId], [TrueFrom], [KnownTo], [KnownFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DebtState_RegionCode] ON [DebtState] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_DebtState_TermsVersionId] ON [DebtState] ([TermsVersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_ExposureBasis_Code_ValidFrom_RecordedAt] ON [ExposureBasis] ([Code], [ValidFrom], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_ExposureBasisComponent_BasisId] ON [ExposureBasisComponent] ([BasisId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_JournalEntry_Chain_At] ON [JournalEntry] ([Chain], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE UNIQUE INDEX [IX_JournalEntry_Chain_Sequence] ON [JournalEntry] ([Chain], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_MonthClose_RegionCode_Month] ON [MonthClose] ([RegionCode], [Month]) WHERE [ReopenedAt] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    CREATE INDEX [IX_Refinancing_RegionCode] ON [Refinancing] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD CONSTRAINT [FK_LedgerEntry_LedgerEntry_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD CONSTRAINT [FK_LedgerEntry_Refinancing_RefinancingId] FOREIGN KEY ([RefinancingId]) REFERENCES [Refinancing] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261123022749_Ledger'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261123022749_Ledger', N'10.0.14');
END;

COMMIT;
GO

