using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlansTargetsAndDoubts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuthenticityCheck",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ReductionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ReductionYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    NewCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    CheckedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityCheck", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthenticityCheck_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticityFinding",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: true),
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OccurredOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FoundAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DebtCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthenticityFinding_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFinding_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFinding_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFinding_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticityRuleSet",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    RulesOff = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    WindowDays = table.Column<int>(type: "INTEGER", nullable: false),
                    TolerancePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 8, nullable: false),
                    ToleranceYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    StatementLagDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceGraceDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ForbiddenWords = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    AllowedWords = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityRuleSet", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuthenticityRuleSet_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DebtStrategy",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Steps = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtStrategy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtStrategy_DebtStrategy_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "DebtStrategy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtStrategy_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtStrategy_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentTrail",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: false),
                    PayerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PayerAccount = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    FundSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ProceedsFrom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Voucher = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PaymentTrail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentTrail_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentTrail_LedgerEntry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "LedgerEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentTrail_PaymentTrail_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PaymentTrail",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentTrail_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SupportWeights",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConcessionWeight = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    EasedWeight = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    NewLoansWeight = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    RateCutWeight = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportWeights", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportWeights_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SupportWeights_SupportWeights_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SupportWeights",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Target",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    BaselineOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Comparator = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CopiedFrom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DebtorId = table.Column<int>(type: "INTEGER", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Metric = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reading = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ScopeFromYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UpperValue = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    Value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Target", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Target_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Target_Target_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetActual",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Value = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetActual", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetActual_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetActual_TargetActual_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "TargetActual",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "YearlyFunding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Parts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    TotalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YearlyFunding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_YearlyFunding_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_YearlyFunding_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_YearlyFunding_YearlyFunding_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "YearlyFunding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticityCheckedRule",
                columns: table => new
                {
                    CheckId = table.Column<int>(type: "INTEGER", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ClearCount = table.Column<int>(type: "INTEGER", nullable: false),
                    HitCount = table.Column<int>(type: "INTEGER", nullable: false),
                    NotJudgedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    NotApplicableCount = table.Column<int>(type: "INTEGER", nullable: false),
                    HitYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    NotJudgedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Missing = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityCheckedRule", x => new { x.CheckId, x.Rule });
                    table.ForeignKey(
                        name: "FK_AuthenticityCheckedRule_AuthenticityCheck_CheckId",
                        column: x => x.CheckId,
                        principalTable: "AuthenticityCheck",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticityFindingDebt",
                columns: table => new
                {
                    FindingId = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityFindingDebt", x => new { x.FindingId, x.DebtId });
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingDebt_AuthenticityFinding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "AuthenticityFinding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingDebt_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingDebt_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuthenticityFindingStep",
                columns: table => new
                {
                    FindingId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    RuleSetId = table.Column<int>(type: "INTEGER", nullable: false),
                    EvidenceJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    StepBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StepAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuthenticityFindingStep", x => new { x.FindingId, x.Number });
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingStep_AuthenticityFinding_FindingId",
                        column: x => x.FindingId,
                        principalTable: "AuthenticityFinding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingStep_AuthenticityRuleSet_RuleSetId",
                        column: x => x.RuleSetId,
                        principalTable: "AuthenticityRuleSet",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuthenticityFindingStep_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetCreditor",
                columns: table => new
                {
                    TargetId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetCreditor", x => new { x.TargetId, x.PartyId });
                    table.ForeignKey(
                        name: "FK_TargetCreditor_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TargetCreditor_Target_TargetId",
                        column: x => x.TargetId,
                        principalTable: "Target",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityCheck_RegionCode_Month",
                table: "AuthenticityCheck",
                columns: new[] { "RegionCode", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFinding_DebtId",
                table: "AuthenticityFinding",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFinding_MeasureId",
                table: "AuthenticityFinding",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFinding_PartyId",
                table: "AuthenticityFinding",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFinding_RegionCode_OccurredOn",
                table: "AuthenticityFinding",
                columns: new[] { "RegionCode", "OccurredOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFinding_RegionCode_Rule_SubjectKey",
                table: "AuthenticityFinding",
                columns: new[] { "RegionCode", "Rule", "SubjectKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFindingDebt_DebtId",
                table: "AuthenticityFindingDebt",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFindingDebt_RegionCode",
                table: "AuthenticityFindingDebt",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFindingStep_RegionCode",
                table: "AuthenticityFindingStep",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityFindingStep_RuleSetId",
                table: "AuthenticityFindingStep",
                column: "RuleSetId");

            migrationBuilder.CreateIndex(
                name: "IX_AuthenticityRuleSet_RegionCode",
                table: "AuthenticityRuleSet",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DebtStrategy_DebtId_EffectiveOn",
                table: "DebtStrategy",
                columns: new[] { "DebtId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtStrategy_RegionCode_RecordedAt",
                table: "DebtStrategy",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtStrategy_ReversesId",
                table: "DebtStrategy",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentTrail_DebtId_EffectiveOn_RecordedAt",
                table: "PaymentTrail",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentTrail_EntryId",
                table: "PaymentTrail",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentTrail_RegionCode_RecordedAt",
                table: "PaymentTrail",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentTrail_ReversesId",
                table: "PaymentTrail",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportWeights_RegionCode_EffectiveOn",
                table: "SupportWeights",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportWeights_RegionCode_RecordedAt",
                table: "SupportWeights",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportWeights_ReversesId",
                table: "SupportWeights",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Target_RegionCode_EffectiveOn",
                table: "Target",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Target_RegionCode_RecordedAt",
                table: "Target",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Target_ReversesId",
                table: "Target",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetActual_RegionCode_Code_EffectiveOn",
                table: "TargetActual",
                columns: new[] { "RegionCode", "Code", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetActual_RegionCode_RecordedAt",
                table: "TargetActual",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TargetActual_ReversesId",
                table: "TargetActual",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetCreditor_PartyId",
                table: "TargetCreditor",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_YearlyFunding_PartyId_Year_EffectiveOn",
                table: "YearlyFunding",
                columns: new[] { "PartyId", "Year", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_YearlyFunding_RegionCode_RecordedAt",
                table: "YearlyFunding",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_YearlyFunding_ReversesId",
                table: "YearlyFunding",
                column: "ReversesId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AuthenticityCheckedRule");

            migrationBuilder.DropTable(
                name: "AuthenticityFindingDebt");

            migrationBuilder.DropTable(
                name: "AuthenticityFindingStep");

            migrationBuilder.DropTable(
                name: "DebtStrategy");

            migrationBuilder.DropTable(
                name: "PaymentTrail");

            migrationBuilder.DropTable(
                name: "SupportWeights");

            migrationBuilder.DropTable(
                name: "TargetActual");

            migrationBuilder.DropTable(
                name: "TargetCreditor");

            migrationBuilder.DropTable(
                name: "YearlyFunding");

            migrationBuilder.DropTable(
                name: "AuthenticityCheck");

            migrationBuilder.DropTable(
                name: "AuthenticityFinding");

            migrationBuilder.DropTable(
                name: "AuthenticityRuleSet");

            migrationBuilder.DropTable(
                name: "Target");
        }
    }
}
