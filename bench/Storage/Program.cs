using Arus.Bench;
using Arus.Storage.Bench;

BenchTable table = new("storage");
table.Start();
await using (StoreHost host = new())
{
    await StoreFigures.State(table, host);
    await StoreFigures.Start(table, host);
    await StoreFigures.Journal(table, host);
    await StoreFigures.Start(table, host);
}

return table.Finish(args);
