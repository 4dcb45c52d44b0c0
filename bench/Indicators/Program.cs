using Arus.Bench;
using Arus.Indicators.Bench;

BenchTable table = new("indicators");
table.Start();
SyntheticBars bars = new(1_000_000);
BatchFigures.Measure(table, bars);
UpdateFigures.Measure(table, bars);
return table.Finish(args);
