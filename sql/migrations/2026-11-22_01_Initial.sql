-- Initial
IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ArrearsLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ArrearsStatementId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [DataProtectionKeyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [DebtClassificationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [DebtContractId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [DebtId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [DuePaymentId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ImportBatchId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ImportFileId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ImportFindingId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [ImportRowId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [LedgerEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [MonthlyReportIssueId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [PartyAliasId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [PartyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [RepaymentPlanId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [RepaymentPlanLineId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [TermsVersionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [UserAccountId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE SEQUENCE [UserClaimId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [DataProtectionKey] (
        [Id] int NOT NULL,
        [FriendlyName] nvarchar(200) NULL,
        [Xml] nvarchar(max) NULL,
        CONSTRAINT [PK_DataProtectionKey] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [Region] (
        [Code] nvarchar(12) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [ParentCode] nvarchar(12) NULL,
        CONSTRAINT [PK_Region] PRIMARY KEY ([Code]),
        CONSTRAINT [FK_Region_Region_ParentCode] FOREIGN KEY ([ParentCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [SigningKey] (
        [Purpose] nvarchar(40) NOT NULL,
        [ProtectedKey] nvarchar(1000) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_SigningKey] PRIMARY KEY ([Purpose])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
        [Version] int NOT NULL,
        CONSTRAINT [PK_ImportBatch] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportBatch_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [UserAccount] (
        [Id] int NOT NULL,
        [DisplayName] nvarchar(200) NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [IsDisabled] bit NOT NULL,
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
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_UserAccount] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserAccount_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [ImportFile] (
        [Id] int NOT NULL,
        [BatchId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        CONSTRAINT [PK_ImportFile] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportFile_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportFile_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
        CONSTRAINT [PK_ImportFinding] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportFinding_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportFinding_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [DebtContract] (
        [Id] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [Number] nvarchar(200) NOT NULL,
        [NumberKey] nvarchar(200) NOT NULL,
        [DebtorId] int NOT NULL,
        [CreditorId] int NOT NULL,
        CONSTRAINT [PK_DebtContract] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DebtContract_Party_CreditorId] FOREIGN KEY ([CreditorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtContract_Party_DebtorId] FOREIGN KEY ([DebtorId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtContract_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [UserClaim] (
        [Id] int NOT NULL,
        [UserId] int NOT NULL,
        [ClaimType] nvarchar(200) NULL,
        [ClaimValue] nvarchar(200) NULL,
        CONSTRAINT [PK_UserClaim] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UserClaim_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [UserLogin] (
        [LoginProvider] nvarchar(200) NOT NULL,
        [ProviderKey] nvarchar(200) NOT NULL,
        [ProviderDisplayName] nvarchar(200) NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_UserLogin] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_UserLogin_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [UserRole] (
        [Role] nvarchar(40) NOT NULL,
        [UserId] int NOT NULL,
        CONSTRAINT [PK_UserRole] PRIMARY KEY ([UserId], [Role]),
        CONSTRAINT [FK_UserRole_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [UserToken] (
        [UserId] int NOT NULL,
        [LoginProvider] nvarchar(200) NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [Value] nvarchar(200) NULL,
        CONSTRAINT [PK_UserToken] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_UserToken_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [ArrearsStatement] (
        [Id] bigint NOT NULL,
        [PrincipalYuan] decimal(20,2) NOT NULL,
        [InterestYuan] decimal(20,2) NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_ArrearsStatement] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ArrearsStatement_ArrearsStatement_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [ArrearsStatement] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ArrearsStatement_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ArrearsStatement_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [DebtClassification] (
        [Id] bigint NOT NULL,
        [Class] nvarchar(40) NOT NULL,
        [Document] nvarchar(200) NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_DebtClassification] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DebtClassification_DebtClassification_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [DebtClassification] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtClassification_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DebtClassification_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
        CONSTRAINT [PK_DuePayment] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_DuePayment_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_DuePayment_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
        [ContentJson] nvarchar(max) NULL,
        [CellsJson] nvarchar(max) NOT NULL,
        [DifferencesJson] nvarchar(max) NULL,
        [DebtId] int NULL,
        CONSTRAINT [PK_ImportRow] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ImportRow_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportRow_ImportBatch_BatchId] FOREIGN KEY ([BatchId]) REFERENCES [ImportBatch] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_ImportRow_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [LedgerEntry] (
        [Id] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [AmountYuan] decimal(20,2) NOT NULL,
        [BalanceEffectYuan] decimal(20,2) NOT NULL,
        [DueOn] date NULL,
        [PaymentKind] nvarchar(40) NULL,
        [ResolutionMethod] nvarchar(40) NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_LedgerEntry] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LedgerEntry_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntry_LedgerEntry_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [LedgerEntry] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntry_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [RepaymentPlan] (
        [Id] bigint NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
        [SourceSheet] nvarchar(200) NULL,
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_RepaymentPlan] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RepaymentPlan_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RepaymentPlan_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_RepaymentPlan_RepaymentPlan_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [RepaymentPlan] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [TermsVersion] (
        [Id] bigint NOT NULL,
        [SourceCell] nvarchar(40) NULL,
        [SourceImportBatchId] int NULL,
        [SourceRawText] nvarchar(200) NULL,
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
        [DebtId] int NOT NULL,
        [RegionCode] nvarchar(12) NOT NULL,
        [EffectiveOn] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedBy] nvarchar(100) NOT NULL,
        [Reason] nvarchar(400) NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_TermsVersion] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_TermsVersion_Debt_DebtId] FOREIGN KEY ([DebtId]) REFERENCES [Debt] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TermsVersion_Region_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Region] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_TermsVersion_TermsVersion_ReversesId] FOREIGN KEY ([ReversesId]) REFERENCES [TermsVersion] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE TABLE [ArrearsLine] (
        [Id] bigint NOT NULL,
        [StatementId] bigint NOT NULL,
        [DueOn] date NOT NULL,
        [PrincipalYuan] decimal(20,2) NOT NULL,
        [InterestYuan] decimal(20,2) NOT NULL,
        CONSTRAINT [PK_ArrearsLine] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ArrearsLine_ArrearsStatement_StatementId] FOREIGN KEY ([StatementId]) REFERENCES [ArrearsStatement] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ArrearsLine_StatementId] ON [ArrearsLine] ([StatementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ArrearsStatement_DebtId_EffectiveOn_RecordedAt] ON [ArrearsStatement] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ArrearsStatement_RegionCode] ON [ArrearsStatement] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ArrearsStatement_ReversesId] ON [ArrearsStatement] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Debt_ContractId_DrawdownKey] ON [Debt] ([ContractId], [DrawdownKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_Debt_RegionCode] ON [Debt] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DebtClassification_DebtId_EffectiveOn_RecordedAt] ON [DebtClassification] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DebtClassification_RegionCode] ON [DebtClassification] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DebtClassification_ReversesId] ON [DebtClassification] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DebtContract_CreditorId] ON [DebtContract] ([CreditorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DebtContract_DebtorId] ON [DebtContract] ([DebtorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_DebtContract_RegionCode_NumberKey_CreditorId_DebtorId] ON [DebtContract] ([RegionCode], [NumberKey], [CreditorId], [DebtorId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DuePayment_DebtId] ON [DuePayment] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_DuePayment_RegionCode_DueOn] ON [DuePayment] ([RegionCode], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportBatch_RegionCode_UploadedAt] ON [ImportBatch] ([RegionCode], [UploadedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ImportFile_BatchId] ON [ImportFile] ([BatchId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportFile_RegionCode] ON [ImportFile] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ImportFinding_BatchId_Ordinal] ON [ImportFinding] ([BatchId], [Ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportFinding_RegionCode] ON [ImportFinding] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ImportRow_BatchId_Ordinal] ON [ImportRow] ([BatchId], [Ordinal]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportRow_DebtId] ON [ImportRow] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_ImportRow_RegionCode] ON [ImportRow] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_DebtId_EffectiveOn_RecordedAt] ON [LedgerEntry] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_RegionCode_EffectiveOn] ON [LedgerEntry] ([RegionCode], [EffectiveOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_LedgerEntry_ReversesId] ON [LedgerEntry] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_MonthlyReportIssue_RegionCode_Month] ON [MonthlyReportIssue] ([RegionCode], [Month]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_Party_ParentId] ON [Party] ([ParentId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Party_RegionCode_NameKey] ON [Party] ([RegionCode], [NameKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE UNIQUE INDEX [IX_PartyAlias_PartyId_AliasKey] ON [PartyAlias] ([PartyId], [AliasKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_PartyAlias_RegionCode] ON [PartyAlias] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_Region_ParentCode] ON [Region] ([ParentCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_RepaymentPlan_DebtId_EffectiveOn_RecordedAt] ON [RepaymentPlan] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_RepaymentPlan_RegionCode] ON [RepaymentPlan] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_RepaymentPlan_ReversesId] ON [RepaymentPlan] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_RepaymentPlanLine_PlanId] ON [RepaymentPlanLine] ([PlanId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_TermsVersion_DebtId_EffectiveOn_RecordedAt] ON [TermsVersion] ([DebtId], [EffectiveOn], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_TermsVersion_RegionCode] ON [TermsVersion] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_TermsVersion_ReversesId] ON [TermsVersion] ([ReversesId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [UserAccount] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_UserAccount_RegionCode] ON [UserAccount] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [UserAccount] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_UserClaim_UserId] ON [UserClaim] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    CREATE INDEX [IX_UserLogin_UserId] ON [UserLogin] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122223400_Initial'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122223400_Initial', N'10.0.14');
END;

COMMIT;
GO

