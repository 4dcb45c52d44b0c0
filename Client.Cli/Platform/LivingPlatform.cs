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
        string run = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}-{TimeProvider.System.GetTimestamp()}");
        using HttpRequestMessage request = Request(question, run);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            if (response.StatusCode == HttpStatusCode.NotFound)
            {
                throw new MistakeException(ExitCode.Environment, $"the platform that runs does not know '{question.Words}': it is of another version");
            }

            if (!response.IsSuccessStatusCode)
            {
                throw new MistakeException(ExitCode.Finding, $"the platform answered '{question.Words}' with {(int)response.StatusCode}: see its log");
            }

            // From here on a stop is asked for, and the answer is heard to its end: it says what became of the work.
            using CancellationTokenRegistration asking = cancel.Register(() => _ = Stop(run));
            return await Hear(response, new(output, errors, new(errors, !Console.IsErrorRedirected, TimeProvider.System)));
        }
        catch (HttpRequestException e)
        {
            throw new MistakeException(ExitCode.Environment, $"the platform ended before it answered ({e.GetBaseException().Message})");
        }
    }

    private static HttpRequestMessage Request(Question question, string run)
    {
        string path = "/control/" + question.Words.Replace(' ', '/');
        HttpRequestMessage request = question.Changes
            ? new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(question.Arguments) }
            : new(HttpMethod.Get, $"{path}?{string.Join('&', question.Arguments.Select(a => $"{Uri.EscapeDataString(a.Key)}={Uri.EscapeDataString(a.Value)}"))}");
        request.Headers.Add("Arus-Run", run);
        return request;
    }

    private static async Task<int> Hear(HttpResponseMessage response, AnswerLines lines)
    {
        using StreamReader reader = new(await response.Content.ReadAsStreamAsync());
        try
        {
            while (await reader.ReadLineAsync() is { } line) await lines.Take(line);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // What was heard is told; that there is no end says the rest.
        }

        return lines.Exit ?? throw new MistakeException(ExitCode.Finding, "the platform broke its answer off, by a failure or by its end: see its log");
    }

    private async Task Stop(string run)
    {
        using HttpResponseMessage answer = await _http.PostAsync(new Uri($"/control/cancel/{run}", UriKind.Relative), null);
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
