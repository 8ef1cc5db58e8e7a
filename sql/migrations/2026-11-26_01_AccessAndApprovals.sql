-- AccessAndApprovals
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AccessCutId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AccessEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AccessPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AccessRetentionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [ApprovalDelegationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [ApprovalPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AuditExtractId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [AuditQuestionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [ChangeApprovalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [ClassRestrictionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [PendingChangeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [RecoveryCodeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE SEQUENCE [UsedPasswordId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserRole] ADD [IsPending] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserRole] ADD [PendingFrom] nvarchar(256) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[UserAccount]') AND [c].[name] = N'LockoutEnd');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [UserAccount] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [UserAccount] ALTER COLUMN [LockoutEnd] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ChangedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ExpiresOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [LastTotpStep] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [MustChangePassword] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [PasswordChangedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ProtectedTotpSecret] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorFailures] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorLockedUntil] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorSince] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [UnitId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [ResolutionPlanLine] ADD [Department] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [ResolutionPlanLine] ADD [FundSource] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [ResolutionPlanLine] ADD [Parts] nvarchar(max) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE TABLE [AccessHead] (
        [Chain] nvarchar(12) NOT NULL,
        [Sequence] bigint NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_AccessHead] PRIMARY KEY ([Chain])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE TABLE [RecoveryCode] (
        [Id] int NOT NULL,
        [UserId] int NOT NULL,
        [Hash] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_RecoveryCode] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RecoveryCode_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE TABLE [UsedPassword] (
        [Id] int NOT NULL,
        [UserId] int NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [ReplacedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_UsedPassword] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_UsedPassword_UserAccount_UserId] FOREIGN KEY ([UserId]) REFERENCES [UserAccount] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
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
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE TABLE [ChangeApproval] (
        [Id] int NOT NULL,
        [ChangeId] int NOT NULL,
        [ApprovedBy] nvarchar(100) NOT NULL,
        [OnBehalfOf] nvarchar(100) NULL,
        [ApprovedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ChangeApproval] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ChangeApproval_PendingChange_ChangeId] FOREIGN KEY ([ChangeId]) REFERENCES [PendingChange] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_UserAccount_UnitId] ON [UserAccount] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessCut_Chain_Sequence] ON [AccessCut] ([Chain], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AccessEntry_Chain_At] ON [AccessEntry] ([Chain], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessEntry_Chain_Sequence] ON [AccessEntry] ([Chain], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AccessEntry_UserName_At] ON [AccessEntry] ([UserName], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AccessPolicy_ValidFrom_RecordedAt] ON [AccessPolicy] ([ValidFrom], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_ApprovalDelegation_RegionCode_ValidTo] ON [ApprovalDelegation] ([RegionCode], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_ApprovalPolicy_RegionCode] ON [ApprovalPolicy] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AuditExtract_RegionCode_MadeAt] ON [AuditExtract] ([RegionCode], [MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AuditQuestion_RegionCode_Status_DueOn] ON [AuditQuestion] ([RegionCode], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AuditQuestionEvidence_DebtId] ON [AuditQuestionEvidence] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_AuditQuestionStep_RegionCode] ON [AuditQuestionStep] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_ChangeApproval_ChangeId] ON [ChangeApproval] ([ChangeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_DebtId] ON [PendingChange] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_PolicyId] ON [PendingChange] ([PolicyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_RegionCode_ExecutedAt] ON [PendingChange] ([RegionCode], [ExecutedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_RegionCode_Status_MadeAt] ON [PendingChange] ([RegionCode], [Status], [MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_UnitId] ON [PendingChange] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_RecoveryCode_UserId_Hash] ON [RecoveryCode] ([UserId], [Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_UsedPassword_UserId_ReplacedAt] ON [UsedPassword] ([UserId], [ReplacedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    CREATE INDEX [IX_UserSession_UserId_StartedAt] ON [UserSession] ([UserId], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD CONSTRAINT [FK_UserAccount_Party_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261126002157_AccessAndApprovals'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261126002157_AccessAndApprovals', N'10.0.14');
END;

COMMIT;
GO

