using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arus.Integrations.Tests.MarketData.ClickHouse;

/// <summary>A ClickHouse server of its own: fresh data, free loopback ports, a user with a password that needs escaping, gone with the test.</summary>
internal sealed class ClickHouseProcess : IAsyncDisposable
{
    public const string User = "arus";
    public const string Password = "p&ss 'wörd' <1>";

    private readonly string _folder = Directory.CreateTempSubdirectory("arus-ch-").FullName;
    private readonly int _port = FreePort();
    private Process? _process;

    private ClickHouseProcess()
    {
        foreach (string part in (string[])["data", "tmp", "files"]) Directory.CreateDirectory(Path.Combine(_folder, part));
        File.WriteAllText(Path.Combine(_folder, "config.xml"), Config());
        File.WriteAllText(Path.Combine(_folder, "users.xml"), Users());
    }

    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}");

    public static async Task<ClickHouseProcess> Start()
    {
        ClickHouseProcess made = new();
        await made.Run();
        return made;
    }

    public async Task Run()
    {
        // Its log is read by nobody and must not fill a pipe.
        ProcessStartInfo start = new("/bin/sh") { WorkingDirectory = _folder, RedirectStandardInput = true };
        foreach (string part in (string[])["-c", "exec \"$0\" \"$@\" > log 2>&1", ClickHouseBinaries.Server, "--config-file=config.xml"]) start.ArgumentList.Add(part);
        _process = Process.Start(start)!;
        _process.StandardInput.Close();
        await Answers();
    }

    public async Task Kill()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task Answers()
    {
        using HttpClient http = new();
        using PeriodicTimer often = new(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        for (int tries = 0; tries < 600 && await often.WaitForNextTickAsync(); tries++)
        {
            if (_process!.HasExited) break;
            try
            {
                if (await http.GetStringAsync(Address + "/ping") is ['O', 'k', ..]) return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }

        throw new InvalidOperationException($"clickhouse-server does not start: {await File.ReadAllTextAsync(Path.Combine(_folder, "log"))}");
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Config() => string.Create(CultureInfo.InvariantCulture, $"""
        <?xml version="1.0"?>
        <yandex>
          <logger><level>warning</level><console>1</console></logger>
          <http_port>{_port}</http_port>
          <tcp_port>{FreePort()}</tcp_port>
          <listen_host>127.0.0.1</listen_host>
          <path>{_folder}/data/</path>
          <tmp_path>{_folder}/tmp/</tmp_path>
          <user_files_path>{_folder}/files/</user_files_path>
          <users_config>users.xml</users_config>
          <default_profile>default</default_profile>
          <default_database>default</default_database>
          <mark_cache_size>67108864</mark_cache_size>
        </yandex>
        """);

    private static string Users() => $"""
        <?xml version="1.0"?>
        <yandex>
          <profiles><default><max_memory_usage>2000000000</max_memory_usage></default></profiles>
          <users>
            <{User}><password>{WebUtility.HtmlEncode(Password)}</password><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></{User}>
          </users>
          <quotas><default><interval><duration>3600</duration><queries>0</queries><errors>0</errors><result_rows>0</result_rows><read_rows>0</read_rows><execution_time>0</execution_time></interval></default></quotas>
        </yandex>
        """;
}
