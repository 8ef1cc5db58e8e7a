-- CapacityCashAndLedgers
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [AssetEventId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondAllocationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondLimitId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondMisuseId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondRemittanceId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [BondRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [CapacityFigureId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [CashLevelRuleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [CashStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [ClaimPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [CreditorConsentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [EnterpriseClaimId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [ExitExplanationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [FeedTokenId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [FundEvaluationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [FundingReviewId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [GovernmentProjectId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [GuaranteeGivenId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [PaymentPriorityId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [PlannedCashFlowId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [PlatformExitRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [PlatformExitStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [PlatformProfileId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [ProjectDebtId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [ProjectRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [RiskAssessmentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [RiskPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoAccountId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoAccountPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoExecutionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoLimitsId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [SanBaoReviewStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [ShareholdingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [StateAssetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [WarningEvaluationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [WarningId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [WarningMailId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE SEQUENCE [WarningRuleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    ALTER TABLE [SanBaoItem] ADD [NationalAdjustedBudgetYuan] decimal(20,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    ALTER TABLE [SanBaoItem] ADD [ProvincialAdjustedBudgetYuan] decimal(20,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    ALTER TABLE [SanBaoItem] ADD [Scope] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [AssetEvent] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(200) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Method] nvarchar(40) NULL,
        [DisposalId] bigint NULL,
        [FromTreasury] bit NOT NULL,
        [EntryId] bigint NULL,
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
        CONSTRAINT [PK_AssetEvent] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AssetEvent_AssetEvent_DisposalId] FOREIGN KEY ([DisposalId]) REFERENCES [AssetEvent] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AssetEvent_AssetEvent_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [AssetEvent] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AssetEvent_LedgerEntry_EntryId] FOREIGN KEY ([EntryId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AssetEvent_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [Bond] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [CodeKey] nvarchar(40) NOT NULL,
        [CapitalYuan] decimal(20,2) NOT NULL,
        [CouponPercent] decimal(9,4) NOT NULL,
        [CouponsPerYear] int NOT NULL,
        [CustodyFeePermille] decimal(9,4) NULL,
        [DeficitYuan] decimal(20,2) NOT NULL,
        [DrawdownNumber] nvarchar(100) NULL,
        [IssueFeePermille] decimal(9,4) NULL,
        [IssuedYuan] decimal(20,2) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [MaturedYuan] decimal(20,2) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [NewYuan] decimal(20,2) NOT NULL,
        [PlannedYuan] decimal(20,2) NOT NULL,
        [Purpose] nvarchar(500) NULL,
        [RedemptionFeePermille] decimal(9,4) NULL,
        [Remark] nvarchar(1000) NULL,
        [StartsOn] date NOT NULL,
        [StockYuan] decimal(20,2) NOT NULL,
        [TenderedOn] date NULL,
        [TermYears] int NOT NULL,
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
        CONSTRAINT [PK_Bond] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Bond_Bond_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [Bond] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Bond_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondAllocation] (
        [Id] bigint NOT NULL,
        [BondKey] nvarchar(40) NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [CapitalYuan] decimal(20,2) NOT NULL,
        [IsReallocated] bit NOT NULL,
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
        CONSTRAINT [PK_BondAllocation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondAllocation_BondAllocation_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondAllocation] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondAllocation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondLimit] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [LimitYuan] decimal(20,2) NOT NULL,
        [NewYuan] decimal(20,2) NULL,
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
        CONSTRAINT [PK_BondLimit] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondLimit_BondLimit_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondLimit] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondLimit_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondMisuse] (
        [Id] bigint NOT NULL,
        [BondKey] nvarchar(40) NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [Number] nvarchar(40) NOT NULL,
        [NumberKey] nvarchar(40) NOT NULL,
        [Finding] nvarchar(1000) NOT NULL,
        [MisusedYuan] decimal(20,2) NOT NULL,
        [RecoveredYuan] decimal(20,2) NOT NULL,
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
        CONSTRAINT [PK_BondMisuse] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondMisuse_BondMisuse_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondMisuse] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondMisuse_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondPayment] (
        [Id] bigint NOT NULL,
        [BondKey] nvarchar(40) NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [Voucher] nvarchar(40) NOT NULL,
        [VoucherKey] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [PayeeName] nvarchar(200) NOT NULL,
        [Purpose] nvarchar(500) NULL,
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
        CONSTRAINT [PK_BondPayment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondPayment_BondPayment_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondPayment] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondPayment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondRemittance] (
        [Id] bigint NOT NULL,
        [DebtId] int NOT NULL,
        [DueOn] date NOT NULL,
        [Receipt] nvarchar(40) NOT NULL,
        [ReceiptKey] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [OrderNumber] nvarchar(100) NULL,
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
        CONSTRAINT [PK_BondRemittance] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondRemittance_BondRemittance_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondRemittance] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondRemittance_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondRemittance_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [BondRules] (
        [Id] bigint NOT NULL,
        [IsUnverified] bit NOT NULL,
        [Counting] nvarchar(40) NOT NULL,
        [EvaluatedPercent] decimal(9,4) NOT NULL,
        [NoticeDays] int NOT NULL,
        [OngoingPercent] decimal(9,4) NOT NULL,
        [PenaltyMultiple] decimal(9,4) NOT NULL,
        [PenaltyYearDays] int NOT NULL,
        [ProgressPercent] decimal(9,4) NOT NULL,
        [ProgressStage] nvarchar(40) NOT NULL,
        [RedemptionFeePermille] decimal(9,4) NOT NULL,
        [RemittanceWorkdays] int NOT NULL,
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
        CONSTRAINT [PK_BondRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BondRules_BondRules_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BondRules] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_BondRules_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [CapacityFigure] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Scope] nvarchar(40) NOT NULL,
        [Component] nvarchar(40) NOT NULL,
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
        CONSTRAINT [PK_CapacityFigure] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CapacityFigure_CapacityFigure_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [CapacityFigure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CapacityFigure_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [CashLevelRule] (
        [Id] bigint NOT NULL,
        [IsUnverified] bit NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceDocument] nvarchar(200) NULL,
        [SourceImportBatchId] int NULL,
        [SourceMeasureId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceRule] nvarchar(120) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [IdleAbove] decimal(9,4) NOT NULL,
        [LowBelow] decimal(9,4) NOT NULL,
        [WarningBelow] decimal(9,4) NULL,
        [OutflowWindow] nvarchar(40) NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [LateReason] nvarchar(400) NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_CashLevelRule] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CashLevelRule_CashLevelRule_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [CashLevelRule] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CashLevelRule_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [CashStatement] (
        [Id] bigint NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        [PeriodFrom] date NOT NULL,
        [ClosingYuan] decimal(20,2) NOT NULL,
        [InflowYuan] decimal(20,2) NOT NULL,
        [OpeningYuan] decimal(20,2) NOT NULL,
        [OutflowYuan] decimal(20,2) NOT NULL,
        [Parts] nvarchar(max) NOT NULL,
        [Remark] nvarchar(400) NULL,
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
        CONSTRAINT [PK_CashStatement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CashStatement_CashStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [CashStatement] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CashStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [ClaimPayment] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(200) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Fund] nvarchar(40) NOT NULL,
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
        CONSTRAINT [PK_ClaimPayment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClaimPayment_ClaimPayment_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ClaimPayment] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ClaimPayment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [CreditorConsent] (
        [Id] bigint NOT NULL,
        [CompanyId] int NOT NULL,
        [CreditorId] int NOT NULL,
        [Answer] nvarchar(40) NOT NULL,
        [AskedOn] date NOT NULL,
        [ClaimYuan] decimal(20,2) NULL,
        [Grounds] nvarchar(1000) NULL,
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
        CONSTRAINT [PK_CreditorConsent] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CreditorConsent_CreditorConsent_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [CreditorConsent] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CreditorConsent_Party_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CreditorConsent_Party_CreditorId] FOREIGN KEY ([CreditorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CreditorConsent_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [EnterpriseClaim] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(200) NOT NULL,
        [ContractNumber] nvarchar(200) NULL,
        [CreditorName] nvarchar(200) NOT NULL,
        [CreditorNature] nvarchar(40) NULL,
        [CreditorSize] nvarchar(40) NULL,
        [DebtorName] nvarchar(200) NOT NULL,
        [FormedOn] date NOT NULL,
        [IsDisputed] bit NOT NULL,
        [IsInCourt] bit NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [LeadSource] nvarchar(200) NULL,
        [OwedYuan] decimal(20,2) NOT NULL,
        [Person] nvarchar(200) NULL,
        [Plan] nvarchar(max) NOT NULL,
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
        CONSTRAINT [PK_EnterpriseClaim] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_EnterpriseClaim_EnterpriseClaim_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [EnterpriseClaim] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_EnterpriseClaim_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [ExitExplanation] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [FindingKey] nvarchar(100) NOT NULL,
        [Text] nvarchar(1000) NOT NULL,
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
        CONSTRAINT [PK_ExitExplanation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ExitExplanation_ExitExplanation_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ExitExplanation] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ExitExplanation_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ExitExplanation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [FeedToken] (
        [Id] int NOT NULL,
        [UserId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [Stamp] nvarchar(64) NOT NULL,
        [ExpiresOn] date NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [RevokedAt] datetime2 NULL,
        CONSTRAINT [PK_FeedToken] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FeedToken_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FeedToken_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [FundEvaluation] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Grade] nvarchar(100) NULL,
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
        CONSTRAINT [PK_FundEvaluation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FundEvaluation_FundEvaluation_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [FundEvaluation] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FundEvaluation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [FundingReview] (
        [Id] bigint NOT NULL,
        [ProjectKey] nvarchar(40) NOT NULL,
        [Level] nvarchar(40) NOT NULL,
        [Opinion] nvarchar(1000) NULL,
        [Result] nvarchar(40) NOT NULL,
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
        CONSTRAINT [PK_FundingReview] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FundingReview_FundingReview_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [FundingReview] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_FundingReview_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [GovernmentProject] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [CodeKey] nvarchar(40) NOT NULL,
        [AnnualSupportYuan] decimal(20,2) NULL,
        [Approvals] nvarchar(max) NOT NULL,
        [BudgetExpenditureYuan] decimal(20,2) NULL,
        [HasRevenue] bit NULL,
        [Name] nvarchar(200) NOT NULL,
        [Remark] nvarchar(1000) NULL,
        [Sector] nvarchar(100) NULL,
        [Sources] nvarchar(max) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [TotalYuan] decimal(20,2) NOT NULL,
        [UnitName] nvarchar(200) NOT NULL,
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
        CONSTRAINT [PK_GovernmentProject] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GovernmentProject_GovernmentProject_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [GovernmentProject] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GovernmentProject_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [GuaranteeGiven] (
        [Id] bigint NOT NULL,
        [GuarantorId] int NOT NULL,
        [GuaranteedDebtId] int NULL,
        [GuaranteedPartyId] int NULL,
        [AmountYuan] decimal(20,2) NULL,
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
        CONSTRAINT [PK_GuaranteeGiven] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_GuaranteeGiven_Debt_GuaranteedDebtId] FOREIGN KEY ([GuaranteedDebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GuaranteeGiven_GuaranteeGiven_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [GuaranteeGiven] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GuaranteeGiven_Party_GuaranteedPartyId] FOREIGN KEY ([GuaranteedPartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GuaranteeGiven_Party_GuarantorId] FOREIGN KEY ([GuarantorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_GuaranteeGiven_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [PaymentPriority] (
        [Id] bigint NOT NULL,
        [PaymentOrder] nvarchar(max) NOT NULL,
        [IsUnverified] bit NOT NULL,
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
        CONSTRAINT [PK_PaymentPriority] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PaymentPriority_PaymentPriority_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PaymentPriority] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaymentPriority_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [PlannedCashFlow] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Payable] nvarchar(40) NULL,
        [Name] nvarchar(100) NOT NULL,
        [NameKey] nvarchar(100) NOT NULL,
        [Step] nvarchar(40) NOT NULL,
        [PeriodFrom] date NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Certainty] nvarchar(40) NOT NULL,
        [Remark] nvarchar(400) NULL,
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
        CONSTRAINT [PK_PlannedCashFlow] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlannedCashFlow_PlannedCashFlow_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PlannedCashFlow] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlannedCashFlow_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [PlatformExitRules] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [ConsentBasis] nvarchar(40) NOT NULL,
        [Numerator] int NOT NULL,
        [Denominator] int NOT NULL,
        [ReplyDays] int NOT NULL,
        [SilenceConsents] bit NOT NULL,
        [NoticeDays] int NOT NULL,
        [ObservationMonths] int NOT NULL,
        [LastExitOn] date NULL,
        [RulesOff] nvarchar(1000) NOT NULL,
        [PublicUseWords] nvarchar(4000) NOT NULL,
        [BudgetWords] nvarchar(4000) NOT NULL,
        [GovernmentWords] nvarchar(4000) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_PlatformExitRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlatformExitRules_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [PlatformExitStep] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [AttachmentName] nvarchar(200) NULL,
        [AttachmentSha256] nvarchar(64) NULL,
        [Checked] nvarchar(1000) NOT NULL,
        [RulesId] int NULL,
        [Statement] nvarchar(1000) NULL,
        [Step] nvarchar(40) NOT NULL,
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
        CONSTRAINT [PK_PlatformExitStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlatformExitStep_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformExitStep_PlatformExitStep_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PlatformExitStep] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformExitStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [PlatformProfile] (
        [Id] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [AssetsYuan] decimal(20,2) NULL,
        [Department] nvarchar(200) NULL,
        [Headcount] int NULL,
        [Nature] nvarchar(40) NULL,
        [Person] nvarchar(200) NULL,
        [PublicAssetsYuan] decimal(20,2) NULL,
        [Recognition] nvarchar(40) NULL,
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
        CONSTRAINT [PK_PlatformProfile] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PlatformProfile_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformProfile_PlatformProfile_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PlatformProfile] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PlatformProfile_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [ProjectDebt] (
        [Id] bigint NOT NULL,
        [DebtId] int NOT NULL,
        [ProjectKey] nvarchar(40) NULL,
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
        CONSTRAINT [PK_ProjectDebt] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProjectDebt_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProjectDebt_ProjectDebt_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ProjectDebt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProjectDebt_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [ProjectRules] (
        [Id] bigint NOT NULL,
        [IsUnverified] bit NOT NULL,
        [Gate] nvarchar(40) NOT NULL,
        [NegativeList] nvarchar(max) NOT NULL,
        [NoRevenueListed] bit NOT NULL,
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
        CONSTRAINT [PK_ProjectRules] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ProjectRules_ProjectRules_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ProjectRules] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ProjectRules_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [RiskPolicy] (
        [Id] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_RiskPolicy] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskPolicy_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoAccount] (
        [Id] bigint NOT NULL,
        [Number] nvarchar(60) NOT NULL,
        [NumberKey] nvarchar(60) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Bank] nvarchar(200) NOT NULL,
        [IsRingFenced] bit NOT NULL,
        [OpeningYuan] decimal(20,2) NOT NULL,
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
        CONSTRAINT [PK_SanBaoAccount] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoAccount_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoAccount_SanBaoAccount_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoExecution] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Month] int NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Group] nvarchar(100) NOT NULL,
        [GroupKey] nvarchar(200) NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [NameKey] nvarchar(200) NOT NULL,
        [ArrearsYuan] decimal(20,2) NULL,
        [CashYuan] decimal(20,2) NULL,
        [FallReason] nvarchar(400) NULL,
        [Remark] nvarchar(1000) NULL,
        [SpentYuan] decimal(20,2) NOT NULL,
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
        CONSTRAINT [PK_SanBaoExecution] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoExecution_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoExecution_SanBaoExecution_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoExecution] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoLimits] (
        [Id] bigint NOT NULL,
        [LagPoints] decimal(20,2) NOT NULL,
        [IsUnverified] bit NOT NULL,
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
        CONSTRAINT [PK_SanBaoLimits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoLimits_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoLimits_SanBaoLimits_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoLimits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoList] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [IsUnverified] bit NOT NULL,
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
        CONSTRAINT [PK_SanBaoList] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoList_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoList_SanBaoList_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoList] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoReviewStep] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Number] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [FiguresOn] date NOT NULL,
        [SubmissionId] bigint NULL,
        [Opinion] nvarchar(1000) NULL,
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
        CONSTRAINT [PK_SanBaoReviewStep] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoReviewStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoReviewStep_SanBaoReviewStep_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoReviewStep] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoReviewStep_SanBaoReviewStep_SubmissionId] FOREIGN KEY ([SubmissionId]) REFERENCES [SanBaoReviewStep] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [Shareholding] (
        [Id] bigint NOT NULL,
        [CompanyId] int NOT NULL,
        [HolderId] int NOT NULL,
        [SharePercent] decimal(7,4) NOT NULL,
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
        CONSTRAINT [PK_Shareholding] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Shareholding_Party_CompanyId] FOREIGN KEY ([CompanyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Shareholding_Party_HolderId] FOREIGN KEY ([HolderId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Shareholding_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Shareholding_Shareholding_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [Shareholding] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [StateAsset] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(60) NOT NULL,
        [CodeKey] nvarchar(200) NOT NULL,
        [BookYuan] decimal(20,2) NULL,
        [HolderName] nvarchar(200) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Location] nvarchar(200) NULL,
        [Name] nvarchar(200) NOT NULL,
        [PlannedMethod] nvarchar(40) NULL,
        [PlannedOn] date NULL,
        [PlannedProceedsYuan] decimal(20,2) NULL,
        [Remark] nvarchar(1000) NULL,
        [ValuationYuan] decimal(20,2) NULL,
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
        CONSTRAINT [PK_StateAsset] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_StateAsset_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_StateAsset_StateAsset_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [StateAsset] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [Warning] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [SubjectKey] nvarchar(200) NOT NULL,
        [SubjectName] nvarchar(200) NOT NULL,
        [DebtId] int NULL,
        [PartyId] int NULL,
        [RaisedOn] date NOT NULL,
        [RaisedAt] datetime2 NOT NULL,
        [Version] int NOT NULL,
        [DueOn] date NOT NULL,
        [Escalations] int NOT NULL,
        [Holds] bit NOT NULL,
        [Message] nvarchar(1000) NOT NULL,
        [MetricValue] decimal(20,4) NULL,
        [OwnerName] nvarchar(64) NULL,
        [OwnerRole] nvarchar(40) NOT NULL,
        [Route] nvarchar(400) NOT NULL,
        [RuleCode] nvarchar(40) NOT NULL,
        [RuleId] int NOT NULL,
        [SeenOn] date NOT NULL,
        [Severity] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Threshold] decimal(20,4) NULL,
        CONSTRAINT [PK_Warning] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Warning_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Warning_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Warning_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [WarningEvaluation] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [AsOf] date NOT NULL,
        [RuleCount] int NOT NULL,
        [EvaluatedBy] nvarchar(100) NOT NULL,
        [EvaluatedAt] datetime2 NOT NULL,
        [EscalatedCount] int NOT NULL,
        [HitsCount] int NOT NULL,
        [LapsedCount] int NOT NULL,
        [RaisedCount] int NOT NULL,
        [ReturnedCount] int NOT NULL,
        [SeenCount] int NOT NULL,
        CONSTRAINT [PK_WarningEvaluation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WarningEvaluation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [WarningMail] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Recipient] nvarchar(256) NOT NULL,
        [Subject] nvarchar(200) NOT NULL,
        [Body] nvarchar(max) NOT NULL,
        [QueuedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_WarningMail] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WarningMail_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [WarningRule] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [IsOff] bit NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Counting] nvarchar(40) NOT NULL,
        [Days] int NULL,
        [DaysToDue] int NOT NULL,
        [DebtClass] nvarchar(40) NULL,
        [EscalatedRole] nvarchar(40) NOT NULL,
        [EscalationDays] int NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [OwnerName] nvarchar(64) NULL,
        [OwnerRole] nvarchar(40) NOT NULL,
        [Severity] nvarchar(40) NOT NULL,
        [Threshold] decimal(20,4) NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_WarningRule] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_WarningRule_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [RiskAssessment] (
        [Id] bigint NOT NULL,
        [Year] int NOT NULL,
        [Half] int NOT NULL,
        [KnownAt] datetime2 NOT NULL,
        [PolicyId] int NOT NULL,
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
        CONSTRAINT [PK_RiskAssessment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RiskAssessment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskAssessment_RiskAssessment_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [RiskAssessment] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskAssessment_RiskPolicy_PolicyId] FOREIGN KEY ([PolicyId]) REFERENCES [RiskPolicy] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoAccountPayment] (
        [Id] bigint NOT NULL,
        [AccountId] bigint NOT NULL,
        [Direction] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Counterparty] nvarchar(200) NOT NULL,
        [TagCategory] nvarchar(40) NULL,
        [TagGroup] nvarchar(200) NULL,
        [TagName] nvarchar(200) NULL,
        [Voucher] nvarchar(100) NOT NULL,
        [VoucherKey] nvarchar(100) NOT NULL,
        [Note] nvarchar(400) NULL,
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
        CONSTRAINT [PK_SanBaoAccountPayment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_SanBaoAccountPayment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoAccountPayment_SanBaoAccountPayment_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoAccountPayment] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_SanBaoAccountPayment_SanBaoAccount_AccountId] FOREIGN KEY ([AccountId]) REFERENCES [SanBaoAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [SanBaoListLine] (
        [Number] int NOT NULL,
        [ListId] bigint NOT NULL,
        [Category] nvarchar(40) NOT NULL,
        [Group] nvarchar(100) NULL,
        [Name] nvarchar(100) NOT NULL,
        [StandardUnit] nvarchar(40) NULL,
        [NationalStandardYuan] decimal(20,2) NULL,
        [ProvincialStandardYuan] decimal(20,2) NULL,
        [Note] nvarchar(400) NULL,
        CONSTRAINT [PK_SanBaoListLine] PRIMARY KEY ([ListId], [Number]),
        CONSTRAINT [FK_SanBaoListLine_SanBaoList_ListId] FOREIGN KEY ([ListId]) REFERENCES [SanBaoList] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [WarningEvent] (
        [WarningId] int NOT NULL,
        [Number] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Note] nvarchar(2000) NULL,
        [HappenedOn] date NOT NULL,
        [EventBy] nvarchar(100) NOT NULL,
        [EventAt] datetime2 NOT NULL,
        [DueOn] date NOT NULL,
        [Escalations] int NOT NULL,
        [Holds] bit NOT NULL,
        [Message] nvarchar(1000) NOT NULL,
        [MetricValue] decimal(20,4) NULL,
        [OwnerName] nvarchar(64) NULL,
        [OwnerRole] nvarchar(40) NOT NULL,
        [Route] nvarchar(400) NOT NULL,
        [RuleCode] nvarchar(40) NOT NULL,
        [RuleId] int NOT NULL,
        [SeenOn] date NOT NULL,
        [Severity] nvarchar(40) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Threshold] decimal(20,4) NULL,
        CONSTRAINT [PK_WarningEvent] PRIMARY KEY ([WarningId], [Number]),
        CONSTRAINT [FK_WarningEvent_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WarningEvent_Warning_WarningId] FOREIGN KEY ([WarningId]) REFERENCES [Warning] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [WarningMailAttempt] (
        [MailId] int NOT NULL,
        [Number] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [IsSent] bit NOT NULL,
        [Error] nvarchar(400) NULL,
        [TriedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_WarningMailAttempt] PRIMARY KEY ([MailId], [Number]),
        CONSTRAINT [FK_WarningMailAttempt_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_WarningMailAttempt_WarningMail_MailId] FOREIGN KEY ([MailId]) REFERENCES [WarningMail] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE TABLE [RiskAssessmentUnit] (
        [AssessmentId] bigint NOT NULL,
        [PartyId] int NOT NULL,
        [Total] decimal(7,2) NULL,
        [Level] nvarchar(20) NULL,
        [Figures] nvarchar(max) NOT NULL,
        [Lines] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_RiskAssessmentUnit] PRIMARY KEY ([AssessmentId], [PartyId]),
        CONSTRAINT [FK_RiskAssessmentUnit_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RiskAssessmentUnit_RiskAssessment_AssessmentId] FOREIGN KEY ([AssessmentId]) REFERENCES [RiskAssessment] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_AssetEvent_DisposalId] ON [AssetEvent] ([DisposalId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_AssetEvent_EntryId] ON [AssetEvent] ([EntryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_AssetEvent_RegionCode_CodeKey_EffectiveOn] ON [AssetEvent] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_AssetEvent_RegionCode_RecordedAt] ON [AssetEvent] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_AssetEvent_ReversesId] ON [AssetEvent] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Bond_RegionCode_CodeKey_EffectiveOn] ON [Bond] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Bond_RegionCode_RecordedAt] ON [Bond] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Bond_ReversesId] ON [Bond] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondAllocation_RegionCode_BondKey_EffectiveOn] ON [BondAllocation] ([RegionCode], [BondKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondAllocation_RegionCode_RecordedAt] ON [BondAllocation] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondAllocation_ReversesId] ON [BondAllocation] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondLimit_RegionCode_RecordedAt] ON [BondLimit] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondLimit_RegionCode_Year_Kind_EffectiveOn] ON [BondLimit] ([RegionCode], [Year], [Kind], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondLimit_ReversesId] ON [BondLimit] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondMisuse_RegionCode_BondKey_EffectiveOn] ON [BondMisuse] ([RegionCode], [BondKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondMisuse_RegionCode_RecordedAt] ON [BondMisuse] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondMisuse_ReversesId] ON [BondMisuse] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondPayment_RegionCode_BondKey_EffectiveOn] ON [BondPayment] ([RegionCode], [BondKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondPayment_RegionCode_RecordedAt] ON [BondPayment] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondPayment_ReversesId] ON [BondPayment] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRemittance_DebtId_DueOn] ON [BondRemittance] ([DebtId], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRemittance_RegionCode_RecordedAt] ON [BondRemittance] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRemittance_ReversesId] ON [BondRemittance] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRules_RegionCode_EffectiveOn] ON [BondRules] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRules_RegionCode_RecordedAt] ON [BondRules] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_BondRules_ReversesId] ON [BondRules] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CapacityFigure_RegionCode_RecordedAt] ON [CapacityFigure] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CapacityFigure_RegionCode_Year_Scope_EffectiveOn] ON [CapacityFigure] ([RegionCode], [Year], [Scope], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CapacityFigure_ReversesId] ON [CapacityFigure] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashLevelRule_RegionCode_EffectiveOn] ON [CashLevelRule] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashLevelRule_RegionCode_RecordedAt] ON [CashLevelRule] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashLevelRule_ReversesId] ON [CashLevelRule] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashStatement_RegionCode_PeriodFrom] ON [CashStatement] ([RegionCode], [PeriodFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashStatement_RegionCode_RecordedAt] ON [CashStatement] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CashStatement_ReversesId] ON [CashStatement] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ClaimPayment_RegionCode_CodeKey_EffectiveOn] ON [ClaimPayment] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ClaimPayment_RegionCode_RecordedAt] ON [ClaimPayment] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ClaimPayment_ReversesId] ON [ClaimPayment] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CreditorConsent_CompanyId_CreditorId_EffectiveOn] ON [CreditorConsent] ([CompanyId], [CreditorId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CreditorConsent_CreditorId] ON [CreditorConsent] ([CreditorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CreditorConsent_RegionCode_RecordedAt] ON [CreditorConsent] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_CreditorConsent_ReversesId] ON [CreditorConsent] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_EnterpriseClaim_RegionCode_CodeKey_EffectiveOn] ON [EnterpriseClaim] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_EnterpriseClaim_RegionCode_RecordedAt] ON [EnterpriseClaim] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_EnterpriseClaim_ReversesId] ON [EnterpriseClaim] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ExitExplanation_PartyId_EffectiveOn] ON [ExitExplanation] ([PartyId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ExitExplanation_RegionCode_RecordedAt] ON [ExitExplanation] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ExitExplanation_ReversesId] ON [ExitExplanation] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE UNIQUE INDEX [IX_FeedToken_Hash] ON [FeedToken] ([Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FeedToken_RegionCode] ON [FeedToken] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FeedToken_UserId_CreatedAt] ON [FeedToken] ([UserId], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundEvaluation_RegionCode_RecordedAt] ON [FundEvaluation] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundEvaluation_RegionCode_Year_EffectiveOn] ON [FundEvaluation] ([RegionCode], [Year], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundEvaluation_ReversesId] ON [FundEvaluation] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundingReview_RegionCode_ProjectKey_EffectiveOn] ON [FundingReview] ([RegionCode], [ProjectKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundingReview_RegionCode_RecordedAt] ON [FundingReview] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_FundingReview_ReversesId] ON [FundingReview] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GovernmentProject_RegionCode_CodeKey_EffectiveOn] ON [GovernmentProject] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GovernmentProject_RegionCode_RecordedAt] ON [GovernmentProject] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GovernmentProject_ReversesId] ON [GovernmentProject] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GuaranteeGiven_GuaranteedDebtId] ON [GuaranteeGiven] ([GuaranteedDebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GuaranteeGiven_GuaranteedPartyId] ON [GuaranteeGiven] ([GuaranteedPartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GuaranteeGiven_GuarantorId_GuaranteedDebtId_GuaranteedPartyId_EffectiveOn] ON [GuaranteeGiven] ([GuarantorId], [GuaranteedDebtId], [GuaranteedPartyId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GuaranteeGiven_RegionCode_RecordedAt] ON [GuaranteeGiven] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_GuaranteeGiven_ReversesId] ON [GuaranteeGiven] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PaymentPriority_RegionCode_EffectiveOn] ON [PaymentPriority] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PaymentPriority_RegionCode_RecordedAt] ON [PaymentPriority] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PaymentPriority_ReversesId] ON [PaymentPriority] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlannedCashFlow_RegionCode_PeriodFrom] ON [PlannedCashFlow] ([RegionCode], [PeriodFrom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlannedCashFlow_RegionCode_RecordedAt] ON [PlannedCashFlow] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlannedCashFlow_ReversesId] ON [PlannedCashFlow] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformExitRules_RegionCode] ON [PlatformExitRules] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformExitStep_PartyId_EffectiveOn] ON [PlatformExitStep] ([PartyId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformExitStep_RegionCode_RecordedAt] ON [PlatformExitStep] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformExitStep_ReversesId] ON [PlatformExitStep] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformProfile_PartyId_EffectiveOn] ON [PlatformProfile] ([PartyId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformProfile_RegionCode_RecordedAt] ON [PlatformProfile] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_PlatformProfile_ReversesId] ON [PlatformProfile] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectDebt_DebtId_EffectiveOn] ON [ProjectDebt] ([DebtId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectDebt_RegionCode_RecordedAt] ON [ProjectDebt] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectDebt_ReversesId] ON [ProjectDebt] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectRules_RegionCode_EffectiveOn] ON [ProjectRules] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectRules_RegionCode_RecordedAt] ON [ProjectRules] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_ProjectRules_ReversesId] ON [ProjectRules] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskAssessment_PolicyId] ON [RiskAssessment] ([PolicyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskAssessment_RegionCode_RecordedAt] ON [RiskAssessment] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskAssessment_RegionCode_Year_Half] ON [RiskAssessment] ([RegionCode], [Year], [Half]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskAssessment_ReversesId] ON [RiskAssessment] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskAssessmentUnit_PartyId] ON [RiskAssessmentUnit] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_RiskPolicy_RegionCode] ON [RiskPolicy] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SanBaoAccount_RegionCode_NumberKey] ON [SanBaoAccount] ([RegionCode], [NumberKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoAccount_RegionCode_RecordedAt] ON [SanBaoAccount] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoAccount_ReversesId] ON [SanBaoAccount] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoAccountPayment_AccountId_EffectiveOn] ON [SanBaoAccountPayment] ([AccountId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoAccountPayment_RegionCode_RecordedAt] ON [SanBaoAccountPayment] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoAccountPayment_ReversesId] ON [SanBaoAccountPayment] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoExecution_RegionCode_RecordedAt] ON [SanBaoExecution] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoExecution_RegionCode_Year_NameKey_Month] ON [SanBaoExecution] ([RegionCode], [Year], [NameKey], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoExecution_ReversesId] ON [SanBaoExecution] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoLimits_RegionCode_EffectiveOn] ON [SanBaoLimits] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoLimits_RegionCode_RecordedAt] ON [SanBaoLimits] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoLimits_ReversesId] ON [SanBaoLimits] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoList_RegionCode_RecordedAt] ON [SanBaoList] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoList_RegionCode_Year_EffectiveOn] ON [SanBaoList] ([RegionCode], [Year], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoList_ReversesId] ON [SanBaoList] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoReviewStep_RegionCode_RecordedAt] ON [SanBaoReviewStep] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE UNIQUE INDEX [IX_SanBaoReviewStep_RegionCode_Year_Number] ON [SanBaoReviewStep] ([RegionCode], [Year], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoReviewStep_ReversesId] ON [SanBaoReviewStep] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_SanBaoReviewStep_SubmissionId] ON [SanBaoReviewStep] ([SubmissionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Shareholding_CompanyId_HolderId_EffectiveOn] ON [Shareholding] ([CompanyId], [HolderId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Shareholding_HolderId] ON [Shareholding] ([HolderId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Shareholding_RegionCode_RecordedAt] ON [Shareholding] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Shareholding_ReversesId] ON [Shareholding] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_StateAsset_RegionCode_CodeKey_EffectiveOn] ON [StateAsset] ([RegionCode], [CodeKey], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_StateAsset_RegionCode_RecordedAt] ON [StateAsset] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_StateAsset_ReversesId] ON [StateAsset] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Warning_DebtId] ON [Warning] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Warning_PartyId] ON [Warning] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_Warning_RegionCode_Kind_SubjectKey] ON [Warning] ([RegionCode], [Kind], [SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_WarningEvaluation_RegionCode_AsOf] ON [WarningEvaluation] ([RegionCode], [AsOf]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_WarningEvent_RegionCode] ON [WarningEvent] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_WarningMail_RegionCode_QueuedAt] ON [WarningMail] ([RegionCode], [QueuedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_WarningMailAttempt_RegionCode] ON [WarningMailAttempt] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    CREATE INDEX [IX_WarningRule_RegionCode] ON [WarningRule] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126203938_CapacityCashAndLedgers'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126203938_CapacityCashAndLedgers', N'10.0.14');
END;

COMMIT;
GO

