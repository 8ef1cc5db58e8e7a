-- Audit
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE SEQUENCE [AccessCutId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE SEQUENCE [AccessEntryId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE SEQUENCE [AccessRetentionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE SEQUENCE [AuditExtractId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE SEQUENCE [AuditQuestionId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ExpiresOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
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
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessCut_Chain_Sequence] ON [AccessCut] ([Chain], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AccessEntry_Chain_At] ON [AccessEntry] ([Chain], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AccessEntry_Chain_Sequence] ON [AccessEntry] ([Chain], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AccessEntry_UserName_At] ON [AccessEntry] ([UserName], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AuditExtract_RegionCode_MadeAt] ON [AuditExtract] ([RegionCode], [MadeAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AuditQuestion_RegionCode_Status_DueOn] ON [AuditQuestion] ([RegionCode], [Status], [DueOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AuditQuestionEvidence_DebtId] ON [AuditQuestionEvidence] ([DebtId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    CREATE INDEX [IX_AuditQuestionStep_RegionCode] ON [AuditQuestionStep] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230417_Audit'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125230417_Audit', N'10.0.14');
END;

COMMIT;
GO

