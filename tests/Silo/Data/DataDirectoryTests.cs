using Arus.Silo.Data;

namespace Arus.Silo.Tests.Data;

public sealed class DataDirectoryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Directory_Missing_IsMadeForItsOwnerAlone()
    {
        string root = _folder.Below("a/b");

        using DataDirectory data = DataDirectory.Open(root, TimeProvider.System);

        Assert.Equal(root, data.Root);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(root));
    }

    [Fact]
    public void Lock_Held_NamesItsOwner()
    {
        using DataDirectory data = DataDirectory.Open(_folder.Path, TimeProvider.System);
        data.Announce("http://127.0.0.1:1");

        LockFile written = LockFile.Read(_folder.Path)!;

        Assert.Equal((Environment.ProcessId, data.ControlSocket, "http://127.0.0.1:1", BuildInfo.Version), (written.Pid, written.Socket, written.Url, written.Version));
    }

    [Fact]
    public void Lock_HeldByAnother_IsRefusedWithItsProcess()
    {
        using DataDirectory first = DataDirectory.Open(_folder.Path, TimeProvider.System);

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => DataDirectory.Open(_folder.Path, TimeProvider.System));

        Assert.Equal(ExitCode.Environment, refused.ExitCode);
        Assert.StartsWith($"the data directory {_folder.Path} is in use by process {Environment.ProcessId} since ", Assert.Single(refused.Lines), StringComparison.Ordinal);
        Assert.EndsWith("stop it, or name another directory with --data", refused.Lines[0], StringComparison.Ordinal);
        Assert.Equal(Environment.ProcessId, LockFile.Read(_folder.Path)!.Pid);
    }

    [Fact]
    public void Lock_Released_IsFreeAndNamesNobody()
    {
        DataDirectory.Open(_folder.Path, TimeProvider.System).Dispose();
        Assert.Null(LockFile.Read(_folder.Path));

        using DataDirectory again = DataDirectory.Open(_folder.Path, TimeProvider.System);

        Assert.Null(again.TookOverFrom);
    }

    [Fact]
    public void Lock_DisposedTwice_LeavesTheNextOwnersName()
    {
        DataDirectory first = DataDirectory.Open(_folder.Path, TimeProvider.System);
        first.Dispose();
        using DataDirectory second = DataDirectory.Open(_folder.Path, TimeProvider.System);

        first.Dispose();

        Assert.NotNull(LockFile.Read(_folder.Path));
    }

    [Fact]
    public void Lock_LeftByADeadProcess_IsTakenOver()
    {
        new LockFile(123_456, "gone.sock", null, DateTimeOffset.UnixEpoch, "0.0.1").Write(_folder.Path);

        using DataDirectory data = DataDirectory.Open(_folder.Path, TimeProvider.System);

        Assert.Equal(123_456, data.TookOverFrom);
        Assert.Equal(Environment.ProcessId, LockFile.Read(_folder.Path)!.Pid);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"pid\":")]
    [InlineData("[]")]
    public void Lock_FileCutOff_IsNoHindrance(string content)
    {
        File.WriteAllText(_folder.Below(LockFile.Name), content);

        using DataDirectory data = DataDirectory.Open(_folder.Path, TimeProvider.System);

        Assert.Equal(Environment.ProcessId, LockFile.Read(_folder.Path)!.Pid);
    }

    [Fact]
    public void Directory_IsAFile_IsRefusedInOneLine()
    {
        File.WriteAllText(_folder.Below("file"), "");

        StartRefusedException refused = Assert.Throws<StartRefusedException>(() => DataDirectory.Open(_folder.Below("file"), TimeProvider.System));

        Assert.Equal(ExitCode.Environment, refused.ExitCode);
        Assert.Contains("cannot be used", Assert.Single(refused.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void Socket_ShortPath_StandsInTheDirectory() =>
        Assert.Equal("/srv/arus/control.sock", SocketPath.For("/srv/arus", _folder.Path));

    [Fact]
    public void Socket_PathTooLong_StandsInAFolderOfItsOwn()
    {
        string root = "/srv/" + new string('é', 50);

        string socket = SocketPath.For(root, _folder.Path);

        Assert.StartsWith(_folder.Path, socket, StringComparison.Ordinal);
        Assert.Equal(socket, SocketPath.For(root, _folder.Path));
        Assert.NotEqual(socket, SocketPath.For(root + "x", _folder.Path));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.GetDirectoryName(socket)!));
    }
}
