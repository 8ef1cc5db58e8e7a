-- Approvals
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE SEQUENCE [ApprovalDelegationId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE SEQUENCE [ApprovalPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE SEQUENCE [ChangeApprovalId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE SEQUENCE [ClassRestrictionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE SEQUENCE [PendingChangeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [UnitId] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
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
    WHERE [MigrationId] = N'20261125230418_Approvals'
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
    WHERE [MigrationId] = N'20261125230418_Approvals'
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
    WHERE [MigrationId] = N'20261125230418_Approvals'
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
    WHERE [MigrationId] = N'20261125230418_Approvals'
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
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_UserAccount_UnitId] ON [UserAccount] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_ApprovalDelegation_RegionCode_ValidTo] ON [ApprovalDelegation] ([RegionCode], [ValidTo]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_ApprovalPolicy_RegionCode] ON [ApprovalPolicy] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_ChangeApproval_ChangeId] ON [ChangeApproval] ([ChangeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_DebtId] ON [PendingChange] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_PolicyId] ON [PendingChange] ([PolicyId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_RegionCode_ExecutedAt] ON [PendingChange] ([RegionCode], [ExecutedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_RegionCode_Status_MadeAt] ON [PendingChange] ([RegionCode], [Status], [MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    CREATE INDEX [IX_PendingChange_UnitId] ON [PendingChange] ([UnitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    ALTER TABLE [UserAccount] ADD CONSTRAINT [FK_UserAccount_Party_UnitId] FOREIGN KEY ([UnitId]) REFERENCES [Party] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230418_Approvals'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125230418_Approvals', N'10.0.14');
END;

COMMIT;
GO

