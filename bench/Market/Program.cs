using Arus.Bench;
using Arus.Market.Bench;

BenchTable table = new("market");
table.Start();
await StoreMeasurements.All(table);
await ImportMeasurements.All(table);
return table.Finish(args);
