-- Measures
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    DELETE FROM [DuePayment]
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    DELETE FROM [DebtState]
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [HiddenDebtMoveId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [MeasureEffectId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [MeasureId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [MeasureListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [MeasureProposalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE SEQUENCE [SimulationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [TermsVersion] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [SanBaoItem] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [ResolutionPlanLine] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [RepaymentPlan] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [PlatformListing] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [LedgerEntry] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [HiddenDebtStatement] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [DebtClassification] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [BalanceConfirmation] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    ALTER TABLE [ArrearsStatement] ADD [SourceMeasureId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [Measure] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Title] nvarchar(200) NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Method] nvarchar(40) NULL,
        [ListItem] int NULL,
        [Department] nvarchar(100) NULL,
        [FundSource] nvarchar(200) NULL,
        [Stage] nvarchar(40) NOT NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Measure] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Measure_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureList] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NULL,
        [Name] nvarchar(60) NOT NULL,
        [ValidFrom] date NOT NULL,
        [ValidTo] date NULL,
        [IsUnverified] bit NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        CONSTRAINT [PK_MeasureList] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeasureList_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [Simulation] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [AsOf] date NOT NULL,
        [KnownAt] datetime2 NOT NULL,
        [DefinitionJson] nvarchar(max) NOT NULL,
        [MadeBy] nvarchar(100) NOT NULL,
        [MadeAt] datetime2 NOT NULL,
        [AdoptedBranch] int NULL,
        [Version] int NOT NULL,
        CONSTRAINT [PK_Simulation] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Simulation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [HiddenDebtMove] (
        [Id] bigint NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [DebtId] int NOT NULL,
        [MovedOn] date NOT NULL,
        [Method] nvarchar(40) NULL,
        [IsExtension] bit NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [MeasureId] int NULL,
        [KnownFrom] datetime2 NOT NULL,
        [KnownTo] datetime2 NOT NULL,
        CONSTRAINT [PK_HiddenDebtMove] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_HiddenDebtMove_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HiddenDebtMove_Measure_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_HiddenDebtMove_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureEffect] (
        [Id] bigint NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [MeasureId] int NOT NULL,
        [DebtId] int NOT NULL,
        [EffectiveOn] date NOT NULL,
        [EasedYuan] decimal(20,2) NOT NULL,
        [ReducedYuan] decimal(20,2) NOT NULL,
        [ReclassifiedYuan] decimal(20,2) NOT NULL,
        [RatedYuan] decimal(20,2) NOT NULL,
        [OldRatePercent] decimal(12,8) NULL,
        [NewRatePercent] decimal(12,8) NULL,
        [SavedPerYearYuan] decimal(20,2) NOT NULL,
        [SavedToMaturityYuan] decimal(20,2) NOT NULL,
        [EasedDays] int NOT NULL,
        [WasHidden] bit NOT NULL,
        [KnownFrom] datetime2 NOT NULL,
        [KnownTo] datetime2 NOT NULL,
        CONSTRAINT [PK_MeasureEffect] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeasureEffect_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureEffect_Measure_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureEffect_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureProposal] (
        [Id] int NOT NULL,
        [MeasureId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Number] int NOT NULL,
        [PlannedOn] date NOT NULL,
        [ProposedBy] nvarchar(100) NOT NULL,
        [ProposedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_MeasureProposal] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_MeasureProposal_Measure_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureProposal_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureStep] (
        [MeasureId] int NOT NULL,
        [Number] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Stage] nvarchar(40) NOT NULL,
        [StepOn] date NOT NULL,
        [Document] nvarchar(200) NULL,
        [Text] nvarchar(400) NULL,
        [ProposalNumber] int NULL,
        [TakesBack] int NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_MeasureStep] PRIMARY KEY ([MeasureId], [Number]),
        CONSTRAINT [FK_MeasureStep_Measure_MeasureId] FOREIGN KEY ([MeasureId]) REFERENCES [Measure] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureListItem] (
        [ListId] int NOT NULL,
        [Number] int NOT NULL,
        [Name] nvarchar(60) NOT NULL,
        [Kinds] nvarchar(1000) NOT NULL,
        [IsUsed] bit NOT NULL,
        CONSTRAINT [PK_MeasureListItem] PRIMARY KEY ([ListId], [Number]),
        CONSTRAINT [FK_MeasureListItem_MeasureList_ListId] FOREIGN KEY ([ListId]) REFERENCES [MeasureList] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [MeasureAction] (
        [ProposalId] int NOT NULL,
        [Number] int NOT NULL,
        [DebtId] int NOT NULL,
        [PrincipalYuan] decimal(20,2) NULL,
        [CashYuan] decimal(20,2) NULL,
        [IntoNumber] int NULL,
        [NewMaturityDate] date NULL,
        [AnnualRatePercent] decimal(12,8) NULL,
        [NewDebtClass] nvarchar(40) NULL,
        [Plan] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_MeasureAction] PRIMARY KEY ([ProposalId], [Number]),
        CONSTRAINT [FK_MeasureAction_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_MeasureAction_MeasureProposal_ProposalId] FOREIGN KEY ([ProposalId]) REFERENCES [MeasureProposal] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE TABLE [PlannedDebt] (
        [ProposalId] int NOT NULL,
        [Number] int NOT NULL,
        [CreditorId] int NOT NULL,
        [Instrument] nvarchar(40) NOT NULL,
        [DebtClass] nvarchar(40) NOT NULL,
        [PrincipalYuan] decimal(20,2) NOT NULL,
        [MaturityDate] date NOT NULL,
        [AnnualRatePercent] decimal(12,8) NOT NULL,
        [Repayment] nvarchar(40) NULL,
        [PaymentFrequency] nvarchar(40) NULL,
        CONSTRAINT [PK_PlannedDebt] PRIMARY KEY ([ProposalId], [Number]),
        CONSTRAINT [FK_PlannedDebt_MeasureProposal_ProposalId] FOREIGN KEY ([ProposalId]) REFERENCES [MeasureProposal] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_PlannedDebt_Party_CreditorId] FOREIGN KEY ([CreditorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtMove_DebtId] ON [HiddenDebtMove] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtMove_MeasureId] ON [HiddenDebtMove] ([MeasureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_HiddenDebtMove_RegionCode_MovedOn] ON [HiddenDebtMove] ([RegionCode], [MovedOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_Measure_RegionCode_Stage] ON [Measure] ([RegionCode], [Stage]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureAction_DebtId] ON [MeasureAction] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureEffect_DebtId] ON [MeasureEffect] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureEffect_MeasureId] ON [MeasureEffect] ([MeasureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureEffect_RegionCode_EffectiveOn] ON [MeasureEffect] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureList_RegionCode] ON [MeasureList] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE UNIQUE INDEX [IX_MeasureProposal_MeasureId_Number] ON [MeasureProposal] ([MeasureId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureProposal_RegionCode] ON [MeasureProposal] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_MeasureStep_RegionCode] ON [MeasureStep] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_PlannedDebt_CreditorId] ON [PlannedDebt] ([CreditorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    CREATE INDEX [IX_Simulation_RegionCode] ON [Simulation] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126093459_Measures'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126093459_Measures', N'10.0.14');
END;

COMMIT;
GO

