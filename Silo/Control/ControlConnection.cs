namespace Arus.Silo.Control;

/// <summary>Stands among the features of a connection that came through the control socket.</summary>
internal sealed class ControlConnection
{
    public static ControlConnection Mark { get; } = new();
}
