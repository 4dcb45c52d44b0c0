using System.Globalization;
using Arus.Bench;
using Arus.Market.Bench;

// --minutes N: how long the steady load runs; half a minute unless said otherwise.
int minutes = Array.IndexOf(args, "--minutes");
TimeSpan steady = TimeSpan.FromMinutes(minutes >= 0 && minutes + 1 < args.Length ? double.Parse(args[minutes + 1], CultureInfo.InvariantCulture) : 0.5);

BenchTable table = new("market");
table.Start();
await PathMeasurements.All(table, steady);
SymbolMeasurements.All(table);
await StoreMeasurements.All(table);
await ImportMeasurements.All(table);
return table.Finish(args);
