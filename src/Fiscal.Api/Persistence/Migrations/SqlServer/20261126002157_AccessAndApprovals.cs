using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AccessAndApprovals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "AccessCutId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "AccessEntryId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "AccessPolicyId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "AccessRetentionId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ApprovalDelegationId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ApprovalPolicyId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "AuditExtractId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "AuditQuestionId",
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

            migrationBuilder.CreateSequence(
                name: "RecoveryCodeId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "UsedPasswordId",
                incrementBy: 100);

            migrationBuilder.AddColumn<bool>(
                name: "IsPending",
                table: "UserRole",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "PendingFrom",
                table: "UserRole",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AlterColumn<DateTime>(
                name: "LockoutEnd",
                table: "UserAccount",
                type: "datetime2",
                nullable: true,
                oldClrType: typeof(DateTimeOffset),
                oldType: "datetimeoffset",
                oldNullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ChangedAt",
                table: "UserAccount",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ExpiresOn",
                table: "UserAccount",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LastTotpStep",
                table: "UserAccount",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MustChangePassword",
                table: "UserAccount",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordChangedAt",
                table: "UserAccount",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProtectedTotpSecret",
                table: "UserAccount",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SecondFactorFailures",
                table: "UserAccount",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SecondFactorLockedUntil",
                table: "UserAccount",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SecondFactorSince",
                table: "UserAccount",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "UnitId",
                table: "UserAccount",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Department",
                table: "ResolutionPlanLine",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FundSource",
                table: "ResolutionPlanLine",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Parts",
                table: "ResolutionPlanLine",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "AccessCut",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Chain = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Count = table.Column<long>(type: "bigint", nullable: false),
                    Before = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    CutBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    CutAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessCut", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Chain = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Act = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Result = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    Method = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    Path = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Query = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    FileName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    RowsShown = table.Column<long>(type: "bigint", nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Algorithm = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessHead",
                columns: table => new
                {
                    Chain = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessHead", x => x.Chain);
                });

            migrationBuilder.CreateTable(
                name: "AccessPolicy",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    IsUnverified = table.Column<bool>(type: "bit", nullable: false),
                    AbsoluteMinutes = table.Column<int>(type: "int", nullable: false),
                    ChangesFirstPassword = table.Column<bool>(type: "bit", nullable: false),
                    IdleMinutes = table.Column<int>(type: "int", nullable: false),
                    LockoutAttempts = table.Column<int>(type: "int", nullable: false),
                    LockoutMinutes = table.Column<int>(type: "int", nullable: false),
                    MaxSessions = table.Column<int>(type: "int", nullable: false),
                    MinimumPasswordLength = table.Column<int>(type: "int", nullable: false),
                    PasswordDays = table.Column<int>(type: "int", nullable: false),
                    PasswordHistory = table.Column<int>(type: "int", nullable: false),
                    PasswordKinds = table.Column<int>(type: "int", nullable: false),
                    SecondFactor = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SecondFactorMinutes = table.Column<int>(type: "int", nullable: false),
                    SignInsPerMinute = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessPolicy", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccessRetention",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Months = table.Column<int>(type: "int", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    IsUnverified = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccessRetention", x => x.Id);
                });

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
                name: "AuditExtract",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ManifestSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RowCountOfAll = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditExtract", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditExtract_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditQuestion",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RaisedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditQuestion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AuditQuestion_Region_RegionCode",
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
                name: "RecoveryCode",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCode", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCode_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UsedPassword",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UsedPassword", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UsedPassword_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Stamp = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastSeenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SecondFactorAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserSession_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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
                name: "AuditQuestionEvidence",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: true),
                    EntryId = table.Column<long>(type: "bigint", nullable: true),
                    ImportId = table.Column<int>(type: "int", nullable: true),
                    Sheet = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Cell = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditQuestionEvidence", x => new { x.QuestionId, x.Number });
                    table.ForeignKey(
                        name: "FK_AuditQuestionEvidence_AuditQuestion_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "AuditQuestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditQuestionStep",
                columns: table => new
                {
                    QuestionId = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    StepBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    StepAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditQuestionStep", x => new { x.QuestionId, x.Number });
                    table.ForeignKey(
                        name: "FK_AuditQuestionStep_AuditQuestion_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "AuditQuestion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditQuestionStep_Region_RegionCode",
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
                name: "IX_AccessCut_Chain_Sequence",
                table: "AccessCut",
                columns: new[] { "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntry_Chain_At",
                table: "AccessEntry",
                columns: new[] { "Chain", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntry_Chain_Sequence",
                table: "AccessEntry",
                columns: new[] { "Chain", "Sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AccessEntry_UserName_At",
                table: "AccessEntry",
                columns: new[] { "UserName", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AccessPolicy_ValidFrom_RecordedAt",
                table: "AccessPolicy",
                columns: new[] { "ValidFrom", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalDelegation_RegionCode_ValidTo",
                table: "ApprovalDelegation",
                columns: new[] { "RegionCode", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_ApprovalPolicy_RegionCode",
                table: "ApprovalPolicy",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_AuditExtract_RegionCode_MadeAt",
                table: "AuditExtract",
                columns: new[] { "RegionCode", "MadeAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditQuestion_RegionCode_Status_DueOn",
                table: "AuditQuestion",
                columns: new[] { "RegionCode", "Status", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditQuestionEvidence_DebtId",
                table: "AuditQuestionEvidence",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_AuditQuestionStep_RegionCode",
                table: "AuditQuestionStep",
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

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCode_UserId_Hash",
                table: "RecoveryCode",
                columns: new[] { "UserId", "Hash" });

            migrationBuilder.CreateIndex(
                name: "IX_UsedPassword_UserId_ReplacedAt",
                table: "UsedPassword",
                columns: new[] { "UserId", "ReplacedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_UserSession_UserId_StartedAt",
                table: "UserSession",
                columns: new[] { "UserId", "StartedAt" });

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
                name: "AccessCut");

            migrationBuilder.DropTable(
                name: "AccessEntry");

            migrationBuilder.DropTable(
                name: "AccessHead");

            migrationBuilder.DropTable(
                name: "AccessPolicy");

            migrationBuilder.DropTable(
                name: "AccessRetention");

            migrationBuilder.DropTable(
                name: "ApprovalDelegation");

            migrationBuilder.DropTable(
                name: "AuditExtract");

            migrationBuilder.DropTable(
                name: "AuditQuestionEvidence");

            migrationBuilder.DropTable(
                name: "AuditQuestionStep");

            migrationBuilder.DropTable(
                name: "ChangeApproval");

            migrationBuilder.DropTable(
                name: "ClassRestriction");

            migrationBuilder.DropTable(
                name: "RecoveryCode");

            migrationBuilder.DropTable(
                name: "UsedPassword");

            migrationBuilder.DropTable(
                name: "UserSession");

            migrationBuilder.DropTable(
                name: "AuditQuestion");

            migrationBuilder.DropTable(
                name: "PendingChange");

            migrationBuilder.DropTable(
                name: "ApprovalPolicy");

            migrationBuilder.DropIndex(
                name: "IX_UserAccount_UnitId",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "IsPending",
                table: "UserRole");

            migrationBuilder.DropColumn(
                name: "PendingFrom",
                table: "UserRole");

            migrationBuilder.DropColumn(
                name: "ChangedAt",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "ExpiresOn",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "LastTotpStep",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "MustChangePassword",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "ProtectedTotpSecret",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "SecondFactorFailures",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "SecondFactorLockedUntil",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "SecondFactorSince",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "UnitId",
                table: "UserAccount");

            migrationBuilder.DropColumn(
                name: "Department",
                table: "ResolutionPlanLine");

            migrationBuilder.DropColumn(
                name: "FundSource",
                table: "ResolutionPlanLine");

            migrationBuilder.DropColumn(
                name: "Parts",
                table: "ResolutionPlanLine");

            migrationBuilder.DropSequence(
                name: "AccessCutId");

            migrationBuilder.DropSequence(
                name: "AccessEntryId");

            migrationBuilder.DropSequence(
                name: "AccessPolicyId");

            migrationBuilder.DropSequence(
                name: "AccessRetentionId");

            migrationBuilder.DropSequence(
                name: "ApprovalDelegationId");

            migrationBuilder.DropSequence(
                name: "ApprovalPolicyId");

            migrationBuilder.DropSequence(
                name: "AuditExtractId");

            migrationBuilder.DropSequence(
                name: "AuditQuestionId");

            migrationBuilder.DropSequence(
                name: "ChangeApprovalId");

            migrationBuilder.DropSequence(
                name: "ClassRestrictionId");

            migrationBuilder.DropSequence(
                name: "PendingChangeId");

            migrationBuilder.DropSequence(
                name: "RecoveryCodeId");

            migrationBuilder.DropSequence(
                name: "UsedPasswordId");

            migrationBuilder.AlterColumn<DateTimeOffset>(
                name: "LockoutEnd",
                table: "UserAccount",
                type: "datetimeoffset",
                nullable: true,
                oldClrType: typeof(DateTime),
                oldType: "datetime2",
                oldNullable: true);
        }
    }
}
