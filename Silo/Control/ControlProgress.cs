namespace Arus.Silo.Control;

/// <summary>How far a command is.</summary>
/// <param name="What">What it does now.</param>
/// <param name="Done">Of <paramref name="Total"/>; both zero when nobody knows the whole.</param>
/// <param name="Rows">Through so far.</param>
public readonly record struct ControlProgress(string What, long Done, long Total, long Rows);
