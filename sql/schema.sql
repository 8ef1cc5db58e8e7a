CREATE SEQUENCE [AccessCutId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AccessEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AccessPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AccessRetentionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ApprovalDelegationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ApprovalPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ArrearsLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ArrearsStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AssetEventId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuditExtractId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuditQuestionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuditSampleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuthenticityCheckId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuthenticityFindingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [AuthenticityRuleSetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BalanceConfirmationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondAllocationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondLimitId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondMisuseId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondRemittanceId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [BondRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [CalendarDayId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [CapacityFigureId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [CashLevelRuleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [CashStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ChangeApprovalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ClaimPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ClassRestrictionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [CreditorConsentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DataProtectionKeyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtAliasId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtClassificationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtContractId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtStateId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DebtStrategyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [DuePaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [EnterpriseClaimId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ExitExplanationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ExposureBasisComponentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ExposureBasisId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [FeedTokenId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [FundEvaluationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [FundingReviewId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [GovernmentProjectId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [GuaranteeGivenId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [HiddenDebtMoveId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [HiddenDebtStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ImportBatchId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ImportFileId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ImportFindingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ImportLayoutId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ImportRowId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [IndexFixingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [JournalEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [LedgerEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MeasureEffectId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MeasureId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MeasureListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MeasureProposalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MonthCloseId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [MonthlyReportIssueId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PartyAliasId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PartyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PaymentPriorityId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PaymentTrailId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PendingChangeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PlannedCashFlowId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PlatformExitRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PlatformExitStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PlatformListingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [PlatformProfileId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ProjectDebtId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ProjectRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReconciliationBreakId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReconciliationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RecoveryCodeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RefinancingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RepaymentPlanId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RepaymentPlanLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReserveApplicationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReserveEventId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReserveFundId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReserveFundStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ReserveRulesId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ResolutionPlanLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskAssessmentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskItemId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [RiskStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoAccountId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoAccountPaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoExecutionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoItemId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoLimitsId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoListId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SanBaoReviewStepId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [ShareholdingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SimulationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SpendingTotalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [StateAssetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [SupportWeightsId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [TargetActualId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [TargetId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [TermsVersionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [UsedPasswordId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [UserAccountId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [UserClaimId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [WarningEvaluationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [WarningId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [WarningMailId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [WarningRuleId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE SEQUENCE [YearlyFundingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
GO


CREATE TABLE [AccessCut] (
    [Id] int NOT NULL,
    [Chain] nvarchar(12) NOT NULL,
    [Sequence] bigint NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    [Count] bigint NOT NULL,
    [Before] datetime2 NOT NULL,
    [Months] int NOT NULL,
    [CutBy] nvarchar(100) NOT NULL,
    [CutAt] datetime2 NOT NULL,
    CONSTRAINT [PK_AccessCut] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [AccessEntry] (
    [Id] bigint NOT NULL,
    [Chain] nvarchar(12) NOT NULL,
    [Sequence] bigint NOT NULL,
    [At] datetime2 NOT NULL,
    [UserName] nvarchar(100) NOT NULL,
    [Address] nvarchar(64) NOT NULL,
    [Act] nvarchar(40) NOT NULL,
    [Result] nvarchar(40) NOT NULL,
    [Status] int NOT NULL,
    [Method] nvarchar(10) NOT NULL,
    [Path] nvarchar(400) NOT NULL,
    [Query] nvarchar(1000) NOT NULL,
    [Code] nvarchar(100) NULL,
    [FileName] nvarchar(300) NULL,
    [RowsShown] bigint NULL,
    [Sha256] nvarchar(64) NULL,
    [PreviousHash] nvarchar(64) NOT NULL,
    [Algorithm] nvarchar(40) NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_AccessEntry] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [AccessHead] (
    [Chain] nvarchar(12) NOT NULL,
    [Sequence] bigint NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_AccessHead] PRIMARY KEY ([Chain])
);
GO


CREATE TABLE [AccessPolicy] (
    [Id] int NOT NULL,
    [Name] nvarchar(60) NOT NULL,
    [Note] nvarchar(500) NULL,
    [ValidFrom] date NOT NULL,
    [IsUnverified] bit NOT NULL,
    [AbsoluteMinutes] int NOT NULL,
    [ChangesFirstPassword] bit NOT NULL,
    [IdleMinutes] int NOT NULL,
    [LockoutAttempts] int NOT NULL,
    [LockoutMinutes] int NOT NULL,
    [MaxSessions] int NOT NULL,
    [MinimumPasswordLength] int NOT NULL,
    [PasswordDays] int NOT NULL,
    [PasswordHistory] int NOT NULL,
    [PasswordKinds] int NOT NULL,
    [SecondFactor] nvarchar(40) NOT NULL,
    [SecondFactorMinutes] int NOT NULL,
    [SignInsPerMinute] int NOT NULL,
    [Source] nvarchar(400) NOT NULL,
    [RecordedAt] datetime2 NOT NULL,
    [RecordedBy] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_AccessPolicy] PRIMARY KEY ([Id])
);
GO


CREATE TABLE [AccessRetention] (
    [Id] int NOT NULL,
    [Months] int NOT NULL,
    [ValidFrom] date NOT NULL,
    [IsUnverified] bit NOT NULL,
    [Source] nvarchar(400) NOT NULL,
    [RecordedAt] datetime2 NOT NULL,
    [RecordedBy] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_AccessRetention] PRIMARY KEY ([Id])
);
GO


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
GO


CREATE TABLE [ClassRestriction] (
    [Id] int NOT NULL,
    [Class] nvarchar(40) NOT NULL,
    [Role] nvarchar(40) NULL,
    [UserName] nvarchar(64) NULL,
    [IsWithheld] bit NOT NULL,
    [ValidFrom] date NOT NULL,
    [ValidTo] date NULL,
    [Source] nvarchar(400) NOT NULL,
    [RecordedAt] datetime2 NOT NULL,
    [RecordedBy] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_ClassRestriction] PRIMARY KEY ([Id])
);
GO


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
GO


CREATE TABLE [DataProtectionKey] (
    [Id] int NOT NULL,
    [FriendlyName] nvarchar(200) NULL,
    [Xml] nvarchar(max) NULL,
    CONSTRAINT [PK_DataProtectionKey] PRIMARY KEY ([Id])
);
GO


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
GO


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
GO


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
GO


CREATE TABLE [JournalHead] (
    [Chain] nvarchar(12) NOT NULL,
    [Sequence] bigint NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_JournalHead] PRIMARY KEY ([Chain])
);
GO


CREATE TABLE [Region] (
    [Code] nvarchar(12) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [ParentCode] nvarchar(12) NULL,
    CONSTRAINT [PK_Region] PRIMARY KEY ([Code]),
    CONSTRAINT [FK_Region_Region_ParentCode] FOREIGN KEY ([ParentCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [SigningKey] (
    [Purpose] nvarchar(40) NOT NULL,
    [ProtectedKey] nvarchar(1000) NOT NULL,
    [CreatedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_SigningKey] PRIMARY KEY ([Purpose])
);
GO


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
GO


CREATE TABLE [ApprovalDelegation] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [DelegatedBy] nvarchar(100) NOT NULL,
    [DelegatedTo] nvarchar(100) NOT NULL,
    [ValidFrom] date NOT NULL,
    [ValidTo] date NOT NULL,
    [Reason] nvarchar(400) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ApprovalDelegation] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ApprovalDelegation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ApprovalPolicy] (
    [Id] int NOT NULL,
    [Command] nvarchar(60) NOT NULL,
    [RegionCode] nvarchar(12) NULL,
    [SecondFromYuan] decimal(20,2) NULL,
    [ThirdFromYuan] decimal(20,2) NULL,
    [ValidFrom] date NOT NULL,
    [ValidTo] date NULL,
    [Note] nvarchar(400) NULL,
    [Source] nvarchar(400) NOT NULL,
    [RecordedAt] datetime2 NOT NULL,
    [RecordedBy] nvarchar(100) NOT NULL,
    CONSTRAINT [PK_ApprovalPolicy] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ApprovalPolicy_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AuditExtract] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [AsOf] date NOT NULL,
    [KnownAt] datetime2 NOT NULL,
    [MadeBy] nvarchar(100) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [ManifestSha256] nvarchar(64) NOT NULL,
    [RowCountOfAll] bigint NOT NULL,
    CONSTRAINT [PK_AuditExtract] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AuditExtract_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [AuditQuestion] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [Status] nvarchar(40) NOT NULL,
    [Owner] nvarchar(100) NULL,
    [DueOn] date NULL,
    [RaisedBy] nvarchar(100) NOT NULL,
    [RaisedAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_AuditQuestion] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AuditQuestion_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


CREATE TABLE [Bond] (
    [Id] bigint NOT NULL,
    [Code] nvarchar(40) NOT NULL,
    [CodeKey] nvarchar(40) NOT NULL,
    [CapitalYuan] decimal(20,2) NOT NULL,
    [CouponPercent] decimal(9,4) NULL,
    [CouponsPerYear] int NULL,
    [CustodyFeePermille] decimal(9,4) NULL,
    [DeficitYuan] decimal(20,2) NOT NULL,
    [DrawdownNumber] nvarchar(100) NULL,
    [IssueFeePermille] decimal(9,4) NULL,
    [IssuedYuan] decimal(20,2) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [MaturedYuan] decimal(20,2) NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [NewYuan] decimal(20,2) NOT NULL,
    [PlannedYuan] decimal(20,2) NULL,
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
GO


CREATE TABLE [BondAllocation] (
    [Id] bigint NOT NULL,
    [BondKey] nvarchar(40) NOT NULL,
    [ProjectKey] nvarchar(40) NOT NULL,
    [AmountYuan] decimal(20,2) NOT NULL,
    [CapitalYuan] decimal(20,2) NOT NULL,
    [IsPosition] bit NOT NULL,
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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
    [State] nvarchar(40) NULL,
    [TotalYuan] decimal(20,2) NULL,
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
GO


CREATE TABLE [ImportBatch] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [FileName] nvarchar(260) NOT NULL,
    [Sha256] nvarchar(64) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Layout] nvarchar(200) NOT NULL,
    [Institution] nvarchar(200) NULL,
    [AsOf] date NOT NULL,
    [Unit] nvarchar(40) NULL,
    [Status] nvarchar(40) NOT NULL,
    [UploadedBy] nvarchar(200) NOT NULL,
    [UploadedAt] datetime2 NOT NULL,
    [CommittedBy] nvarchar(200) NULL,
    [CommittedAt] datetime2 NULL,
    [RevertedBy] nvarchar(200) NULL,
    [RevertedAt] datetime2 NULL,
    [AnswersJson] nvarchar(max) NULL,
    [QuestionsJson] nvarchar(max) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ImportBatch] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportBatch_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


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
GO


CREATE TABLE [MonthlyReportIssue] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Month] date NOT NULL,
    [KnownAt] datetime2 NOT NULL,
    [CreatedBy] nvarchar(200) NOT NULL,
    [Title] nvarchar(200) NOT NULL,
    [SummaryJson] nvarchar(max) NOT NULL,
    [Word] varbinary(max) NOT NULL,
    [Excel] varbinary(max) NOT NULL,
    CONSTRAINT [PK_MonthlyReportIssue] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MonthlyReportIssue_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [Party] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [NameKey] nvarchar(200) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Code] nvarchar(40) NULL,
    [ShortName] nvarchar(200) NULL,
    [CreditCode] nvarchar(40) NULL,
    [Level] int NULL,
    [ParentId] int NULL,
    CONSTRAINT [PK_Party] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Party_Party_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Party_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


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
GO


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
GO


CREATE TABLE [Refinancing] (
    [Id] bigint NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [RefinancedOn] date NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Document] nvarchar(200) NULL,
    CONSTRAINT [PK_Refinancing] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Refinancing_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ReserveFund] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReserveFund] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReserveFund_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [RiskItem] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Code] nvarchar(60) NOT NULL,
    [CodeKey] nvarchar(200) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_RiskItem] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RiskItem_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


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
GO


CREATE TABLE [SanBaoItem] (
    [Id] bigint NOT NULL,
    [Year] int NOT NULL,
    [Category] nvarchar(40) NOT NULL,
    [Group] nvarchar(100) NOT NULL,
    [GroupKey] nvarchar(200) NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [NameKey] nvarchar(200) NOT NULL,
    [Beneficiary] nvarchar(100) NULL,
    [NationalAdjustedBudgetYuan] decimal(20,2) NULL,
    [NationalBudgetYuan] decimal(20,2) NOT NULL,
    [NationalNeedYuan] decimal(20,2) NOT NULL,
    [NationalStandardYuan] decimal(20,2) NULL,
    [PeriodsPerYear] int NULL,
    [ProvincialAdjustedBudgetYuan] decimal(20,2) NULL,
    [ProvincialBudgetYuan] decimal(20,2) NULL,
    [ProvincialNeedYuan] decimal(20,2) NULL,
    [ProvincialStandardYuan] decimal(20,2) NULL,
    [Quantity] decimal(20,2) NULL,
    [Remark] nvarchar(1000) NULL,
    [Scope] nvarchar(40) NULL,
    [SpentYuan] decimal(20,2) NULL,
    [StandardUnit] nvarchar(40) NULL,
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
    CONSTRAINT [PK_SanBaoItem] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SanBaoItem_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SanBaoItem_SanBaoItem_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [SanBaoItem] ([Id]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


CREATE TABLE [AuditQuestionEvidence] (
    [QuestionId] int NOT NULL,
    [Number] int NOT NULL,
    [DebtId] int NULL,
    [EntryId] bigint NULL,
    [ImportId] int NULL,
    [Sheet] nvarchar(100) NULL,
    [Cell] nvarchar(20) NULL,
    [Note] nvarchar(400) NULL,
    CONSTRAINT [PK_AuditQuestionEvidence] PRIMARY KEY ([QuestionId], [Number]),
    CONSTRAINT [FK_AuditQuestionEvidence_AuditQuestion_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [AuditQuestion] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [AuditQuestionStep] (
    [QuestionId] int NOT NULL,
    [Number] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Text] nvarchar(2000) NOT NULL,
    [StepBy] nvarchar(100) NOT NULL,
    [StepAt] datetime2 NOT NULL,
    CONSTRAINT [PK_AuditQuestionStep] PRIMARY KEY ([QuestionId], [Number]),
    CONSTRAINT [FK_AuditQuestionStep_AuditQuestion_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [AuditQuestion] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AuditQuestionStep_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [ImportFile] (
    [Id] int NOT NULL,
    [BatchId] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Content] varbinary(max) NOT NULL,
    CONSTRAINT [PK_ImportFile] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportFile_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ImportFile_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ImportFinding] (
    [Id] bigint NOT NULL,
    [BatchId] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Ordinal] int NOT NULL,
    [Severity] nvarchar(40) NOT NULL,
    [Code] nvarchar(80) NOT NULL,
    [Message] nvarchar(1000) NOT NULL,
    [Sheet] nvarchar(200) NOT NULL,
    [Cell] nvarchar(40) NULL,
    [Row] int NULL,
    [Column] nvarchar(200) NULL,
    [Raw] nvarchar(500) NULL,
    [Occurrences] int NOT NULL DEFAULT 1,
    CONSTRAINT [PK_ImportFinding] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportFinding_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ImportFinding_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [ImportPage] (
    [BatchId] int NOT NULL,
    [FirstOrdinal] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Content] varbinary(max) NOT NULL,
    CONSTRAINT [PK_ImportPage] PRIMARY KEY ([BatchId], [FirstOrdinal]),
    CONSTRAINT [FK_ImportPage_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ImportPage_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [MeasureListItem] (
    [ListId] int NOT NULL,
    [Number] int NOT NULL,
    [Name] nvarchar(60) NOT NULL,
    [Kinds] nvarchar(1000) NOT NULL,
    [IsUsed] bit NOT NULL,
    CONSTRAINT [PK_MeasureListItem] PRIMARY KEY ([ListId], [Number]),
    CONSTRAINT [FK_MeasureListItem_MeasureList_ListId] FOREIGN KEY ([ListId]) REFERENCES [MeasureList] ([Id]) ON DELETE CASCADE
);
GO


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
GO


CREATE TABLE [DebtContract] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Number] nvarchar(200) NOT NULL,
    [NumberKey] nvarchar(200) NOT NULL,
    [DebtorId] int NOT NULL,
    [CreditorId] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_DebtContract] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DebtContract_Party_CreditorId] FOREIGN KEY ([CreditorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DebtContract_Party_DebtorId] FOREIGN KEY ([DebtorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DebtContract_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [HiddenDebtStatement] (
    [Id] bigint NOT NULL,
    [PartyId] int NOT NULL,
    [Year] int NOT NULL,
    [ClosingYuan] decimal(20,2) NULL,
    [OpeningYuan] decimal(20,2) NULL,
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
    CONSTRAINT [PK_HiddenDebtStatement] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_HiddenDebtStatement_HiddenDebtStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [HiddenDebtStatement] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_HiddenDebtStatement_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_HiddenDebtStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [PartyAlias] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [PartyId] int NOT NULL,
    [Alias] nvarchar(200) NOT NULL,
    [AliasKey] nvarchar(200) NOT NULL,
    CONSTRAINT [PK_PartyAlias] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PartyAlias_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PartyAlias_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
    CONSTRAINT [PK_PlatformListing] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlatformListing_Party_ParentId] FOREIGN KEY ([ParentId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlatformListing_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlatformListing_PlatformListing_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [PlatformListing] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlatformListing_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [ResolutionPlanLine] (
    [Id] bigint NOT NULL,
    [PartyId] int NOT NULL,
    [Year] int NOT NULL,
    [Method] nvarchar(40) NOT NULL,
    [ClaimedYuan] decimal(20,2) NULL,
    [Department] nvarchar(200) NULL,
    [FundSource] nvarchar(200) NULL,
    [Parts] nvarchar(max) NULL,
    [PlannedYuan] decimal(20,2) NULL,
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
    CONSTRAINT [PK_ResolutionPlanLine] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ResolutionPlanLine_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ResolutionPlanLine_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ResolutionPlanLine_ResolutionPlanLine_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ResolutionPlanLine] ([Id]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [UserAccount] (
    [Id] int NOT NULL,
    [DisplayName] nvarchar(200) NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [UnitId] int NULL,
    [IsDisabled] bit NOT NULL,
    [ExpiresOn] date NULL,
    [MustChangePassword] bit NOT NULL,
    [PasswordChangedAt] datetime2 NULL,
    [ChangedAt] datetime2 NULL,
    [ProtectedTotpSecret] nvarchar(1000) NULL,
    [SecondFactorSince] datetime2 NULL,
    [LastTotpStep] bigint NULL,
    [SecondFactorFailures] int NOT NULL,
    [SecondFactorLockedUntil] datetime2 NULL,
    [UserName] nvarchar(256) NULL,
    [NormalizedUserName] nvarchar(256) NULL,
    [Email] nvarchar(256) NULL,
    [NormalizedEmail] nvarchar(256) NULL,
    [EmailConfirmed] bit NOT NULL,
    [PasswordHash] nvarchar(200) NULL,
    [SecurityStamp] nvarchar(200) NULL,
    [ConcurrencyStamp] nvarchar(200) NULL,
    [PhoneNumber] nvarchar(200) NULL,
    [PhoneNumberConfirmed] bit NOT NULL,
    [TwoFactorEnabled] bit NOT NULL,
    [LockoutEnd] datetime2 NULL,
    [LockoutEnabled] bit NOT NULL,
    [AccessFailedCount] int NOT NULL,
    CONSTRAINT [PK_UserAccount] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserAccount_Party_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_UserAccount_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


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
GO


CREATE TABLE [TargetCreditor] (
    [TargetId] bigint NOT NULL,
    [PartyId] int NOT NULL,
    CONSTRAINT [PK_TargetCreditor] PRIMARY KEY ([TargetId], [PartyId]),
    CONSTRAINT [FK_TargetCreditor_Party_PartyId] FOREIGN KEY ([PartyId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_TargetCreditor_Target_TargetId] FOREIGN KEY ([TargetId]) REFERENCES [Target] ([Id]) ON DELETE CASCADE
);
GO


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
GO


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
GO


CREATE TABLE [Debt] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [ContractId] int NOT NULL,
    [DrawdownNumber] nvarchar(200) NOT NULL,
    [DrawdownKey] nvarchar(200) NOT NULL,
    [Code] nvarchar(40) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Debt] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Debt_DebtContract_ContractId] FOREIGN KEY ([ContractId]) REFERENCES [DebtContract] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Debt_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [RecoveryCode] (
    [Id] int NOT NULL,
    [UserId] int NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_RecoveryCode] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RecoveryCode_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [UsedPassword] (
    [Id] int NOT NULL,
    [UserId] int NOT NULL,
    [Hash] nvarchar(400) NOT NULL,
    [ReplacedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_UsedPassword] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UsedPassword_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [UserClaim] (
    [Id] int NOT NULL,
    [UserId] int NOT NULL,
    [ClaimType] nvarchar(200) NULL,
    [ClaimValue] nvarchar(200) NULL,
    CONSTRAINT [PK_UserClaim] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserClaim_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [UserLogin] (
    [LoginProvider] nvarchar(200) NOT NULL,
    [ProviderKey] nvarchar(200) NOT NULL,
    [ProviderDisplayName] nvarchar(200) NULL,
    [UserId] int NOT NULL,
    CONSTRAINT [PK_UserLogin] PRIMARY KEY ([LoginProvider], [ProviderKey]),
    CONSTRAINT [FK_UserLogin_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [UserRole] (
    [Role] nvarchar(40) NOT NULL,
    [UserId] int NOT NULL,
    [IsPending] bit NOT NULL,
    [PendingFrom] nvarchar(256) NULL,
    CONSTRAINT [PK_UserRole] PRIMARY KEY ([UserId], [Role]),
    CONSTRAINT [FK_UserRole_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [UserSession] (
    [Id] uniqueidentifier NOT NULL,
    [UserId] int NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Stamp] nvarchar(64) NOT NULL,
    [StartedAt] datetime2 NOT NULL,
    [LastSeenAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [SecondFactorAt] datetime2 NULL,
    CONSTRAINT [PK_UserSession] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_UserSession_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


CREATE TABLE [UserToken] (
    [UserId] int NOT NULL,
    [LoginProvider] nvarchar(200) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Value] nvarchar(200) NULL,
    CONSTRAINT [PK_UserToken] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
    CONSTRAINT [FK_UserToken_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [ArrearsStatement] (
    [Id] bigint NOT NULL,
    [PrincipalYuan] decimal(20,2) NOT NULL,
    [InterestYuan] decimal(20,2) NOT NULL,
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
    CONSTRAINT [PK_ArrearsStatement] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ArrearsStatement_ArrearsStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ArrearsStatement] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ArrearsStatement_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ArrearsStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [BalanceConfirmation] (
    [Id] bigint NOT NULL,
    [ConfirmedYuan] decimal(20,2) NOT NULL,
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
    CONSTRAINT [PK_BalanceConfirmation] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_BalanceConfirmation_BalanceConfirmation_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [BalanceConfirmation] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_BalanceConfirmation_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_BalanceConfirmation_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [DebtClassification] (
    [Id] bigint NOT NULL,
    [Class] nvarchar(40) NOT NULL,
    [Document] nvarchar(200) NULL,
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
    CONSTRAINT [PK_DebtClassification] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DebtClassification_DebtClassification_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [DebtClassification] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DebtClassification_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DebtClassification_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [DuePayment] (
    [Id] bigint NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [DebtId] int NOT NULL,
    [Class] nvarchar(40) NOT NULL,
    [Instrument] nvarchar(40) NOT NULL,
    [Number] int NOT NULL,
    [DueOn] date NOT NULL,
    [PrincipalYuan] decimal(20,2) NOT NULL,
    [InterestYuan] decimal(20,2) NOT NULL,
    [Origin] nvarchar(40) NOT NULL,
    [IsForecast] bit NOT NULL,
    [TrueFrom] date NOT NULL,
    [TrueTo] date NOT NULL,
    [KnownFrom] datetime2 NOT NULL,
    [KnownTo] datetime2 NOT NULL,
    CONSTRAINT [PK_DuePayment] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DuePayment_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DuePayment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [ImportRow] (
    [Id] bigint NOT NULL,
    [BatchId] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Ordinal] int NOT NULL,
    [Sheet] nvarchar(200) NOT NULL,
    [Row] int NOT NULL,
    [Fate] nvarchar(40) NOT NULL,
    [Change] nvarchar(40) NOT NULL,
    [Reason] nvarchar(1000) NULL,
    [DifferencesJson] nvarchar(max) NULL,
    [DebtId] int NULL,
    CONSTRAINT [PK_ImportRow] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ImportRow_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ImportRow_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ImportRow_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


CREATE TABLE [LedgerEntry] (
    [Id] bigint NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [AmountYuan] decimal(20,2) NOT NULL,
    [BalanceEffectYuan] decimal(20,2) NOT NULL,
    [DueOn] date NULL,
    [PaymentKind] nvarchar(40) NULL,
    [ResolutionMethod] nvarchar(40) NULL,
    [CorrectsId] bigint NULL,
    [RefinancingId] bigint NULL,
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
    CONSTRAINT [PK_LedgerEntry] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_LedgerEntry_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LedgerEntry_LedgerEntry_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LedgerEntry_LedgerEntry_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LedgerEntry_Refinancing_RefinancingId] FOREIGN KEY ([RefinancingId]) REFERENCES [Refinancing] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_LedgerEntry_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [PendingChange] (
    [Id] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [Command] nvarchar(60) NOT NULL,
    [PayloadJson] nvarchar(max) NOT NULL,
    [EffectJson] nvarchar(max) NOT NULL,
    [Subject] nvarchar(200) NOT NULL,
    [DebtId] int NULL,
    [UnitId] int NULL,
    [ClassBits] int NOT NULL,
    [AmountYuan] decimal(20,2) NOT NULL,
    [RequiredApprovals] int NOT NULL,
    [PolicyId] int NULL,
    [Hash] nvarchar(64) NOT NULL,
    [MadeBy] nvarchar(100) NOT NULL,
    [MadeAt] datetime2 NOT NULL,
    [Status] nvarchar(40) NOT NULL,
    [ClosedBy] nvarchar(100) NULL,
    [ClosedAt] datetime2 NULL,
    [ClosingReason] nvarchar(1000) NULL,
    [ExecutedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PendingChange] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PendingChange_ApprovalPolicy_PolicyId] FOREIGN KEY ([PolicyId]) REFERENCES [ApprovalPolicy] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PendingChange_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PendingChange_Party_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PendingChange_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [RepaymentPlan] (
    [Id] bigint NOT NULL,
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
    CONSTRAINT [PK_RepaymentPlan] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RepaymentPlan_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_RepaymentPlan_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_RepaymentPlan_RepaymentPlan_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [RepaymentPlan] ([Id]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


CREATE TABLE [TermsVersion] (
    [Id] bigint NOT NULL,
    [SourceCell] nvarchar(40) NULL,
    [SourceDocument] nvarchar(200) NULL,
    [SourceImportBatchId] int NULL,
    [SourceMeasureId] int NULL,
    [SourceRawText] nvarchar(200) NULL,
    [SourceRule] nvarchar(120) NULL,
    [SourceSheet] nvarchar(200) NULL,
    [AnnualRatePercent] decimal(12,8) NULL,
    [BusinessDay] nvarchar(40) NULL,
    [ContractAmountYuan] decimal(20,2) NULL,
    [DayCount] nvarchar(40) NULL,
    [ExtensionCount] int NOT NULL,
    [Guarantee] nvarchar(40) NULL,
    [GuarantorName] nvarchar(200) NULL,
    [Instrument] nvarchar(40) NOT NULL,
    [IsFloating] bit NOT NULL,
    [IssueKind] nvarchar(40) NOT NULL,
    [MaturityDate] date NOT NULL,
    [OriginalMaturityDate] date NOT NULL,
    [PaidInAdvance] bit NOT NULL,
    [PaymentFrequency] nvarchar(40) NULL,
    [PaymentLagDays] int NULL,
    [PreviousDrawdownNumber] nvarchar(200) NULL,
    [PrincipalYuan] decimal(20,2) NOT NULL,
    [Purpose] nvarchar(500) NULL,
    [RateIndex] nvarchar(40) NULL,
    [RateReset] nvarchar(40) NULL,
    [Remark] nvarchar(1000) NULL,
    [Repayment] nvarchar(40) NULL,
    [RiskFlags] nvarchar(200) NULL,
    [SettlementDay] int NULL,
    [SettlementDayCounted] bit NULL,
    [SignedOn] date NULL,
    [SpreadBp] decimal(12,4) NULL,
    [StartDate] date NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    [EffectiveOn] date NOT NULL,
    [RecordedAt] datetime2 NOT NULL,
    [RecordedBy] nvarchar(100) NOT NULL,
    [Reason] nvarchar(400) NOT NULL,
    [LateReason] nvarchar(400) NULL,
    [ReversesId] bigint NULL,
    [DebtId] int NOT NULL,
    CONSTRAINT [PK_TermsVersion] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_TermsVersion_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_TermsVersion_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
    CONSTRAINT [FK_TermsVersion_TermsVersion_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [TermsVersion] ([Id]) ON DELETE NO ACTION
);
GO


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
GO


CREATE TABLE [ArrearsLine] (
    [Id] bigint NOT NULL,
    [StatementId] bigint NOT NULL,
    [DueOn] date NOT NULL,
    [PrincipalYuan] decimal(20,2) NOT NULL,
    [InterestYuan] decimal(20,2) NOT NULL,
    CONSTRAINT [PK_ArrearsLine] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ArrearsLine_ArrearsStatement_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [ArrearsStatement] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [AuthenticityFindingDebt] (
    [FindingId] int NOT NULL,
    [DebtId] int NOT NULL,
    [RegionCode] nvarchar(12) NOT NULL,
    CONSTRAINT [PK_AuthenticityFindingDebt] PRIMARY KEY ([FindingId], [DebtId]),
    CONSTRAINT [FK_AuthenticityFindingDebt_AuthenticityFinding_FindingId] FOREIGN KEY ([FindingId]) REFERENCES [AuthenticityFinding] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AuthenticityFindingDebt_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AuthenticityFindingDebt_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
);
GO


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
GO


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
GO


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
GO


CREATE TABLE [ChangeApproval] (
    [Id] int NOT NULL,
    [ChangeId] int NOT NULL,
    [ApprovedBy] nvarchar(100) NOT NULL,
    [OnBehalfOf] nvarchar(100) NULL,
    [ApprovedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_ChangeApproval] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ChangeApproval_PendingChange_ChangeId] FOREIGN KEY ([ChangeId]) REFERENCES [PendingChange] ([Id]) ON DELETE CASCADE
);
GO


CREATE TABLE [RepaymentPlanLine] (
    [Id] bigint NOT NULL,
    [PlanId] bigint NOT NULL,
    [Number] int NOT NULL,
    [DueOn] date NOT NULL,
    [PrincipalYuan] decimal(20,2) NOT NULL,
    [InterestYuan] decimal(20,2) NOT NULL,
    [Cell] nvarchar(80) NULL,
    CONSTRAINT [PK_RepaymentPlanLine] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RepaymentPlanLine_RepaymentPlan_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [RepaymentPlan] ([Id]) ON DELETE CASCADE
);
GO


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
GO


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
GO


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
GO


CREATE UNIQUE INDEX [IX_AccessCut_Chain_Sequence] ON [AccessCut] ([Chain], [Sequence]);
GO


CREATE INDEX [IX_AccessEntry_Chain_At] ON [AccessEntry] ([Chain], [At]);
GO


CREATE UNIQUE INDEX [IX_AccessEntry_Chain_Sequence] ON [AccessEntry] ([Chain], [Sequence]);
GO


CREATE INDEX [IX_AccessEntry_UserName_At] ON [AccessEntry] ([UserName], [At]);
GO


CREATE INDEX [IX_AccessPolicy_ValidFrom_RecordedAt] ON [AccessPolicy] ([ValidFrom], [RecordedAt]);
GO


CREATE INDEX [IX_ApprovalDelegation_RegionCode_ValidTo] ON [ApprovalDelegation] ([RegionCode], [ValidTo]);
GO


CREATE INDEX [IX_ApprovalPolicy_RegionCode] ON [ApprovalPolicy] ([RegionCode]);
GO


CREATE INDEX [IX_ArrearsLine_StatementId] ON [ArrearsLine] ([StatementId]);
GO


CREATE INDEX [IX_ArrearsStatement_DebtId_EffectiveOn_RecordedAt] ON [ArrearsStatement] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_ArrearsStatement_RegionCode_RecordedAt] ON [ArrearsStatement] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ArrearsStatement_ReversesId] ON [ArrearsStatement] ([ReversesId]);
GO


CREATE INDEX [IX_AssetEvent_DisposalId] ON [AssetEvent] ([DisposalId]);
GO


CREATE INDEX [IX_AssetEvent_EntryId] ON [AssetEvent] ([EntryId]);
GO


CREATE INDEX [IX_AssetEvent_RegionCode_CodeKey_EffectiveOn] ON [AssetEvent] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_AssetEvent_RegionCode_RecordedAt] ON [AssetEvent] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_AssetEvent_ReversesId] ON [AssetEvent] ([ReversesId]);
GO


CREATE INDEX [IX_AuditExtract_RegionCode_MadeAt] ON [AuditExtract] ([RegionCode], [MadeAt]);
GO


CREATE INDEX [IX_AuditQuestion_RegionCode_Status_DueOn] ON [AuditQuestion] ([RegionCode], [Status], [DueOn]);
GO


CREATE INDEX [IX_AuditQuestionEvidence_DebtId] ON [AuditQuestionEvidence] ([DebtId]);
GO


CREATE INDEX [IX_AuditQuestionStep_RegionCode] ON [AuditQuestionStep] ([RegionCode]);
GO


CREATE INDEX [IX_AuditSample_RegionCode_DrawnAt] ON [AuditSample] ([RegionCode], [DrawnAt]);
GO


CREATE INDEX [IX_AuthenticityCheck_RegionCode_Month] ON [AuthenticityCheck] ([RegionCode], [Month]);
GO


CREATE INDEX [IX_AuthenticityFinding_DebtId] ON [AuthenticityFinding] ([DebtId]);
GO


CREATE INDEX [IX_AuthenticityFinding_MeasureId] ON [AuthenticityFinding] ([MeasureId]);
GO


CREATE INDEX [IX_AuthenticityFinding_PartyId] ON [AuthenticityFinding] ([PartyId]);
GO


CREATE INDEX [IX_AuthenticityFinding_RegionCode_OccurredOn] ON [AuthenticityFinding] ([RegionCode], [OccurredOn]);
GO


CREATE UNIQUE INDEX [IX_AuthenticityFinding_RegionCode_Rule_SubjectKey] ON [AuthenticityFinding] ([RegionCode], [Rule], [SubjectKey]);
GO


CREATE INDEX [IX_AuthenticityFindingDebt_DebtId] ON [AuthenticityFindingDebt] ([DebtId]);
GO


CREATE INDEX [IX_AuthenticityFindingDebt_RegionCode] ON [AuthenticityFindingDebt] ([RegionCode]);
GO


CREATE INDEX [IX_AuthenticityFindingStep_RegionCode] ON [AuthenticityFindingStep] ([RegionCode]);
GO


CREATE INDEX [IX_AuthenticityFindingStep_RuleSetId] ON [AuthenticityFindingStep] ([RuleSetId]);
GO


CREATE INDEX [IX_AuthenticityRuleSet_RegionCode] ON [AuthenticityRuleSet] ([RegionCode]);
GO


CREATE INDEX [IX_BalanceConfirmation_DebtId_EffectiveOn_RecordedAt] ON [BalanceConfirmation] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_BalanceConfirmation_RegionCode_EffectiveOn] ON [BalanceConfirmation] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_BalanceConfirmation_RegionCode_RecordedAt] ON [BalanceConfirmation] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BalanceConfirmation_ReversesId] ON [BalanceConfirmation] ([ReversesId]);
GO


CREATE INDEX [IX_Bond_RegionCode_CodeKey_EffectiveOn] ON [Bond] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_Bond_RegionCode_RecordedAt] ON [Bond] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_Bond_ReversesId] ON [Bond] ([ReversesId]);
GO


CREATE INDEX [IX_BondAllocation_RegionCode_BondKey_EffectiveOn] ON [BondAllocation] ([RegionCode], [BondKey], [EffectiveOn]);
GO


CREATE INDEX [IX_BondAllocation_RegionCode_RecordedAt] ON [BondAllocation] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondAllocation_ReversesId] ON [BondAllocation] ([ReversesId]);
GO


CREATE INDEX [IX_BondLimit_RegionCode_RecordedAt] ON [BondLimit] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondLimit_RegionCode_Year_Kind_EffectiveOn] ON [BondLimit] ([RegionCode], [Year], [Kind], [EffectiveOn]);
GO


CREATE INDEX [IX_BondLimit_ReversesId] ON [BondLimit] ([ReversesId]);
GO


CREATE INDEX [IX_BondMisuse_RegionCode_BondKey_EffectiveOn] ON [BondMisuse] ([RegionCode], [BondKey], [EffectiveOn]);
GO


CREATE INDEX [IX_BondMisuse_RegionCode_RecordedAt] ON [BondMisuse] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondMisuse_ReversesId] ON [BondMisuse] ([ReversesId]);
GO


CREATE INDEX [IX_BondPayment_RegionCode_BondKey_EffectiveOn] ON [BondPayment] ([RegionCode], [BondKey], [EffectiveOn]);
GO


CREATE INDEX [IX_BondPayment_RegionCode_RecordedAt] ON [BondPayment] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondPayment_ReversesId] ON [BondPayment] ([ReversesId]);
GO


CREATE INDEX [IX_BondRemittance_DebtId_DueOn] ON [BondRemittance] ([DebtId], [DueOn]);
GO


CREATE INDEX [IX_BondRemittance_RegionCode_RecordedAt] ON [BondRemittance] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondRemittance_ReversesId] ON [BondRemittance] ([ReversesId]);
GO


CREATE INDEX [IX_BondRules_RegionCode_EffectiveOn] ON [BondRules] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_BondRules_RegionCode_RecordedAt] ON [BondRules] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_BondRules_ReversesId] ON [BondRules] ([ReversesId]);
GO


CREATE INDEX [IX_CalendarDay_Date_RecordedAt] ON [CalendarDay] ([Date], [RecordedAt]);
GO


CREATE INDEX [IX_CapacityFigure_RegionCode_RecordedAt] ON [CapacityFigure] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_CapacityFigure_RegionCode_Year_Scope_EffectiveOn] ON [CapacityFigure] ([RegionCode], [Year], [Scope], [EffectiveOn]);
GO


CREATE INDEX [IX_CapacityFigure_ReversesId] ON [CapacityFigure] ([ReversesId]);
GO


CREATE INDEX [IX_CashLevelRule_RegionCode_EffectiveOn] ON [CashLevelRule] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_CashLevelRule_RegionCode_RecordedAt] ON [CashLevelRule] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_CashLevelRule_ReversesId] ON [CashLevelRule] ([ReversesId]);
GO


CREATE INDEX [IX_CashStatement_RegionCode_PeriodFrom] ON [CashStatement] ([RegionCode], [PeriodFrom]);
GO


CREATE INDEX [IX_CashStatement_RegionCode_RecordedAt] ON [CashStatement] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_CashStatement_ReversesId] ON [CashStatement] ([ReversesId]);
GO


CREATE INDEX [IX_ChangeApproval_ChangeId] ON [ChangeApproval] ([ChangeId]);
GO


CREATE INDEX [IX_ClaimPayment_RegionCode_CodeKey_EffectiveOn] ON [ClaimPayment] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_ClaimPayment_RegionCode_RecordedAt] ON [ClaimPayment] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ClaimPayment_ReversesId] ON [ClaimPayment] ([ReversesId]);
GO


CREATE INDEX [IX_CreditorConsent_CompanyId_CreditorId_EffectiveOn] ON [CreditorConsent] ([CompanyId], [CreditorId], [EffectiveOn]);
GO


CREATE INDEX [IX_CreditorConsent_CreditorId] ON [CreditorConsent] ([CreditorId]);
GO


CREATE INDEX [IX_CreditorConsent_RegionCode_RecordedAt] ON [CreditorConsent] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_CreditorConsent_ReversesId] ON [CreditorConsent] ([ReversesId]);
GO


CREATE UNIQUE INDEX [IX_Debt_ContractId_DrawdownKey] ON [Debt] ([ContractId], [DrawdownKey]);
GO


CREATE INDEX [IX_Debt_RegionCode] ON [Debt] ([RegionCode]);
GO


CREATE INDEX [IX_DebtAlias_DebtId] ON [DebtAlias] ([DebtId]);
GO


CREATE INDEX [IX_DebtAlias_ImportBatchId] ON [DebtAlias] ([ImportBatchId]);
GO


CREATE INDEX [IX_DebtAlias_RegionCode] ON [DebtAlias] ([RegionCode]);
GO


CREATE INDEX [IX_DebtClassification_DebtId_EffectiveOn_RecordedAt] ON [DebtClassification] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_DebtClassification_RegionCode_RecordedAt] ON [DebtClassification] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_DebtClassification_ReversesId] ON [DebtClassification] ([ReversesId]);
GO


CREATE INDEX [IX_DebtContract_CreditorId] ON [DebtContract] ([CreditorId]);
GO


CREATE INDEX [IX_DebtContract_DebtorId] ON [DebtContract] ([DebtorId]);
GO


CREATE UNIQUE INDEX [IX_DebtContract_RegionCode_NumberKey_CreditorId_DebtorId] ON [DebtContract] ([RegionCode], [NumberKey], [CreditorId], [DebtorId]);
GO


CREATE INDEX [IX_DebtState_DebtId_TrueFrom_KnownTo_KnownFrom] ON [DebtState] ([DebtId], [TrueFrom], [KnownTo], [KnownFrom]);
GO


CREATE INDEX [IX_DebtState_RegionCode] ON [DebtState] ([RegionCode]);
GO


CREATE INDEX [IX_DebtState_TermsVersionId] ON [DebtState] ([TermsVersionId]);
GO


CREATE INDEX [IX_DebtStrategy_DebtId_EffectiveOn] ON [DebtStrategy] ([DebtId], [EffectiveOn]);
GO


CREATE INDEX [IX_DebtStrategy_RegionCode_RecordedAt] ON [DebtStrategy] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_DebtStrategy_ReversesId] ON [DebtStrategy] ([ReversesId]);
GO


CREATE INDEX [IX_DuePayment_DebtId_KnownTo] ON [DuePayment] ([DebtId], [KnownTo]);
GO


CREATE INDEX [IX_DuePayment_RegionCode_DueOn_TrueTo_KnownTo_KnownFrom_TrueFrom] ON [DuePayment] ([RegionCode], [DueOn], [TrueTo], [KnownTo], [KnownFrom], [TrueFrom]);
GO


CREATE INDEX [IX_EnterpriseClaim_RegionCode_CodeKey_EffectiveOn] ON [EnterpriseClaim] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_EnterpriseClaim_RegionCode_RecordedAt] ON [EnterpriseClaim] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_EnterpriseClaim_ReversesId] ON [EnterpriseClaim] ([ReversesId]);
GO


CREATE INDEX [IX_ExitExplanation_PartyId_EffectiveOn] ON [ExitExplanation] ([PartyId], [EffectiveOn]);
GO


CREATE INDEX [IX_ExitExplanation_RegionCode_RecordedAt] ON [ExitExplanation] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ExitExplanation_ReversesId] ON [ExitExplanation] ([ReversesId]);
GO


CREATE INDEX [IX_ExposureBasis_Code_ValidFrom_RecordedAt] ON [ExposureBasis] ([Code], [ValidFrom], [RecordedAt]);
GO


CREATE INDEX [IX_ExposureBasisComponent_BasisId] ON [ExposureBasisComponent] ([BasisId]);
GO


CREATE UNIQUE INDEX [IX_FeedToken_Hash] ON [FeedToken] ([Hash]);
GO


CREATE INDEX [IX_FeedToken_RegionCode] ON [FeedToken] ([RegionCode]);
GO


CREATE INDEX [IX_FeedToken_UserId_CreatedAt] ON [FeedToken] ([UserId], [CreatedAt]);
GO


CREATE INDEX [IX_FundEvaluation_RegionCode_RecordedAt] ON [FundEvaluation] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_FundEvaluation_RegionCode_Year_EffectiveOn] ON [FundEvaluation] ([RegionCode], [Year], [EffectiveOn]);
GO


CREATE INDEX [IX_FundEvaluation_ReversesId] ON [FundEvaluation] ([ReversesId]);
GO


CREATE INDEX [IX_FundingReview_RegionCode_ProjectKey_EffectiveOn] ON [FundingReview] ([RegionCode], [ProjectKey], [EffectiveOn]);
GO


CREATE INDEX [IX_FundingReview_RegionCode_RecordedAt] ON [FundingReview] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_FundingReview_ReversesId] ON [FundingReview] ([ReversesId]);
GO


CREATE INDEX [IX_GovernmentProject_RegionCode_CodeKey_EffectiveOn] ON [GovernmentProject] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_GovernmentProject_RegionCode_RecordedAt] ON [GovernmentProject] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_GovernmentProject_ReversesId] ON [GovernmentProject] ([ReversesId]);
GO


CREATE INDEX [IX_GuaranteeGiven_GuaranteedDebtId] ON [GuaranteeGiven] ([GuaranteedDebtId]);
GO


CREATE INDEX [IX_GuaranteeGiven_GuaranteedPartyId] ON [GuaranteeGiven] ([GuaranteedPartyId]);
GO


CREATE INDEX [IX_GuaranteeGiven_GuarantorId_GuaranteedDebtId_GuaranteedPartyId_EffectiveOn] ON [GuaranteeGiven] ([GuarantorId], [GuaranteedDebtId], [GuaranteedPartyId], [EffectiveOn]);
GO


CREATE INDEX [IX_GuaranteeGiven_RegionCode_RecordedAt] ON [GuaranteeGiven] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_GuaranteeGiven_ReversesId] ON [GuaranteeGiven] ([ReversesId]);
GO


CREATE INDEX [IX_HiddenDebtMove_DebtId] ON [HiddenDebtMove] ([DebtId]);
GO


CREATE INDEX [IX_HiddenDebtMove_MeasureId] ON [HiddenDebtMove] ([MeasureId]);
GO


CREATE INDEX [IX_HiddenDebtMove_RegionCode_MovedOn] ON [HiddenDebtMove] ([RegionCode], [MovedOn]);
GO


CREATE INDEX [IX_HiddenDebtStatement_PartyId_Year_EffectiveOn] ON [HiddenDebtStatement] ([PartyId], [Year], [EffectiveOn]);
GO


CREATE INDEX [IX_HiddenDebtStatement_RegionCode_RecordedAt] ON [HiddenDebtStatement] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_HiddenDebtStatement_ReversesId] ON [HiddenDebtStatement] ([ReversesId]);
GO


CREATE INDEX [IX_ImportBatch_RegionCode_UploadedAt] ON [ImportBatch] ([RegionCode], [UploadedAt]);
GO


CREATE UNIQUE INDEX [IX_ImportFile_BatchId] ON [ImportFile] ([BatchId]);
GO


CREATE INDEX [IX_ImportFile_RegionCode] ON [ImportFile] ([RegionCode]);
GO


CREATE UNIQUE INDEX [IX_ImportFinding_BatchId_Ordinal] ON [ImportFinding] ([BatchId], [Ordinal]);
GO


CREATE INDEX [IX_ImportFinding_RegionCode] ON [ImportFinding] ([RegionCode]);
GO


CREATE UNIQUE INDEX [IX_ImportLayout_RegionCode_Name_Version] ON [ImportLayout] ([RegionCode], [Name], [Version]);
GO


CREATE INDEX [IX_ImportPage_RegionCode] ON [ImportPage] ([RegionCode]);
GO


CREATE UNIQUE INDEX [IX_ImportRow_BatchId_Ordinal] ON [ImportRow] ([BatchId], [Ordinal]);
GO


CREATE INDEX [IX_ImportRow_DebtId] ON [ImportRow] ([DebtId]);
GO


CREATE INDEX [IX_ImportRow_RegionCode] ON [ImportRow] ([RegionCode]);
GO


CREATE INDEX [IX_IndexFixing_IndexName_PublishedOn_RecordedAt] ON [IndexFixing] ([IndexName], [PublishedOn], [RecordedAt]);
GO


CREATE INDEX [IX_JournalEntry_Chain_At] ON [JournalEntry] ([Chain], [At]);
GO


CREATE UNIQUE INDEX [IX_JournalEntry_Chain_Sequence] ON [JournalEntry] ([Chain], [Sequence]);
GO


CREATE INDEX [IX_LedgerEntry_CorrectsId] ON [LedgerEntry] ([CorrectsId]);
GO


CREATE INDEX [IX_LedgerEntry_DebtId_EffectiveOn_RecordedAt] ON [LedgerEntry] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_LedgerEntry_RefinancingId] ON [LedgerEntry] ([RefinancingId]);
GO


CREATE INDEX [IX_LedgerEntry_RegionCode_EffectiveOn] ON [LedgerEntry] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_LedgerEntry_RegionCode_RecordedAt] ON [LedgerEntry] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_LedgerEntry_ReversesId] ON [LedgerEntry] ([ReversesId]);
GO


CREATE INDEX [IX_Measure_RegionCode_Stage] ON [Measure] ([RegionCode], [Stage]);
GO


CREATE INDEX [IX_MeasureAction_DebtId] ON [MeasureAction] ([DebtId]);
GO


CREATE INDEX [IX_MeasureEffect_DebtId] ON [MeasureEffect] ([DebtId]);
GO


CREATE INDEX [IX_MeasureEffect_MeasureId] ON [MeasureEffect] ([MeasureId]);
GO


CREATE INDEX [IX_MeasureEffect_RegionCode_EffectiveOn] ON [MeasureEffect] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_MeasureList_RegionCode] ON [MeasureList] ([RegionCode]);
GO


CREATE UNIQUE INDEX [IX_MeasureProposal_MeasureId_Number] ON [MeasureProposal] ([MeasureId], [Number]);
GO


CREATE INDEX [IX_MeasureProposal_RegionCode] ON [MeasureProposal] ([RegionCode]);
GO


CREATE INDEX [IX_MeasureStep_RegionCode] ON [MeasureStep] ([RegionCode]);
GO


CREATE UNIQUE INDEX [IX_MonthClose_RegionCode_Month] ON [MonthClose] ([RegionCode], [Month]) WHERE [ReopenedAt] IS NULL;
GO


CREATE INDEX [IX_MonthlyReportIssue_RegionCode_Month] ON [MonthlyReportIssue] ([RegionCode], [Month]);
GO


CREATE INDEX [IX_Party_ParentId] ON [Party] ([ParentId]);
GO


CREATE UNIQUE INDEX [IX_Party_RegionCode_NameKey] ON [Party] ([RegionCode], [NameKey]);
GO


CREATE UNIQUE INDEX [IX_PartyAlias_PartyId_AliasKey] ON [PartyAlias] ([PartyId], [AliasKey]);
GO


CREATE INDEX [IX_PartyAlias_RegionCode] ON [PartyAlias] ([RegionCode]);
GO


CREATE INDEX [IX_PaymentPriority_RegionCode_EffectiveOn] ON [PaymentPriority] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_PaymentPriority_RegionCode_RecordedAt] ON [PaymentPriority] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PaymentPriority_ReversesId] ON [PaymentPriority] ([ReversesId]);
GO


CREATE INDEX [IX_PaymentTrail_DebtId_EffectiveOn_RecordedAt] ON [PaymentTrail] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_PaymentTrail_EntryId] ON [PaymentTrail] ([EntryId]);
GO


CREATE INDEX [IX_PaymentTrail_RegionCode_RecordedAt] ON [PaymentTrail] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PaymentTrail_ReversesId] ON [PaymentTrail] ([ReversesId]);
GO


CREATE INDEX [IX_PendingChange_DebtId] ON [PendingChange] ([DebtId]);
GO


CREATE INDEX [IX_PendingChange_PolicyId] ON [PendingChange] ([PolicyId]);
GO


CREATE INDEX [IX_PendingChange_RegionCode_ExecutedAt] ON [PendingChange] ([RegionCode], [ExecutedAt]);
GO


CREATE INDEX [IX_PendingChange_RegionCode_Status_MadeAt] ON [PendingChange] ([RegionCode], [Status], [MadeAt]);
GO


CREATE INDEX [IX_PendingChange_UnitId] ON [PendingChange] ([UnitId]);
GO


CREATE INDEX [IX_PlannedCashFlow_RegionCode_PeriodFrom] ON [PlannedCashFlow] ([RegionCode], [PeriodFrom]);
GO


CREATE INDEX [IX_PlannedCashFlow_RegionCode_RecordedAt] ON [PlannedCashFlow] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PlannedCashFlow_ReversesId] ON [PlannedCashFlow] ([ReversesId]);
GO


CREATE INDEX [IX_PlannedDebt_CreditorId] ON [PlannedDebt] ([CreditorId]);
GO


CREATE INDEX [IX_PlatformExitRules_RegionCode] ON [PlatformExitRules] ([RegionCode]);
GO


CREATE INDEX [IX_PlatformExitStep_PartyId_EffectiveOn] ON [PlatformExitStep] ([PartyId], [EffectiveOn]);
GO


CREATE INDEX [IX_PlatformExitStep_RegionCode_RecordedAt] ON [PlatformExitStep] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PlatformExitStep_ReversesId] ON [PlatformExitStep] ([ReversesId]);
GO


CREATE INDEX [IX_PlatformListing_ParentId] ON [PlatformListing] ([ParentId]);
GO


CREATE INDEX [IX_PlatformListing_PartyId_EffectiveOn] ON [PlatformListing] ([PartyId], [EffectiveOn]);
GO


CREATE INDEX [IX_PlatformListing_RegionCode_RecordedAt] ON [PlatformListing] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PlatformListing_ReversesId] ON [PlatformListing] ([ReversesId]);
GO


CREATE INDEX [IX_PlatformProfile_PartyId_EffectiveOn] ON [PlatformProfile] ([PartyId], [EffectiveOn]);
GO


CREATE INDEX [IX_PlatformProfile_RegionCode_RecordedAt] ON [PlatformProfile] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_PlatformProfile_ReversesId] ON [PlatformProfile] ([ReversesId]);
GO


CREATE INDEX [IX_ProjectDebt_DebtId_EffectiveOn] ON [ProjectDebt] ([DebtId], [EffectiveOn]);
GO


CREATE INDEX [IX_ProjectDebt_RegionCode_RecordedAt] ON [ProjectDebt] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ProjectDebt_ReversesId] ON [ProjectDebt] ([ReversesId]);
GO


CREATE INDEX [IX_ProjectRules_RegionCode_EffectiveOn] ON [ProjectRules] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_ProjectRules_RegionCode_RecordedAt] ON [ProjectRules] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ProjectRules_ReversesId] ON [ProjectRules] ([ReversesId]);
GO


CREATE INDEX [IX_Reconciliation_RegionCode_CreatedAt] ON [Reconciliation] ([RegionCode], [CreatedAt]);
GO


CREATE UNIQUE INDEX [IX_ReconciliationBreak_ReconciliationId_Ordinal] ON [ReconciliationBreak] ([ReconciliationId], [Ordinal]);
GO


CREATE INDEX [IX_ReconciliationBreak_RegionCode_Status_DueOn] ON [ReconciliationBreak] ([RegionCode], [Status], [DueOn]);
GO


CREATE INDEX [IX_RecoveryCode_UserId_Hash] ON [RecoveryCode] ([UserId], [Hash]);
GO


CREATE INDEX [IX_Refinancing_RegionCode] ON [Refinancing] ([RegionCode]);
GO


CREATE INDEX [IX_Region_ParentCode] ON [Region] ([ParentCode]);
GO


CREATE INDEX [IX_RepaymentPlan_DebtId_EffectiveOn_RecordedAt] ON [RepaymentPlan] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_RepaymentPlan_RegionCode_RecordedAt] ON [RepaymentPlan] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_RepaymentPlan_ReversesId] ON [RepaymentPlan] ([ReversesId]);
GO


CREATE INDEX [IX_RepaymentPlanLine_PlanId] ON [RepaymentPlanLine] ([PlanId]);
GO


CREATE INDEX [IX_ReserveApplication_DebtId] ON [ReserveApplication] ([DebtId]);
GO


CREATE UNIQUE INDEX [IX_ReserveApplication_RegionCode_CodeKey] ON [ReserveApplication] ([RegionCode], [CodeKey]);
GO


CREATE INDEX [IX_ReserveApplication_RegionCode_RecordedAt] ON [ReserveApplication] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ReserveApplication_ReversesId] ON [ReserveApplication] ([ReversesId]);
GO


CREATE INDEX [IX_ReserveEvent_ApplicationId] ON [ReserveEvent] ([ApplicationId]);
GO


CREATE INDEX [IX_ReserveEvent_DebtId] ON [ReserveEvent] ([DebtId]);
GO


CREATE INDEX [IX_ReserveEvent_RegionCode_EffectiveOn] ON [ReserveEvent] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_ReserveEvent_RegionCode_RecordedAt] ON [ReserveEvent] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ReserveEvent_ReversesId] ON [ReserveEvent] ([ReversesId]);
GO


CREATE UNIQUE INDEX [IX_ReserveFund_RegionCode] ON [ReserveFund] ([RegionCode]);
GO


CREATE INDEX [IX_ReserveFundStatement_RegionCode_EffectiveOn] ON [ReserveFundStatement] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_ReserveFundStatement_RegionCode_RecordedAt] ON [ReserveFundStatement] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ReserveFundStatement_ReversesId] ON [ReserveFundStatement] ([ReversesId]);
GO


CREATE INDEX [IX_ReserveRules_RegionCode_EffectiveOn] ON [ReserveRules] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_ReserveRules_RegionCode_RecordedAt] ON [ReserveRules] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ReserveRules_ReversesId] ON [ReserveRules] ([ReversesId]);
GO


CREATE INDEX [IX_ResolutionPlanLine_PartyId_Year_Method_EffectiveOn] ON [ResolutionPlanLine] ([PartyId], [Year], [Method], [EffectiveOn]);
GO


CREATE INDEX [IX_ResolutionPlanLine_RegionCode_RecordedAt] ON [ResolutionPlanLine] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_ResolutionPlanLine_ReversesId] ON [ResolutionPlanLine] ([ReversesId]);
GO


CREATE INDEX [IX_RiskAssessment_PolicyId] ON [RiskAssessment] ([PolicyId]);
GO


CREATE INDEX [IX_RiskAssessment_RegionCode_RecordedAt] ON [RiskAssessment] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_RiskAssessment_RegionCode_Year_Half] ON [RiskAssessment] ([RegionCode], [Year], [Half]);
GO


CREATE INDEX [IX_RiskAssessment_ReversesId] ON [RiskAssessment] ([ReversesId]);
GO


CREATE INDEX [IX_RiskAssessmentUnit_PartyId] ON [RiskAssessmentUnit] ([PartyId]);
GO


CREATE UNIQUE INDEX [IX_RiskItem_RegionCode_CodeKey] ON [RiskItem] ([RegionCode], [CodeKey]);
GO


CREATE INDEX [IX_RiskList_RegionCode] ON [RiskList] ([RegionCode]);
GO


CREATE INDEX [IX_RiskPolicy_RegionCode] ON [RiskPolicy] ([RegionCode]);
GO


CREATE INDEX [IX_RiskStatement_ItemId_EffectiveOn] ON [RiskStatement] ([ItemId], [EffectiveOn]);
GO


CREATE INDEX [IX_RiskStatement_PartyId] ON [RiskStatement] ([PartyId]);
GO


CREATE INDEX [IX_RiskStatement_RegionCode_RecordedAt] ON [RiskStatement] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_RiskStatement_ReversesId] ON [RiskStatement] ([ReversesId]);
GO


CREATE INDEX [IX_RiskStep_ItemId_EffectiveOn] ON [RiskStep] ([ItemId], [EffectiveOn]);
GO


CREATE INDEX [IX_RiskStep_LinkedDebtId] ON [RiskStep] ([LinkedDebtId]);
GO


CREATE INDEX [IX_RiskStep_RegionCode_RecordedAt] ON [RiskStep] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_RiskStep_ReversesId] ON [RiskStep] ([ReversesId]);
GO


CREATE UNIQUE INDEX [IX_SanBaoAccount_RegionCode_NumberKey] ON [SanBaoAccount] ([RegionCode], [NumberKey]);
GO


CREATE INDEX [IX_SanBaoAccount_RegionCode_RecordedAt] ON [SanBaoAccount] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoAccount_ReversesId] ON [SanBaoAccount] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoAccountPayment_AccountId_EffectiveOn] ON [SanBaoAccountPayment] ([AccountId], [EffectiveOn]);
GO


CREATE INDEX [IX_SanBaoAccountPayment_RegionCode_RecordedAt] ON [SanBaoAccountPayment] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoAccountPayment_ReversesId] ON [SanBaoAccountPayment] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoExecution_RegionCode_RecordedAt] ON [SanBaoExecution] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoExecution_RegionCode_Year_NameKey_Month] ON [SanBaoExecution] ([RegionCode], [Year], [NameKey], [Month]);
GO


CREATE INDEX [IX_SanBaoExecution_ReversesId] ON [SanBaoExecution] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoItem_RegionCode_RecordedAt] ON [SanBaoItem] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoItem_RegionCode_Year_NameKey_EffectiveOn] ON [SanBaoItem] ([RegionCode], [Year], [NameKey], [EffectiveOn]);
GO


CREATE INDEX [IX_SanBaoItem_ReversesId] ON [SanBaoItem] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoLimits_RegionCode_EffectiveOn] ON [SanBaoLimits] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_SanBaoLimits_RegionCode_RecordedAt] ON [SanBaoLimits] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoLimits_ReversesId] ON [SanBaoLimits] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoList_RegionCode_RecordedAt] ON [SanBaoList] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SanBaoList_RegionCode_Year_EffectiveOn] ON [SanBaoList] ([RegionCode], [Year], [EffectiveOn]);
GO


CREATE INDEX [IX_SanBaoList_ReversesId] ON [SanBaoList] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoReviewStep_RegionCode_RecordedAt] ON [SanBaoReviewStep] ([RegionCode], [RecordedAt]);
GO


CREATE UNIQUE INDEX [IX_SanBaoReviewStep_RegionCode_Year_Number] ON [SanBaoReviewStep] ([RegionCode], [Year], [Number]);
GO


CREATE INDEX [IX_SanBaoReviewStep_ReversesId] ON [SanBaoReviewStep] ([ReversesId]);
GO


CREATE INDEX [IX_SanBaoReviewStep_SubmissionId] ON [SanBaoReviewStep] ([SubmissionId]);
GO


CREATE INDEX [IX_Shareholding_CompanyId_HolderId_EffectiveOn] ON [Shareholding] ([CompanyId], [HolderId], [EffectiveOn]);
GO


CREATE INDEX [IX_Shareholding_HolderId] ON [Shareholding] ([HolderId]);
GO


CREATE INDEX [IX_Shareholding_RegionCode_RecordedAt] ON [Shareholding] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_Shareholding_ReversesId] ON [Shareholding] ([ReversesId]);
GO


CREATE INDEX [IX_Simulation_RegionCode] ON [Simulation] ([RegionCode]);
GO


CREATE INDEX [IX_SpendingTotal_RegionCode_BondKey_EffectiveOn] ON [SpendingTotal] ([RegionCode], [BondKey], [EffectiveOn]);
GO


CREATE INDEX [IX_SpendingTotal_RegionCode_RecordedAt] ON [SpendingTotal] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SpendingTotal_ReversesId] ON [SpendingTotal] ([ReversesId]);
GO


CREATE INDEX [IX_StateAsset_RegionCode_CodeKey_EffectiveOn] ON [StateAsset] ([RegionCode], [CodeKey], [EffectiveOn]);
GO


CREATE INDEX [IX_StateAsset_RegionCode_RecordedAt] ON [StateAsset] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_StateAsset_ReversesId] ON [StateAsset] ([ReversesId]);
GO


CREATE INDEX [IX_SupportWeights_RegionCode_EffectiveOn] ON [SupportWeights] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_SupportWeights_RegionCode_RecordedAt] ON [SupportWeights] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_SupportWeights_ReversesId] ON [SupportWeights] ([ReversesId]);
GO


CREATE INDEX [IX_Target_RegionCode_EffectiveOn] ON [Target] ([RegionCode], [EffectiveOn]);
GO


CREATE INDEX [IX_Target_RegionCode_RecordedAt] ON [Target] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_Target_ReversesId] ON [Target] ([ReversesId]);
GO


CREATE INDEX [IX_TargetActual_RegionCode_Code_EffectiveOn] ON [TargetActual] ([RegionCode], [Code], [EffectiveOn]);
GO


CREATE INDEX [IX_TargetActual_RegionCode_RecordedAt] ON [TargetActual] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_TargetActual_ReversesId] ON [TargetActual] ([ReversesId]);
GO


CREATE INDEX [IX_TargetCreditor_PartyId] ON [TargetCreditor] ([PartyId]);
GO


CREATE INDEX [IX_TermsVersion_DebtId_EffectiveOn_RecordedAt] ON [TermsVersion] ([DebtId], [EffectiveOn], [RecordedAt]);
GO


CREATE INDEX [IX_TermsVersion_RegionCode_RecordedAt] ON [TermsVersion] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_TermsVersion_ReversesId] ON [TermsVersion] ([ReversesId]);
GO


CREATE INDEX [IX_UsedPassword_UserId_ReplacedAt] ON [UsedPassword] ([UserId], [ReplacedAt]);
GO


CREATE INDEX [EmailIndex] ON [UserAccount] ([NormalizedEmail]);
GO


CREATE INDEX [IX_UserAccount_RegionCode] ON [UserAccount] ([RegionCode]);
GO


CREATE INDEX [IX_UserAccount_UnitId] ON [UserAccount] ([UnitId]);
GO


CREATE UNIQUE INDEX [UserNameIndex] ON [UserAccount] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL;
GO


CREATE INDEX [IX_UserClaim_UserId] ON [UserClaim] ([UserId]);
GO


CREATE INDEX [IX_UserLogin_UserId] ON [UserLogin] ([UserId]);
GO


CREATE INDEX [IX_UserSession_UserId_StartedAt] ON [UserSession] ([UserId], [StartedAt]);
GO


CREATE INDEX [IX_Warning_DebtId] ON [Warning] ([DebtId]);
GO


CREATE INDEX [IX_Warning_PartyId] ON [Warning] ([PartyId]);
GO


CREATE INDEX [IX_Warning_RegionCode_Kind_SubjectKey] ON [Warning] ([RegionCode], [Kind], [SubjectKey]);
GO


CREATE INDEX [IX_WarningEvaluation_RegionCode_AsOf] ON [WarningEvaluation] ([RegionCode], [AsOf]);
GO


CREATE INDEX [IX_WarningEvent_RegionCode] ON [WarningEvent] ([RegionCode]);
GO


CREATE INDEX [IX_WarningMail_RegionCode_QueuedAt] ON [WarningMail] ([RegionCode], [QueuedAt]);
GO


CREATE INDEX [IX_WarningMailAttempt_RegionCode] ON [WarningMailAttempt] ([RegionCode]);
GO


CREATE INDEX [IX_WarningRule_RegionCode] ON [WarningRule] ([RegionCode]);
GO


CREATE INDEX [IX_YearlyFunding_PartyId_Year_EffectiveOn] ON [YearlyFunding] ([PartyId], [Year], [EffectiveOn]);
GO


CREATE INDEX [IX_YearlyFunding_RegionCode_RecordedAt] ON [YearlyFunding] ([RegionCode], [RecordedAt]);
GO


CREATE INDEX [IX_YearlyFunding_ReversesId] ON [YearlyFunding] ([ReversesId]);
GO


