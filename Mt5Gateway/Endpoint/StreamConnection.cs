using System.IO.Pipelines;

namespace Arus.Mt5Gateway.Endpoint;

/// <summary>An upgraded connection as pipes. An idle one holds no buffer: it waits for bytes before it rents room for them.</summary>
internal sealed class StreamConnection(Stream stream, int readBytes) : IDuplexPipe
{
    public PipeReader Input { get; } = PipeReader.Create(stream, new(bufferSize: readBytes, minimumReadSize: 1_024, leaveOpen: true, useZeroByteReads: true));

    public PipeWriter Output { get; } = PipeWriter.Create(stream, new(leaveOpen: true));

    public async Task Complete()
    {
        await Input.CompleteAsync();
        try
        {
            await Output.CompleteAsync();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException or InvalidOperationException)
        {
            // What was not flushed has nobody to read it.
            return;
        }
    }
}
