using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Approvals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "ApprovalDelegationId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ApprovalPolicyId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ChangeApprovalId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ClassRestrictionId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "PendingChangeId",
                incrementBy: 100);

            migrationBuilder.AddColumn<int>(
                name: "UnitId",
                table: "UserAccount",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ApprovalDelegation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    DelegatedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DelegatedTo = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalDelegation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalDelegation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApprovalPolicy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Command = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    SecondFromYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    ThirdFromYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApprovalPolicy", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ApprovalPolicy_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClassRestriction",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    UserName = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    IsWithheld = table.Column<bool>(type: "bit", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClassRestriction", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PendingChange",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Command = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    PayloadJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    EffectJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: true),
                    UnitId = table.Column<int>(type: "int", nullable: true),
                    ClassBits = table.Column<int>(type: "int", nullable: false),
                    AmountYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    RequiredApprovals = table.Column<int>(type: "int", nullable: false),
                    PolicyId = table.Column<int>(type: "int", nullable: true),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClosingReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ExecutedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PendingChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PendingChange_ApprovalPolicy_PolicyId",
                        column: x => x.PolicyId,
                        principalTable: "ApprovalPolicy",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PendingChange_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PendingChange_Party_UnitId",
                        column: x => x.UnitId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PendingChange_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ChangeApproval",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ChangeId = table.Column<int>(type: "int", nullable: false),
                    ApprovedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    OnBehalfOf = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    ApprovedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeApproval", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangeApproval_PendingChange_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "PendingChange",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_UserAccount_UnitId",
                table: "UserAccount",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDelegation_RegionCode_ValidTo",
                table: "ApprovalDelegation",
                columns: new[] { "RegionCode", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalPolicy_RegionCode",
                table: "ApprovalPolicy",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ChangeApproval_ChangeId",
                table: "ChangeApproval",
                column: "ChangeId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingChange_DebtId",
                table: "PendingChange",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingChange_PolicyId",
                table: "PendingChange",
                column: "PolicyId");

            migrationBuilder.CreateIndex(
                name: "IX_PendingChange_RegionCode_ExecutedAt",
                table: "PendingChange",
                columns: new[] { "RegionCode", "ExecutedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingChange_RegionCode_Status_MadeAt",
                table: "PendingChange",
                columns: new[] { "RegionCode", "Status", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PendingChange_UnitId",
                table: "PendingChange",
                column: "UnitId");

            migrationBuilder.AddForeignKey(
                name: "FK_UserAccount_Party_UnitId",
                table: "UserAccount",
                column: "UnitId",
                principalTable: "Party",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_UserAccount_Party_UnitId",
                table: "UserAccount");

            migrationBuilder.DropTable(
                name: "ApprovalDelegation");

            migrationBuilder.DropTable(
                name: "ChangeApproval");

            migrationBuilder.DropTable(
                name: "ClassRestriction");

            migrationBuilder.DropTable(
                name: "PendingChange");

            migrationBuilder.DropTable(
                name: "ApprovalPolicy");

            migrationBuilder.DropIndex(
                name: "IX_UserAccount_UnitId",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "UnitId",
                table: "UserAccount");

            migrationBuilder.DropSequence(
                name: "ApprovalDelegationId");

            migrationBuilder.DropSequence(
                name: "ApprovalPolicyId");

            migrationBuilder.DropSequence(
                name: "ChangeApprovalId");

            migrationBuilder.DropSequence(
                name: "ClassRestrictionId");

            migrationBuilder.DropSequence(
                name: "PendingChangeId");
        }
    }
}
