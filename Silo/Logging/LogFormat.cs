namespace Arus.Silo.Logging;

public enum LogFormat
{
    Auto,
    Text,
    Json,
}
