using System.IO.Pipelines;

namespace Arus.Mt5Gateway.Tests.Playground;

/// <summary>A connection of two pipes.</summary>
internal sealed class PlayedConnection(PipeReader input, PipeWriter output) : IDuplexPipe
{
    public PipeReader Input => input;

    public PipeWriter Output => output;
}
