namespace Arus.Grains.Storage;

/// <summary>The databases of the platform, apart from one another so that no checkpoint of one stalls a write of another.</summary>
public enum StoreName
{
    /// <summary>Grain state, reminders, the ledger and the order journal.</summary>
    Money,

    /// <summary>FlowChain history, audit, usage and model calls.</summary>
    History,

    /// <summary>Ticks and bars.</summary>
    Market,
}
