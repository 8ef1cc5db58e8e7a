using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_TermsVersion_RegionCode",
                table: "TermsVersion");

            migrationBuilder.DropIndex(
                name: "IX_RepaymentPlan_RegionCode",
                table: "RepaymentPlan");

            migrationBuilder.DropIndex(
                name: "IX_DuePayment_DebtId",
                table: "DuePayment");

            migrationBuilder.DropIndex(
                name: "IX_DuePayment_RegionCode_DueOn",
                table: "DuePayment");

            migrationBuilder.DropIndex(
                name: "IX_DebtClassification_RegionCode",
                table: "DebtClassification");

            migrationBuilder.DropIndex(
                name: "IX_ArrearsStatement_RegionCode",
                table: "ArrearsStatement");

            migrationBuilder.CreateSequence(
                name: "AuditSampleId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "BalanceConfirmationId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DebtStateId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ExposureBasisComponentId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ExposureBasisId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "JournalEntryId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "MonthCloseId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "RefinancingId",
                incrementBy: 100);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "TermsVersion",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceDocument",
                table: "TermsVersion",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRule",
                table: "TermsVersion",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "RepaymentPlan",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceDocument",
                table: "RepaymentPlan",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRule",
                table: "RepaymentPlan",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "CorrectsId",
                table: "LedgerEntry",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "LedgerEntry",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "RefinancingId",
                table: "LedgerEntry",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceDocument",
                table: "LedgerEntry",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRule",
                table: "LedgerEntry",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "KnownFrom",
                table: "DuePayment",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateTime>(
                name: "KnownTo",
                table: "DuePayment",
                type: "datetime2",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<DateOnly>(
                name: "TrueFrom",
                table: "DuePayment",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "TrueTo",
                table: "DuePayment",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "DebtContract",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "DebtClassification",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceDocument",
                table: "DebtClassification",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRule",
                table: "DebtClassification",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LateReason",
                table: "ArrearsStatement",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceDocument",
                table: "ArrearsStatement",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceRule",
                table: "ArrearsStatement",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AuditSample",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Method = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Seed = table.Column<long>(type: "bigint", nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DrawnBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DrawnAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResultJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSample", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditSample_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BalanceConfirmation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ConfirmedYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_BalanceConfirmation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BalanceConfirmation_BalanceConfirmation_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BalanceConfirmation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BalanceConfirmation_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BalanceConfirmation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommandReceipt",
                columns: table => new
                {
                    UserName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    IdempotencyKey = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RequestHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Location = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Answer = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommandReceipt", x => new { x.UserName, x.IdempotencyKey });
                });

            migrationBuilder.CreateTable(
                name: "DebtState",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    TrueFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TermsVersionId = table.Column<long>(type: "bigint", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OutstandingYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    OverduePrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    OverdueInterestYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsDocumented = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtState", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtState_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtState_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtState_TermsVersion_TermsVersionId",
                        column: x => x.TermsVersionId,
                        principalTable: "TermsVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExposureBasis",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    IsUnverified = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExposureBasis", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Chain = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    SubjectCount = table.Column<int>(type: "int", nullable: false),
                    PayloadJson = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    PayloadHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    FactCount = table.Column<int>(type: "int", nullable: false),
                    FactsHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Algorithm = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "JournalHead",
                columns: table => new
                {
                    Chain = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JournalHead", x => x.Chain);
                });

            migrationBuilder.CreateTable(
                name: "MonthClose",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ClosedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ReopeningReason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    ReopeningRequestedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ReopeningRequestedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReopenedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ReopenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthClose", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthClose_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Refinancing",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    RefinancedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Refinancing", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Refinancing_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExposureBasisComponent",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    BasisId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    DebtClasses = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DebtorKinds = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Instruments = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExposureBasisComponent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExposureBasisComponent_ExposureBasis_BasisId",
                        column: x => x.BasisId,
                        principalTable: "ExposureBasis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_TermsVersion_RegionCode_RecordedAt",
                table: "TermsVersion",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlan_RegionCode_RecordedAt",
                table: "RepaymentPlan",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_CorrectsId",
                table: "LedgerEntry",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_RefinancingId",
                table: "LedgerEntry",
                column: "RefinancingId");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_RegionCode_RecordedAt",
                table: "LedgerEntry",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_DebtId_KnownTo",
                table: "DuePayment",
                columns: new[] { "DebtId", "KnownTo" });

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_RegionCode_DueOn_TrueTo_KnownTo_KnownFrom_TrueFrom",
                table: "DuePayment",
                columns: new[] { "RegionCode", "DueOn", "TrueTo", "KnownTo", "KnownFrom", "TrueFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtClassification_RegionCode_RecordedAt",
                table: "DebtClassification",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsStatement_RegionCode_RecordedAt",
                table: "ArrearsStatement",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSample_RegionCode_DrawnAt",
                table: "AuditSample",
                columns: new[] { "RegionCode", "DrawnAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BalanceConfirmation_DebtId_EffectiveOn_RecordedAt",
                table: "BalanceConfirmation",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BalanceConfirmation_RegionCode_EffectiveOn",
                table: "BalanceConfirmation",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BalanceConfirmation_RegionCode_RecordedAt",
                table: "BalanceConfirmation",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BalanceConfirmation_ReversesId",
                table: "BalanceConfirmation",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtState_DebtId_TrueFrom_KnownTo_KnownFrom",
                table: "DebtState",
                columns: new[] { "DebtId", "TrueFrom", "KnownTo", "KnownFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtState_RegionCode",
                table: "DebtState",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DebtState_TermsVersionId",
                table: "DebtState",
                column: "TermsVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ExposureBasis_Code_ValidFrom_RecordedAt",
                table: "ExposureBasis",
                columns: new[] { "Code", "ValidFrom", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExposureBasisComponent_BasisId",
                table: "ExposureBasisComponent",
                column: "BasisId");

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntry_Chain_At",
                table: "JournalEntry",
                columns: new[] { "Chain", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_JournalEntry_Chain_Sequence",
                table: "JournalEntry",
                columns: new[] { "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MonthClose_RegionCode_Month",
                table: "MonthClose",
                columns: new[] { "RegionCode", "Month" },
                unique: true,
                filter: "[ReopenedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Refinancing_RegionCode",
                table: "Refinancing",
                column: "RegionCode");

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerEntry_LedgerEntry_CorrectsId",
                table: "LedgerEntry",
                column: "CorrectsId",
                principalTable: "LedgerEntry",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_LedgerEntry_Refinancing_RefinancingId",
                table: "LedgerEntry",
                column: "RefinancingId",
                principalTable: "Refinancing",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_LedgerEntry_LedgerEntry_CorrectsId",
                table: "LedgerEntry");

            migrationBuilder.DropForeignKey(
                name: "FK_LedgerEntry_Refinancing_RefinancingId",
                table: "LedgerEntry");

            migrationBuilder.DropTable(
                name: "AuditSample");

            migrationBuilder.DropTable(
                name: "BalanceConfirmation");

            migrationBuilder.DropTable(
                name: "CommandReceipt");

            migrationBuilder.DropTable(
                name: "DebtState");

            migrationBuilder.DropTable(
                name: "ExposureBasisComponent");

            migrationBuilder.DropTable(
                name: "JournalEntry");

            migrationBuilder.DropTable(
                name: "JournalHead");

            migrationBuilder.DropTable(
                name: "MonthClose");

            migrationBuilder.DropTable(
                name: "Refinancing");

            migrationBuilder.DropTable(
                name: "ExposureBasis");

            migrationBuilder.DropIndex(
                name: "IX_TermsVersion_RegionCode_RecordedAt",
                table: "TermsVersion");

            migrationBuilder.DropIndex(
                name: "IX_RepaymentPlan_RegionCode_RecordedAt",
                table: "RepaymentPlan");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntry_CorrectsId",
                table: "LedgerEntry");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntry_RefinancingId",
                table: "LedgerEntry");

            migrationBuilder.DropIndex(
                name: "IX_LedgerEntry_RegionCode_RecordedAt",
                table: "LedgerEntry");

            migrationBuilder.DropIndex(
                name: "IX_DuePayment_DebtId_KnownTo",
                table: "DuePayment");

            migrationBuilder.DropIndex(
                name: "IX_DuePayment_RegionCode_DueOn_TrueTo_KnownTo_KnownFrom_TrueFrom",
                table: "DuePayment");

            migrationBuilder.DropIndex(
                name: "IX_DebtClassification_RegionCode_RecordedAt",
                table: "DebtClassification");

            migrationBuilder.DropIndex(
                name: "IX_ArrearsStatement_RegionCode_RecordedAt",
                table: "ArrearsStatement");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "TermsVersion");

            migrationBuilder.DropColumn(
                name: "SourceDocument",
                table: "TermsVersion");

            migrationBuilder.DropColumn(
                name: "SourceRule",
                table: "TermsVersion");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "RepaymentPlan");

            migrationBuilder.DropColumn(
                name: "SourceDocument",
                table: "RepaymentPlan");

            migrationBuilder.DropColumn(
                name: "SourceRule",
                table: "RepaymentPlan");

            migrationBuilder.DropColumn(
                name: "CorrectsId",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "RefinancingId",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "SourceDocument",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "SourceRule",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "DuePayment");

            migrationBuilder.DropColumn(
                name: "KnownTo",
                table: "DuePayment");

            migrationBuilder.DropColumn(
                name: "TrueFrom",
                table: "DuePayment");

            migrationBuilder.DropColumn(
                name: "TrueTo",
                table: "DuePayment");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "DebtContract");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "DebtClassification");

            migrationBuilder.DropColumn(
                name: "SourceDocument",
                table: "DebtClassification");

            migrationBuilder.DropColumn(
                name: "SourceRule",
                table: "DebtClassification");

            migrationBuilder.DropColumn(
                name: "LateReason",
                table: "ArrearsStatement");

            migrationBuilder.DropColumn(
                name: "SourceDocument",
                table: "ArrearsStatement");

            migrationBuilder.DropColumn(
                name: "SourceRule",
                table: "ArrearsStatement");

            migrationBuilder.DropSequence(
                name: "AuditSampleId");

            migrationBuilder.DropSequence(
                name: "BalanceConfirmationId");

            migrationBuilder.DropSequence(
                name: "DebtStateId");

            migrationBuilder.DropSequence(
                name: "ExposureBasisComponentId");

            migrationBuilder.DropSequence(
                name: "ExposureBasisId");

            migrationBuilder.DropSequence(
                name: "JournalEntryId");

            migrationBuilder.DropSequence(
                name: "MonthCloseId");

            migrationBuilder.DropSequence(
                name: "RefinancingId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsVersion_RegionCode",
                table: "TermsVersion",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlan_RegionCode",
                table: "RepaymentPlan",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_DebtId",
                table: "DuePayment",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_RegionCode_DueOn",
                table: "DuePayment",
                columns: new[] { "RegionCode", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtClassification_RegionCode",
                table: "DebtClassification",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsStatement_RegionCode",
                table: "ArrearsStatement",
                column: "RegionCode");
        }
    }
}
