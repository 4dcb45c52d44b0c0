namespace Orleans.Embedded.Calls;

/// <summary>What the contract says of how a method's requests run.</summary>
[Flags]
public enum GrainMethodFlags
{
    None = 0,
    OneWay = 1,
    AlwaysInterleave = 2,
    ReadOnly = 4,
}
