using Arus.Domain.Trading.Venue;
using Arus.Grains.Abstractions.MarketData;

namespace Arus.Mt5Gateway.Simulator.Account;

/// <summary>What outlives a terminal: its command file and its account. In memory when it has no folder.</summary>
internal sealed class TerminalFolder : IDisposable
{
    private readonly AccountFile? _account;
    private readonly TerminalOptions _options;

    public TerminalFolder(TerminalOptions options)
    {
        _options = options;
        if (options.Folder.Length == 0)
        {
            Commands = new MemoryCommandFile();
            return;
        }

        Directory.CreateDirectory(options.Folder);
        Commands = new CommandFile(Path.Combine(options.Folder, "commands"));
        _account = new(Path.Combine(options.Folder, "account"));
    }

    public ICommandFile Commands { get; }

    /// <param name="now">Of the broker's clock as the options have it; it begins later when the account was there later.</param>
    public (TradingAccount Account, BrokerTime Now) Open(BrokerTime now)
    {
        EventLog log = new();
        if (_account?.Load() is { } saved)
        {
            SimulatedVenue old = SimulatedVenue.Restore(saved.Venue, log);
            if (old.Now > now) now = old.Now;
            TradingAccount account = new(old, log, _options.Histories, now);
            account.Held.UnionWith(saved.Held);
            return (account, now);
        }

        SimulatedVenue venue = new(_options.Account, log);
        TradingAccount made = new(venue, log, _options.Histories, now);
        if (_options.Deposit.Minor != 0) venue.Deposit(_options.Deposit, "initial deposit");
        return (made, now);
    }

    public void Save(TradingAccount account)
    {
        account.Log.IsChanged = false;
        _account?.Save(account.Venue.Save(), account.Held);
    }

    public void Dispose() => (Commands as IDisposable)?.Dispose();
}
