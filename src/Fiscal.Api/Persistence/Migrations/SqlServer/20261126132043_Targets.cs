using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "SupportWeightsId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "TargetActualId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "TargetId",
                incrementBy: 100);

            migrationBuilder.CreateTable(
                name: "SupportWeights",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    IsUnverified = table.Column<bool>(type: "bit", nullable: false),
                    ConcessionWeight = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    EasedWeight = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    NewLoansWeight = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    RateCutWeight = table.Column<decimal>(type: "decimal(9,4)", precision: 9, scale: 4, nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "int", nullable: true),
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    IsUnverified = table.Column<bool>(type: "bit", nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceRule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BaselineOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Comparator = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CopiedFrom = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DebtorId = table.Column<int>(type: "int", nullable: true),
                    Department = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Metric = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    PeriodFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    PeriodTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Reading = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ScopeFromYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UpperValue = table.Column<decimal>(type: "decimal(20,4)", precision: 20, scale: 4, nullable: true),
                    Value = table.Column<decimal>(type: "decimal(20,4)", precision: 20, scale: 4, nullable: true),
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
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Value = table.Column<decimal>(type: "decimal(20,4)", precision: 20, scale: 4, nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceDocument = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceMeasureId = table.Column<int>(type: "int", nullable: true),
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
                name: "TargetCreditor",
                columns: table => new
                {
                    TargetId = table.Column<long>(type: "bigint", nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SupportWeights");

            migrationBuilder.DropTable(
                name: "TargetActual");

            migrationBuilder.DropTable(
                name: "TargetCreditor");

            migrationBuilder.DropTable(
                name: "Target");

            migrationBuilder.DropSequence(
                name: "SupportWeightsId");

            migrationBuilder.DropSequence(
                name: "TargetActualId");

            migrationBuilder.DropSequence(
                name: "TargetId");
        }
    }
}
