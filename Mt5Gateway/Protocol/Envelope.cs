namespace Arus.Mt5Gateway.Protocol;

/// <summary>What every text message has.</summary>
/// <param name="Type">Member t.</param>
/// <param name="Sequence">Member s: counts the messages of its side on the connection, from 1.</param>
/// <param name="Acknowledged">Member a: the highest sequence received from the other side.</param>
public readonly record struct Envelope(string Type, long Sequence, long Acknowledged);
