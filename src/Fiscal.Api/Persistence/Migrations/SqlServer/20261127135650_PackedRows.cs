using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
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
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    FirstOrdinal = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
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

            // A page a row, unpacked: see ImportPage.Content. Compiled only when run: the columns are gone afterwards.
            migrationBuilder.Sql(
                """
                EXEC(N'INSERT INTO [ImportPage] ([BatchId], [FirstOrdinal], [RegionCode], [Content])
                SELECT [BatchId], [Ordinal], [RegionCode], CONVERT(varbinary(max), NCHAR(65279) + COALESCE([ContentJson], N''null'') + NCHAR(9) + [CellsJson] + NCHAR(10)) FROM [ImportRow]')
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
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContentJson",
                table: "ImportRow",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);
        }
    }
}
