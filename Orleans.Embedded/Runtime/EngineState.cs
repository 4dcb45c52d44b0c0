namespace Orleans.Embedded.Runtime;

internal enum EngineState
{
    Starting,
    Running,
    Stopping,
    Dead,
}
