-- 台账事实、全国参考表与台账日志只增不改：触发器拒绝修改与删除（由程序的数据模型生成，可重复执行）。
-- 触发器挡不住能停用触发器的人。应用程序的登录账号还应加入角色 fiscal_application，由数据库拒绝其修改、删除和改表：
--     ALTER ROLE [fiscal_application] ADD MEMBER [应用程序的数据库用户];
-- 升级数据库（migrate）须改用另一个账号。
IF DATABASE_PRINCIPAL_ID(N'fiscal_application') IS NULL CREATE ROLE [fiscal_application];
GO

CREATE OR ALTER TRIGGER [AccessCutAppendOnly] ON [AccessCut] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'AccessCut：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [AccessCut] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [AccessPolicyAppendOnly] ON [AccessPolicy] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'AccessPolicy：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [AccessPolicy] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [AccessRetentionAppendOnly] ON [AccessRetention] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'AccessRetention：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [AccessRetention] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ApprovalPolicyAppendOnly] ON [ApprovalPolicy] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ApprovalPolicy：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ApprovalPolicy] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ArrearsLineAppendOnly] ON [ArrearsLine] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ArrearsLine：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ArrearsLine] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ArrearsStatementAppendOnly] ON [ArrearsStatement] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ArrearsStatement：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ArrearsStatement] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [AuthenticityRuleSetAppendOnly] ON [AuthenticityRuleSet] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'AuthenticityRuleSet：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [AuthenticityRuleSet] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BalanceConfirmationAppendOnly] ON [BalanceConfirmation] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BalanceConfirmation：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BalanceConfirmation] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CalendarDayAppendOnly] ON [CalendarDay] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CalendarDay：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CalendarDay] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ClassRestrictionAppendOnly] ON [ClassRestriction] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ClassRestriction：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ClassRestriction] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [DebtClassificationAppendOnly] ON [DebtClassification] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'DebtClassification：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [DebtClassification] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [DebtStrategyAppendOnly] ON [DebtStrategy] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'DebtStrategy：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [DebtStrategy] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ExposureBasisAppendOnly] ON [ExposureBasis] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ExposureBasis：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ExposureBasis] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ExposureBasisComponentAppendOnly] ON [ExposureBasisComponent] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ExposureBasisComponent：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ExposureBasisComponent] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [HiddenDebtStatementAppendOnly] ON [HiddenDebtStatement] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'HiddenDebtStatement：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [HiddenDebtStatement] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [IndexFixingAppendOnly] ON [IndexFixing] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'IndexFixing：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [IndexFixing] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [JournalEntryAppendOnly] ON [JournalEntry] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'JournalEntry：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [JournalEntry] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [LedgerEntryAppendOnly] ON [LedgerEntry] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'LedgerEntry：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [LedgerEntry] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [MeasureListAppendOnly] ON [MeasureList] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'MeasureList：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [MeasureList] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [MeasureListItemAppendOnly] ON [MeasureListItem] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'MeasureListItem：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [MeasureListItem] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PaymentTrailAppendOnly] ON [PaymentTrail] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PaymentTrail：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PaymentTrail] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlatformListingAppendOnly] ON [PlatformListing] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlatformListing：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlatformListing] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RepaymentPlanAppendOnly] ON [RepaymentPlan] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RepaymentPlan：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RepaymentPlan] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RepaymentPlanLineAppendOnly] ON [RepaymentPlanLine] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RepaymentPlanLine：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RepaymentPlanLine] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ResolutionPlanLineAppendOnly] ON [ResolutionPlanLine] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ResolutionPlanLine：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ResolutionPlanLine] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoItemAppendOnly] ON [SanBaoItem] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoItem：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoItem] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SupportWeightsAppendOnly] ON [SupportWeights] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SupportWeights：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SupportWeights] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [TargetAppendOnly] ON [Target] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'Target：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [Target] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [TargetActualAppendOnly] ON [TargetActual] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'TargetActual：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [TargetActual] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [TargetCreditorAppendOnly] ON [TargetCreditor] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'TargetCreditor：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [TargetCreditor] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [TermsVersionAppendOnly] ON [TermsVersion] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'TermsVersion：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [TermsVersion] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [YearlyFundingAppendOnly] ON [YearlyFunding] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'YearlyFunding：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [YearlyFunding] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [AccessEntryAppendOnly] ON [AccessEntry] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM inserted) THROW 51000, N'AccessEntry：访问日志不得修改，只能按留存期限清理。', 1;
    IF EXISTS (SELECT 1 FROM deleted AS d WHERE NOT EXISTS (SELECT 1 FROM [AccessCut] AS c WHERE c.[Chain] = d.[Chain] AND c.[Sequence] >= d.[Sequence]))
        THROW 51000, N'AccessEntry：访问日志不得修改，只能按留存期限清理。', 1;
END;
GO
DENY UPDATE, ALTER ON [AccessEntry] TO [fiscal_application];
GO
