using Arus.Silo.Settings;

namespace Arus.Silo.Logging;

/// <summary>How the log is written. Section Log. What is written is set under Logging:LogLevel, as everywhere in .NET.</summary>
public sealed class LogOptions
{
    /// <summary>Default auto: text in a terminal, JSON lines otherwise.</summary>
    [Setting("auto, text or json")]
    public LogFormat Format { get; init; }
}
