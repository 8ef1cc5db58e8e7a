using System.Text.Encodings.Web;
using System.Text.Unicode;
using Fiscal.Api.Features;
using Fiscal.Api.Features.AccessPolicies;
using Fiscal.Api.Features.AccessLog;
using Fiscal.Api.Features.Accounts;
using Fiscal.Api.Features.Assets;
using Fiscal.Api.Features.AuditExtracts;
using Fiscal.Api.Features.AuditQuestions;
using Fiscal.Api.Features.AuthenticityChecks;
using Fiscal.Api.Features.AuthenticityFindings;
using Fiscal.Api.Features.AuthenticityRules;
using Fiscal.Api.Features.BankSupport;
using Fiscal.Api.Features.Bases;
using Fiscal.Api.Features.Bonds;
using Fiscal.Api.Features.Approvals;
using Fiscal.Api.Features.AuditSamples;
using Fiscal.Api.Features.Calendars;
using Fiscal.Api.Features.ClassRestrictions;
using Fiscal.Api.Features.Debts;
using Fiscal.Api.Features.DebtStrategies;
using Fiscal.Api.Features.DutyCalendar;
using Fiscal.Api.Features.EnterpriseArrears;
using Fiscal.Api.Features.Exports;
using Fiscal.Api.Features.Exposures;
using Fiscal.Api.Features.Guarantees;
using Fiscal.Api.Features.Imports;
using Fiscal.Api.Features.Journal;
using Fiscal.Api.Features.Ledger;
using Fiscal.Api.Features.Maturities;
using Fiscal.Api.Features.MeasureLists;
using Fiscal.Api.Features.Measures;
using Fiscal.Api.Features.MeasureSuggestions;
using Fiscal.Api.Features.MonthCloses;
using Fiscal.Api.Features.MonthlyReports;
using Fiscal.Api.Features.Movements;
using Fiscal.Api.Features.Parties;
using Fiscal.Api.Features.Platforms;
using Fiscal.Api.Features.Rates;
using Fiscal.Api.Features.Projects;
using Fiscal.Api.Features.Reconciliations;
using Fiscal.Api.Features.Regions;
using Fiscal.Api.Features.RepaymentPlans;
using Fiscal.Api.Features.ReserveFunds;
using Fiscal.Api.Features.ResolutionPlans;
using Fiscal.Api.Features.ResolutionProgress;
using Fiscal.Api.Features.Restatements;
using Fiscal.Api.Features.SanBao;
using Fiscal.Api.Features.Schedules;
using Fiscal.Api.Features.Simulations;
using Fiscal.Api.Features.FiscalCapacity;
using Fiscal.Api.Features.RiskAssessments;
using Fiscal.Api.Features.RiskIndicators;
using Fiscal.Api.Features.RiskPolicies;
using Fiscal.Api.Features.RiskLists;
using Fiscal.Api.Features.RiskRatings;
using Fiscal.Api.Features.RiskRegister;
using Fiscal.Api.Features.Targets;
using Fiscal.Api.Features.TreasuryCash;
using Fiscal.Api.Features.WarningRules;
using Fiscal.Api.Features.Warnings;
using Fiscal.Api.Features.WorkbookLayouts;
using Fiscal.Api.Hosting;
using Fiscal.Api.Hosting.Verbs;
using Fiscal.Api.Persistence;
using Fiscal.Api.Reference;
using Fiscal.Api.Workbench;
using NodaTime;
using Serilog;

return await CommandLine.Invoke(args, Build);

static WebApplication Build(string[] args)
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        builder.WebHost.UseUrls("http://127.0.0.1:5180");

    builder.AddHardening();
    var services = builder.Services;
    var here = typeof(Program).Assembly;
#pragma warning disable RS0030 // the one place that names the system clock
    services.AddSingleton<IClock>(SystemClock.Instance);
#pragma warning restore RS0030
    services.AddSerilog(Logging.Configure, preserveStaticLogger: true);
    services.AddFiscalDatabase(builder.Configuration);
    services.AddSignIn(builder.Configuration);
    services.AddMessages(here);
    services.AddImports(builder.Configuration);
    services.AddScoped<DebtVerbs>().AddScoped<Statements>().AddScoped<RiskPolicyRecording>().AddScoped<BondVerbs>().AddScoped<HandledBreaks>()
        .AddScoped<MeasureProposals>().AddScoped<MeasureDetails>().AddScoped<FindingDetails>().AddScoped<SimulationRuns>();
    services.AddScoped<WarningEvaluations>().AddScoped<WarningMails>().AddScoped<WarningSteps>().AddScoped<DutyReading>();
    services.AddScoped<Watermark>().AddScoped<TableExport>().AddScoped<AuditQuestionSteps>();
    services.AddScoped<HeldCommands>().AddScoped<ChangeExecution>().AddScoped<ChangeDecisions>();
    services.AddScoped<NationalTables>().AddScoped<CalendarRecording>().AddScoped<FixingRecording>();
    services.AddAutoMapper(mapping => mapping.LicenseKey = builder.Configuration["AutoMapper:LicenseKey"], here);
    services.AddExceptionHandler<ProblemDetailsHandler>().AddProblemDetails();
    services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true); // so that bad input gets a Chinese answer
    services.ConfigureHttpJsonOptions(o => JsonContract.Apply(o.SerializerOptions));
    services.AddRazorComponents();
    services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All)); // Chinese is no markup
    services.AddHealthChecks().AddDbContextCheck<FiscalDbContext>();
    services.AddApiDocument();

    var app = builder.Build();
    app.UseHardening();
    app.UseSerilogRequestLogging(app.OfRequests);
    app.UseExceptionHandler();
    app.UseStatusCodePages(page => Problems.Write(page.HttpContext, Problems.Of(page.HttpContext.Response.StatusCode)));
    app.UseRouting();
    app.UseAuthentication();
    app.Use(AttemptLimits.Check); // uploads are counted by user
    app.Use(Antiforgery.Check);
    app.Use(SignedInUser.OpenScope);
    app.UseAuthorization();
    app.Use(SecondFactor.Demand);
    app.Use(Pages.LeaveOutEmptyFields);
    app.Use(Idempotency.Once);
    app.Use(HeldAnswers.Answer);
    app.MapHealthChecks("/health").AllowAnonymous();
    app.MapApiDocument();
    app.MapStylesheet();
    var logged = app.MapGroup("").WithAccessLog();
    MapApi(logged);
    logged.MapWorkbench();
    BuiltOnce.For(app);
    return app;
}

// Every route of the API is on the access log unless it says otherwise.
static void MapApi(IEndpointRouteBuilder app)
{
    app.MapAccounts();
    app.MapManagedAccounts();
    app.MapAccessPolicies();
    app.MapRegions();
    app.MapImports();
    app.MapLayouts();
    app.MapParties();
    app.MapDebts();
    app.MapLedger();
    app.MapMaturities();
    app.MapMonthCloses();
    app.MapExposures();
    app.MapBases();
    app.MapMeasureLists();
    app.MapMeasures();
    app.MapSimulations();
    app.MapSuggestions();
    app.MapApprovals();
    app.MapClassRestrictions();
    app.MapSanBao();
    app.MapPlatforms();
    app.MapPlatformExits();
    app.MapGuarantees();
    app.MapResolutionPlans();
    app.MapStrategies();
    app.MapRepaymentPlans();
    app.MapResolutionProgress();
    app.MapAuthenticityRules();
    app.MapAuthenticityChecks();
    app.MapAuthenticityFindings();
    app.MapTargets();
    app.MapBankSupport();
    app.MapTreasuryCash();
    app.MapWarningRules();
    app.MapWarnings();
    app.MapDuties();
    app.MapFiscalCapacity();
    app.MapRiskIndicators();
    app.MapRiskPolicies();
    app.MapRiskRatings();
    app.MapRiskAssessments();
    app.MapBonds();
    app.MapProjects();
    app.MapAssets();
    app.MapRiskRegister();
    app.MapRiskLists();
    app.MapReserveFunds();
    app.MapEnterpriseArrears();
    app.MapMovements();
    app.MapRestatements();
    app.MapMonthlyReports();
    app.MapSamples();
    app.MapReconciliations();
    app.MapSchedules();
    app.MapCalendars();
    app.MapRates();
    app.MapJournal();
    app.MapAccessLog();
    app.MapAuditExtracts();
    app.MapAuditQuestions();
}

public partial class Program;
