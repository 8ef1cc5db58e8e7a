using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CapacityCashAndLedgers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "NationalAdjustedBudgetYuan",
                table: "SanBaoItem",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "ProvincialAdjustedBudgetYuan",
                table: "SanBaoItem",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Scope",
                table: "SanBaoItem",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AssetEvent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DisposalId = table.Column<long>(type: "INTEGER", nullable: true),
                    FromTreasury = table.Column<bool>(type: "INTEGER", nullable: false),
                    EntryId = table.Column<long>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("PK_AssetEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AssetEvent_AssetEvent_DisposalId",
                        column: x => x.DisposalId,
                        principalTable: "AssetEvent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssetEvent_AssetEvent_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "AssetEvent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssetEvent_LedgerEntry_EntryId",
                        column: x => x.EntryId,
                        principalTable: "LedgerEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AssetEvent_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Bond",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CapitalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    CouponPercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    CouponsPerYear = table.Column<int>(type: "INTEGER", nullable: false),
                    CustodyFeePermille = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    DeficitYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    DrawdownNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IssueFeePermille = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    IssuedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MaturedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NewYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    PlannedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RedemptionFeePermille = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StockYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    TenderedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    TermYears = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_Bond", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Bond_Bond_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Bond",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Bond_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondAllocation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BondKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    CapitalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    IsReallocated = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_BondAllocation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondAllocation_BondAllocation_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondAllocation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondAllocation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondLimit",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LimitYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    NewYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_BondLimit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondLimit_BondLimit_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondLimit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondLimit_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondMisuse",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BondKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NumberKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Finding = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MisusedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    RecoveredYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
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
                    table.PrimaryKey("PK_BondMisuse", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondMisuse_BondMisuse_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondMisuse",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondMisuse_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondPayment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BondKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Voucher = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    VoucherKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    PayeeName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
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
                    table.PrimaryKey("PK_BondPayment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondPayment_BondPayment_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondPayment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondPayment_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondRemittance",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Receipt = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ReceiptKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    OrderNumber = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
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
                    table.PrimaryKey("PK_BondRemittance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondRemittance_BondRemittance_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondRemittance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondRemittance_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondRemittance_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BondRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Counting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EvaluatedPercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    OngoingPercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    PenaltyMultiple = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    PenaltyYearDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ProgressPercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    ProgressStage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RedemptionFeePermille = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    RemittanceWorkdays = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_BondRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BondRules_BondRules_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "BondRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BondRules_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CapacityFigure",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Scope = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Component = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
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
                    table.PrimaryKey("PK_CapacityFigure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CapacityFigure_CapacityFigure_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "CapacityFigure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CapacityFigure_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CashLevelRule",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    SourceCell = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    SourceRawText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IdleAbove = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    LowBelow = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: false),
                    WarningBelow = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    OutflowWindow = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("PK_CashLevelRule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CashLevelRule_CashLevelRule_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "CashLevelRule",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CashLevelRule_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CashStatement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClosingYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    InflowYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    OpeningYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    OutflowYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Parts = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
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
                    table.PrimaryKey("PK_CashStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CashStatement_CashStatement_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "CashStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CashStatement_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClaimPayment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Fund = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("PK_ClaimPayment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClaimPayment_ClaimPayment_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ClaimPayment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClaimPayment_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CreditorConsent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ClaimYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Grounds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_CreditorConsent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CreditorConsent_CreditorConsent_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "CreditorConsent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditorConsent_Party_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditorConsent_Party_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CreditorConsent_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EnterpriseClaim",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ContractNumber = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    CreditorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    CreditorNature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    CreditorSize = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    DebtorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FormedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsDisputed = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsInCourt = table.Column<bool>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeadSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OwedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_EnterpriseClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EnterpriseClaim_EnterpriseClaim_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "EnterpriseClaim",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EnterpriseClaim_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ExitExplanation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    FindingKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
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
                    table.PrimaryKey("PK_ExitExplanation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ExitExplanation_ExitExplanation_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ExitExplanation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExitExplanation_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ExitExplanation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FeedToken",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Stamp = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ExpiresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedToken", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FeedToken_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FeedToken_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FundEvaluation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
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
                    table.PrimaryKey("PK_FundEvaluation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FundEvaluation_FundEvaluation_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "FundEvaluation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundEvaluation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FundingReview",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Level = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Result = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("PK_FundingReview", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FundingReview_FundingReview_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "FundingReview",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FundingReview_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GovernmentProject",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnnualSupportYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Approvals = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    BudgetExpenditureYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    HasRevenue = table.Column<bool>(type: "INTEGER", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Sector = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Sources = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TotalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    UnitName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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
                    table.PrimaryKey("PK_GovernmentProject", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GovernmentProject_GovernmentProject_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "GovernmentProject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GovernmentProject_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GuaranteeGiven",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    GuarantorId = table.Column<int>(type: "INTEGER", nullable: false),
                    GuaranteedDebtId = table.Column<int>(type: "INTEGER", nullable: true),
                    GuaranteedPartyId = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
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
                    table.PrimaryKey("PK_GuaranteeGiven", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GuaranteeGiven_Debt_GuaranteedDebtId",
                        column: x => x.GuaranteedDebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuaranteeGiven_GuaranteeGiven_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "GuaranteeGiven",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuaranteeGiven_Party_GuaranteedPartyId",
                        column: x => x.GuaranteedPartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuaranteeGiven_Party_GuarantorId",
                        column: x => x.GuarantorId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GuaranteeGiven_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PaymentPriority",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PaymentOrder = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_PaymentPriority", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PaymentPriority_PaymentPriority_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PaymentPriority",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PaymentPriority_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlannedCashFlow",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Payable = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PeriodFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Certainty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
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
                    table.PrimaryKey("PK_PlannedCashFlow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedCashFlow_PlannedCashFlow_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PlannedCashFlow",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedCashFlow_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformExitRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConsentBasis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Numerator = table.Column<int>(type: "INTEGER", nullable: false),
                    Denominator = table.Column<int>(type: "INTEGER", nullable: false),
                    ReplyDays = table.Column<int>(type: "INTEGER", nullable: false),
                    SilenceConsents = table.Column<bool>(type: "INTEGER", nullable: false),
                    NoticeDays = table.Column<int>(type: "INTEGER", nullable: false),
                    ObservationMonths = table.Column<int>(type: "INTEGER", nullable: false),
                    LastExitOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RulesOff = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    PublicUseWords = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    BudgetWords = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    GovernmentWords = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformExitRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformExitRules_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformExitStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    AttachmentName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AttachmentSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Checked = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RulesId = table.Column<int>(type: "INTEGER", nullable: true),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("PK_PlatformExitStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformExitStep_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformExitStep_PlatformExitStep_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PlatformExitStep",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformExitStep_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlatformProfile",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    AssetsYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Headcount = table.Column<int>(type: "INTEGER", nullable: true),
                    Nature = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    PublicAssetsYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Recognition = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
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
                    table.PrimaryKey("PK_PlatformProfile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlatformProfile_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformProfile_PlatformProfile_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "PlatformProfile",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlatformProfile_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectDebt",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
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
                    table.PrimaryKey("PK_ProjectDebt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProjectDebt_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectDebt_ProjectDebt_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ProjectDebt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectDebt_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProjectRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Gate = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NegativeList = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    NoRevenueListed = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_ProjectRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProjectRules_ProjectRules_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ProjectRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProjectRules_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskPolicy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskPolicy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskPolicy_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoAccount",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Number = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    NumberKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bank = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsRingFenced = table.Column<bool>(type: "INTEGER", nullable: false),
                    OpeningYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
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
                    table.PrimaryKey("PK_SanBaoAccount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoAccount_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoAccount_SanBaoAccount_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoExecution",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Month = table.Column<int>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    GroupKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    NameKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ArrearsYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    CashYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    FallReason = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SpentYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
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
                    table.PrimaryKey("PK_SanBaoExecution", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoExecution_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoExecution_SanBaoExecution_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoExecution",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoLimits",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    LagPoints = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_SanBaoLimits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoLimits_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoLimits_SanBaoLimits_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoLimits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoList",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_SanBaoList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoList_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoList_SanBaoList_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoReviewStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FiguresOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    SubmissionId = table.Column<long>(type: "INTEGER", nullable: true),
                    Opinion = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_SanBaoReviewStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoReviewStep_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoReviewStep_SanBaoReviewStep_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoReviewStep",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoReviewStep_SanBaoReviewStep_SubmissionId",
                        column: x => x.SubmissionId,
                        principalTable: "SanBaoReviewStep",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Shareholding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CompanyId = table.Column<int>(type: "INTEGER", nullable: false),
                    HolderId = table.Column<int>(type: "INTEGER", nullable: false),
                    SharePercent = table.Column<decimal>(type: "TEXT", precision: 7, scale: 4, nullable: false),
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
                    table.PrimaryKey("PK_Shareholding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Shareholding_Party_CompanyId",
                        column: x => x.CompanyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shareholding_Party_HolderId",
                        column: x => x.HolderId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shareholding_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Shareholding_Shareholding_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "Shareholding",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StateAsset",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    BookYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    HolderName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    PlannedMethod = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    PlannedProceedsYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ValuationYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
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
                    table.PrimaryKey("PK_StateAsset", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StateAsset_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StateAsset_StateAsset_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "StateAsset",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Warning",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    SubjectKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SubjectName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: true),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: true),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Escalations = table.Column<int>(type: "INTEGER", nullable: false),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MetricValue = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RuleCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Warning", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Warning_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Warning_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Warning_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WarningEvaluation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RuleCount = table.Column<int>(type: "INTEGER", nullable: false),
                    EvaluatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EvaluatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EscalatedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    HitsCount = table.Column<int>(type: "INTEGER", nullable: false),
                    LapsedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    ReturnedCount = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningEvaluation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WarningEvaluation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WarningMail",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Recipient = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    QueuedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningMail", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WarningMail_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WarningRule",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsOff = table.Column<bool>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Counting = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    DaysToDue = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    EscalatedRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    EscalationDays = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningRule", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WarningRule_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAssessment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Half = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    PolicyId = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_RiskAssessment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskAssessment_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAssessment_RiskAssessment_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "RiskAssessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAssessment_RiskPolicy_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "RiskPolicy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoAccountPayment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AccountId = table.Column<long>(type: "INTEGER", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    Counterparty = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TagCategory = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TagGroup = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TagName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Voucher = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    VoucherKey = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
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
                    table.PrimaryKey("PK_SanBaoAccountPayment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SanBaoAccountPayment_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoAccountPayment_SanBaoAccountPayment_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SanBaoAccountPayment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SanBaoAccountPayment_SanBaoAccount_AccountId",
                        column: x => x.AccountId,
                        principalTable: "SanBaoAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SanBaoListLine",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ListId = table.Column<long>(type: "INTEGER", nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    StandardUnit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    NationalStandardYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    ProvincialStandardYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SanBaoListLine", x => new { x.ListId, x.Number });
                    table.ForeignKey(
                        name: "FK_SanBaoListLine_SanBaoList_ListId",
                        column: x => x.ListId,
                        principalTable: "SanBaoList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WarningEvent",
                columns: table => new
                {
                    WarningId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    HappenedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EventBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    EventAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Escalations = table.Column<int>(type: "INTEGER", nullable: false),
                    Holds = table.Column<bool>(type: "INTEGER", nullable: false),
                    Message = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    MetricValue = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true),
                    OwnerName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    OwnerRole = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RuleCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    RuleId = table.Column<int>(type: "INTEGER", nullable: false),
                    SeenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Threshold = table.Column<decimal>(type: "TEXT", precision: 20, scale: 4, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningEvent", x => new { x.WarningId, x.Number });
                    table.ForeignKey(
                        name: "FK_WarningEvent_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WarningEvent_Warning_WarningId",
                        column: x => x.WarningId,
                        principalTable: "Warning",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WarningMailAttempt",
                columns: table => new
                {
                    MailId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    IsSent = table.Column<bool>(type: "INTEGER", nullable: false),
                    Error = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    TriedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WarningMailAttempt", x => new { x.MailId, x.Number });
                    table.ForeignKey(
                        name: "FK_WarningMailAttempt_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WarningMailAttempt_WarningMail_MailId",
                        column: x => x.MailId,
                        principalTable: "WarningMail",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskAssessmentUnit",
                columns: table => new
                {
                    AssessmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: false),
                    Total = table.Column<decimal>(type: "TEXT", precision: 7, scale: 2, nullable: true),
                    Level = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Figures = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Lines = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskAssessmentUnit", x => new { x.AssessmentId, x.PartyId });
                    table.ForeignKey(
                        name: "FK_RiskAssessmentUnit_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskAssessmentUnit_RiskAssessment_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "RiskAssessment",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AssetEvent_DisposalId",
                table: "AssetEvent",
                column: "DisposalId");

            migrationBuilder.CreateIndex(
                name: "IX_AssetEvent_EntryId",
                table: "AssetEvent",
                column: "EntryId");

            migrationBuilder.CreateIndex(
                name: "IX_AssetEvent_RegionCode_CodeKey_EffectiveOn",
                table: "AssetEvent",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AssetEvent_RegionCode_RecordedAt",
                table: "AssetEvent",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AssetEvent_ReversesId",
                table: "AssetEvent",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Bond_RegionCode_CodeKey_EffectiveOn",
                table: "Bond",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Bond_RegionCode_RecordedAt",
                table: "Bond",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Bond_ReversesId",
                table: "Bond",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondAllocation_RegionCode_BondKey_EffectiveOn",
                table: "BondAllocation",
                columns: new[] { "RegionCode", "BondKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondAllocation_RegionCode_RecordedAt",
                table: "BondAllocation",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondAllocation_ReversesId",
                table: "BondAllocation",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondLimit_RegionCode_RecordedAt",
                table: "BondLimit",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondLimit_RegionCode_Year_Kind_EffectiveOn",
                table: "BondLimit",
                columns: new[] { "RegionCode", "Year", "Kind", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondLimit_ReversesId",
                table: "BondLimit",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondMisuse_RegionCode_BondKey_EffectiveOn",
                table: "BondMisuse",
                columns: new[] { "RegionCode", "BondKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondMisuse_RegionCode_RecordedAt",
                table: "BondMisuse",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondMisuse_ReversesId",
                table: "BondMisuse",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondPayment_RegionCode_BondKey_EffectiveOn",
                table: "BondPayment",
                columns: new[] { "RegionCode", "BondKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondPayment_RegionCode_RecordedAt",
                table: "BondPayment",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondPayment_ReversesId",
                table: "BondPayment",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondRemittance_DebtId_DueOn",
                table: "BondRemittance",
                columns: new[] { "DebtId", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondRemittance_RegionCode_RecordedAt",
                table: "BondRemittance",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondRemittance_ReversesId",
                table: "BondRemittance",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_BondRules_RegionCode_EffectiveOn",
                table: "BondRules",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_BondRules_RegionCode_RecordedAt",
                table: "BondRules",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BondRules_ReversesId",
                table: "BondRules",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_CapacityFigure_RegionCode_RecordedAt",
                table: "CapacityFigure",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CapacityFigure_RegionCode_Year_Scope_EffectiveOn",
                table: "CapacityFigure",
                columns: new[] { "RegionCode", "Year", "Scope", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CapacityFigure_ReversesId",
                table: "CapacityFigure",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_CashLevelRule_RegionCode_EffectiveOn",
                table: "CashLevelRule",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CashLevelRule_RegionCode_RecordedAt",
                table: "CashLevelRule",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CashLevelRule_ReversesId",
                table: "CashLevelRule",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_CashStatement_RegionCode_PeriodFrom",
                table: "CashStatement",
                columns: new[] { "RegionCode", "PeriodFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_CashStatement_RegionCode_RecordedAt",
                table: "CashStatement",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CashStatement_ReversesId",
                table: "CashStatement",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ClaimPayment_RegionCode_CodeKey_EffectiveOn",
                table: "ClaimPayment",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimPayment_RegionCode_RecordedAt",
                table: "ClaimPayment",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ClaimPayment_ReversesId",
                table: "ClaimPayment",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditorConsent_CompanyId_CreditorId_EffectiveOn",
                table: "CreditorConsent",
                columns: new[] { "CompanyId", "CreditorId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditorConsent_CreditorId",
                table: "CreditorConsent",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_CreditorConsent_RegionCode_RecordedAt",
                table: "CreditorConsent",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditorConsent_ReversesId",
                table: "CreditorConsent",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_EnterpriseClaim_RegionCode_CodeKey_EffectiveOn",
                table: "EnterpriseClaim",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EnterpriseClaim_RegionCode_RecordedAt",
                table: "EnterpriseClaim",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EnterpriseClaim_ReversesId",
                table: "EnterpriseClaim",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ExitExplanation_PartyId_EffectiveOn",
                table: "ExitExplanation",
                columns: new[] { "PartyId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitExplanation_RegionCode_RecordedAt",
                table: "ExitExplanation",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitExplanation_ReversesId",
                table: "ExitExplanation",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_FeedToken_Hash",
                table: "FeedToken",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FeedToken_RegionCode",
                table: "FeedToken",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_FeedToken_UserId_CreatedAt",
                table: "FeedToken",
                columns: new[] { "UserId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FundEvaluation_RegionCode_RecordedAt",
                table: "FundEvaluation",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FundEvaluation_RegionCode_Year_EffectiveOn",
                table: "FundEvaluation",
                columns: new[] { "RegionCode", "Year", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FundEvaluation_ReversesId",
                table: "FundEvaluation",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_FundingReview_RegionCode_ProjectKey_EffectiveOn",
                table: "FundingReview",
                columns: new[] { "RegionCode", "ProjectKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_FundingReview_RegionCode_RecordedAt",
                table: "FundingReview",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FundingReview_ReversesId",
                table: "FundingReview",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_GovernmentProject_RegionCode_CodeKey_EffectiveOn",
                table: "GovernmentProject",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GovernmentProject_RegionCode_RecordedAt",
                table: "GovernmentProject",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GovernmentProject_ReversesId",
                table: "GovernmentProject",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeGiven_GuaranteedDebtId",
                table: "GuaranteeGiven",
                column: "GuaranteedDebtId");

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeGiven_GuaranteedPartyId",
                table: "GuaranteeGiven",
                column: "GuaranteedPartyId");

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeGiven_GuarantorId_GuaranteedDebtId_GuaranteedPartyId_EffectiveOn",
                table: "GuaranteeGiven",
                columns: new[] { "GuarantorId", "GuaranteedDebtId", "GuaranteedPartyId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeGiven_RegionCode_RecordedAt",
                table: "GuaranteeGiven",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_GuaranteeGiven_ReversesId",
                table: "GuaranteeGiven",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPriority_RegionCode_EffectiveOn",
                table: "PaymentPriority",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPriority_RegionCode_RecordedAt",
                table: "PaymentPriority",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PaymentPriority_ReversesId",
                table: "PaymentPriority",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedCashFlow_RegionCode_PeriodFrom",
                table: "PlannedCashFlow",
                columns: new[] { "RegionCode", "PeriodFrom" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedCashFlow_RegionCode_RecordedAt",
                table: "PlannedCashFlow",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedCashFlow_ReversesId",
                table: "PlannedCashFlow",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformExitRules_RegionCode",
                table: "PlatformExitRules",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformExitStep_PartyId_EffectiveOn",
                table: "PlatformExitStep",
                columns: new[] { "PartyId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformExitStep_RegionCode_RecordedAt",
                table: "PlatformExitStep",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformExitStep_ReversesId",
                table: "PlatformExitStep",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformProfile_PartyId_EffectiveOn",
                table: "PlatformProfile",
                columns: new[] { "PartyId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformProfile_RegionCode_RecordedAt",
                table: "PlatformProfile",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformProfile_ReversesId",
                table: "PlatformProfile",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectDebt_DebtId_EffectiveOn",
                table: "ProjectDebt",
                columns: new[] { "DebtId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectDebt_RegionCode_RecordedAt",
                table: "ProjectDebt",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectDebt_ReversesId",
                table: "ProjectDebt",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRules_RegionCode_EffectiveOn",
                table: "ProjectRules",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRules_RegionCode_RecordedAt",
                table: "ProjectRules",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ProjectRules_ReversesId",
                table: "ProjectRules",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessment_PolicyId",
                table: "RiskAssessment",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessment_RegionCode_RecordedAt",
                table: "RiskAssessment",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessment_RegionCode_Year_Half",
                table: "RiskAssessment",
                columns: new[] { "RegionCode", "Year", "Half" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessment_ReversesId",
                table: "RiskAssessment",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskAssessmentUnit_PartyId",
                table: "RiskAssessmentUnit",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskPolicy_RegionCode",
                table: "RiskPolicy",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccount_RegionCode_NumberKey",
                table: "SanBaoAccount",
                columns: new[] { "RegionCode", "NumberKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccount_RegionCode_RecordedAt",
                table: "SanBaoAccount",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccount_ReversesId",
                table: "SanBaoAccount",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccountPayment_AccountId_EffectiveOn",
                table: "SanBaoAccountPayment",
                columns: new[] { "AccountId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccountPayment_RegionCode_RecordedAt",
                table: "SanBaoAccountPayment",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoAccountPayment_ReversesId",
                table: "SanBaoAccountPayment",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoExecution_RegionCode_RecordedAt",
                table: "SanBaoExecution",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoExecution_RegionCode_Year_NameKey_Month",
                table: "SanBaoExecution",
                columns: new[] { "RegionCode", "Year", "NameKey", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoExecution_ReversesId",
                table: "SanBaoExecution",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoLimits_RegionCode_EffectiveOn",
                table: "SanBaoLimits",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoLimits_RegionCode_RecordedAt",
                table: "SanBaoLimits",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoLimits_ReversesId",
                table: "SanBaoLimits",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoList_RegionCode_RecordedAt",
                table: "SanBaoList",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoList_RegionCode_Year_EffectiveOn",
                table: "SanBaoList",
                columns: new[] { "RegionCode", "Year", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoList_ReversesId",
                table: "SanBaoList",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoReviewStep_RegionCode_RecordedAt",
                table: "SanBaoReviewStep",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoReviewStep_RegionCode_Year_Number",
                table: "SanBaoReviewStep",
                columns: new[] { "RegionCode", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoReviewStep_ReversesId",
                table: "SanBaoReviewStep",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SanBaoReviewStep_SubmissionId",
                table: "SanBaoReviewStep",
                column: "SubmissionId");

            migrationBuilder.CreateIndex(
                name: "IX_Shareholding_CompanyId_HolderId_EffectiveOn",
                table: "Shareholding",
                columns: new[] { "CompanyId", "HolderId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Shareholding_HolderId",
                table: "Shareholding",
                column: "HolderId");

            migrationBuilder.CreateIndex(
                name: "IX_Shareholding_RegionCode_RecordedAt",
                table: "Shareholding",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Shareholding_ReversesId",
                table: "Shareholding",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_StateAsset_RegionCode_CodeKey_EffectiveOn",
                table: "StateAsset",
                columns: new[] { "RegionCode", "CodeKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_StateAsset_RegionCode_RecordedAt",
                table: "StateAsset",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_StateAsset_ReversesId",
                table: "StateAsset",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Warning_DebtId",
                table: "Warning",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_Warning_PartyId",
                table: "Warning",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_Warning_RegionCode_Kind_SubjectKey",
                table: "Warning",
                columns: new[] { "RegionCode", "Kind", "SubjectKey" });

            migrationBuilder.CreateIndex(
                name: "IX_WarningEvaluation_RegionCode_AsOf",
                table: "WarningEvaluation",
                columns: new[] { "RegionCode", "AsOf" });

            migrationBuilder.CreateIndex(
                name: "IX_WarningEvent_RegionCode",
                table: "WarningEvent",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_WarningMail_RegionCode_QueuedAt",
                table: "WarningMail",
                columns: new[] { "RegionCode", "QueuedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WarningMailAttempt_RegionCode",
                table: "WarningMailAttempt",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_WarningRule_RegionCode",
                table: "WarningRule",
                column: "RegionCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssetEvent");

            migrationBuilder.DropTable(
                name: "Bond");

            migrationBuilder.DropTable(
                name: "BondAllocation");

            migrationBuilder.DropTable(
                name: "BondLimit");

            migrationBuilder.DropTable(
                name: "BondMisuse");

            migrationBuilder.DropTable(
                name: "BondPayment");

            migrationBuilder.DropTable(
                name: "BondRemittance");

            migrationBuilder.DropTable(
                name: "BondRules");

            migrationBuilder.DropTable(
                name: "CapacityFigure");

            migrationBuilder.DropTable(
                name: "CashLevelRule");

            migrationBuilder.DropTable(
                name: "CashStatement");

            migrationBuilder.DropTable(
                name: "ClaimPayment");

            migrationBuilder.DropTable(
                name: "CreditorConsent");

            migrationBuilder.DropTable(
                name: "EnterpriseClaim");

            migrationBuilder.DropTable(
                name: "ExitExplanation");

            migrationBuilder.DropTable(
                name: "FeedToken");

            migrationBuilder.DropTable(
                name: "FundEvaluation");

            migrationBuilder.DropTable(
                name: "FundingReview");

            migrationBuilder.DropTable(
                name: "GovernmentProject");

            migrationBuilder.DropTable(
                name: "GuaranteeGiven");

            migrationBuilder.DropTable(
                name: "PaymentPriority");

            migrationBuilder.DropTable(
                name: "PlannedCashFlow");

            migrationBuilder.DropTable(
                name: "PlatformExitRules");

            migrationBuilder.DropTable(
                name: "PlatformExitStep");

            migrationBuilder.DropTable(
                name: "PlatformProfile");

            migrationBuilder.DropTable(
                name: "ProjectDebt");

            migrationBuilder.DropTable(
                name: "ProjectRules");

            migrationBuilder.DropTable(
                name: "RiskAssessmentUnit");

            migrationBuilder.DropTable(
                name: "SanBaoAccountPayment");

            migrationBuilder.DropTable(
                name: "SanBaoExecution");

            migrationBuilder.DropTable(
                name: "SanBaoLimits");

            migrationBuilder.DropTable(
                name: "SanBaoListLine");

            migrationBuilder.DropTable(
                name: "SanBaoReviewStep");

            migrationBuilder.DropTable(
                name: "Shareholding");

            migrationBuilder.DropTable(
                name: "StateAsset");

            migrationBuilder.DropTable(
                name: "WarningEvaluation");

            migrationBuilder.DropTable(
                name: "WarningEvent");

            migrationBuilder.DropTable(
                name: "WarningMailAttempt");

            migrationBuilder.DropTable(
                name: "WarningRule");

            migrationBuilder.DropTable(
                name: "RiskAssessment");

            migrationBuilder.DropTable(
                name: "SanBaoAccount");

            migrationBuilder.DropTable(
                name: "SanBaoList");

            migrationBuilder.DropTable(
                name: "Warning");

            migrationBuilder.DropTable(
                name: "WarningMail");

            migrationBuilder.DropTable(
                name: "RiskPolicy");

            migrationBuilder.DropColumn(
                name: "NationalAdjustedBudgetYuan",
                table: "SanBaoItem");

            migrationBuilder.DropColumn(
                name: "ProvincialAdjustedBudgetYuan",
                table: "SanBaoItem");

            migrationBuilder.DropColumn(
                name: "Scope",
                table: "SanBaoItem");
        }
    }
}
