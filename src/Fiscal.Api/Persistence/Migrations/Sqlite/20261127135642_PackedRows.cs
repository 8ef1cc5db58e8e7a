using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PackedRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportPage",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstOrdinal = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportPage", x => new { x.BatchId, x.FirstOrdinal });
                    table.ForeignKey(
                        name: "FK_ImportPage_ImportBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportPage_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ImportPage_RegionCode",
                table: "ImportPage",
                column: "RegionCode");

            // A page a row, unpacked: see ImportPage.Content.
            migrationBuilder.Sql(
                """
                INSERT INTO "ImportPage" ("BatchId", "FirstOrdinal", "RegionCode", "Content")
                SELECT "BatchId", "Ordinal", "RegionCode", CAST(COALESCE("ContentJson", 'null') || char(9) || "CellsJson" || char(10) AS BLOB) FROM "ImportRow"
                """);

            migrationBuilder.DropColumn(
                name: "CellsJson",
                table: "ImportRow");

            migrationBuilder.DropColumn(
                name: "ContentJson",
                table: "ImportRow");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ImportPage");

            migrationBuilder.AddColumn<string>(
                name: "CellsJson",
                table: "ImportRow",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContentJson",
                table: "ImportRow",
                type: "TEXT",
                maxLength: -1,
                nullable: true);
        }
    }
}
