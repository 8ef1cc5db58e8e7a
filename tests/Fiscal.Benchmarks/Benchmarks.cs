using Fiscal.Benchmarks;

return args.FirstOrDefault() switch
{
    null or "schedules" => ScheduleBenchmark.Run(),
    "book" => await BookBenchmark.Run(Options.Of(args)),
    "bulk" => await BulkBenchmark.Run(Options.Of(args)),
    "import" => await ImportBenchmark.Run(Options.Of(args)),
    "load" => await LoadBenchmark.Run(Options.Of(args)),
    "simulation" => await SimulationBenchmark.Run(Options.Of(args)),
    _ => Options.Usage(),
};
