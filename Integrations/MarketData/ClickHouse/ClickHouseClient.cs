using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;

namespace Arus.Integrations.MarketData.ClickHouse;

/// <summary>
/// Asks ClickHouse over its HTTP interface. An answer comes when the whole query has succeeded, so that none ends in the middle
/// with an error for its last line. User and password travel in headers, redirects are not followed.
/// </summary>
internal sealed class ClickHouseClient : IDisposable
{
    private const int MostAnswer = 1 << 30;

    private readonly HttpClient _http;
    private readonly ClickHouseOptions _options;
    private readonly ClickHouseRetry _retry;
    private readonly TimeProvider _clock;

    public ClickHouseClient(ClickHouseOptions options, TimeProvider clock)
    {
        _options = options;
        _clock = clock;
        _retry = new ClickHouseRetry(options, clock);
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        };
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MostAnswer };
        Server = new Uri(options.Address).Authority;
    }

    /// <summary>Host and port, for people.</summary>
    public string Server { get; }

    /// <summary>Where damage is: server and database.</summary>
    public string Database => $"{Server}/{_options.Database}";

    /// <summary>The rows of a query that ends with FORMAT RowBinary.</summary>
    public async Task<RowReader> Ask(string query, CancellationToken cancel) =>
        new(await Send("a query", $"database={_options.Database}&wait_end_of_query=1", () => Text(query), cancel), Server);

    public Task Execute(string statement, CancellationToken cancel) => Send("a statement", $"database={_options.Database}", () => Text(statement), cancel);

    /// <summary>Where there may be no database yet.</summary>
    public Task MakeDatabase(CancellationToken cancel) =>
        Send("making the database", "", () => Text($"CREATE DATABASE IF NOT EXISTS {_options.Database}"), cancel);

    /// <summary>One insert of rows in RowBinary: all or none, while they are no more than a block (1,048,576 rows, 256 MB).</summary>
    public Task Insert(string columns, ReadOnlyMemory<byte> rows, CancellationToken cancel)
    {
        string query = Uri.EscapeDataString($"INSERT INTO {columns} FORMAT RowBinary");
        return Send("an insert", $"database={_options.Database}&query={query}", () => new ReadOnlyMemoryContent(rows), cancel);
    }

    public void Dispose() => _http.Dispose();

    private Task<byte[]> Send(string what, string parameters, Func<HttpContent> content, CancellationToken cancel) =>
        _retry.Run(async c => await Once(what, parameters, content(), c), cancel);

    private async Task<byte[]> Once(string what, string parameters, HttpContent content, CancellationToken cancel)
    {
        using CancellationTokenSource late = new(_options.Timeout, _clock);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        using HttpRequestMessage request = new(HttpMethod.Post, $"{_options.Address.TrimEnd('/')}/?{parameters}") { Content = content };
        request.Headers.Add("X-ClickHouse-User", _options.User);
        if (_options.Password.Length > 0) request.Headers.Add("X-ClickHouse-Key", _options.Password);
        try
        {
            using HttpResponseMessage answer = await _http.SendAsync(request, either.Token);
            byte[] body = await answer.Content.ReadAsByteArrayAsync(either.Token);
            return answer.IsSuccessStatusCode ? body : throw Refused(what, answer.StatusCode, body);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new ClickHouseException(Server, what, 0, string.Create(CultureInfo.InvariantCulture, $"no answer in {_options.Timeout.TotalSeconds:0.###} s"));
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or SocketException)
        {
            throw new ClickHouseException(Server, what, 0, ServerWords.OneLine(failure.Message), failure);
        }
    }

    private ClickHouseException Refused(string what, HttpStatusCode status, byte[] body)
    {
        (int code, string words) = ServerWords.Of(Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, 4_096))));
        return new ClickHouseException(Server, what, code == 0 ? -(int)status : code, words.Length == 0 ? $"it answered {(int)status}" : words);
    }

    private static StringContent Text(string query)
    {
        StringContent text = new(query, Encoding.UTF8);
        text.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
        return text;
    }
}
