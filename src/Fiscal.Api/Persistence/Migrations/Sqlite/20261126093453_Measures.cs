using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Fiscal.Api.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Measures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The read models gain what the rows kept so far do not tell: emptied, they are made anew at the next start.
            migrationBuilder.Sql("DELETE FROM \"DuePayment\"");
            migrationBuilder.Sql("DELETE FROM \"DebtState\"");

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "TermsVersion",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "SanBaoItem",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "ResolutionPlanLine",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "RepaymentPlan",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "PlatformListing",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "LedgerEntry",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "HiddenDebtStatement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "DebtClassification",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "BalanceConfirmation",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SourceMeasureId",
                table: "ArrearsStatement",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Measure",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    ListItem = table.Column<int>(type: "INTEGER", nullable: true),
                    Department = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    FundSource = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Measure", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Measure_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureList",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    IsUnverified = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureList", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureList_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Simulation",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AsOf = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    KnownAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DefinitionJson = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AdoptedBranch = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Simulation", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Simulation_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HiddenDebtMove",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    MovedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Method = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    IsExtension = table.Column<bool>(type: "INTEGER", nullable: false),
                    AmountYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: true),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenDebtMove", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HiddenDebtMove_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenDebtMove_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_HiddenDebtMove_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureEffect",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    EffectiveOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EasedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    ReducedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    ReclassifiedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    RatedYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    OldRatePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 8, nullable: true),
                    NewRatePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 8, nullable: true),
                    SavedPerYearYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    SavedToMaturityYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    EasedDays = table.Column<int>(type: "INTEGER", nullable: false),
                    WasHidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    KnownFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KnownTo = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureEffect", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureEffect_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureEffect_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureEffect_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureProposal",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    PlannedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ProposedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureProposal", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureProposal_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureProposal_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureStep",
                columns: table => new
                {
                    MeasureId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StepOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ProposalNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    TakesBack = table.Column<int>(type: "INTEGER", nullable: true),
                    RecordedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureStep", x => new { x.MeasureId, x.Number });
                    table.ForeignKey(
                        name: "FK_MeasureStep_Measure_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measure",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureStep_Region_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Region",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeasureListItem",
                columns: table => new
                {
                    ListId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kinds = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    IsUsed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureListItem", x => new { x.ListId, x.Number });
                    table.ForeignKey(
                        name: "FK_MeasureListItem_MeasureList_ListId",
                        column: x => x.ListId,
                        principalTable: "MeasureList",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeasureAction",
                columns: table => new
                {
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DebtId = table.Column<int>(type: "INTEGER", nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    CashYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: true),
                    IntoNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    NewMaturityDate = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AnnualRatePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 8, nullable: true),
                    NewDebtClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Plan = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureAction", x => new { x.ProposalId, x.Number });
                    table.ForeignKey(
                        name: "FK_MeasureAction_Debt_DebtId",
                        column: x => x.DebtId,
                        principalTable: "Debt",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureAction_MeasureProposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "MeasureProposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlannedDebt",
                columns: table => new
                {
                    ProposalId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    CreditorId = table.Column<int>(type: "INTEGER", nullable: false),
                    Instrument = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DebtClass = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PrincipalYuan = table.Column<decimal>(type: "TEXT", precision: 20, scale: 2, nullable: false),
                    MaturityDate = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AnnualRatePercent = table.Column<decimal>(type: "TEXT", precision: 12, scale: 8, nullable: false),
                    Repayment = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    PaymentFrequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedDebt", x => new { x.ProposalId, x.Number });
                    table.ForeignKey(
                        name: "FK_PlannedDebt_MeasureProposal_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "MeasureProposal",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlannedDebt_Party_CreditorId",
                        column: x => x.CreditorId,
                        principalTable: "Party",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtMove_DebtId",
                table: "HiddenDebtMove",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtMove_MeasureId",
                table: "HiddenDebtMove",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_HiddenDebtMove_RegionCode_MovedOn",
                table: "HiddenDebtMove",
                columns: new[] { "RegionCode", "MovedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Measure_RegionCode_Stage",
                table: "Measure",
                columns: new[] { "RegionCode", "Stage" });

            migrationBuilder.CreateIndex(
                name: "IX_MeasureAction_DebtId",
                table: "MeasureAction",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureEffect_DebtId",
                table: "MeasureEffect",
                column: "DebtId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureEffect_MeasureId",
                table: "MeasureEffect",
                column: "MeasureId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureEffect_RegionCode_EffectiveOn",
                table: "MeasureEffect",
                columns: new[] { "RegionCode", "EffectiveOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MeasureList_RegionCode",
                table: "MeasureList",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureProposal_MeasureId_Number",
                table: "MeasureProposal",
                columns: new[] { "MeasureId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureProposal_RegionCode",
                table: "MeasureProposal",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureStep_RegionCode",
                table: "MeasureStep",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedDebt_CreditorId",
                table: "PlannedDebt",
                column: "CreditorId");

            migrationBuilder.CreateIndex(
                name: "IX_Simulation_RegionCode",
                table: "Simulation",
                column: "RegionCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HiddenDebtMove");

            migrationBuilder.DropTable(
                name: "MeasureAction");

            migrationBuilder.DropTable(
                name: "MeasureEffect");

            migrationBuilder.DropTable(
                name: "MeasureListItem");

            migrationBuilder.DropTable(
                name: "MeasureStep");

            migrationBuilder.DropTable(
                name: "PlannedDebt");

            migrationBuilder.DropTable(
                name: "Simulation");

            migrationBuilder.DropTable(
                name: "MeasureList");

            migrationBuilder.DropTable(
                name: "MeasureProposal");

            migrationBuilder.DropTable(
                name: "Measure");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "TermsVersion");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "SanBaoItem");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "ResolutionPlanLine");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "RepaymentPlan");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "PlatformListing");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "LedgerEntry");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "HiddenDebtStatement");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "DebtClassification");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "BalanceConfirmation");

            migrationBuilder.DropColumn(
                name: "SourceMeasureId",
                table: "ArrearsStatement");
        }
    }
}
