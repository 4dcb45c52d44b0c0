namespace Arus.Domain.Trading.Venue;

/// <summary>Where a request is when it is checked: what can have changed since is checked again.</summary>
internal enum RequestStage
{
    /// <summary>Against the market it was made for.</summary>
    Sent,

    /// <summary>Against the market it arrives at.</summary>
    Arrived,

    /// <summary>At the open of a bar, which nobody could know: prices are not held against it.</summary>
    AtOpen,
}
