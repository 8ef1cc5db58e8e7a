using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Plans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "DebtStrategy");

            migrationBuilder.DropTable(
                name: "YearlyFunding");
        }
    }
}
