using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Reconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "DebtAliasId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "HiddenDebtStatementId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ImportLayoutId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "PlatformListingId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ReconciliationBreakId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ReconciliationId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ResolutionPlanLineId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "SanBaoItemId",
                incrementBy: 100);

            migrationBuilder.AddColumn<int>(
                name: "Occurrences",
                table: "ImportFinding",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "AnswersJson",
                table: "ImportBatch",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "QuestionsJson",
                table: "ImportBatch",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DebtAlias",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    DrawdownNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DrawdownKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ContractNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ContractKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ImportBatchId = table.Column<int>(type: "int", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ConfirmedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtAlias", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtAlias_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtAlias_ImportBatch_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtAlias_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiddenDebtStatement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    ClosingYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    OpeningYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenDebtStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HiddenDebtStatement_HiddenDebtStatement_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "HiddenDebtStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenDebtStatement_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenDebtStatement_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportLayout",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Extends = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Json = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportLayout", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportLayout_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformListing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false),
                    ParentId = table.Column<int>(type: "int", nullable: true),
                    CompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Disposal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    HiddenYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    Level = table.Column<int>(type: "int", nullable: true),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ObservedUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OperatingYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    OwesHiddenDebt = table.Column<bool>(type: "bit", nullable: true),
                    ParentName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Progress = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SharePercent = table.Column<decimal>(type: "decimal(7,4)", precision: 7, scale: 4, nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    TargetOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformListing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformListing_Party_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformListing_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformListing_PlatformListing_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PlatformListing",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformListing_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reconciliation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResultJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reconciliation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reconciliation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResolutionPlanLine",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClaimedYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    PlannedYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResolutionPlanLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ResolutionPlanLine_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResolutionPlanLine_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ResolutionPlanLine_ResolutionPlanLine_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ResolutionPlanLine",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoItem",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GroupKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Beneficiary = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NationalBudgetYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    NationalNeedYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    NationalStandardYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    PeriodsPerYear = table.Column<int>(type: "int", nullable: true),
                    ProvincialBudgetYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    ProvincialNeedYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    ProvincialStandardYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    Quantity = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SpentYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    StandardUnit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    LateReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SanBaoItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoItem_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoItem_SanBaoItem_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReconciliationBreak",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ReconciliationId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DebtorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Field = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BookValue = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SourceValue = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    BookYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    SourceYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    BalanceEffectYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    Explanation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ItemsJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Resolution = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    HandledBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    HandledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReconciliationBreak", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReconciliationBreak_Reconciliation_ReconciliationId",
                        column: x => x.ReconciliationId,
                        principalTable: "Reconciliation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReconciliationBreak_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DebtAlias_DebtId",
                table: "DebtAlias",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtAlias_ImportBatchId",
                table: "DebtAlias",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtAlias_RegionCode",
                table: "DebtAlias",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtStatement_PartyId_Year_EffectiveOn",
                table: "HiddenDebtStatement",
                columns: new[] { "PartyId", "Year", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtStatement_RegionCode_RecordedAt",
                table: "HiddenDebtStatement",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtStatement_ReversesId",
                table: "HiddenDebtStatement",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportLayout_RegionCode_Name_Version",
                table: "ImportLayout",
                columns: new[] { "RegionCode", "Name", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlatformListing_ParentId",
                table: "PlatformListing",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformListing_PartyId_EffectiveOn",
                table: "PlatformListing",
                columns: new[] { "PartyId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformListing_RegionCode_RecordedAt",
                table: "PlatformListing",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformListing_ReversesId",
                table: "PlatformListing",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Reconciliation_RegionCode_CreatedAt",
                table: "Reconciliation",
                columns: new[] { "RegionCode", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationBreak_ReconciliationId_Ordinal",
                table: "ReconciliationBreak",
                columns: new[] { "ReconciliationId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReconciliationBreak_RegionCode_Status_DueOn",
                table: "ReconciliationBreak",
                columns: new[] { "RegionCode", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionPlanLine_PartyId_Year_Method_EffectiveOn",
                table: "ResolutionPlanLine",
                columns: new[] { "PartyId", "Year", "Method", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionPlanLine_RegionCode_RecordedAt",
                table: "ResolutionPlanLine",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ResolutionPlanLine_ReversesId",
                table: "ResolutionPlanLine",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoItem_RegionCode_RecordedAt",
                table: "SanBaoItem",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoItem_RegionCode_Year_NameKey_EffectiveOn",
                table: "SanBaoItem",
                columns: new[] { "RegionCode", "Year", "NameKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoItem_ReversesId",
                table: "SanBaoItem",
                column: "ReversesId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DebtAlias");

            migrationBuilder.DropTable(
                name: "HiddenDebtStatement");

            migrationBuilder.DropTable(
                name: "ImportLayout");

            migrationBuilder.DropTable(
                name: "PlatformListing");

            migrationBuilder.DropTable(
                name: "ReconciliationBreak");

            migrationBuilder.DropTable(
                name: "ResolutionPlanLine");

            migrationBuilder.DropTable(
                name: "SanBaoItem");

            migrationBuilder.DropTable(
                name: "Reconciliation");

            migrationBuilder.DropColumn(
                name: "Occurrences",
                table: "ImportFinding");

            migrationBuilder.DropColumn(
                name: "AnswersJson",
                table: "ImportBatch");

            migrationBuilder.DropColumn(
                name: "QuestionsJson",
                table: "ImportBatch");

            migrationBuilder.DropSequence(
                name: "DebtAliasId");

            migrationBuilder.DropSequence(
                name: "HiddenDebtStatementId");

            migrationBuilder.DropSequence(
                name: "ImportLayoutId");

            migrationBuilder.DropSequence(
                name: "PlatformListingId");

            migrationBuilder.DropSequence(
                name: "ReconciliationBreakId");

            migrationBuilder.DropSequence(
                name: "ReconciliationId");

            migrationBuilder.DropSequence(
                name: "ResolutionPlanLineId");

            migrationBuilder.DropSequence(
                name: "SanBaoItemId");
        }
    }
}
