using Arus.Integrations.MarketData;
using Arus.Integrations.Storage.Sqlite;
using Arus.Integrations.Victim;
using Microsoft.Extensions.DependencyInjection;

// Writes under load until it is killed, and says each write that was acknowledged: a line, in one write to the pipe.
await using ServiceProvider services = new ServiceCollection().AddSqliteStores(new SqliteStoreOptions { Folder = args[0] }).AddSqliteMarketStore().BuildServiceProvider();
await using Stream acknowledged = Console.OpenStandardOutput();
await Task.WhenAll(args is [_, "market"]
    ? Enumerable.Range(0, TickWriter.Count).Select(number => Task.Run(() => new TickWriter(services, number, acknowledged).Run()))
    : Enumerable.Range(0, Writer.Count).Select(number => Task.Run(() => new Writer(services, number, acknowledged).Run())));
