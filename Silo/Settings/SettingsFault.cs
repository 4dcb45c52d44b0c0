namespace Arus.Silo.Settings;

/// <summary>A wrong key or value: what stands there and what to write instead, in one line.</summary>
public sealed record SettingsFault(string Key, string Wrong, string Remedy)
{
    public override string ToString() => $"{Key} {Wrong}: {Remedy}";
}
