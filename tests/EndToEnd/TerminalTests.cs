namespace Arus.EndToEnd.Tests;

/// <summary>A simulated terminal as a process of its own, with the token of the running platform.</summary>
public sealed class TerminalTests : IDisposable
{
    private readonly Platform _platform = new();

    public void Dispose() => _platform.Dispose();

    [Fact]
    public async Task Terminal_WithItsToken_BringsTicksUntilItIsRevoked()
    {
        await using Child living = _platform.Start();
        Uri url = await _platform.Ready(living);
        Ended registered = await _platform.Cli("terminal", "register", "--id", "desk-1", "--tenant", "acme", "--feed", "broker", "--trade");
        string token = Assert.Single(registered.Output);
        Assert.StartsWith("arus-mt5.", token, StringComparison.Ordinal);

        await using Child terminal = Child.Start(
            "dotnet", [Built.Silo, "terminal", "--url", $"ws://{url.Authority}/mt5", "--speed", "100", "--symbols", "EURUSD"], ("ARUS_TERMINAL_TOKEN", token));
        await terminal.Line("session 1 at");
        Assert.Contains("status     online", (await _platform.Cli("terminal", "show", "--id", "desk-1", "--tenant", "acme")).Output);
        Assert.Equal(0, (await _platform.Cli("terminal", "revoke", "--id", "desk-1", "--tenant", "acme")).ExitCode);

        Ended ended = await terminal.End();
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("ended: REVOKED", ended.Output[^1], StringComparison.Ordinal);
        Assert.Contains("status     revoked", (await _platform.Cli("terminal", "show", "--id", "desk-1", "--tenant", "acme")).Output);
    }

    [Fact]
    public async Task Register_Twice_IsRefusedAndPrintsNoToken()
    {
        await using Child living = _platform.Start();
        await _platform.Ready(living);
        await _platform.Cli("terminal", "register", "--id", "desk-1");
        Ended again = await _platform.Cli("terminal", "register", "--id", "desk-1");

        Assert.Equal((1, 0), (again.ExitCode, again.Output.Length));
        Assert.Equal("arus: terminal desk-1 exists: renew its token (already-exists)", Assert.Single(again.Errors));
    }
}
