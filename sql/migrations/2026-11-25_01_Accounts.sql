-- Accounts
BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE SEQUENCE [AccessPolicyId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE SEQUENCE [RecoveryCodeId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE SEQUENCE [UsedPasswordId] START WITH 1 INCREMENT BY 100 NO CYCLE;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserRole] ADD [IsPending] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserRole] ADD [PendingFrom] nvarchar(256) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
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
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ChangedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [LastTotpStep] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [MustChangePassword] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [PasswordChangedAt] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [ProtectedTotpSecret] nvarchar(1000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorFailures] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorLockedUntil] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    ALTER TABLE [UserAccount] ADD [SecondFactorSince] datetime2 NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
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
    WHERE [MigrationId] = N'20261125230616_Accounts'
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
    WHERE [MigrationId] = N'20261125230616_Accounts'
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
    WHERE [MigrationId] = N'20261125230616_Accounts'
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
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE INDEX [IX_AccessPolicy_ValidFrom_RecordedAt] ON [AccessPolicy] ([ValidFrom], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE INDEX [IX_RecoveryCode_UserId_Hash] ON [RecoveryCode] ([UserId], [Hash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE INDEX [IX_UsedPassword_UserId_ReplacedAt] ON [UsedPassword] ([UserId], [ReplacedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    CREATE INDEX [IX_UserSession_UserId_StartedAt] ON [UserSession] ([UserId], [StartedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261125230616_Accounts'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261125230616_Accounts', N'10.0.14');
END;

COMMIT;
GO

