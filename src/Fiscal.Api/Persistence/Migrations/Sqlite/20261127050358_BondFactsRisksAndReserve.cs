using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BondFactsRisksAndReserve : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<decimal>(
                name: "TotalYuan",
                table: "GovernmentProject",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 20,
                oldScale: 2);

            migrationBuilder.AlterColumn<string>(
                name: "State",
                table: "GovernmentProject",
                type: "TEXT",
                maxLength: 40,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40);

            migrationBuilder.AddColumn<bool>(
                name: "IsPosition",
                table: "BondAllocation",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<decimal>(
                name: "PlannedYuan",
                table: "Bond",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 20,
                oldScale: 2);

            migrationBuilder.AlterColumn<int>(
                name: "CouponsPerYear",
                table: "Bond",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(int),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<decimal>(
                name: "CouponPercent",
                table: "Bond",
                type: "TEXT",
                precision: 9,
                scale: 4,
                nullable: true,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 9,
                oldScale: 4);

            migrationBuilder.CreateTable(
                name: "ReserveApplication",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    TermDays = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnnualRatePercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
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
                    table.PrimaryKey("PK_ReserveApplication", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReserveApplication_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveApplication_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveApplication_ReserveApplication_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ReserveApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReserveFund",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReserveFund", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReserveFund_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReserveFundStatement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CreditorKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CreditorName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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
                    table.PrimaryKey("PK_ReserveFundStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReserveFundStatement_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveFundStatement_ReserveFundStatement_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ReserveFundStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReserveRules",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    AnnualRatePercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    DayCount = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FeesStay = table.Column<bool>(type: "INTEGER", nullable: false),
                    MaxSharePercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    MaxTermDays = table.Column<int>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("PK_ReserveRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReserveRules_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveRules_ReserveRules_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ReserveRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskItem",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskItem", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskItem_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskList",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
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
                    table.PrimaryKey("PK_RiskList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskList_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SpendingTotal",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    BondKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProjectKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Since = table.Column<DateOnly>(type: "TEXT", nullable: true),
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
                    table.PrimaryKey("PK_SpendingTotal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SpendingTotal_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SpendingTotal_SpendingTotal_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "SpendingTotal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReserveEvent",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    ApplicationId = table.Column<long>(type: "INTEGER", nullable: true),
                    AnnualRatePercent = table.Column<decimal>(type: "TEXT", precision: 9, scale: 4, nullable: true),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: true),
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
                    table.PrimaryKey("PK_ReserveEvent", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReserveEvent_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveEvent_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveEvent_ReserveApplication_ApplicationId",
                        column: x => x.ApplicationId,
                        principalTable: "ReserveApplication",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReserveEvent_ReserveEvent_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ReserveEvent",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskStatement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    PartyId = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    BudgetYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    KindCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    KindName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    LikelihoodCode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    LikelihoodName = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Measures = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Person = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
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
                    table.PrimaryKey("PK_RiskStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskStatement_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStatement_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStatement_RiskItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RiskItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStatement_RiskStatement_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "RiskStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ItemId = table.Column<int>(type: "INTEGER", nullable: false),
                    LinkedDebtId = table.Column<int>(type: "INTEGER", nullable: true),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    AttachmentName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AttachmentSha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    BudgetYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    HandedTo = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Person = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
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
                    table.PrimaryKey("PK_RiskStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RiskStep_Debt_LinkedDebtId",
                        column: x => x.LinkedDebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStep_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStep_RiskItem_ItemId",
                        column: x => x.ItemId,
                        principalTable: "RiskItem",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RiskStep_RiskStep_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "RiskStep",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RiskListItem",
                columns: table => new
                {
                    ListId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Meaning = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RiskListItem", x => new { x.ListId, x.Number });
                    table.ForeignKey(
                        name: "FK_RiskListItem_RiskList_ListId",
                        column: x => x.ListId,
                        principalTable: "RiskList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveApplication_DebtId",
                table: "ReserveApplication",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveApplication_RegionCode_CodeKey",
                table: "ReserveApplication",
                columns: new[] { "RegionCode", "CodeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReserveApplication_RegionCode_RecordedAt",
                table: "ReserveApplication",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveApplication_ReversesId",
                table: "ReserveApplication",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveEvent_ApplicationId",
                table: "ReserveEvent",
                column: "ApplicationId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveEvent_DebtId",
                table: "ReserveEvent",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveEvent_RegionCode_EffectiveOn",
                table: "ReserveEvent",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveEvent_RegionCode_RecordedAt",
                table: "ReserveEvent",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveEvent_ReversesId",
                table: "ReserveEvent",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveFund_RegionCode",
                table: "ReserveFund",
                column: "RegionCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReserveFundStatement_RegionCode_EffectiveOn",
                table: "ReserveFundStatement",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveFundStatement_RegionCode_RecordedAt",
                table: "ReserveFundStatement",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveFundStatement_ReversesId",
                table: "ReserveFundStatement",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_ReserveRules_RegionCode_EffectiveOn",
                table: "ReserveRules",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveRules_RegionCode_RecordedAt",
                table: "ReserveRules",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReserveRules_ReversesId",
                table: "ReserveRules",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskItem_RegionCode_CodeKey",
                table: "RiskItem",
                columns: new[] { "RegionCode", "CodeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RiskList_RegionCode",
                table: "RiskList",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_RiskStatement_ItemId_EffectiveOn",
                table: "RiskStatement",
                columns: new[] { "ItemId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskStatement_PartyId",
                table: "RiskStatement",
                column: "PartyId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskStatement_RegionCode_RecordedAt",
                table: "RiskStatement",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskStatement_ReversesId",
                table: "RiskStatement",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskStep_ItemId_EffectiveOn",
                table: "RiskStep",
                columns: new[] { "ItemId", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskStep_LinkedDebtId",
                table: "RiskStep",
                column: "LinkedDebtId");

            migrationBuilder.CreateIndex(
                name: "IX_RiskStep_RegionCode_RecordedAt",
                table: "RiskStep",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RiskStep_ReversesId",
                table: "RiskStep",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_SpendingTotal_RegionCode_BondKey_EffectiveOn",
                table: "SpendingTotal",
                columns: new[] { "RegionCode", "BondKey", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_SpendingTotal_RegionCode_RecordedAt",
                table: "SpendingTotal",
                columns: new[] { "RegionCode", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SpendingTotal_ReversesId",
                table: "SpendingTotal",
                column: "ReversesId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReserveEvent");

            migrationBuilder.DropTable(
                name: "ReserveFund");

            migrationBuilder.DropTable(
                name: "ReserveFundStatement");

            migrationBuilder.DropTable(
                name: "ReserveRules");

            migrationBuilder.DropTable(
                name: "RiskListItem");

            migrationBuilder.DropTable(
                name: "RiskStatement");

            migrationBuilder.DropTable(
                name: "RiskStep");

            migrationBuilder.DropTable(
                name: "SpendingTotal");

            migrationBuilder.DropTable(
                name: "ReserveApplication");

            migrationBuilder.DropTable(
                name: "RiskList");

            migrationBuilder.DropTable(
                name: "RiskItem");

            migrationBuilder.DropColumn(
                name: "IsPosition",
                table: "BondAllocation");

            migrationBuilder.AlterColumn<decimal>(
                name: "TotalYuan",
                table: "GovernmentProject",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 20,
                oldScale: 2,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "State",
                table: "GovernmentProject",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 40,
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "PlannedYuan",
                table: "Bond",
                type: "TEXT",
                precision: 20,
                scale: 2,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 20,
                oldScale: 2,
                oldNullable: true);

            migrationBuilder.AlterColumn<int>(
                name: "CouponsPerYear",
                table: "Bond",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0,
                oldClrType: typeof(int),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<decimal>(
                name: "CouponPercent",
                table: "Bond",
                type: "TEXT",
                precision: 9,
                scale: 4,
                nullable: false,
                defaultValue: 0m,
                oldClrType: typeof(decimal),
                oldType: "TEXT",
                oldPrecision: 9,
                oldScale: 4,
                oldNullable: true);
        }
    }
}
