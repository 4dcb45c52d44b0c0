using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Arus.Integrations.Tests.Storage.Postgres;

/// <summary>A PostgreSQL server of its own: fresh data, a free loopback port, gone with the test. Run as another user where root, whom it refuses.</summary>
internal sealed class PostgresCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("arus-pg-").FullName;
    private readonly int _port = FreePort();
    private readonly string _settings;
    private bool _runs;

    public PostgresCluster(bool durable)
    {
        _settings = durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        try
        {
            if (Environment.IsPrivilegedProcess) Run("chown", "postgres", _folder);
            Run(Program("initdb"), "-D", Data, "-U", "arus", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions");
            Start();
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Timeouts are short: a server that is away is noticed at once.</summary>
    public string ConnectionString => string.Create(
        CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={_port};Database=postgres;Username=arus;Timeout=5;Command Timeout=20;Maximum Pool Size=40");

    private string Data => Path.Combine(_folder, "data");

    public void Start()
    {
        string options = string.Create(CultureInfo.InvariantCulture, $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c max_connections=60{_settings}");
        Run(Program("pg_ctl"), "-s", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", options, "start");
        _runs = true;
    }

    /// <summary>How: fast (sessions are cut), or immediate (as if killed: what was written is recovered from the log).</summary>
    public void Stop(string how)
    {
        _runs = false;
        Run(Program("pg_ctl"), "-s", "-w", "-D", Data, "-m", how, "stop");
    }

    public void Dispose()
    {
        if (_runs) Stop("immediate");
        Directory.Delete(_folder, recursive: true);
    }

    private static string Program(string name) => Path.Combine(PostgresBinaries.Folder, name);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Run(string program, params string[] arguments)
    {
        bool asPostgres = Environment.IsPrivilegedProcess && program.StartsWith('/');
        ProcessStartInfo start = new(asPostgres ? "setpriv" : program) { WorkingDirectory = _folder, RedirectStandardInput = true };
        if (asPostgres)
        {
            foreach (string part in (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", "--", "/bin/sh", "-c", "exec \"$0\" \"$@\" > /dev/null", program]) start.ArgumentList.Add(part);
        }

        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}");
    }
}
