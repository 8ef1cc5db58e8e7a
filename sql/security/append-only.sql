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

CREATE OR ALTER TRIGGER [AssetEventAppendOnly] ON [AssetEvent] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'AssetEvent：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [AssetEvent] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [BondAppendOnly] ON [Bond] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'Bond：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [Bond] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondAllocationAppendOnly] ON [BondAllocation] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondAllocation：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondAllocation] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondLimitAppendOnly] ON [BondLimit] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondLimit：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondLimit] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondMisuseAppendOnly] ON [BondMisuse] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondMisuse：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondMisuse] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondPaymentAppendOnly] ON [BondPayment] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondPayment：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondPayment] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondRemittanceAppendOnly] ON [BondRemittance] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondRemittance：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondRemittance] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [BondRulesAppendOnly] ON [BondRules] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'BondRules：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [BondRules] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CalendarDayAppendOnly] ON [CalendarDay] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CalendarDay：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CalendarDay] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CapacityFigureAppendOnly] ON [CapacityFigure] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CapacityFigure：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CapacityFigure] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CashLevelRuleAppendOnly] ON [CashLevelRule] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CashLevelRule：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CashLevelRule] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CashStatementAppendOnly] ON [CashStatement] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CashStatement：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CashStatement] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ClaimPaymentAppendOnly] ON [ClaimPayment] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ClaimPayment：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ClaimPayment] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ClassRestrictionAppendOnly] ON [ClassRestriction] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ClassRestriction：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ClassRestriction] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [CreditorConsentAppendOnly] ON [CreditorConsent] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'CreditorConsent：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [CreditorConsent] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [EnterpriseClaimAppendOnly] ON [EnterpriseClaim] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'EnterpriseClaim：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [EnterpriseClaim] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ExitExplanationAppendOnly] ON [ExitExplanation] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ExitExplanation：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ExitExplanation] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [FundEvaluationAppendOnly] ON [FundEvaluation] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'FundEvaluation：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [FundEvaluation] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [FundingReviewAppendOnly] ON [FundingReview] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'FundingReview：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [FundingReview] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [GovernmentProjectAppendOnly] ON [GovernmentProject] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'GovernmentProject：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [GovernmentProject] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [GuaranteeGivenAppendOnly] ON [GuaranteeGiven] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'GuaranteeGiven：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [GuaranteeGiven] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [PaymentPriorityAppendOnly] ON [PaymentPriority] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PaymentPriority：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PaymentPriority] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PaymentTrailAppendOnly] ON [PaymentTrail] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PaymentTrail：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PaymentTrail] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlannedCashFlowAppendOnly] ON [PlannedCashFlow] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlannedCashFlow：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlannedCashFlow] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlatformExitRulesAppendOnly] ON [PlatformExitRules] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlatformExitRules：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlatformExitRules] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlatformExitStepAppendOnly] ON [PlatformExitStep] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlatformExitStep：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlatformExitStep] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlatformListingAppendOnly] ON [PlatformListing] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlatformListing：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlatformListing] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [PlatformProfileAppendOnly] ON [PlatformProfile] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'PlatformProfile：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [PlatformProfile] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ProjectDebtAppendOnly] ON [ProjectDebt] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ProjectDebt：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ProjectDebt] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ProjectRulesAppendOnly] ON [ProjectRules] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ProjectRules：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ProjectRules] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [ReserveApplicationAppendOnly] ON [ReserveApplication] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ReserveApplication：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ReserveApplication] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ReserveEventAppendOnly] ON [ReserveEvent] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ReserveEvent：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ReserveEvent] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ReserveFundStatementAppendOnly] ON [ReserveFundStatement] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ReserveFundStatement：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ReserveFundStatement] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ReserveRulesAppendOnly] ON [ReserveRules] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ReserveRules：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ReserveRules] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ResolutionPlanLineAppendOnly] ON [ResolutionPlanLine] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'ResolutionPlanLine：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [ResolutionPlanLine] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskAssessmentAppendOnly] ON [RiskAssessment] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskAssessment：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskAssessment] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskAssessmentUnitAppendOnly] ON [RiskAssessmentUnit] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskAssessmentUnit：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskAssessmentUnit] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskListAppendOnly] ON [RiskList] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskList：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskList] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskListItemAppendOnly] ON [RiskListItem] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskListItem：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskListItem] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskPolicyAppendOnly] ON [RiskPolicy] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskPolicy：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskPolicy] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskStatementAppendOnly] ON [RiskStatement] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskStatement：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskStatement] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [RiskStepAppendOnly] ON [RiskStep] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'RiskStep：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [RiskStep] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoAccountAppendOnly] ON [SanBaoAccount] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoAccount：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoAccount] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoAccountPaymentAppendOnly] ON [SanBaoAccountPayment] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoAccountPayment：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoAccountPayment] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoExecutionAppendOnly] ON [SanBaoExecution] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoExecution：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoExecution] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoItemAppendOnly] ON [SanBaoItem] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoItem：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoItem] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoLimitsAppendOnly] ON [SanBaoLimits] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoLimits：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoLimits] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoListAppendOnly] ON [SanBaoList] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoList：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoList] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoListLineAppendOnly] ON [SanBaoListLine] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoListLine：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoListLine] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SanBaoReviewStepAppendOnly] ON [SanBaoReviewStep] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SanBaoReviewStep：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SanBaoReviewStep] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [ShareholdingAppendOnly] ON [Shareholding] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'Shareholding：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [Shareholding] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [SpendingTotalAppendOnly] ON [SpendingTotal] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'SpendingTotal：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [SpendingTotal] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [StateAssetAppendOnly] ON [StateAsset] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'StateAsset：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [StateAsset] TO [fiscal_application];
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

CREATE OR ALTER TRIGGER [WarningEvaluationAppendOnly] ON [WarningEvaluation] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'WarningEvaluation：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [WarningEvaluation] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [WarningEventAppendOnly] ON [WarningEvent] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'WarningEvent：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [WarningEvent] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [WarningMailAppendOnly] ON [WarningMail] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'WarningMail：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [WarningMail] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [WarningMailAttemptAppendOnly] ON [WarningMailAttempt] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'WarningMailAttempt：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [WarningMailAttempt] TO [fiscal_application];
GO

CREATE OR ALTER TRIGGER [WarningRuleAppendOnly] ON [WarningRule] AFTER UPDATE, DELETE AS
BEGIN
    SET NOCOUNT ON;
    IF EXISTS (SELECT 1 FROM deleted) THROW 51000, N'WarningRule：台账事实与日志只增不改，不得修改或删除；需更正的，请冲正后重新登记。', 1;
END;
GO
DENY UPDATE, DELETE, ALTER ON [WarningRule] TO [fiscal_application];
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
