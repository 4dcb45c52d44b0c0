using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arus.Client.Cli.Platform;

/// <summary>A platform that runs, asked through its control socket.</summary>
internal sealed class LivingPlatform : IPlatform
{
    private readonly HttpClient _http;

    private LivingPlatform(string socket) => _http = new(new SocketsHttpHandler { ConnectCallback = (_, cancel) => Open(socket, cancel) })
    {
        BaseAddress = new("http://arus"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>Null when nobody listens there: it ended, or was killed and left its files.</summary>
    public static async Task<LivingPlatform?> Connect(string data, CancellationToken cancel)
    {
        if (LockFile.Socket(data) is not { } socket) return null;
        try
        {
            await using Stream probe = await Open(socket, cancel);
            return new(socket);
        }
        catch (SocketException)
        {
            return null;
        }
    }

    public async Task<int> Ask(Question question, TextWriter output, TextWriter errors, CancellationToken cancel)
    {
        using HttpRequestMessage request = new(question.Changes ? HttpMethod.Post : HttpMethod.Get, "/control/" + question.Words.Replace(' ', '/'));
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, cancel);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                throw new MistakeException(ExitCode.Environment, $"the platform that runs does not know '{question.Words}': it is of another version");
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new MistakeException(ExitCode.Finding, $"the platform answered '{question.Words}' with {(int)response.StatusCode}: see its log");
            }

            await output.WriteAsync(await response.Content.ReadAsStringAsync(cancel));
            return int.Parse(response.Headers.GetValues("Arus-Exit").First(), CultureInfo.InvariantCulture);
        }
        catch (HttpRequestException e)
        {
            throw new MistakeException(ExitCode.Environment, $"the platform ended before it answered ({e.GetBaseException().Message})");
        }
    }

    public void Dispose() => _http.Dispose();

    private static async ValueTask<Stream> Open(string path, CancellationToken cancel)
    {
        Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancel);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
