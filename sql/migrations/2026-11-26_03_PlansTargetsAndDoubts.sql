-- PlansTargetsAndDoubts
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [AuthenticityCheckId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [AuthenticityFindingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [AuthenticityRuleSetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [DebtStrategyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [PaymentTrailId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [SupportWeightsId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [TargetActualId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [TargetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE SEQUENCE [YearlyFundingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityCheck] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Month] date NOT NULL,
        [ReductionCount] int NOT NULL,
        [ReductionYuan] decimal(20,2) NOT NULL,
        [NewCount] int NOT NULL,
        [ChangedCount] int NOT NULL,
        [CheckedBy] nvarchar(100) NOT NULL,
        [CheckedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_AuthenticityCheck] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuthenticityCheck_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityFinding] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Rule] nvarchar(40) NOT NULL,
        [SubjectKey] nvarchar(100) NOT NULL,
        [PartyId] int NOT NULL,
        [DebtId] int NULL,
        [MeasureId] int NULL,
        [Method] nvarchar(40) NULL,
        [OccurredOn] date NOT NULL,
        [FoundAt] datetime2 NOT NULL,
        [DebtCount] int NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_AuthenticityFinding] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuthenticityFinding_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFinding_Measure_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFinding_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFinding_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityRuleSet] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [RulesOff] nvarchar(1000) NOT NULL,
        [WindowDays] int NOT NULL,
        [TolerancePercent] decimal(12,8) NOT NULL,
        [ToleranceYuan] decimal(20,2) NOT NULL,
        [StatementLagDays] int NOT NULL,
        [ServiceGraceDays] int NOT NULL,
        [ForbiddenWords] nvarchar(4000) NOT NULL,
        [AllowedWords] nvarchar(4000) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_AuthenticityRuleSet] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AuthenticityRuleSet_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [PaymentTrail] (
        [Id] bigint NOT NULL,
        [EntryId] bigint NOT NULL,
        [PayerName] nvarchar(200) NULL,
        [PayerAccount] nvarchar(200) NULL,
        [FundSource] nvarchar(200) NULL,
        [ProceedsFrom] nvarchar(200) NULL,
        [PayeeName] nvarchar(200) NULL,
        [Voucher] nvarchar(200) NULL,
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
        [DebtId] int NOT NULL,
        CONSTRAINT [PK_PaymentTrail] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_PaymentTrail_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaymentTrail_LedgerEntry_EntryId] FOREIGN KEY ([EntryId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaymentTrail_PaymentTrail_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PaymentTrail] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_PaymentTrail_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityCheckedRule] (
        [CheckId] int NOT NULL,
        [Rule] nvarchar(40) NOT NULL,
        [ClearCount] int NOT NULL,
        [HitCount] int NOT NULL,
        [NotJudgedCount] int NOT NULL,
        [NotApplicableCount] int NOT NULL,
        [HitYuan] decimal(20,2) NOT NULL,
        [NotJudgedYuan] decimal(20,2) NOT NULL,
        [Missing] nvarchar(400) NULL,
        CONSTRAINT [PK_AuthenticityCheckedRule] PRIMARY KEY ([CheckId], [Rule]),
        CONSTRAINT [FK_AuthenticityCheckedRule_AuthenticityCheck_CheckId] FOREIGN KEY ([CheckId]) REFERENCES [AuthenticityCheck] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityFindingDebt] (
        [FindingId] int NOT NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        CONSTRAINT [PK_AuthenticityFindingDebt] PRIMARY KEY ([FindingId], [DebtId]),
        CONSTRAINT [FK_AuthenticityFindingDebt_AuthenticityFinding_FindingId] FOREIGN KEY ([FindingId]) REFERENCES [AuthenticityFinding] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFindingDebt_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFindingDebt_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE TABLE [AuthenticityFindingStep] (
        [FindingId] int NOT NULL,
        [Number] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [Text] nvarchar(2000) NOT NULL,
        [RuleSetId] int NOT NULL,
        [EvidenceJson] nvarchar(max) NOT NULL,
        [StepBy] nvarchar(100) NOT NULL,
        [StepAt] datetime2 NOT NULL,
        [EndedAt] datetime2 NULL,
        CONSTRAINT [PK_AuthenticityFindingStep] PRIMARY KEY ([FindingId], [Number]),
        CONSTRAINT [FK_AuthenticityFindingStep_AuthenticityFinding_FindingId] FOREIGN KEY ([FindingId]) REFERENCES [AuthenticityFinding] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFindingStep_AuthenticityRuleSet_RuleSetId] FOREIGN KEY ([RuleSetId]) REFERENCES [AuthenticityRuleSet] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AuthenticityFindingStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
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
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityCheck_RegionCode_Month] ON [AuthenticityCheck] ([RegionCode], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFinding_DebtId] ON [AuthenticityFinding] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFinding_MeasureId] ON [AuthenticityFinding] ([MeasureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFinding_PartyId] ON [AuthenticityFinding] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFinding_RegionCode_OccurredOn] ON [AuthenticityFinding] ([RegionCode], [OccurredOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AuthenticityFinding_RegionCode_Rule_SubjectKey] ON [AuthenticityFinding] ([RegionCode], [Rule], [SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFindingDebt_DebtId] ON [AuthenticityFindingDebt] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFindingDebt_RegionCode] ON [AuthenticityFindingDebt] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFindingStep_RegionCode] ON [AuthenticityFindingStep] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityFindingStep_RuleSetId] ON [AuthenticityFindingStep] ([RuleSetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_AuthenticityRuleSet_RegionCode] ON [AuthenticityRuleSet] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_DebtId_EffectiveOn] ON [DebtStrategy] ([DebtId], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_RegionCode_RecordedAt] ON [DebtStrategy] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_DebtStrategy_ReversesId] ON [DebtStrategy] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_PaymentTrail_DebtId_EffectiveOn_RecordedAt] ON [PaymentTrail] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_PaymentTrail_EntryId] ON [PaymentTrail] ([EntryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_PaymentTrail_RegionCode_RecordedAt] ON [PaymentTrail] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_PaymentTrail_ReversesId] ON [PaymentTrail] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_RegionCode_EffectiveOn] ON [SupportWeights] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_RegionCode_RecordedAt] ON [SupportWeights] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_SupportWeights_ReversesId] ON [SupportWeights] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_Target_RegionCode_EffectiveOn] ON [Target] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_Target_RegionCode_RecordedAt] ON [Target] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_Target_ReversesId] ON [Target] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_TargetActual_RegionCode_Code_EffectiveOn] ON [TargetActual] ([RegionCode], [Code], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_TargetActual_RegionCode_RecordedAt] ON [TargetActual] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_TargetActual_ReversesId] ON [TargetActual] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_TargetCreditor_PartyId] ON [TargetCreditor] ([PartyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_PartyId_Year_EffectiveOn] ON [YearlyFunding] ([PartyId], [Year], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_RegionCode_RecordedAt] ON [YearlyFunding] ([RegionCode], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    CREATE INDEX [IX_YearlyFunding_ReversesId] ON [YearlyFunding] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126140336_PlansTargetsAndDoubts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126140336_PlansTargetsAndDoubts', N'10.0.14');
END;

COMMIT;
GO

