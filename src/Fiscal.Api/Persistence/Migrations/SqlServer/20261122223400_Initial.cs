using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateSequence(
                name: "ArrearsLineId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ArrearsStatementId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DataProtectionKeyId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DebtClassificationId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DebtContractId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DebtId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "DuePaymentId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ImportBatchId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ImportFileId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ImportFindingId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "ImportRowId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "LedgerEntryId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "MonthlyReportIssueId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "PartyAliasId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "PartyId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "RepaymentPlanId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "RepaymentPlanLineId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "TermsVersionId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "UserAccountId",
                incrementBy: 100);

            migrationBuilder.CreateSequence(
                name: "UserClaimId",
                incrementBy: 100);

            migrationBuilder.CreateTable(
                name: "DataProtectionKey",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Region",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ParentCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Region", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Region_Region_ParentCode",
                        column: x => x.ParentCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningKey",
                columns: table => new
                {
                    Purpose = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProtectedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningKey", x => x.Purpose);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatch",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Layout = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Institution = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AsOf = table.Column<DateOnly>(type: "date", nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UploadedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CommittedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CommittedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevertedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    RevertedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportBatch_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MonthlyReportIssue",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreatedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SummaryJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Word = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Excel = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthlyReportIssue", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MonthlyReportIssue_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Party",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ShortName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CreditCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Level = table.Column<int>(type: "int", nullable: true),
                    ParentId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Party", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Party_Party_ParentId",
                        column: x => x.ParentId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Party_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserAccount",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserAccount", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserAccount_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFile",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportFile_ImportBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportFile_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFinding",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Severity = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Message = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Row = table.Column<int>(type: "int", nullable: true),
                    Column = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Raw = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFinding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportFinding_ImportBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportFinding_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DebtContract",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NumberKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DebtorId = table.Column<int>(type: "int", nullable: false),
                    CreditorId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtContract", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtContract_Party_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtContract_Party_DebtorId",
                        column: x => x.DebtorId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtContract_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PartyAlias",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    PartyId = table.Column<int>(type: "int", nullable: false),
                    Alias = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AliasKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartyAlias", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartyAlias_Party_PartyId",
                        column: x => x.PartyId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartyAlias_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UserClaim_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserLogin", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_UserLogin_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "UserRole",
                columns: table => new
                {
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UserId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserRole", x => new { x.UserId, x.Role });
                    table.ForeignKey(
                        name: "FK_UserRole_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserToken",
                columns: table => new
                {
                    UserId = table.Column<int>(type: "int", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserToken", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_UserToken_UserAccount_UserId",
                        column: x => x.UserId,
                        principalTable: "UserAccount",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Debt",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    ContractId = table.Column<int>(type: "int", nullable: false),
                    DrawdownNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DrawdownKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Debt", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Debt_DebtContract_ContractId",
                        column: x => x.ContractId,
                        principalTable: "DebtContract",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Debt_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArrearsStatement",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    InterestYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrearsStatement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArrearsStatement_ArrearsStatement_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "ArrearsStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArrearsStatement_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArrearsStatement_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DebtClassification",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DebtClassification", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DebtClassification_DebtClassification_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "DebtClassification",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtClassification_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DebtClassification_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DuePayment",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    Class = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Instrument = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    InterestYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    Origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsForecast = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DuePayment", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DuePayment_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DuePayment_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportRow",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Row = table.Column<int>(type: "int", nullable: false),
                    Fate = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Change = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ContentJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    CellsJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    DifferencesJson = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRow", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRow_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportRow_ImportBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportRow_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerEntry",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AmountYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    BalanceEffectYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PaymentKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ResolutionMethod = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerEntry", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_LedgerEntry_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "LedgerEntry",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LedgerEntry_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RepaymentPlan",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepaymentPlan", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RepaymentPlan_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RepaymentPlan_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RepaymentPlan_RepaymentPlan_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "RepaymentPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TermsVersion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    SourceCell = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SourceImportBatchId = table.Column<int>(type: "int", nullable: true),
                    SourceRawText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SourceSheet = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AnnualRatePercent = table.Column<decimal>(type: "decimal(12,8)", precision: 12, scale: 8, nullable: true),
                    BusinessDay = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ContractAmountYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: true),
                    DayCount = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ExtensionCount = table.Column<int>(type: "int", nullable: false),
                    Guarantee = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    GuarantorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Instrument = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsFloating = table.Column<bool>(type: "bit", nullable: false),
                    IssueKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MaturityDate = table.Column<DateOnly>(type: "date", nullable: false),
                    OriginalMaturityDate = table.Column<DateOnly>(type: "date", nullable: false),
                    PaidInAdvance = table.Column<bool>(type: "bit", nullable: false),
                    PaymentFrequency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PaymentLagDays = table.Column<int>(type: "int", nullable: true),
                    PreviousDrawdownNumber = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    PrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    RateIndex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RateReset = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Repayment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RiskFlags = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SettlementDay = table.Column<int>(type: "int", nullable: true),
                    SettlementDayCounted = table.Column<bool>(type: "bit", nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SpreadBp = table.Column<decimal>(type: "decimal(12,4)", precision: 12, scale: 4, nullable: true),
                    StartDate = table.Column<DateOnly>(type: "date", nullable: false),
                    DebtId = table.Column<int>(type: "int", nullable: false),
                    RegionCode = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RecordedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    ReversesId = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermsVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TermsVersion_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TermsVersion_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TermsVersion_TermsVersion_ReversesId",
                        column: x => x.ReversesId,
                        principalTable: "TermsVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArrearsLine",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    StatementId = table.Column<long>(type: "bigint", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    InterestYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArrearsLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArrearsLine_ArrearsStatement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "ArrearsStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RepaymentPlanLine",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    PlanId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    InterestYuan = table.Column<decimal>(type: "decimal(20,2)", precision: 20, scale: 2, nullable: false),
                    Cell = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RepaymentPlanLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RepaymentPlanLine_RepaymentPlan_PlanId",
                        column: x => x.PlanId,
                        principalTable: "RepaymentPlan",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsLine_StatementId",
                table: "ArrearsLine",
                column: "StatementId");

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsStatement_DebtId_EffectiveOn_RecordedAt",
                table: "ArrearsStatement",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsStatement_RegionCode",
                table: "ArrearsStatement",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ArrearsStatement_ReversesId",
                table: "ArrearsStatement",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_Debt_ContractId_DrawdownKey",
                table: "Debt",
                columns: new[] { "ContractId", "DrawdownKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Debt_RegionCode",
                table: "Debt",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DebtClassification_DebtId_EffectiveOn_RecordedAt",
                table: "DebtClassification",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DebtClassification_RegionCode",
                table: "DebtClassification",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_DebtClassification_ReversesId",
                table: "DebtClassification",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtContract_CreditorId",
                table: "DebtContract",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtContract_DebtorId",
                table: "DebtContract",
                column: "DebtorId");

            migrationBuilder.CreateIndex(
                name: "IX_DebtContract_RegionCode_NumberKey_CreditorId_DebtorId",
                table: "DebtContract",
                columns: new[] { "RegionCode", "NumberKey", "CreditorId", "DebtorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_DebtId",
                table: "DuePayment",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_DuePayment_RegionCode_DueOn",
                table: "DuePayment",
                columns: new[] { "RegionCode", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatch_RegionCode_UploadedAt",
                table: "ImportBatch",
                columns: new[] { "RegionCode", "UploadedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportFile_BatchId",
                table: "ImportFile",
                column: "BatchId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportFile_RegionCode",
                table: "ImportFile",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ImportFinding_BatchId_Ordinal",
                table: "ImportFinding",
                columns: new[] { "BatchId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportFinding_RegionCode",
                table: "ImportFinding",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRow_BatchId_Ordinal",
                table: "ImportRow",
                columns: new[] { "BatchId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRow_DebtId",
                table: "ImportRow",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportRow_RegionCode",
                table: "ImportRow",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_DebtId_EffectiveOn_RecordedAt",
                table: "LedgerEntry",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_RegionCode_EffectiveOn",
                table: "LedgerEntry",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerEntry_ReversesId",
                table: "LedgerEntry",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_MonthlyReportIssue_RegionCode_Month",
                table: "MonthlyReportIssue",
                columns: new[] { "RegionCode", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_Party_ParentId",
                table: "Party",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_Party_RegionCode_NameKey",
                table: "Party",
                columns: new[] { "RegionCode", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartyAlias_PartyId_AliasKey",
                table: "PartyAlias",
                columns: new[] { "PartyId", "AliasKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartyAlias_RegionCode",
                table: "PartyAlias",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_Region_ParentCode",
                table: "Region",
                column: "ParentCode");

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlan_DebtId_EffectiveOn_RecordedAt",
                table: "RepaymentPlan",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlan_RegionCode",
                table: "RepaymentPlan",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlan_ReversesId",
                table: "RepaymentPlan",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "IX_RepaymentPlanLine_PlanId",
                table: "RepaymentPlanLine",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_TermsVersion_DebtId_EffectiveOn_RecordedAt",
                table: "TermsVersion",
                columns: new[] { "DebtId", "EffectiveOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TermsVersion_RegionCode",
                table: "TermsVersion",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_TermsVersion_ReversesId",
                table: "TermsVersion",
                column: "ReversesId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "UserAccount",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_UserAccount_RegionCode",
                table: "UserAccount",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "UserAccount",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UserClaim_UserId",
                table: "UserClaim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_UserLogin_UserId",
                table: "UserLogin",
                column: "UserId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArrearsLine");

            migrationBuilder.DropTable(
                name: "DataProtectionKey");

            migrationBuilder.DropTable(
                name: "DebtClassification");

            migrationBuilder.DropTable(
                name: "DuePayment");

            migrationBuilder.DropTable(
                name: "ImportFile");

            migrationBuilder.DropTable(
                name: "ImportFinding");

            migrationBuilder.DropTable(
                name: "ImportRow");

            migrationBuilder.DropTable(
                name: "LedgerEntry");

            migrationBuilder.DropTable(
                name: "MonthlyReportIssue");

            migrationBuilder.DropTable(
                name: "PartyAlias");

            migrationBuilder.DropTable(
                name: "RepaymentPlanLine");

            migrationBuilder.DropTable(
                name: "SigningKey");

            migrationBuilder.DropTable(
                name: "TermsVersion");

            migrationBuilder.DropTable(
                name: "UserClaim");

            migrationBuilder.DropTable(
                name: "UserLogin");

            migrationBuilder.DropTable(
                name: "UserRole");

            migrationBuilder.DropTable(
                name: "UserToken");

            migrationBuilder.DropTable(
                name: "ArrearsStatement");

            migrationBuilder.DropTable(
                name: "ImportBatch");

            migrationBuilder.DropTable(
                name: "RepaymentPlan");

            migrationBuilder.DropTable(
                name: "UserAccount");

            migrationBuilder.DropTable(
                name: "Debt");

            migrationBuilder.DropTable(
                name: "DebtContract");

            migrationBuilder.DropTable(
                name: "Party");

            migrationBuilder.DropTable(
                name: "Region");

            migrationBuilder.DropSequence(
                name: "ArrearsLineId");

            migrationBuilder.DropSequence(
                name: "ArrearsStatementId");

            migrationBuilder.DropSequence(
                name: "DataProtectionKeyId");

            migrationBuilder.DropSequence(
                name: "DebtClassificationId");

            migrationBuilder.DropSequence(
                name: "DebtContractId");

            migrationBuilder.DropSequence(
                name: "DebtId");

            migrationBuilder.DropSequence(
                name: "DuePaymentId");

            migrationBuilder.DropSequence(
                name: "ImportBatchId");

            migrationBuilder.DropSequence(
                name: "ImportFileId");

            migrationBuilder.DropSequence(
                name: "ImportFindingId");

            migrationBuilder.DropSequence(
                name: "ImportRowId");

            migrationBuilder.DropSequence(
                name: "LedgerEntryId");

            migrationBuilder.DropSequence(
                name: "MonthlyReportIssueId");

            migrationBuilder.DropSequence(
                name: "PartyAliasId");

            migrationBuilder.DropSequence(
                name: "PartyId");

            migrationBuilder.DropSequence(
                name: "RepaymentPlanId");

            migrationBuilder.DropSequence(
                name: "RepaymentPlanLineId");

            migrationBuilder.DropSequence(
                name: "TermsVersionId");

            migrationBuilder.DropSequence(
                name: "UserAccountId");

            migrationBuilder.DropSequence(
                name: "UserClaimId");
        }
    }
}
